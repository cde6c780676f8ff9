// SPDX-License-Identifier: MIT
#include "cli/plans.hpp"

#include <algorithm>
#include <atomic>

#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/parts.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/text/environment_error.hpp"

namespace grassroots::cli {
namespace {

std::size_t threads_of(const CommandLine& line) {
  const std::optional<std::size_t> threads = line.value(options::threads);
  return threads ? *threads : core_count();
}

// What --parent names. Throws EnvironmentError if it cannot be read: nothing is judged by something else instead.
std::string yardstick_of(const CommandLine& line) {
  std::string path = line.value(options::parent);
  if (path.empty()) return path;
  const LoadedPlan loaded = load_plan(path, {.files = &line.files(), .root = {}, .with_previous = false});
  if (!loaded.failure.empty()) throw EnvironmentError{loaded.failure};
  return path;
}

LoadOptions load_options_of(const CommandLine& line, Progress& progress) {
  LoadOptions load_options;
  load_options.files = &line.files();
  load_options.root = line.value(options::root);
  load_options.yardstick = yardstick_of(line);
  load_options.csv_encoding = line.value(options::csv_encoding);
  load_options.threads = threads_of(line);
  load_options.counts = &progress.counts;
  return load_options;
}

// All plans in the folders that the arguments name (or in this one) and below. Throws EnvironmentError if there are
// none.
FoundPlans plans_below(const CommandLine& line) {
  FoundPlans all;
  const std::vector<std::string> folders = line.arguments().empty() ? std::vector<std::string>{"."} : line.arguments();
  for (const std::string& folder : folders) {
    const FoundPlans found = find_plans_below(line.files(), folder, threads_of(line));
    for (const auto& [unread, failure] : found.failures) line.print_error(failure);
    if (found.plans.empty() && found.failures.empty()) throw EnvironmentError{Phrase(messages::no_plans_below, folder)};
    all.plans.insert(all.plans.end(), found.plans.begin(), found.plans.end());
    all.failures.insert(all.failures.end(), found.failures.begin(), found.failures.end());
  }
  return all;
}

}  // namespace

Progress progress_of(const CommandLine& line) {
  return Progress(line.env.shows_progress ? line.env.err : Progress::Write(), line.style());
}

std::string plan_path(const CommandLine& line, std::size_t others) {
  if (line.arguments().size() > others) return line.arguments().front();
  const auto found = find_plan(line.files(), "");
  if (!found) {
    const std::vector<std::string> similar = files_like_plan(line.files(), ".");
    if (similar.empty()) throw EnvironmentError{messages::no_plan_found};
    throw EnvironmentError{Phrase(messages::only_others_found, list_of({similar.begin(), similar.end()}, 3))};
  }
  return found->string();
}

FoundPlans plans_of(const CommandLine& line) {
  if (line.value(options::recursive)) return plans_below(line);
  return {line.arguments().empty() ? std::vector{plan_path(line)} : line.arguments(), {}};
}

LoadedPlan load_one(const CommandLine& line, const std::string& path, Progress& progress, const Files* files) {
  LoadOptions load_options = load_options_of(line, progress);
  if (files != nullptr) load_options.files = files;
  progress.begin(messages::progress_checking, 1);
  LoadedPlan loaded = load_plan(path, load_options);
  if (!loaded.failure.empty()) throw EnvironmentError{loaded.failure};
  // Alone it would be judged by what its plan asks for elsewhere.
  if (const auto above = files == nullptr ? plan_including(line, path) : std::nullopt)
    throw EnvironmentError{Phrase(messages::part_of_plan, path, *above)};
  return loaded;
}

Loading load_all(const CommandLine& line, const std::vector<std::string>& paths, Progress& progress,
                 const std::function<void(std::size_t, const LoadedPlan&)>& use, const Files* files) {
  LoadOptions load_options = load_options_of(line, progress);
  if (files != nullptr) load_options.files = files;
  std::vector<Phrase> failures(paths.size());
  std::atomic<bool> is_whole = true;
  progress.begin(messages::progress_checking, paths.size());
  load_plans(paths, load_options, [&](std::size_t i, const LoadedPlan& loaded) {
    if (!loaded.all_read || !loaded.failure.empty()) is_whole = false;
    if (loaded.failure.empty())
      use(i, loaded);
    else
      failures[i] = loaded.failure;
    progress.plan_done();
  });
  if (std::any_of(failures.begin(), failures.end(), [](const Phrase& failure) { return !failure.empty(); }))
    progress.end();
  for (const Phrase& failure : failures)
    if (files == nullptr && !failure.empty()) line.print_error(failure);
  return {is_whole, std::move(failures)};
}

}  // namespace grassroots::cli
