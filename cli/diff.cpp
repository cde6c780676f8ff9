// SPDX-License-Identifier: MIT
// grassroots diff: two plans, or a plan as it was in a revision of git and as it is.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/git_files.hpp"
#include "grassroots/view/difference.hpp"

namespace grassroots::cli {
namespace {

constexpr Flag diff_all = flag("--all", {"everything, nothing left out", "全部列出，不省略"});

// HEAD~1:plan.toml; a file of that name goes before.
struct Revised {
  std::string revision, path;
};
std::optional<Revised> revised(const CommandLine& line, const std::string& argument) {
  const std::size_t colon = argument.find(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  if (line.files().status(argument).kind != FileKind::none) return std::nullopt;
  return Revised{argument.substr(0, colon), argument.substr(colon + 1)};
}

// A plan, and the files that it was read from, where they are not those of the disk.
struct OpenedPlan {
  std::unique_ptr<GitFiles> files;
  LoadedPlan loaded;
};

std::unique_ptr<GitFiles> files_of(const CommandLine& line, const std::string& argument, const std::string& revision) {
  const std::string here = line.files().real_path(".");
  GitFiles::Opened opened = GitFiles::open_revision(line.env.run_git, here, here, revision);
  if (opened.error != 0) throw EnvironmentError{Phrase(messages::no_git, reason_of(opened.error))};
  if (!opened.files) throw EnvironmentError{Phrase(messages::no_revision, argument, opened.failure)};
  return std::move(opened.files);
}

// `other`: the path of the plan that it is compared with, which is also its own where it names none.
OpenedPlan open_plan(const CommandLine& line, const std::string& argument, const std::string& other,
                     Progress& progress) {
  const auto named = revised(line, argument);
  if (!named) return {nullptr, load_one(line, argument, progress)};
  OpenedPlan opened{files_of(line, argument, named->revision), {}};
  std::string path = named->path.empty() ? other : named->path;
  // As git means it: from the repository's top.
  if (const std::string at_top = opened.files->top() + '/' + path;
      opened.files->status(path).kind == FileKind::none && opened.files->status(at_top).kind != FileKind::none)
    path = at_top;
  opened.loaded = load_one(line, path, progress, opened.files.get());
  return opened;
}

int run_diff(CommandLine& line) {
  const ViewOutputs outputs(line);
  if (line.arguments().empty()) throw UsageError{messages::nothing_to_compare};
  const std::string old_name = line.arguments().front();
  const std::string new_name = line.arguments().size() > 1 ? line.arguments().back() : plan_path(line, 1);
  Progress progress = progress_of(line);
  const OpenedPlan before = open_plan(line, old_name, new_name, progress);
  const OpenedPlan after = open_plan(line, new_name, old_name, progress);
  const Date day = line.value(options::as_of);
  const Assessment assessed_before = assess(before.loaded.plan, day), assessed_after = assess(after.loaded.plan, day);
  std::size_t faults = 0;
  for (const auto& [loaded, assessment] :
       {std::pair{&before.loaded, &assessed_before}, std::pair{&after.loaded, &assessed_after}})
    faults += count_faults(loaded->diagnostics) + count_faults(assessment->diagnostics);
  outputs.write(line.page_style(), [&](Audience audience) {
    const bool is_all = line.value(diff_all) || audience == Audience::programs;
    return differences({before.loaded.plan, assessed_before, old_name}, {after.loaded.plan, assessed_after, new_name},
                       is_all ? Rows::all : Rows::worst);
  });
  progress.end();
  if (faults > 0) line.print_error(Phrase(messages::has_errors, std::to_string(faults)));
  if (!before.loaded.all_read || !after.loaded.all_read) return 2;
  return faults > 0 ? 1 : 0;
}

constexpr const Option* diff_options[] = {&diff_all,      &view_format,           &options::output, &options::as_of,
                                          &options::root, &options::csv_encoding, &options::threads};

}  // namespace

namespace commands {
constinit const Command diff{"diff",
                             {"OLD [NEW]", "旧计划 [新计划]"},
                             2,
                             {"show what changed between two plans, and what that does to the promises",
                              "比较两份计划：改了什么，对各项要求有何影响"},
                             "grassroots diff HEAD~1:plan.toml plan.toml",
                             diff_options,
                             &run_diff};
}  // namespace commands

}  // namespace grassroots::cli
