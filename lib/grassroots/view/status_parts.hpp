// SPDX-License-Identifier: MIT
// What the status views share: the lines at the top, and how things done, due and overdue are counted.
#pragma once

#include <span>

#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"
#include "grassroots/query/pieces.hpp"

namespace grassroots {

// "done 2018-07-01, 3 days late", "overdue 4 days", "open"
Cell piece_cell(const Piece& piece, Date day);

// Whether it is shown with the phase: it says so or, where it names none, is due in it.
bool is_of_phase(Id<Phase> named, const Piece& piece, const Phase& phase);

struct Tally {
  std::size_t done = 0, all = 0, overdue = 0;
  void add(const Piece& piece, Date day);
};
// "3 of 4 done, 1 overdue"; "–" where there is nothing.
Cell tally_cell(const Tally& tally);

// The phase's first and last day; "day 56 of 133" where the day lies in it.
Phrase dates_phrase(const Phase& phase);
// Title, day, and the phases in progress.
void add_head(const Plan& plan, Date day, Document& document);
// How many requirements stand how.
void add_requirements(const Plan& plan, const Assessment& assessment, Document& document);

Phrase names_of(const Plan& plan, TableId table, std::span<const ListItem> ids, std::size_t limit = 4);

Phrase word_for(State state);
Tone tone_of(State state);
// A bar of `cells` characters: what is done, what is missing of what is expected by now, the rest.
std::string bar(double have, double expected, double need, std::size_t cells);

}  // namespace grassroots
