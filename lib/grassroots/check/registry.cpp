// SPDX-License-Identifier: MIT
#include "grassroots/check/registry.hpp"

namespace grassroots {
namespace {

constexpr const Check* table[] = {
#define GRASSROOTS_CHECK(name) &checks::name,
    GRASSROOTS_CHECKS(GRASSROOTS_CHECK)
#undef GRASSROOTS_CHECK
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
