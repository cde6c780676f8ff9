// SPDX-License-Identifier: MIT
// Days and matters in words, as all views write them.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/matters.hpp"

namespace grassroots {

// "07-16", 7月16日; with the year where it is not that of `today`.
Phrase day_phrase(Date day, Date today);
// "tomorrow 07-16", 明天 7月16日.
Phrase near_day_phrase(Date day, Date today);
Phrase weekday_phrase(Date day);

// "9 days overdue", 逾期9天: how a matter, or the worst of several that are one, stands; "5–10 days behind"
// where they do not fall short alike. One alone is never longer than 20 columns.
Cell lateness_cell(const MatterGroup& group, Date today);
// How late, whose job, what: of a table without headings.
std::vector<Column> matter_columns();
// The same of a promise that nobody can mend any more, with whose it was: all in one line.
Phrase closed_phrase(const Plan& plan, const Matter& matter, Date today);
// What it is about and, in brackets, by when, how much there is and how much there should be.
Phrase matter_phrase(const Plan& plan, const MatterGroup& group, Date today);

// Where it is: its site's places, else the site's id, else the team's name.
Phrase stay_place(const Plan& plan, const Stay& stay);

Tone tone_of(Standing standing);

}  // namespace grassroots
