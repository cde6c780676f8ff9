// SPDX-License-Identifier: MIT
// grassroots export: the plan as tables for a spreadsheet.
#include <algorithm>
#include <system_error>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/plans.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/export/csv.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string to = "csv";
  PlanOptions plan;
  CsvStyle style;
};

// A file that an export may not replace: one of the plan's own, or the plan.toml of another.
bool is_precious(const fs::path& path, const Plan& plan) {
  std::error_code ignored;
  for (const auto& source : plan.sources)
    if (fs::equivalent(path, source->path(), ignored)) return true;
  if (path.filename() != "plan.toml" || !fs::exists(path, ignored)) return false;
  return !read_file(path).bytes.starts_with(exported_mark);
}

void write_all(const fs::path& folder, const std::vector<ExportedFile>& files, const Plan& plan) {
  for (const ExportedFile& file : files)
    if (is_precious(folder / file.name, plan))
      throw EnvironmentError{Phrase(messages::export_onto_plan, (folder / file.name).string())};
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) {
    const Phrase reason =
        failed == std::errc::not_a_directory ? Phrase(grassroots::messages::not_a_folder) : reason_of(failed.value());
    throw EnvironmentError{Phrase(grassroots::messages::cannot_write, folder.string(), reason)};
  }
  for (const ExportedFile& file : files) write_file(folder / file.name, file.bytes);
}

// Whether the exported plan names a file that it may not read where it now is.
bool needs_root(const fs::path& folder) {
  const LoadedPlan exported = load_plan(folder);
  return std::any_of(exported.diagnostics.begin(), exported.diagnostics.end(),
                     [](const Diagnostic& d) { return d.name == rules::include_outside.name; });
}

Phrase counted(const ExportedFile::Part& part) {
  const TableSchema& schema = schema_of(part.table);
  const Phrase what =
      Phrase::in_two_languages(std::string(part.records == 1 ? schema.label.english : schema.counted.english),
                               std::string(schema.counted.chinese));
  return Phrase(messages::exported_records, std::to_string(part.records), what);
}

Document what_was_written(const fs::path& folder, const std::vector<ExportedFile>& files) {
  Document document;
  Table& table = document.table({{Phrase()}, {Phrase()}});
  for (const ExportedFile& file : files)
    for (const ExportedFile::Part& part : file.parts)
      table.rows.push_back({(folder / file.name).string(), counted(part)});
  return document;
}

}  // namespace

int export_plan(CommandLine& line, const Command& command) {
  Options options;
  line.option("--to", options.to, messages::option_to, {"csv"});
  line.flag("--bom", options.style.with_mark, messages::option_bom);
  line.flag("--labels", options.style.with_labels, messages::option_labels);
  declare(line, options.plan);
  if (!line.parse(command, 2)) return 0;
  if (line.arguments().empty()) throw UsageError{messages::no_export_folder};
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line.plan_path(1), options.plan, progress);
  const std::size_t faults = count_faults(loaded.diagnostics);
  if (faults > 0) {
    progress.end();
    line.complain(Phrase(messages::export_would_lose, std::to_string(faults)));
    return 1;
  }
  const fs::path folder = line.arguments().back();
  const std::vector<ExportedFile> files = to_csv_files(loaded.plan, folder, options.style);
  write_all(folder, files, loaded.plan);
  progress.end();
  if (needs_root(folder)) line.env.err(line.say(Phrase(messages::export_needs_root, folder.string())) + '\n');
  if (files.back().parts.size() > 1) line.env.err(line.say(messages::export_left) + '\n');
  line.env.out(to_text(what_was_written(folder, files), line.style()));
  return 0;
}

}  // namespace grassroots::cli
