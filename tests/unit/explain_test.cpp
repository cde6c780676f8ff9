// SPDX-License-Identifier: MIT
// Everything that a message or a file can name is explained: briefly first, in the language that is asked for.
#include "cli/explain.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

#include "cli/stanzas.hpp"
#include "grassroots/schema/version.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using grassroots::test::run_program, grassroots::test::World, grassroots::test::ScratchFolder;
using grassroots::test::WorkingFolder, grassroots::test::write_text;
using Told = grassroots::test::Outcome;
using namespace grassroots::cli;

const fs::path project = GRASSROOTS_PROJECT_DIR;

Told explain(const std::string& language, const std::vector<std::string>& words) {
  World world;
  world.variables["COLUMNS"] = "80";
  std::vector<std::string> all{"--lang", language, "explain"};
  all.insert(all.end(), words.begin(), words.end());
  return run_program(world, all);
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (; !text.empty(); text.remove_prefix(std::min(text.find('\n') + 1, text.size())))
    lines.emplace_back(text.substr(0, text.find('\n')));
  return lines;
}

// All names that stand for one thing.
std::vector<std::string> all_names() {
  std::vector<std::string> names;
  for (const Topic& topic : all_topics()) names.emplace_back(topic.name.english);
  for (const Check* check : all_checks()) names.emplace_back(check->name);
  for (const Rule* rule : all_rules()) names.emplace_back(rule->name);
  for (const TableSchema& table : all_tables()) {
    names.emplace_back(table.singular);
    for (const Field& field : table.fields) names.push_back(KeyOf{&table, &field}.name());
  }
  return names;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

TEST_CASE("everything is explained in at most fifteen lines and one stanza") {
  for (const std::string& name : all_names())
    for (const std::string language : {"en", "zh"}) {
      CAPTURE(name);
      CAPTURE(language);
      const Told outcome = explain(language, {name});
      CHECK(outcome.exit_code == 0);
      const std::vector<std::string> lines = lines_of(outcome.out);
      CHECK(lines.size() >= 2);
      if (name == "limits") continue;  // a table that is no use in part
      CHECK_MESSAGE(lines.size() <= 15, outcome.out);
      std::size_t stanzas = 0;
      for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].starts_with("    ") && (i == 0 || !lines[i - 1].starts_with("    "))) ++stanzas;
      CHECK_MESSAGE(stanzas <= 1, outcome.out);
    }
}

TEST_CASE("an explanation in Chinese has no sentence in English") {
  for (const std::string& name : all_names())
    for (const bool full : {false, true}) {
      const Told outcome = explain("zh", full ? std::vector<std::string>{name, "--full"} : std::vector{name});
      CHECK(outcome.exit_code == 0);
      for (const std::string& line : lines_of(outcome.out)) {
        const bool is_of_a_plan = line.starts_with("    ") || line.find_first_of("|^>=") != std::string::npos;
        const bool is_words = std::count(line.begin(), line.end(), ' ') >= 3;
        CHECK_MESSAGE((is_of_a_plan || !is_words || !is_ascii(line)), name, ": ", line);
      }
    }
}

TEST_CASE("a name may be the plural, the singular, the label or the header of a table, and the label of a key") {
  for (const TableSchema& table : all_tables())
    for (const std::string& name : {std::string(table.singular), std::string(table.label.chinese), table.header()}) {
      const Told outcome = explain("en", {name});
      CHECK_MESSAGE(outcome.out.starts_with(std::string(table.name) + ": "), name, ": ", outcome.out, outcome.err);
    }
  CHECK(explain("en", {"stay.end"}).out == explain("en", {"蹲点.结束日期"}).out);
  CHECK(has(explain("en", {"end"}).out, "`phases.end`"));
  CHECK(has(explain("en", {"end"}).out, "`stays.end`"));
}

TEST_CASE("`changes` tells of every table and field that came with a later version of the format") {
  for (const std::string language : {"en", "zh"}) {
    const std::string text = explain(language, {"changes"}).out;
    CHECK(has(text, "format = " + std::to_string(format_version)));
    for (const TableSchema& table : all_tables()) {
      CHECK_MESSAGE((table.format == 1 || has(text, table.header())), table.name);
      for (const Field& field : table.fields)
        CHECK_MESSAGE((field.format == 1 || has(text, '`' + std::string(field.key) + '`')),
                      KeyOf{&table, &field}.name());
    }
  }
}

TEST_CASE("a check whose name is also a table's tells of both") {
  const std::string text = explain("en", {"tasks"}).out;
  CHECK(text.starts_with("tasks: the tasks are done"));
  CHECK(has(text, "It also means: task ("));
  CHECK(explain("en", {"task"}).out.starts_with("tasks: something to be done once"));
}

TEST_CASE("a name that is nearly one is told which") {
  for (const auto& [typed, meant] :
       std::vector<std::pair<std::string, std::string>>{{"dayz", "days"},
                                                        {"unknown-kei", "unknown-key"},
                                                        {"wher", "where"},
                                                        {"exit-code", "exit-codes"},
                                                        {"stayz", "stays"},
                                                        {"stays.ende", "stays.end"},
                                                        {"regions_per_taem", "regions_per_team"},
                                                        {"蹲点地区数量", "蹲点地区数"},
                                                        {"stay-a-mnth", "stay-a-month"}}) {
    const Told outcome = explain("en", {typed, "--plan", (project / "examples/2018").string()});
    CHECK(outcome.exit_code == 2);
    INFO(outcome.err);
    CHECK(has(outcome.err, "did you mean `" + meant));
  }
}

TEST_CASE("a requirement of the plan is explained with how each subject stands") {
  const std::string plan = (project / "examples/2018").string();
  const Told brief = explain("en", {"stay-a-month", "--plan", plan, "--as-of", "2018-07-15"});
  CHECK(brief.exit_code == 0);
  CHECK(brief.out.starts_with("stay-a-month: The stays of each team are planned to come to 30 days at least\n"));
  CHECK(has(brief.out, "\nclause 三(一)2, error\n"));
  CHECK(has(brief.out, "\n    check = \"days\"\n"));
  CHECK(has(brief.out, "\nAs of 2018-07-15: 31 met, 1 waived\n"));
  CHECK(has(brief.out, "\n  team xizang   24 of 30  waived\n"));  // the worst first
  CHECK(lines_of(brief.out).size() <= 15);
  const Told full = explain("en", {"stay-a-month", "--plan", plan, "--full"});
  CHECK(std::count(full.out.begin(), full.out.end(), '\n') > 32);
  CHECK(has(explain("zh", {"stay-a-month", "--plan", plan}).out, "stay-a-month：每个工作组计划蹲点累计满三十天\n"));
}

TEST_CASE("the plan at hand is found; its requirements come after what the program knows") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::create_directories("below");
  write_text("plan.toml",
             "plan.title = \"t\"\n[[requirements]]\nid = \"days\"\ncheck = \"count\"\nof = \"teams\"\nmax = 3\n");
  CHECK(explain("en", {"days"}).out.starts_with("days: each subject stays so many days\n"));
  CHECK(explain("en", {"days", "--plan", "."}).out.starts_with("days\n"));
  CHECK(explain("en", {"no-such-thing", "--plan", "missing.toml"}).exit_code == 2);
}

TEST_CASE("what validate says about an example can be told in either language") {
  std::size_t examples = 0;
  for (const Example& example : all_examples()) {
    CAPTURE(example.name);
    CHECK(findings_of(example, Language::english) == example.expected);
    const std::string chinese = findings_of(example, Language::chinese);
    if (chinese.empty()) continue;  // of several files
    CHECK(chinese != example.expected);
    ++examples;
  }
  CHECK(examples > 30);
}

TEST_CASE("the stanza of each table can be pasted into a plan") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const TableSchema& table : all_tables())
    for (const Language language : {Language::english, Language::chinese}) {
      std::string stanza(stanza_of(table.id).in(language));
      CAPTURE(stanza);
      if (!has(stanza, "[plan]")) stanza = "[plan]\ntitle = \"t\"\n\n" + stanza;
      if (!has(stanza, "title")) stanza += "title = \"t\"\n";
      write_text("plan.toml", stanza);
      const std::string found = run_program({}, {"validate", "plan.toml"}).out;
      for (const char* fault : {"unknown-key", "missing-key", "wrong-type", "bad-value", "not-toml", "bad-requirement"})
        CHECK_MESSAGE(!has(found, std::string("[") + fault + "]"), found);
    }
}
