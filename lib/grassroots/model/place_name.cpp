// SPDX-License-Identifier: MIT
#include "grassroots/model/place_name.hpp"

#include <cstdint>

namespace grassroots {
namespace {

// Longer ones before those they end in. 新村委会 is 新村 and not 新: where too little is left, a shorter one is taken.
constexpr std::string_view sorts_of_place[] = {
    "村委会",     "居委会",     "委会",   "村民委员会", "居民委员会", "民委员会", "管理委员会", "管委会",
    "街道办事处", "地区办事处", "办事处", "自治区",     "自治州",     "自治县",   "自治旗",     "民族乡",
    "地区",       "社区",       "街道",   "苏木",       "嘎查",       "省",       "市",         "区",
    "县",         "旗",         "盟",     "州",         "镇",         "乡",       "村",
};

// A bit for each byte that one of them ends in: most names end in none.
constexpr std::uint64_t last_bytes = [] {
  std::uint64_t bits = 0;
  for (const std::string_view sort : sorts_of_place) bits |= std::uint64_t{1} << (sort.back() & 63);
  return bits;
}();

constexpr std::size_t least_kept = 2 * std::string_view("村").size();

// The size of the word that the name ends in; 0 if there is none, or hardly anything before it.
std::size_t size_of_sort(std::string_view name) {
  if (name.empty() || (last_bytes >> (name.back() & 63) & 1U) == 0) return 0;
  for (const std::string_view sort : sorts_of_place)
    if (name.size() >= sort.size() + least_kept && name.ends_with(sort)) return sort.size();
  return 0;
}

}  // namespace

std::string_view core_of(std::string_view name) {
  for (std::size_t size = size_of_sort(name); size > 0; size = size_of_sort(name)) name.remove_suffix(size);
  return name;
}

bool is_stopgap_name(std::string_view name) {
  return name == "市辖区" || name == "县" || name.find("直辖县级") != std::string_view::npos ||
         name.find("直辖行政") != std::string_view::npos;
}

}  // namespace grassroots
