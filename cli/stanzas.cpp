// SPDX-License-Identifier: MIT
#include "cli/stanzas.hpp"

#include "cli/stanza_messages.hpp"

namespace grassroots::cli {
namespace {

struct Stanza {
  TableId table;
  const Message& text;
};

constexpr Stanza stanzas[] = {
    {TableId::plan, messages::stanza_plan},
    {TableId::contacts, messages::stanza_contacts},
    {TableId::phases, messages::stanza_phases},
    {TableId::events, messages::stanza_events},
    {TableId::holidays, messages::stanza_holidays},
    {TableId::tasks, messages::stanza_tasks},
    {TableId::priorities, messages::stanza_priorities},
    {TableId::regions, messages::stanza_regions},
    {TableId::leaders, messages::stanza_leaders},
    {TableId::people, messages::stanza_people},
    {TableId::teams, messages::stanza_teams},
    {TableId::sites, messages::stanza_sites},
    {TableId::stays, messages::stanza_stays},
    {TableId::absences, messages::stanza_absences},
    {TableId::activities, messages::stanza_activities},
    {TableId::findings, messages::stanza_findings},
    {TableId::deliverables, messages::stanza_deliverables},
    {TableId::attestations, messages::stanza_attestations},
    {TableId::requirements, messages::stanza_requirements},
    {TableId::waivers, messages::stanza_waivers},
    {TableId::words, messages::stanza_words},
};

constexpr bool are_in_order() {
  for (std::size_t i = 0; i < std::size(stanzas); ++i)
    if (static_cast<std::size_t>(stanzas[i].table) != i) return false;
  return std::size(stanzas) == table_count;
}
static_assert(are_in_order(), "a stanza for each table, in their order");

}  // namespace

const Message& stanza_of(TableId table) { return stanzas[static_cast<std::size_t>(table)].text; }

}  // namespace grassroots::cli
