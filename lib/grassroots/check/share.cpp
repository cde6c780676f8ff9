// SPDX-License-Identifier: MIT
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/days.hpp"

namespace grassroots::checks {
namespace {

struct Parts {
  double part = 0, whole = 0;
};

std::string percent(double share) { return number_text(share * 100) + "%"; }

}  // namespace

Bound share(Binder& binder) {
  binder.require_bounds(0, 1);
  const bool of_days = binder.plan.text(binder.requirement.of) == "days";
  const TableSchema* of = of_days ? &schema_of(TableId::stays) : binder.of();
  if (of == nullptr) return {};
  const Requirement& requirement = binder.requirement;
  const auto selection = std::make_shared<const Selection>(binder.selection(*of));
  const StayDays days(selection);
  const auto among = std::make_shared<const Matcher>(binder.plan, *of, ref_to(binder.plan, requirement),
                                                     requirement.among, binder.diagnostics());
  if (!among->ok()) binder.fail();

  Bound bound = over(binder, selection);
  const auto parts = [=](Subject subject, Date day) {
    const RecordRef ref = subject.ref;
    if (of_days)
      return Parts{static_cast<double>(union_of_days(days.spans(ref, day, among.get()))),
                   static_cast<double>(union_of_days(days.all_spans(ref, day, among.get())))};
    Parts p;
    for (const std::uint32_t row : selection->candidates(ref)) {
      if (!among->matches({of->id, row}, day) || is_called_off(selection->plan(), {of->id, row})) continue;
      p.whole += 1;
      p.part += selection->counts(row, day) ? 1 : 0;
    }
    return p;
  };
  bound.measure = [=, &requirement](Subject subject, Date day) {
    const Parts p = parts(subject, day);
    if (p.whole == 0 && !requirement.min.known()) return Measured{Verdict::met, 0, requirement.max.value};
    if (p.whole == 0) return Measured{Verdict::silent, 0, requirement.min.or_else(requirement.max.or_else(0))};
    Measured measured = by_bounds(requirement, p.part / p.whole);
    if (measured.verdict == Verdict::broken) measured.verdict = Verdict::unmet;  // the whole can still grow
    return measured;
  };
  bound.describe = [=, &requirement, measure = bound.measure](Subject subject, Date day) {
    const Plan& plan = selection->plan();
    const Parts p = parts(subject, day);
    const Measured m = measure(subject, day);
    const bool over_max = requirement.max.known() && m.have > requirement.max.value;
    const Phrase unit = of_days ? Phrase(messages::unit_days) : Phrase(of->counted);
    Detail detail = detail_of(
        plan, subject.ref,
        Phrase(over_max ? messages::share_above : messages::share_below, number_text(p.part), number_text(p.whole),
               unit, percent(m.have), percent(over_max ? requirement.max.value : requirement.min.value)));
    detail.help = Phrase(messages::help_share, selection->matcher().describe());
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
