// SPDX-License-Identifier: MIT
#include "cli/parts.hpp"

#include <algorithm>
#include <map>

#include "cli/options.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/decode_file.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

namespace fs = std::filesystem;

// Whether the text is a plan's own: it begins [plan], or says plan.title.
bool has_plan(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string dense;
    for (const char c : text.substr(at, std::min<std::size_t>(end - at, 64)))
      if (c != ' ' && c != '\t' && c != '\r') dense += c;
    if (dense.starts_with("[plan]") || dense.starts_with("plan.") || dense.starts_with("plan=")) return true;
    at = end + 1;
  }
  return false;
}

bool may_be_part(const Files& files, const std::string& path) {
  if (fs::path(path).filename() == "plan.toml" || files.status(path).kind != FileKind::regular) return false;
  if (holds_tables(path)) return true;
  const FileBytes file = read_file(files, path);
  return file.failure.empty() && !has_plan(file.bytes);
}

// Finds the plans that include what a command line names. Remembers what it has read: a hook hands over many files.
class PlansOfParts {
 public:
  explicit PlansOfParts(const CommandLine& line) : line_(line), files_(line.files()) {}

  // The nearest plan in the part's folder or above that includes it; nothing if there is none.
  std::optional<std::string> find(const std::string& path) {
    if (!may_be_part(files_, path)) return std::nullopt;
    const std::string real = files_.real_path(path);
    for (fs::path folder = fs::path(real).parent_path();; folder = folder.parent_path()) {
      for (const std::string& plan : plans_in(folder.string()))
        if (plan != real && sources_of(plan).contains(real)) return shown(plan);
      if (folder == folder.root_path() || folder.empty()) return std::nullopt;
    }
  }

 private:
  // What may be a plan that includes others: plan.toml, and then whatever says that it is one.
  const std::vector<std::string>& plans_in(const std::string& folder) {
    const auto [found, is_new] = plans_.try_emplace(folder);
    std::vector<std::string>& plans = found->second;
    if (!is_new) return plans;
    const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
    for (const Listing::Entry& entry : files_.list(folder).entries)
      if (entry.name != "plan.toml" && entry.name.ends_with(".toml") && includes_others(prefix + entry.name))
        plans.push_back(files_.real_path(prefix + entry.name));
    std::sort(plans.begin(), plans.end());
    if (files_.status(prefix + "plan.toml").kind == FileKind::regular)
      plans.insert(plans.begin(), files_.real_path(prefix + "plan.toml"));
    return plans;
  }

  bool includes_others(const std::string& path) const {
    if (files_.status(path).kind != FileKind::regular) return false;
    const FileBytes file = read_file(files_, path);
    const auto says = [&](std::string_view key) { return file.bytes.find(key) != std::string::npos; };
    return file.failure.empty() && has_plan(file.bytes) && (says("include") || says("register"));
  }

  // The real paths of the files of a plan, its register among them.
  const std::set<std::string>& sources_of(const std::string& plan) {
    const auto [found, is_new] = sources_.try_emplace(plan);
    std::set<std::string>& sources = found->second;
    if (!is_new) return sources;
    LoadOptions options;
    options.files = &files_;
    options.root = line_.value(options::root);
    const LoadedPlan loaded = load_plan(plan, options);
    if (!loaded.failure.empty()) return sources;
    const auto add = [&](const Source& source) { sources.insert(files_.real_path(source.path())); };
    for (std::size_t file = 0; file < own_files(loaded.plan); ++file) add(*loaded.plan.sources[file]);
    if (loaded.plan.divisions != nullptr) add(*loaded.plan.sources.back());
    if (const RegisterName& named = loaded.plan.info().plan_register; named.known())  // read only where it is needed
      sources.insert(files_.real_path(resolve_against(plan, loaded.plan.text(named.file))));
    return sources;
  }

  // As somebody in the working folder would name it.
  std::string shown(const std::string& real) const {
    const std::string here = files_.real_path(".");
    return is_inside(here, real) ? fs::path(real).lexically_relative(here).string() : real;
  }

  const CommandLine& line_;
  const Files& files_;
  std::map<std::string, std::vector<std::string>> plans_;  // by folder
  std::map<std::string, std::set<std::string>> sources_;   // by plan
};

// Whether records are missing from the plan, or have no ids, because of this.
bool loses_records(const Diagnostic& finding) {
  if (finding.severity != Severity::error || finding.origin != Origin::loading) return false;
  static constexpr const Rule* losses[] = {&rules::not_text,          &rules::not_toml,        &rules::full_width,
                                           &rules::too_deep,          &rules::not_csv,         &rules::cut_code,
                                           &rules::include_not_found, &rules::include_outside, &rules::include_circular,
                                           &rules::duplicate_id,      &rules::missing_key};
  const auto is_it = [&](const Rule* rule) { return finding.name == rule->name; };
  if (!finding.about.known() || std::any_of(std::begin(losses), std::end(losses), is_it)) return true;
  const Field* const id = schema_of(finding.about.table).id_field();
  return id != nullptr && finding.key == id->key;
}

}  // namespace

std::vector<AskedPlan> plans_for(const CommandLine& line, const std::vector<std::string>& paths) {
  std::vector<AskedPlan> plans;
  PlansOfParts plans_of_parts(line);
  RealPaths real_paths(line.files());
  std::map<std::string, std::size_t> known;  // by the plan's real path
  for (const std::string& path : paths) {
    const std::optional<std::string> above = plans_of_parts.find(path);
    const auto [at, is_new] =
        known.try_emplace(real_paths.of(real_paths.file_of_plan(above.value_or(path))), plans.size());
    if (is_new) plans.push_back({above.value_or(path), {}});
    AskedPlan& asked = plans[at->second];
    if (!above && !asked.parts.empty())
      asked = {path, {}};
    else if (above && (is_new || !asked.parts.empty()))
      asked.parts.insert(line.files().real_path(path));
  }
  return plans;
}

std::optional<std::string> plan_including(const CommandLine& line, const std::string& path) {
  return PlansOfParts(line).find(path);
}

void keep_parts(const CommandLine& line, const AskedPlan& plan, const LoadedPlan& loaded, PlanReport& report) {
  if (plan.parts.empty()) return;
  constexpr TableSet every_table = only(TableId::none) - 1;
  const bool is_whole = loaded.all_read && !loaded.plan.may_lack_ids(every_table);
  erase_if(report.findings, [&](const Diagnostic& finding) {
    if (finding.place.known() &&
        plan.parts.contains(line.files().real_path(spot_of(report.excerpts, finding.place).path)))
      return false;
    return is_whole || !loses_records(finding);
  });
}

}  // namespace grassroots::cli
