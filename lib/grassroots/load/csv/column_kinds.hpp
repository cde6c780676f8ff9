// SPDX-License-Identifier: MIT
// What may stand in the cells of a column.
#pragma once

#include "grassroots/schema/field.hpp"

namespace grassroots {

// What the plan keeps as it is written. Around ids, words, dates and numbers, spaces mean nothing.
bool is_prose(const Field& field);
// Where 小计 is no value: what takes a date, a number or an id of another record.
bool takes_no_words(const Field& field);

}  // namespace grassroots
