// SPDX-License-Identifier: MIT
#include "cli/plans.hpp"

#include <algorithm>
#include <atomic>

#include "cli/messages.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/text/environment_error.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t most_threads = 1024;

std::size_t threads_in(const std::string& text) {
  if (text.empty()) return core_count();
  return number_of("--threads", text, 1, most_threads);
}

LoadOptions load_options_of(const CommandLine& line, const PlanOptions& options) {
  LoadOptions load_options;
  load_options.files = line.env.files;
  load_options.root = options.root;
  load_options.threads = threads_in(options.threads);
  if (options.csv_encoding == "utf-8") load_options.csv_encoding = CsvEncoding::utf8;
  if (options.csv_encoding == "gb18030") load_options.csv_encoding = CsvEncoding::gb18030;
  return load_options;
}

}  // namespace

void declare(CommandLine& line, PlanOptions& options) {
  line.option("--root", options.root, messages::option_root);
  line.option("--csv-encoding", options.csv_encoding, messages::option_csv_encoding, {"auto", "utf-8", "gb18030"});
  line.option("--threads", options.threads, messages::option_threads);
}

void declare_recursive(CommandLine& line, PlanOptions& options) {
  line.flag("-r,--recursive", options.recursive, messages::option_recursive);
}

Progress progress_of(const CommandLine& line) {
  return Progress(line.env.shows_progress ? line.env.err : Progress::Write(), line.style());
}

std::vector<std::string> paths_of(const CommandLine& line, const PlanOptions& options, bool& all_read) {
  std::vector<std::string> paths =
      options.recursive ? line.plans_below(threads_in(options.threads), all_read) : line.arguments();
  if (paths.empty() && !options.recursive) paths.push_back(line.plan_path());
  return paths;
}

LoadedPlan load_one(const CommandLine& line, const std::string& path, const PlanOptions& options,
                    Progress& progress) {
  LoadOptions load_options = load_options_of(line, options);
  load_options.counts = &progress.counts;
  progress.begin(messages::progress_checking, 1);
  LoadedPlan loaded = load_plan(path, load_options);
  if (!loaded.failure.empty()) throw EnvironmentError{loaded.failure};
  return loaded;
}

bool load_all(const CommandLine& line, const std::vector<std::string>& paths, const PlanOptions& options,
              Progress& progress, const std::function<void(std::size_t, const LoadedPlan&)>& use) {
  LoadOptions load_options = load_options_of(line, options);
  load_options.counts = &progress.counts;
  std::vector<Phrase> failures(paths.size());
  std::atomic<bool> all_read = true;
  progress.begin(messages::progress_checking, paths.size());
  load_plans(paths, load_options, [&](std::size_t i, const LoadedPlan& loaded) {
    if (!loaded.all_read) all_read = false;
    if (loaded.failure.empty())
      use(i, loaded);
    else
      failures[i] = loaded.failure;
    progress.plan_done();
  });
  if (std::any_of(failures.begin(), failures.end(), [](const Phrase& failure) { return !failure.empty(); }))
    progress.end();
  for (const Phrase& failure : failures) {
    if (failure.empty()) continue;
    line.complain(failure);
    all_read = false;
  }
  return all_read;
}

}  // namespace grassroots::cli
