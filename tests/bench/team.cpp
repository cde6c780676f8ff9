// SPDX-License-Identifier: MIT
#include "tests/bench/team.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tests/bench/names.hpp"

namespace grassroots::bench {
namespace {

constexpr std::size_t people_in_team = 6, sites_of_team = 4;
// The people of a team stay in pairs, which take turns: every pair has one stay in each slot of so many days.
constexpr std::size_t pairs = people_in_team / 2, slots = 13, slot_days = 9, days_between_pairs = slot_days / pairs;
using PairStays = std::array<Stay, slots>;

constexpr std::array<const char*, 4> units{"民政局", "救助核对中心", "社会福利中心", "政策研究中心"};
constexpr std::array<const char*, sites_of_team> conditions{"薄弱", "先进", "一般", "薄弱"};

// The same on every system, unlike the standard distributions.
std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }
bool happens(std::mt19937& random, double probability) {
  return static_cast<double>(random()) < probability * 4294967296.0;
}

void plant(Fault fault, Stay& stay, const Stay& next, const std::string& stranger) {
  stay.fault = fault;
  switch (fault) {
    case Fault::unknown_team: stay.team += "x"; break;
    case Fault::ends_before_start: stay.end = stay.start.plus(-3); break;
    case Fault::double_booked: stay.end = next.start.plus(1); break;
    case Fault::too_short: stay.end = stay.start.plus(1); break;
    case Fault::outside_phase:
      stay.start = stay.start.plus(-150);
      stay.end = stay.end.plus(-150);
      break;
    case Fault::not_in_team: stay.people.back() = stranger; break;
    case Fault::wrong_word: stay.status = "doen"; break;
    case Fault::no_start: stay.start = {}; break;
    case Fault::unknown_key:  // the writer's part
    case Fault::none: break;
  }
}

class TeamMaker {
 public:
  TeamMaker(OfficePlan& plan, const Mission& mission, std::mt19937& random)
      : plan_(plan),
        mission_(mission),
        random_(random),
        name_(fmt::format("{}-{:02}", mission.office, mission.number)) {}

  void run() {
    for (std::size_t i = 1; i <= people_in_team; ++i) people_.push_back(add_person(fmt::format("p{}-{}", name_, i)));
    add_head();
    for (std::size_t i = 0; i < sites_of_team; ++i) add_site(i);
    for (std::size_t pair = 0; pair < pairs; ++pair) {
      PairStays stays = stays_of(pair);
      add_faults(stays);
      for (Stay& stay : stays) plan_.stays.push_back(std::move(stay));
    }
  }

 private:
  std::string team() const { return "t" + name_; }

  // From another province than the team is sent to.
  std::string add_person(std::string id) {
    const char* home = nullptr;
    do home = provinces[below(random_, provinces.size())].code;
    while (mission_.region_code.starts_with(home));
    plan_.people.push_back(
        {id, person_name(random_()), units[below(random_, units.size())], fmt::format("{}0000", home)});
    return id;
  }

  void add_head() {
    const std::size_t day = 1 + below(random_, 28);
    plan_.head += fmt::format("\n[[teams]]\nid = \"{}\"\nname = \"{}第{}工作组\"\nregions = [\"{}\"]\nlead = \"{}\"\n",
                              team(), mission_.region_name, mission_.number, mission_.region_code, people_[0]);
    plan_.head += fmt::format("deputies = [\"{}\"]\nmembers = [\"{}\", \"{}\", \"{}\", \"{}\"]\n", people_[1],
                              people_[2], people_[3], people_[4], people_[5]);
    plan_.head += fmt::format(
        "\n[[deliverables]]\nid = \"r{}\"\nkind = \"report\"\nteam = \"{}\"\nphase = \"summary\"\n"
        "submitted = 2018-11-{:02}\n",
        name_, team(), day);
    plan_.head +=
        fmt::format("\n[[attestations]]\nof = \"discipline-kept\"\nteam = \"{}\"\ndate = 2018-10-{:02}\nby = \"{}\"\n",
                    team(), day, people_[0]);
  }

  void add_site(std::size_t index) {
    const std::string county = (prefix_of(mission_.region_code) + "0101").substr(0, 6);
    const std::size_t township = below(random_, 20), village = below(random_, 100);
    plan_.sites.push_back({.id = site(index),
                           .team = team(),
                           .region = mission_.region_code,
                           .city = mission_.city,
                           .county = mission_.region_name,
                           .township = place_name(township * 101 + mission_.number) + "镇",
                           .village = place_name(random_() % 3600) + "村",
                           .code = fmt::format("{}{:03}{:03}", county, 100 + township, 200 + village),
                           .condition = conditions[index]});
  }
  std::string site(std::size_t index) const { return fmt::format("s{}-{}", name_, index + 1); }

  PairStays stays_of(std::size_t pair) {
    const Date phase_start = *make_date(2018, 5, 21);
    PairStays stays;
    for (std::size_t slot = 0; slot < slots; ++slot) {
      Stay& stay = stays[slot];
      stay.team = team();
      stay.site = site((slot + pair) % sites_of_team);
      stay.start =
          phase_start.plus(static_cast<std::int32_t>(slot * slot_days + pair * days_between_pairs + below(random_, 3)));
      stay.end = stay.start.plus(4 + static_cast<std::int32_t>(below(random_, 3)));
      stay.people = {people_[2 * pair], people_[2 * pair + 1]};
      stay.mode = below(random_, 3) == 0 ? "分散" : "集中";
      stay.status = below(random_, 40) == 0 ? "cancelled" : "done";
      stay.residents = 10 + below(random_, 40);
    }
    return stays;
  }

  // After a faulty stay comes a sound one, so that each fault leads to one finding; the share holds nonetheless.
  void add_faults(PairStays& stays) {
    const double probability = mission_.fault_share / (1 - mission_.fault_share);
    for (std::size_t slot = 0; slot < slots; ++slot) {
      if (!happens(random_, probability)) continue;
      Stay &stay = stays[slot], &next = stays[std::min(slot + 1, slots - 1)];
      auto fault = static_cast<Fault>(below(random_, fault_count));
      if (&stay == &next && fault == Fault::double_booked) fault = Fault::too_short;
      stay.status = next.status = "done";
      const std::string stranger = fmt::format("{}-x{}", stay.people.back(), slot);
      plant(fault, stay, next, stranger);
      if (fault == Fault::not_in_team) add_person(stranger);
      ++slot;
    }
  }

  OfficePlan& plan_;
  const Mission& mission_;
  std::mt19937& random_;
  std::string name_;
  std::vector<std::string> people_;
};

}  // namespace

std::string prefix_of(const std::string& code) {
  return code.substr(0, code.ends_with("0000") ? 2 : code.ends_with("00") ? 4 : 6);
}

void add_team(OfficePlan& plan, const Mission& mission, std::mt19937& random) {
  TeamMaker(plan, mission, random).run();
}

}  // namespace grassroots::bench
