// SPDX-License-Identifier: MIT
// Two languages: everything that is said is said in both, and which one is chosen; and when there are colours.
// That the placeholders of a message agree needs no test: Message's constructor is constexpr and throws where they
// differ, so a message of the catalogue with a lost placeholder does not compile.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <nlohmann/json.hpp>
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

// Only what lies in the Basic Multilingual Plane is asked about.
std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    if (byte(0) < 0x80)
      points.push_back(byte(0)), i += 1;
    else if (byte(0) < 0xE0)
      points.push_back(((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU)), i += 2;
    else if (byte(0) < 0xF0)
      points.push_back(((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU)), i += 3;
    else
      points.push_back(0xFFFD), i += 4;
  }
  return points;
}
bool is_chinese(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_full_width(char32_t c) { return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF); }
bool has_chinese(std::string_view text) {
  const auto points = code_points(text);
  return std::any_of(points.begin(), points.end(), is_chinese);
}

// Without placeholders and what is typed as it stands: `…`, "…", […], {…}.
std::string prose(const std::string& text) {
  static constexpr std::string_view opening = "`\"[{", closing = "`\"]}";
  std::string left;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t kind = opening.find(text[i]);
    const std::size_t end = kind == std::string_view::npos ? std::string::npos : text.find(closing[kind], i + 1);
    if (end == std::string::npos)
      left += text[i];
    else
      left += '~', i = end;
  }
  return left;
}

std::vector<std::string> words_in(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto belongs = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (belongs(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  for (std::string& word : words)
    while (word.ends_with('.')) word.pop_back();
  std::erase_if(words, [&](const std::string& word) { return std::count_if(word.begin(), word.end(), is_letter) < 2; });
  return words;
}

// What Chinese sentences may say in Latin letters: what users type, and names without a Chinese form.
std::set<std::string> latin_words() {
  std::set<std::string> words{
      "grassroots",  "TOML",      "UTF-8",        "UTF-16",    "GBK",    "GB",     "Word",  "Excel",
      "CSV",         "MiB",       "SARIF",        "GitHub",    "bash",   "zsh",    "fish",  "man",
      "taplo",       "JSON",      "Schema",       "Even",      "Better", "GitLab", "JUnit", "XML",
      "true",        "false",     "yes",          "no",        "csv",    "toml",   "en",    "zh",
      "auto",        "always",    "never",        "plan.toml", "plan",   "PLAN",   "DIR",   "NAME",
      "plan.levels", "integrity", "requirements", "Big5",      ".xls",   ".xlsx",  "git",   "GRASSROOTS_LANG"};
  for (const TableSchema& table : grassroots::all_tables()) {
    words.emplace(table.name);
    words.emplace(table.singular);
    for (const Field& field : table.fields) words.emplace(field.key);
  }
  for (const Rule* rule : all_rules()) words.emplace(rule->name);
  return words;
}

// The words of a Chinese sentence that are in another language; `given`: what users or plans say themselves.
std::string foreign_words(const std::string& sentence, std::string_view given) {
  static const std::set<std::string> latin = latin_words();
  std::string foreign;
  for (const std::string& word : words_in(prose(sentence)))
    if (!latin.contains(word) && !word.starts_with("--") && given.find(word) == std::string_view::npos)
      foreign += word + ' ';
  return foreign;
}

Outcome run(const World& world, std::vector<std::string> words) { return run_program(world, std::move(words)); }

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
      for (const Pair& pair : catalogue(path)) CHECK_MESSAGE(words.contains(pair.where), path, ": ", pair.where);
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

TEST_CASE("what cannot be written is not said to be unreadable, or a missing file") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", "plan.title = \"计划\"\n");
  CHECK(run({}, {"validate", "--output", "json=none/x"}).err ==
        "grassroots: cannot write none/x: there is no such folder\n");
  CHECK(run({}, {"--lang", "zh", "validate", "--output", "json=none/x"}).err ==
        "grassroots：无法写入 none/x：目录不存在\n");
  for (const Pair& pair : everything_said())
    if (pair.where == "permission_denied") CHECK(pair.chinese.find("读取") == std::string::npos);
}

TEST_CASE("a word too many is told of in the command's own terms") {
  CHECK(run({}, {"explain", "days", "share"}).err.find("plan") == std::string::npos);
  CHECK(run({}, {"--lang", "zh", "explain", "days", "share"}).err.substr(0, 80).find("计划") == std::string::npos);
}

TEST_CASE("colours: where a terminal is, unless NO_COLOR, TERM or --color say otherwise") {
  struct Case {
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> variables;
    bool is_terminal, is_coloured;
  };
  const Case cases[] = {
      {{}, {}, false, false},
      {{}, {}, true, true},
      {{}, {{"TERM", "xterm-256color"}}, true, true},
      {{}, {{"TERM", "dumb"}}, true, false},
      {{}, {{"NO_COLOR", "1"}}, true, false},
      {{}, {{"NO_COLOR", "0"}}, true, false},  // any value but the empty one
      {{}, {{"NO_COLOR", ""}}, true, true},
      {{}, {{"CLICOLOR_FORCE", "1"}}, false, true},
      {{}, {{"CLICOLOR_FORCE", "1"}, {"TERM", "dumb"}}, true, true},
      {{}, {{"CLICOLOR_FORCE", "0"}}, false, false},
      {{}, {{"CLICOLOR_FORCE", ""}}, false, false},
      {{},
       {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}},
       true,
       false},  // https://bixense.com/clicolors: NO_COLOR comes first
      {{}, {{"FORCE_COLOR", "1"}}, false, true},
      {{}, {{"FORCE_COLOR", "0"}}, false, false},
      {{}, {{"FORCE_COLOR", "False"}}, false, false},
      {{}, {{"FORCE_COLOR", "true"}}, false, true},
      {{}, {{"CLICOLOR_FORCE", "false"}}, false, false},
      {{}, {{"FORCE_COLOR", ""}}, false, false},
      {{}, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}, true, false},
      {{"--color", "never"}, {{"FORCE_COLOR", "1"}}, true, false},
      {{"--color", "always"}, {}, false, true},
      {{"--color", "always"}, {{"NO_COLOR", "1"}, {"TERM", "dumb"}}, true, true},
      {{"--color=always"}, {}, false, true},
      {{"--color", "never"}, {}, true, false},
      {{"--color", "never"}, {{"CLICOLOR_FORCE", "1"}}, true, false},
      {{"--color", "auto"}, {}, true, true},
      {{"--color", "auto"}, {}, false, false},
  };
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", "[plan]\ntitle = 1\n");
  const std::vector<std::vector<std::string>> commands = {
      {"validate"}, {"validate", "--format", "concise"}, {"explain"}};
  for (const Case& one : cases) {
    World world;
    world.terminal_width = one.is_terminal ? 80 : 0;
    std::string what;
    for (const auto& [name, value] : one.variables) {
      world.variables[name] = value;
      what += name + '=' + value + ' ';
    }
    for (const std::string& word : one.words) what += word + ' ';
    CAPTURE(what);
    CAPTURE(one.is_terminal);
    for (const std::vector<std::string>& command : commands) {
      std::vector<std::string> words = one.words;
      words.insert(words.end(), command.begin(), command.end());
      CHECK((run(world, words).out.find('\x1b') != std::string::npos) == one.is_coloured);
    }
    std::vector<std::string> words = one.words;
    words.insert(words.end(), {"validate", "--format", "json"});
    CHECK(run(world, words).out.find('\x1b') == std::string::npos);  // never in what machines read
  }
}

TEST_CASE("no colour is the only carrier of a meaning") {
  // With the colours taken out, it is what a terminal without colours shows.
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  fs::copy(project / "examples", "examples", fs::copy_options::recursive);
  const auto without_colours = [](std::string text) {
    for (std::size_t at = text.find("\x1b["); at != std::string::npos; at = text.find("\x1b[", at))
      text.erase(at, text.find('m', at) - at + 1);
    return text;
  };
  World world;
  world.terminal_width = 100;
  const std::vector<std::vector<std::string>> views = {
      {"validate", "examples/broken", "--as-of", "2024-08-01"},
      {"validate", "examples/broken", "--as-of", "2024-08-01", "--format", "concise"},
      {"status", "examples/2018", "--as-of", "2018-07-15"},
      {"status", "examples/2018", "--as-of", "2018-07-15", "--by", "leader"},
      {"status", "examples/2018", "--as-of", "2018-07-15", "--team", "xizang"},
      {"clauses", "examples/2018", "--as-of", "2018-07-15"},
  };
  const auto without_blanks = [](std::string text) {  // lines may be broken elsewhere
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  for (const auto& view : views) {
    CAPTURE(view[0] + ' ' + view.back());
    std::vector<std::string> plain = view, coloured = view;
    plain.insert(plain.end(), {"--color", "never"});
    coloured.insert(coloured.end(), {"--color", "always"});
    CHECK(without_blanks(without_colours(run(world, coloured).out)) == without_blanks(run(world, plain).out));
  }
}
