// SPDX-License-Identifier: MIT
// What is suggested, tried backwards: a finished plan is spoilt, and what the program suggests is to restore it to the
// byte. The scores are printed, and each has a floor.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/harness/plan_edits.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
namespace fs = std::filesystem;

// The finished plan of 2018 in a folder of its own.
class FinishedPlan {
 public:
  FinishedPlan() {
    for (const auto& [name, text] : files) scratch.write("2018" / fs::path(name), text);
    const fs::path examples = fs::path(GRASSROOTS_PROJECT_DIR) / "examples";
    for (const auto& [name, text] : read_plan_files(examples / "2017")) scratch.write("2017" / fs::path(name), text);
  }
  void write(const PlanFiles& changed) const {
    for (const auto& [name, text] : changed) scratch.write("2018" / fs::path(name), text);
  }
  std::string text_of(const std::string& name) const { return read_text(scratch.path() / "2018" / name); }
  // Whether these are what they were before they were changed.
  bool is_restored(const PlanFiles& changed) const {
    return std::all_of(changed.begin(), changed.end(),
                       [&](const auto& file) { return text_of(file.first) == files.at(file.first); });
  }
  void restore(const PlanFiles& changed) const {
    for (const auto& [name, text] : changed) scratch.write("2018" / fs::path(name), files.at(name));
  }
  // Of the plan that the file is part of.
  static std::vector<std::string> validation(const std::string& file, const std::vector<std::string>& more) {
    const bool is_above = file == "notice.toml" || file == "regions.toml" || file == "requirements.toml";
    std::vector<std::string> words{"validate", is_above ? "2018/notice.toml" : "2018", "--as-of", "2019-01-01"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }

  const PlanFiles files = read_plan_files(fs::path(GRASSROOTS_PROJECT_DIR) / "examples/2018");
  ScratchFolder scratch;
  WorkingFolder working{scratch.path()};
};

// ---- Slips of the pen: one in a line that it fits ----

struct Slip {
  std::string_view name;
  const char* line;    // a regular expression
  const char* spoilt;  // what becomes of it
  double floor;        // the part of them that must be restored
};

// A text as a day of a requirement for the plans below may be the name of something there.
constexpr Slip slips_of_the_pen[] = {
    {"a key without a letter", R"(^([a-z_]{2})[a-z]([a-z_]{2,}) = )", "$1$2 = ", 0.8},
    {"a key with two letters swapped", R"(^([a-z_]{2})([a-z])(?!\2)([a-z])([a-z_]*) = )", "$1$3$2$4 = ", 0.6},
    {"a full-width equals sign", R"(^([a-z_]+) = )", "$1 ＝ ", 1},
    {"Chinese quotation marks", R"(^([a-z_]+) = "([^"]*)\"$)", "$1 = “$2”", 1},
    {"a Chinese comma in a list", R"delimiter(^([a-z_]+ = \["[^"]*"), (".*\])$)delimiter", "$1， $2", 1},
    {"a date in quotes", R"(^([a-z_]+) = (\d{4}-\d\d-\d\d)$)", "$1 = \"$2\"", 0.8},
    {"a date with dots", R"(^([a-z_]+) = (\d{4})-(\d\d)-(\d\d)$)", "$1 = $2.$3.$4", 1},
    {"a date with slashes, in quotes", R"(^([a-z_]+) = (\d{4})-0?(\d+)-0?(\d+)$)", "$1 = \"$2/$3/$4\"", 0.8},
    {"a Chinese date", R"(^([a-z_]+) = (\d{4})-0?(\d+)-0?(\d+)$)", "$1 = $2年$3月$4日", 1},
    {"a number in quotes", R"(^([a-z_]+) = (\d+)$)", "$1 = \"$2\"", 1},
    {"a number with its unit", R"(^(size|days|min|max) = (\d+)$)", "$1 = \"$2个\"", 1},
    {"a header in the singular", R"(^\[\[([a-z]+)s\]\]$)", "[[$1]]", 0.8},
    {"a header in single brackets", R"(^\[\[([a-z]+)\]\]$)", "[$1]", 1},
    {"a word in Chinese", R"(^status = "done"$)", "status = \"完成\"", 1},
    {"a word misspelt", R"(^status = "done"$)", "status = \"doen\"", 1},
    {"a list without brackets", R"(^([a-z_]+) = \[("[^"]*")\]$)", "$1 = $2", 1},
};

// The text with the slip in the n-th line that it fits; empty if there are fewer.
std::string spoilt(const std::string& text, const Slip& slip, std::size_t nth) {
  const std::regex line(slip.line);
  std::string changed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string one = text.substr(at, end - at);
    at = end + 1;
    if (std::regex_search(one, line) && nth-- == 0)
      return changed + std::regex_replace(one, line, slip.spoilt) + '\n' + text.substr(std::min(at, text.size()));
    changed += one + '\n';
  }
  return {};
}

}  // namespace

TEST_CASE("--fix restores the plan after a slip of the pen") {
  constexpr std::size_t most_tries = is_sanitized ? 1 : 6;
  const FinishedPlan plan;
  for (const Slip& slip : slips_of_the_pen) {
    std::size_t tries = 0, restored = 0;
    const std::string name_of_slip(slip.name);
    // Not all in one file: in each the next place that there is.
    for (const auto& [name, text] : plan.files) {
      if (!name.ends_with(".toml") || tries == most_tries) continue;
      const PlanFiles changed{{name, spoilt(text, slip, tries)}};
      if (changed.begin()->second.empty()) continue;
      ++tries;
      plan.write(changed);
      const Outcome outcome = run_program(World{}, FinishedPlan::validation(name, {"--fix"}));
      const bool is_restored = plan.is_restored(changed);
      restored += is_restored ? 1 : 0;
      if (!is_restored) MESSAGE(name_of_slip, " is not restored in ", name, ": ", outcome.out);
      plan.restore(changed);
    }
    MESSAGE(name_of_slip, ": restored ", restored, " of ", tries);
    CHECK_MESSAGE(tries > 0, name_of_slip);
    if (is_sanitized) continue;  // one says nothing of how many
    CHECK_MESSAGE(static_cast<double>(restored) >= slip.floor * static_cast<double>(tries), name_of_slip);
  }
}

TEST_CASE("--fix leaves fewer faults in every bad plan that it corrects") {
  const fs::path examples = fs::path(GRASSROOTS_PROJECT_DIR) / "tests/integrity";
  const auto count_errors = [] {
    const Outcome outcome = run_program(World{}, {"validate", "plan.toml", "--format", "json"});
    const nlohmann::json report = nlohmann::json::parse(outcome.out);
    return std::count_if(report["findings"].begin(), report["findings"].end(),
                         [](const auto& finding) { return finding["severity"] != "info"; });
  };
  std::size_t corrected = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(examples)) {
    if (!fs::exists(entry.path() / "bad.toml")) continue;
    const ScratchFolder scratch;
    const WorkingFolder working(scratch.path());
    const std::string bad = read_text(entry.path() / "bad.toml"), example = entry.path().filename().string();
    write_text("plan.toml", bad);
    const auto before = count_errors();
    run_program(World{}, {"validate", "plan.toml", "--fix"});
    if (read_text("plan.toml") == bad) continue;
    ++corrected;
    CHECK_MESSAGE(count_errors() < before, example);
  }
  CHECK(corrected >= 5);
}
