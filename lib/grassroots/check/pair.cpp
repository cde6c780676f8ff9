// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/bounds.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message wrong_number_of_teams{"{0} team{0?s}, expected {1}", "有 {0} 个工作组，应为 {1} 个"};
constexpr Message nothing_to_match{"there are no teams, or no regions to match them with",
                                   "没有工作组，或没有可以对口的地区"};
constexpr Message region_without_team{"no team is sent here", "没有对口的工作组"};
constexpr Message region_too_many{"{0} team{0?s} sent here, at most {1} allowed", "对口的工作组有 {0} 个，至多 {1} 个"};
constexpr Message region_too_few{"{0} team{0?s} sent here, at least {1} required",
                                 "对口的工作组有 {0} 个，至少 {1} 个"};
constexpr Message team_too_many{"sent to {0} region{0?s}, at most {1} allowed", "对口 {0} 个地区，至多 {1} 个"};
constexpr Message team_too_few{"sent to {0} of the regions that count, at least {1} required",
                               "对口地区中计入的有 {0} 个，至少 {1} 个"};
constexpr Message help_pair{"add regions to the teams' `regions`, or take some out",
                            "请在工作组的 `regions` 中增减地区"};
constexpr Message help_region_without_team{"give a team `regions = [\"{0}\"]`; is its file missing?",
                                           "请给某个工作组写 `regions = [\"{0}\"]`；是不是漏了该组的文件？"};

IntegerPair or_one(IntegerPair given) { return given.known() ? given : IntegerPair{1, 1}; }

// Who is matched with whom: for each region its teams, for each team its regions among those that count. The subjects
// are the plan, then the regions, then the teams.
class Pair : public BoundRequirement {
 public:
  Pair(const Binder& binder, const std::vector<RecordRef>& regions, const std::vector<RecordRef>& teams)
      : plan_(binder.plan),
        regions_per_team_(or_one(binder.requirement.regions_per_team)),
        teams_per_region_(or_one(binder.requirement.teams_per_region)),
        teams_(binder.requirement.teams),
        partners_(regions.size() + 1) {
    add_subject({TableId::plan, 0});
    std::vector<std::size_t> index_of_region(plan_.regions.size(), 0);
    for (const RecordRef region : regions) {
      index_of_region[region.row] = subjects().size();
      add_subject(region);
    }
    for (const RecordRef team : teams) add_team(team, index_of_region);
    has_both_ = !regions.empty() && !teams.empty();
  }

  Measured measure(const Subject& subject, AsOf) const override {
    return subject.index == 0 ? measure_teams() : measure_partners(subject);
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override {
    if (subject.ref.table == TableId::teams) return record_at(plan_, subject.ref).damaged;
    return plan_.may_lack(only(TableId::teams)) ||
           std::any_of(plan_.teams.begin(), plan_.teams.end(), [](const Team& team) { return team.damaged; });
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf) const override { return partners_of(subject); }

  // One fault is one finding: a region without a team says it better than a wrong number.
  bool is_told_by_others(const Subject& subject) const override { return subject.index == 0; }
  TableId about() const override { return TableId::regions; }
  bool lacks_subjects() const override { return subjects().size() < 2 || !is_region(subject(1)); }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    const Measured measured = measure(subject, as_of);
    const Phrase have = number_text(measured.have), need = number_text(measured.need);
    if (subject.index == 0) {
      return detail_of(plan_, subject.ref,
                       teams_.known() ? Phrase(wrong_number_of_teams, have, need) : Phrase(nothing_to_match));
    }
    const bool is_above = measured.have > measured.need;
    const bool is_alone = is_region(subject) && measured.have == 0;
    const Message& form = is_alone             ? region_without_team
                          : is_region(subject) ? (is_above ? region_too_many : region_too_few)
                                               : (is_above ? team_too_many : team_too_few);
    Detail detail = detail_of(plan_, subject.ref, is_alone ? Phrase(form) : Phrase(form, have, need));
    for (const RecordRef partner : partners_of(subject)) {
      if (detail.labels.size() == most_labels) break;
      detail.labels.push_back({place_of_id(plan_, partner), subject_phrase(plan_, partner)});
    }
    detail.help = is_alone ? Phrase(help_region_without_team, name_of(plan_, subject.ref)) : Phrase(help_pair);
    return detail;
  }

 private:
  static bool is_region(const Subject& subject) { return subject.ref.table == TableId::regions; }

  void add_team(RecordRef team, const std::vector<std::size_t>& index_of_region) {
    add_subject(team);
    std::vector<std::uint32_t>& regions = partners_.emplace_back();
    for (const ListItem& item : plan_.list(plan_.teams[team.row].regions)) {
      const std::uint32_t row = plan_.find(TableId::regions, item.symbol);
      if (row == no_row || index_of_region[row] == 0) continue;
      if (std::find(regions.begin(), regions.end(), row) != regions.end()) continue;  // named twice
      regions.push_back(row);
      partners_[index_of_region[row]].push_back(team.row);
    }
  }

  Measured measure_teams() const {
    const auto have = static_cast<double>(
        std::count_if(subjects().begin(), subjects().end(), [](RecordRef ref) { return ref.table == TableId::teams; }));
    if (!teams_.known()) return {has_both_ ? Verdict::met : Verdict::no_data, have, have};
    const auto need = static_cast<double>(teams_.value);
    return {have > need ? Verdict::irreversible : have < need ? Verdict::unmet : Verdict::met, have, need};
  }
  Measured measure_partners(const Subject& subject) const {
    return by_range(is_region(subject) ? teams_per_region_ : regions_per_team_, partners_[subject.index].size());
  }

  std::vector<RecordRef> partners_of(const Subject& subject) const {
    const TableId table = is_region(subject) ? TableId::teams : TableId::regions;
    std::vector<RecordRef> refs;
    for (const std::uint32_t row : partners_[subject.index]) refs.push_back({table, row});
    return refs;
  }

  const Plan& plan_;
  IntegerPair regions_per_team_, teams_per_region_;
  Integer teams_;                                     // the expected number; not known: any
  std::vector<std::vector<std::uint32_t>> partners_;  // rows, by subject
  bool has_both_ = false;                             // regions and teams
};

std::unique_ptr<BoundRequirement> bind_pair(Binder& binder) {
  binder.require_order("regions_per_team", binder.requirement.regions_per_team);
  binder.require_order("teams_per_region", binder.requirement.teams_per_region);
  const std::vector<RecordRef> regions = binder.subjects(TableId::regions);
  const std::vector<RecordRef> teams = binder.let_through(schema_of(TableId::teams), binder.requirement.where);
  if (binder.failed()) return nullptr;
  return std::make_unique<Pair>(binder, regions, teams);
}

constexpr Parameter pair_parameters[] = {{"teams"}, {"regions_per_team"}, {"teams_per_region"}, {"each"}, {"where"}};

}  // namespace

constinit const Check pair{
    "pair",
    pair_parameters,
    {"teams and regions match", "工作组与地区一一对应"},
    {"Every region that `each` lets through has as many teams as `teams_per_region` allows, and every team as many "
     "of these regions as `regions_per_team` allows: one and one, where nothing else is said. Both sides that remain "
     "unmatched are named; `where` lets only some teams take part. `teams` is the expected number of teams. Who takes "
     "part is seen as it is known on the day of the check, also for a deadline that is over.",
     "`each` 选中的每个地区应有 `teams_per_region` 个工作组，每个工作组应对口 `regions_per_team` 个这样的地区；"
     "不写时均为一个。两边凡未配上的都会列出；`where` 可只让部分工作组参与。`teams` 为工作组总数。"
     "哪些地区、工作组参与，以检查当天所知为准，期限已过的也是如此。"},
    "check = \"pair\"\nteams = 12\neach = { level = \"province\" }\n",
    &bind_pair,
    {.measures = Measures::part, .subjects = TableId::regions, .records = TableId::teams},
};

}  // namespace grassroots::checks
