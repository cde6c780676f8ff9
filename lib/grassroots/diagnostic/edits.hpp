// SPDX-License-Identifier: MIT
// Corrections that are more than another text at the finding's place: a key or a record that is taken out, two values
// that change places.
#pragma once

#include <optional>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

// These give the finding a suggestion where they can, and leave it as it is where they cannot: in the sheet of a
// workbook, or where something else stands in the way.

// Takes out the statement `key = value` whose value is at the place, with its line.
void suggest_without_key(Diagnostic& diagnostic, const Plan& plan, Place value);
// Writes another key for the value at the place; takes the suggestion back where it does not stand before it.
void suggest_other_key(Diagnostic& diagnostic, const Plan& plan, Place value, std::string_view written,
                       std::string key);
// Takes an item out of its list, with what separates it from the one before.
void suggest_without_item(Diagnostic& diagnostic, const Plan& plan, Place item);
// Takes a record out: from its header to before the next, or its row.
void suggest_without_record(Diagnostic& diagnostic, const Plan& plan, RecordRef ref);
// Lets two values of a record change places.
void suggest_swapped(Diagnostic& diagnostic, const Plan& plan, Place one, Place other);
// Writes something else for a value of a record, or for two at once.
struct OtherValue {
  Place place;
  std::string text;
};
void suggest_other_value(Diagnostic& diagnostic, const Plan& plan, OtherValue value);
void suggest_both(Diagnostic& diagnostic, const Plan& plan, OtherValue one, OtherValue other);
// Adds `key = value` as a line of its own below the line in which something of the record stands: its header, or a
// value.
void suggest_new_key(Diagnostic& diagnostic, const Plan& plan, Place above, std::string_view statement);

}  // namespace grassroots
