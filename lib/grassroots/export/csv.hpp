// SPDX-License-Identifier: MIT
// A plan as tables for a spreadsheet: a CSV for every table (load/csv/csv_reader.hpp says how they
// look), and a plan.toml that includes them and holds [plan] and the few records that a CSV cannot carry:
// those with a key that is empty or given twice, or with a day that begins at midnight. What is written reads back as
// the same plan, those records before the others of their table.
#pragma once

#include <string>
#include <vector>

#include "grassroots/schema/field.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots {

struct CsvStyle {
  bool with_mark = false;    // a byte order mark, by which some spreadsheets know UTF-8
  bool with_labels = false;  // Chinese labels and words instead of keys
};

// The table's own records. Only columns that some record uses.
struct CsvTable {
  std::string text;
  std::uint32_t records = 0;        // that stand in it
  std::vector<std::uint32_t> left;  // rows of the table that a CSV cannot carry
};
CsvTable to_csv(const Plan& plan, const TableSchema& table, const CsvStyle& style = {});

struct ExportedFile {
  struct Part {
    TableId table = TableId::plan;
    std::uint32_t records = 0;
    std::vector<std::uint32_t> rows = {};  // of the table, where no CSV can carry them
  };
  std::string name;
  std::string bytes;
  std::vector<Part> parts;  // of a CSV one; of plan.toml [plan], and what no CSV can carry
};

// The first line of every plan.toml that this writes.
inline constexpr std::string_view exported_mark = "# Written by `grassroots export`.";

// The files of an export into `folder`, plan.toml last: paths to other plans and the register are made relative to
// it, as those two lie among `files`.
std::vector<ExportedFile> to_csv_files(const Plan& plan, const Files& files, const std::string& folder,
                                       const CsvStyle& style = {});

// Whether the exported plan names files outside the folder above `folder`, which are read only with --root.
bool names_files_outside(const Plan& plan, const Files& files, const std::string& folder);

}  // namespace grassroots
