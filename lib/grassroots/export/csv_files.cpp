// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "grassroots/export/csv.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/schema/given.hpp"

namespace grassroots {
namespace {

namespace fs = std::filesystem;

std::string records_as_toml(const Plan& plan, const TableSchema& table, const std::vector<std::uint32_t>& rows) {
  std::string text;
  for (const std::uint32_t row : rows)
    text += fmt::format("\n{}\n{}\n", table.header(), fields_as_toml(plan, {table.id, row}, "\n"));
  return text;
}

// `named` is relative to the plan's own file; the result to `folder`.
std::string path_from(const Plan& plan, const fs::path& folder, std::string_view named) {
  const fs::path target = fs::path(plan.sources.front()->path()).parent_path() / named;
  std::error_code failed;
  const fs::path relative = fs::relative(fs::absolute(target), fs::absolute(folder), failed);
  return failed || relative.empty() ? std::string(named) : relative.string();
}

std::string plan_as_toml(const Plan& plan, const fs::path& folder, const std::vector<ExportedFile>& files) {
  static constexpr std::string_view paths[] = {"previous", "parent", "register"};
  std::vector<std::string_view> without(std::begin(paths), std::end(paths));
  without.push_back("include");
  const RecordRef info{TableId::plan, 0};
  std::string text = fmt::format("{}\n\n[plan]\n{}\n", exported_mark, fields_as_toml(plan, info, "\n", without));
  const TableSchema& table = schema_of(TableId::plan);
  for (const std::string_view key : paths) {
    const Field& field = *table.find(key);
    const Symbol named = field.get<Symbol>(plan.info());
    if (named && is_given(plan, info, field))
      text += fmt::format("{} = {}\n", key, toml_text(path_from(plan, folder, plan.text(named))));
  }
  std::string names;
  for (const ExportedFile& file : files) names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", file.name);
  return names.empty() ? text : fmt::format("{}include = [{}]\n", text, names);
}

}  // namespace

std::vector<ExportedFile> to_csv_files(const Plan& plan, const fs::path& folder, const CsvStyle& style) {
  std::vector<ExportedFile> files;
  std::string others;
  std::vector<ExportedFile::Part> parts{{TableId::plan, 1}};
  for (const TableSchema& table : all_tables()) {
    if (table.form != TableForm::list) continue;
    CsvTable csv = to_csv(plan, table, style);
    if (csv.records > 0)
      files.push_back({fmt::format("{}.csv", table.name), std::move(csv.text), {{table.id, csv.records}}});
    if (csv.left.empty()) continue;
    others += records_as_toml(plan, table, csv.left);
    parts.push_back({table.id, static_cast<std::uint32_t>(csv.left.size())});
  }
  files.push_back({"plan.toml", plan_as_toml(plan, folder, files) + others, std::move(parts)});
  return files;
}

}  // namespace grassroots
