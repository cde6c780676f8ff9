// SPDX-License-Identifier: MIT
#include "grassroots/assess/assess.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "grassroots/assess/inherited.hpp"
#include "grassroots/assess/messages.hpp"
#include "grassroots/assess/no_subjects.hpp"
#include "grassroots/assess/pace.hpp"
#include "grassroots/assess/reported_late.hpp"
#include "grassroots/assess/waivers.hpp"
#include "grassroots/check/binder.hpp"
#include "grassroots/check/bounds.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

class Assessor {
 public:
  Assessor(const Plan& plan, Date as_of, Date today)
      : plan_(plan), today_(today == as_of ? today : Date{}), groupings_(plan), waivers_(plan, as_of) {
    for (const TableSchema& table : all_tables()) {
      records_ += table.size(plan);
      for (std::uint32_t row = 0, rows = table.size(plan); row < rows && !has_faults_; ++row)
        has_faults_ = table.row(plan, row).damaged;
    }
    has_faults_ = has_faults_ || plan.may_lack_records();
    assessment_.as_of = as_of;
  }

  Assessment run() {
    for (std::uint32_t row = 0; row < plan_.requirements.size(); ++row) assess_requirement(row);
    add_integrity();
    sort_by_place(assessment_.diagnostics);
    return std::move(assessment_);
  }

  bool is_met(const Requirement& requirement) {
    const auto bound = bind(plan_, requirement, as_of(), groupings_, assessment_.diagnostics);
    if (!bound || bound->size() == 0) return false;
    for (std::size_t i = 0; i < bound->size(); ++i) {
      Outcome outcome;
      judge(requirement, *bound, bound->subject(i), outcome);
      if (outcome.state != State::met) return false;
    }
    return true;
  }

 private:
  Date as_of() const { return assessment_.as_of; }

  void assess_requirement(std::uint32_t row) {
    const Requirement& requirement = plan_.requirements[row];
    Result& result = assessment_.results.emplace_back();
    result.requirement = row;
    const bool is_for_others = requirement.applies == Reach::below && !requirement.inherited;
    if (looks_ > most_looks() && !is_for_others) {
      refuse(requirement, Phrase(messages::too_many_looks, std::to_string(most_looks())));
      return;
    }
    const std::size_t before = assessment_.diagnostics.size(), made = assessment_.diagnostics.made();
    auto bound = bind(plan_, requirement, as_of(), groupings_, assessment_.diagnostics);
    if (requirement.inherited && unknown_name(plan_, requirement, known_kinds_)) bound = nullptr;
    if (is_for_others) {
      result.is_for_others = true;
      result.is_understood = !requirement.damaged && assessment_.diagnostics.made() == made;
      return;
    }
    if (requirement.inherited && !bound)
      report_not_understood(plan_, requirement, known_kinds_, before, assessment_.diagnostics);
    if (!bound) return;
    if (!is_affordable(requirement, *bound)) return;
    result.is_understood = true;
    if (requirement.inherited) report_kinds_to_come(plan_, requirement, known_kinds_, assessment_.diagnostics);
    const std::size_t subjects = bound->size();
    const bool is_told =
        bound->lacks_subjects() && report_no_subjects(plan_, requirement, *bound, as_of(), assessment_.diagnostics);
    result.outcomes.reserve(subjects);
    for (std::size_t i = 0; i < subjects; ++i)
      judge(requirement, *bound, bound->subject(i), result.outcomes.emplace_back());
    waivers_.settle(row, result);
    const std::size_t violated = result.count(State::violated);
    for (std::size_t i = 0; i < subjects; ++i) {
      if (!is_worth_saying(result.outcomes[i])) continue;
      const Subject subject = bound->subject(i);
      if (!is_told_by_others(*bound, subject, result.outcomes[i], violated, is_told))
        describe(requirement, *bound, subject, result.outcomes[i]);
    }
  }

  // Whether the plan's requirements are not too many for its size; reported at those that are too many. Looking whether
  // they are costs something, too.
  bool is_affordable(const Requirement& requirement, const BoundRequirement& bound) {
    looks_ += bound.size();
    const TableSet tables = bound.tables_read();
    for (const TableSchema& table : all_tables())
      if (contains(tables, table.id)) looks_ += table.size(plan_);
    if (looks_ > most_looks())
      return refuse(requirement, Phrase(messages::too_many_looks, std::to_string(most_looks())));
    const std::size_t most_outcomes = std::max<std::size_t>(limits::outcomes.most, 20 * records_);
    if (outcomes_ + bound.size() > most_outcomes)
      return refuse(requirement, Phrase(messages::too_many_outcomes, std::to_string(most_outcomes)));
    outcomes_ += bound.size();
    return true;
  }

  std::size_t most_looks() const { return std::max<std::size_t>(limits::looks.most, 200 * records_); }

  bool refuse(const Requirement& requirement, Phrase message) {
    const bool is_own = !requirement.inherited;
    report(assessment_.diagnostics, rules::bad_requirement, std::move(message), plan_,
           is_own ? ref_to(plan_, requirement) : RecordRef{TableId::plan, 0}, is_own ? "id" : "parent")
        .help = messages::help_limits;
    return false;
  }

  // `is_told`: that there is nobody to be about.
  static bool is_told_by_others(const BoundRequirement& bound, const Subject& subject, const Outcome& outcome,
                                std::size_t violated, bool is_told) {
    const std::size_t itself = outcome.state == State::violated ? 1 : 0;
    return bound.is_told_by_others(subject) && (is_told || violated > itself);
  }

  bool is_over(const DueDay& due) const { return due.day.known() && due.day < as_of(); }

  // REQUIRES: `outcome` is new.
  void judge(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject, Outcome& outcome) {
    outcome.subject = subject.ref;
    outcome.value = subject.value;
    outcome.period = subject.period;
    const bool has_deadline = requirement.by.known() || bound.has_own_deadlines() || subject.period.known();
    const DueDay due = has_deadline ? deadline_of(requirement, bound, subject) : DueDay{};
    Measured measured = bound.measure(subject, seen_from(due));
    outcome.state = state_of(requirement, measured.verdict, has_deadline, is_over(due));
    // Kept when it was due stays kept, whatever was added later, as long as nothing broke it for good.
    if (outcome.state == State::violated && is_over(due) && measured.verdict != Verdict::irreversible) {
      const Measured then = bound.measure(subject, {due.day, due.day});
      if (is_kept(requirement, then)) outcome.state = State::met, measured = then;
    }
    outcome.have = measured.have;
    outcome.need = measured.need;
    if (is_in_doubt(bound, subject, measured.verdict)) outcome.state = State::pending;
    outcome.is_late = outcome.state == State::met && is_over(due) &&
                      !is_kept(requirement, bound.measure(subject, {due.day, due.day}));
    outcome.due = due.day;
    outcome.is_irreversible = outcome.state == State::violated && measured.verdict == Verdict::irreversible;
    outcome.is_closed = outcome.state == State::violated && is_closed(requirement, bound, subject, due, measured.have);
    const bool asks_for_nothing = measured.verdict == Verdict::no_bound ||
                                  (measured.verdict == Verdict::no_data && is_kept_by_nothing(requirement));
    if (outcome.state == State::pending && due.day.known() && !is_over(due) && !asks_for_nothing)
      set_pace(plan_, bound, subject, due, seen_from(due), outcome);
  }

  // What was missing in a period that is over can only be added where it took place and is not confirmed yet; a report
  // on the period can still be handed in.
  bool is_closed(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject,
                 const DueDay& due, double have) const {
    if (bound.has_happened(subject, seen_from(due))) return true;
    if (!subject.period.known() || subject.period.last >= as_of()) return false;
    if (looked_at(plan_, requirement).id == TableId::deliverables) return false;
    return bound.reach(subject, seen_from(due)).value_or(have) <= have;
  }

  AsOf seen_from(const DueDay& due) const { return seen_on(as_of(), due); }

  // Nothing at all exceeds no maximum.
  static bool is_kept(const Requirement& requirement, const Measured& measured) {
    return measured.verdict == Verdict::met ||
           (measured.verdict == Verdict::no_data && is_kept_by_nothing(requirement));
  }

  static State state_of(const Requirement& requirement, Verdict verdict, bool has_deadline, bool is_over) {
    switch (verdict) {
      case Verdict::met: return State::met;
      case Verdict::irreversible: return State::violated;
      case Verdict::unmet: return is_over || !has_deadline ? State::violated : State::pending;
      case Verdict::no_bound: return is_over ? State::violated : State::pending;
      case Verdict::no_data: break;
    }
    if (!is_over) return State::pending;
    return is_kept_by_nothing(requirement) ? State::met : State::violated;
  }

  // Nothing is concluded, good or bad, from what may be a consequence of a fault or of records that were lost.
  bool is_in_doubt(const BoundRequirement& bound, const Subject& subject, Verdict verdict) const {
    if (!has_faults_) return false;
    if (plan_.incomplete || bound.may_follow_from_reported_fault(subject)) return true;
    return verdict != Verdict::irreversible && plan_.may_lack(bound.tables_read() | only(subject.ref.table));
  }

  DueDay deadline_of(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject) const {
    return grassroots::deadline_of(plan_, requirement, bound, subject, as_of());
  }

  // The first day after the deadline on which the subject is met. A share can be kept, broken and kept again, so each
  // day is looked at; once that were very many for this plan, half of what is left at a time.
  Date met_on(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject, Date deadline) {
    constexpr std::size_t most_days = 100'000;
    Date unmet = deadline, met = as_of();
    while (met.days - unmet.days > 1) {
      const Date next = unmet.plus(++late_days_ <= most_days ? 1 : (met.days - unmet.days) / 2);
      (is_kept(requirement, bound.measure(subject, {next, deadline})) ? met : unmet) = next;
    }
    return met;
  }

  static bool is_worth_saying(const Outcome& outcome) {
    return outcome.is_late || outcome.state == State::violated || outcome.state == State::waived;
  }

  // REQUIRES: it is worth saying.
  void describe(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject,
                const Outcome& outcome) {
    if (assessment_.diagnostics.is_full()) return count(requirement, outcome);
    if (outcome.is_late) return describe_late(requirement, bound, subject, outcome);
    Detail detail = bound.describe(subject, seen_from(deadline_of(requirement, bound, subject)));
    Diagnostic& d = add(kind_of(requirement, outcome), requirement, outcome, std::move(detail.message), detail.place);
    d.labels = std::move(detail.labels);
    d.help = std::move(detail.help);
    label_requirement(requirement, d);
    if (outcome.state == State::waived)
      d.waived = waivers_.reason(requirement, outcome);
    else
      waivers_.explain(requirement, outcome, d);
  }

  // A finding that would not be kept is not made.
  void count(const Requirement& requirement, const Outcome& outcome) {
    if (outcome.state == State::waived) return;
    assessment_.diagnostics.count(kind_of(requirement, outcome));
    Diagnostic ignored;
    if (outcome.state == State::violated) waivers_.explain(requirement, outcome, ignored);
  }

  Diagnostics::Kind kind_of(const Requirement& requirement, const Outcome& outcome) const {
    std::string check(plan_.text(requirement.check));
    if (outcome.is_late)
      return {std::string(rules::late.name), std::move(check), rules::late.origin, rules::late.severity};
    return {std::string(plan_.text(requirement.id)), std::move(check), Origin::requirement, severity_of(requirement)};
  }

  void describe_late(const Requirement& requirement, const BoundRequirement& bound, const Subject& subject,
                     const Outcome& outcome) {
    const Date deadline = deadline_of(requirement, bound, subject).day;
    const Date met = met_on(requirement, bound, subject, deadline);
    Diagnostic& d = add(kind_of(requirement, outcome), requirement, outcome,
                        Phrase(messages::late, subject_phrase(plan_, requirement, subject), to_string(met),
                               std::to_string(met.days - deadline.days), to_string(deadline)),
                        outcome.subject.table == TableId::plan ? Place{} : place_of_id(plan_, outcome.subject));
    d.help = rules::late.remedy;
    label_requirement(requirement, d);
  }

  Diagnostic& add(Diagnostics::Kind kind, const Requirement& requirement, const Outcome& outcome, Phrase message,
                  Place place) {
    Diagnostic& d = assessment_.diagnostics.add(std::move(kind));
    if (!outcome.value) d.about = outcome.subject;
    d.clause = plan_.text(requirement.clause);
    d.requirement = text_phrase(plan_, requirement.text);
    d.subject = subject_name(plan_, outcome.whole_subject());
    if (outcome.period.known()) d.period = period_name(plan_, requirement.every, outcome.period);
    d.message = std::move(message);
    d.place = place;
    return d;
  }

  // A requirement about the whole plan is pointed at itself; any other is the second place.
  void label_requirement(const Requirement& requirement, Diagnostic& d) const {
    const Place place = place_of(plan_, ref_to(plan_, requirement), "id");
    if (d.place.known())
      d.labels.push_back({place, messages::label_required});
    else
      d.place = place;
  }

  void add_integrity() {
    const std::vector<RecordRef> reported = reported_late(plan_, assessment_.results, groupings_, as_of());
    const std::size_t before = assessment_.diagnostics.size();
    for (const IntegrityCheck check : all_integrity_checks())
      check({plan_, as_of(), today_, reported}, assessment_.diagnostics);
    for (std::size_t i = before; i < assessment_.diagnostics.size(); ++i) waivers_.cover(assessment_.diagnostics[i]);
    waivers_.report(assessment_.results, assessment_.diagnostics);
  }

  const Plan& plan_;
  Date today_;
  Groupings groupings_;
  KnownKinds known_kinds_{plan_};
  Waivers waivers_;
  Assessment assessment_;
  std::size_t records_ = 0;               // of the plan
  bool has_faults_ = false;               // some record has one that was told, or some were lost
  std::size_t outcomes_ = 0, looks_ = 0;  // of the requirements so far
  std::size_t late_days_ = 0;             // looked at for when something was met
};

}  // namespace

Assessment assess(const Plan& plan, Date as_of, Date today) {
  assert(!plan.plan.empty() && "a plan that could be read");
  return Assessor(plan, as_of, today).run();
}

std::vector<std::uint32_t> met_since(const Plan& plan, const Assessment& assessment, Date day) {
  Assessor then(plan, day, {});
  std::vector<std::uint32_t> met;
  for (const Result& result : assessment.results)
    if (result.is_understood && !result.is_for_others && result.worst() == State::met &&
        !then.is_met(plan.requirements[result.requirement]))
      met.push_back(result.requirement);
  return met;
}

std::vector<std::vector<RecordRef>> evidence(const Plan& plan, const Result& result, Date as_of) {
  Groupings groupings(plan);
  Diagnostics ignored;
  std::vector<std::vector<RecordRef>> records;
  const Requirement& requirement = plan.requirements[result.requirement];
  const auto bound = bind(plan, requirement, as_of, groupings, ignored);
  if (!bound) return records;
  for (std::size_t i = 0; i < bound->size(); ++i) {
    const Subject subject = bound->subject(i);
    records.push_back(bound->evidence(subject, seen_on(as_of, deadline_of(plan, requirement, *bound, subject, as_of))));
  }
  return records;
}

}  // namespace grassroots
