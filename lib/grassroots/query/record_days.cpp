// SPDX-License-Identifier: MIT
#include "grassroots/query/record_days.hpp"

namespace grassroots {

DateFields date_fields(const TableSchema& table) {
  if (const Field* start = table.find("start")) return {start, table.find("end")};
  for (const std::string_view key : {"date", "submitted", "done", "surveyed"})
    if (const Field* field = table.find(key)) return {field, field};
  return {};
}

}  // namespace grassroots
