// SPDX-License-Identifier: MIT
// The honest examples are accused of nothing on any day of their lives but of what really was late. (That of 2018:
// year_test.cpp; that of what is broken is none of them.)
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <string>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/query/naming.hpp"

namespace {

using namespace grassroots;

// What is told between two days, each with the first and the last day of it, a line each.
std::string told_between(const Plan& plan, Date first, Date last) {
  std::map<std::string, std::pair<Date, Date>> spans;
  for (Date day = first; day <= last; day = day.plus(1))
    for (const Diagnostic& d : assess(plan, day).diagnostics) {
      if (d.waived) continue;
      const std::string subject = d.about.known() ? std::string(name_of(plan, d.about)) : d.subject;
      spans.try_emplace(d.name + " " + subject, day, day).first->second.second = day;
    }
  std::string text;
  for (const auto& [what, days] : spans)
    text += what + ": " + to_string(days.first) + " to " + to_string(days.second) + "\n";
  return text;
}

}  // namespace

TEST_CASE("honest plans are accused of nothing that was not late") {
  struct Row {
    std::string_view example, first, last, told;
  };
  const Row rows[] = {
      {"2017", "2017-04-07", "2018-01-12", ""},
      {"audit", "2024-01-12", "2025-07-12",
       "late IA-24-01/F1: 2024-10-04 to 2025-07-12\nlate IA-24-03/F2: 2025-01-24 to 2025-07-12\n"
       "overdue IA-24-01/F1: 2024-08-31 to 2024-10-03\noverdue IA-24-03/F2: 2025-01-01 to 2025-01-23\n"},
      {"census", "2024-08-17", "2025-02-12", ""},
      {"minimal", "2024-04-05", "2024-06-12", ""},
      {"observation", "2024-07-19", "2024-12-18",
       "late LTO-3/R2: 2024-10-09 to 2024-12-18\noverdue LTO-3/R2: 2024-09-29 to 2024-10-08\n"},
      {"supervision", "2024-08-30", "2025-01-12", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.example);
    const LoadedPlan loaded = load_plan(std::filesystem::path(GRASSROOTS_PROJECT_DIR) / "examples" / row.example);
    CHECK(loaded.diagnostics.empty());
    CHECK(told_between(loaded.plan, *parse_date(row.first), *parse_date(row.last)) == row.told);
  }
}
