// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/bounds.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots::checks {
namespace {

constexpr Message different_values{"different values of {0}", "种不同的 {0}"};
constexpr Message label_not_handed_in{"registered, not handed in", "已登记，尚未提交"};
constexpr Message label_counted{"counted", "计入"};
constexpr Message help_hand_in{"set `submitted` to the day on which it was handed in",
                               "提交后请在 `submitted` 写上日期"};
constexpr Message help_count{"add the {0} that are missing, or take out those too many",
                             "请补充缺少的{0}，或删去多余的{0}"};

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
  unreachable();
}

class Count : public OverRecords {
 public:
  Count(Binder& binder, std::vector<RecordRef> subjects, Selection selection, std::optional<Path> distinct)
      : OverRecords(binder, std::move(subjects), std::move(selection)), distinct_(std::move(distinct)) {
    if (table().id == TableId::stays) whatever_status_ = binder.matcher(table(), requirement().where, "status");
  }

  Measured measure(Subject subject, AsOf as_of) const override {
    std::size_t have = 0;
    if (distinct_)
      have = distinct_values(subject, as_of);
    else
      selection().each(subject, as_of, [&](std::uint32_t) { ++have; });
    const Measured measured = by_bounds(requirement(), static_cast<double>(have));
    return selection().matcher().may_let_go() ? healable(measured) : measured;
  }

  // Of stays: those that are planned, too, where the requirement asks for what took place.
  std::optional<double> reach(Subject subject, AsOf as_of) const override {
    if (!whatever_status_ || distinct_) return std::nullopt;
    if (!selection().matcher().asks_about("status")) return measure(subject, as_of).have;
    double planned = 0;
    for (const std::uint32_t row : selection().candidates(subject)) {
      const RecordRef ref{TableId::stays, row};
      const bool counts = !is_called_off(plan(), ref) && plan().stays[row].end <= as_of.by &&
                          whatever_status_->matches(ref, {Date::latest()});
      planned += counts ? 1 : 0;
    }
    return planned;
  }

  Detail describe(Subject subject, AsOf as_of) const override {
    const Phrase unit = distinct_ ? Phrase(different_values, std::string(plan().text(requirement().distinct)))
                                  : Phrase(table().counted);
    Detail detail = detail_for(subject, against_bounds(measure(subject, as_of), requirement(), unit));
    const auto registered = not_handed_in(subject, as_of);
    for (const std::uint32_t row : registered) {
      if (detail.labels.size() == most_labels) break;
      detail.labels.push_back({place_of_id(plan(), {table().id, row}), label_not_handed_in});
    }
    // A value has no place of its own.
    if (subject.value && is_above_max(measure(subject, as_of), requirement()))
      selection().each(subject, as_of, [&](std::uint32_t row) {
        if (detail.labels.size() < most_labels)
          detail.labels.push_back({place_of_id(plan(), {table().id, row}), label_counted});
      });
    const Phrase conditions = selection().matcher().describe();
    if (!registered.empty() && !is_above_max(measure(subject, as_of), requirement()))
      detail.help = help_hand_in;
    else
      detail.help = conditions.empty() ? Phrase(help_count, records_of(table()))
                                       : Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

 private:
  // The reports that would count if they were handed in.
  std::vector<std::uint32_t> not_handed_in(const Subject& subject, AsOf as_of) const {
    std::vector<std::uint32_t> rows;
    if (!handed_in_or_not() || !selection().matcher().asks_about("submitted")) return rows;
    for (const std::uint32_t row : selection().candidates(subject))
      if (!selection().counts(subject, row, as_of) && handed_in_or_not()->matches({table().id, row}, as_of))
        rows.push_back(row);
    return rows;
  }

  // How many different values the path leads to in the subject's records.
  std::size_t distinct_values(const Subject& subject, AsOf as_of) const {
    constexpr std::ptrdiff_t few = 8;
    std::vector<Value> seen;
    selection().each(subject, as_of, [&](std::uint32_t row) {
      distinct_->any_value(plan(), record(row), as_of, [&](const Value& value) {
        // Records that follow one another mostly repeat values: those seen lately need not be sorted out.
        const auto lately = seen.end() - std::min<std::ptrdiff_t>(few, std::ssize(seen));
        if (std::find(lately, seen.end(), value) == seen.end()) seen.push_back(value);
        return false;
      });
    });
    std::sort(seen.begin(), seen.end(), comes_before);
    return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
  }

  std::optional<Path> distinct_;
  std::optional<Matcher> whatever_status_;  // of stays
};

std::unique_ptr<const BoundRequirement> bind_count(Binder& binder) {
  const TableSchema* of = binder.of();
  binder.require_bounds(0, 1e12);
  if (of == nullptr) return nullptr;
  Selection selection = binder.selection(*of);
  std::optional<Path> distinct;
  if (binder.requirement.distinct)
    distinct = binder.path(*of, binder.plan.text(binder.requirement.distinct), "distinct");
  return std::make_unique<Count>(binder, binder.subjects(), std::move(selection), std::move(distinct));
}

constexpr Parameter count_parameters[] = {{"of", true}, {"per"},   {"every"},    {"from"}, {"to"},
                                          {"each"},     {"where"}, {"distinct"}, {"min"},  {"max"}};

}  // namespace

constinit const Check count{
    "count",
    count_parameters,
    {"each subject has so many matching records", "每个对象符合条件的记录数量达到规定"},
    {"Counts the records of the table `of` that `where` lets through, or, with `distinct`, the different values of "
     "one of their fields. Facts dated later than the day do not count.",
     "统计表 `of` 中符合 `where` 的记录；若写了 `distinct`，则统计该字段有多少种不同取值。日期晚于当天的事实不计。"},
    "check = \"count\"\nof = \"sites\"\nper = \"team\"\nwhere = { village = \"*\" }\nmin = 1\n",
    &bind_count,
};

}  // namespace grassroots::checks
