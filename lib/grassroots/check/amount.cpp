// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "grassroots/check/bounded.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/diagnostic/messages.hpp"

namespace grassroots::checks {
namespace {

constexpr Message amount_below{"{0} is {1}, at least {2} is asked for, {3} too little",
                               "{0} 为 {1}，要求不少于 {2}，还差 {3}"};
constexpr Message amount_above{"{0} is {1}, at most {2} is allowed, {3} too much",
                               "{0} 为 {1}，要求不超过 {2}，超出 {3}"};
constexpr Message equals_below{"{0} is {1}, expected {2}, {3} too little", "{0} 为 {1}，应为 {2}，还差 {3}"};
constexpr Message equals_above{"{0} is {1}, expected {2}, {3} too much", "{0} 为 {1}，应为 {2}，超出 {3}"};
constexpr Message ratio{"{0} ({1} / {2})", "{0}（{1} / {2}）"};
constexpr Message mean_of{"the mean of {0}", "平均 {0}"};
constexpr Message mean_and_over{"a mean is not divided: leave out `over`", "平均值不再除以其他字段：请去掉 `over`"};
constexpr Message field_over_field{"{0} / {1}", "{0} / {1}"};
constexpr Message and_more_records{"{0}; and {1} more of the {2}", "{0}；另有 {1} {2}也是如此"};
constexpr Message amount_missing{"no record has a number in {0}", "没有一条记录的 {0} 填了数字"};
constexpr Message record_has_none{"there is no number in {0}", "{0} 没有填数字"};
constexpr Message amount_is_zero{"{0} is 0", "{0} 为 0"};
constexpr Message some_lack_number{"{0}; {4} is missing in {1} of {2} {3}", "{0}；{2} 条{3}中有 {1} 条没有填 {4}"};
constexpr Message help_record_bound_missing{
    "fill in {0}, or leave out the records that have none: `where = { {1} = \"*\" }`",
    "请填写{0}；没有的记录可排除：`where = { {1} = \"*\" }`"};
constexpr Message label_nothing{"no number here", "这里没有数字"};
constexpr Message help_amount{"correct `{1}` in the {0}, or add those that are missing",
                              "请更正{0}中的 `{1}`，或补充缺少的{0}"};
constexpr Message equals_and_bounds{"`equals` leaves nothing to `min` and `max`: give one or the other",
                                    "写了 `equals` 就不必再写 `min`、`max`：请二选一"};

class Amount : public Bounded {
 public:
  Amount(Binder& binder, std::vector<RecordRef> subjects, Selection selection, Path field, std::optional<Path> over)
      : Bounded(binder, std::move(subjects), std::move(selection), CountsIn::that_of_its_last_day),
        field_(std::move(field)),
        over_(std::move(over)),
        each_(binder.requirement.mode == AmountMode::each),
        is_mean_(binder.requirement.mode == AmountMode::mean) {
    also_reads(field_.tables_read());
    if (over_) also_reads(over_->tables_read());
  }

 protected:
  Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const auto rows = selection().rows(subject, as_of);
    if (rows.empty()) return {Verdict::no_data, 0, need(bounds)};
    const bool may_fall = selection().matcher().may_let_go();
    if (each_) {
      const Measured worst = worst_of(bounds, rows, as_of).measured;
      return may_fall ? healable(worst) : worst;
    }
    const Amounts amounts = amounts_in(rows, as_of);
    if (!amounts.known() && is_kept_by_nothing(requirement())) return {Verdict::no_data, 0, need(bounds)};
    Measured measured = decide(bounds, amounts);
    // Of a quotient, the numbers that divide can still grow.
    if (over_ || is_mean_ || may_fall) measured = healable(measured);
    return measured;
  }

  Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const auto rows = selection().rows(subject, as_of);
    Detail detail = each_ ? describe_each(bounds, subject, rows, as_of) : describe_sum(bounds, subject, rows, as_of);
    const Phrase conditions = selection().matcher().describe();
    const bool lacks_divisor = over_ && sum_of(field_, rows, as_of) && sum_of(*over_, rows, as_of).value_or(0) == 0;
    const Symbol key = lacks_divisor ? requirement().over : requirement().field;
    if (!detail.help.empty()) return detail;
    detail.help = conditions.empty() ? Phrase(help_amount, records_of(table()), std::string(plan().text(key)))
                                     : Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

 private:
  using Rows = std::vector<std::uint32_t>;
  // What is compared: a sum of the field, divided where the requirement divides. Nothing where no record has a number.
  struct Amounts {
    std::optional<double> top, bottom;
    bool divides = false;
    bool known() const { return top && (!divides || bottom.value_or(0) != 0); }
    double value() const { return divides ? *top / *bottom : *top; }
  };

  // The least that is asked for, or exactly that.
  static double need(const Bounds& bounds) { return bounds.min.or_else(bounds.equals.or_else(0)); }

  // A missing number is unmet.
  static Measured decide(const Bounds& bounds, const Amounts& amounts) {
    const double wanted = need(bounds);
    if (!amounts.known()) return {Verdict::unmet, 0, wanted};
    const double have = amounts.value();
    if (!bounds.equals.known()) return by_bounds(bounds, have);
    if (std::abs(have - wanted) < slack) return {Verdict::met, have, wanted};
    return {have > wanted ? Verdict::irreversible : Verdict::unmet, have, wanted};
  }

  std::optional<double> sum_of(const Path& path, std::span<const std::uint32_t> rows, AsOf as_of) const {
    std::optional<double> sum;
    for (const std::uint32_t row : rows)
      if (const auto numbers = sum_at(path, plan(), record(row), as_of)) sum = sum.value_or(0) + *numbers;
    return sum;
  }
  // Of a mean, the records that have a number divide.
  Amounts amounts_in(std::span<const std::uint32_t> rows, AsOf as_of) const {
    if (is_mean_) {
      const auto has_number = [&](std::uint32_t row) { return sum_of(field_, std::span(&row, 1), as_of).has_value(); };
      return {sum_of(field_, rows, as_of), static_cast<double>(std::count_if(rows.begin(), rows.end(), has_number)),
              true};
    }
    return {sum_of(field_, rows, as_of), over_ ? sum_of(*over_, rows, as_of) : std::nullopt, over_.has_value()};
  }
  Amounts amounts_of(std::uint32_t row, AsOf as_of) const { return amounts_in(std::span(&row, 1), as_of); }

  // The worst of the records, what is asked of it, and all that do not keep the bounds.
  struct Worst {
    Measured measured{Verdict::met, 0, 0};
    std::uint32_t row = no_row;
    Bounds bounds;
    Rows rows;
  };
  static int badness(Verdict verdict) {
    return verdict == Verdict::irreversible ? 3 : verdict == Verdict::unmet ? 2 : verdict == Verdict::no_bound ? 1 : 0;
  }
  Worst worst_of(const Bounds& bounds, const Rows& rows, AsOf as_of) const {
    Worst worst;
    for (const std::uint32_t row : rows) {
      const Bounds own = with_bounds_of_record(bounds, row, as_of);
      Measured measured = decide(own, amounts_of(row, as_of));
      if (measured.verdict == Verdict::met && missing_in_record(own) != nullptr) measured.verdict = Verdict::no_bound;
      if (measured.verdict != Verdict::met) worst.rows.push_back(row);
      const bool is_worse = badness(measured.verdict) > badness(worst.measured.verdict);
      if (worst.measured.verdict == Verdict::met || is_worse)
        worst.measured = measured, worst.row = row, worst.bounds = own;
    }
    return worst;
  }

  // "interviews.residents is 22, at least 30 is asked for, 8 too little"
  Phrase against_bounds(const Bounds& bounds, const Amounts& amounts) const {
    const Measured measured = decide(bounds, amounts);
    const NumberTexts texts = number_texts(measured.have, measured.need);
    const bool is_below = measured.have < measured.need;
    const Message& form = requirement().equals.known() ? (is_below ? equals_below : equals_above)
                                                       : (is_below ? amount_below : amount_above);
    const auto text_of = [&](Symbol key) { return std::string(plan().text(key)); };
    const Phrase field = over_ ? Phrase(field_over_field, text_of(requirement().field), text_of(requirement().over))
                         : is_mean_ ? Phrase(mean_of, text_of(requirement().field))
                                    : Phrase(text_of(requirement().field));
    const Phrase have = over_ || is_mean_
                            ? Phrase(ratio, texts.have, number_text(*amounts.top), number_text(*amounts.bottom))
                            : Phrase(texts.have);
    return Phrase(form, field, have, texts.need, number_text(std::abs(measured.have - measured.need)));
  }

  // REQUIRES: they are not known. `lacks`: that there is no number.
  Phrase what_is_missing(const Amounts& amounts, const Message& lacks) const {
    const auto text_of = [&](Symbol key) { return std::string(plan().text(key)); };
    if (amounts.divides && amounts.bottom && amounts.top) return {amount_is_zero, text_of(requirement().over)};
    return {lacks, text_of(amounts.top && over_ ? requirement().over : requirement().field)};
  }

  // Of a quotient it is told that some records count on one side alone.
  Phrase with_records_lacking(Phrase said, const Path& path, const Path& other, Symbol key, const Rows& rows,
                              AsOf as_of) const {
    const auto lacking = std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
      return !sum_at(path, plan(), record(row), as_of) && sum_at(other, plan(), record(row), as_of);
    });
    if (lacking == 0) return said;
    return {some_lack_number,        std::move(said),
            std::to_string(lacking), std::to_string(rows.size()),
            records_of(table()),     std::string(plan().text(key))};
  }

  Detail describe_sum(const Bounds& bounds, const Subject& subject, const Rows& rows, AsOf as_of) const {
    const Amounts amounts = amounts_in(rows, as_of);
    Phrase said = amounts.known() ? against_bounds(bounds, amounts) : what_is_missing(amounts, amount_missing);
    if (amounts.known() && over_) {
      said = with_records_lacking(std::move(said), field_, *over_, requirement().field, rows, as_of);
      said = with_records_lacking(std::move(said), *over_, field_, requirement().over, rows, as_of);
    }
    Detail detail = detail_for(subject, std::move(said));
    if (amounts.known()) detail.labels = labels_of(subject, rows, as_of);
    return detail;
  }

  // Says it of the worst record.
  Detail describe_each(const Bounds& bounds, const Subject& subject, const Rows& rows, AsOf as_of) const {
    const Worst worst = worst_of(bounds, rows, as_of);
    if (worst.row == no_row) return describe_sum(bounds, subject, {}, as_of);  // no record counts
    const Amounts amounts = amounts_of(worst.row, as_of);
    const RecordRef ref{table().id, worst.row};
    const Own* const lacking = worst.measured.verdict == Verdict::no_bound ? missing_in_record(worst.bounds) : nullptr;
    Phrase said = lacking != nullptr ? says_missing(*lacking)
                  : amounts.known()  ? against_bounds(worst.bounds, amounts)
                                     : what_is_missing(amounts, record_has_none);
    if (ref != subject.ref) said = Phrase(messages::subject_says, subject_phrase(plan(), ref), std::move(said));
    if (worst.rows.size() > 1)
      said = Phrase(and_more_records, std::move(said), std::to_string(worst.rows.size() - 1), Phrase(table().counted));
    Detail detail = detail_for(subject, std::move(said));
    detail.labels = labels_of(subject, worst.rows, as_of);
    if (lacking != nullptr)
      detail.help = Phrase(help_record_bound_missing, lacking->path.name(), std::string(plan().text(lacking->written)));
    return detail;
  }

  std::vector<Label> labels_of(const Subject& subject, const Rows& rows, AsOf as_of) const {
    std::vector<Label> labels;
    for (const std::uint32_t row : rows) {
      if (labels.size() == most_labels || RecordRef{table().id, row} == subject.ref) break;
      const Amounts amounts = amounts_of(row, as_of);
      if (amounts.known() || each_)
        labels.push_back({place_of_id(plan(), {table().id, row}),
                          amounts.known() ? Phrase(number_text(amounts.value())) : Phrase(label_nothing)});
    }
    return labels;
  }

  Path field_;
  std::optional<Path> over_;
  bool each_;
  bool is_mean_;
};

void verify_number(Binder& binder, const Path& path, std::string_view parameter) {
  const bool is_open = path.last().type == FieldType::open_table;
  if (!is_open && path.kind() != Value::Kind::number)
    binder.fault(Phrase(messages::not_a_number_field, std::string(path.last().key)), parameter);
}

std::unique_ptr<BoundRequirement> bind_amount(Binder& binder) {
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
  if (requirement.over && requirement.mode == AmountMode::mean) binder.fault(mean_and_over, "over");
  if (requirement.equals.known() && (requirement.min.known() || requirement.max.known()))
    binder.fault(equals_and_bounds, "equals");
  return std::make_unique<Amount>(binder, binder.subjects(), std::move(selection), std::move(*field),
                                  std::move(divisor));
}

constexpr Parameter amount_parameters[] = {{"of", true}, {"per"},   {"every"},       {"from"}, {"to"},
                                           {"each"},     {"where"}, {"field", true}, {"over"}, {"mode"},
                                           {"min"},      {"max"},   {"equals"}};

}  // namespace

constinit const Check amount{
    "amount",
    amount_parameters,
    {"a number in the records keeps its bounds", "记录中的数字在规定范围内"},
    {"Adds up `field` over the records of the table `of` that `where` lets through, or looks at each of them "
     "(`mode = \"each\"`, which can have bounds of its own: `explain bounds`), divided by `over` where that is given, "
     "and "
     "compares with `min`, `max` or `equals`. With "
     "`mode = \"mean\"` it is the mean of the records that have a number. A number of the site is added again for "
     "every "
     "stay there: ask it of the sites (`of = \"sites\"`, `field = \"stays.amounts.…\"`).",
     "把表 `of` 中符合 `where` 的记录的 `field` 相加，或逐条查看（`mode = \"each\"`，各条可有自己的上下限，见 `explain "
     "bounds`）；写了 `over` 时再除以该字段，"
     "然后与 `min`、`max` 或 `equals` 比较。`mode = \"mean\"` 取填了数字的各条记录的平均值。"
     "蹲点地上的数字，该地有几次蹲点就加几次；请改为统计蹲点地（`of = \"sites\"`、`field = \"stays.amounts.…\"`）。"},
    "check = \"amount\"\nof = \"stays\"\nper = \"team\"\nfield = \"interviews.residents\"\nmin = 100\n",
    &bind_amount,
};

}  // namespace grassroots::checks
