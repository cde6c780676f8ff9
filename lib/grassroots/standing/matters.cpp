// SPDX-License-Identifier: MIT
#include "grassroots/standing/matters.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "grassroots/assess/reported_late.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/messages.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

class Collector {
 public:
  Collector(const Plan& plan, const Assessment& assessment, std::int32_t next)
      : plan_(plan), assessment_(assessment), last_(assessment.as_of.plus(next)) {}

  std::vector<Matter> closed() {
    for (const Result& result : assessment_.results)
      for (const Outcome& outcome : result.outcomes)
        if (is_closed(outcome)) add_required(standing_of(outcome), result, outcome);
    std::stable_sort(matters_.begin(), matters_.end(), [](const Matter& a, const Matter& b) {
      return std::abs(a.have - a.need) > std::abs(b.have - b.need);
    });
    return std::move(matters_);
  }

  std::vector<Matter> run() {
    for (const Result& result : assessment_.results)
      for (const Outcome& outcome : result.outcomes) add(result, outcome);
    // What a requirement reports already is not among the diagnostics, nor is what is waived to be acted on.
    for (const Diagnostic& d : assessment_.diagnostics)
      if (d.origin == Origin::lateness && d.counts() && d.name != rules::late.name) add_late(d);
    each_piece(plan_, assessment_.as_of, [&](const Piece& piece) {
      if (piece.is_open_on(assessment_.as_of) && piece.due.known() && piece.due >= assessment_.as_of &&
          piece.due <= last_ && !is_asked_by_then(piece))
        add_record(Standing::due_soon, piece.ref, piece.due);
    });
    std::stable_sort(matters_.begin(), matters_.end(),
                     [&](const Matter& a, const Matter& b) { return is_worse(a, b); });
    return std::move(matters_);
  }

 private:
  void add(const Result& result, const Outcome& outcome) {
    Standing standing = standing_to_act(outcome);
    const Requirement& requirement = plan_.requirements[result.requirement];
    if (standing == Standing::due_soon && outcome.due > last_) return;
    if (standing == Standing::on_track && is_due_later(requirement, outcome)) standing = Standing::due_soon;
    if (standing >= Standing::due_soon) add_required(standing, result, outcome);
  }

  void add_required(Standing standing, const Result& result, const Outcome& outcome) {
    Matter& matter = matters_.emplace_back();
    matter.standing = standing;
    matter.about = outcome.subject;
    matter.value = outcome.value;
    matter.period = outcome.period;
    matter.requirement = result.requirement;
    matter.due = outcome.due;
    matter.have = outcome.have;
    matter.need = outcome.need;
    matter.expected = outcome.expected;
    matter.reach = outcome.reach;
    matter.measures = traits_of(plan_, plan_.requirements[result.requirement]).measures;
    matter.is_irreversible = outcome.is_irreversible;
    if (outcome.subject.table != TableId::plan) matter.teams = owners_of(plan_, outcome.subject, TableId::teams);
    matter.records = asked_.of(result, outcome);
    std::erase_if(matter.records, [&](RecordRef ref) {
      return !piece_of(plan_, ref, assessment_.as_of).is_open_on(assessment_.as_of);
    });
    for (const RecordRef ref : matter.records) {
      Date& first = asked_by_.try_emplace({ref.table, ref.row}, Date::latest()).first->second;
      first = std::min(first, matter.due);  // an unknown day comes first: it binds at once
    }
  }

  // Whether a requirement asks for the same by that day: then it is one matter, and the requirement tells it.
  bool is_asked_by_then(const Piece& piece) const {
    const auto asked = asked_by_.find({piece.ref.table, piece.ref.row});
    return asked != asked_by_.end() && asked->second <= piece.due;
  }

  // Within the days asked for, but later than what the assessment itself calls soon.
  bool is_due_later(const Requirement& requirement, const Outcome& outcome) const {
    if (outcome.state != State::pending || outcome.due <= assessment_.as_of.plus(due_soon_days) || outcome.due > last_)
      return false;
    return std::none_of(plan_.waivers.begin(), plan_.waivers.end(), [&](const Waiver& waiver) {
      const auto of = plan_.list(waiver.of);
      return std::any_of(of.begin(), of.end(), [&](const ListItem& id) { return id.symbol == requirement.id; });
    });
  }

  void add_late(const Diagnostic& d) {
    if (d.about.table == TableId::stays) return add_record(Standing::behind, d.about, plan_.stays[d.about.row].end);
    add_record(Standing::overdue, d.about, piece_of(plan_, d.about, assessment_.as_of).due);
  }

  void add_record(Standing standing, RecordRef ref, Date due) {
    Matter& matter = matters_.emplace_back();
    matter.standing = standing;
    matter.about = ref;
    matter.due = due;
    matter.need = 1;
    matter.teams = owners_of(plan_, ref, TableId::teams);
  }

  bool is_worse(const Matter& a, const Matter& b) const {
    if (a.standing != b.standing) return a.standing > b.standing;
    if (a.standing == Standing::behind && a.shortfall() != b.shortfall()) return a.shortfall() > b.shortfall();
    return a.due < b.due;  // an unknown day comes first: it binds at once
  }

  const Plan& plan_;
  const Assessment& assessment_;
  Date last_;
  Groupings groupings_{plan_};
  AskedRecords asked_{plan_, groupings_};
  std::map<std::pair<TableId, std::uint32_t>, Date>
      asked_by_;  // the tasks and reports that requirements tell, and when
  std::vector<Matter> matters_;
};

// The text by which a table's record says what it is about.
Phrase words_of(const Plan& plan, RecordRef ref) {
  if (ref.table == TableId::findings && plan.findings[ref.row].text)
    return std::string(plan.text(plan.findings[ref.row].text));
  return short_phrase(plan, ref);
}

Symbol named_owner(const Plan& plan, RecordRef ref) {
  const Field* const owner = schema_of(ref.table).find("owner");
  return owner == nullptr ? Symbol{} : owner->get<Symbol>(record_at(plan, ref));
}

// Whose job the record is: as it says, else its teams'.
std::vector<Phrase> owners_named(const Plan& plan, RecordRef ref) {
  if (const Symbol owner = named_owner(plan, ref)) {
    // An owner may be written as a team's, a person's or a leader's id.
    for (const TableId table : {TableId::teams, TableId::people, TableId::leaders})
      if (const std::uint32_t row = plan.find(table, owner); row != no_row) return {short_phrase(plan, {table, row})};
    return {std::string(plan.text(owner))};
  }
  std::vector<Phrase> teams;
  for (const std::uint32_t row : owners_of(plan, ref, TableId::teams))
    teams.push_back(called(plan, {TableId::teams, row}));
  return teams;
}

// Those of several records, each once; empty if nobody is named.
Phrase names_of_owners(const Plan& plan, const std::vector<RecordRef>& refs) {
  std::vector<Phrase> names;
  std::vector<std::string> seen;
  for (const RecordRef ref : refs)
    for (Phrase& name : owners_named(plan, ref)) {
      std::string text = render(name, Language::chinese);
      if (std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
      seen.push_back(std::move(text));
      names.push_back(std::move(name));
    }
  return names.empty() ? Phrase() : list_of(names, 2);
}

}  // namespace

Standing standing_of(const Outcome& outcome) {
  switch (outcome.state) {
    case State::met: return Standing::met;
    case State::waived: return Standing::waived;
    case State::violated: return Standing::overdue;
    case State::pending: break;
  }
  if (outcome.pace == Pace::behind) return Standing::behind;
  return outcome.pace == Pace::due_soon ? Standing::due_soon : Standing::on_track;
}

Phrase word_for(Standing standing) {
  switch (standing) {
    case Standing::met: return messages::standing_met;
    case Standing::on_track: return messages::standing_on_track;
    case Standing::waived: return messages::standing_waived;
    case Standing::due_soon: return messages::standing_due_soon;
    case Standing::behind: return messages::standing_behind;
    case Standing::overdue: return messages::standing_overdue;
  }
  unreachable();
}

bool can_act(TableId table) { return table != TableId::none && schema_of(table).is(TableTrait::acting); }

std::optional<std::int32_t> Matter::days_late(Date day) const {
  if (standing != Standing::overdue || is_irreversible || !due.known() || due >= day) return std::nullopt;
  return day.days - due.days;
}

std::vector<Matter> matters(const Plan& plan, const Assessment& assessment, std::int32_t next) {
  return Collector(plan, assessment, next).run();
}

std::vector<Matter> closed_promises(const Plan& plan, const Assessment& assessment) {
  return Collector(plan, assessment, due_soon_days).closed();
}

std::vector<Date> standing_since(const Plan& plan, const Assessment& assessment, const std::vector<Matter>& matters) {
  std::vector<Date> since;
  std::map<std::uint32_t, std::vector<Date>> of_requirement;
  for (const Matter& matter : matters) {
    Date& day = since.emplace_back();
    if (matter.standing == Standing::due_soon) continue;
    if (matter.standing == Standing::overdue || matter.is_unconfirmed_stay()) {
      if (matter.due.known() && matter.due < assessment.as_of) day = matter.due.plus(1);
      continue;
    }
    const Result& result = assessment.results[matter.requirement];
    const auto [found, is_new] = of_requirement.try_emplace(matter.requirement);
    if (is_new) found->second = behind_since(plan, result, assessment.as_of);
    for (std::size_t i = 0; i < result.outcomes.size(); ++i)
      if (result.outcomes[i].subject == matter.about && result.outcomes[i].value == matter.value &&
          result.outcomes[i].period.first == matter.period.first)
        day = found->second[i];
  }
  return since;
}

std::vector<MatterGroup> grouped(const std::vector<Matter>& matters) {
  std::vector<MatterGroup> groups;
  std::map<std::tuple<Standing, std::uint32_t, Date, bool>, std::size_t> known;
  for (const Matter& matter : matters) {
    if (matter.requirement == no_row && !matter.is_unconfirmed_stay()) {
      groups.push_back({&matter});
      continue;
    }
    const Date due = matter.is_unconfirmed_stay() ? Date{} : matter.due;
    const auto [found, is_new] =
        known.try_emplace({matter.standing, matter.requirement, due, matter.is_too_little_planned()}, groups.size());
    if (is_new) groups.emplace_back();
    groups[found->second].push_back(&matter);
  }
  return groups;
}

Phrase requirement_phrase(const Plan& plan, const Requirement& requirement, const Period& period) {
  Phrase text = text_phrase(plan, requirement.text);
  if (text.empty()) text = Phrase(std::string(plan.text(requirement.id)));
  if (!period.known()) return text;
  return {messages::text_in_period, std::move(text), period_phrase(plan, requirement.every, period)};
}

Phrase what_of(const Plan& plan, const Matter& matter) {
  if (matter.is_unconfirmed_stay()) return messages::stay_to_confirm;
  if (matter.requirement == no_row) return words_of(plan, matter.about);
  return requirement_phrase(plan, plan.requirements[matter.requirement], matter.period);
}

Phrase owner_of(const Plan& plan, const Matter& matter) {
  if (matter.value) return Phrase(std::string(plan.text(matter.value)));
  if (matter.requirement != no_row && can_act(matter.about.table)) {
    // The whole plan asks nobody: those do whose reports and tasks are missing.
    const bool asks_nobody = matter.about.table == TableId::plan;
    const Phrase owners = asks_nobody ? names_of_owners(plan, matter.records) : Phrase();
    return owners.empty() ? called(plan, matter.about) : owners;
  }
  const Phrase owners = names_of_owners(plan, {matter.about});
  return owners.empty() ? Phrase(messages::nobody_named) : owners;
}

Phrase owner_names(const Plan& plan, const MatterGroup& group) {
  std::vector<Phrase> names;
  std::vector<std::string> seen;
  for (const Matter* matter : group) {
    Phrase name = owner_of(plan, *matter);
    const std::string text = render(name, Language::chinese);
    if (std::find(seen.begin(), seen.end(), text) != seen.end()) continue;
    seen.push_back(text);
    names.push_back(std::move(name));
  }
  if (names.size() <= 2) return list_of(names);
  return Phrase(messages::first_and_others, std::move(names.front()), std::to_string(names.size() - 1));
}

Phrase called(const Plan& plan, RecordRef ref) {
  if (ref.table == TableId::plan) return messages::the_whole_plan;
  if (ref.table == TableId::stays)
    if (const std::uint32_t team = plan.find(TableId::teams, plan.stays[ref.row].team); team != no_row)
      return short_phrase(plan, {TableId::teams, team});
  return short_phrase(plan, ref);
}

}  // namespace grassroots
