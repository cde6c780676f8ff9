// SPDX-License-Identifier: MIT
// A workbook → records of a plan: each sheet whose name is a table, as a CSV of that table would be read.
//
//   include = ["花名册.xlsx"]                       the sheets 蹲点, stays-2018, 工作组 …
//   include = ["花名册.xlsx#第一季度=stays"]        this one sheet, as that table
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// By the path's extension, in any case.
bool is_workbook(std::string_view path);
// What other programs call a workbook, and is none that can be read: .xls, .ods, .et.
bool is_other_workbook(std::string_view path);

// The path of a workbook, and what is to be read of it. `sheet` empty: every sheet that is a table.
struct WorkbookPath {
  std::string path, sheet, table;
  Place include = {};  // where it is named
};
// Nothing of what names no sheet.
std::optional<WorkbookPath> sheet_named_in(std::string_view include);

// Appends the records; each sheet is a source of its own. `path`: as it is shown.
void decode_workbook(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string_view bytes,
                     const WorkbookPath& wanted);

// The first sheet as the text of a CSV, for a table that is no table of the plan.
struct FirstSheet {
  std::string bytes;
  SheetRows rows;
  const Message* fault = nullptr;  // why it cannot be read
};
FirstSheet first_sheet(std::string_view bytes);

}  // namespace grassroots
