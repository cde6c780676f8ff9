// SPDX-License-Identifier: MIT
// grassroots export: the plan as tables for a spreadsheet.
#include <algorithm>
#include <cerrno>
#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/plans.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/export/csv.hpp"
#include "grassroots/export/xlsx.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots::cli {
namespace {

namespace fs = std::filesystem;

constexpr Message csv_help{"a CSV file for every table, and a plan.toml that includes them",
                           "每个表一个 CSV 文件，另有包含它们的 plan.toml"};
constexpr Message xlsx_help{"one workbook with a sheet for every table", "一个工作簿，每个表一张工作表"};
constexpr Message empty_xlsx_help{"a workbook with all columns and no records, to hand out; it needs no plan",
                                  "只有表头的空工作簿，可分发填写，不需要计划"};
constexpr Text to = word("--to", {"FORMAT", "格式"},
                         [] {
                           return Choices{{"csv", csv_help}, {"xlsx", xlsx_help}, {"empty-xlsx", empty_xlsx_help}};
                         },
                         {"what to write", "写成什么"});
constexpr Flag with_mark = flag("--bom", {"begin every CSV with a byte order mark, by which Excel knows UTF-8",
                                          "CSV 以字节顺序标记开头，便于 Excel 识别 UTF-8"});
constexpr Flag with_labels = flag("--labels", {"Chinese column names and words", "列名和固定用词使用中文"});

constexpr Flag with_force =
    flag("--force", {"also replace files that no export has written", "同时替换不是由导出生成的文件"});

// The plan.toml of an earlier export; empty if there is none.
std::string exported_before(const Files& files, const fs::path& folder) {
  const fs::path path = folder / "plan.toml";
  if (files.status(path).kind == FileKind::none) return {};
  FileBytes file = read_file(files, path);
  if (!file.failure.empty())
    throw EnvironmentError{Phrase(grassroots::messages::cannot_read, path.string(), file.failure)};
  return file.bytes.starts_with(exported_mark) ? std::move(file.bytes) : std::string();
}

// Whether an export wrote the file: its plan.toml includes it.
bool is_of_export(std::string_view exported, std::string_view name) {
  if (name == "plan.toml") return !exported.empty();
  const std::size_t begin = exported.find("\ninclude = [");
  if (begin == std::string_view::npos) return false;
  const std::string_view includes = exported.substr(begin + 1, exported.find('\n', begin + 1) - begin - 1);
  return includes.find(fmt::format("\"{}\"", name)) != std::string_view::npos;
}

// Throws EnvironmentError if something would be lost: a file that the plan was read from, or one that no export wrote.
void require_replaceable(const CommandLine& line, const fs::path& folder, const std::vector<ExportedFile>& files) {
  for (const ExportedFile& file : files)
    if (const fs::path path = folder / file.name; line.files().was_read(path))
      throw EnvironmentError{Phrase(messages::export_onto_plan, path.string())};
  if (line.value(with_force)) return;
  const std::string exported = exported_before(line.files(), folder);
  for (const ExportedFile& file : files) {
    const fs::path path = folder / file.name;
    if (line.files().link_status(path).kind != FileKind::none && !is_of_export(exported, file.name))
      throw EnvironmentError{Phrase(messages::export_not_own, path.string())};
  }
}

void write_all(CommandLine& line, const fs::path& folder, const std::vector<ExportedFile>& files) {
  require_replaceable(line, folder, files);
  make_folders(line.files(), folder);
  std::vector<NewFile> new_files;
  new_files.reserve(files.size());
  for (const ExportedFile& file : files) new_files.push_back({folder / file.name, file.bytes});
  write_files(line.files(), new_files);  // plan.toml last: until then, the old one includes the tables
}

Phrase counted(const ExportedFile::Part& part) {
  const TableSchema& schema = schema_of(part.table);
  const Phrase what =
      Phrase::in_two_languages(std::string(part.records == 1 ? schema.label.english : schema.counted.english),
                               std::string(schema.counted.chinese));
  return Phrase(messages::exported_records, std::to_string(part.records), what);
}

// The records that no CSV can carry, by their ids.
Phrase left_out_of(const Plan& plan, const std::vector<ExportedFile>& files) {
  constexpr std::size_t most_named = 6;
  std::vector<Phrase> left;
  for (const ExportedFile& file : files)
    for (const ExportedFile::Part& part : file.parts)
      for (const std::uint32_t row : part.rows) left.push_back(short_phrase(plan, {part.table, row}));
  return list_of(left, most_named);
}

Document what_was_written(const fs::path& folder, const std::vector<ExportedFile>& files) {
  Document document;
  Table& table = document.table({{Phrase()}, {Phrase()}});
  for (const ExportedFile& file : files)
    for (const ExportedFile::Part& part : file.parts)
      table.rows.push_back({(folder / file.name).string(), counted(part)});
  return document;
}

Language language_of(const CommandLine& line) {
  return line.value(with_labels) ? Language::chinese : line.style().language;
}

void write_workbook(CommandLine& line, const std::string& path, const std::string& bytes) {
  require_writable(line, {path});
  if (line.files().link_status(path).kind != FileKind::none && !line.value(with_force))
    throw EnvironmentError{Phrase(messages::export_file_exists, path)};
  write_file(line.files(), path, bytes);
}

int export_workbook(CommandLine& line, const Plan& plan, const std::string& path) {
  const ExportedWorkbook made = to_workbook(plan, language_of(line));
  write_workbook(line, path, made.bytes);
  std::vector<Phrase> left;
  for (const ExportedFile::Part& part : made.left) left.push_back(counted(part));
  if (!left.empty()) line.env.err(line.localise(Phrase(messages::export_left_records, list_of(left))) + '\n');
  line.env.err(line.localise(Phrase(messages::export_workbook_next, fs::path(path).filename().string())) + '\n');
  line.env.out(to_text(what_was_written("", {ExportedFile{path, {}, made.parts}}), line.style()));
  return 0;
}

int run_export(CommandLine& line) {
  const bool names_workbook = !line.arguments().empty() && line.arguments().back().ends_with(".xlsx");
  const std::string format = names_workbook && !line.is_given(to) ? "xlsx" : line.value(to);
  const bool is_workbook = format != "csv";
  if (is_workbook && !names_workbook) throw UsageError{messages::no_export_file};
  if (format == "empty-xlsx") {
    write_workbook(line, line.arguments().back(), empty_workbook(language_of(line)));
    return 0;
  }
  const bool names_plan_alone = line.arguments().size() == 1 && line.arguments().front().ends_with(".toml");
  if (line.arguments().empty() || names_plan_alone) throw UsageError{messages::no_export_folder};
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line, plan_path(line, 1), progress);
  const std::size_t faults = count_faults(loaded.diagnostics);
  if (faults > 0) {
    progress.end();
    line.print_error(Phrase(messages::export_would_lose, std::to_string(faults)));
    return loaded.all_read ? 1 : 2;
  }
  if (is_workbook) {
    progress.end();
    return export_workbook(line, loaded.plan, line.arguments().back());
  }
  const fs::path folder = line.arguments().back();
  const std::vector<ExportedFile> files =
      to_csv_files(loaded.plan, line.files(), folder, {line.value(with_mark), line.value(with_labels)});
  write_all(line, folder, files);
  progress.end();
  if (names_files_outside(loaded.plan, line.files(), folder))
    line.env.err(line.localise(Phrase(messages::export_needs_root, folder.string())) + '\n');
  if (const Phrase left = left_out_of(loaded.plan, files); !left.empty())
    line.env.err(line.localise(Phrase(messages::export_left, left)) + '\n');
  line.env.out(to_text(what_was_written(folder, files), line.style()));
  return 0;
}

constexpr const Option* export_options[] = {
    &to, &with_mark, &with_labels, &with_force, &options::root, &options::csv_encoding, &options::threads};

}  // namespace

namespace commands {
constinit const Command export_plan{"export",
                                    {"[PLAN] DIR|FILE.xlsx", "[计划] 目录|文件.xlsx"},
                                    2,
                                    {"write the plan as tables for a spreadsheet", "把计划导出为电子表格"},
                                    "grassroots export plan.toml tables --labels",
                                    export_options,
                                    &run_export};
}  // namespace commands

}  // namespace grassroots::cli
