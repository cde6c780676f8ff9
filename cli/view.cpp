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

namespace {

int show(CommandLine& line, const MakeDocument& make, const Style& style) {
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line, plan_path(line), progress);
  const Assessment assessment = assess(loaded.plan, line.value(options::as_of), line.env.today);
  const std::size_t faults = count_faults(loaded.diagnostics) + count_faults(assessment.diagnostics);
  const Document document = make(loaded.plan, assessment, faults);
  progress.end();
  if (faults > 0) line.print_error(Phrase(messages::has_errors, std::to_string(faults)));
  line.env.out(to_text(document, style));
  if (!loaded.all_read) return 2;
  return faults > 0 ? 1 : 0;
}

}  // namespace

int view(CommandLine& line, const MakeDocument& make) { return show(line, make, line.style()); }
int view_page(CommandLine& line, const MakeDocument& make) { return show(line, make, line.page_style()); }

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

std::uint32_t team_named(const Plan& plan, const std::string& text) {
  const std::string wanted = to_half_width(text);
  std::vector<std::uint32_t> exact, beginning;
  for (std::uint32_t row = 0; row < plan.teams.size(); ++row) {
    const Team& team = plan.teams[row];
    std::vector<std::string> names{to_half_width(plan.text(team.id)), to_half_width(plan.text(team.name))};
    for (const ListItem& region : plan.list(team.regions)) {
      names.push_back(to_half_width(plan.text(region.symbol)));
      if (const Region* record = plan.find(Id<Region>{region.symbol}))
        names.push_back(to_half_width(plan.text(record->name)));
    }
    const auto is_wanted = [&](const std::string& name) { return name == wanted; };
    const auto begins_so = [&](const std::string& name) { return name.starts_with(wanted); };
    if (std::any_of(names.begin(), names.end(), is_wanted)) exact.push_back(row);
    if (std::any_of(names.begin(), names.end(), begins_so)) beginning.push_back(row);
  }
  const std::vector<std::uint32_t>& found = exact.empty() ? beginning : exact;
  if (found.empty() || wanted.empty()) return row_named(plan, TableId::teams, text);
  if (found.size() == 1) return found.front();
  std::vector<Phrase> known;
  for (const std::uint32_t row : found) known.emplace_back(std::string(plan.text(plan.teams[row].id)));
  throw UsageError{Phrase(messages::several_teams, text, list_of(known, 6))};
}

}  // namespace grassroots::cli
