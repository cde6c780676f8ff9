// SPDX-License-Identifier: MIT
// Sites in the register of places: by their names, from the city down to the village, and by their codes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "grassroots/model/plan.hpp"
#include "grassroots/model/register.hpp"

namespace grassroots {

// A level of a site's names, and how many significant digits a code of that level has.
struct PlaceLevel {
  std::string_view key;
  Symbol Site::*name;
  std::size_t size;
};
inline constexpr PlaceLevel place_levels[] = {{"city", &Site::city, 4},
                                              {"county", &Site::county, 6},
                                              {"township", &Site::township, 9},
                                              {"village", &Site::village, 12}};

// Of the places that one name can mean, no more are looked at.
inline constexpr std::size_t most_meant = 1000;

// What a site's names lead to.
struct Resolved {
  std::vector<Register::Row> rows;      // none, one, or several that they can all mean
  const PlaceLevel* unknown = nullptr;  // the first whose name is not there; then there are no rows,
  std::vector<Register::Row> above;     // but those that the names above it mean,
  std::vector<Register::Range> within;  // and what lies in them
};

// Looks for the names inside the ranges. Levels of which the register has no names are passed over.
Resolved resolve_names(const Plan& plan, const Site& site, std::vector<Register::Range> ranges);

// The first level whose name is not that of the place with this code, nor of one it lies in; null if all are.
const PlaceLevel* contradiction(const Plan& plan, const Site& site, std::string_view code);

// Where codes lie by the plan's regions.
class Territories {
 public:
  explicit Territories(const Plan& plan);
  // Whether it can be said what lies in all of these regions.
  bool are_known(std::span<const Symbol> regions) const;
  // Whether the code lies in one of them: a longer prefix that another region names, and that is not one of a
  // region below, goes before a shorter one.
  bool contain(std::span<const Symbol> regions, std::string_view code) const;
  std::vector<Register::Range> ranges(std::span<const Symbol> regions) const;

 private:
  // REQUIRES: the plan has the region.
  std::vector<std::string_view> prefixes_of(Symbol region) const;
  bool is_below(Symbol region, std::span<const Symbol> regions) const;

  struct Claim {
    Symbol region;
    std::string_view prefix;
  };
  const Plan& plan_;
  std::vector<Claim> claims_;  // prefixes that regions name, other than their codes
};

// 北京市东城区东华门街道办事处; names of other scripts with commas.
std::string full_name(const Register& places, std::string_view code);

}  // namespace grassroots
