// SPDX-License-Identifier: MIT
// How a field stands in the columns and cells of a CSV.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// What a cell says, or each item of the list in it.
struct CellForm {
  enum class Says : std::uint8_t {
    text,    // a text, whatever it looks like
    any,     // what it looks like
    parsed,  // what `parse` makes of it; a text where that is nothing
  };
  Says says = Says::text;
  bool is_list = false;  // items with `;` between them
  std::optional<RawValue> (*parse)(std::string_view cell, std::uint32_t at) = nullptr;
};

// A column for a part of a field: due.after.
struct CsvPart {
  std::string_view key;
  CellForm cell;
};

// A day, in any of the spellings that day_meant() knows.
std::optional<RawValue> day_in_cell(std::string_view cell, std::uint32_t at);
inline constexpr CellForm day_cell{.says = CellForm::Says::parsed, .parse = day_in_cell};

struct CsvForm {
  std::optional<CellForm> whole = std::nullopt;     // one column for all of it; none: it needs several
  std::span<const CsvPart> parts = {};              // a column for each part
  std::size_t leading = 0;                          // so many parts come first: no other goes without one of them
  std::optional<CellForm> own_keys = std::nullopt;  // a column for each of the keys that the plan chooses
  bool takes_days = false;                          // what looks like a day that is not in the calendar is reported
  bool is_prose = false;                            // cells are kept as they are written, with the spaces around them
  std::span<const Word> words = {};                 // what a cell can be, where the field has no words of its own
};

// A cell that is written, of a whole field or of a part of it.
struct WrittenCell {
  std::optional<std::string> part;  // none: the whole field
  std::string text;
};
using CsvCells = std::vector<WrittenCell>;

}  // namespace grassroots
