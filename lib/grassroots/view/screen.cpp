// SPDX-License-Identifier: MIT
#include "grassroots/view/screen.hpp"

#include <algorithm>
#include <limits>

#include "grassroots/query/naming.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

class Screen {
 public:
  Screen(const Plan& plan, const Campaign& campaign, const ScreenSpace& space)
      : plan_(plan), campaign_(campaign), space_(space), document_(document_of(plan, campaign.as_of, "status")) {
    for (MatterGroup& group : grouped(campaign.matters))
      (group.front()->standing == Standing::due_soon ? dues_ : acts_).push_back(std::move(group));
    std::stable_sort(dues_.begin(), dues_.end(),
                     [](const MatterGroup& a, const MatterGroup& b) { return a.front()->due < b.front()->due; });
  }

  Document lay_out() {
    document_.line({verdict(), Cell(Phrase(messages::day_and_weekday, to_string(today()), weekday_phrase(today())))});
    document_.line(Cell(std::string(plan_.text(plan_.info().title)), Tone::strong));
    if (campaign_.faults > 0)
      document_.line(Cell(Phrase(messages::may_be_incomplete, std::to_string(campaign_.faults)), Tone::bad));
    add_phases();
    add_requirements();
    add_ledger();
    add_days();
    add_acts();
    add_dues();
    document_.gap();
    add_closed();
    add_closed_late();
    add_in_field();
    add_next();
    add_changes();
    add_rest();
    return std::move(document_);
  }

 private:
  Date today() const { return campaign_.as_of; }
  Phrase short_day(Date day) const { return day_phrase(day, today()); }

  // "1 overdue, 1 behind": matters are counted, not teams: who must act need not be who is late.
  Phrase to_act_on() const {
    const auto count = [&](Standing standing) {
      return std::count_if(acts_.begin(), acts_.end(),
                           [&](const MatterGroup& group) { return group.front()->standing == standing; });
    };
    const std::string overdue = std::to_string(count(Standing::overdue));
    const std::string behind = std::to_string(count(Standing::behind));
    if (behind == "0") return Phrase(messages::to_act_overdue, overdue);
    if (overdue == "0") return Phrase(messages::to_act_behind, behind);
    return Phrase(messages::to_act_both, overdue, behind);
  }

  Cell verdict() const {
    const std::vector<Matter>& closed = campaign_.closed;
    switch (course_of(campaign_)) {
      case Course::not_begun:
        return Phrase(messages::course_not_begun, short_day(campaign_.begins),
                      std::to_string(campaign_.begins.days - today().days));
      case Course::over:
        if (closed.empty()) return Phrase(messages::course_over, short_day(campaign_.ends));
        return {Phrase(messages::course_over_but, short_day(campaign_.ends), std::to_string(closed.size())),
                Tone::doubtful};
      case Course::on_course:
        if (closed.empty()) return {messages::course_good, Tone::good};
        return {Phrase(messages::course_good_but, std::to_string(closed.size())), Tone::doubtful};
      case Course::mostly: return {Phrase(messages::course_mostly, to_act_on()), Tone::doubtful};
      case Course::off_course: break;
    }
    const bool is_over = campaign_.season == Season::after;
    return {Phrase(is_over ? messages::course_over_open : messages::course_off, to_act_on()), Tone::bad};
  }

  void add_phases() {
    for (const PhaseNow& now : campaign_.phases) {
      const Phase& phase = plan_.phases[now.phase];
      const Phrase number(std::to_string(now.number)), of(std::to_string(now.of)), day(std::to_string(now.day));
      const Phrase name(std::string(plan_.text(phase.name)));
      document_.line(Cell(phase.end.known() ? Phrase(messages::phase_now, number, of, name, day,
                                                     std::to_string(now.days_left()), short_day(phase.end))
                                            : Phrase(messages::open_phase_now, number, of, name, day)));
    }
    if (campaign_.season != Season::between) return;
    const bool is_past = campaign_.ends.known() && today() > campaign_.ends && campaign_.to_come > 0;
    document_.line(
        Cell(is_past ? Phrase(messages::past_phases, short_day(campaign_.ends), std::to_string(campaign_.to_come))
                     : Phrase(messages::between_phases)));
  }

  void add_requirements() {
    const RequirementCounts& counts = campaign_.requirements;
    if (counts.all() == 0) return document_.line(Cell(messages::no_requirements));
    document_.line(
        Cell(Phrase(messages::requirements_now, std::to_string(counts.all()), std::to_string(counts.met),
                    std::to_string(counts.pending), std::to_string(counts.violated), std::to_string(counts.waived))));
  }

  void add_ledger() {
    const LedgerCounts& ledger = campaign_.ledger;
    if (ledger.open + ledger.resolved == 0) return;
    document_.line(Cell(Phrase(messages::ledger_now, std::to_string(ledger.open), std::to_string(ledger.overdue),
                               std::to_string(ledger.resolved))));
  }

  void add_days() {
    if (campaign_.days_required <= 0) return;
    const std::string done = number_text(campaign_.days_done), required = number_text(campaign_.days_required);
    const std::size_t asked = campaign_.teams_with_days, all = campaign_.teams.size();
    Phrase days = asked == all
                      ? Phrase(messages::days_so_far, done, required)
                      : Phrase(messages::days_of_some, done, required, std::to_string(asked), std::to_string(all));
    document_.line(Cell(campaign_.days_expected > 0
                            ? Phrase(messages::days_now, std::move(days), number_text(campaign_.days_expected))
                            : std::move(days)));
  }

  void add_acts() {
    if (acts_.empty()) {
      document_.gap();
      return document_.line(Cell(messages::nothing_to_do));
    }
    add_matters(Phrase(messages::act_heading, std::to_string(acts_.size())), acts_, space_.acts);
  }

  void add_dues() {
    const Phrase days(std::to_string(campaign_.next_days));
    if (dues_.empty()) {
      document_.gap();
      return document_.line(Cell(Phrase(is_act_due_soon() ? messages::nothing_else_due : messages::nothing_due, days)));
    }
    add_matters(Phrase(messages::due_heading, days, std::to_string(dues_.size())), dues_, space_.dues);
  }

  // What is behind stands there with its own day already.
  bool is_act_due_soon() const {
    return std::any_of(acts_.begin(), acts_.end(), [&](const MatterGroup& group) {
      const Date due = group.front()->due;
      return due.known() && due >= today() && due <= today().plus(campaign_.next_days);
    });
  }

  void add_matters(Phrase heading, const std::vector<MatterGroup>& groups, std::size_t most) {
    document_.heading(groups.size() <= most ? std::move(heading)
                                            : Phrase(messages::shown_of, std::move(heading), std::to_string(most)));
    Table& table = document_.table(matter_columns());
    table.indent = 2;
    for (std::size_t i = 0; i < std::min(most, groups.size()); ++i)
      table.rows.push_back(
          {lateness_cell(groups[i], today()), owner_names(plan_, groups[i]), matter_phrase(plan_, groups[i], today())});
  }

  // Told in one line: nobody has to act on it. With everything, each has its own.
  void add_closed() {
    const std::vector<Matter>& closed = campaign_.closed;
    if (closed.empty() || shows_everything()) return;
    const Phrase worst = closed_phrase(plan_, closed.front(), today());
    document_.line(Cell(Phrase(closed.size() == 1 ? messages::closed_only : messages::closed_and_worst,
                               std::to_string(closed.size()), worst),
                        Tone::doubtful));
  }

  bool shows_everything() const { return space_.acts == std::numeric_limits<std::size_t>::max(); }

  // What was late is told, though nothing can be done about it: how often and, where there is room, the worst of it.
  void add_closed_late() {
    std::vector<ClosedLate> late = closed_late(plan_, today());
    std::erase_if(late, [&](const ClosedLate& piece) {
      return std::any_of(campaign_.closed.begin(), campaign_.closed.end(),
                         [&](const Matter& matter) { return matter.about == piece.ref; });
    });
    if (late.empty()) return;
    const std::string count = std::to_string(late.size());
    document_.line(Cell(shows_everything() ? Phrase(messages::closed_late_and_worst, count, what_of(late.front()),
                                                    std::to_string(late.front().days()))
                                           : Phrase(messages::closed_late, count)));
  }

  Phrase what_of(const ClosedLate& piece) const {
    Matter matter;
    matter.about = piece.ref;
    return grassroots::what_of(plan_, matter);
  }

  Phrase team_name(std::uint32_t team) const { return called(plan_, {TableId::teams, team}); }

  // The first teams, each with a day; of the others the number.
  Phrase names_of(const std::vector<Presence>& presences, std::size_t most, auto&& day_of) const {
    std::vector<Phrase> names;
    for (std::size_t i = 0; i < std::min(presences.size(), most); ++i)
      names.push_back(day_of(team_name(presences[i].team), presences[i]));
    Phrase list = list_of(names, names.size());
    if (names.size() == presences.size()) return list;
    return Phrase(messages::and_more_teams, std::move(list), std::to_string(presences.size() - names.size()));
  }

  void add_in_field() {
    if (plan_.stays.empty()) return;
    if (campaign_.in_field.empty()) return document_.line(Cell(messages::nobody_in_field));
    std::vector<Presence> teams;  // each once, until the last of its stays: sorted, as the stays are
    for (const Presence& presence : campaign_.in_field) {
      if (teams.empty() || teams.back().team != presence.team)
        teams.push_back(presence);
      else if (teams.back().last.known())
        teams.back().last = presence.last.known() ? std::max(teams.back().last, presence.last) : Date{};
    }
    const Phrase names = names_of(teams, space_.present, [&](Phrase team, const Presence& presence) {
      if (!space_.has_ends) return team;
      return presence.last.known() ? Phrase(messages::team_until, std::move(team), short_day(presence.last))
                                   : Phrase(messages::team_since, std::move(team), short_day(presence.first));
    });
    document_.line(Cell(Phrase(messages::in_field_now, names, std::to_string(teams.size()))));
  }

  void add_next() {
    std::vector<Presence> teams;  // each once, with the first of its stays
    std::vector<bool> is_there(plan_.teams.size());
    for (const Presence& presence : campaign_.next) {
      if (!is_there[presence.team]) teams.push_back(presence);
      is_there[presence.team] = true;
    }
    const Phrase names = names_of(teams, space_.next, [&](Phrase team, const Presence& presence) {
      return Phrase(messages::team_from, std::move(team), short_day(presence.first));
    });
    if (!teams.empty())
      document_.line(Cell(Phrase(messages::going_next, names, short_day(today().plus(campaign_.next_days)))));
    if (campaign_.unconfirmed > 0)
      document_.line(Cell(Phrase(messages::unconfirmed_now, std::to_string(campaign_.unconfirmed)), Tone::doubtful));
  }

  void add_changes() {
    const Changes& changes = campaign_.changes;
    if (!changes.since.known()) return;
    std::vector<Phrase> parts;
    const auto add = [&](const Message& form, auto number) {
      if (number > 0) parts.emplace_back(form, std::to_string(number));
    };
    add(messages::newly_met, changes.met.size());
    add(messages::newly_late, changes.became_late.size());
    add(messages::newly_closed, changes.closed.size());
    add(messages::newly_found, changes.found);
    add(messages::newly_begun, changes.began.size());
    add(messages::more_days, changes.days);
    const Phrase since = day_phrase(changes.since, today());
    document_.line(Cell(parts.empty() ? Phrase(messages::nothing_changed, since)
                                      : Phrase(messages::changed_since, since, list_of(parts, parts.size()))));
  }

  void add_rest() {
    std::size_t fine =
        campaign_.count(Standing::met) + campaign_.count(Standing::on_track) + campaign_.count(Standing::due_soon);
    const std::size_t waived = campaign_.count(Standing::waived);
    if (campaign_.teams.empty()) return;
    if (fine == 0 && waived == 0) return document_.line(Cell(messages::all_teams, Tone::muted));
    document_.line(Cell(waived == 0 ? Phrase(messages::rest_fine, std::to_string(fine))
                                    : Phrase(messages::rest_fine_waived, std::to_string(fine), std::to_string(waived)),
                        Tone::muted));
  }

  const Plan& plan_;
  const Campaign& campaign_;
  ScreenSpace space_;
  std::vector<MatterGroup> acts_, dues_;
  Document document_;
};

}  // namespace

std::span<const ScreenSpace> screen_spaces() {
  static constexpr ScreenSpace spaces[] = {{6, 6, 16, 16, true}, {5, 4, 12, 12, true}, {4, 3, 9, 9, true},
                                           {4, 2, 6, 6, true},   {3, 2, 6, 4, false},  {3, 2, 4, 2, false},
                                           {3, 1, 4, 2, false},  {3, 1, 4, 1, false},  {3, 1, 2, 1, false},
                                           {3, 1, 1, 1, false},  {2, 1, 1, 1, false},  {1, 1, 1, 1, false}};
  return spaces;
}

Document status_screen(const Plan& plan, const Campaign& campaign, const ScreenSpace& space) {
  return Screen(plan, campaign, space).lay_out();
}

}  // namespace grassroots
