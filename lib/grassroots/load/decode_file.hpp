// SPDX-License-Identifier: MIT
// A file → records of a plan, whatever the file is written in.
#pragma once

#include <string>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/load/csv/encoding.hpp"
#include "grassroots/load/xlsx/decode_workbook.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Appends the records of the file, and the file itself to the plan's sources. `path`: as it is shown; its extension
// determines the syntax. `is_root`: it is the plan's own file. `wanted`: which sheet of a workbook. Returns what the
// file includes.
TextList decode_file(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes, bool is_root,
                     CsvEncoding csv_encoding, const WorkbookPath& wanted = {});

// The text of a TOML file or a CSV, as the plan's sources have it: places in it are offsets in this.
std::string text_in(std::string_view path, std::string bytes, CsvEncoding csv_encoding);

// Whether the file holds tables alone, not a plan.
bool holds_tables(std::string_view path);

}  // namespace grassroots
