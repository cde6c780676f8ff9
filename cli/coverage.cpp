// SPDX-License-Identifier: MIT
// grassroots coverage: who has covered what, as a matrix of two fields.
#include "grassroots/view/coverage.hpp"

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {
namespace {

constexpr Text row_field = text("--rows", {"FIELD", "字段"},
                                {"what has a row for each: team, region, leader …, or a field (default: team)",
                                 "按什么分行：工作组、地区、领导等，或某个字段（默认工作组）"},
                                Completes::axes);
constexpr Text column_field =
    text("--columns", {"FIELD", "字段"},
         {"what has a column for each (default: priority)", "按什么分列（默认重点工作）"}, Completes::axes);
constexpr Text counted = text("--of", {"TABLE", "表"},
                              {"the table whose records are counted (default: the first that has both fields)",
                               "统计哪个表的记录（默认为第一个有这两个字段的表）"},
                              Completes::tables);

const TableSchema* counted_table(const CommandLine& line) {
  if (!line.is_given(counted)) return nullptr;
  const std::string name = line.value(counted);
  std::vector<std::string_view> known;
  for (const TableSchema& table : all_tables()) {
    if (table.name == name || table.singular == name || table.label.chinese == name) return &table;
    known.push_back(table.name);
  }
  throw UsageError{with_suggestion(Phrase(messages::unknown_table, name), name, known)};
}

int run_coverage(CommandLine& line) {
  const TableSchema* of = counted_table(line);
  const std::string rows = line.is_given(row_field) ? line.value(row_field) : "team";
  const std::string columns = line.is_given(column_field) ? line.value(column_field) : "priority";
  return view_page(line, [&](const ViewedPlan& viewed) {
    const auto axes = find_coverage(viewed.plan, of, rows, columns);
    for (const std::string& side : {rows, columns})
      if (!axes && !find_coverage(viewed.plan, of, side, side))
        throw UsageError{with_suggestion(Phrase(messages::unknown_field, side), side, possible_axes())};
    if (!axes) throw UsageError{Phrase(messages::no_common_table, rows, columns)};
    return coverage_matrix(viewed.plan, *axes, viewed.assessment.as_of, rows_asked_for(line, viewed.audience));
  });
}

constexpr auto coverage_options = view_options(&row_field, &column_field, &counted, &options::all);

}  // namespace

namespace commands {
constinit const Command coverage{"coverage",
                                 {"[PLAN]", "[计划]"},
                                 1,
                                 {"show who has covered what, and the holes", "覆盖情况：谁做了哪些，哪里还是空白"},
                                 "grassroots coverage --rows region --columns condition",
                                 coverage_options,
                                 &run_coverage};
}  // namespace commands

}  // namespace grassroots::cli
