// SPDX-License-Identifier: MIT
// The catalogues of messages: everything that is said is said in both languages, once, and nothing else is said.
// That the placeholders of a message agree needs no test: Message's constructor is constexpr and throws where they
// differ, so a message of the catalogue with a lost placeholder does not compile.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/limits.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/unit/chinese.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;
using grassroots::all_rules, grassroots::Check, grassroots::Field, grassroots::Message, grassroots::Rule,
    grassroots::TableSchema;

const fs::path project = GRASSROOTS_PROJECT_DIR;

struct Pair {
  std::string where, english, chinese;
};

bool skip_comment(std::string_view text, std::size_t& at) {
  if (text.substr(at, 2) != "//") return false;
  at = std::min(text.find('\n', at), text.size());
  return true;
}

// The string literal that begins at `at`, as the compiler reads it.
std::string literal(std::string_view text, std::size_t& at) {
  std::string value;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
    value += text[at];
  }
  ++at;
  return value;
}

// Every string literal of a source, those that the compiler joins as one.
std::vector<std::string> literals_in(std::string_view text) {
  std::vector<std::string> literals;
  bool joins = false;
  for (std::size_t at = 0; at < text.size();) {
    if (skip_comment(text, at)) continue;
    if (text.substr(at, 2) == "R\"") {
      const std::size_t begin = text.find('(', at) + 1;
      const std::string close = ')' + std::string(text.substr(at + 2, begin - at - 3)) + '"';
      const std::size_t end = std::min(text.find(close, begin), text.size());
      literals.emplace_back(text.substr(begin, end - begin));
      at = end + close.size();
      joins = false;
    } else if (text[at] == '"') {
      const std::string value = literal(text, at);
      if (joins)
        literals.back() += value;
      else
        literals.push_back(value);
      joins = true;
    } else if (text.substr(at, 3) == "'\"'" || text.substr(at, 4) == "'\\\"'" || text.substr(at, 4) == "'\\''") {
      at += text[at + 1] == '\\' ? 4 : 3;
    } else {
      if (text[at] != ' ' && text[at] != '\n') joins = false;
      ++at;
    }
  }
  return literals;
}

// The messages of a catalogue: `constexpr Message name{"English", "Chinese"};`
std::vector<Pair> catalogue(const std::string& path) {
  const std::string text = read_text(project / path);
  static constexpr std::string_view mark = "constexpr Message ";
  std::vector<Pair> pairs;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    at += mark.size();
    const std::size_t brace = text.find('{', at), end = text.find("\"};", at) + 1;
    const auto both = literals_in(std::string_view(text).substr(brace, end - brace));
    REQUIRE_MESSAGE(both.size() == 2, path, ": ", text.substr(at, 60));
    pairs.push_back({text.substr(at, brace - at), both[0], both[1]});
  }
  return pairs;
}

std::set<std::string> sources() {
  std::set<std::string> paths;
  for (const char* folder : {"lib/grassroots", "cli"})
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project / folder)) {
      const std::string path = fs::relative(entry.path(), project).generic_string();
      if (path.ends_with(".cpp") || path.ends_with(".hpp")) paths.insert(path);
    }
  return paths;
}

// Every folder's messages.hpp, and every check: its texts stand in its own file.
std::set<std::string> catalogues() {
  std::set<std::string> paths;
  for (const Check* check : grassroots::all_checks())
    paths.insert("lib/grassroots/check/" + std::string(check->name) + ".cpp");
  for (const std::string& path : sources())
    if (path.ends_with("messages.hpp")) paths.insert(path);
  return paths;
}

std::vector<Pair> everything_said() {
  std::vector<Pair> all;
  for (const std::string& path : catalogues()) {
    const auto said = catalogue(path);
    all.insert(all.end(), said.begin(), said.end());
  }
  REQUIRE(all.size() > 400);
  const auto add = [&](std::string where, const Message& message) {
    all.push_back({std::move(where), std::string(message.english), std::string(message.chinese)});
  };
  for (const Rule* rule : all_rules())
    for (const Message* message : {&rule->summary, &rule->why, &rule->remedy})
      add("rule " + std::string(rule->name), *message);
  for (const Check* check : grassroots::all_checks())
    for (const Message* message : {&check->summary, &check->explanation})
      add("check " + std::string(check->name), *message);
  for (const grassroots::Limit* limit : grassroots::all_limits())
    for (const Message* message : {&limit->what, &limit->beyond})
      add("limit " + std::string(limit->what.english), *message);
  const auto add_option = [&](const grassroots::cli::Option& option) {
    const std::string where = "option " + std::string(option.name());
    add(where, option.help);
    if (option.kind != grassroots::cli::Option::Kind::flag) add(where, option.value_name);
    if (option.choices == nullptr) return;
    for (const grassroots::cli::Choice& choice : option.choices())
      if (choice.help != nullptr) add(where, *choice.help);
  };
  for (const grassroots::cli::Option* option : grassroots::cli::options::of_every_command) add_option(*option);
  for (const grassroots::cli::Command* command : grassroots::cli::all_commands()) {
    const std::string where = "command " + std::string(command->name);
    add(where, command->summary);
    if (!command->arguments.english.empty()) add(where, command->arguments);
    for (const grassroots::cli::Option* option : command->options) add_option(*option);
  }
  for (const TableSchema& table : grassroots::all_tables()) {
    for (const Message* message : {&table.label, &table.counted, &table.help})
      add("table " + std::string(table.name), *message);
    for (const Field& field : table.fields) {
      const std::string where = std::string(table.name) + '.' + std::string(field.key);
      add(where, field.label);
      add(where, field.help);
      for (const grassroots::Word& word : field.words)
        all.push_back({where, std::string(word.name), std::string(word.chinese)});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("everything is said in English and in Chinese") {
  const std::set<std::string> without_words{"have_of_need", "error_prefix"};  // "{0}/{1}" and the program's name
  const std::set<std::string> quoting_chinese{"help_csv_date", "help_csv_flag", "about_dates", "help_empty_cell",
                                              "help_merged_cells"};  // what users may type
  for (const Pair& pair : everything_said()) {
    CAPTURE(pair.where);
    CAPTURE(pair.english);
    CHECK(!pair.chinese.empty());
    const auto english = code_points(pair.english);
    if (!quoting_chinese.contains(pair.where))
      CHECK(std::none_of(english.begin(), english.end(), [](char32_t c) { return is_chinese(c) || is_full_width(c); }));
    // What has no word of English needs none of Chinese: "{0}/{1}".
    if (!words_in(prose(pair.english)).empty() && !without_words.contains(pair.where) &&
        !pair.where.starts_with("stanza_"))
      CHECK_MESSAGE(has_chinese(pair.chinese), pair.chinese);
  }
}

// One of them would silently show the other's text.
TEST_CASE("no two messages of a namespace have the same name") {
  std::set<std::string> names;
  for (const std::string& path : catalogues())
    if (path.ends_with("messages.hpp"))
      for (const Pair& pair : catalogue(path))
        CHECK_MESSAGE(names.insert((path.starts_with("cli/") ? "cli " : "") + pair.where).second, path, ": ",
                      pair.where);
}

TEST_CASE("every message is said somewhere") {
  const std::regex declaration("constexpr Message \\w+"), word("\\w+");
  std::set<std::string> words;
  for (const std::string& path : sources()) {
    const std::string text = std::regex_replace(read_text(project / path), declaration, "");
    for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at) words.insert(at->str());
  }
  for (const std::string& path : catalogues())
    if (path.ends_with("messages.hpp"))
      for (const Pair& pair : catalogue(path)) {
        const std::string table = pair.where.starts_with("stanza_") ? pair.where.substr(7) : pair.where;
        CHECK_MESSAGE((words.contains(pair.where) || words.contains(table)), path, ": ", pair.where);
      }
}

TEST_CASE("Chinese is written as Chinese: no English left in it, and its own punctuation") {
  for (const Pair& pair : everything_said()) {
    CAPTURE(pair.where);
    CAPTURE(pair.chinese);
    // A list of words to type is the same in both languages.
    const bool is_list = pair.where.starts_with("option_") || pair.where == "general_parameters";
    if (pair.where.starts_with("stanza_")) continue;  // TOML
    CHECK(foreign_words(pair.chinese, is_list ? pair.english : "") == "");
    const auto points = code_points(prose(pair.chinese));
    for (std::size_t i = 1; i + 1 < points.size(); ++i)
      if (std::u32string_view(U",;:?!()").find(points[i]) != std::u32string_view::npos)
        CHECK_MESSAGE((!is_chinese(points[i - 1]) && !is_chinese(points[i + 1])), "half-width ",
                      std::string(1, static_cast<char>(points[i])));
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
      CHECK_MESSAGE(
          !((is_full_width(points[i]) && points[i + 1] == ' ') || (points[i] == ' ' && is_full_width(points[i + 1]))),
          "a blank beside a full-width sign");
  }
}

TEST_CASE("nothing is said but what the catalogues and the declarations of commands, options and formats hold") {
  std::set<std::string> with_texts = catalogues();
  with_texts.insert({"lib/grassroots/diagnostic/rules.hpp", "lib/grassroots/schema/tables.cpp"});
  std::set<std::string> said;
  for (const Pair& pair : everything_said()) said.insert(pair.chinese);
  // What reads users' files knows the full-width signs, numerals of clauses, headings of spreadsheets, names of places
  // and measure words in them.
  const auto reads_files = [](const std::string& path) {
    for (const char* reader :
         {"lib/grassroots/load/", "lib/grassroots/field_types/", "lib/grassroots/model/place_name.cpp",
          "lib/grassroots/schema/", "lib/grassroots/view/clauses.cpp", "lib/grassroots/text/suggest.cpp",
          "lib/grassroots/text/message.cpp", "lib/grassroots/query/known_names.cpp",
          "lib/grassroots/assess/waived_period.cpp", "lib/grassroots/text/gb18030_table.cpp",
          "lib/grassroots/check/bind.cpp", "lib/grassroots/check/bounds.cpp"})
      if (path.starts_with(reader)) return true;
    return false;
  };
  for (const std::string& path : sources()) {
    if (with_texts.contains(path) || reads_files(path)) continue;
    for (const std::string& text : literals_in(read_text(project / path)))
      CHECK_MESSAGE((!has_chinese(text) || said.contains(text)), path, " says: ", text);
  }
}

TEST_CASE("what cannot be written is not said to be unreadable, or a missing file") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", "plan.title = \"计划\"\n");
  CHECK(run_program({}, {"validate", "--output", "json=none/x"}).err ==
        "grassroots: cannot write none/x: there is no such folder\n");
  CHECK(run_program({}, {"--lang", "zh", "validate", "--output", "json=none/x"}).err ==
        "grassroots：无法写入 none/x：目录不存在\n");
  for (const Pair& pair : everything_said())
    if (pair.where == "permission_denied") CHECK(pair.chinese.find("读取") == std::string::npos);
}
