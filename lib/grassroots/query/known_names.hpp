// SPDX-License-Identifier: MIT
// What a reference means that is not an id: a record's name, several in one cell, a code that a tool made a number of.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {

// Whether it has the size of a Chinese division's code: of a county, a township or a village.
bool is_division_code(std::string_view text);

// The texts between separators, trimmed, and where each begins. `loose`: a space, `/`, `+` and the like separate, too.
// `brackets`: and brackets besides.
struct CellPart {
  std::string_view text;
  std::size_t begin = 0;
};
enum class Separators : std::uint8_t { sure, loose, brackets };
std::vector<CellPart> parts_of_cell(std::string_view text, Separators separators);

// REQUIRES: the tables that are asked about have their ids (Plan::ids).
class KnownNames {
 public:
  explicit KnownNames(const Plan& plan) : plan_(plan) {}

  // The ids of the records of these tables with exactly this name; the width of letters and spaces between Chinese
  // characters aside.
  std::vector<Symbol> ids_of(TableSet tables, std::string_view name);
  // The id that the text is, or the one record has whose name it is; unset if there is none, or several.
  Symbol id_of(TableSet tables, std::string_view text);
  // Whether each part is an id or a name, be it of several records.
  bool are_known(TableSet tables, const std::vector<CellPart>& parts);
  // The record's id and name: 610000 陕西省; the id alone if it has no other name.
  std::string with_name(TableSet tables, Symbol id);
  // The one record that a text which is no name may mean: 陕西. Nothing if there are several, or none is near, or very
  // many were asked for before.
  struct Named {
    Symbol name, id;
  };
  std::optional<Named> near(TableSet tables, std::string_view text);
  // The id that became `610000.0`, or lost the zeros it began with.
  Symbol id_before_damage(TableSet tables, std::string_view text) const;

 private:
  // Made once: what a text is compared with.
  struct NearNames {
    std::vector<std::pair<std::u32string, Named>> chinese;
    std::vector<Named> plain;  // in ASCII
    KnownWords words{{}};      // of them
  };
  const NearNames& near_names(TableSet tables);
  const std::vector<Named>& of_table(TableId table);
  std::vector<Symbol> ids_written_otherwise(TableSet tables, const std::string& name);
  bool exists(TableSet tables, Symbol id) const;

  const Plan& plan_;
  std::array<std::vector<Named>, table_count> named_;  // by name; of a table that was asked about
  TableSet has_names_ = 0;
  std::array<std::multimap<std::string, Symbol>, table_count> plain_names_;  // likewise
  std::map<TableSet, NearNames> near_names_;
  std::size_t looked_up_ = 0;
};

}  // namespace grassroots
