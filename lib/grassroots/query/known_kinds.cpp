// SPDX-License-Identifier: MIT
#include "grassroots/query/known_kinds.hpp"

#include <string>

namespace grassroots {

bool KnownKinds::has(const TableSchema& table, std::string_view kind) {
  const Symbol symbol = plan_.symbols.find(kind);
  const std::vector<bool>& has = kinds_of(table).has;
  return symbol && symbol.value < has.size() && has[symbol.value];
}

const KnownKinds::Kinds& KnownKinds::kinds_of(const TableSchema& table) {
  const auto [found, is_new] = kinds_.try_emplace(table.id);
  if (is_new) found->second = collect(table);
  return found->second;
}

KnownKinds::Kinds KnownKinds::collect(const TableSchema& table) const {
  Kinds kinds{std::vector<bool>(plan_.symbols.size()), {}};
  const auto add = [&](Symbol kind) {
    if (!kind || kinds.has[kind.value]) return;
    kinds.has[kind.value] = true;
    kinds.all.push_back(plan_.text(kind));
  };
  const auto add_asked = [&](Filter filter) {
    for (const Condition& condition : plan_.list(filter)) {
      if (condition.any || condition.by_field || plan_.text(condition.path) != "kind") continue;
      for (const Value& value : plan_.list(condition.values))
        if (value.kind == Value::Kind::text) add(value.symbol);
    }
  };
  for (std::uint32_t row = 0, size = table.size(plan_); row < size; ++row) add(table.row(plan_, row).kind);
  const std::string field = std::string(table.name).append(".kind");
  for (const Term& term : plan_.words)
    if (plan_.text(term.field) == field) add(term.word);
  for (const Requirement& requirement : plan_.requirements) {
    if (plan_.text(requirement.of) == table.name) add_asked(requirement.where);
    if (find_subject(plan_.text(requirement.per)) == &table) add_asked(requirement.each);
  }
  return kinds;
}

}  // namespace grassroots
