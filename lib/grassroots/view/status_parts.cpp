// SPDX-License-Identifier: MIT
#include "grassroots/view/status_parts.hpp"

#include <algorithm>
#include <cmath>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/view/messages.hpp"

namespace grassroots {
Cell piece_cell(const Piece& piece, Date day) {
  const auto days_after_due = [&](Date when) { return std::to_string(when.days - piece.due.days); };
  const bool is_done = piece.is_done_on(day);
  if (piece.is_closed_late_by(day))
    return {Phrase(messages::done_late, to_string(piece.closed), days_after_due(piece.closed)), Tone::doubtful,
            StateWord{"done"}};
  if (is_done) return {Phrase(messages::done_on, to_string(piece.closed)), Tone::good, StateWord{"done"}};
  if (piece.is_overdue_on(day))
    return {Phrase(messages::overdue_days, days_after_due(day)), Tone::bad, StateWord{"overdue"}};
  if (piece.is_past_due_on(day)) return {word_for(State::waived), Tone::plain, StateWord{"waived"}};
  return {messages::still_open, Tone::plain, StateWord{"open"}};
}

bool is_of_phase(Id<Phase> named, const Piece& piece, const Phase& phase) {
  if (named) return named == phase.id;
  return piece.due.known() && phase.start.known() && phase.start <= piece.due && piece.due <= phase.end;
}

void Tally::add(const Piece& piece, Date day) {
  ++all;
  if (piece.is_done_on(day)) ++done;
  if (piece.is_overdue_on(day)) ++overdue;
}

Cell tally_cell(const Tally& tally) {
  if (tally.all == 0) return {"–", Tone::muted};
  const Phrase count(messages::done_of_all, std::to_string(tally.done), std::to_string(tally.all));
  if (tally.overdue > 0) return {Phrase(messages::with_overdue, count, std::to_string(tally.overdue)), Tone::bad};
  return {count, tally.done == tally.all ? Tone::good : Tone::plain};
}

Phrase dates_phrase(const Phase& phase) {
  const auto text_of = [](Date day) { return day.known() ? to_string(day) : std::string("…"); };
  return Phrase(messages::from_to, text_of(phase.start), text_of(phase.end));
}

void add_head(const Plan& plan, Date day, Document& document) {
  document.line(Cell(std::string(plan.text(plan.info().title)), Tone::strong));
  const Phrase today(messages::as_of_day, to_string(day));
  Phrase in_phases = today;
  for (const Phase& phase : plan.phases) {
    if (!phase.start.known() || !phase.end.known() || day < phase.start || day > phase.end) continue;
    in_phases =
        Phrase(messages::as_of_in_phase, std::move(in_phases), std::string(plan.text(phase.name)),
               std::to_string(days_from_to(phase.start, day)), std::to_string(days_from_to(phase.start, phase.end)));
  }
  if (in_phases.message != today.message) return document.line(in_phases);
  const Date last = plan.last_day();
  const Message& form = !last.known() ? messages::as_of_day
                        : day > last  ? messages::as_of_after
                                      : messages::as_of_outside;
  document.line(&form == &messages::as_of_after ? Phrase(form, to_string(day), to_string(last))
                                                : Phrase(form, to_string(day)));
}

void add_requirements(const Plan& plan, const Assessment& assessment, Document& document) {
  if (plan.requirements.empty()) return;
  const auto count = [&](State state) { return std::to_string(assessment.count(state)); };
  document.line({Cell(Phrase(messages::requirements_stand, count(State::met), count(State::pending),
                             count(State::violated), count(State::waived)),
                      assessment.count(State::violated) > 0 ? Tone::bad : Tone::plain)});
}

Phrase names_of(const Plan& plan, TableId table, std::span<const ListItem> ids, std::size_t limit) {
  std::vector<Phrase> names;
  for (const ListItem& item : ids) {
    const std::uint32_t row = plan.find(table, item.symbol);
    names.push_back(row == no_row ? Phrase(std::string(plan.text(item.symbol))) : short_phrase(plan, {table, row}));
  }
  return list_of(names, limit);
}

Phrase word_for(State state) {
  switch (state) {
    case State::met: return messages::state_met;
    case State::pending: return messages::state_pending;
    case State::waived: return messages::state_waived;
    case State::violated: return messages::state_violated;
  }
  unreachable();
}

Tone tone_of(State state) {
  switch (state) {
    case State::met: return Tone::good;
    case State::violated: return Tone::bad;
    default: return Tone::plain;
  }
}

std::string bar(double have, double expected, double need, std::size_t cells) {
  const auto cells_of = [&](double value) {
    const double part = need > 0 ? value / need : 0;
    const double clamped = std::clamp(std::isfinite(part) ? part : 0.0, 0.0, 1.0);
    return static_cast<std::size_t>(std::floor(clamped * static_cast<double>(cells) + slack));
  };
  const std::size_t done = cells_of(have), due = cells_of(expected);
  std::string text;
  for (std::size_t i = 0; i < cells; ++i) text += i < done ? "█" : i < due ? "▒" : "░";
  return text;
}

}  // namespace grassroots
