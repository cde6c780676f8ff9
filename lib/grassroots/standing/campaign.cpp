// SPDX-License-Identifier: MIT
#include "grassroots/standing/campaign.hpp"

#include <algorithm>
#include <map>

#include "grassroots/check/check.hpp"
#include "grassroots/query/as_of.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/ledger.hpp"

namespace grassroots {
namespace {

// One that has begun and has no last day yet goes on.
bool is_in_progress(const Phase& phase, Date day) {
  return phase.start.known() && phase.start <= day && (!phase.end.known() || day <= phase.end);
}

// Of one that has no first day its last decides; of one without days, where the plan has it.
bool begins_before(const Plan& plan, const Phase& phase, const Phase& other) {
  if (phase.start.known()) return phase.start < other.start;
  if (phase.end.known()) return phase.end < other.start;
  return ref_to(plan, phase).row < ref_to(plan, other).row;
}

// Its place among the phases of the same parent, by their first days.
std::pair<std::size_t, std::size_t> number_of(const Plan& plan, const Phase& phase) {
  std::size_t before = 0, all = 0;
  for (const Phase& other : plan.phases) {
    if (other.parent != phase.parent) continue;
    ++all;
    if (&other != &phase && begins_before(plan, other, phase)) ++before;
  }
  return {before + 1, all};
}

// What nobody can have done yet: it is due later, or on a day that is not known.
std::size_t count_to_come(const Plan& plan, const Assessment& assessment) {
  const Date day = assessment.as_of;
  std::size_t count = 0;
  const Problems problems(plan);
  each_piece(plan, day, [&](const Piece& piece) {
    if (piece.ref.table == TableId::findings && !problems.has(plan.findings[piece.ref.row], day)) return;
    if (piece.is_open_on(day) && !piece.is_past_due_on(day)) ++count;
  });
  for (const Stay& stay : plan.stays) {
    const bool has_no_day = stay.status == StayStatus::planned && !stay.start.known();
    if (has_no_day || takes_place_from(stay, day)) ++count;
  }
  for (const Result& result : assessment.results) {
    const bool has_deadline = plan.requirements[result.requirement].by.known();
    count +=
        static_cast<std::size_t>(std::any_of(result.outcomes.begin(), result.outcomes.end(), [&](const Outcome& o) {
          return o.state == State::pending && (o.due.known() ? o.due >= day : has_deadline);
        }));
  }
  return count;
}

void place_in_time(const Plan& plan, Campaign& campaign) {
  const Date day = campaign.as_of;
  bool is_end_known = true;
  for (const Phase& phase : plan.phases) {
    const Date first = phase.start.known() ? phase.start : phase.end;
    if (first.known() && (!campaign.begins.known() || first < campaign.begins)) campaign.begins = first;
    campaign.ends = std::max(campaign.ends, Date(phase.end));
    is_end_known = is_end_known && phase.end.known();
    if (!is_in_progress(phase, day)) continue;
    const auto [number, of] = number_of(plan, phase);
    campaign.phases.push_back({ref_to(plan, phase).row, number, of, days_from_to(phase.start, day),
                               phase.end.known() ? days_from_to(phase.start, phase.end) : 0});
  }
  if (!is_end_known) campaign.ends = Date();
  std::stable_sort(campaign.phases.begin(), campaign.phases.end(),
                   [](const PhaseNow& a, const PhaseNow& b) { return a.days > b.days; });
  if (!campaign.begins.known()) return;
  // Nothing is over while a phase is still to be given its last day, or something is to come after it.
  campaign.season = !campaign.phases.empty()                ? Season::in_phase
                    : day < campaign.begins                 ? Season::before
                    : day <= campaign.ends || !is_end_known ? Season::between
                    : campaign.to_come == 0                 ? Season::after
                                                            : Season::between;
}

LedgerCounts count_ledger(const Plan& plan, const WaivedLateness& waived, Date day) {
  const Problems problems(plan);
  LedgerCounts counts;
  for (const Finding& finding : plan.findings) {
    if (!problems.has(finding, day)) continue;
    const Piece piece = waived.seen(piece_of(plan, finding, day));
    ++(piece.is_open_on(day) ? counts.open : counts.resolved);
    if (piece.is_overdue_on(day)) ++counts.overdue;
  }
  return counts;
}

// A team that has done all that is required is expected to have done as much as the others of the same requirement.
void add_days(const Plan& plan, const Assessment& assessment, Campaign& campaign) {
  for (const TeamStanding& team : campaign.teams) {
    campaign.days_planned += team.days_planned;
    if (team.days_required > 0) {
      campaign.days_done += static_cast<double>(team.days_done);
      ++campaign.teams_with_days;
    }
    campaign.days_required += team.days_required;
  }
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (traits_of(plan, requirement).measures != Measures::days || !requirement.min.known()) continue;
    std::map<Date, double> most;  // by the first day of the period
    double sum = 0;
    for (const Outcome& outcome : result.outcomes)
      if (outcome.subject.table == TableId::teams)
        most[outcome.period.first] = std::max(most[outcome.period.first], outcome.expected);
    for (const Outcome& outcome : result.outcomes)
      if (outcome.subject.table == TableId::teams)
        sum += outcome.state == State::pending ? outcome.expected
               : outcome.due.known() && outcome.due < assessment.as_of
                   ? outcome.need
                   : std::min(most[outcome.period.first], outcome.need);
    campaign.days_expected = std::max(campaign.days_expected, sum);
  }
}

void find_presence(const Plan& plan, Campaign& campaign) {
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    const std::uint32_t team = plan.find(TableId::teams, stay.team);
    if (team == no_row || !takes_place_from(stay, campaign.as_of)) continue;
    if (stay.start <= campaign.as_of)
      campaign.in_field.push_back({team, row, stay.start, stay.end});
    else if (stay.start <= campaign.as_of.plus(campaign.next_days))
      campaign.next.push_back({team, row, stay.start, stay.end});
  }
  const auto begins_before = [](const Presence& a, const Presence& b) {
    return std::pair(a.first, a.team) < std::pair(b.first, b.team);
  };
  std::sort(campaign.in_field.begin(), campaign.in_field.end(), [](const Presence& a, const Presence& b) {
    return std::pair(a.team, a.first) < std::pair(b.team, b.first);
  });
  std::sort(campaign.next.begin(), campaign.next.end(), begins_before);
}

RequirementCounts count_requirements(const Assessment& assessment) {
  return {assessment.count(State::met), assessment.count(State::pending), assessment.count(State::violated),
          assessment.count(State::waived)};
}

Changes changes_of(const Plan& plan, const Assessment& assessment, const Campaign& campaign, Date since) {
  Changes changes;
  changes.since = since;
  const Date day = assessment.as_of;
  const auto is_between = [&](Date fact) { return fact.known() && fact > since && fact <= day; };
  changes.met = met_since(plan, assessment, since);
  for (const Matter& matter : campaign.matters)
    if (matter.standing == Standing::overdue && matter.due.known() && matter.due >= since)
      changes.became_late.push_back(matter);
  each_piece(plan, day, [&](const Piece& piece) {
    if (is_between(piece.closed)) changes.closed.push_back(piece.ref);
  });
  const Problems problems(plan);
  for (const Finding& finding : plan.findings)
    if (is_between(finding.date) && problems.has(finding, day)) ++changes.found;
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    if (stay.status == StayStatus::cancelled) continue;
    if (is_between(stay.start)) changes.began.push_back(row);
    if (stay.end >= since && stay.end < day) changes.ended.push_back(row);
  }
  const auto then = field_work_by(plan, TableId::teams, since);
  for (const TeamStanding& team : campaign.teams) changes.days += team.days_done - then[team.team].days_done;
  return changes;
}

}  // namespace

std::size_t Campaign::count(Standing standing) const {
  return static_cast<std::size_t>(
      std::count_if(teams.begin(), teams.end(), [&](const TeamStanding& team) { return team.standing == standing; }));
}

Course course_of(const Campaign& campaign) {
  const bool is_clean = campaign.matters.empty() || campaign.matters.front().standing < Standing::behind;
  if (campaign.season == Season::before && is_clean) return Course::not_begun;
  if (campaign.season == Season::after && is_clean) return Course::over;
  if (is_clean) return Course::on_course;
  const std::size_t affected = campaign.count(Standing::overdue) + campaign.count(Standing::behind);
  const bool are_few = affected * 10 <= campaign.teams.size();
  return are_few && campaign.days_done >= campaign.days_expected && campaign.season != Season::after
             ? Course::mostly
             : Course::off_course;
}

Campaign campaign_of(const Plan& plan, const Assessment& assessment, const CampaignOptions& options) {
  Campaign campaign;
  campaign.as_of = assessment.as_of;
  campaign.next_days = options.next;
  campaign.faults = options.faults;
  campaign.to_come = count_to_come(plan, assessment);
  place_in_time(plan, campaign);
  campaign.requirements = count_requirements(assessment);
  campaign.waived_lateness = WaivedLateness(plan, assessment);
  campaign.ledger = count_ledger(plan, campaign.waived_lateness, campaign.as_of);
  campaign.matters = matters(plan, assessment, options.next);
  campaign.closed = closed_promises(plan, assessment);
  campaign.teams = team_standings(plan, assessment, campaign.matters);
  add_days(plan, assessment, campaign);
  find_presence(plan, campaign);
  campaign.unconfirmed = static_cast<std::size_t>(std::count_if(
      campaign.matters.begin(), campaign.matters.end(), [](const Matter& m) { return m.is_unconfirmed_stay(); }));
  if (options.since.known()) campaign.changes = changes_of(plan, assessment, campaign, options.since);
  return campaign;
}

}  // namespace grassroots
