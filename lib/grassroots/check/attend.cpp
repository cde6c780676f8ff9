// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/over_records.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/days.hpp"

namespace grassroots::checks {
namespace {

constexpr Message nobody_in_role{"the team names nobody in this role", "该组没有写明由谁担任"};
constexpr Message help_nobody_in_role{"name them in the team's `lead`, `deputies` or `members`",
                                      "请在工作组的 `lead`、`deputies` 或 `members` 中写明"};
constexpr Message attends_too_few{"{0} is there on {1} of {2} days, at least {3} are asked for",
                                  "{0} 在全组 {2} 天中到场 {1} 天，要求至少 {3} 天"};
constexpr Message help_attend{"add the person to `people` of a stay, or let a stay be the whole team's",
                              "请在某次蹲点的 `people` 中写上此人，或改为全组参加"};

// Calls use(person) for everybody in the role.
template <class Use>
void each_in_role(const Plan& plan, const Team& team, RosterRole role, Use use) {
  if (role == RosterRole::lead && team.lead) use(Symbol(team.lead));
  if (role == RosterRole::deputies || role == RosterRole::members)
    for (const ListItem& item : plan.list(role == RosterRole::deputies ? team.deputies : team.members))
      use(item.symbol);
}

// The person of the role who was there least, and for how long.
struct Presence {
  Symbol person;
  std::int64_t days = 0, whole = 0;
  bool has_people = false;
};

using Spans = std::vector<StayDays::Span>;

class Attend : public OverRecords {
 public:
  Attend(Binder& binder, std::vector<RecordRef> subjects, Selection stays)
      : OverRecords(binder, std::move(subjects), std::move(stays)), days_(selection()) {}

  TableId about() const override { return TableId::teams; }

  Measured measure(const Subject& subject, AsOf as_of) const override {
    const Presence presence = presence_of(subject, as_of);
    const auto have = static_cast<double>(presence.days), needed = need(presence.whole);
    if (presence.whole == 0) return {Verdict::no_data, 0, needed};
    return {presence.has_people && have >= needed ? Verdict::met : Verdict::unmet, have, needed};
  }
  bool is_spread() const override { return false; }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    const Presence presence = presence_of(subject, as_of);
    if (!presence.has_people) {
      Detail detail = detail_for(subject, nobody_in_role);
      detail.help = help_nobody_in_role;
      return detail;
    }
    // A team that names somebody unknown has that told, and not this.
    Phrase person = subject_phrase(plan(), {TableId::people, plan().find(TableId::people, presence.person)});
    Detail detail = detail_for(subject, Phrase(attends_too_few, std::move(person), std::to_string(presence.days),
                                               std::to_string(presence.whole), number_text(need(presence.whole))));
    detail.help = help_attend;
    return detail;
  }

 private:
  // The work grows with the stays and the people, not with their product: what the whole team attends is merged once.
  Presence presence_of(const Subject& subject, AsOf as_of) const {
    const Team& team = plan().teams[subject.ref.row];
    const auto spans = days_.spans(subject, as_of);
    std::unordered_map<std::uint32_t, Spans> own;  // of those in the role, by symbol
    each_in_role(plan(), team, requirement().who, [&](Symbol person) { own[person.value]; });
    Spans of_all;
    for (const StayDays::Span& span : spans) {
      const Stay& stay = plan().stays[span.row];
      if (stay.people.count == 0 && !stay.has_nobody && plan().find(stay.team) == &team) of_all.push_back(span);
      for (const ListItem& item : plan().list(stay.people))
        if (const auto found = own.find(item.symbol.value); found != own.end()) found->second.push_back(span);
    }
    const CoveredDays common(std::move(of_all));
    Presence least;
    least.whole = union_of_days(spans);
    each_in_role(plan(), team, requirement().who, [&](Symbol person) {
      const std::int64_t count = common.count_with(own.at(person.value));
      if (!least.has_people || count < least.days) least.person = person, least.days = count;
      least.has_people = true;
    });
    return least;
  }

  // How many of the team's days are asked for.
  double need(std::int64_t whole) const {
    const double share = std::ceil(requirement().min_share.or_else(0) * static_cast<double>(whole) - slack);
    return std::max(static_cast<double>(requirement().min_days.or_else(0)), share);
  }

  StayDays days_;
};

std::unique_ptr<BoundRequirement> bind_attend(Binder& binder) {
  if (!binder.requirement.min_days.known() && !binder.requirement.min_share.known())
    binder.fault(Phrase(messages::no_bounds, "min_days", "min_share"), "check");
  Selection stays = binder.selection(schema_of(TableId::stays), TableId::teams);
  return std::make_unique<Attend>(binder, binder.subjects(TableId::teams), std::move(stays));
}

constexpr Parameter attend_parameters[] = {{"who", true}, {"min_days"}, {"min_share"}, {"every"},
                                           {"from"},      {"to"},       {"where"},     {"each"}};

}  // namespace

constinit const Check attend{
    "attend",
    attend_parameters,
    {"the lead (or others) of each team is there in person", "每个组的组长（或指定人员）亲自到场"},
    {"The person in the role `who` is on stays of the team for at least `min_days` days and at least `min_share` of "
     "the team's days. Of several people, each is.",
     "担任 `who` 的人参加本组蹲点至少 `min_days` 天，且不少于全组天数的 `min_share`；有多人时，每个人都要达到。"},
    "check = \"attend\"\nwho = \"lead\"\nmin_days = 1\n",
    &bind_attend,
    {.subjects = TableId::teams},
};

}  // namespace grassroots::checks
