// SPDX-License-Identifier: MIT
#include "cli/roster.hpp"

#include <fmt/core.h>
#include <set>

#include "cli/init_messages.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/overlay_files.hpp"

namespace grassroots::cli {
namespace {

// Never on the disk: the plan that includes the roster, and the regions that it lacks.
constexpr std::string_view including_plan = ".grassroots-roster.toml";

LoadedPlan load_roster(const CommandLine& line, const std::string& path, const std::set<std::string>& regions) {
  const std::string name = path.substr(path.rfind('/') + 1);
  std::string text = fmt::format("plan.title = \"roster\"\nplan.include = [{}]\n", toml_text(name));
  for (const std::string& region : regions)
    text += fmt::format("[[regions]]\ncode = {}\nname = {}\n", toml_text(region), toml_text(region));
  const std::string plan = resolve_against(path, including_plan);
  OverlayFiles files(line.files());
  files.put(plan, text);
  LoadOptions options;
  options.files = &files;
  return load_plan(plan, options);
}

// As the cells have them.
std::set<std::string> regions_of_teams(const Plan& plan) {
  std::set<std::string> regions;
  for (const Team& team : plan.teams)
    for (const ListItem& region : plan.list(team.regions)) regions.emplace(plan.text(region.symbol));
  return regions;
}

std::string spot_in(const Source& source, std::uint32_t offset) {
  const std::string cell = source.cell_at(offset);
  const LineColumn at = source.locate(offset);
  return cell.empty() ? fmt::format("{}:{}:{}", source.path(), at.line, at.column)
                      : fmt::format("{} {}", source.path(), cell);
}

// Whether there are errors.
bool tell(const CommandLine& line, const LoadedPlan& loaded) {
  bool has_errors = false;
  for (const Diagnostic& d : loaded.diagnostics) {
    if (d.severity == Severity::info || !d.place.known()) continue;
    has_errors = has_errors || d.severity == Severity::error;
    const Source& source = *loaded.plan.sources[d.place.file];
    line.print_error(Phrase(messages::in_roster, spot_in(source, d.place.begin), d.message));
  }
  return has_errors;
}

}  // namespace

Roster read_roster(const CommandLine& line, const std::string& path) {
  if (const FileBytes unread = why_unreadable(line.files(), path); !unread.failure.empty())
    throw EnvironmentError{Phrase(grassroots::messages::cannot_read, path, unread.failure)};
  LoadedPlan loaded = load_roster(line, path, {});
  if (loaded.failure.empty() && loaded.plan.regions.empty())  // where it lists some, others are slips
    loaded = load_roster(line, path, regions_of_teams(loaded.plan));
  if (!loaded.failure.empty()) throw EnvironmentError{loaded.failure};
  if (tell(line, loaded)) throw EnvironmentError{Phrase(messages::roster_has_errors, path)};
  const Plan& plan = loaded.plan;
  Roster roster;
  for (const Region& region : plan.regions)
    roster.regions.push_back({std::string(plan.text(region.code)), std::string(plan.text(region.name))});
  for (const TableId table : {TableId::regions, TableId::people, TableId::teams})
    for (std::uint32_t row = 0; row < schema_of(table).size(plan); ++row)
      roster.records[table].push_back(fields_as_toml(plan, {table, row}, "\n"));
  if (roster.records.empty()) throw EnvironmentError{Phrase(messages::roster_is_empty, path)};
  return roster;
}

}  // namespace grassroots::cli
