// SPDX-License-Identifier: MIT
#include "grassroots/assess/waivers.hpp"

#include <algorithm>

#include "grassroots/assess/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {
namespace {

Phrase reason_of(const Plan& plan, const Waiver& waiver) {
  return Phrase(messages::waived_by, std::string(plan.text(waiver.reason)), std::string(plan.text(waiver.approved_by)));
}

}  // namespace

Waivers::Waivers(const Plan& plan, Date as_of) : plan_(plan), day_(as_of), uses_(plan.waivers.size()) {
  if (const Date last = plan.last_day(); last.known()) day_ = std::min(day_, last);
}

bool Waivers::names(const Waiver& waiver, std::string_view what) const {
  const auto list = plan_.list(waiver.of);
  return std::any_of(list.begin(), list.end(), [&](const ListItem& item) { return plan_.text(item.symbol) == what; });
}

// The subject itself, or the team it belongs to.
bool Waivers::is_for(const Waiver& waiver, RecordRef subject) const {
  if (!waiver.subject) return true;
  const std::string_view named = plan_.text(waiver.subject);
  if (name_of(plan_, subject) == named) return true;
  const std::uint32_t team = plan_.find(TableId::teams, waiver.subject);
  // Regions and people are no team's own.
  static constexpr TableSet nobodys =
      only(TableId::teams) | only(TableId::plan) | only(TableId::regions) | only(TableId::people);
  if (team == no_row || contains(nobodys, subject.table)) return false;
  const auto owners = owners_of(plan_, subject, TableId::teams);
  return std::find(owners.begin(), owners.end(), team) != owners.end();
}

bool Waivers::in_force(const Waiver& waiver) const { return !waiver.until.known() || day_ <= waiver.until; }

void Waivers::settle(std::uint32_t requirement, Result& result) {
  const std::string_view id = plan_.text(plan_.requirements[requirement].id);
  for (std::size_t i = 0; i < plan_.waivers.size(); ++i) {
    const Waiver& waiver = plan_.waivers[i];
    if (!names(waiver, id) || !in_force(waiver)) continue;
    for (Outcome& outcome : result.outcomes) {
      if (outcome.state == State::met || !is_for(waiver, outcome.subject)) continue;
      outcome.pace = Pace::on_track;  // nobody need hurry
      if (outcome.state == State::pending) continue;
      outcome.state = State::waived;
      uses_[i].waived = true;
    }
  }
}

void Waivers::cover(Diagnostic& finding) {
  const Rule* const rule = find_rule(finding.name);
  if (rule == nullptr || !rule->is_waivable) return;
  for (std::size_t i = 0; i < plan_.waivers.size(); ++i) {
    const Waiver& waiver = plan_.waivers[i];
    if (!names(waiver, finding.name) || !is_for(waiver, finding.about)) continue;
    if (in_force(waiver)) {
      uses_[i].waived = true;
      finding.waived = reason_of(plan_, waiver);
    } else {
      uses_[i].expired_and_needed = true;
    }
  }
}

Phrase Waivers::reason(const Requirement& requirement, const Outcome& outcome) const {
  for (const Waiver& waiver : plan_.waivers)
    if (in_force(waiver) && names(waiver, plan_.text(requirement.id)) && is_for(waiver, outcome.subject))
      return reason_of(plan_, waiver);
  return {};
}

void Waivers::explain(const Requirement& requirement, const Outcome& outcome, Diagnostic& finding) {
  for (std::size_t i = 0; i < plan_.waivers.size(); ++i) {
    const Waiver& waiver = plan_.waivers[i];
    if (in_force(waiver) || !names(waiver, plan_.text(requirement.id)) || !is_for(waiver, outcome.subject)) continue;
    uses_[i].expired_and_needed = true;
    uses_[i].needed_at = finding.place;
    finding.labels.push_back(
        {place_of(plan_, ref_to(plan_, waiver), "until"), Phrase(messages::label_expired, to_string(waiver.until))});
  }
}

// Something the waiver names is not settled yet, or cannot be judged: it may still be needed.
bool Waivers::is_open(const Waiver& waiver, const std::vector<Result>& results) const {
  for (const Result& result : results) {
    if (!names(waiver, plan_.text(plan_.requirements[result.requirement].id))) continue;
    if (!result.is_understood) return true;
    for (const Outcome& outcome : result.outcomes)
      if (outcome.state == State::pending && is_for(waiver, outcome.subject)) return true;
  }
  return false;
}

void Waivers::report(const std::vector<Result>& results, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < plan_.waivers.size(); ++i) {
    const Waiver& waiver = plan_.waivers[i];
    if (waiver.damaged || plan_.may_lack_records()) continue;
    const RecordRef ref = ref_to(plan_, waiver);
    std::vector<Phrase> items;
    for (const ListItem& item : plan_.list(waiver.of)) items.emplace_back(std::string(plan_.text(item.symbol)));
    const Phrase subject =
        waiver.subject ? Phrase(std::string(plan_.text(waiver.subject))) : Phrase(messages::everybody);
    if (uses_[i].expired_and_needed) {
      Diagnostic& d = grassroots::report(
          diagnostics, rules::expired_waiver,
          Phrase(messages::expired_waiver, list_of(items), subject, to_string(waiver.until)), plan_, ref, "until");
      if (uses_[i].needed_at.known()) d.labels.push_back({uses_[i].needed_at, messages::label_violated});
    } else if (!uses_[i].waived && !is_open(waiver, results)) {
      grassroots::report(diagnostics, rules::useless_waiver, Phrase(messages::useless_waiver, list_of(items), subject),
                         plan_, ref, "subject");
    }
  }
}

}  // namespace grassroots
