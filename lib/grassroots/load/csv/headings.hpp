// SPDX-License-Identifier: MIT
// The headings of a sheet, as offices write them: *开始日期, 天数（天）, Team, with line breaks and spaces.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// The word of a heading: without marks, remarks in brackets and spaces.
std::string word_of_heading(std::string_view heading);

// What some programs put between cells instead of a comma.
struct OtherSeparator {
  std::string_view text;
  const Message& name;
};
extern const OtherSeparator other_separators[6];

// The key of its own that a heading names behind the dot: farmers of interviews.farmers（人）.
std::string key_in_heading(std::string_view part);
// What a heading says in brackets at its end: 天 of 天数（天）. Empty if it says nothing.
std::string remark_of_heading(std::string_view heading);

// What [plan] says of columns: their headings, and what they mean; "": nothing.
class ColumnNames {
 public:
  explicit ColumnNames(const Plan& plan);
  // Null if the plan says nothing of it.
  const std::string* find(std::string_view heading) const;

 private:
  std::map<std::string, std::string, std::less<>> meant_;  // by the heading's word
};

struct ColumnHeading {
  enum class Means : std::uint8_t { field, nothing, unknown } means = Means::unknown;
  const Field* field = nullptr;
  std::string part;  // cadres, of interviews.cadres
};

// By key or label, exactly or as a word. A part that the field does not have: unknown, with the field.
ColumnHeading read_heading(const TableSchema& table, const ColumnNames& names, std::string_view heading);

// Whether some table has a column of this name: what [plan] may say that a heading means.
bool is_column_of_some_table(std::string_view name);

// The field whose key or label a word almost is; null if there is none.
const Field* nearest_field(const TableSchema& table, std::string_view word);
// Whether the word is a slip for this field's key or label, and for no other's.
bool is_slip_for_field(const Field& field, const TableSchema& table, std::string_view word);

}  // namespace grassroots
