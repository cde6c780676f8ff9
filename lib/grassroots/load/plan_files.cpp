// SPDX-License-Identifier: MIT
#include "grassroots/load/plan_files.hpp"

#include <cerrno>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {

PlanFiles::PlanFiles(LoadedPlan& result, const LoadOptions& options, std::string folder)
    : result_(result),
      plan_(result.plan),
      diagnostics_(result.diagnostics),
      options_(options),
      files_(*options.files),
      paths_(*options.real_paths),
      patterns_(files_),
      folder_(std::move(folder)) {}

void PlanFiles::read_one(const std::string& path, const std::string& real, std::string bytes, bool is_root) {
  seen_.insert(real + sheet_);
  const FileRows before = rows_before(plan_);
  const auto file = static_cast<FileIndex>(plan_.sources.size());
  WorkbookPath wanted = sheet_named_in(path + sheet_).value_or(WorkbookPath{});
  wanted.include = include_;
  const TextList includes =
      decode_file(plan_, diagnostics_, path, std::move(bytes), is_root, options_.csv_encoding, wanted);
  if (!holds_tables(path)) derive_teams(plan_, before);
  count_rows_since(before);
  if (includes.count == 0) return;
  open_.insert(real);
  // By value: reading more files reallocates the pool.
  const auto items = plan_.list(includes);
  for (const ListItem& item : std::vector<ListItem>(items.begin(), items.end()))
    include(path, std::string(plan_.text(item.symbol)),
            {file, item.offset, plan_.sources[file]->value_end(item.offset)});
  open_.erase(real);
}

// Progress.
void PlanFiles::count_rows_since(const FileRows& before) {
  if (options_.counts == nullptr) return;
  const FileRows after = rows_before(plan_);
  std::size_t rows = 0;
  for (std::size_t i = 0; i < after.first.size(); ++i) rows += after.first[i] - before.first[i];
  options_.counts->records += rows;
  ++options_.counts->files;
}

void PlanFiles::include(const std::string& from, const std::string& named, Place place) {
  if (named.starts_with('/')) return refuse(rules::include_outside, messages::include_absolute, named, place);
  if (named.find('\0') != std::string::npos)
    return refuse(rules::include_not_found, messages::include_with_nul, {}, place);
  const auto picked = sheet_named_in(named);
  const std::string& file = picked ? picked->path : named;
  sheet_ = named.substr(file.size());
  include_ = place;
  if (is_pattern(file))
    include_pattern(from, file, place);
  else
    include_file(resolve_against(from, file), false, place);
  sheet_.clear();
}

void PlanFiles::include_pattern(const std::string& from, const std::string& named, Place place) {
  if (("/" + named + "/").find("/../") != std::string::npos)
    return refuse(rules::include_outside, messages::pattern_goes_up, named, place);
  const PatternMatches found = patterns_.expand(from, named);
  if (found.is_cut) return refuse(rules::include_not_found, messages::pattern_is_cut, named, place);
  for (const auto& [folder, error] : found.unread) {
    plan_.incomplete = true;
    cannot_read(lexically_normal(folder), {{}, reason_of_folder(error), error}, place);
  }
  for (const std::string& link : found.links) {
    plan_.incomplete = true;
    report(diagnostics_, rules::include_not_found, Phrase(messages::pattern_meets_link, lexically_normal(link)), place)
        .help = messages::help_pattern_meets_link;
  }
  if (found.paths.empty() && found.unread.empty() && found.links.empty())
    refuse(rules::include_not_found, messages::include_matches_nothing, named, place);
  for (const std::string& path : found.paths) include_file(path, true, place);
}

void PlanFiles::include_file(const std::string& path, bool by_pattern, Place place) {
  if (include_unlinked(path, place)) return;
  const std::string& real = paths_.of(path);
  const std::string shown = lexically_normal(path);
  if (!is_inside(folder_, real)) return refuse(rules::include_outside, messages::include_outside, shown, place);
  if (open_.contains(real)) {
    if (by_pattern) return;  // a pattern means the other files
    refuse(rules::include_circular, messages::include_circular, shown, place);
    return suggest_without_item(diagnostics_.back(), plan_, place);
  }
  if (seen_.contains(real + sheet_)) return;
  if (seen_.size() >= limits::files.most)
    return refuse(rules::include_not_found, messages::too_many_files, shown, place);
  if (open_.size() > limits::files_above.most)
    return refuse(rules::too_deep, messages::includes_too_deep, std::to_string(limits::files_above.most), place);
  FileBytes file = read_file(files_, real, limit_of(path), Links::fail);
  if (!file.failure.empty()) {
    plan_.incomplete = true;
    // A link that leads to nothing is no cycle of links.
    if (file.error == ELOOP && files_.status(path).error == ENOENT) file = {{}, reason_of(ENOENT), ENOENT};
    return cannot_read(shown, file, place);
  }
  read_one(shown, real, std::move(file.bytes), false);
}

void PlanFiles::cannot_read(const std::string& shown, const FileBytes& file, Place place) {
  if (is_refusal(file)) result_.all_read = false;
  report(diagnostics_, rules::include_not_found, Phrase(messages::cannot_read, shown, file.failure), place);
  if (file.error == ENOENT) suggest_file(diagnostics_.back(), shown);
}

// Almost the name of a file that lies there, and is not read yet; or the same with another ending, as of a table that
// was saved as CSV.
void PlanFiles::suggest_file(Diagnostic& diagnostic, const std::string& shown) {
  const std::string folder = parent_of(paths_.of(shown));
  const std::string name = shown.substr(shown.rfind('/') + 1);
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
  std::vector<std::string> names, with_other_endings;
  for (const Listing::Entry& entry : files_.list(folder).entries) {
    if (entry.kind != FileKind::regular || seen_.contains(prefix + entry.name)) continue;
    if (entry.name.ends_with(name.substr(dot))) names.push_back(entry.name);
    const bool can_be_read = entry.name.ends_with(".toml") || holds_tables(entry.name);
    if (can_be_read && entry.name.substr(0, entry.name.rfind('.')) == name.substr(0, dot))
      with_other_endings.push_back(entry.name);
  }
  std::string_view near = nearest(name, {names.begin(), names.end()});
  if (near.empty() && with_other_endings.size() == 1) near = with_other_endings.front();
  const std::string written(text_at(plan_, diagnostic.place));
  const std::size_t at = written.rfind(name);
  if (near.empty() || at == std::string::npos) return;
  diagnostic.help = Phrase(messages::did_you_mean, std::string(near));
  diagnostic.suggestion = std::string(written).replace(at, name.size(), near);
}

// Most files are no links, and to open one shows that. False, and nothing is read, if it is one or anything else is
// to be said of it.
bool PlanFiles::include_unlinked(const std::string& path, Place place) {
  const std::string real = paths_.unless_link(path);
  if (!is_inside(folder_, real) || seen_.contains(real + sheet_) || seen_.size() >= limits::files.most ||
      open_.size() > limits::files_above.most)
    return false;
  FileBytes file = read_file(files_, real, limit_of(path), Links::fail);
  const bool is_missing = file.error == ENOENT && files_.link_status(real).error == ENOENT;
  if (is_missing) {
    plan_.incomplete = true;
    cannot_read(lexically_normal(path), file, place);
  }
  if (!file.failure.empty()) return is_missing;
  read_one(lexically_normal(path), real, std::move(file.bytes), false);
  return true;
}

std::uintmax_t PlanFiles::limit_of(const std::string& path) {
  return holds_tables(path) ? limits::table.most : limits::file.most;
}

void PlanFiles::refuse(const Rule& rule, const Message& message, const std::string& named, Place place) {
  plan_.incomplete = true;
  report(diagnostics_, rule, Phrase(message, named), place);
}

bool is_refusal(const FileBytes& file) { return file.error != 0 && !is_about_name(file.error); }

}  // namespace grassroots
