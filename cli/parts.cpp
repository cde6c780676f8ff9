// SPDX-License-Identifier: MIT
#include "cli/parts.hpp"

#include <algorithm>

#include "grassroots/load/paths.hpp"
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
  if (path.ends_with(".csv")) return true;
  const FileBytes file = read_file(files, path);
  return file.failure.empty() && !has_plan(file.bytes);
}

bool includes(const CommandLine& line, const std::string& plan, const std::string& real) {
  LoadOptions options;
  options.files = &line.files();
  options.with_previous = false;
  const LoadedPlan loaded = load_plan(plan, options);
  if (!loaded.failure.empty()) return false;
  const auto& sources = loaded.plan.sources;
  return std::any_of(sources.begin(), sources.end(),
                     [&](const auto& source) { return line.files().real_path(std::string(source->path())) == real; });
}

// As somebody in the working folder would name it.
std::string shown(const Files& files, const std::string& real) {
  const std::string here = files.real_path(".");
  return is_inside(here, real) ? fs::path(real).lexically_relative(here).string() : real;
}

// Nothing if no plan includes it.
std::optional<std::string> plan_of_part(const CommandLine& line, const std::string& path) {
  const Files& files = line.files();
  if (!may_be_part(files, path)) return std::nullopt;
  const std::string real = files.real_path(path);
  for (std::string folder = parent_of(real); !folder.empty();) {
    const auto found = find_plan(files, folder);
    if (!found) break;
    if (includes(line, found->string(), real)) return shown(files, files.real_path(found->string()));
    const std::string above = parent_of(parent_of(files.real_path(found->string())));
    if (above.size() >= folder.size()) break;
    folder = above;
  }
  return std::nullopt;
}

}  // namespace

std::vector<AskedPlan> plans_for(const CommandLine& line, const std::vector<std::string>& paths) {
  std::vector<AskedPlan> plans;
  for (const std::string& path : paths) {
    const auto plan = plan_of_part(line, path);
    const auto is_it = [&](const AskedPlan& known) { return !known.parts.empty() && known.path == plan; };
    auto known = plan ? std::find_if(plans.begin(), plans.end(), is_it) : plans.end();
    if (known == plans.end()) known = plans.insert(plans.end(), AskedPlan{plan.value_or(path), {}});
    if (plan) known->parts.insert(line.files().real_path(path));
  }
  return plans;
}

void keep_parts(const CommandLine& line, const AskedPlan& plan, PlanReport& report) {
  if (plan.parts.empty()) return;
  erase_if(report.findings, [&](const Diagnostic& finding) {
    return !finding.place.known() ||
           !plan.parts.contains(line.files().real_path(spot_of(report.excerpts, finding.place).path));
  });
}

}  // namespace grassroots::cli
