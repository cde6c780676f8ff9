// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/bounds.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message anchors_too_few{"stays in {0} region{0?s}, at least {1} required", "蹲点 {0} 个地区，至少 {1} 个"};
constexpr Message anchors_too_many{"stays in {0} region{0?s}, at most {1} allowed", "蹲点 {0} 个地区，至多 {1} 个"};
constexpr Message guides_too_few{"guides {0} region{0?s}, at least {1} required", "联系 {0} 个地区，至少 {1} 个"};
constexpr Message guides_too_many{"guides {0} region{0?s}, at most {1} allowed", "联系 {0} 个地区，至多 {1} 个"};
constexpr Message both{"{0}; {1}", "{0}；{1}"};
constexpr Message label_these{"these", "就是这些"};
constexpr Message help_lead{"add regions to the leader's `anchors` and `guides`, or take some out",
                            "请在该领导的 `anchors`、`guides` 中增减地区"};
constexpr Message region_without_leader{"no leader stays here or guides it", "没有领导蹲点或联系"};
constexpr Message region_many_leaders{"{0} leaders have it, exactly one is required", "有 {0} 位领导，应恰有一位"};
constexpr Message help_region_leader{"let \"{0}\" stand in `anchors` or `guides` of exactly one leader",
                                     "请让 \"{0}\" 恰好出现在一位领导的 `anchors` 或 `guides` 中"};

// The subjects are the leaders, then the regions.
class Lead : public BoundRequirement {
 public:
  Lead(const Binder& binder, const std::vector<RecordRef>& regions)
      : plan_(binder.plan), anchors_(binder.requirement.anchors), guides_(binder.requirement.guides) {
    std::vector<std::uint32_t> index_of_region(plan_.regions.size(), no_row);
    for (std::uint32_t i = 0; i < regions.size(); ++i) index_of_region[regions[i].row] = i;
    leaders_of_.resize(regions.size());
    for (std::uint32_t row = 0; row < plan_.leaders.size(); ++row) {
      add_subject({TableId::leaders, row});
      std::vector<std::uint32_t> assigned;
      anchored_.push_back(assign(row, plan_.leaders[row].anchors, index_of_region, assigned));
      guided_.push_back(assign(row, plan_.leaders[row].guides, index_of_region, assigned));
    }
    if (binder.requirement.covered != Flag::no)
      for (const RecordRef region : regions) add_subject(region);
  }

  TableId about() const override { return TableId::leaders; }

  Measured measure(const Subject& subject, AsOf) const override {
    if (!is_leader(subject)) return by_range({1, 1}, leaders_of(subject).size());
    const Measured anchors = by_range(anchors_, anchored_[subject.index]);
    const Measured guides = by_range(guides_, guided_[subject.index]);
    // What no later fact can heal is not hidden by what one can.
    if (anchors.verdict == Verdict::irreversible || guides.verdict == Verdict::met) {
      if (anchors.verdict != Verdict::met) return anchors;
      return {Verdict::met, anchors.have + guides.have, anchors.need + guides.need};
    }
    return guides.verdict == Verdict::irreversible || anchors.verdict == Verdict::met ? guides : anchors;
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override {
    if (is_leader(subject)) return record_at(plan_, subject.ref).damaged;
    return plan_.may_lack(only(TableId::leaders)) ||
           std::any_of(plan_.leaders.begin(), plan_.leaders.end(), [](const Leader& leader) { return leader.damaged; });
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf) const override {
    if (is_leader(subject)) return {subject.ref};
    std::vector<RecordRef> refs;
    for (const std::uint32_t row : leaders_of(subject)) refs.push_back({TableId::leaders, row});
    return refs;
  }

  Detail describe(const Subject& subject, AsOf) const override {
    return is_leader(subject) ? describe_leader(subject) : describe_region(subject);
  }

 private:
  bool is_leader(const Subject& subject) const { return subject.ref.table == TableId::leaders; }
  const std::vector<std::uint32_t>& leaders_of(const Subject& region) const {
    return leaders_of_[region.index - plan_.leaders.size()];
  }

  // Gives the leader those of the regions that count, and says how many they are: each once, however often it is named.
  // `regions`: those that the leader has already.
  std::uint32_t assign(std::uint32_t leader, const IdList<Region>& list,
                       const std::vector<std::uint32_t>& index_of_region, std::vector<std::uint32_t>& regions) {
    const std::size_t before = regions.size();
    for (const ListItem& item : plan_.list(list)) {
      const std::uint32_t region = plan_.find(TableId::regions, item.symbol);
      if (region == no_row || index_of_region[region] == no_row) continue;
      if (std::find(regions.begin(), regions.end(), region) != regions.end()) continue;
      regions.push_back(region);
      std::vector<std::uint32_t>& leaders = leaders_of_[index_of_region[region]];
      if (leaders.empty() || leaders.back() != leader) leaders.push_back(leader);
    }
    return static_cast<std::uint32_t>(regions.size() - before);
  }

  // Both quotas are told where neither is kept.
  Detail describe_leader(const Subject& leader) const {
    Phrase said;
    std::vector<Label> labels;
    const auto tell = [&](const Measured& measured, const Message& too_few, const Message& too_many, const char* key) {
      if (measured.verdict == Verdict::met) return;
      Phrase one(measured.have > measured.need ? too_many : too_few, number_text(measured.have),
                 number_text(measured.need));
      said = said.empty() ? std::move(one) : Phrase(both, std::move(said), std::move(one));
      labels.push_back({place_of(plan_, leader.ref, key), label_these});
    };
    tell(by_range(anchors_, anchored_[leader.index]), anchors_too_few, anchors_too_many, "anchors");
    tell(by_range(guides_, guided_[leader.index]), guides_too_few, guides_too_many, "guides");
    Detail detail = detail_of(plan_, leader.ref, std::move(said));
    detail.labels = std::move(labels);
    detail.help = help_lead;
    return detail;
  }

  Detail describe_region(const Subject& region) const {
    const auto& leaders = leaders_of(region);
    Detail detail = detail_of(
        plan_, region.ref,
        leaders.empty() ? Phrase(region_without_leader) : Phrase(region_many_leaders, std::to_string(leaders.size())));
    for (const std::uint32_t row : leaders)
      detail.labels.push_back(
          {place_of_id(plan_, {TableId::leaders, row}), subject_phrase(plan_, {TableId::leaders, row})});
    detail.help = Phrase(help_region_leader, name_of(plan_, region.ref));
    return detail;
  }

  const Plan& plan_;
  IntegerPair anchors_, guides_;                        // not known: any number
  std::vector<std::uint32_t> anchored_, guided_;        // by leader: how many of the regions that count
  std::vector<std::vector<std::uint32_t>> leaders_of_;  // by region
};

std::unique_ptr<BoundRequirement> bind_lead(Binder& binder) {
  const bool has_bound = binder.requirement.anchors.known() || binder.requirement.guides.known();
  if (!has_bound && binder.requirement.covered == Flag::no)
    binder.fault(Phrase(messages::no_bounds, "anchors", "guides"), "check");
  binder.require_order("anchors", binder.requirement.anchors);
  binder.require_order("guides", binder.requirement.guides);
  return std::make_unique<Lead>(binder, binder.subjects(TableId::regions));
}

constexpr Parameter lead_parameters[] = {{"anchors"}, {"guides"}, {"covered"}, {"each"}};

}  // namespace

constinit const Check lead{
    "lead",
    lead_parameters,
    {"each leader has as many regions as agreed, and each region one leader",
     "每位领导的蹲点、联系地区数符合规定，每个地区恰有一位领导"},
    {"`anchors` and `guides` are the least and the most regions that a leader stays in and guides; what is left out "
     "is not looked at; a region that stands in both is one that the leader stays in. Unless `covered = false`, every "
     "region that `each` lets through belongs to exactly one leader. "
     "Which regions count is seen as it is known on the day of the check, also for a deadline that is over.",
     "`anchors`、`guides` 分别为每位领导蹲点、联系地区的最少和最多个数，不写则不检查；两处都写的地区只算蹲点。除非写明 "
     "`covered = false`，"
     "`each` 选中的每个地区都应恰有一位领导。哪些地区计入，以检查当天所知为准，期限已过的也是如此。"},
    "check = \"lead\"\nanchors = [1, 1]\nguides = [3, 4]\neach = { level = \"province\" }\n",
    &bind_lead,
    {.subjects = TableId::regions},
};

}  // namespace grassroots::checks
