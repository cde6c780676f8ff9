// SPDX-License-Identifier: MIT
#include "grassroots/view/words.hpp"

#include <algorithm>
#include <charconv>

#include "grassroots/check/bounds.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/view/messages.hpp"

namespace grassroots {
namespace {

// "07" as 7.
std::string without_zero(std::string_view digits) {
  return std::string(digits.starts_with('0') ? digits.substr(1) : digits);
}

// By how many days it was closed after it was due; 0 where that is not what is wrong.
std::int32_t days_closed_late(const Plan& plan, const Matter& matter, Date today) {
  if (!is_piece(matter.about.table) || !matter.due.known()) return 0;
  const Date closed = piece_of(plan, matter.about, today).closed;
  return closed.known() && closed <= today && closed > matter.due ? closed.days - matter.due.days : 0;
}

// Of what is not counted: by how much it is off, and by when it was to be.
Phrase off_phrase(const Plan& plan, const Matter& matter, Date today) {
  const std::int32_t late = days_closed_late(plan, matter, today);
  Phrase off = late > 0 ? Phrase(messages::so_many_days_late, std::to_string(late))
                        : have_of_need(plan, plan.requirements[matter.requirement], matter.have, matter.need);
  if (!matter.due.known()) return off;
  Phrase due(messages::due_on, day_phrase(matter.due, today));
  return off.empty() ? due : Phrase(messages::and_also, std::move(off), std::move(due));
}

// How a requirement's subject comes along: what is there, what is expected, what is asked for.
Phrase progress_phrase(const Plan& plan, const Matter& matter, Date today) {
  if (matter.measures == Measures::days_off || (matter.is_irreversible && matter.have > matter.need))
    return off_phrase(plan, matter, today);
  const bool is_share = matter.measures == Measures::share;
  const NumberTexts texts = is_share ? percent_texts(matter.have, matter.need) : number_texts(matter.have, matter.need);
  const auto text_of = [&](double value) { return is_share ? percent_texts(value, value).have : number_text(value); };
  const auto amount = [&](std::string text) {
    return matter.counts_days() ? Phrase(messages::so_many_days, std::move(text)) : Phrase(std::move(text));
  };
  // After the first amount English leaves the unit out.
  const auto number = [&](std::string text) {
    return matter.counts_days() ? Phrase(messages::number_of_days, std::move(text)) : Phrase(std::move(text));
  };
  if (!matter.due.known()) return Phrase(messages::have_and_need, amount(texts.have), number(texts.need));
  const Phrase due = day_phrase(matter.due, today);
  if (matter.standing != Standing::behind)
    return Phrase(messages::have_need_due, amount(texts.have), number(texts.need), due);
  if (!matter.reach)
    return Phrase(messages::have_expected_need, amount(texts.have), number(text_of(matter.expected)), due,
                  number(texts.need));
  if (matter.is_too_little_planned())
    return Phrase(messages::have_planned_need, amount(texts.have), number(text_of(*matter.reach)), due,
                  number(texts.need));
  const Message& form = matter.is_out_of_reach() ? messages::have_expected_out_of_reach : messages::have_expected_reach;
  return Phrase(form, amount(texts.have), number(text_of(matter.expected)), due, number(texts.need),
                number(text_of(*matter.reach)));
}

Phrase team_phrase(const Plan& plan, const Matter& matter) {
  return called(plan, {TableId::teams, matter.teams.front()});
}

Phrase record_phrase(const Plan& plan, const Matter& matter, Date today) {
  const Phrase due = day_phrase(matter.due, today);
  // What is due soon has its day beside it already.
  if (matter.standing == Standing::due_soon && !matter.teams.empty()) return team_phrase(plan, matter);
  if (matter.is_unconfirmed_stay()) return Phrase(messages::ended_on, due);
  if (matter.about.table == TableId::findings && !matter.teams.empty())
    return Phrase(messages::found_by_due, team_phrase(plan, matter), due);
  return Phrase(messages::due_on, due);
}

Phrase detail_phrase(const Plan& plan, const MatterGroup& group, Date today) {
  const Matter& first = *group.front();
  if (group.size() > 1) {
    const std::string count = std::to_string(group.size());
    return first.due.known() ? Phrase(messages::so_many_due, count, day_phrase(first.due, today))
                             : Phrase(messages::so_many, count);
  }
  if (first.requirement == no_row) return record_phrase(plan, first, today);
  Phrase progress = progress_phrase(plan, first, today);
  if (!can_act(first.about.table)) {  // its owner stands beside it, not its name
    Phrase subject = first.about.table == TableId::stays
                         ? Phrase(messages::stay_from_day, day_phrase(plan.stays[first.about.row].start, today))
                         : called(plan, first.about);
    return progress.empty() ? subject : Phrase(messages::subject_and_progress, std::move(subject), std::move(progress));
  }
  if (!first.records.empty()) {
    std::vector<Phrase> names;
    for (const RecordRef ref : first.records) names.push_back(short_phrase(plan, ref));
    progress = Phrase(messages::progress_and_records, std::move(progress), list_of(names, 2));
  }
  if (first.about.table != TableId::teams) return progress;
  const Team& team = plan.teams[first.about.row];
  const std::uint32_t lead = plan.find(TableId::people, team.lead);
  if (lead == no_row) return progress;
  return Phrase(messages::progress_and_lead, std::move(progress), short_phrase(plan, {TableId::people, lead}));
}

// By how much they fall short: "5", or "5–10" of several.
Phrase shortfalls_of(const MatterGroup& group) {
  const auto [least, most] = std::minmax_element(
      group.begin(), group.end(), [](const Matter* a, const Matter* b) { return a->shortfall() < b->shortfall(); });
  const double unit = (*least)->measures == Measures::share ? 100 : 1;
  std::string text = number_text((*most)->shortfall() * unit);
  const std::string first = number_text((*least)->shortfall() * unit);
  return first == text ? Phrase(std::move(text)) : Phrase(messages::least_and_most, first, std::move(text));
}

// How far several that are behind fall short; those of which the plan is enough apart, as they need no more of it.
const Message& shortfall_form(const Matter& matter) {
  const bool is_share = matter.measures == Measures::share;
  if (matter.is_too_little_planned())
    return matter.counts_days() ? messages::days_not_planned
           : is_share           ? messages::share_not_planned
                                : messages::number_not_planned;
  return matter.counts_days() ? messages::behind_days : is_share ? messages::share_behind : messages::behind_number;
}

}  // namespace

Phrase day_phrase(Date day, Date today) {
  if (!day.known()) return messages::unknown_day;
  const std::string text = to_string(day), this_year = to_string(today).substr(0, 4);
  const auto number = [](const std::string& digits) { return Phrase::in_two_languages(digits, without_zero(digits)); };
  Phrase in_year(messages::month_and_day, number(text.substr(5, 2)), number(text.substr(8)));
  if (text.starts_with(this_year)) return in_year;
  return Phrase(messages::year_and_day, text.substr(0, 4), std::move(in_year));
}

Phrase near_day_phrase(Date day, Date today) {
  if (day == today) return Phrase(messages::today, day_phrase(day, today));
  if (day == today.plus(1)) return Phrase(messages::tomorrow, day_phrase(day, today));
  return day_phrase(day, today);
}

Phrase weekday_phrase(Date day) {
  static constexpr const Message* names[] = {&messages::monday,   &messages::tuesday, &messages::wednesday,
                                             &messages::thursday, &messages::friday,  &messages::saturday,
                                             &messages::sunday};
  return *names[static_cast<std::size_t>(days_since_monday(day))];
}

Cell lateness_cell(const MatterGroup& group, Date today) {
  const auto worst = std::max_element(group.begin(), group.end(), [&](const Matter* a, const Matter* b) {
    if (a->standing == Standing::behind) return a->shortfall() < b->shortfall();
    return a->days_late(today).value_or(0) < b->days_late(today).value_or(0);
  });
  const Matter& matter = **worst;
  const Tone tone = tone_of(matter.standing);
  if (matter.standing == Standing::due_soon) return {near_day_phrase(matter.due, today), tone};
  if (matter.is_unconfirmed_stay()) return {messages::to_confirm, tone};
  if (matter.standing == Standing::behind) return {Phrase(shortfall_form(matter), shortfalls_of(group)), tone};
  const auto late = matter.days_late(today);
  return late ? Cell(Phrase(messages::overdue_days, std::to_string(*late)), tone) : Cell(messages::not_kept, tone);
}

std::vector<Column> matter_columns() {
  std::vector<Column> columns(3);
  columns[0].is_whole = true;
  columns[2].wraps = true;
  return columns;
}

Phrase matter_phrase(const Plan& plan, const MatterGroup& group, Date today) {
  Phrase detail = detail_phrase(plan, group, today);
  if (detail.empty()) return what_of(plan, *group.front());
  return Phrase(messages::what_and_detail, what_of(plan, *group.front()), std::move(detail));
}

Phrase closed_phrase(const Plan& plan, const Matter& matter, Date today) {
  return Phrase(messages::due_item, owner_of(plan, matter), matter_phrase(plan, {&matter}, today));
}

Phrase stay_place(const Plan& plan, const Stay& stay) {
  std::string place;
  if (const Site* site = plan.find(stay.site))
    for (const Symbol part : {site->city, site->county, site->township, site->village}) place += plan.text(part);
  if (!place.empty()) return place;
  if (stay.site) return std::string(plan.text(stay.site));
  return called(plan, ref_to(plan, stay));
}

Tone tone_of(Standing standing) {
  switch (standing) {
    case Standing::met:
    case Standing::on_track:
    case Standing::waived: return Tone::plain;
    case Standing::due_soon: return Tone::soon;
    case Standing::behind: return Tone::doubtful;
    case Standing::overdue: return Tone::bad;
  }
  unreachable();
}

}  // namespace grassroots
