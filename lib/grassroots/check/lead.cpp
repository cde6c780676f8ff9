// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

struct Leadership {
  const Plan* plan;
  std::vector<RecordRef> subjects;  // the leaders, then the regions
  std::size_t leader_count = 0;
  IntegerPair anchors, guides;                         // not known: any number
  std::vector<std::uint32_t> anchored, guided;         // by leader: how many of the regions that count
  std::vector<std::vector<std::uint32_t>> leaders_of;  // by region subject

  bool is_leader(std::size_t subject) const { return subject < leader_count; }
  static Measured within(IntegerPair range, std::uint32_t have) {
    const auto n = static_cast<std::int32_t>(have);
    if (range.known() && n > range.second)
      return {Verdict::broken, static_cast<double>(n), static_cast<double>(range.second)};
    if (range.known() && n < range.first)
      return {Verdict::unmet, static_cast<double>(n), static_cast<double>(range.first)};
    return {Verdict::met, static_cast<double>(n), static_cast<double>(range.known() ? range.first : n)};
  }
  Measured measure(std::size_t subject) const {
    if (!is_leader(subject))
      return within({1, 1}, static_cast<std::uint32_t>(leaders_of[subject - leader_count].size()));
    const Measured first = within(anchors, anchored[subject]), second = within(guides, guided[subject]);
    if (first.verdict != Verdict::met) return first;
    if (second.verdict != Verdict::met) return second;
    return {Verdict::met, first.have + second.have, first.need + second.need};
  }
};

Leadership read(Binder& binder) {
  const Plan& plan = binder.plan;
  Leadership l{&plan, {}, 0, binder.requirement.anchors, binder.requirement.guides, {}, {}, {}};
  for (const auto& [key, range] : {std::pair{"anchors", l.anchors}, std::pair{"guides", l.guides}})
    if (range.known() && range.first > range.second)
      binder.fault(Phrase(messages::min_above_max, std::to_string(range.first), std::to_string(range.second)), key);
  const std::vector<RecordRef> regions = binder.subjects(TableId::regions);
  std::vector<std::uint32_t> index(plan.regions.size(), no_row);
  for (std::uint32_t i = 0; i < regions.size(); ++i) index[regions[i].row] = i;
  l.leaders_of.resize(regions.size());
  for (std::uint32_t row = 0; row < plan.leaders.size(); ++row) {
    l.subjects.push_back({TableId::leaders, row});
    const auto count = [&](const IdList<Region>& list) {
      std::uint32_t n = 0;
      for (const ListItem& item : plan.list(list)) {
        const std::uint32_t region = plan.find(TableId::regions, item.symbol);
        if (region == no_row || index[region] == no_row) continue;
        l.leaders_of[index[region]].push_back(row);
        ++n;
      }
      return n;
    };
    l.anchored.push_back(count(plan.leaders[row].anchors));
    l.guided.push_back(count(plan.leaders[row].guides));
  }
  l.leader_count = l.subjects.size();
  if (binder.requirement.covered != Flag::no) l.subjects.insert(l.subjects.end(), regions.begin(), regions.end());
  return l;
}

}  // namespace

Bound lead(Binder& binder) {
  const auto leadership = std::make_shared<const Leadership>(read(binder));
  const bool doubtful = binder.plan.may_lack(only(TableId::leaders)) ||
                        std::any_of(binder.plan.leaders.begin(), binder.plan.leaders.end(),
                                    [](const Leader& leader) { return leader.damaged; });
  Bound bound;
  bound.subjects = leadership->subjects;
  bound.measure = [leadership](Subject subject, Date) { return leadership->measure(subject.index); };
  bound.is_doubtful = [=](Subject subject) {
    return leadership->is_leader(subject.index) ? record_at(*leadership->plan, subject.ref).damaged : doubtful;
  };
  bound.evidence = [leadership](Subject subject, Date) {
    std::vector<RecordRef> refs;
    if (leadership->is_leader(subject.index))
      refs.push_back(subject.ref);
    else
      for (const std::uint32_t row : leadership->leaders_of[subject.index - leadership->leader_count])
        refs.push_back({TableId::leaders, row});
    return refs;
  };
  bound.describe = [leadership](Subject subject, Date) {
    const Leadership& l = *leadership;
    const Plan& plan = *l.plan;
    const Measured m = l.measure(subject.index);
    const Phrase have = number_text(m.have), need = number_text(m.need);
    if (l.is_leader(subject.index)) {
      const bool anchors = Leadership::within(l.anchors, l.anchored[subject.index]).verdict != Verdict::met;
      const Message& form = m.have > m.need ? (anchors ? messages::anchors_too_many : messages::guides_too_many)
                                            : (anchors ? messages::anchors_too_few : messages::guides_too_few);
      Detail detail = detail_of(plan, subject.ref, Phrase(form, have, need));
      detail.labels.push_back({place_of(plan, subject.ref, anchors ? "anchors" : "guides"), messages::label_these});
      detail.help = messages::help_lead;
      return detail;
    }
    Detail detail =
        detail_of(plan, subject.ref,
                  m.have == 0 ? Phrase(messages::region_without_leader) : Phrase(messages::region_many_leaders, have));
    for (const std::uint32_t row : l.leaders_of[subject.index - l.leader_count])
      detail.labels.push_back(
          {place_of_id(plan, {TableId::leaders, row}), subject_phrase(plan, {TableId::leaders, row})});
    detail.help = Phrase(messages::help_region_leader, name_of(plan, subject.ref));
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
