// SPDX-License-Identifier: MIT
// Records of a team that name a region which is not the team's.
#include "grassroots/query/regions.hpp"

#include <algorithm>
#include <map>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/model/register.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_regions_listed = 5;

class RegionChecker {
 public:
  explicit RegionChecker(const Plan& plan) : plan_(plan) {}

  void run(Diagnostics& diagnostics) {
    for (const Site& site : plan_.sites) check(site, site.team, site.region);
    for (const Activity& activity : plan_.activities) check(activity, activity.team, activity.region);
    for (const Finding& finding : plan_.findings) check(finding, finding.team, finding.region);
    for (const Deliverable& deliverable : plan_.deliverables) check(deliverable, deliverable.team, deliverable.region);
    for (const Stay& stay : plan_.stays) check_stay(stay);
    for (const auto& [where, records] : foreign_) report_foreign(where, records, diagnostics);
  }

 private:
  using Where = std::pair<std::uint32_t, std::uint32_t>;  // the rows of a team and of a region that is not its own

  template <class R>
  void check(const R& record, Id<Team> team, Id<Region> region) {
    if (!record.damaged) look_at(ref_to(plan_, record), plan_.find(TableId::teams, team), region);
  }

  // At a site of another team the stay would count for that team's region. What is wrong with the team's own sites is
  // told of them.
  void check_stay(const Stay& stay) {
    const Site* const site = plan_.find(stay.site);
    if (stay.damaged || site == nullptr || site->team == stay.team) return;
    look_at(ref_to(plan_, stay), plan_.find(TableId::teams, stay.team), site->region);
  }

  void look_at(RecordRef record, std::uint32_t team, Id<Region> named) {
    const std::uint32_t region = plan_.find(TableId::regions, named);
    if (team != no_row && region != no_row && !is_at_home(plan_.teams[team], region))
      foreign_[{team, region}].push_back(record);
  }

  // Whether the region is one of the team's, lies in one or contains one. What is not known is not judged.
  bool is_at_home(const Team& team, std::uint32_t region) const {
    const auto own = plan_.list(team.regions);
    if (team.damaged || own.empty()) return true;
    return std::any_of(own.begin(), own.end(), [&](const ListItem& item) {
      const std::uint32_t home = plan_.find(TableId::regions, item.symbol);
      return lies_in(plan_, region, home) || lies_in(plan_, home, region);
    });
  }

  // One finding for all records of a team about one region: mostly they are one slip, in the team.
  void report_foreign(Where where, const std::vector<RecordRef>& records, Diagnostics& diagnostics) const {
    const Team& team = plan_.teams[where.first];
    const RecordRef first = records.front();
    std::vector<Phrase> own;
    for (const ListItem& item : plan_.list(team.regions))  // all are known, or nothing would be told
      own.push_back(short_phrase(plan_, {TableId::regions, plan_.find(TableId::regions, item.symbol)}));
    Phrase message(messages::foreign_region, subject_phrase(plan_, first),
                   short_phrase(plan_, {TableId::regions, where.second}), std::string(plan_.text(team.id)),
                   list_of(own, most_regions_listed));
    if (records.size() > 1)
      message = Phrase(messages::foreign_records, std::move(message), std::to_string(records.size() - 1));
    Diagnostic& d = report(diagnostics, rules::foreign_region, std::move(message), plan_, first, key_of(first));
    if (records.size() == 1 && first.table == TableId::sites) suggest_by_code(d, plan_.sites[first.row], team);
    for (std::size_t i = 1; i < std::min(records.size(), most_regions_listed); ++i)
      d.labels.push_back({place_of(plan_, records[i], key_of(records[i])), messages::label_also, records[i]});
    d.labels.push_back(
        {place_of(plan_, ref_to(plan_, team), "regions"), messages::label_team_regions, ref_to(plan_, team)});
  }

  // The team's region in which the site lies by its code, where it lies in one.
  void suggest_by_code(Diagnostic& d, const Site& site, const Team& team) const {
    const std::string_view code = plan_.text(site.code);
    Symbol home;
    for (const ListItem& item : plan_.list(team.regions)) {
      const std::string_view region = significant(plan_.text(item.symbol));
      if (code.empty() || !are_digits(region) || !code.starts_with(region)) continue;
      if (home) return;
      home = item.symbol;
    }
    if (!home) return;
    d.suggestion = quoted_at(plan_, plan_.text(home), d.place);
    d.help = Phrase(messages::help_region_of_code, std::string(code), std::string(plan_.text(home)));
  }

  static std::string_view key_of(RecordRef record) { return record.table == TableId::stays ? "site" : "region"; }

  const Plan& plan_;
  std::map<Where, std::vector<RecordRef>> foreign_;
};

}  // namespace

void integrity::regions(const IntegrityContext& context, Diagnostics& diagnostics) {
  RegionChecker(context.plan).run(diagnostics);
}

}  // namespace grassroots
