// SPDX-License-Identifier: MIT
#include "grassroots/load/compare_deadlines.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"

namespace grassroots {
namespace {

// So many steps from the last of some days: what a deadline says, whatever plan it stands in.
struct CountedFrom {
  std::vector<std::string_view> anchors;
  Edge edge = Edge::last;  // of a phase
  DayStep step = DayStep::days;
  std::int32_t count = 0;  // negative: before
};

// Nothing for a date and for a window.
std::optional<CountedFrom> counted_from(const Plan& plan, const Deadline& deadline) {
  if (deadline.kind == Deadline::Kind::phase || deadline.kind == Deadline::Kind::after)
    return CountedFrom{{plan.text(deadline.anchor)},
                       Edge::last,
                       DayStep::days,
                       deadline.kind == Deadline::Kind::after ? deadline.days : 0};
  if (deadline.kind != Deadline::Kind::rule) return std::nullopt;
  const DayRule& rule = plan.day_rules[deadline.rule()];
  if (rule.kind != DayRule::Kind::anchor && rule.kind != DayRule::Kind::counted) return std::nullopt;
  CountedFrom counted{
      {}, rule.is_before ? Edge::first : Edge::last, rule.step, rule.is_before ? -rule.count : rule.count};
  for (const DayAnchor& anchor : plan.list(rule.anchors)) counted.anchors.push_back(plan.text(anchor.text));
  return counted;
}

// Of days that the plans say before the child is linked.
class KnownDays {
 public:
  KnownDays(const Plan& child, const Plan& parent) : child_(child), parent_(parent) {}

  Date due(const Plan& plan, const Deadline& deadline) const {
    switch (deadline.kind) {
      case Deadline::Kind::unset: return {};
      case Deadline::Kind::date: return deadline.date;
      case Deadline::Kind::phase: return of(plan.text(deadline.anchor), Edge::last);
      case Deadline::Kind::after: return of(plan.text(deadline.anchor), Edge::last).plus(deadline.days);
      case Deadline::Kind::rule: break;
    }
    return deadline.date.known() ? deadline.date : due(plan, plan.day_rules[deadline.rule()]);
  }

 private:
  Date due(const Plan& plan, const DayRule& rule) const {
    if (rule.kind == DayRule::Kind::moment) return rule.date;
    if (rule.kind == DayRule::Kind::window) return due(plan, plan.day_rules[rule.to]);
    Date last;
    for (const DayAnchor& anchor : plan.list(rule.anchors)) {
      const Date day = of(plan.text(anchor.text), rule.is_before ? Edge::first : Edge::last);
      if (!day.known()) return {};
      last = std::max(last, day);
    }
    return counted(parent_, last, rule);
  }

  // Of a phase, an end; of an event, its day. The child's are not indexed yet.
  Date of(std::string_view id, Edge edge) const {
    const auto known = [](Date day) { return Day::awaits_rule(day) ? Date{} : day; };
    for (const Plan* where : {&child_, &parent_}) {
      for (const Phase& phase : where->phases)
        if (where->text(phase.id) == id) return known(edge == Edge::first ? phase.start : phase.end);
      for (const Event& event : where->events)
        if (where->text(event.id) == id) return known(event.date);
    }
    return {};
  }

  const Plan& child_;
  const Plan& parent_;
};

}  // namespace

Timing compare_deadlines(const Plan& child, const Deadline& own, const Plan& parent, const Deadline& above) {
  // Without a deadline a requirement binds at once.
  if (!above.known()) return own.known() ? Timing::later : Timing::in_time;
  const KnownDays days(child, parent);
  const Date mine = days.due(child, own), theirs = days.due(parent, above);
  if (mine.known() && theirs.known()) return mine > theirs ? Timing::later : Timing::in_time;
  const auto here = counted_from(child, own), there = counted_from(parent, above);
  const bool are_alike = here && there && here->anchors == there->anchors && here->edge == there->edge &&
                         (here->step == there->step || here->count == 0 || there->count == 0);
  if (!are_alike) return Timing::unclear;
  return here->count > there->count ? Timing::later : Timing::in_time;
}

}  // namespace grassroots
