// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>

#include "grassroots/export/csv.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/schema/given.hpp"

namespace grassroots {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view path_keys[] = {"previous", "parent", "register"};

std::string records_as_toml(const Plan& plan, const TableSchema& table, const std::vector<std::uint32_t>& rows) {
  std::string text;
  for (const std::uint32_t row : rows)
    text += fmt::format("\n{}\n{}\n", table.header(), fields_as_toml(plan, {table.id, row}, "\n"));
  return text;
}

// What [plan] names by a path.
struct NamedPath {
  std::string_view key, path;
};
std::vector<NamedPath> named_paths(const Plan& plan) {
  std::vector<NamedPath> named;
  const TableSchema& table = schema_of(TableId::plan);
  for (const std::string_view key : path_keys) {
    const Field& field = *table.find(key);
    const Symbol path = key == "register" ? plan.info().plan_register.file : field.get<Symbol>(plan.info());
    if (path && is_given(plan, {TableId::plan, 0}, field)) named.push_back({key, plan.text(path)});
  }
  return named;
}

// `named` is relative to the plan's own file.
std::string real_path_of(const Plan& plan, const Files& files, std::string_view named) {
  return files.real_path(fs::path(plan.sources.front()->path()).parent_path() / named);
}

std::string path_from(const Plan& plan, const Files& files, const std::string& folder, std::string_view named) {
  const fs::path relative = fs::path(real_path_of(plan, files, named)).lexically_relative(files.real_path(folder));
  return relative.empty() ? std::string(named) : relative.string();
}

// The register with the names of its columns, where the plan says them.
std::string register_as_toml(const Plan& plan, const std::string& path) {
  const RegisterName& name = plan.info().plan_register;
  std::string columns;
  for (const auto& [key, symbol] : {std::pair("code", name.code), {"name", name.name}, {"revoked", name.revoked}})
    if (symbol) columns += fmt::format(", {} = {}", key, toml_text(plan, symbol));
  return columns.empty() ? toml_text(path) : fmt::format("{{ file = {}{} }}", toml_text(path), columns);
}

std::string plan_as_toml(const Plan& plan, const Files& disk, const std::string& folder,
                         const std::vector<ExportedFile>& files) {
  std::vector<std::string_view> without(std::begin(path_keys), std::end(path_keys));
  without.insert(without.end(), {"include", "columns"});  // the tables have the format's own headings
  const RecordRef info{TableId::plan, 0};
  std::string text = fmt::format("{}\n\n[plan]\n{}\n", exported_mark, fields_as_toml(plan, info, "\n", without));
  for (const auto& [key, path] : named_paths(plan)) {
    const std::string moved = path_from(plan, disk, folder, path);
    text += fmt::format("{} = {}\n", key, key == "register" ? register_as_toml(plan, moved) : toml_text(moved));
  }
  std::string names;
  for (const ExportedFile& file : files) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", file.name);
  return names.empty() ? text : fmt::format("{}include = [{}]\n", text, names);
}

}  // namespace

std::vector<ExportedFile> to_csv_files(const Plan& plan, const Files& disk, const std::string& folder,
                                       const CsvStyle& style) {
  std::vector<ExportedFile> files;
  std::string others;
  std::vector<ExportedFile::Part> parts{{TableId::plan, 1}};
  for (const TableSchema& table : all_tables()) {
    if (table.form != TableForm::list) continue;
    CsvTable csv = to_csv(plan, table, style);
    if (csv.records > 0)
      files.push_back({fmt::format("{}.csv", table.name), std::move(csv.text), {{table.id, csv.records}}});
    if (csv.left.empty()) continue;
    // Alone in a file, a team would be the one of all records in it that have none.
    if (table.id == TableId::teams) {
      const auto count = static_cast<std::uint32_t>(csv.left.size());
      files.push_back({"teams.toml", records_as_toml(plan, table, csv.left), {{table.id, count, csv.left}}});
      continue;
    }
    others += records_as_toml(plan, table, csv.left);
    parts.push_back({table.id, static_cast<std::uint32_t>(csv.left.size()), csv.left});
  }
  files.push_back({"plan.toml", plan_as_toml(plan, disk, folder, files) + others, std::move(parts)});
  return files;
}

bool names_files_outside(const Plan& plan, const Files& files, const std::string& folder) {
  const std::string root = parent_of(files.real_path(folder));
  const auto named = named_paths(plan);
  return std::any_of(named.begin(), named.end(),
                     [&](const NamedPath& file) { return !is_inside(root, real_path_of(plan, files, file.path)); });
}

}  // namespace grassroots
