// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/registry.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots::checks {
namespace {

using Rows = std::vector<std::uint32_t>;

// The region and all above it.
Rows with_parents(const Plan& plan, std::uint32_t region) {
  Rows rows{region};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::uint32_t up = plan.find(TableId::regions, plan.regions[rows[i]].parent);
    if (up != no_row && std::find(rows.begin(), rows.end(), up) == rows.end()) rows.push_back(up);
  }
  return rows;
}

// For every region, those that lie above it.
class Kinship {
 public:
  explicit Kinship(const Plan& plan) {
    for (std::uint32_t row = 0; row < plan.regions.size(); ++row) above_.push_back(with_parents(plan, row));
  }
  // Whether one of the two regions is the other or lies in it.
  bool are_kin(std::uint32_t a, std::uint32_t b) const { return is_in(a, b) || is_in(b, a); }

 private:
  bool is_in(std::uint32_t inner, std::uint32_t outer) const {
    return std::find(above_[inner].begin(), above_[inner].end(), outer) != above_[inner].end();
  }
  std::vector<Rows> above_;
};

// Where somebody is sent, and the record that says so.
struct Mission {
  std::uint32_t region;
  RecordRef by;
};

// By row of people and of teams: the regions of their teams, and of the sites of their stays.
struct Missions {
  std::vector<std::vector<Mission>> people, teams;
};
// Of those people whose home is known.
Missions missions_of(const Plan& plan, std::string_view key) {
  const Field* home = schema_of(TableId::people).find(key);
  if (home != nullptr && home->type != FieldType::text) home = nullptr;
  Missions missions{std::vector<std::vector<Mission>>(plan.people.size()), std::vector<std::vector<Mission>>(plan.teams.size())};
  const auto send = [&](Symbol person, std::uint32_t region, RecordRef by) {
    const std::uint32_t row = plan.find(TableId::people, person);
    if (home == nullptr || row == no_row || !home->get<Symbol>(plan.people[row])) return;
    auto& theirs = missions.people[row];
    if (theirs.empty() || theirs.back().region != region) theirs.push_back({region, by});
  };
  for (const Team& team : plan.teams) {
    const RecordRef ref = ref_to(plan, team);
    for (const std::uint32_t region : owners_of(plan, ref, TableId::regions)) {
      const bool named = std::any_of(plan.list(team.regions).begin(), plan.list(team.regions).end(), [&](const ListItem& item) {
        return plan.find(TableId::regions, item.symbol) == region;
      });
      if (!named) continue;  // only above one it is sent to
      missions.teams[ref.row].push_back({region, ref});
      each_person(plan, team, [&](Symbol person) { send(person, region, ref); });
    }
  }
  for (const Stay& stay : plan.stays) {
    const Site* site = plan.find(stay.site);
    const std::uint32_t region = site == nullptr ? no_row : plan.find(TableId::regions, site->region);
    if (region == no_row || stay.status == StayStatus::cancelled) continue;
    const RecordRef ref = ref_to(plan, stay);
    each_person(plan, stay, [&](Symbol person) { send(person, region, ref); });
    if (const std::uint32_t row = plan.find(TableId::teams, stay.team); row != no_row) missions.teams[row].push_back({region, ref});
  }
  return missions;
}

}  // namespace

Bound recuse(Binder& binder) {
  const Plan& plan = binder.plan;
  const std::string_view key = binder.requirement.field ? plan.text(binder.requirement.field) : "home";
  const auto missions = std::make_shared<const Missions>(missions_of(plan, key));
  const auto kinship = std::make_shared<const Kinship>(plan);
  Bound bound;
  bool is_field = false;
  for (const TableId table : {TableId::people, TableId::teams}) {
    const Field* field = schema_of(table).find(key);
    if (field == nullptr || field->type != FieldType::text || field->refers != only(TableId::regions)) continue;
    is_field = true;
    for (std::uint32_t row = 0; row < schema_of(table).size(plan); ++row)
      if (plan.find(TableId::regions, field->get<Symbol>(record_at(plan, {table, row}))) != no_row)
        bound.subjects.push_back({table, row});
  }
  if (!is_field) {
    binder.fault(Phrase(messages::not_a_home, std::string(key)), "field");
    return {};
  }
  const auto subjects = bound.subjects;
  const auto conflict = [=, &plan](std::size_t subject) -> const Mission* {
    const RecordRef ref = subjects[subject];
    const Field& field = *schema_of(ref.table).find(key);
    const std::uint32_t home = plan.find(TableId::regions, field.get<Symbol>(record_at(plan, ref)));
    const auto& sent = ref.table == TableId::people ? missions->people[ref.row] : missions->teams[ref.row];
    const auto found = std::find_if(sent.begin(), sent.end(), [&](const Mission& m) { return kinship->are_kin(home, m.region); });
    return found == sent.end() ? nullptr : &*found;
  };
  bound.measure = [=](std::size_t subject, Date) {
    const bool holds = conflict(subject) == nullptr;
    return Measured{holds ? Verdict::met : Verdict::broken, holds ? 0.0 : 1.0, 0};
  };
  bound.is_doubtful = [=, &plan](std::size_t subject) { return record_at(plan, subjects[subject]).damaged; };
  bound.evidence = [=](std::size_t subject, Date) {
    std::vector<RecordRef> refs{subjects[subject]};
    if (const Mission* mission = conflict(subject)) refs.push_back(mission->by);
    return refs;
  };
  bound.describe = [=, &plan](std::size_t subject, Date) {
    const Mission* mission = conflict(subject);
    Detail detail = detail_of(plan, subjects[subject], Phrase(messages::sent_home, subject_phrase(plan, {TableId::regions, mission->region})));
    detail.place = place_of(plan, subjects[subject], key);
    detail.labels.push_back({place_of_id(plan, mission->by), messages::label_sent_by});
    detail.help = messages::help_recuse;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
