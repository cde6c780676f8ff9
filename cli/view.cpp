// SPDX-License-Identifier: MIT
#include "cli/view.hpp"

#include <algorithm>

#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots::cli {

int view(CommandLine& line, const MakeDocument& make) {
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line, plan_path(line), progress);
  const Assessment assessment = assess(loaded.plan, line.value(options::as_of), line.env.today);
  const std::size_t faults = count_faults(loaded.diagnostics) + count_faults(assessment.diagnostics);
  const Document document = make(loaded.plan, assessment);
  progress.end();
  if (faults > 0) line.print_error(Phrase(messages::has_errors, std::to_string(faults)));
  line.env.out(to_text(document, line.style()));
  if (!loaded.all_read) return 2;
  return faults > 0 ? 1 : 0;
}

std::uint32_t row_named(const Plan& plan, TableId table, const std::string& id) {
  const TableSchema& schema = schema_of(table);
  if (const Symbol symbol = plan.symbols.find(id); symbol && plan.find(table, symbol) != no_row)
    return plan.find(table, symbol);
  std::vector<std::string> known;
  for (std::uint32_t row = 0; row < schema.size(plan); ++row) {
    known.push_back(grassroots::name_of(plan, {table, row}));
    if (to_half_width(known.back()) == to_half_width(id)) return row;
  }
  throw UsageError{
      with_suggestion(Phrase(messages::unknown_id, Phrase(schema.label), id), id, {known.begin(), known.end()})};
}

}  // namespace grassroots::cli
