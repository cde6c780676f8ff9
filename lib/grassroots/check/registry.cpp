// SPDX-License-Identifier: MIT
#include "grassroots/check/registry.hpp"

#include "grassroots/query/naming.hpp"

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

Traits traits_of(const Plan& plan, const Requirement& requirement) {
  const Check* const check = find_check(plan.text(requirement.check));
  return check != nullptr ? check->traits : Traits{};
}

const TableSchema& subject_table(const Plan& plan, const Requirement& requirement) {
  if (const TableSchema* const named = find_subject(plan.text(requirement.per))) return *named;
  const TableId own = traits_of(plan, requirement).subjects;
  return own != TableId::none ? schema_of(own) : looked_at(plan, requirement);
}

const TableSchema& record_table(const Plan& plan, const Requirement& requirement) {
  const TableId own = traits_of(plan, requirement).records;
  return own != TableId::none ? schema_of(own) : looked_at(plan, requirement);
}

}  // namespace grassroots
