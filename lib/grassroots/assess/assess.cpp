// SPDX-License-Identifier: MIT
#include "grassroots/assess/assess.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "grassroots/assess/messages.hpp"
#include "grassroots/assess/waivers.hpp"
#include "grassroots/check/binder.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/load/inherit.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/query/deadline.hpp"

namespace grassroots {
namespace {

// The part of the phase that has passed on the day, 0 to 1, the day itself included.
double elapsed(const Phase& phase, Date day) {
  if (!phase.start.known() || day < phase.start || phase.end < phase.start) return 0;
  return std::min(1.0, static_cast<double>(days_from_to(phase.start, day)) / days_from_to(phase.start, phase.end));
}

class Assessor {
 public:
  Assessor(const Plan& plan, Date as_of, Date today)
      : plan_(plan), today_(today == as_of ? today : Date{}), groupings_(plan), waivers_(plan, as_of) {
    assessment_.as_of = as_of;
  }

  Assessment run() {
    for (std::uint32_t row = 0; row < plan_.requirements.size(); ++row) assess_requirement(row);
    add_integrity();
    sort_by_place(assessment_.diagnostics);
    return std::move(assessment_);
  }

 private:
  Date as_of() const { return assessment_.as_of; }

  void assess_requirement(std::uint32_t row) {
    const Requirement& requirement = plan_.requirements[row];
    Result& result = assessment_.results.emplace_back();
    result.requirement = row;
    const std::size_t before = assessment_.diagnostics.size();
    const auto bound = bind(plan_, requirement, groupings_, assessment_.diagnostics);
    // What is wrong with it is told where it is written.
    if (requirement.inherited) drop_findings_above(before);
    if (!bound) return;
    if (requirement.applies == Reach::below && !requirement.inherited) {
      result.is_understood = result.is_for_others = true;
      return;
    }
    result.is_understood = true;
    const std::size_t subjects = bound->subjects().size();
    if (subjects == 0) report_no_subjects(requirement);
    result.outcomes.reserve(subjects);
    for (std::size_t i = 0; i < subjects; ++i) result.outcomes.push_back(judge(requirement, *bound, bound->subject(i)));
    waivers_.settle(row, result);
    for (std::size_t i = 0; i < subjects; ++i) describe(requirement, *bound, bound->subject(i), result.outcomes[i]);
  }

  // Those since `before` that stand in a file of the plan above.
  void drop_findings_above(std::size_t before) {
    if (plan_.parent == nullptr) return;
    const std::size_t own = own_files(plan_);
    auto& all = assessment_.diagnostics;
    all.erase(std::remove_if(all.begin() + static_cast<std::ptrdiff_t>(before), all.end(),
                             [&](const Diagnostic& d) { return d.place.known() && d.place.file >= own; }),
              all.end());
  }

  void report_no_subjects(const Requirement& requirement) {
    const TableSchema* per = find_subject(plan_.text(requirement.per));
    if (per == nullptr || plan_.may_lack_records()) return;
    if (per->id == TableId::teams && plan_.teams.empty()) return;  // that there are none is told by itself
    const RecordRef ref = ref_to(plan_, requirement);
    if (requirement.inherited) {
      const RecordRef whole{TableId::plan, 0};
      report(assessment_.diagnostics, rules::no_subjects, Phrase(messages::no_subjects, Phrase(per->label)), plan_,
             whole)
          .labels.push_back({place_of(plan_, ref, "id"), messages::label_required});
      return;
    }
    if (requirement.each.count > 0 && per->size(plan_) > 0) {
      report(assessment_.diagnostics, rules::no_subjects, Phrase(messages::no_subjects_selected, Phrase(per->label)),
             plan_, ref, "each");
      return;
    }
    // Stays, findings and the like may still come; teams and regions must be there.
    static constexpr TableSet structure = only(TableId::teams) | only(TableId::regions) | only(TableId::leaders) |
                                          only(TableId::people) | only(TableId::phases);
    if (contains(structure, per->id))
      report(assessment_.diagnostics, rules::no_subjects, Phrase(messages::no_subjects, Phrase(per->label)), plan_, ref,
             "per");
  }

  Outcome judge(const Requirement& requirement, const BoundRequirement& bound, Subject subject) {
    Outcome outcome;
    outcome.subject = subject.ref;
    const bool has_deadline = requirement.by.known() || bound.has_own_deadlines();
    const DueDay due = has_deadline ? deadline_of(requirement, bound, subject) : DueDay{};
    const bool binds = !has_deadline || (due.day.known() && due.day < as_of());
    Measured measured = bound.measure(subject, as_of());
    outcome.have = static_cast<float>(measured.have);
    outcome.need = static_cast<float>(measured.need);
    switch (measured.verdict) {
      case Verdict::irreversible: outcome.state = State::violated; break;
      case Verdict::no_data: outcome.state = has_deadline && binds ? State::violated : State::pending; break;
      case Verdict::unmet: outcome.state = binds ? State::violated : State::pending; break;
      case Verdict::met:
        outcome.state = State::met;
        outcome.is_late = has_deadline && binds && bound.measure(subject, due.day).verdict != Verdict::met;
        break;
    }
    outcome.is_behind = outcome.state == State::pending && measured.verdict != Verdict::met && due.phase != nullptr &&
                        bound.has_pace() && measured.have < expected(bound, subject, measured, *due.phase);
    // Met on the deadline's day stays met, whatever was added later, as long as nothing broke it.
    if (outcome.state == State::violated && measured.verdict == Verdict::unmet && has_deadline &&
        bound.measure(subject, due.day).verdict == Verdict::met)
      outcome.state = State::met;
    if (outcome.state == State::violated && bound.may_follow_from_reported_fault(subject))
      outcome.state = State::pending;
    const TableSet looks_at = bound.tables_read() | only(outcome.subject.table);
    if (outcome.state == State::violated && measured.verdict != Verdict::irreversible && plan_.may_lack(looks_at))
      outcome.state = State::pending;
    if (outcome.state == State::violated && plan_.incomplete) outcome.state = State::pending;
    return outcome;
  }

  // What the elapsed part of the phase asks for, and no more than the plan itself had scheduled by now.
  double expected(const BoundRequirement& bound, Subject subject, const Measured& measured, const Phase& phase) const {
    const double pace = std::floor(measured.need * elapsed(phase, as_of()));
    return std::min(pace, bound.scheduled(subject, as_of()).value_or(pace));
  }

  DueDay deadline_of(const Requirement& requirement, const BoundRequirement& bound, Subject subject) const {
    if (!requirement.by.known() && bound.has_own_deadlines()) return bound.due(subject, as_of());
    return due_day(plan_, requirement.by, as_of(), subject.ref);
  }

  // The first day after the deadline on which the subject is met.
  Date met_on(const BoundRequirement& bound, Subject subject, Date deadline) const {
    Date unmet = deadline, met = as_of();
    while (met.days - unmet.days > 1) {
      const Date middle{unmet.days + (met.days - unmet.days) / 2};
      (bound.measure(subject, middle).verdict == Verdict::met ? met : unmet) = middle;
    }
    return met;
  }

  void describe(const Requirement& requirement, const BoundRequirement& bound, Subject subject,
                const Outcome& outcome) {
    if (outcome.is_late) return describe_late(requirement, bound, subject, outcome);
    if (outcome.state != State::violated && outcome.state != State::waived) return;
    Detail detail = bound.describe(subject, as_of());
    Diagnostic& d = add(requirement, outcome, std::move(detail.message), detail.place);
    d.severity = severity_of(requirement);
    d.labels = std::move(detail.labels);
    d.help = std::move(detail.help);
    label_requirement(requirement, d);
    if (outcome.state == State::waived)
      d.waived = waivers_.reason(requirement, outcome);
    else
      waivers_.explain(requirement, outcome, d);
  }

  void describe_late(const Requirement& requirement, const BoundRequirement& bound, Subject subject,
                     const Outcome& outcome) {
    const Date deadline = deadline_of(requirement, bound, subject).day;
    const Date met = met_on(bound, subject, deadline);
    Diagnostic& d = add(requirement, outcome,
                        Phrase(messages::late, subject_phrase(plan_, outcome.subject), to_string(met),
                               std::to_string(met.days - deadline.days), to_string(deadline)),
                        outcome.subject.table == TableId::plan ? Place{} : place_of_id(plan_, outcome.subject));
    d.name = rules::late.name;
    d.origin = rules::late.origin;
    d.severity = rules::late.severity;
    d.help = rules::late.remedy;
    label_requirement(requirement, d);
  }

  Diagnostic& add(const Requirement& requirement, const Outcome& outcome, Phrase message, Place place) {
    Diagnostic& d = assessment_.diagnostics.emplace_back();
    d.name = plan_.text(requirement.id);
    d.origin = Origin::requirement;
    d.about = outcome.subject;
    d.check = plan_.text(requirement.check);
    d.clause = plan_.text(requirement.clause);
    d.requirement = text_phrase(plan_, requirement.text);
    d.subject = name_of(plan_, outcome.subject);
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
    const std::vector<RecordRef> reported = late_by_requirement();
    const std::size_t before = assessment_.diagnostics.size();
    for (const IntegrityCheck check : all_integrity_checks())
      check({plan_, as_of(), today_, reported}, assessment_.diagnostics);
    for (std::size_t i = before; i < assessment_.diagnostics.size(); ++i) waivers_.cover(assessment_.diagnostics[i]);
    waivers_.report(assessment_.results, assessment_.diagnostics);
  }

  // The tasks and deliverables whose lateness some violated requirement reports already.
  std::vector<RecordRef> late_by_requirement() {
    std::vector<RecordRef> refs;
    for (const Result& result : assessment_.results) {
      const Requirement& requirement = plan_.requirements[result.requirement];
      if (!result.is_understood) continue;
      const bool of_deliverables = plan_.text(requirement.of) == "deliverables";
      for (const Outcome& outcome : result.outcomes) {
        if (outcome.state != State::violated && outcome.state != State::waived) continue;
        if (outcome.subject.table == TableId::tasks) refs.push_back(outcome.subject);
        if (of_deliverables) add_deliverables(requirement, outcome.subject, refs);
      }
    }
    return refs;
  }

  void add_deliverables(const Requirement& requirement, RecordRef subject, std::vector<RecordRef>& refs) {
    Diagnostics ignored;
    const TableSchema& table = schema_of(TableId::deliverables);
    const Matcher matcher(plan_, table, ref_to(plan_, requirement), requirement.where, ignored, "submitted");
    for (const std::uint32_t row : groupings_.get(TableId::deliverables, subject.table)->rows(subject.row))
      if (matcher.matches({TableId::deliverables, row}, Date::latest())) refs.push_back({TableId::deliverables, row});
  }

  const Plan& plan_;
  Date today_;
  Groupings groupings_;
  Waivers waivers_;
  Assessment assessment_;
};

}  // namespace

Severity severity_of(const Requirement& requirement) {
  switch (requirement.severity) {
    case SeverityWord::warning: return Severity::warning;
    case SeverityWord::info: return Severity::info;
    default: return Severity::error;
  }
}

State Result::worst() const {
  State worst = outcomes.empty() ? State::pending : State::met;
  for (const Outcome& outcome : outcomes) worst = std::max(worst, outcome.state);
  return worst;
}

std::size_t Result::count(State state) const {
  return static_cast<std::size_t>(
      std::count_if(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) { return outcome.state == state; }));
}

std::size_t Assessment::count(State state) const {
  return static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [&](const Result& result) {
    return result.is_understood && !result.is_for_others && result.worst() == state;
  }));
}

Assessment assess(const Plan& plan, Date as_of, Date today) {
  assert(!plan.plan.empty() && "a plan that could be read");
  return Assessor(plan, as_of, today).run();
}

std::vector<std::vector<RecordRef>> evidence(const Plan& plan, const Result& result, Date as_of) {
  Groupings groupings(plan);
  Diagnostics ignored;
  std::vector<std::vector<RecordRef>> records;
  const auto bound = bind(plan, plan.requirements[result.requirement], groupings, ignored);
  if (!bound) return records;
  for (std::size_t i = 0; i < bound->subjects().size(); ++i)
    records.push_back(bound->evidence(bound->subject(i), as_of));
  return records;
}

}  // namespace grassroots
