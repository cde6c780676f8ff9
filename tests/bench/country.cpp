// SPDX-License-Identifier: MIT
#include "tests/bench/country.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "tests/bench/names.hpp"
#include "tests/bench/team.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::bench {
namespace {

constexpr double cities_at_one = 333, counties_at_one = 2856, teams_in_county_at_one = 8;

std::size_t scaled(double at_one, double scale) {
  const double most = at_one, least = provinces.size();
  return static_cast<std::size_t>(std::llround(std::clamp(at_one * scale, least, most)));
}

// Provinces ask for more than the ministry, and for something of their own.
constexpr const char* provincial_requirements = R"(
[[requirements]]
id = "team-thirty-days"
min = 32

[[requirements]]
id = "two-conditions"
text = "每个组至少去两种条件不同的地方"
check = "count"
of = "stays"
per = "team"
distinct = "site.condition"
min = 2
severity = "warning"
applies = "both"
)";

}  // namespace

Country::Country(const CountryOptions& options) : options_(options) {
  const std::size_t cities = scaled(cities_at_one, options.scale), counties = scaled(counties_at_one, options.scale);
  const double teams = counties_at_one * teams_in_county_at_one * options.scale / static_cast<double>(counties);
  teams_in_county_ = static_cast<std::size_t>(std::max(1LL, std::llround(teams)));
  offices_.push_back({"000000", "全国", 0, {}});
  for (const Province& province : provinces) add(0, fmt::format("{}0000", province.code), province.name);
  for (std::size_t i = 0; i < cities; ++i) {
    const std::size_t parent = 1 + i * provinces.size() / cities;
    add(parent, fmt::format("{}{:02}00", prefix_of(offices_[parent].code), offices_[parent].below.size() + 1),
        place_name(i * 7) + "市");
  }
  for (std::size_t i = 0; i < counties; ++i) {
    const std::size_t parent = 1 + provinces.size() + i * cities / counties;
    add(parent, fmt::format("{}{:02}", prefix_of(offices_[parent].code), offices_[parent].below.size() + 1),
        place_name(i) + "县");
  }
}

void Country::add(std::size_t parent, const std::string& code, std::string name) {
  offices_[parent].below.push_back(offices_.size());
  offices_.push_back({code, std::move(name), parent, {}});
}

std::string Country::head_of(const Office& office) const {
  const bool is_ministry = &office == &offices_.front();
  const bool is_province = !is_ministry && office.parent == 0;
  std::string head;
  if (is_ministry)
    head = test::read_text(GRASSROOTS_PROJECT_DIR "/tests/bench/ministry.toml");
  else
    head = fmt::format(
        "[plan]\ntitle = \"{0}基层蹲点调研工作方案\"\nissuer = \"{0}民政部门\"\nissued = 2018-05-16\n"
        "parent = \"../plan.toml\"\nregion = \"{1}\"\n",
        office.name, office.code);
  if (is_province) head += provincial_requirements;
  for (const std::size_t index : office.below) {
    head += fmt::format("\n[[regions]]\ncode = \"{}\"\nname = \"{}\"\nlevel = \"{}\"\n", offices_[index].code,
                        offices_[index].name,
                        is_ministry   ? "province"
                        : is_province ? "prefecture"
                                      : "county");
    if (!is_ministry) head += fmt::format("parent = \"{}\"\n", office.code);
  }
  return head;
}

// An office with others below it sends a team to each; a county's teams stay in the county.
OfficePlan Country::plan(std::size_t index) const {
  const Office& office = offices_[index];
  std::mt19937 random(options_.seed * 1'000'003U + static_cast<std::uint32_t>(index));
  OfficePlan plan;
  for (std::size_t at = index; at != 0; at = offices_[at].parent)
    plan.folder = prefix_of(offices_[at].code) / plan.folder;
  plan.head = head_of(office);
  std::size_t number = 0;
  const auto send = [&](const Office& to, double fault_share) {
    const std::string& city = to.below.empty() ? offices_[to.parent].name : to.name;
    add_team(plan, {office.code, ++number, to.code, to.name, city, fault_share}, random);
  };
  for (const std::size_t below : office.below) send(offices_[below], 0);
  while (office.below.empty() && number < teams_in_county_) send(office, options_.fault_share);
  return plan;
}

}  // namespace grassroots::bench
