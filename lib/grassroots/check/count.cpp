// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

// Some order of values.
bool comes_before(const Value& a, const Value& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  switch (a.kind) {
    case Value::Kind::none: return false;
    case Value::Kind::text: return a.symbol.value < b.symbol.value;
    case Value::Kind::number: return a.number < b.number;
    case Value::Kind::flag: return a.flag < b.flag;
    case Value::Kind::date: return a.date < b.date;
  }
  return false;
}

constexpr std::ptrdiff_t few = 8;

// How many different values the path leads to in the subject's records.
std::size_t distinct_values(const Selection& selection, const Path& path, RecordRef subject, Date day) {
  std::vector<Value> seen;
  selection.each(subject, day, [&](std::uint32_t row) {
    const Record& record = record_at(selection.plan(), {selection.table().id, row});
    path.any_value(selection.plan(), record, day, InProgress::is_planned, [&](const Value& value) {
      // Few follow one another: what was there a moment ago need not be sorted out.
      const auto lately = seen.end() - std::min<std::ptrdiff_t>(few, std::ssize(seen));
      if (std::find(lately, seen.end(), value) == seen.end()) seen.push_back(value);
      return false;
    });
  });
  std::sort(seen.begin(), seen.end(), comes_before);
  return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
}

}  // namespace

Bound count(Binder& binder) {
  const TableSchema* of = binder.of();
  binder.require_bounds(0, 1e12);
  if (of == nullptr) return {};
  const auto selection = std::make_shared<const Selection>(binder.selection(*of));
  std::shared_ptr<const Path> distinct;
  if (binder.requirement.distinct)
    if (auto path = binder.path(*of, binder.plan.text(binder.requirement.distinct), "distinct"))
      distinct = std::make_shared<const Path>(std::move(*path));

  Bound bound = over(binder, selection);
  const Requirement& requirement = binder.requirement;
  bound.measure = [=, &requirement](Subject subject, Date day) {
    std::size_t have = 0;
    if (distinct)
      have = distinct_values(*selection, *distinct, subject.ref, day);
    else
      selection->each(subject.ref, day, [&](std::uint32_t) { ++have; });
    return by_bounds(requirement, static_cast<double>(have));
  };
  bound.describe = [=, &requirement, measure = bound.measure](Subject subject, Date day) {
    const Plan& plan = selection->plan();
    const Phrase unit = requirement.distinct
                            ? Phrase(messages::different_values, std::string(plan.text(requirement.distinct)))
                            : Phrase(of->counted);
    Detail detail = detail_of(plan, subject.ref, against_bounds(measure(subject, day), requirement, unit));
    const Phrase conditions = selection->matcher().describe();
    detail.help = conditions.empty() ? Phrase(messages::help_count, records_of(*of))
                                     : Phrase(messages::help_counts, records_of(*of), conditions);
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
