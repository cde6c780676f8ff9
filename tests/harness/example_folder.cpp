// SPDX-License-Identifier: MIT
#include "tests/harness/example_folder.hpp"

#include <algorithm>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "tests/harness/diff.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::test {
namespace {

namespace fs = std::filesystem;

// What stands behind the mark at the beginning of a line of the plan; empty if nothing does.
std::string remark(const fs::path& plan, std::string_view mark) {
  const std::string text = '\n' + read_text(fs::is_directory(plan) ? plan / "plan.toml" : plan);
  const std::size_t at = text.find('\n' + std::string(mark));
  if (at == std::string::npos) return {};
  const std::size_t begin = at + 1 + mark.size();
  return text.substr(begin, text.find('\n', begin) - begin);
}

Date day_of(const fs::path& plan) {
  const std::string day = remark(plan, "# as of: ");
  return day.empty() ? World{}.today : parse_date(day).value();
}

// What is typed to check the plan; `# parent: FILE` in it names a plan above.
std::vector<std::string> command_for(const std::string& plan, Date day) {
  std::vector<std::string> command{"validate", plan, "--as-of", to_string(day)};
  if (const std::string parent = remark(plan, "# parent: "); !parent.empty())
    command.insert(command.end(), {"--parent", parent});
  return command;
}

// In the working folder: NAME.toml, or the folder NAME.
std::string plan_named(const std::string& name) { return fs::is_directory(name) ? name : name + ".toml"; }

struct Found {
  std::string name, check;  // copies: the plan that owns them is gone
  bool is_error;
};
std::vector<Found> findings_of(const std::string& plan, Date day) {
  const LoadedPlan loaded = load_plan(plan, {.root = {}, .yardstick = remark(plan, "# parent: ")});
  const Assessment assessment = assess(loaded.plan, day, day);
  std::vector<Found> found;
  for (const Diagnostics* diagnostics : {&loaded.diagnostics, &assessment.diagnostics})
    for (const Diagnostic& d : *diagnostics)
      if (d.counts()) found.push_back({std::string(d.name), std::string(d.check), d.severity == Severity::error});
  return found;
}

}  // namespace

std::string run_example_folder(const fs::path& folder, bool update) {
  const WorkingFolder here(folder);
  const std::string name = folder.filename().string();
  const bool is_check = folder.parent_path().filename() == "checks";
  // A further rule that a check can say stands behind the check's name: count-every-month.
  const std::string check = name.substr(0, name.find('-'));
  const auto is_ours = [&](const Found& found) { return is_check ? found.check == check : found.name == name; };
  const auto is_error = [](const Found& found) { return found.is_error; };

  const std::string bad = plan_named("bad");
  const Date day = day_of(bad);
  const auto faults = findings_of(bad, day);
  std::string text;
  if (std::none_of(faults.begin(), faults.end(), is_ours)) text += "the bad plan has no finding of " + name + '\n';

  const Outcome outcome = run_program({}, command_for(bad, day));
  if (update) write_text("expected.txt", outcome.out);
  const std::string difference = diff(fs::exists("expected.txt") ? read_text("expected.txt") : "", outcome.out);
  if (!difference.empty()) text += "--- expected.txt\n+++ actual output\n" + difference;
  const int exit_code = std::any_of(faults.begin(), faults.end(), is_error) ? 1 : 0;
  if (outcome.exit_code != exit_code) text += "exit code " + std::to_string(outcome.exit_code) + '\n';
  text += outcome.err;

  const std::string good = plan_named("good");
  const auto remarks = findings_of(good, day);
  if (std::any_of(remarks.begin(), remarks.end(), is_ours)) text += "the good plan has a finding of " + name + '\n';
  if (std::any_of(remarks.begin(), remarks.end(), is_error))
    text += "the good plan has errors:\n" + run_program({}, command_for(good, day)).out;
  return text;
}

}  // namespace grassroots::test
