// SPDX-License-Identifier: MIT
#include "grassroots/view/people.hpp"

#include <algorithm>

#include "grassroots/query/naming.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/strip.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

constexpr std::size_t many_people = 40;

Cell person_state(const PersonDays& person, Date day) {
  if (!person.clashes.empty()) return {messages::in_two_places, Tone::bad, StateWord{"two_places"}};
  const auto holds_day = [&](const auto& days) { return days.first <= day && day <= days.last; };
  const Cell away{messages::person_away, Tone::muted, StateWord{"away"}};
  if (std::any_of(person.stays.begin(), person.stays.end(), holds_day))
    return {messages::person_in_field, Tone::strong, StateWord{"in_field"}};
  if (std::any_of(person.absences.begin(), person.absences.end(), holds_day)) return away;
  if (!person.stays.empty()) return {messages::person_goes, Tone::plain, StateWord{"goes"}};
  if (person.days_free == 0) return away;
  return {messages::person_free, Tone::muted, StateWord{"free"}};
}

// On no stay, and not away all the time either.
bool is_free(const PersonDays& person) { return person.stays.empty() && person.days_free > 0; }

class PeopleView {
 public:
  PeopleView(const Plan& plan, Date day, const PeopleOptions& options)
      : plan_(plan), options_(options), document_(document_of(plan, day, "people")) {
    const auto is_asked = [&](const PersonDays& person) {
      return options.team == no_row ||
             std::find(person.teams.begin(), person.teams.end(), options.team) != person.teams.end();
    };
    for (PersonDays& person : people_in(plan, options.from, options.to))
      if (is_asked(person)) people_.push_back(std::move(person));
  }

  Document lay_out() {
    add_head(plan_, today(), document_);
    add_counts();
    if (options_.only_free) std::erase_if(people_, [](const PersonDays& person) { return !is_free(person); });
    document_.gap();
    if (people_.empty())
      document_.line(plan_.people.empty() ? messages::plan_has_none : messages::nobody_such);
    else
      add_people();
    add_clashes();
    add_stays();
    return std::move(document_);
  }

 private:
  Date today() const { return document_.as_of; }
  Phrase day(Date when) const { return day_phrase(when, today()); }

  void add_counts() {
    const auto count = [&](auto is_such) {
      return std::to_string(std::count_if(people_.begin(), people_.end(), is_such));
    };
    Phrase counts(messages::people_heading, day(options_.from), day(options_.to), std::to_string(people_.size()),
                  count([](const PersonDays& person) { return !person.stays.empty(); }), count(is_free),
                  count([](const PersonDays& person) { return !person.clashes.empty(); }));
    if (is_anybody_away())
      counts = Phrase(messages::people_away, std::move(counts),
                      count([](const PersonDays& person) { return person.days_away > 0; }));
    document_.line(std::move(counts));
  }

  bool is_anybody_away() const {
    return std::any_of(people_.begin(), people_.end(), [](const PersonDays& person) { return person.days_away > 0; });
  }

  // Who is free is shown where few are, or where it is asked for.
  std::size_t shown() const {
    if (options_.rows == Rows::all) return people_.size();
    return std::min(people_.size(), many_people);
  }

  // A day is a column, or more where there is room.
  Scale make_scale() const {
    const std::size_t most = std::clamp<std::size_t>(options_.width / 2, 7, 42);
    Scale scale{options_.from, options_.to, 0};
    const auto days = static_cast<std::size_t>(days_from_to(scale.first, scale.last));
    scale.width = days > most ? most : days * std::max<std::size_t>(1, std::min<std::size_t>(14, most) / days);
    return scale;
  }

  std::vector<Column> columns(const Scale& scale) const {
    Column state{messages::column_state}, team{messages::column_team}, unit{messages::column_unit},
        in_period{messages::column_days_in_period, Align::right}, in_all{messages::column_days_in_all, Align::right},
        away{messages::column_days_away, Align::right}, place{messages::column_site}, days{scale.heading()};
    state.is_whole = days.is_whole = days.is_drawn = true;
    unit.spare = 4, in_all.spare = 2, team.spare = 3, place.spare = 1;
    away.is_data = !is_anybody_away();
    return {keyed("state", state),
            keyed("subject", {messages::column_person}),
            keyed("unit", unit),
            keyed("team", team),
            keyed("days", in_period),
            keyed("days_in_all", in_all),
            keyed("days_away", away),
            keyed("site", place),
            days,
            data_column("free_days", messages::column_free_days)};
  }

  Cell place_cell(const PersonDays& person) const {
    std::vector<Phrase> places;
    for (const PersonStay& stay : person.stays) places.push_back(stay_place(plan_, plan_.stays[stay.stay]));
    return list_of(places, 2);
  }

  void add_people() {
    const Scale scale = make_scale();
    Table& table = document_.table(columns(scale));
    table.name = "people";
    for (std::size_t i = 0; i < shown(); ++i) {
      const PersonDays& person = people_[i];
      Strip strip(scale);
      for (const PersonStay& stay : person.stays) {
        strip.fill(stay.first, stay.last, "░");
        const Stay& whole = plan_.stays[stay.stay];
        if (whole.status == StayStatus::done || !whole.end.known())
          strip.fill(stay.first, std::min(stay.last, today()), "█");
      }
      for (const Period& absence : person.absences) strip.fill(absence.first, absence.last, "-");
      for (const TwoPlaces& clash : person.clashes) strip.fill(clash.first, clash.last, "X");
      strip.mark_empty(today(), "|");
      table.rows.push_back({person_state(person, today()), record_cell(plan_, {TableId::people, person.person}),
                            text_cell(plan_, plan_.people[person.person].unit),
                            person.teams.empty() ? Cell() : record_cell(plan_, {TableId::teams, person.teams.front()}),
                            number_cell(static_cast<double>(person.days_in_period)),
                            number_cell(static_cast<double>(person.days_in_all)),
                            number_cell(static_cast<double>(person.days_away)), place_cell(person), strip.text(),
                            number_cell(static_cast<double>(person.days_free))});
    }
    if (shown() < people_.size())
      document_.line(Cell(Phrase(messages::more_rows, std::to_string(people_.size() - shown())), Tone::muted));
  }

  void add_clashes() {
    std::vector<const PersonDays*> people;
    for (const PersonDays& person : people_)
      if (!person.clashes.empty()) people.push_back(&person);
    if (people.empty()) return;
    document_.heading(messages::in_two_places_heading);
    for (const PersonDays* person : people)
      for (const TwoPlaces& clash : person->clashes)
        document_.line(Phrase(messages::in_two_places_when, called(plan_, {TableId::people, person->person}),
                              day(clash.first), day(clash.last), stay_place(plan_, plan_.stays[clash.one]),
                              stay_place(plan_, plan_.stays[clash.other])));
  }

  void add_stays() {
    Table& table =
        data_table(document_, "stays",
                   {data_column("subject", messages::column_person), data_column("stay", messages::column_stays),
                    data_column("site", messages::column_site), data_column("first", messages::column_first_day),
                    data_column("last", messages::column_last_day)});
    for (const PersonDays& person : people_)
      for (const PersonStay& stay : person.stays)
        table.rows.push_back({record_cell(plan_, {TableId::people, person.person}),
                              record_cell(plan_, {TableId::stays, stay.stay}),
                              stay_place(plan_, plan_.stays[stay.stay]), date_cell(stay.first, today()),
                              date_cell(plan_.stays[stay.stay].end.known() ? stay.last : Date{}, today())});
  }

  const Plan& plan_;
  const PeopleOptions& options_;
  std::vector<PersonDays> people_;
  Document document_;
};

}  // namespace

Document people_at_work(const Plan& plan, Date day, const PeopleOptions& options) {
  return PeopleView(plan, day, options).lay_out();
}

}  // namespace grassroots
