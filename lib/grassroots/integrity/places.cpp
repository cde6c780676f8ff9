// SPDX-License-Identifier: MIT
#include "grassroots/integrity/places.hpp"

#include <algorithm>
#include <utility>

#include "grassroots/model/place_name.hpp"

namespace grassroots {
namespace {

using Row = Register::Row;
using Range = Register::Range;

constexpr std::size_t most_stopgaps = 50;  // that one region has at a level

std::size_t size_of(const Register& places, Row row) { return significant(places.code(row)).size(); }

// Of those that can be meant, those that are written like it: wholly, else at their beginning, else none more than
// others.
void keep_likest(const Register& places, std::string_view name, std::vector<Row>& rows) {
  const auto is_equal = [&](Row row) { return places.name(row) == name; };
  const auto begins_so = [&](Row row) { return places.name(row).starts_with(name); };
  if (std::any_of(rows.begin(), rows.end(), is_equal))
    std::erase_if(rows, [&](Row row) { return !is_equal(row); });
  else if (std::any_of(rows.begin(), rows.end(), begins_so))
    std::erase_if(rows, [&](Row row) { return !begins_so(row); });
}

// One of each place: 11 and 110000 are one.
void drop_repeated(const Register& places, std::vector<Row>& rows) {
  std::sort(rows.begin(), rows.end());
  const auto is_same = [&](Row a, Row b) { return significant(places.code(a)) == significant(places.code(b)); };
  rows.erase(std::unique(rows.begin(), rows.end(), is_same), rows.end());
}

// Those with that name: of the level, else, of a city or county, of the one above or below (Beijing is a city without
// being below a province; some counties are below no city).
std::vector<Row> rows_named(const Register& places, std::string_view name, const PlaceLevel& level,
                            const std::vector<Range>& ranges) {
  std::vector<Row> found;
  for (const Range range : ranges)
    for (const Row row : places.named(name, range, most_meant - found.size())) found.push_back(row);
  const auto lies_at = [&](Row row, std::size_t size) {
    const std::string code = places.code(row);
    return !is_level_code(code) || significant(code).size() == size;
  };
  std::vector<std::size_t> sizes{level.size};
  if (level.size == 4) sizes.insert(sizes.end(), {2, 6});
  if (level.size == 6) sizes.push_back(4);
  for (const std::size_t size : sizes) {
    std::vector<Row> rows;
    std::copy_if(found.begin(), found.end(), std::back_inserter(rows), [&](Row row) { return lies_at(row, size); });
    if (!rows.empty()) return rows;
  }
  return {};
}

std::vector<Range> ranges_below(const Register& places, const std::vector<Row>& rows) {
  std::vector<Range> ranges;
  for (const Row row : rows) ranges.push_back(places.below(places.code(row)));
  return ranges;
}

// Whether the register names what lies there at this level.
bool has_names(const Register& places, std::size_t size, const std::vector<Range>& ranges) {
  if (!places.has_level(size)) return false;
  return std::any_of(ranges.begin(), ranges.end(), [&](Range range) {
    for (std::size_t looked_at = 0; looked_at < most_stopgaps; ++looked_at) {
      const Row row = places.take_at_level(range, size);
      if (row == Register::none) return false;
      if (!places.name(row).empty() && !is_stopgap_name(places.name(row))) return true;
    }
    return false;
  });
}

}  // namespace

Resolved resolve_names(const Plan& plan, const Site& site, std::vector<Range> ranges) {
  const Register& places = *plan.divisions;
  Resolved resolved;
  resolved.within = std::move(ranges);
  for (const PlaceLevel& level : place_levels) {
    const Symbol name = site.*level.name;
    if (!name) continue;
    if (!resolved.rows.empty()) resolved.within = ranges_below(places, resolved.rows);
    std::vector<Row> rows = rows_named(places, plan.text(name), level, resolved.within);
    if (rows.empty()) {
      if (!has_names(places, level.size, resolved.within)) continue;
      resolved.unknown = &level;
      resolved.above = std::exchange(resolved.rows, {});
      return resolved;
    }
    drop_repeated(places, rows);
    keep_likest(places, plan.text(name), rows);
    resolved.rows = std::move(rows);
  }
  return resolved;
}

const PlaceLevel* contradiction(const Plan& plan, const Site& site, std::string_view code) {
  const Register& places = *plan.divisions;
  std::vector<Row> chain;  // with all names that the places have or had
  for (const Row row : places.chain(code)) {
    const Range same = places.same_code(row);
    for (Row named = same.begin; named != same.end; ++named) chain.push_back(named);
  }
  const bool has_levels = is_level_code(code);
  const PlaceLevel* deepest = nullptr;
  for (const PlaceLevel& level : place_levels) {
    const Symbol name = site.*level.name;
    if (!name) continue;
    const auto is_named_so = [&](Row row) { return is_same_place_name(places.name(row), plan.text(name)); };
    const auto is_of_level = [&](Row row) {
      return size_of(places, row) == level.size && !places.name(row).empty() && !is_stopgap_name(places.name(row));
    };
    const bool agrees = std::any_of(chain.begin(), chain.end(), is_named_so);
    if (agrees && !has_levels) return nullptr;
    if (!agrees && has_levels && std::any_of(chain.begin(), chain.end(), is_of_level)) return &level;
    deepest = &level;
  }
  return has_levels ? nullptr : deepest;
}

Territories::Territories(const Plan& plan) : plan_(plan) {
  for (const Region& region : plan.regions)
    for (const ListItem& prefix : plan.list(region.prefixes))
      if (const auto named = significant(plan.text(prefix.symbol)); named != significant(plan.text(region.code)))
        claims_.push_back({region.code, named});
}

std::vector<std::string_view> Territories::prefixes_of(Symbol code) const {
  const Region* region = plan_.find(Id<Region>{code});
  if (region->prefixes.count == 0) return {significant(plan_.text(code))};
  std::vector<std::string_view> prefixes;
  for (const ListItem& prefix : plan_.list(region->prefixes))
    prefixes.push_back(significant(plan_.text(prefix.symbol)));
  return prefixes;
}

// A region without prefixes whose code is not one of the register's kind says nothing.
bool Territories::are_known(std::span<const Symbol> regions) const {
  return !regions.empty() && std::all_of(regions.begin(), regions.end(), [&](Symbol code) {
    const Region* region = plan_.find(Id<Region>{code});
    if (region == nullptr) return false;
    return region->prefixes.count > 0 || is_level_code(plan_.text(code)) ||
           !plan_.divisions->below(plan_.text(code)).empty();
  });
}

bool Territories::is_below(Symbol region, std::span<const Symbol> regions) const {
  for (std::size_t steps = 0; region && steps <= plan_.regions.size(); ++steps) {  // parents can form a cycle
    if (std::find(regions.begin(), regions.end(), region) != regions.end()) return true;
    const Region* record = plan_.find(Id<Region>{region});
    region = record == nullptr ? Symbol{} : Symbol(record->parent);
  }
  return false;
}

bool Territories::contain(std::span<const Symbol> regions, std::string_view code) const {
  std::size_t longest = 0;
  bool is_inside = false;
  for (const Symbol region : regions)
    for (const std::string_view prefix : prefixes_of(region))
      if (code.starts_with(prefix)) {
        longest = std::max(longest, prefix.size());
        is_inside = true;
      }
  return std::none_of(claims_.begin(), claims_.end(),
                      [&](const Claim& claim) {
                        return claim.prefix.size() > longest && code.starts_with(claim.prefix) &&
                               !is_below(claim.region, regions);
                      }) &&
         is_inside;
}

std::vector<Range> Territories::ranges(std::span<const Symbol> regions) const {
  std::vector<Range> ranges;
  for (const Symbol region : regions)
    for (const std::string_view prefix : prefixes_of(region))
      if (const Range range = plan_.divisions->below(prefix); !range.empty()) ranges.push_back(range);
  // One inside another says nothing more.
  std::sort(ranges.begin(), ranges.end(),
            [](Range a, Range b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Range> apart;
  for (const Range range : ranges)
    if (apart.empty() || range.begin >= apart.back().end) apart.push_back(range);
  return apart;
}

std::string full_name(const Register& places, std::string_view code) {
  std::string text;
  for (const Row row : places.chain(code)) {
    const std::string_view name = places.name(row);
    if (name.empty() || is_stopgap_name(name)) continue;
    const bool is_plain = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
    text.append(is_plain ? ", " : "").append(name);
  }
  if (const Register::InVillage* place = places.find_in_village(code)) text.append(place->name);
  return text;
}

}  // namespace grassroots
