// SPDX-License-Identifier: MIT
#include "grassroots/check/bounded.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/record_days.hpp"

namespace grassroots::checks {
namespace {

constexpr Message share_below{"{0} of {1} {2} ({3}); at least {4} are asked for",
                              "{1} {2}中有 {0}（{3}），要求至少 {4}"};
constexpr Message share_above{"{0} of {1} {2} ({3}); at most {4} are allowed", "{1} {2}中有 {0}（{3}），要求至多 {4}"};
constexpr Message unit_without_days{"`unit` is for `of = \"days\"`", "`unit` 只用于 `of = \"days\"`"};
constexpr Message help_share{"counted are those whose {0}", "只统计{0}的部分"};

struct Parts {
  double part = 0, whole = 0;
};

class Share : public Bounded {
 public:
  // `among`: what belongs to the whole.
  Share(Binder& binder, std::vector<RecordRef> subjects, Selection part, Matcher among, bool of_days)
      : Bounded(binder, std::move(subjects), std::move(part)),
        among_(std::move(among)),
        days_(selection(), &among_),
        of_days_(of_days),
        whatever_status_(binder.matcher(table(), binder.requirement.where, "status")),
        among_whatever_status_(binder.matcher(table(), binder.requirement.among, "status")),
        by_person_(binder.requirement.unit == DayUnit::person) {
    can_be_fewer_ = has_max() && has_windows(plan(), table());
    if (can_be_fewer_ && of_days_) shortest_days_.emplace(selection(), &among_, Windows::shortest);
  }

  // Of a minimum that is not kept yet: with the stays that are planned, too, where it asks for what took place.
  std::optional<double> reach(const Subject& subject, AsOf as_of) const override {
    if (table().id != TableId::stays) return std::nullopt;
    const Measured now = measure(subject, as_of);
    if (now.verdict != Verdict::no_data && now.have >= now.need) return std::nullopt;
    const Parts parts = reachable_parts(subject, as_of);
    return parts.whole > 0 ? std::optional(parts.part / parts.whole) : std::nullopt;
  }

 protected:
  Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const Parts parts = parts_by(bounds, subject, as_of);
    if (parts.whole == 0) return {Verdict::no_data, 0, bounds.min.or_else(bounds.max.or_else(0))};
    return healable(by_bounds(bounds, parts.part / parts.whole));  // the whole can still grow
  }

  Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const Parts parts = parts_by(bounds, subject, as_of);
    const Measured measured = measure_by(bounds, subject, as_of);
    const bool is_above = is_above_max(measured, bounds);
    const NumberTexts percents = percent_texts(measured.have, is_above ? bounds.max.value : bounds.min.value);
    const Phrase unit = !of_days_    ? Phrase(table().counted)
                        : by_person_ ? Phrase(messages::unit_person_days)
                                     : Phrase(messages::unit_days);
    Detail detail = detail_for(subject, Phrase(is_above ? share_above : share_below, number_text(parts.part),
                                               number_text(parts.whole), unit, percents.have, percents.need));
    detail.help = Phrase(help_share, selection().matcher().describe());
    return detail;
  }

 private:
  using Windows = StayDays::Windows;

  // Stays whose days are windows are as long as they can be or, above the maximum, as short.
  Parts parts_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const {
    const Parts parts = parts_of(subject, as_of, Windows::longest);
    const bool is_above = parts.whole > 0 && is_above_max(by_bounds(bounds, parts.part / parts.whole), bounds);
    return is_above && can_be_fewer_ ? parts_of(subject, as_of, Windows::shortest) : parts;
  }

  Parts parts_of(const Subject& subject, AsOf as_of, Windows windows) const {
    return of_days_ ? parts_of_days(windows == Windows::shortest ? *shortest_days_ : days_, subject, as_of)
                    : parts_of_records(subject, as_of, windows);
  }

  Parts parts_of_days(const StayDays& days, const Subject& subject, AsOf as_of) const {
    return {days_in(subject, days.spans(subject, as_of)), days_in(subject, days.all_spans(subject, as_of))};
  }

  Parts parts_of_records(const Subject& subject, AsOf as_of, Windows windows) const {
    Parts parts;
    for (const std::uint32_t row : selection().candidates(subject)) {
      if (windows == Windows::shortest && !touches_at_shortest(row, subject.period)) continue;
      const RecordRef ref{table().id, row};
      const AsOf seen = selection().seen_in_period(subject, row, as_of);
      if (!among_.matches(ref, seen, subject.ref) || is_called_off(plan(), ref) ||
          !selection().is_in_time(subject, row, as_of) || !selection().is_of(subject, row, seen))
        continue;
      parts.whole += 1;
      parts.part += selection().counts(subject, row, as_of) ? 1 : 0;
    }
    return parts;
  }

  Parts reachable_parts(const Subject& subject, AsOf as_of) const {
    if (!selection().matcher().asks_about("status") && !among_.asks_about("status"))
      return parts_of(subject, as_of, Windows::longest);
    std::vector<StayDays::Span> whole = days_.reachable_spans(subject, as_of, among_whatever_status_);
    if (!of_days_)
      std::erase_if(whole, [&](const StayDays::Span& span) { return plan().stays[span.row].end > as_of.by; });
    std::vector<StayDays::Span> part = whole;
    std::erase_if(part, [&](const StayDays::Span& span) {
      return !whatever_status_.matches({TableId::stays, span.row}, {Date::latest()}, subject.ref);
    });
    if (of_days_) return {days_in(subject, part), days_in(subject, whole)};
    return {static_cast<double>(part.size()), static_cast<double>(whole.size())};
  }

  bool touches_at_shortest(std::uint32_t row, const Period& period) const {
    const auto [first, last] = certain_days(plan(), table(), row);
    return !period.known() || period.touches(first, last);
  }

  double days_in(const Subject& subject, const std::vector<StayDays::Span>& spans) const {
    return static_cast<double>(by_person_ ? person_days(plan(), spans, own_person(subject)) : union_of_days(spans));
  }

  Matcher among_;
  StayDays days_;
  std::optional<StayDays> shortest_days_;  // where they can be fewer
  bool of_days_;
  Matcher whatever_status_, among_whatever_status_;
  bool by_person_;
  bool can_be_fewer_ = false;  // for some days are windows, and there must not be too many
};

std::unique_ptr<BoundRequirement> bind_share(Binder& binder) {
  binder.require_bounds(0, 1);
  const bool of_days = binder.plan.text(binder.requirement.of) == "days";
  if (binder.requirement.unit != DayUnit::unset && !of_days) binder.fault(unit_without_days, "unit");
  const TableSchema* of = of_days ? &schema_of(TableId::stays) : binder.of();
  if (of == nullptr) return nullptr;
  Selection part = binder.selection(*of);
  Matcher among = binder.matcher(*of, binder.requirement.among);
  return std::make_unique<Share>(binder, binder.subjects(), std::move(part), std::move(among), of_days);
}

constexpr Parameter share_parameters[] = {{"of", true},    {"per"},   {"every"}, {"from"}, {"to"}, {"each"},
                                          {"where", true}, {"among"}, {"unit"},  {"min"},  {"max"}};

}  // namespace

constinit const Check share{
    "share",
    share_parameters,
    {"a part of the whole is large (or small) enough", "某一部分占整体的比例达到要求"},
    {"The records of the table `of` that `where` lets through, as a part of all of the subject's; with `of = "
     "\"days\"` the days of its stays, of each person with `unit = \"person\"`. `among` narrows the whole. `min` and "
     "`max` go from 0 to 1. Of nothing there is "
     "no share: the subject is pending; after `by` it keeps a maximum, but no minimum.",
     "表 `of` 中符合 `where` 的记录占该对象全部记录的比例；`of = \"days\"` 时为蹲点天数的比例（`unit = \"person\"` "
     "时按人天）。`among` 可缩小整体。"
     "`min`、`max` 取 0 到 1。整体为零时无法计算，视为未到期；过了 `by`，只有上限的算落实，有下限的算未落实。"},
    "check = \"share\"\nof = \"days\"\nper = \"team\"\nwhere = { site.condition = \"weak\" }\nmin = 0.5\n",
    &bind_share,
    {.measures = Measures::share},
};

}  // namespace grassroots::checks
