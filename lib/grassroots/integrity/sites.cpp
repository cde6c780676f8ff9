// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>
#include <span>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/integrity/places.hpp"
#include "grassroots/model/place_name.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

using Row = Register::Row;
using Range = Register::Range;

constexpr std::size_t most_places_listed = 5;   // of the places that a name can mean
constexpr std::size_t most_named = 12;          // that are listed where none is near
constexpr std::size_t most_compared = 5000;     // with one name or code
constexpr std::size_t most_suggestions = 50;    // for one plan
constexpr std::size_t least_compared_name = 9;  // bytes, three Chinese characters: shorter ones are near to too many

class SiteChecker {
 public:
  SiteChecker(const Plan& plan, Diagnostics& diagnostics)
      : plan_(plan), places_(*plan.divisions), territories_(plan), diagnostics_(diagnostics) {}

  void run() {
    if (places_.size() == 0) return;
    for (const Region& region : plan_.regions) check_region(region);
    for (const Site& site : plan_.sites) {
      if (site.code)
        check_code(site);
      else if (!site.damaged)
        check_names(site);
    }
  }

 private:
  void check_code(const Site& site) {
    const std::string_view code = plan_.text(site.code);
    // What lies below it can be all that the register has.
    const bool is_known = places_.find(code) != Register::none || (is_level_code(code) && !places_.below(code).empty());
    // Of some villages the register names what lies in them, of others it does not.
    const bool may_be_there =
        !is_in_village(code) || places_.in_village_of(code).empty() || places_.find_in_village(code);
    if (!is_known || !may_be_there) return report_unknown_code(site, code);
    if (const PlaceLevel* level = contradiction(plan_, site, code)) return report_mismatch(site, code, *level);
    check_territory(site, code, "code");
  }

  // A spreadsheet takes the zero off that a code begins with. Other regions need not be in the register.
  void check_region(const Region& region) {
    const std::string_view code = plan_.text(region.code);
    const bool is_known = places_.find(code) != Register::none || !places_.below(code).empty();
    const std::string whole = "0" + std::string(code);
    if (region.inherited || region.damaged || is_known || !are_digits(code) || places_.find(whole) == Register::none)
      return;
    Diagnostic& d = report(diagnostics_, rules::unknown_place, Phrase(messages::unknown_code, std::string(code)), plan_,
                           ref_to(plan_, region), "code");
    suggest_code(d, region, whole, messages::help_nearest_code);
  }

  void check_names(const Site& site) {
    Resolved resolved = resolve_names(plan_, site, ranges_of(site));
    std::vector<Row> elsewhere;
    if (resolved.unknown != nullptr) {
      Resolved anywhere = resolve_names(plan_, site, {places_.all()});
      elsewhere = anywhere.rows;
      if (elsewhere.size() == 1) std::swap(resolved, anywhere);
    }
    if (resolved.unknown != nullptr) return report_unknown_name(site, resolved, elsewhere);
    if (resolved.rows.size() > 1) return report_ambiguous(site, resolved.rows);
    if (resolved.rows.size() == 1) check_territory(site, places_.code(resolved.rows.front()), deepest(site).key);
  }

  // The site's own, else its team's.
  std::vector<Symbol> regions_of(const Site& site) const {
    if (site.region) return {site.region};
    const Team* team = plan_.find(site.team);
    return team == nullptr ? std::vector<Symbol>{} : regions_of(*team);
  }
  std::vector<Symbol> regions_of(const Team& team) const {
    std::vector<Symbol> regions;
    for (const ListItem& item : plan_.list(team.regions)) regions.push_back(item.symbol);
    return regions;
  }

  // Where the site's names are to be found.
  std::vector<Range> ranges_of(const Site& site) const {
    const std::vector<Symbol> regions = regions_of(site);
    if (territories_.are_known(regions))
      if (std::vector<Range> ranges = territories_.ranges(regions); !ranges.empty()) return ranges;
    return {places_.all()};
  }

  void check_territory(const Site& site, std::string_view code, std::string_view key) {
    const auto is_outside = [&](const std::vector<Symbol>& regions) {
      return territories_.are_known(regions) && !territories_.contain(regions, code);
    };
    const Team* team = plan_.find(site.team);
    if (site.region && is_outside({site.region})) {
      found(site, rules::outside_regions,
            Phrase(messages::outside_region, place_phrase(code), region_phrase(site.region)), key)
          .labels.push_back({place_of(plan_, ref_to(plan_, site), "region"), messages::label_region});
    } else if (team != nullptr && is_outside(regions_of(*team))) {
      std::vector<Phrase> regions;
      for (const Symbol region : regions_of(*team)) regions.push_back(region_phrase(region));
      found(site, rules::outside_regions,
            Phrase(messages::outside_team, place_phrase(code), std::string(plan_.text(team->id)),
                   list_of(regions, most_places_listed)),
            key)
          .labels.push_back({place_of(plan_, ref_to(plan_, *team), "regions"), messages::label_team_regions});
    }
  }

  void report_unknown_code(const Site& site, std::string_view code) {
    if (!places_.is_nearly_complete()) return;  // it may stand in a row that was lost
    const std::string above = full_name(places_, code);
    Diagnostic& d = found(site, rules::unknown_place,
                          above.empty() ? Phrase(messages::unknown_code, std::string(code))
                                        : Phrase(messages::unknown_code_in, std::string(code), above),
                          "code");
    if (++suggestions_ > most_suggestions) return;
    // The names go no further than the village.
    const bool is_in_known_village = is_in_village(code) && places_.find(code) != Register::none;
    if (!is_in_known_village && suggest_by_names(d, site)) return;
    const std::string near = nearest_code(code);
    if (!near.empty()) suggest_code(d, site, near, messages::help_nearest_code);
  }

  void report_mismatch(const Site& site, std::string_view code, const PlaceLevel& level) {
    Diagnostic& d = found(site, rules::place_mismatch,
                          Phrase(messages::place_mismatch, std::string(code), full_name(places_, code),
                                 std::string(level.key), std::string(plan_.text(site.*level.name))),
                          "code");
    d.labels.push_back({place_of(plan_, ref_to(plan_, site), level.key), messages::label_name});
    if (const Row row = places_.find(code); row != Register::none)
      if (const Place place = places_.place_of_name(row, static_cast<FileIndex>(plan_.sources.size() - 1));
          place.known())
        d.labels.push_back({place, messages::label_in_register});
    if (++suggestions_ <= most_suggestions) suggest_by_names(d, site);
  }

  void report_unknown_name(const Site& site, const Resolved& resolved, const std::vector<Row>& elsewhere) {
    if (!places_.is_nearly_complete()) return;
    const PlaceLevel& level = *resolved.unknown;
    const std::string name(plan_.text(site.*level.name));
    const Phrase within = within_phrase(site, resolved);
    Diagnostic& d =
        found(site, rules::unknown_place,
              within.empty() ? Phrase(messages::unknown_name, name) : Phrase(messages::unknown_name_in, name, within),
              level.key);
    if (++suggestions_ > most_suggestions || suggest_name(d, site, resolved)) return;
    if (!elsewhere.empty()) d.help = Phrase(messages::help_elsewhere, list_of_places(elsewhere));
  }

  void report_ambiguous(const Site& site, const std::vector<Row>& rows) {
    const PlaceLevel& level = deepest(site);
    found(site, rules::ambiguous_place,
          Phrase(messages::ambiguous_place, std::string(plan_.text(site.*level.name)), std::to_string(rows.size()),
                 list_of_places(rows)),
          level.key);
  }

  // The one place that the site's names mean, where there is just one.
  bool suggest_by_names(Diagnostic& d, const Site& site) {
    if (site.damaged) return false;
    const Resolved resolved = resolve_names(plan_, site, ranges_of(site));
    if (resolved.rows.size() != 1) return false;  // of an unknown name there is none
    suggest_code(d, site, places_.code(resolved.rows.front()), messages::help_code_of_names);
    return true;
  }

  void suggest_code(Diagnostic& d, const Record& record, const std::string& code, const Message& help) {
    d.help = Phrase(help, code, full_name(places_, code));
    d.suggestion = quoted(record, code);
  }

  // Of those that lie in the same place; written as long as this one.
  std::string nearest_code(std::string_view code) const {
    if (is_in_village(code) && places_.find(code) != Register::none) {
      std::vector<std::string_view> beside;
      for (const Register::InVillage& each : places_.in_village_of(code)) beside.push_back(each.code);
      return std::string(nearest(code, beside));
    }
    const std::string_view own = significant(code);
    const std::vector<Row> chain = places_.chain(code);
    const Range range = chain.empty() ? places_.all() : places_.below(places_.code(chain.back()));
    std::vector<std::string> codes;
    for (const Row row : places_.at_level(range, own.size(), most_compared + 1))
      codes.emplace_back(significant(places_.code(row)));
    if (codes.size() > most_compared) return {};
    std::string near(nearest(own, {codes.begin(), codes.end()}));
    if (!near.empty()) near.resize(std::max(near.size(), code.size()), '0');
    return near;
  }

  bool suggest_name(Diagnostic& d, const Site& site, const Resolved& resolved) {
    const PlaceLevel& level = *resolved.unknown;
    const Names& there = names_in(resolved.within, level.size);
    if (there.names.empty()) return false;
    const std::string_view core = core_of(plan_.text(site.*level.name));
    const auto near = core.size() < least_compared_name ? std::nullopt : there.cores.nearest(core);
    if (near) {
      const std::string name(there.names[*near]);
      d.help = Phrase(messages::did_you_mean, name);
      d.suggestion = quoted(site, name);
    } else if (there.names.size() <= most_named) {
      const std::set<std::string_view> different(there.names.begin(), there.names.end());
      d.help = Phrase(messages::help_known_ids, list_of({different.begin(), different.end()}, most_named));
    }
    return near || there.names.size() <= most_named;
  }

  // Of one level of some places; none where they are too many to compare a name with.
  struct Names {
    std::vector<std::string_view> names;
    KnownWords cores;
  };
  const Names& names_in(const std::vector<Range>& ranges, std::size_t size) {
    const auto [known, is_new] = names_.try_emplace({ranges, size}, Names{{}, KnownWords({})});
    if (!is_new) return known->second;
    std::vector<std::string_view> names, cores;
    for (const Range range : ranges)
      for (const Row row : places_.at_level(range, size, most_compared + 1)) names.push_back(places_.name(row));
    if (names.size() > most_compared) return known->second;
    std::transform(names.begin(), names.end(), std::back_inserter(cores), core_of);
    return known->second = Names{std::move(names), KnownWords(cores)};
  }

  // What was looked through: the place that the names before it mean, or the regions.
  Phrase within_phrase(const Site& site, const Resolved& resolved) const {
    if (!resolved.above.empty()) return list_of_places(resolved.above);
    std::vector<Phrase> regions;
    for (const Symbol region : regions_of(site)) regions.push_back(region_phrase(region));
    return list_of(regions, most_places_listed);
  }

  Phrase place_phrase(std::string_view code) const {
    const std::string name = full_name(places_, code);
    return name.empty() ? Phrase(std::string(code)) : Phrase(messages::name_and_id, name, std::string(code));
  }
  Phrase list_of_places(std::span<const Row> rows) const {
    std::vector<Phrase> first;
    for (const Row row : rows.first(std::min(rows.size(), most_places_listed)))
      first.push_back(place_phrase(places_.code(row)));
    Phrase list = list_of(first, most_places_listed);
    return rows.size() > most_places_listed
               ? Phrase(messages::list_more, std::move(list), std::to_string(rows.size() - most_places_listed))
               : list;
  }
  Phrase region_phrase(Symbol code) const {
    const Region* region = plan_.find(Id<Region>{code});
    if (region == nullptr || !region->name) return std::string(plan_.text(code));
    return Phrase(messages::name_and_id, std::string(plan_.text(region->name)), std::string(plan_.text(code)));
  }

  std::string quoted(const Record& record, const std::string& text) const {
    const bool is_toml = plan_.sources[record.file]->syntax() == Syntax::toml;
    return is_toml ? fmt::format("\"{}\"", text) : text;
  }

  static const PlaceLevel& deepest(const Site& site) {
    const PlaceLevel* last = &place_levels[0];
    for (const PlaceLevel& level : place_levels)
      if (site.*level.name) last = &level;
    return *last;
  }

  Diagnostic& found(const Site& site, const Rule& rule, Phrase message, std::string_view key) {
    const RecordRef ref = ref_to(plan_, site);
    return report(diagnostics_, rule, std::move(message), plan_, ref, key);
  }

  const Plan& plan_;
  const Register& places_;
  const Territories territories_;
  Diagnostics& diagnostics_;
  std::size_t suggestions_ = 0;
  std::map<std::pair<std::vector<Range>, std::size_t>, Names> names_;  // many sites lie in the same places
};

}  // namespace

void integrity::sites(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  if (plan.divisions != nullptr) SiteChecker(plan, diagnostics).run();
}

}  // namespace grassroots
