// SPDX-License-Identifier: MIT
// What the types of fields need to read cells straight from the bytes of a CSV in which nothing is unusual: no quotes,
// spaces around cells, apostrophes or escapes.
#pragma once

#include <optional>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/last_values.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {

struct CsvColumn {
  const Field* field = nullptr;
  PlainCsvReader read = nullptr;  // of its cells
  std::ptrdiff_t offset = 0;      // of its values in a record
  std::uint32_t index = 0;        // of the field
  Symbol key;                     // of an open table: what the column is of it
  KnownText cell;                 // the previous cell: where it recurs, so does its value
  TextList texts;                 // the value of that cell
};

// Functions that read take the begin of a cell and return its end; nullptr: leave the row to csv_reader.hpp.
class PlainCsv {
 public:
  // Of the plan's last source.
  explicit PlainCsv(Plan& read_into)
      : plan(read_into), begin(plan.sources.back()->bytes().data()), end(begin + plan.sources.back()->bytes().size()) {}

  bool ends_cell(const char* at) const {
    if (static_cast<unsigned char>(*at) > ',') return false;
    return *at == ',' || scan::ends_line(at) || at == end;
  }
  // A plain cell.
  const char* cell(const char* at, std::string_view& out) const {
    const char* const stop = scan::skip_text<',', '"'>(at, end);
    if (stop == nullptr || !ends_cell(stop)) return nullptr;
    out = {at, stop};
    const bool is_unusual = is_blank(*at) || *at == '\'' || is_blank(stop[-1]) || may_have_wide_space(out);
    return is_unusual ? nullptr : stop;
  }
  // The value of the cell, if `parse` accepts it. `at` moves to its end; nullptr: the cell is not plain.
  template <class Value>
  std::optional<Value> parsed(const char*& at, std::optional<Value> (*parse)(std::string_view)) const {
    std::string_view text;
    at = cell(at, text);
    return at == nullptr ? std::nullopt : parse(text);
  }
  // A number within the bounds of its field.
  template <class Stored, class Parsed>
  const char* number(const Field& field, Stored& out, const char* at,
                     std::optional<Parsed> (*parse)(std::string_view)) const {
    const auto found = parsed(at, parse);
    if (!found) return nullptr;
    const auto value = static_cast<double>(*found);
    if (value < field.least || value > field.most) return nullptr;
    out.value = static_cast<decltype(out.value)>(*found);
    return at;
  }
  const char* day(const char* at, Date& out) {
    const char* const stop = dates.read(at, end, out);
    return stop != nullptr && ends_cell(stop) ? stop : day_otherwise(at, out);
  }

  // Whether the cell was read, and whether it could be.
  bool is_cell(const char* at, const KnownText& cell) const {
    return is_as_long(at, cell) && same_bytes(at, cell.data, cell.size);
  }
  bool is_as_long(const char* at, const KnownText& cell) const {
    return cell.size != 0 && end - at >= cell.size && ends_cell(at + cell.size);
  }
  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin); }

  Plan& plan;
  const char* const begin;
  const char* const end;
  DateReader dates;
  RecentTexts recent;

 private:
  const char* day_otherwise(const char* at, Date& out) const;
};

}  // namespace grassroots
