// SPDX-License-Identifier: MIT
// How many records there are for each pair of values of two fields: which team has covered which priority, which region
// has which condition; what is planned, and where nothing is.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "grassroots/query/path.hpp"

namespace grassroots {

// One side of the matrix: what a record of the counted table belongs to (team, region), or a path from it to a field
// (condition, site.county).
struct Axis {
  Phrase name;
  const TableSchema* subjects = nullptr;  // null: by the path
  std::optional<Path> path;
};
// Nothing where no such axis leads from the table. `text`: as somebody types it, in either language.
std::optional<Axis> find_axis(const Plan& plan, const TableSchema& table, std::string_view text);

// What an axis can be called, by key: team, leader, condition. Whether it is one in a plan, find_coverage says.
std::vector<std::string_view> possible_axes();

struct CoverageAxes {
  const TableSchema* table = nullptr;
  Axis rows, columns;
};
// The table whose records are counted: `of`, where it is given, else the first that both axes lead from, and that has
// records if there is such a one. Nothing where there is none.
std::optional<CoverageAxes> find_coverage(const Plan& plan, const TableSchema* of, std::string_view rows,
                                          std::string_view columns);

// A row or a column of the matrix.
struct CoverageGroup {
  Phrase name;
  RecordRef about;          // unknown: a value that is no record
  bool is_missing = false;  // for the records without a value
  std::size_t records = 0;  // different ones, which have happened
};
struct CoverageCell {
  std::size_t have = 0, planned = 0;  // planned: for a later day, or not yet confirmed
};
struct Coverage {
  std::vector<CoverageGroup> rows, columns;
  std::vector<std::vector<CoverageCell>> cells;  // by row, then column
  std::size_t records = 0;                       // different ones, in any cell
  std::size_t holes = 0, planned_holes = 0;      // cells with nothing; of those, with something planned
  bool has_overlaps = false;                     // some record stands in several cells
};
// Every record that a field can name has its row, so that what nobody covers is seen.

Coverage coverage_of(const Plan& plan, const CoverageAxes& axes, Date day);

}  // namespace grassroots
