// SPDX-License-Identifier: MIT
#include "grassroots/field_types/record_text.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/schema/given.hpp"

namespace grassroots {

std::string fields_as_toml(const Plan& plan, RecordRef ref, std::string_view between,
                           const std::vector<std::string_view>& without) {
  std::string all;
  const Record& record = record_at(plan, ref);
  for (const Field& field : schema_of(ref.table).fields) {
    const bool is_left_out = std::find(without.begin(), without.end(), field.key) != without.end();
    if (is_left_out || !is_given(plan, ref, field)) continue;
    std::string value = type_of(field).toml(plan, field, record);
    if (value.empty() && field.type == FieldType::texts && is_given_as_empty(plan, ref, field)) value = "[]";
    if (!value.empty()) all += fmt::format("{}{} = {}", all.empty() ? "" : between, field.key, value);
  }
  return all;
}

}  // namespace grassroots
