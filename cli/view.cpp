// SPDX-License-Identifier: MIT
#include "cli/view.hpp"

#include <algorithm>
#include <map>

#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots::cli {
namespace {

int show(CommandLine& line, const MakeDocument& make, const Style& style) {
  const ViewOutputs outputs(line);
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line, plan_path(line), progress);
  const Assessment assessment = assess(loaded.plan, line.value(options::as_of), line.env.today);
  const std::size_t faults = count_faults(loaded.diagnostics) + count_faults(assessment.diagnostics);
  outputs.write(style, [&](Audience audience) {
    Document document = make({loaded.plan, assessment, faults, audience});
    progress.end();
    return document;
  });
  if (faults > 0) line.print_error(Phrase(messages::has_errors, std::to_string(faults)));
  if (!loaded.all_read) return 2;
  return faults > 0 ? 1 : 0;
}

}  // namespace

int view(CommandLine& line, const MakeDocument& make) { return show(line, make, line.style()); }
int view_page(CommandLine& line, const MakeDocument& make) { return show(line, make, line.page_style()); }

ViewOutputs::ViewOutputs(const CommandLine& line)
    : line_(line),
      printed_(find_document_format(line.value(view_format))),
      outputs_(outputs_of(line, all_document_formats())) {}

void ViewOutputs::write(const Style& style, const std::function<Document(Audience)>& make) const {
  std::map<Audience, Document> made;
  const auto text_in = [&](const DocumentFormat& format, const Style& how) {
    if (!made.contains(format.audience)) made.emplace(format.audience, make(format.audience));
    return format.write(made.at(format.audience), how);
  };
  const std::string printed = text_in(*printed_, style);
  Style in_file = style;
  in_file.color = false;
  std::vector<std::string> paths, texts;
  for (const auto& [format, path] : outputs_) {
    paths.push_back(path);
    texts.push_back(text_in(*format, in_file));
  }
  require_writable(line_, paths);
  for (std::size_t i = 0; i < paths.size(); ++i) write_output(line_, paths[i], texts[i]);
  print_beside(line_, printed, paths);
}

Rows rows_asked_for(const CommandLine& line, Audience audience) {
  return line.value(options::all) || audience == Audience::programs ? Rows::all : Rows::worst;
}

Date given_day(const CommandLine& line, const Day& option) {
  return line.is_given(option) ? line.value(option) : Date{};
}

void require_in_order(Date first, Date last) {
  if (first.known() && last.known() && last < first)
    throw UsageError{Phrase(messages::days_out_of_order, to_string(first), to_string(last))};
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
  if (const std::vector<Symbol> named = KnownNames(plan).ids_of(only(table), id); named.size() == 1)
    return plan.find(table, named.front());
  const std::vector<std::string_view> ids(known.begin(), known.end());
  const Phrase unknown(messages::unknown_id, Phrase(schema.label), id);
  constexpr std::size_t most_listed = 12;
  if (known.empty() || known.size() > most_listed || !nearest(id, ids).empty())
    throw UsageError{with_suggestion(unknown, id, ids)};
  throw UsageError{Phrase(messages::unknown_id_among, unknown, list_of({ids.begin(), ids.end()}, most_listed))};
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
  known.reserve(found.size());
  for (const std::uint32_t row : found) known.emplace_back(std::string(plan.text(plan.teams[row].id)));
  throw UsageError{Phrase(messages::several_teams, text, list_of(known, 6))};
}

}  // namespace grassroots::cli
