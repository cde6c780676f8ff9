// SPDX-License-Identifier: MIT
// How a day that is more than a date is read and written: { after = "election", working_days = 3 }.
#pragma once

#include <optional>
#include <string>

#include "grassroots/field_types/csv_form.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/toml_form.hpp"

namespace grassroots {

// The rule's index in Plan::day_rules; nothing, and reported, if the value is no day.
std::optional<std::uint32_t> decode_day_rule(Decoding& in, const Field& field, const RawValue& raw);

std::string day_rule_to_toml(const Plan& plan, std::uint32_t rule);
// Nothing if a CSV cannot say it.
std::optional<CsvCells> day_rule_to_csv(const Plan& plan, std::uint32_t rule);
TomlForm day_toml_form();
std::uint32_t remap_day_rule(Remap& remap, std::uint32_t rule);

std::optional<RawValue> planned_day_in_cell(std::string_view cell, std::uint32_t at);
std::optional<RawValue> count_in_cell(std::string_view cell, std::uint32_t at);

// The columns of a day: whole, or in parts, of which one of the first says what it is counted from.
namespace detail {
inline constexpr CellForm planned_day_cell{.says = CellForm::Says::parsed, .parse = planned_day_in_cell};
inline constexpr CellForm count_cell{.says = CellForm::Says::parsed, .parse = count_in_cell};
inline constexpr CsvPart day_parts[] = {{"after", CellForm{}},    {"before", CellForm{}}, {"from", planned_day_cell},
                                        {"to", planned_day_cell}, {"days", count_cell},   {"working_days", count_cell},
                                        {"weeks", count_cell},    {"months", count_cell}};
}  // namespace detail
inline constexpr CsvForm day_csv_form{
    .whole = detail::planned_day_cell, .parts = detail::day_parts, .leading = 4, .takes_days = true};

}  // namespace grassroots
