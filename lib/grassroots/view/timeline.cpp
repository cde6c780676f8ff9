// SPDX-License-Identifier: MIT
#include "grassroots/view/timeline.hpp"

#include <algorithm>

#include "grassroots/standing/timeline.hpp"
#include "grassroots/text/width.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/strip.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

constexpr std::size_t many_teams = 40, widest_name = 22, narrowest_strip = 12;

// A line of the timeline: what is drawn on it.
struct Lane {
  Cell state, name;
  std::vector<const TimelineItem*> events;
};

Cell event_state(EventState state) {
  const StateWord word{name_of(state)};
  switch (state) {
    case EventState::planned: return {messages::stay_planned, Tone::plain, word};
    case EventState::under_way: return {messages::event_under_way, Tone::strong, word};
    case EventState::unconfirmed: return {messages::stay_unconfirmed, Tone::doubtful, word};
    case EventState::done: return {messages::stay_done, Tone::good, word};
    case EventState::open: return {messages::still_open, Tone::plain, word};
    case EventState::overdue: break;
  }
  return {word_for(Standing::overdue), Tone::bad, word};
}

bool is_deadline(const TimelineItem& event) { return is_piece(event.about.table); }

void draw(const TimelineItem& event, Date today, Strip& strip) {
  if (is_deadline(event))
    return strip.mark(event.last, event.state == EventState::done      ? "+"
                                  : event.state == EventState::overdue ? "!"
                                                                       : "o");
  const char* rest = "░";
  if (event.state == EventState::unconfirmed) rest = "▒";
  strip.fill(event.first, event.last, event.state == EventState::done ? "█" : rest);
  if (event.state == EventState::under_way) strip.fill(event.first, today, "█");
}

class TimelineView {
 public:
  TimelineView(const Plan& plan, const Assessment& assessment, const Campaign& campaign, const TimelineOptions& options)
      : plan_(plan),
        assessment_(assessment),
        campaign_(campaign),
        options_(options),
        events_(events_of(plan, assessment)),
        document_(document_of(plan, campaign.as_of, "timeline")) {
    std::erase_if(events_, [&](const TimelineItem& event) { return !is_asked(event); });
  }

  Document lay_out() {
    add_head(plan_, document_.as_of, document_);
    document_.gap();
    add_lanes();
    if (events_.empty())
      document_.line(messages::plan_has_none);
    else
      add_strips();
    add_events();
    return std::move(document_);
  }

 private:
  Date today() const { return campaign_.as_of; }

  bool is_asked(const TimelineItem& event) const {
    if (options_.from.known() && event.last < options_.from) return false;
    if (options_.to.known() && event.first > options_.to) return false;
    return options_.team == no_row || event.about.table == TableId::phases || is_of(event, options_.team);
  }
  static bool is_of(const TimelineItem& event, std::uint32_t team) {
    return std::find(event.teams.begin(), event.teams.end(), team) != event.teams.end();
  }

  void add_lanes() {
    for (const TimelineItem& event : events_) {
      const bool is_its_own = event.about.table == TableId::phases || event.about.table == TableId::tasks ||
                              options_.team != no_row || event.teams.empty();
      if (is_its_own) lanes_.push_back({event_state(event.state), name_cell(event), {&event}});
    }
    if (options_.team == no_row) add_teams();
  }

  // A stay is called by where it is, a problem by what it says.
  Cell name_cell(const TimelineItem& event) const {
    Cell cell = record_cell(plan_, event.about);
    if (event.about.table == TableId::stays) cell.text = stay_place(plan_, plan_.stays[event.about.row]);
    if (event.about.table == TableId::findings)
      if (const Symbol text = plan_.findings[event.about.row].text) cell.text = std::string(plan_.text(text));
    return cell;
  }

  void add_teams() {
    std::vector<std::vector<const TimelineItem*>> of_team(plan_.teams.size());
    for (const TimelineItem& event : events_)
      for (const std::uint32_t team : event.teams)
        if (event.about.table != TableId::tasks) of_team[team].push_back(&event);
    const std::vector<GroupStanding> teams = groups_by(plan_, assessment_, campaign_, GroupBy::team);
    const std::size_t shown = options_.rows == Rows::all ? teams.size() : std::min(teams.size(), many_teams);
    hidden_ = teams.size() - shown;
    for (std::size_t i = 0; i < shown; ++i)
      lanes_.push_back({state_cell(teams[i].standing, teams[i].is_judged), record_cell(plan_, teams[i].about),
                        std::move(of_team[teams[i].about.row])});
  }

  static std::size_t width_of(const Phrase& phrase) {
    return std::max(display_width(render(phrase, Language::english)), display_width(render(phrase, Language::chinese)));
  }

  Scale make_scale() const {
    std::size_t state = width_of(messages::column_state), name = width_of(messages::column_text);
    for (const Lane& lane : lanes_) {
      state = std::max(state, width_of(lane.state.text));
      name = std::max(name, std::min(widest_name, width_of(lane.name.text)));
    }
    const std::size_t before = state + name + 4;
    Scale scale;
    scale.width = options_.width > before + narrowest_strip ? options_.width - before : narrowest_strip;
    scale.first = options_.from, scale.last = options_.to;
    for (const TimelineItem& event : events_) {
      if (!options_.from.known() && (!scale.first.known() || event.first < scale.first)) scale.first = event.first;
      if (!options_.to.known() && (!scale.last.known() || event.last > scale.last)) scale.last = event.last;
    }
    scale.last = std::max(scale.first, scale.last);
    return scale;
  }

  void add_strips() {
    const Scale scale = make_scale();
    Column state{messages::column_state, Align::left, false, 1}, name{messages::column_text}, days{scale.heading()};
    days.is_whole = days.is_drawn = true;
    Table& table = document_.table({state, name, days});
    for (const Lane& lane : lanes_) {
      Strip strip(scale);
      for (const TimelineItem* event : lane.events)
        if (!is_deadline(*event)) draw(*event, today(), strip);
      for (const TimelineItem* event : lane.events)
        if (is_deadline(*event)) draw(*event, today(), strip);
      strip.mark_empty(today(), "|");
      table.rows.push_back({lane.state, lane.name, strip.text()});
      if (width_of(lane.name.text) > widest_name)
        table.rows.back()[1].text =
            Phrase::in_two_languages(fit(render(lane.name.text, Language::english), widest_name),
                                     fit(render(lane.name.text, Language::chinese), widest_name));
    }
    if (hidden_ > 0) document_.line(Cell(Phrase(messages::more_rows, std::to_string(hidden_)), Tone::muted));
    document_.line(Cell(Phrase(messages::timeline_legend, day_phrase(today(), today())), Tone::muted));
  }

  void add_events() {
    Table& table =
        data_table(document_, "events",
                   {data_column("subject", messages::column_text), data_column("team", messages::column_team),
                    data_column("first", messages::column_first_day), data_column("last", messages::column_last_day),
                    data_column("state", messages::column_state)});
    for (const TimelineItem& event : events_) {
      const Cell team = event.teams.empty() || event.about.table == TableId::phases
                            ? Cell()
                            : record_cell(plan_, {TableId::teams, event.teams.front()});
      const bool is_open = event.about.table == TableId::stays && !plan_.stays[event.about.row].end.known();
      table.rows.push_back({name_cell(event), team, date_cell(event.first, today()),
                            date_cell(is_open ? Date{} : event.last, today()), event_state(event.state)});
    }
  }

  const Plan& plan_;
  const Assessment& assessment_;
  const Campaign& campaign_;
  const TimelineOptions& options_;
  std::vector<TimelineItem> events_;
  std::vector<Lane> lanes_;
  std::size_t hidden_ = 0;  // teams
  Document document_;
};

}  // namespace

Document timeline(const Plan& plan, const Assessment& assessment, const Campaign& campaign,
                  const TimelineOptions& options) {
  return TimelineView(plan, assessment, campaign, options).lay_out();
}

}  // namespace grassroots
