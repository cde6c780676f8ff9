// SPDX-License-Identifier: MIT
#include "grassroots/view/reminders.hpp"

#include <algorithm>
#include <map>

#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

// What one owner has to see to, the worst first.
struct Addressee {
  Phrase name;
  std::vector<Matter> matters;
  std::vector<Date> since;
};

std::vector<Addressee> addressees_of(const Plan& plan, const Assessment& assessment, const Campaign& campaign,
                                     std::uint32_t team) {
  const std::vector<Date> since = standing_since(plan, assessment, campaign.matters);
  std::vector<Addressee> addressees;
  std::map<std::string, std::size_t> known;
  for (std::size_t i = 0; i < campaign.matters.size(); ++i) {
    const Matter& matter = campaign.matters[i];
    if (team != no_row && std::find(matter.teams.begin(), matter.teams.end(), team) == matter.teams.end()) continue;
    Phrase owner = owner_of(plan, matter);
    const auto [found, is_new] = known.try_emplace(render(owner, Language::chinese), addressees.size());
    if (is_new) addressees.push_back({std::move(owner), {}, {}});
    addressees[found->second].matters.push_back(matter);
    addressees[found->second].since.push_back(since[i]);
  }
  return addressees;
}

// Since the first of them stands so.
Date since_of(const Addressee& addressee, const MatterGroup& group) {
  Date first;
  for (const Matter* matter : group) {
    const Date day = addressee.since[static_cast<std::size_t>(matter - addressee.matters.data())];
    if (day.known() && (!first.known() || day < first)) first = day;
  }
  return first;
}

Phrase item_phrase(const Plan& plan, const Addressee& addressee, const MatterGroup& group, std::size_t number,
                   Date today) {
  const Matter& first = *group.front();
  const Phrase how = first.standing == Standing::due_soon
                         ? Phrase(messages::falls_due, lateness_cell(group, today).text)
                         : lateness_cell(group, today).text;
  Phrase clause, since;
  if (first.requirement != no_row && plan.requirements[first.requirement].clause)
    clause = Phrase(messages::remind_clause, std::string(plan.text(plan.requirements[first.requirement].clause)));
  if (const Date day = since_of(addressee, group); day.known())
    since = Phrase(messages::remind_since, day_phrase(day, today));
  return Phrase(messages::remind_item, std::to_string(number), how, matter_phrase(plan, group, today),
                std::move(clause), std::move(since));
}

Phrase paragraph_of(const Plan& plan, const Addressee& addressee, Date today) {
  Phrase text(messages::remind_opening, addressee.name, day_phrase(today, today));
  std::size_t number = 0;
  for (const MatterGroup& group : grouped(addressee.matters))
    text = Phrase(messages::sentence_after, std::move(text), item_phrase(plan, addressee, group, ++number, today));
  return text;
}

}  // namespace

Document reminders(const Plan& plan, const Assessment& assessment, const Campaign& campaign, std::uint32_t team) {
  Document document = document_of(plan, campaign.as_of, "status");
  const std::vector<Addressee> addressees = addressees_of(plan, assessment, campaign, team);
  if (addressees.empty()) document.line(Cell(messages::nobody_to_remind, Tone::good));
  Table data;
  data.name = "reminders";
  data.is_data = true;
  data.columns = {data_column("owner", messages::column_owner), data_column("state", messages::column_state),
                  data_column("matters", messages::column_matters), data_column("text", messages::column_text)};
  for (const Addressee& addressee : addressees) {
    const Phrase paragraph = paragraph_of(plan, addressee, campaign.as_of);
    if (&addressee != &addressees.front()) document.gap();
    document.line(paragraph);
    data.rows.push_back({addressee.name, state_cell(addressee.matters.front().standing),
                         count_cell(addressee.matters.size()), paragraph});
  }
  document.blocks.emplace_back(std::move(data));
  return document;
}

}  // namespace grassroots
