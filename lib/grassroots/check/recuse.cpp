// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

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

bool lies_in(const Plan& plan, std::uint32_t inner, std::uint32_t outer) {
  for (std::size_t steps = 0; inner != no_row && steps <= plan.regions.size(); ++steps) {  // parents can go in a circle
    if (inner == outer) return true;
    inner = plan.find(TableId::regions, plan.regions[inner].parent);
  }
  return false;
}

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
    for (const Team& team : plan_.teams) {
      const RecordRef ref = ref_to(plan_, team);
      for (const std::uint32_t region : owners_of(plan_, ref, TableId::regions)) {
        const bool named =
            std::any_of(plan_.list(team.regions).begin(), plan_.list(team.regions).end(),
                        [&](const ListItem& item) { return plan_.find(TableId::regions, item.symbol) == region; });
        if (!named) continue;  // only above one it is sent to
        send(teams_[ref.row], {region, ref});
        each_person(plan_, team, [&](Symbol person) { send(person, {region, ref}); });
      }
    }
    for (const Stay& stay : plan_.stays) {
      const Site* site = plan_.find(stay.site);
      const std::uint32_t region = site == nullptr ? no_row : plan_.find(TableId::regions, site->region);
      if (region == no_row || stay.status == StayStatus::cancelled) continue;
      const Mission mission{region, ref_to(plan_, stay)};
      each_person(plan_, stay, [&](Symbol person) { send(person, mission); });
      if (const std::uint32_t row = plan_.find(TableId::teams, stay.team); row != no_row) send(teams_[row], mission);
    }
  }

 private:
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

}  // namespace

Bound recuse(Binder& binder) {
  const Plan& plan = binder.plan;
  const std::string_view key = binder.requirement.field ? plan.text(binder.requirement.field) : "home";
  const auto travellers = std::make_shared<Travellers>(plan);
  Bound bound;
  bool is_field = false;
  for (const TableId table : {TableId::people, TableId::teams}) {
    const Field* field = schema_of(table).find(key);
    if (field == nullptr || field->type != FieldType::text || field->refers != only(TableId::regions)) continue;
    is_field = true;
    for (std::uint32_t row = 0; row < schema_of(table).size(plan); ++row) {
      const RecordRef ref{table, row};
      const std::uint32_t home = plan.find(TableId::regions, field->get<Symbol>(record_at(plan, ref)));
      if (home == no_row) continue;
      travellers->settle(ref, home);
      bound.subjects.push_back(ref);
    }
  }
  if (!is_field) {
    binder.fault(Phrase(messages::not_a_home, std::string(key)), "field");
    return {};
  }
  travellers->send_all();
  const auto conflict = [=](Subject subject) -> const Mission& { return travellers->conflict(subject.ref); };
  bound.measure = [=](Subject subject, Date) {
    const bool holds = !conflict(subject).by.known();
    return Measured{holds ? Verdict::met : Verdict::broken, holds ? 0.0 : 1.0, 0};
  };
  bound.is_doubtful = [=, &plan](Subject subject) { return record_at(plan, subject.ref).damaged; };
  bound.evidence = [=](Subject subject, Date) {
    std::vector<RecordRef> refs{subject.ref};
    if (const Mission& mission = conflict(subject); mission.by.known()) refs.push_back(mission.by);
    return refs;
  };
  bound.describe = [=, &plan](Subject subject, Date) {
    const Mission& mission = conflict(subject);
    Detail detail = detail_of(plan, subject.ref,
                              Phrase(messages::sent_home, subject_phrase(plan, {TableId::regions, mission.region})));
    detail.place = place_of(plan, subject.ref, key);
    detail.labels.push_back({place_of_id(plan, mission.by), messages::label_sent_by});
    detail.help = messages::help_recuse;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
