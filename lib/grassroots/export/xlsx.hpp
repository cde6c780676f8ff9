// SPDX-License-Identifier: MIT
// A plan as a workbook (.xlsx): a sheet for every table, and one that tells what each column is. An include of it reads
// back as the same records.
//
// Written with minizip and plain XML, not with libxlsxwriter: Debian 12 has no static archive of that, minizip is
// linked in for reading, and of the format we need inline texts, dates, numbers, drop-downs, a filter and a frozen row.
#pragma once

#include <string>
#include <vector>

#include "grassroots/export/csv.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

struct ExportedWorkbook {
  std::string bytes;
  std::vector<ExportedFile::Part> parts;  // what stands in it
  std::vector<ExportedFile::Part> left;   // of each table, what no sheet can carry; [plan] has no sheet
};

// Headings and words are in the language.
ExportedWorkbook to_workbook(const Plan& plan, Language language);
// All columns that a table can have, and no record: to hand out.
std::string empty_workbook(Language language);

}  // namespace grassroots
