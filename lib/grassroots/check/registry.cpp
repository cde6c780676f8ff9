// SPDX-License-Identifier: MIT
// The table of checks, in the order in which `explain` lists them.
#include "grassroots/check/registry.hpp"

namespace grassroots {
namespace {

constexpr const Check* table[] = {
    &checks::count,  &checks::days,   &checks::share,  &checks::amount, &checks::cover,
    &checks::filled, &checks::pair,   &checks::lead,   &checks::rotate, &checks::within,
    &checks::phases, &checks::attend, &checks::attest, &checks::tasks,  &checks::recuse,
};

constexpr std::string_view general[] = {"id",      "check",    "clause", "text", "severity", "by",
                                        "applies", "waivable", "kind",   "note", "source"};

}  // namespace

std::span<const std::string_view> general_parameters() { return general; }

std::span<const Check* const> all_checks() { return table; }

const Check* find_check(std::string_view name) {
  for (const Check* check : table)
    if (check->name == name) return check;
  return nullptr;
}

}  // namespace grassroots
