// SPDX-License-Identifier: MIT
// The README, the help and the explanations tell what is there, and nothing that is not.
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/process.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;
using grassroots::all_rules, grassroots::Check, grassroots::Format, grassroots::Message, grassroots::Rule;
using grassroots::cli::all_commands, grassroots::cli::Command, grassroots::cli::Option;

const fs::path project = GRASSROOTS_PROJECT_DIR;

std::string readme() { return read_text(project / "README.md"); }

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return lines;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

struct Block {
  std::string language, text;
};
// What stands between ``` lines.
std::vector<Block> code_blocks(const std::string& markdown) {
  std::vector<Block> blocks;
  bool inside = false;
  for (const std::string& line : lines_of(markdown)) {
    if (line.starts_with("```")) {
      inside = !inside;
      if (inside) blocks.push_back({line.substr(3), {}});
    } else if (inside) {
      blocks.back().text += line + '\n';
    }
  }
  CHECK(!inside);
  return blocks;
}

// The options that a command's help lists: the names on a line such as "  -q, --quiet  print nothing".
std::vector<std::string> options_in(const std::string& help) {
  std::vector<std::string> options;
  for (const std::string& line : lines_of(help)) {
    if (!line.starts_with("  -")) continue;
    std::size_t begin = 2;
    while (begin < line.size() && line[begin] == '-') {
      const std::size_t end = line.find_first_of(", ", begin);
      options.push_back(line.substr(begin, end - begin));
      begin = line[end] == ',' ? end + 2 : line.size();
    }
  }
  return options;
}

// What a command declares, with what every command takes.
std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> options(command.options.begin(), command.options.end());
  for (const Option* option : grassroots::cli::options::of_every_command) options.push_back(option);
  return options;
}

// Something that the option takes.
std::string value_for(const Option& option) {
  switch (option.kind) {
    case Option::Kind::flag: return "";
    case Option::Kind::text: return "x";
    case Option::Kind::list: return "json=/dev/null";
    case Option::Kind::date: return "2018-07-01";
    case Option::Kind::number: return "2";
    case Option::Kind::choice: return std::string(option.choices().back().word);
  }
  return "";
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (c != ' ')
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// The commands that a text tells to type: what follows "grassroots " up to the end of the line, the quotation or a
// remark.
std::vector<std::vector<std::string>> commands_in(const std::string& text) {
  std::vector<std::vector<std::string>> commands;
  for (const std::string& line : lines_of(text))
    for (std::size_t at = line.find("grassroots "); at != std::string::npos; at = line.find("grassroots ", at + 1)) {
      const std::size_t begin = at + 11, end = std::min(line.find_first_of("`'\"#|", begin), line.size());
      commands.push_back(words_of(std::string_view(line).substr(begin, end - begin)));
    }
  return commands;
}

// So that there is a revision before this one.
void commit_twice() {
  const auto git = [](std::vector<std::string> words) {
    words.insert(words.begin(), {"git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"});
    REQUIRE(grassroots::run_process(words, 1 << 20).exit_code == 0);
  };
  git({"init", "-q", "."});
  git({"add", "-A"});
  git({"commit", "-q", "-m", "first"});
  git({"commit", "-q", "--allow-empty", "-m", "second"});
}

bool is_command(const std::string& word) { return grassroots::cli::find_command(word) != nullptr; }

}  // namespace

TEST_CASE("every command is in the README's table and has help in both languages") {
  for (const Command* command : all_commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    CHECK(has(readme(), "\n| `" + name));
    for (const std::string language : {"en", "zh"}) {
      const bool is_english = language == "en";
      const auto in_language = [&](const Message& message) {
        return std::string(is_english ? message.english : message.chinese);
      };
      const Outcome outcome = run_program({}, {"--lang", language, name, "--help"});
      CHECK(outcome.exit_code == 0);
      CHECK(outcome.err.empty());
      CHECK(outcome.out.starts_with(in_language(command->summary) + '\n'));
      CHECK(has(outcome.out, "grassroots " + name + (is_english ? " [OPTIONS]" : " [选项]")));
      CHECK(has(outcome.out, in_language(command->arguments) + '\n'));
      CHECK(has(run_program({}, {"--lang", language, "--help"}).out, in_language(command->summary)));
      CHECK(run_program({}, {"--lang", language, "help", name}).out == outcome.out);
    }
  }
}

TEST_CASE("the README's table has no command that is not there") {
  std::size_t rows = 0;
  for (const std::string& line : lines_of(readme().substr(0, readme().find("\n## The format")))) {
    if (!line.starts_with("| `")) continue;
    CHECK_MESSAGE(is_command(words_of(line.substr(3, line.find('`', 3) - 3))[0]), line);
    ++rows;
  }
  CHECK(rows == all_commands().size());
}

TEST_CASE("every option that a command declares is in its help, and no other") {
  for (const Command* command : all_commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    std::set<std::string> declared;
    for (const Option* option : options_of(*command)) {
      declared.emplace(option->name());
      if (option->names != option->name()) declared.emplace(option->names.substr(0, option->names.find(',')));
    }
    const std::vector<std::string> listed = options_in(run_program({}, {name, "--help"}).out);
    CHECK(std::set(listed.begin(), listed.end()) == declared);
    CHECK(listed.size() == declared.size());
    CHECK(has(run_program({}, {name, "--no-such-option"}).err, "there is no option `--no-such-option`"));
  }
}

// What stands before the command, a flag or an option with its value, is understood as after it.
TEST_CASE("every option may stand before the command and after it") {
  // Each in a folder of its own: `init` writes over nothing.
  const auto run = [](const std::vector<std::string>& words) {
    const ScratchFolder scratch;
    const WorkingFolder here(scratch.path());
    return run_program({}, words);
  };
  for (const Command* command : all_commands())
    for (const Option* option : options_of(*command)) {
      const std::string name(command->name), typed(option->name()), value = value_for(*option);
      CAPTURE(name);
      CAPTURE(typed);
      std::vector<std::string> before{typed}, after{name, typed};
      if (!value.empty()) {
        before.push_back(value);
        after.push_back(value);
      }
      before.push_back(name);
      const Outcome outcome = run(after);
      CHECK(!has(outcome.err, "option"));
      CHECK(!has(outcome.err, "there is no command"));
      const Outcome same = run(before);
      CHECK(same.err == outcome.err);
      CHECK(same.out == outcome.out);
    }
}

// The word after `--format` is its value before it is known whose option it is.
TEST_CASE("an option takes a value in every command that has it, or in none") {
  std::map<std::string_view, bool> takes_value;
  for (const Command* command : all_commands())
    for (const Option* option : options_of(*command)) {
      const bool takes = option->kind != Option::Kind::flag;
      CHECK_MESSAGE(takes_value.emplace(option->name(), takes).first->second == takes, option->name());
    }
}

TEST_CASE("the examples in the help can be typed") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::copy(project / "examples/2018", ".", fs::copy_options::recursive);
  commit_twice();
  for (const Command* command : all_commands()) {
    const std::vector<std::string> words = words_of(command->example);
    REQUIRE(words.size() >= 2);
    CHECK(words[0] == "grassroots");
    CHECK(words[1] == command->name);
    const Outcome outcome = run_program({}, {words.begin() + 1, words.end()});
    CHECK_MESSAGE(outcome.exit_code != 2, outcome.err);
    CHECK(has(run_program({}, {"--help"}).out, command->example));
  }
}

TEST_CASE("--version and --help are heard before and after the command") {
  for (const Command* command : all_commands()) {
    const std::string name(command->name);
    CAPTURE(name);
    for (const std::vector<std::string>& words :
         {std::vector{name, std::string("--version")}, {std::string("-V"), name}}) {
      const Outcome outcome = run_program({}, words);
      CHECK(outcome.exit_code == 0);
      CHECK(outcome.out.starts_with("grassroots "));
      CHECK(lines_of(outcome.out).size() == 1);
    }
    const std::string help = run_program({}, {name, "--help"}).out;
    for (const std::vector<std::string>& words : {std::vector{name, std::string("-h")}, {std::string("--help"), name}})
      CHECK(run_program({}, words).out == help);
  }
}

TEST_CASE("every format is named in the README, in the help and in the message about a wrong one") {
  const std::string help = run_program({}, {"validate", "--help"}).out;
  const std::string wrong = run_program({}, {"validate", "--format", "no-such"}).err;
  for (const Format* format : grassroots::all_formats()) {
    CAPTURE(format->name);
    CHECK(has(readme(), format->name));
    CHECK(has(help, "\n  " + std::string(format->name) + ' '));
    CHECK(has(help, std::string(format->help.english) + '\n'));
    CHECK(has(wrong, format->name));
  }
}

namespace {

// Each view, with what makes it show all that it can.
std::vector<std::vector<std::string>> views_with_values() {
  return {{"status", "examples/2018"},
          {"status", "examples/2018", "--by", "team"},
          {"status", "examples/2018", "--by", "priority"},
          {"status", "examples/2018", "--team", "guangdong"},
          {"status", "examples/2018", "--phase", "research"},
          {"status", "examples/2018", "--remind"},
          {"findings", "examples/2018", "--by", "owner", "--all"},
          {"coverage", "examples/2018", "--rows", "region", "--columns", "condition"},
          {"timeline", "examples/2018"},
          {"people", "examples/2018", "--all"},
          {"diff", "examples/observation", "examples/supervision"},
          {"clauses", "examples/2018", "--clause", "三", "--evidence"}};
}

std::vector<std::string> with_options(std::vector<std::string> words, const std::vector<std::string>& options) {
  words.insert(words.end(), options.begin(), options.end());
  return words;
}

void collect_members(const nlohmann::json& value, std::set<std::string>& members) {
  if (value.is_object())
    for (const auto& [key, member] : value.items()) members.insert(key);
  for (const auto& part : value)
    if (part.is_structured()) collect_members(part, members);
}

}  // namespace

TEST_CASE("the README tells every member of the JSON format") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::copy(project / "examples", "examples", fs::copy_options::recursive);
  std::set<std::string> members;
  // One plan with a finding of almost every kind, one with waivers.
  for (const char* plan : {"examples/broken", "examples/2018"})
    collect_members(
        nlohmann::json::parse(run_program({}, {"validate", plan, "--as-of", "2024-08-01", "--format", "json"}).out),
        members);
  CHECK(members.size() > 25);
  for (const std::string& member : members) CHECK_MESSAGE(has(readme(), '`' + member + '`'), "not told: ", member);
}

TEST_CASE("the README tells every member of the JSON of the views") {
  const WorkingFolder here(project);
  std::set<std::string> members;
  for (const std::vector<std::string>& view : views_with_values()) {
    const Outcome outcome = run_program({}, with_options(view, {"--as-of", "2018-07-15", "--format", "json"}));
    REQUIRE_MESSAGE(outcome.exit_code == 0, view[0], outcome.err);
    const nlohmann::json json = nlohmann::json::parse(outcome.out);
    CHECK(json.at("version") == 1);
    CHECK(json.at("view") == view[0]);
    CHECK(json.size() > 4);
    collect_members(json, members);
  }
  CHECK(members.size() > 40);
  for (const std::string& member : members) CHECK_MESSAGE(has(readme(), '`' + member + '`'), "not told: ", member);
}

TEST_CASE("every view is written in every format, in both languages, to several files at once as to standard output") {
  const ScratchFolder scratch;
  for (const std::vector<std::string>& view : views_with_values())
    for (const std::string language : {"en", "zh"}) {
      if (is_sanitized && language == "en") continue;
      const WorkingFolder here(project);
      std::vector<std::string> files = with_options(view, {"--as-of", "2018-07-15", "--lang", language});
      for (const grassroots::DocumentFormat* format : grassroots::all_document_formats()) {
        const std::string name(format->name);
        files.insert(files.end(), {"--output", name + "=" + (scratch.path() / name).string()});
      }
      CHECK(run_program({}, files).err == "");
      for (const grassroots::DocumentFormat* format : grassroots::all_document_formats()) {
        const std::string name(format->name);
        CAPTURE(name);
        const Outcome outcome =
            run_program({}, with_options(view, {"--as-of", "2018-07-15", "--lang", language, "--format", name}));
        CHECK(outcome.exit_code == 0);
        CHECK(outcome.out.size() > 200);
        CHECK(read_text(scratch.path() / name) == outcome.out);
      }
    }
}

TEST_CASE("examples/2018/clauses.md is what `clauses` writes") {
  const WorkingFolder here(project);
  const std::vector<std::string> words =
      words_of("clauses examples/2018 --as-of 2019-01-01 --lang zh --format markdown");
  CHECK(has(readme(), "grassroots clauses examples/2018 --as-of 2019-01-01 --lang zh --format markdown"));
  CHECK(run_program({}, words).out == read_text(project / "examples/2018/clauses.md"));
}

TEST_CASE("every check and rule can be explained, with an example, in both languages") {
  const auto check_explained = [](std::string_view name, const Message& summary, const Message& more) {
    CAPTURE(name);
    for (const std::string language : {"en", "zh"}) {
      CAPTURE(language);
      const bool is_english = language == "en";
      World wide;
      wide.variables["COLUMNS"] = "5000";  // no line is broken
      const Outcome outcome = run_program(wide, {"--lang", language, "explain", std::string(name), "--full"});
      CHECK(outcome.exit_code == 0);
      CHECK(outcome.err.empty());
      const std::string first =
          std::string(name) + (is_english ? ": " : "：") + std::string(is_english ? summary.english : summary.chinese);
      CHECK(lines_of(outcome.out)[0] == first);
      CHECK(has(outcome.out, is_english ? more.english : more.chinese));
      CHECK(has(outcome.out, is_english ? "This plan breaks it" : "这样写会报告问题"));
      CHECK(has(outcome.out, is_english ? "This plan keeps it" : "这样写没有问题"));
    }
    CHECK(has(run_program({}, {"explain"}).out, "\n  " + std::string(name) + ' '));
  };
  for (const Check* check : grassroots::all_checks()) check_explained(check->name, check->summary, check->explanation);
  for (const Rule* rule : all_rules())
    // What is no text cannot be shown as an example.
    if (rule != &grassroots::rules::not_text) check_explained(rule->name, rule->summary, rule->why);
}

TEST_CASE("what is counted or listed by hand is complete") {
  // A check that has a file stands in the registry, in the README's count and in the evaluator.
  CHECK(has(readme(), std::to_string(grassroots::all_checks().size()) + " checks"));
  const std::string evaluator = read_text(project / "tests/evaluator/subjects.py");
  for (const Check* check : grassroots::all_checks())
    CHECK_MESSAGE(has(evaluator, '"' + std::string(check->name) + "\": (checks."), "not evaluated: ", check->name);
  // A rule that is declared is one of all_rules(): JUnit, SARIF and --select know no other; and a limit is explained.
  const auto names_after = [&](const char* file, const std::string& sign) {
    const std::string text = read_text(project / "lib/grassroots" / file);
    std::vector<std::string> names;
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + 1)) {
      const std::size_t begin = at + sign.size();
      names.push_back(text.substr(begin, text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", begin) - begin));
    }
    return names;
  };
  CHECK(names_after("diagnostic/rules.hpp", "inline constexpr Rule ") ==
        names_after("diagnostic/rules.cpp", "&rules::"));
  CHECK(names_after("text/limits.hpp", "inline constexpr Limit ") == names_after("text/limits.cpp", "&limits::"));
  // Every parameter of a requirement is taken by a check, or by all.
  const auto general = grassroots::general_parameters();
  for (const grassroots::Field& field : grassroots::schema_of(grassroots::TableId::requirements).fields) {
    const bool is_taken =
        std::any_of(grassroots::all_checks().begin(), grassroots::all_checks().end(), [&](const Check* check) {
          return std::any_of(check->parameters.begin(), check->parameters.end(),
                             [&](const grassroots::Parameter& parameter) { return parameter.key == field.key; });
        });
    const bool is_general = std::find(general.begin(), general.end(), field.key) != general.end();
    CHECK_MESSAGE(is_taken != is_general, field.key);
  }
  // Every command that shows a view is tried with its values, and the README tells what they are.
  for (const Command* command : all_commands()) {
    const bool is_view = std::any_of(command->options.begin(), command->options.end(),
                                     [](const Option* option) { return option == &grassroots::cli::view_format; });
    const auto views = views_with_values();
    CHECK_MESSAGE(is_view == std::any_of(views.begin(), views.end(),
                                         [&](const auto& words) { return words.front() == command->name; }),
                  command->name);
  }
  // Whoever writes a waiver reads which findings can be waived.
  const grassroots::Field* of = grassroots::schema_of(grassroots::TableId::waivers).find("of");
  REQUIRE(of != nullptr);
  for (const Rule* rule : all_rules()) {
    const std::string name(rule->name);
    CHECK_MESSAGE(has(of->help.english, name) == rule->is_waivable, name);
    CHECK_MESSAGE(has(of->help.chinese, name) == rule->is_waivable, name);
  }
}

TEST_CASE("the README's plans have no errors") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  std::size_t plans = 0;
  for (const Block& block : code_blocks(readme())) {
    if (block.language != "toml") continue;
    ++plans;
    CAPTURE(block.text);
    write_text("plan.toml", block.text);
    const Outcome outcome = run_program({}, {"validate", "plan.toml", "--as-of", "2024-06-01", "--fail-on", "info"});
    CHECK_MESSAGE(outcome.exit_code == 0, outcome.out);
  }
  CHECK(plans > 0);
}

TEST_CASE("the commands that the README tells to type are understood") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::copy(project / "examples", "examples", fs::copy_options::recursive);
  for (const Block& block : code_blocks(readme()))
    if (block.language == "toml") write_text("plan.toml", block.text);
  commit_twice();
  std::size_t typed = 0;
  for (const auto& words : commands_in(readme())) {
    if (words.empty() || !is_command(words[0])) continue;  // a sentence
    ++typed;
    std::string line;
    for (const std::string& word : words) line += word + ' ';
    CAPTURE(line);
    const Outcome outcome = run_program({}, words);
    CHECK_MESSAGE(outcome.exit_code != 2, outcome.err);
  }
  CHECK(typed >= 4);
  for (const char* made : {"quality.json", "plan.xml"}) CHECK_MESSAGE(fs::exists(made), "no pipeline makes ", made);
}

TEST_CASE("the README's pipelines for GitHub, GitLab and Jenkins write what those read") {
  const auto block_with = [](const std::string& part) {
    for (const Block& block : code_blocks(readme()))
      if (has(block.text, part)) return block.text;
    return std::string();
  };
  // Those for GitHub and GitLab name what stands under examples/ci, which tests/ci runs.
  const std::string action = read_text(project / "examples/ci/action.yml");
  CHECK(has(block_with("runs-on:"), "/examples/ci@"));
  CHECK(has(block_with("runs-on:"), "plan: plan.toml"));
  CHECK(has(action, "  plan:\n"));
  CHECK(has(action, "--format github"));
  const std::string job = read_text(project / "examples/ci/gitlab.yml");
  CHECK(has(block_with("include:\n"), "file: examples/ci/gitlab.yml"));
  CHECK(has(job, "--output gitlab=quality.json"));
  CHECK(has(job, "codequality: quality.json"));
  for (const char* variable : {"GRASSROOTS_REPOSITORY: ", "GRASSROOTS_PLAN: "}) {
    CHECK(has(block_with("include:\n"), variable));
    CHECK(has(job, variable));
  }
  CHECK(has(block_with("junit '"), "examples/ci/install.sh"));
  CHECK(has(block_with("junit '"), "--output junit=plan.xml"));
  CHECK(has(block_with("junit '"), "junit 'plan.xml'"));
}
