// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

// The values that must appear: those given, else every id of the table that the field refers to.
std::vector<Value> wanted_values(Binder& binder, const Path& path) {
  const Plan& plan = binder.plan;
  std::vector<Value> wanted;
  for (const Value& value : plan.list(binder.requirement.values)) {
    if (!check_value(plan, path, ref_to(plan, binder.requirement), value, binder.diagnostics())) binder.fail();
    wanted.push_back(value);
  }
  if (!wanted.empty()) return wanted;
  for (const TableSchema& table : all_tables())
    if (contains(path.last().refers, table.id))
      for (std::uint32_t row = 0; row < table.size(plan); ++row)
        wanted.emplace_back(table.id_field()->get<Symbol>(table.row(plan, row)));
  if (wanted.empty()) binder.fault(messages::no_values, "check").help = messages::help_no_values;
  return wanted;
}

Phrase value_phrase(const Plan& plan, const Path& path, const Value& value) {
  if (value.kind != Value::Kind::text)
    return number_text(value.kind == Value::Kind::number ? value.number : value.flag);
  for (const TableSchema& table : all_tables())
    if (contains(path.last().refers, table.id))
      if (const std::uint32_t row = plan.find(table.id, value.symbol); row != no_row) {
        const Phrase name = short_phrase(plan, {table.id, row});
        if (name.literal != plan.text(value.symbol))
          return Phrase(messages::id_and_name, std::string(plan.text(value.symbol)), name);
      }
  return std::string(plan.text(value.symbol));
}

}  // namespace

Bound cover(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return {};
  auto found = binder.path(*of, binder.plan.text(binder.requirement.field), "field");
  const auto selection = std::make_shared<const Selection>(binder.selection(*of));
  if (!found) return {};
  const auto path = std::make_shared<const Path>(std::move(*found));
  const auto wanted = std::make_shared<const std::vector<Value>>(wanted_values(binder, *path));

  const Requirement& requirement = binder.requirement;
  Bound bound = over(binder, selection);
  const auto missing = [=](Subject subject, Date day) {
    std::vector<Value> left = *wanted;
    const Plan& plan = selection->plan();
    for (const std::uint32_t row : selection->candidates(subject.ref)) {
      if (left.empty()) break;
      if (!selection->counts(row, day)) continue;
      path->any_value(plan, record_at(plan, {of->id, row}), day, InProgress::is_planned, [&](const Value& value) {
        std::erase(left, value);
        return left.empty();
      });
    }
    return left;
  };
  bound.measure = [=](Subject subject, Date day) {
    const auto left = missing(subject, day).size();
    return Measured{left == 0 ? Verdict::met : Verdict::unmet, static_cast<double>(wanted->size() - left),
                    static_cast<double>(wanted->size())};
  };
  bound.describe = [=, &requirement](Subject subject, Date day) {
    const Plan& plan = selection->plan();
    std::vector<Phrase> names;
    for (const Value& value : missing(subject, day)) names.push_back(value_phrase(plan, *path, value));
    const std::size_t have = wanted->size() - names.size();
    Detail detail = detail_of(plan, subject.ref,
                              Phrase(messages::values_missing, std::to_string(have), std::to_string(wanted->size()),
                                     Phrase(path->last().label), list_of(names)));
    const Phrase conditions = selection->matcher().describe();
    const std::string key(plan.text(requirement.field));
    detail.help = conditions.empty() ? Phrase(messages::help_covers, records_of(*of), key)
                                     : Phrase(messages::help_covers_where, records_of(*of), key, conditions);
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
