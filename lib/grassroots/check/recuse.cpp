// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/regions.hpp"

namespace grassroots::checks {
namespace {

constexpr Message sent_home{"sent to {0}, which is, holds or lies in the home region",
                            "被派往 {0}，属于本人来自的地区或其上下级，应当回避"};
constexpr Message label_sent_by{"sent by this", "派遣依据"};
constexpr Message help_recuse{"send somebody else", "请改派他人"};
constexpr Message not_a_home{"`{0}` names no region of people or teams", "`{0}` 不是人员或工作组的地区字段"};

// Where somebody is sent, and the record that says so.
struct Mission {
  std::uint32_t region = no_row;
  RecordRef by;
};

// Somebody's home, and the first mission there. A team is somebody, too.
struct Traveller {
  std::uint32_t home = no_row;
  std::uint32_t last_region = no_row;  // of the last mission; the next mostly leads there again
  Mission conflict;
};

// Those with a home, by row of people and of teams.
class Travellers {
 public:
  explicit Travellers(const Plan& plan) : plan_(plan), people_(plan.people.size()), teams_(plan.teams.size()) {}

  void settle(RecordRef ref, std::uint32_t home) {
    (ref.table == TableId::people ? people_ : teams_)[ref.row].home = home;
  }
  // The first mission into the home of one of them; unknown if there is none.
  const Mission& conflict(RecordRef ref) const {
    return (ref.table == TableId::people ? people_ : teams_)[ref.row].conflict;
  }

  // Sends everybody to the regions of their teams, and to the sites of their stays.
  void send_all() {
    for (const Team& team : plan_.teams)
      for (const ListItem& item : plan_.list(team.regions))
        if (const std::uint32_t region = plan_.find(TableId::regions, item.symbol); region != no_row)
          send_team(team, {region, ref_to(plan_, team)});
    for (const Stay& stay : plan_.stays) {
      const Site* site = plan_.find(stay.site);
      const std::uint32_t region = site == nullptr ? no_row : plan_.find(TableId::regions, site->region);
      if (region != no_row && stay.status != StayStatus::cancelled) send_stay(stay, {region, ref_to(plan_, stay)});
    }
  }

 private:
  void send_team(const Team& team, const Mission& mission) {
    send(teams_[ref_to(plan_, team).row], mission);
    each_person(plan_, team, [&](Symbol person) { send(person, mission); });
  }
  void send_stay(const Stay& stay, const Mission& mission) {
    each_person(plan_, stay, [&](Symbol person) { send(person, mission); });
    if (const std::uint32_t row = plan_.find(TableId::teams, stay.team); row != no_row) send(teams_[row], mission);
  }
  void send(Symbol person, const Mission& mission) {
    if (const std::uint32_t row = plan_.find(TableId::people, person); row != no_row) send(people_[row], mission);
  }
  // The region can be the home, lie in it or have it inside.
  void send(Traveller& somebody, const Mission& mission) const {
    if (somebody.home == no_row || somebody.last_region == mission.region || somebody.conflict.by.known()) return;
    somebody.last_region = mission.region;
    if (lies_in(plan_, somebody.home, mission.region) || lies_in(plan_, mission.region, somebody.home))
      somebody.conflict = mission;
  }

  const Plan& plan_;
  std::vector<Traveller> people_, teams_;
};

// The field's home of a person or team; no_row where it has none.
std::uint32_t home_of(const Plan& plan, RecordRef ref, const Field& field) {
  return plan.find(TableId::regions, field.get<Symbol>(record_at(plan, ref)));
}

// The tables of those who travel in which the field names a region.
std::vector<TableId> tables_with_home(std::string_view key) {
  std::vector<TableId> tables{TableId::people, TableId::teams};
  std::erase_if(tables, [&](TableId table) {
    const Field* const field = schema_of(table).find(key);
    return field == nullptr || field->type != FieldType::text || field->refers != only(TableId::regions);
  });
  return tables;
}

class Recuse : public BoundRequirement {
 public:
  Recuse(const Plan& plan, std::string_view key) : plan_(plan), key_(key), travellers_(plan) {
    for (const TableId table : tables_with_home(key)) {
      const Field* const field = schema_of(table).find(key);
      for (std::uint32_t row = 0; row < schema_of(table).size(plan); ++row) {
        const RecordRef ref{table, row};
        const std::uint32_t home = home_of(plan, ref, *field);
        if (home == no_row) continue;
        travellers_.settle(ref, home);
        add_subject(ref);
      }
    }
    travellers_.send_all();
  }

  TableId about() const override { return TableId::people; }
  std::string_view needed_field() const override { return key_; }

  Measured measure(const Subject& subject, AsOf) const override {
    const bool has_conflict = conflict(subject).by.known();
    return {has_conflict ? Verdict::irreversible : Verdict::met, has_conflict ? 1.0 : 0.0, 0};
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override {
    return record_at(plan_, subject.ref).damaged;
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf) const override {
    std::vector<RecordRef> refs{subject.ref};
    if (const Mission& mission = conflict(subject); mission.by.known()) refs.push_back(mission.by);
    return refs;
  }

  Detail describe(const Subject& subject, AsOf) const override {
    const Mission& mission = conflict(subject);
    Detail detail =
        detail_of(plan_, subject.ref, Phrase(sent_home, subject_phrase(plan_, {TableId::regions, mission.region})));
    detail.place = place_of(plan_, subject.ref, key_);
    detail.labels.push_back({place_of_id(plan_, mission.by), label_sent_by});
    detail.help = help_recuse;
    return detail;
  }

 private:
  const Mission& conflict(const Subject& subject) const { return travellers_.conflict(subject.ref); }

  const Plan& plan_;
  std::string_view key_;
  Travellers travellers_;
};

std::unique_ptr<BoundRequirement> bind_recuse(Binder& binder) {
  const std::string_view key = binder.requirement.field ? binder.plan.text(binder.requirement.field) : "home";
  if (tables_with_home(key).empty()) {
    binder.fault(Phrase(not_a_home, std::string(key)), "field");
    return nullptr;
  }
  return std::make_unique<Recuse>(binder.plan, key);
}

constexpr Parameter recuse_parameters[] = {{"field"}};

}  // namespace

constinit const Check recuse{
    "recuse",
    recuse_parameters,
    {"nobody is sent to the region they are from", "人员回避自己来自的地区"},
    {"Looks at the region in `field` (`home`, where nothing is said) of people and teams: it is none of the regions "
     "they are sent to by their team or a stay's site, and lies neither above nor below one.",
     "查看人员和工作组的 `field`（不写为 "
     "`home`）所指的地区：不得是其工作组对口或蹲点地所在的地区，也不得是其上级或下级。"},
    "check = \"recuse\"\n",
    &bind_recuse,
};

}  // namespace grassroots::checks
