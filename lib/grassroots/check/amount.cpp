// SPDX-License-Identifier: MIT
#include <cmath>
#include <optional>

#include "grassroots/check/bounds.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message amount_below{"{0} is {1}, at least {2} is asked for", "{0} 为 {1}，要求不少于 {2}"};
constexpr Message amount_above{"{0} is {1}, at most {2} is allowed", "{0} 为 {1}，要求不超过 {2}"};
constexpr Message amount_missing{"no record has a number in {0}", "没有一条记录的 {0} 填了数字"};
constexpr Message amount_not_equal{"{0} is {1}, and shall be {2}", "{0} 为 {1}，应为 {2}"};
constexpr Message label_nothing{"no number here", "这里没有数字"};
constexpr Message help_amount{"correct `{1}` in the {0}, or add those that are missing",
                              "请更正{0}中的 `{1}`，或补充缺少的{0}"};
constexpr Message equals_and_bounds{"`equals` leaves nothing to `min` and `max`: give one or the other",
                                    "写了 `equals` 就不必再写 `min`、`max`：请二选一"};
constexpr Message not_a_number_field{"`{0}` holds no number", "`{0}` 不是数字字段"};

class Amount : public OverRecords {
 public:
  Amount(const Binder& binder, std::vector<RecordRef> subjects, Selection selection, Path field,
         std::optional<Path> over)
      : OverRecords(binder, std::move(subjects), std::move(selection)),
        field_(std::move(field)),
        over_(std::move(over)),
        each_(binder.requirement.mode == AmountMode::each) {}

  Measured measure(Subject subject, Date day) const override {
    const auto rows = selection().rows(subject.ref, day);
    if (rows.empty()) return {Verdict::no_data, 0, need()};
    if (each_) return worst_of(rows, day).measured;
    return decide(of_all(rows, day));
  }

  Detail describe(Subject subject, Date day) const override {
    const auto rows = selection().rows(subject.ref, day);
    const std::string field(plan().text(requirement().field));
    if (!each_ && !of_all(rows, day)) return detail_of(plan(), subject.ref, Phrase(amount_missing, field));
    const Measured measured = measure(subject, day);
    const Message& form = requirement().equals.known()            ? amount_not_equal
                          : is_above_max(measured, requirement()) ? amount_above
                                                                  : amount_below;
    Detail detail =
        detail_of(plan(), subject.ref, Phrase(form, field, number_text(measured.have), number_text(measured.need)));
    if (each_) detail.labels = labels_of(worst_of(rows, day).rows, day);
    const Phrase conditions = selection().matcher().describe();
    detail.help = conditions.empty() ? Phrase(help_amount, records_of(table()), field)
                                     : Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

 private:
  // The least that is asked for, or exactly that.
  double need() const { return requirement().min.or_else(requirement().equals.or_else(0)); }

  // A missing number is unmet.
  Measured decide(std::optional<double> have) const {
    if (!have) return {Verdict::unmet, 0, need()};
    if (!requirement().equals.known()) return by_bounds(requirement(), *have);
    return {std::abs(*have - need()) < 1e-9 ? Verdict::met : Verdict::unmet, *have, need()};
  }

  std::optional<double> number(const Path& path, std::uint32_t row, Date day) const {
    double sum = 0;
    bool found = false;
    path.any_value(plan(), record(row), day, InProgress::is_planned, [&](const Value& value) {
      if (value.kind != Value::Kind::number) return false;
      sum += value.number;
      found = true;
      return false;
    });
    return found ? std::optional(sum) : std::nullopt;
  }
  // One record's number, divided where the requirement divides; nothing if it is not there.
  std::optional<double> of_record(std::uint32_t row, Date day) const {
    const auto top = number(field_, row, day);
    if (!top || !over_) return top;
    const auto bottom = number(*over_, row, day);
    return bottom && *bottom != 0 ? std::optional(*top / *bottom) : std::nullopt;
  }
  std::optional<double> of_all(const std::vector<std::uint32_t>& rows, Date day) const {
    double top = 0, bottom = 0;
    bool found = false;
    for (const std::uint32_t row : rows) {
      const auto part = number(field_, row, day);
      found = found || part;
      top += part.value_or(0);
      if (over_) bottom += number(*over_, row, day).value_or(0);
    }
    if (!found || (over_ && bottom == 0)) return std::nullopt;
    return over_ ? top / bottom : top;
  }

  // The worst of the records, and all that do not keep the bounds.
  struct Worst {
    Measured measured{Verdict::met, 0, 0};
    std::vector<std::uint32_t> rows;
  };
  Worst worst_of(const std::vector<std::uint32_t>& rows, Date day) const {
    Worst worst;
    for (const std::uint32_t row : rows) {
      const Measured measured = decide(of_record(row, day));
      if (measured.verdict != Verdict::met) worst.rows.push_back(row);
      const bool is_worse =
          measured.verdict == Verdict::irreversible && worst.measured.verdict != Verdict::irreversible;
      if (worst.measured.verdict == Verdict::met || is_worse) worst.measured = measured;
    }
    return worst;
  }

  std::vector<Label> labels_of(const std::vector<std::uint32_t>& rows, Date day) const {
    std::vector<Label> labels;
    for (const std::uint32_t row : rows) {
      if (labels.size() == most_labels) break;
      const auto have = of_record(row, day);
      labels.push_back(
          {place_of_id(plan(), {table().id, row}), have ? Phrase(number_text(*have)) : Phrase(label_nothing)});
    }
    return labels;
  }

  Path field_;
  std::optional<Path> over_;
  bool each_;
};

void verify_number(Binder& binder, const Path& path, std::string_view parameter) {
  const bool is_open = path.last().type == FieldType::open_table;
  if (!is_open && type_of(path.last()).kind != Value::Kind::number)
    binder.fault(Phrase(not_a_number_field, std::string(path.last().key)), parameter);
}

std::unique_ptr<const BoundRequirement> bind(Binder& binder) {
  const TableSchema* of = binder.of();
  binder.require_bounds(-1e15, 1e15);
  if (of == nullptr) return nullptr;
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  auto field = binder.path(*of, plan.text(requirement.field), "field");
  std::optional<Path> divisor;
  if (requirement.over) divisor = binder.path(*of, plan.text(requirement.over), "over");
  Selection selection = binder.selection(*of);
  if (!field || binder.failed()) return nullptr;
  verify_number(binder, *field, "field");
  if (divisor) verify_number(binder, *divisor, "over");
  if (requirement.equals.known() && (requirement.min.known() || requirement.max.known()))
    binder.fault(equals_and_bounds, "equals");
  return std::make_unique<Amount>(binder, binder.subjects(), std::move(selection), std::move(*field),
                                  std::move(divisor));
}

constexpr Parameter parameters[] = {{"of", true}, {"per"},  {"each"}, {"where"}, {"field", true},
                                    {"over"},     {"mode"}, {"min"},  {"max"},   {"equals"}};

}  // namespace

constinit const Check amount{
    "amount",
    parameters,
    {"a number in the records keeps its bounds", "记录中的数字在规定范围内"},
    {"Adds up `field` over the records of the table `of` that `where` lets through, or looks at each of them "
     "(`mode = \"each\"`), divided by `over` where that is given, and compares with `min`, `max` or `equals`.",
     "把表 `of` 中符合 `where` 的记录的 `field` 相加，或逐条查看（`mode = \"each\"`）；写了 `over` 时再除以该字段，"
     "然后与 `min`、`max` 或 `equals` 比较。"},
    "check = \"amount\"\nof = \"stays\"\nper = \"team\"\nfield = \"interviews.residents\"\nmin = 100\n",
    &bind,
};

}  // namespace grassroots::checks
