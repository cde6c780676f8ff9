// SPDX-License-Identifier: MIT
// Two languages: which one is chosen, and what the program then says in it.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/unit/chinese.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;

const fs::path project = GRASSROOTS_PROJECT_DIR;

Outcome run(const World& world, std::vector<std::string> words) { return run_program(world, std::move(words)); }

}  // namespace

TEST_CASE("the language is --lang's, else that of GRASSROOTS_LANG, LC_ALL, LC_MESSAGES or LANG, in this order") {
  struct Case {
    std::vector<std::string> words;
    const char *all, *messages, *lang;
    bool is_chinese;
    const char* own = nullptr;  // GRASSROOTS_LANG
  };
  const Case cases[] = {
      {{}, nullptr, nullptr, nullptr, false},
      {{}, nullptr, nullptr, "zh_CN.UTF-8", true},
      {{}, nullptr, nullptr, "zh", true},
      {{}, nullptr, nullptr, "en_GB.UTF-8", false},
      {{}, nullptr, "zh_CN.UTF-8", "en_GB.UTF-8", true},
      {{}, nullptr, "de_DE.UTF-8", "zh_CN.UTF-8", false},
      {{}, "zh_CN.UTF-8", "en_GB.UTF-8", "en_GB.UTF-8", true},
      {{}, "C", "zh_CN.UTF-8", "zh_CN.UTF-8", false},
      {{}, "", "zh_CN.UTF-8", "en_GB.UTF-8", true},  // set to nothing is not set
      {{}, "", "", "zh_CN.UTF-8", true},
      {{}, "", "", "", false},
      {{"--lang", "en"}, "zh_CN.UTF-8", "zh_CN.UTF-8", "zh_CN.UTF-8", false},
      {{"--lang", "zh"}, "C", "C", "C", true},
      {{"--lang=zh"}, "C", nullptr, nullptr, true},
      {{}, "C", "C", "C", true, "zh"},
      {{}, "zh_CN.UTF-8", "zh_CN.UTF-8", "zh_CN.UTF-8", false, "en"},
      {{}, "zh_CN.UTF-8", nullptr, nullptr, true, ""},
      {{"--lang", "en"}, "C", nullptr, nullptr, false, "zh"},
  };
  for (const Case& one : cases) {
    World world;
    world.variables.clear();
    std::string what;
    for (const auto& [name, value] : {std::pair("LC_ALL", one.all), std::pair("LC_MESSAGES", one.messages),
                                      std::pair("LANG", one.lang), std::pair("GRASSROOTS_LANG", one.own)}) {
      if (value == nullptr) continue;
      world.variables[name] = value;
      what += std::string(name) + '=' + value + ' ';
    }
    CAPTURE(what);
    for (const bool before : {true, false})
      for (const std::string command : {"explain", "frobnicate"}) {
        std::vector<std::string> words = one.words;
        words.insert(before ? words.end() : words.begin(), command);
        const Outcome outcome = run(world, words);
        CHECK(has_chinese(outcome.out + outcome.err) == one.is_chinese);
      }
  }
}

TEST_CASE("help and overviews are wholly in the language that was asked for") {
  std::vector<std::vector<std::string>> lines{{"--help"}, {"explain"}};
  for (const grassroots::cli::Command* command : grassroots::cli::all_commands())
    lines.push_back({std::string(command->name), "--help"});
  for (const std::vector<std::string>& line : lines) {
    CAPTURE(line[0]);
    std::vector<std::string> english = line, chinese = line;
    english.insert(english.begin(), {"--lang", "en"});
    chinese.insert(chinese.begin(), {"--lang", "zh"});
    CHECK(!has_chinese(run({}, english).out));
    CHECK(has_chinese(run({}, chinese).out));
  }
}

TEST_CASE("every finding of every example is said in Chinese, as Chinese is set") {
  for (const char* family : {"checks", "integrity"})
    for (const fs::directory_entry& folder : fs::directory_iterator(project / "tests" / family)) {
      const WorkingFolder here(folder.path());
      const std::string plan = fs::is_directory("bad") ? "bad" : "bad.toml";
      std::string given;  // what the plan itself says
      for (const fs::directory_entry& file : fs::recursive_directory_iterator("."))
        if (file.is_regular_file()) given += file.path().string() + '\n' + read_text(file.path());
      const auto report = nlohmann::json::parse(run({}, {"--lang", "zh", "validate", plan, "--format", "json"}).out);
      for (const auto& finding : report.at("findings")) {
        std::vector<std::string> sentences{finding.at("message")};
        if (finding.contains("help")) sentences.push_back(finding["help"]);
        for (const auto& related : finding.value("related", nlohmann::json::array()))
          sentences.push_back(related.at("message"));
        for (const std::string& sentence : sentences) {
          CAPTURE(folder.path().filename().string());
          CAPTURE(sentence);
          CHECK((has_chinese(sentence) || words_in(sentence).empty()));  // a label may be a number
          CHECK(foreign_words(sentence, given) == "");
          for (const char* blank : {"） ", "， ", "； ", "： ", "、 ", "。 ", " （", " ，"})
            CHECK(sentence.find(blank) == std::string::npos);
        }
      }
    }
}

TEST_CASE("what is wrong with a line is said in words that help, in both languages") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  // The slips that people make in TOML.
  for (const std::string line : {"a = nothing",
                                 "a = \"open",
                                 "a = 'open",
                                 "a = [1, 2",
                                 "a = [1 2]",
                                 "a = {b = 1",
                                 "a = {b = 1,,}",
                                 "a = {b = 1 c = 2}",
                                 "a = {b = 1,\nc = 2",
                                 "a+b = 1",
                                 "a = 0x1p3",
                                 "a b = 1",
                                 "a",
                                 "= 1",
                                 "a = 2018-02-30",
                                 "a = 2018-5-1",
                                 "a = 12 days",
                                 "a = \"x\" \"y\"",
                                 "title = \"y\"",
                                 "[plan]",
                                 "[plan",
                                 "a = 01",
                                 "a = 1.",
                                 "a = \"\"\"open",
                                 "a = tru",
                                 "a = 2018年5月1日",
                                 "标题 = \"x\"",
                                 "a = 5%",
                                 "a =",
                                 "a = ,",
                                 "a = \"\\q\""}) {
    CAPTURE(line);
    write_text("plan.toml", "[plan]\ntitle = \"x\"\n" + line + '\n');
    for (const std::string language : {"en", "zh"}) {
      const auto report =
          nlohmann::json::parse(run({}, {"--lang", language, "validate", "plan.toml", "--format", "json"}).out);
      bool found = false;
      for (const auto& finding : report.at("findings")) {
        if (finding.at("name") != "not-toml") continue;
        found = true;
        const std::string message = finding.at("message");
        CAPTURE(message);
        if (language == "zh") CHECK(foreign_words(message, line) == "");
        for (const char* jargon : {"Error while parsing", "U+0009", "whitespace", "root table", "could not determine"})
          CHECK(message.find(jargon) == std::string::npos);
      }
      CHECK(found);
    }
  }
}

TEST_CASE("a line of Chinese does not begin with a comma") {
  World world;
  for (std::size_t columns = 30; columns <= 80; columns += 5)
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"--help"}, {"validate", "--help"}, {"explain"}, {"explain", "days"}}) {
      world.terminal_width = columns;
      std::vector<std::string> chinese = words;
      chinese.insert(chinese.begin(), {"--lang", "zh", "--color", "never"});
      const std::string text = run(world, chinese).out;
      for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
        const std::size_t begin = std::min(text.find_first_not_of(" \n", at), text.size());
        for (const char* sign : {"，", "。", "、", "；", "：", "）"})
          CHECK_MESSAGE(text.compare(begin, 3, sign) != 0, columns, " columns: ", text.substr(begin, 40));
      }
    }
}

TEST_CASE("errors of the command line and of the system are said in Chinese, too") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", "plan.title = \"计划\"\n");
  fs::create_directory("folder");
  const std::vector<std::vector<std::string>> lines = {
      {},
      {"validate", "--as-of"},
      {"validate", "--quiet=maybe"},
      {"validate", "--as-of", "2018-13-01"},
      {"explain", "days", "share"},
      {"validate", "--max-findings", "x"},
      {"validate", "--output", "json=" + std::string(300, '9')},
      {"validate", "--output", "json=/dev/full"},
      {"validate", "--output", "json=folder"},
      {"validate", "--output", "json=9/9"},
      {"-C", std::string(300, '9'), "validate"},
      {"-C", "9", "validate"},
      {"-C", "plan.toml", "validate"},
      {"validate", std::string(300, '9')},
  };
  for (const auto& line : lines) {
    std::vector<std::string> words{"--lang", "zh"};
    words.insert(words.end(), line.begin(), line.end());
    const Outcome outcome = run({}, words);
    CHECK(outcome.exit_code == 2);
    std::string typed;
    for (const std::string& word : line) typed += word + ' ';
    const std::string sentence = outcome.err.substr(0, outcome.err.find('\n'));
    CAPTURE(sentence);
    CHECK(has_chinese(sentence));
    CHECK(foreign_words(sentence, typed) == "");
  }
}

TEST_CASE("a word too many is told of in the command's own terms") {
  CHECK(run({}, {"explain", "days", "share"}).err.find("plan") == std::string::npos);
  CHECK(run({}, {"--lang", "zh", "explain", "days", "share"}).err.substr(0, 80).find("计划") == std::string::npos);
}
