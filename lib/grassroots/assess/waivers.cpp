// SPDX-License-Identifier: MIT
#include "grassroots/assess/waivers.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/assess/messages.hpp"
#include "grassroots/assess/waived_period.hpp"
#include "grassroots/check/bound_requirement.hpp"
#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

Phrase reason_of(const Plan& plan, const Waiver& waiver) {
  return Phrase(messages::waived_by, std::string(plan.text(waiver.reason)), std::string(plan.text(waiver.approved_by)));
}

constexpr std::string_view everybody = "*";

// Whether a fault was told of whom it is for, when or until when: without that it would waive more than is meant.
bool lost_its_limits(const Plan& plan, const Waiver& waiver) {
  const TableSchema& table = schema_of(TableId::waivers);
  const auto is_lost = [&](std::string_view key, bool is_known) {
    return !is_known && plan.place(waiver, table.index_of(*table.find(key))) != 0;
  };
  return waiver.damaged &&
         (is_lost("subject", waiver.subject.count > 0) || is_lost("period", static_cast<bool>(waiver.period)) ||
          is_lost("until", waiver.until.known()));
}

// A list may name the same thing twice.
void add_once(std::vector<std::uint32_t>& rows, std::uint32_t row) {
  if (rows.empty() || rows.back() != row) rows.push_back(row);
}

}  // namespace

Waivers::Waivers(const Plan& plan, Date as_of) : plan_(plan), day_(as_of) {
  if (const Date last = plan.last_day(); last.known()) day_ = std::min(day_, last);
  for (std::uint32_t row = 0; row < plan.waivers.size(); ++row) {
    const Waiver& waiver = plan.waivers[row];
    if (lost_its_limits(plan, waiver)) continue;
    for (const ListItem& item : plan.list(waiver.of)) {
      const Requirement* const requirement = plan.find(Id<Requirement>{item.symbol});
      if (requirement != nullptr && requirement->waivable == Flag::no) continue;
      Named& named = named_[plan.text(item.symbol)][plan.text(waiver.period)];
      const auto add = [&](Group& group) { add_once(in_force(waiver) ? group.in_force : group.expired, row); };
      if (waiver.subject.count == 0) add(named.of_all);
      for (const ListItem& subject : plan.list(waiver.subject)) {
        const std::string_view id = plan.text(subject.symbol);
        add(id == everybody ? named.of_all : named.by_subject[id]);
      }
    }
  }
}

template <class Visit>
void Waivers::each_group(std::string_view name, const Recurrence& every, const Subject& subject, Visit visit) {
  const auto found = named_.find(name);
  if (found == named_.end()) return;
  ByPeriod& by_period = found->second;
  const auto visit_period = [&](std::string_view period) {
    if (const auto named = by_period.find(period); named != by_period.end()) each_group(named->second, subject, visit);
  };
  visit_period("");
  if (subject.period.known()) visit_period(period_name(plan_, every, subject.period));
}

template <class Visit>
void Waivers::each_group(Named& named, const Subject& subject, Visit visit) {
  visit(named.of_all);
  auto& by_subject = named.by_subject;
  if (by_subject.empty()) return;
  const std::string own = subject_name(plan_, subject);
  const auto visit_named = [&](std::string_view id) {
    if (const auto group = by_subject.find(id); group != by_subject.end()) visit(group->second);
  };
  visit_named(own);
  if (schema_of(subject.ref.table).is(TableTrait::acting)) return;
  for (const std::uint32_t team : owners_of(plan_, subject.ref, TableId::teams))
    if (const std::string_view id = plan_.text(plan_.teams[team].id); id != own) visit_named(id);
}

void Waivers::settle(std::uint32_t row, Result& result) {
  const Requirement& requirement = plan_.requirements[row];
  for (Outcome& outcome : result.outcomes) {
    if (outcome.state == State::met) continue;
    const bool is_pending = outcome.state == State::pending;
    each_group(requirement, outcome, [&](Group& group) {
      if (is_pending) group.is_open = true;
      if (group.in_force.empty()) return;
      outcome.pace = Pace::on_track;  // nobody need hurry
      if (is_pending) return;
      outcome.state = State::waived;
      group.waived = true;
    });
  }
}

void Waivers::cover(Diagnostic& finding) {
  if (!find_rule(finding.name)->is_waivable) return;
  std::optional<std::uint32_t> last;
  const auto look_at = [&](RecordRef ref) {
    bool is_waived = false;
    each_group(finding.name, {}, {ref, 0, {}, {}}, [&](Group& group) {
      group.is_needed = true;
      if (group.in_force.empty()) return;
      group.waived = is_waived = true;
      last = std::max(last.value_or(0), group.in_force.back());
    });
    return is_waived;
  };
  bool is_waived = look_at(finding.about);
  for (const Label& label : finding.labels)
    if (label.about.known()) is_waived = look_at(label.about) || is_waived;
  // Of several people each must be waived.
  const auto waived = std::count_if(finding.people.begin(), finding.people.end(), look_at);
  if (waived > 0 && waived == std::ssize(finding.people)) is_waived = true;
  if (is_waived) finding.waived = reason_of(plan_, plan_.waivers[*last]);
}

Phrase Waivers::reason(const Requirement& requirement, const Outcome& outcome) {
  std::optional<std::uint32_t> first;
  each_group(requirement, outcome, [&](const Group& group) {
    if (!group.in_force.empty()) first = std::min(first.value_or(group.in_force.front()), group.in_force.front());
  });
  assert(first && "one of them waived it");
  return reason_of(plan_, plan_.waivers[*first]);
}

void Waivers::explain(const Requirement& requirement, const Outcome& outcome, Diagnostic& finding) {
  std::vector<std::uint32_t> expired;
  each_group(requirement, outcome, [&](Group& group) {
    if (group.expired.empty()) return;
    group.is_needed = true;
    group.needed_at = finding.place;
    const std::size_t shown = std::min(group.expired.size(), most_labels);
    expired.insert(expired.end(), group.expired.begin(), group.expired.begin() + static_cast<std::ptrdiff_t>(shown));
  });
  std::sort(expired.begin(), expired.end());
  expired.resize(std::min(expired.size(), most_labels));
  for (const std::uint32_t row : expired) {
    const Waiver& waiver = plan_.waivers[row];
    finding.labels.push_back(
        {place_of(plan_, ref_to(plan_, waiver), "until"), Phrase(messages::label_expired, to_string(waiver.until))});
  }
}

std::vector<Waivers::Use> Waivers::uses() const {
  std::vector<Use> uses(plan_.waivers.size());
  const auto add = [&](const Group& group) {
    for (const std::uint32_t row : group.in_force) {
      uses[row].waived |= group.waived;
      uses[row].is_open |= group.is_open;
    }
    for (const std::uint32_t row : group.expired) {
      uses[row].is_needed |= group.is_needed;
      uses[row].is_open |= group.is_open;
      if (group.needed_at.known()) uses[row].needed_at = group.needed_at;
    }
  };
  for (const auto& [name, by_period] : named_)
    for (const auto& [period, named] : by_period) {
      add(named.of_all);
      for (const auto& [subject, group] : named.by_subject) add(group);
    }
  return uses;
}

bool Waivers::names_unknown(const Waiver& waiver, const std::vector<std::string_view>& not_understood) const {
  const auto list = plan_.list(waiver.of);
  return std::any_of(list.begin(), list.end(), [&](const ListItem& item) {
    return std::binary_search(not_understood.begin(), not_understood.end(), plan_.text(item.symbol));
  });
}

Phrase Waivers::names_of(const Waiver& waiver) const {
  std::vector<Phrase> items;
  for (const ListItem& item : plan_.list(waiver.of)) items.emplace_back(std::string(plan_.text(item.symbol)));
  return list_of(items);
}

Phrase Waivers::subject_of(const Waiver& waiver) const {
  std::vector<Phrase> named;
  for (const ListItem& subject : plan_.list(waiver.subject))
    named.emplace_back(std::string(plan_.text(subject.symbol)));
  Phrase who = named.empty() ? Phrase(messages::everybody) : list_of(named);
  return waiver.period ? Phrase(messages::subject_in_period, std::move(who), std::string(plan_.text(waiver.period)))
                       : std::move(who);
}

void Waivers::report_expired(const Waiver& waiver, const Use& use, Diagnostics& diagnostics) const {
  Diagnostic& d = grassroots::report(
      diagnostics, rules::expired_waiver,
      Phrase(messages::expired_waiver, names_of(waiver), subject_of(waiver), to_string(waiver.until)), plan_,
      ref_to(plan_, waiver), "until");
  if (use.needed_at.known()) d.labels.push_back({use.needed_at, messages::label_violated});
}

void Waivers::report_useless(const Waiver& waiver, const std::vector<Result>& results, Diagnostics& diagnostics) {
  Diagnostic& d = grassroots::report(diagnostics, rules::useless_waiver,
                                     Phrase(messages::useless_waiver, names_of(waiver), subject_of(waiver)), plan_,
                                     ref_to(plan_, waiver), "subject");
  if (++explained_ <= limits::suggestions.most && explain_period(d, plan_, waiver, results)) return;
  suggest_without_record(d, plan_, ref_to(plan_, waiver));
}

// True if it is about a requirement that nothing waives.
bool Waivers::report_unwaivable(const Waiver& waiver, Diagnostics& diagnostics) const {
  bool is_reported = false;
  for (const ListItem& item : plan_.list(waiver.of)) {
    const Requirement* const requirement = plan_.find(Id<Requirement>{item.symbol});
    if (requirement == nullptr || requirement->waivable != Flag::no) continue;
    const RecordRef ref = ref_to(plan_, waiver);
    Diagnostic& d = grassroots::report(diagnostics, rules::not_waivable,
                                       Phrase(messages::not_waivable, std::string(plan_.text(item.symbol))), plan_, ref,
                                       place_at(plan_, ref, item.offset));
    d.labels.push_back({place_of(plan_, ref_to(plan_, *requirement), "waivable"), messages::label_required});
    if (waiver.of.count == 1)
      suggest_without_record(d, plan_, ref);
    else
      suggest_without_item(d, plan_, d.place);
    is_reported = true;
  }
  return is_reported;
}

// The only one that it waives anything for.
void Waivers::suggest_subject(Diagnostic& diagnostic, const Result& result) const {
  const auto is_waived = [](const Outcome& outcome) { return outcome.state == State::waived; };
  const auto only = std::find_if(result.outcomes.begin(), result.outcomes.end(), is_waived);
  const auto is_another = [&](const Outcome& outcome) {
    return is_waived(outcome) && (outcome.subject != only->subject || outcome.value != only->value);
  };
  if (only == result.outcomes.end() || std::any_of(only + 1, result.outcomes.end(), is_another)) return;
  const std::string name = subject_name(plan_, only->whole_subject());
  const bool is_the_plan = only->subject.table == TableId::plan && !only->value;  // which has no id
  if (is_the_plan || name == everybody) return;
  const std::string statement = "subject = " + toml_text(name);
  suggest_new_key(diagnostic, plan_, diagnostic.place, statement);
  if (diagnostic.has_suggestion()) diagnostic.help = Phrase(messages::help_only_waived, statement);
}

// A waiver that does not say for whom, of a requirement that is about several.
void Waivers::report_broad(const Waiver& waiver, const std::vector<Result>& results, Diagnostics& diagnostics) const {
  if (waiver.subject.count > 0) return;
  const auto of = plan_.list(waiver.of);
  for (const Result& result : results) {
    const Requirement& requirement = plan_.requirements[result.requirement];
    const auto is_it = [&](const ListItem& item) { return item.symbol == requirement.id; };
    if (std::none_of(of.begin(), of.end(), is_it)) continue;
    const auto is_other = [&](const Outcome& outcome) {
      const Outcome& first = result.outcomes.front();
      return outcome.subject != first.subject || outcome.value != first.value;
    };
    if (std::none_of(result.outcomes.begin(), result.outcomes.end(), is_other)) continue;
    Diagnostic& d = grassroots::report(
        diagnostics, rules::broad_waiver,
        Phrase(messages::broad_waiver, std::string(plan_.text(requirement.id)), std::to_string(result.outcomes.size())),
        plan_, ref_to(plan_, waiver), "of");
    if (of.size() == 1) suggest_subject(d, result);
    return;
  }
}

void Waivers::report(const std::vector<Result>& results, Diagnostics& diagnostics) {
  if (plan_.waivers.empty() || plan_.may_lack_records()) return;
  std::vector<std::string_view> not_understood;
  for (const Result& result : results)
    if (!result.is_understood) not_understood.push_back(plan_.text(plan_.requirements[result.requirement].id));
  std::sort(not_understood.begin(), not_understood.end());
  const std::vector<Use> all = uses();
  for (std::size_t i = 0; i < plan_.waivers.size(); ++i) {
    const Waiver& waiver = plan_.waivers[i];
    if (waiver.damaged || report_unwaivable(waiver, diagnostics)) continue;
    report_broad(waiver, results, diagnostics);
    if (all[i].is_needed)
      report_expired(waiver, all[i], diagnostics);
    else if (!all[i].waived && !all[i].is_open && !names_unknown(waiver, not_understood))
      report_useless(waiver, results, diagnostics);
  }
}

}  // namespace grassroots
