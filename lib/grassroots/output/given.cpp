// SPDX-License-Identifier: MIT
#include "grassroots/output/given.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace grassroots {
namespace {

// A stay without an id of its own gets one from its team: where that is not so, it got its team from its
// site.
bool has_team_of_file(const Plan& plan, RecordRef ref, const Field& field) {
  const Symbol team = field.get<Symbol>(record_at(plan, ref));
  if (!team || ref.table != TableId::stays) return static_cast<bool>(team);
  const bool is_named = is_given(plan, ref, *schema_of(ref.table).find("id"));
  return is_named || plan.text(plan.stays[ref.row].id).starts_with(fmt::format("{}/", plan.text(team)));
}

}  // namespace

bool is_own(const Plan& plan, const Record& record) {
  const std::size_t inherited = plan.parent == nullptr ? 0 : plan.parent->sources.size();
  const std::size_t of_register = plan.divisions == nullptr ? 0 : 1;
  return record.file < plan.sources.size() - inherited - of_register;
}

bool is_given(const Plan& plan, RecordRef ref, const Field& field) {
  const Record& record = record_at(plan, ref);
  const std::uint32_t place = plan.places[record.places + schema_of(ref.table).index_of(field)];
  if (place == 0) return field.key == "team" && has_team_of_file(plan, ref, field);
  // What tightens a requirement has everything else from the plan above, at the place of the record.
  return !record.inherited || field.is_id || place != std::max(record.offset, 1U);
}

std::string exact_number(double number) {
  constexpr double largest = 1e15;
  return std::abs(number) < largest && std::trunc(number) == number
             ? fmt::format("{}", static_cast<std::int64_t>(number))
             : fmt::format("{}", number);
}

}  // namespace grassroots
