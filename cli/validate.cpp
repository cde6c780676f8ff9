// SPDX-License-Identifier: MIT
// grassroots validate: every finding about one plan or many.
#include <algorithm>
#include <limits>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/output/diagnostics.hpp"

namespace grassroots::cli {
namespace {

struct Options {
  Date as_of;
  std::string format = "full", fail_on = "error", root;
};

Severity severity_named(std::string_view name) {
  if (name == "info") return Severity::info;
  return name == "warning" ? Severity::warning : Severity::error;
}

Phrase summary(const Plan& plan, const Assessment& assessment, const Diagnostics& diagnostics) {
  const auto severity_count = [&](Severity severity) {
    return std::to_string(std::count_if(diagnostics.begin(), diagnostics.end(),
                                        [&](const Diagnostic& d) { return d.severity == severity; }));
  };
  const auto state_count = [&](State state) { return std::to_string(assessment.count(state)); };
  Phrase requirements(messages::requirement_counts, state_count(State::met), state_count(State::pending),
                      state_count(State::violated), state_count(State::waived));
  const auto lost = std::count_if(assessment.results.begin(), assessment.results.end(),
                                  [](const Result& result) { return !result.is_understood; });
  if (lost > 0) requirements = Phrase(messages::not_understood, std::move(requirements), std::to_string(lost));
  return Phrase(messages::valid_plan, std::string(plan.sources.front()->path()), to_string(assessment.as_of),
                Phrase(messages::counts, std::to_string(plan.teams.size()), std::to_string(plan.regions.size()),
                       std::to_string(plan.stays.size()), std::move(requirements), severity_count(Severity::error),
                       severity_count(Severity::warning)));
}

// The exit code for one plan.
int check(CommandLine& line, const std::string& path, const Options& options) {
  const LoadedPlan loaded = load_plan(path, {.root = options.root});
  if (!loaded.failure.empty()) {
    line.env.err(line.say(Phrase(messages::error_prefix, loaded.failure)) + '\n');
    return 2;
  }
  const Assessment assessment = assess(loaded.plan, options.as_of);
  Diagnostics diagnostics = loaded.diagnostics;
  diagnostics.insert(diagnostics.end(), assessment.diagnostics.begin(), assessment.diagnostics.end());
  sort_by_place(diagnostics);

  const Style style = line.style();
  const auto to_text = options.format == "concise" ? to_concise_text : to_full_text;
  std::string text;
  bool fails = false;
  for (const Diagnostic& diagnostic : diagnostics) {
    text += to_text(diagnostic, loaded.plan, style);
    fails = fails || diagnostic.severity <= severity_named(options.fail_on);
  }
  line.env.out(text + line.say(summary(loaded.plan, assessment, diagnostics)) + '\n');
  return fails ? 1 : 0;
}

}  // namespace

int validate(CommandLine& line, const Command& command) {
  Options options;
  line.as_of(options.as_of);
  line.option("--format", options.format, messages::option_format, {"full", "concise"});
  line.option("--fail-on", options.fail_on, messages::option_fail_on, {"error", "warning", "info"});
  line.option("--root", options.root, messages::option_root);
  if (!line.parse(command, std::numeric_limits<std::size_t>::max())) return 0;
  if (line.arguments().size() < 2) return check(line, line.plan_path(), options);
  int worst = 0;
  for (const std::string& path : line.arguments()) worst = std::max(worst, check(line, path, options));
  return worst;
}

}  // namespace grassroots::cli
