// SPDX-License-Identifier: MIT
// A country of plans for the benchmarks: the ministry's, 31 provincial ones, below them those of cities, below
// them those of counties, each with teams that stay somewhere. Made from a seed: the same options, the same country.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "grassroots/model/date.hpp"

namespace grassroots::bench {

// What can be wrong with a stay. Each leads to exactly one finding, of the name in fault_findings.
enum class Fault : std::uint8_t {
  unknown_team,
  ends_before_start,
  double_booked,
  too_short,
  outside_phase,
  not_in_team,
  wrong_word,
  no_start,
  unknown_key,
  none
};
inline constexpr std::size_t fault_count = static_cast<std::size_t>(Fault::none);
inline constexpr std::array<const char*, fault_count> fault_findings{
    "unknown-reference", "end-before-start", "double-booked", "stay-five-days", "in-research-phase",
    "not-in-team",       "bad-value",        "missing-key",   "unknown-key"};

struct CountryOptions {
  double scale = 1;        // 1: 3,221 plans and a million stays. Smaller: fewer plans; larger: more teams in a county
  double fault_share = 0;  // of the counties' stays, 0 to 0.5
  std::uint32_t seed = 1;
};

struct Person {
  std::string id, name, unit, home;
};

struct Site {
  std::string id, team, region, city, county, township, village, code, condition;
};

struct Stay {
  std::string team, site;
  Date start, end;
  std::vector<std::string> people;
  std::string mode, status;
  std::size_t residents = 0;
  Fault fault = Fault::none;
};

// One office's plan: what does not grow with the number of stays as TOML, the rest as records.
struct OfficePlan {
  std::filesystem::path folder;  // below the country's
  std::string head;
  std::vector<Person> people;
  std::vector<Site> sites;
  std::vector<Stay> stays;
};

class Country {
 public:
  explicit Country(const CountryOptions& options);

  std::size_t size() const { return offices_.size(); }  // plans, parents before those below them
  OfficePlan plan(std::size_t index) const;

 private:
  struct Office {
    std::string code, name;  // of its region
    std::size_t parent = 0;
    std::vector<std::size_t> below;
  };
  void add(std::size_t parent, const std::string& code, std::string name);
  std::string head_of(const Office& office) const;

  CountryOptions options_;
  std::size_t teams_in_county_ = 0;
  std::vector<Office> offices_;
};

}  // namespace grassroots::bench
