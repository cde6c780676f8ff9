// SPDX-License-Identifier: MIT
// Who is on a stay without being in its team, and who is in two places at once.
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

bool may_join(const Plan& plan, const Team& team, Symbol person) {
  if (has_person(plan, team, person)) return true;
  const auto covers = [&](const IdList<Region>& regions) {
    for (const ListItem& region : plan.list(regions))
      for (const ListItem& own : plan.list(team.regions))
        if (own.symbol == region.symbol) return true;
    return false;
  };
  return std::any_of(plan.leaders.begin(), plan.leaders.end(), [&](const Leader& leader) {
    return leader.person == person && (covers(leader.anchors) || covers(leader.guides));
  });
}

Phrase person_phrase(const Plan& plan, Symbol person) {
  const std::uint32_t row = plan.find(TableId::people, person);
  return row == no_row ? Phrase(std::string(plan.text(person))) : subject_phrase(plan, {TableId::people, row});
}

void check_rosters(const Plan& plan, Diagnostics& diagnostics) {
  if (plan.may_lack(only(TableId::leaders))) return;  // leaders may join, and some are not known
  for (const Stay& stay : plan.stays) {
    const Team* team = plan.find(stay.team);
    if (team == nullptr || team->damaged) continue;
    for (const ListItem& item : plan.list(stay.people)) {
      if (may_join(plan, *team, item.symbol) || plan.find(TableId::people, item.symbol) == no_row) continue;
      const RecordRef ref = ref_to(plan, stay);
      Diagnostic& d =
          report(diagnostics, rules::not_in_team,
                 Phrase(messages::not_in_team, person_phrase(plan, item.symbol), std::string(plan.text(team->id))),
                 plan, ref, place_at(plan, ref, item.offset));
      d.labels.push_back({place_of_id(plan, ref_to(plan, *team)), messages::label_team});
      std::vector<std::string_view> names;
      for (const Symbol person : roster_of(plan, *team)) names.push_back(plan.text(person));
      suggest(d, plan.text(item.symbol), names, quote_at(plan, d.place), Candidates::ids);
    }
  }
}

// Who is on stays, by number: people by their symbols, then teams that are known by their size alone, by row.
struct Visit {
  std::uint32_t visitor, stay;
  Date first, last;
};

std::size_t visitor_count(const Plan& plan) { return plan.symbols.size() + plan.teams.size(); }

// A person that the plan does not have has no row.
RecordRef record_of(const Plan& plan, std::uint32_t visitor) {
  if (visitor < plan.symbols.size()) return {TableId::people, plan.find(TableId::people, Symbol{visitor})};
  return {TableId::teams, static_cast<std::uint32_t>(visitor - plan.symbols.size())};
}

Phrase visitor_phrase(const Plan& plan, std::uint32_t visitor) {
  if (visitor < plan.symbols.size()) return person_phrase(plan, Symbol{visitor});
  return subject_phrase(plan, {TableId::teams, static_cast<std::uint32_t>(visitor - plan.symbols.size())});
}

// Whether a stay of a whole team is each member's, or the team's: of each is the rule, but a few large teams with many
// stays would be more than a machine can hold.
enum class WholeTeams : bool { by_member, as_one };

WholeTeams whole_teams_of(const Plan& plan) {
  std::vector<std::size_t> sizes;
  for (const Team& team : plan.teams) sizes.push_back(1 + team.deputies.count + team.members.count);
  std::size_t visits = 0;
  for (const Stay& stay : plan.stays) {
    const std::uint32_t team = stay.people.count > 0 ? no_row : plan.find(TableId::teams, stay.team);
    visits += team == no_row ? stay.people.count : sizes[team];
  }
  const bool is_too_many = visits > limits::visits.most && visits > 20 * plan.stays.size();
  return is_too_many ? WholeTeams::as_one : WholeTeams::by_member;
}

// Calls use(visitor) for everybody on the stay; for the team as a whole, where nobody is named.
template <class Use>
void each_visitor(const Plan& plan, const Stay& stay, WholeTeams whole_teams, Use use) {
  if (stay.has_nobody) return;
  if (stay.people.count == 0 && whole_teams == WholeTeams::as_one) {
    if (const std::uint32_t team = plan.find(TableId::teams, stay.team); team != no_row)
      use(static_cast<std::uint32_t>(plan.symbols.size()) + team);
    return;
  }
  bool has_people = false;
  each_person(plan, stay, [&](Symbol person) {
    has_people = true;
    use(person.value);
  });
  const std::uint32_t team = has_people ? no_row : plan.find(TableId::teams, stay.team);
  if (team != no_row && plan.teams[team].size.known()) use(static_cast<std::uint32_t>(plan.symbols.size()) + team);
}

bool is_on(const Plan& plan, const Stay& stay) { return takes_place(stay) && has_settled_days(plan, stay); }

// By visitor: who is on a stay that does not begin after all of theirs that stand before it. Nobody else can be in two
// places at once, and in most plans nobody is.
std::vector<bool> may_be_double_booked(const Plan& plan, WholeTeams whole_teams) {
  std::vector<bool> may_be(visitor_count(plan));
  std::vector<Date> busy_until(visitor_count(plan));
  for (const Stay& stay : plan.stays) {
    if (!is_on(plan, stay)) continue;
    each_visitor(plan, stay, whole_teams, [&](std::uint32_t visitor) {
      Date& until = busy_until[visitor];
      if (stay.start <= until) may_be[visitor] = true;
      until = std::max(until, stay.end);
    });
  }
  return may_be;
}

// Of those who may be double-booked, by person and day, so that only neighbours in time are compared. Counted into
// place: stays mostly come by day already, and then nothing is left to sort.
std::vector<Visit> visits_of(const Plan& plan) {
  const WholeTeams whole_teams = whole_teams_of(plan);
  const std::vector<bool> may_be = may_be_double_booked(plan, whole_teams);
  if (std::find(may_be.begin(), may_be.end(), true) == may_be.end()) return {};
  const auto each_visit = [&](auto use) {
    for (const Stay& stay : plan.stays)
      if (is_on(plan, stay))
        each_visitor(plan, stay, whole_teams, [&](std::uint32_t visitor) {
          if (may_be[visitor]) use(visitor, stay);
        });
  };
  // By visitor: where the next visit goes, in the end where they end.
  std::vector<std::uint32_t> ends(visitor_count(plan) + 1);
  each_visit([&](std::uint32_t visitor, const Stay&) { ++ends[visitor + 1]; });
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Visit> visits(ends.back());
  each_visit([&](std::uint32_t visitor, const Stay& stay) {
    visits[ends[visitor]++] = {visitor, ref_to(plan, stay).row, stay.start, stay.end};
  });
  const auto is_earlier = [](const Visit& a, const Visit& b) {
    return std::tuple(a.visitor, a.first, a.last, a.stay) < std::tuple(b.visitor, b.first, b.last, b.stay);
  };
  for (auto from = visits.begin(); from != visits.end();) {
    const auto to = visits.begin() + ends[from->visitor];
    if (!std::is_sorted(from, to, is_earlier)) std::sort(from, to, is_earlier);
    from = to;
  }
  return visits;
}

// For each pair of stays in conflict, who is in both. Every visit is compared with the earlier one that lasts longest,
// and with the one that does so elsewhere: one finding for each visit, however many overlap.
std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> conflicts_of(const Plan& plan) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> people;
  const Visit* longest = nullptr;
  const Visit* elsewhere = nullptr;
  const std::vector<Visit> visits = visits_of(plan);
  for (const Visit& visit : visits) {
    if (longest == nullptr || longest->visitor != visit.visitor) {
      longest = &visit;
      elsewhere = nullptr;
      continue;
    }
    for (const Visit* earlier : {longest, elsewhere}) {
      if (earlier == nullptr || !exclude_each_other(plan.stays[earlier->stay], plan.stays[visit.stay])) continue;
      people[{std::min(earlier->stay, visit.stay), std::max(earlier->stay, visit.stay)}].push_back(visit.visitor);
      break;
    }
    const bool together = are_together(plan.stays[longest->stay], plan.stays[visit.stay]);
    if (visit.last > longest->last) {
      if (!together) elsewhere = longest;
      longest = &visit;
    } else if (!together && (elsewhere == nullptr || visit.last > elsewhere->last)) {
      elsewhere = &visit;
    }
  }
  return people;
}

void check_double_booking(const Plan& plan, Diagnostics& diagnostics) {
  for (auto& [stays, who] : conflicts_of(plan)) {
    const Stay &a = plan.stays[stays.first], &b = plan.stays[stays.second];
    const Phrase person = visitor_phrase(plan, who.front());
    const std::string first = to_string(std::max(a.start, b.start)), last = to_string(std::min(a.end, b.end));
    const RecordRef ref = ref_to(plan, b);
    Diagnostic& d = report(
        diagnostics, rules::double_booked,
        who.size() == 1 ? Phrase(messages::double_booked, person, first, last)
                        : Phrase(messages::double_booked_more, person, first, last, std::to_string(who.size() - 1)),
        plan, ref);
    d.labels.push_back({place_of(plan, ref_to(plan, a)), messages::label_other_stay, ref_to(plan, a)});
    for (const std::uint32_t visitor : who)
      if (const RecordRef somebody = record_of(plan, visitor); somebody.row != no_row) d.people.push_back(somebody);
  }
}

}  // namespace

void integrity::people(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  check_rosters(plan, diagnostics);
  check_double_booking(plan, diagnostics);
}

}  // namespace grassroots
