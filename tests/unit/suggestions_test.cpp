// SPDX-License-Identifier: MIT
// Every suggestion that the command tests and the example folders produce, pasted at its place: the finding is gone,
// and no other that a file cannot be read as it stands came in its stead.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "grassroots/text/source.hpp"
#include "tests/harness/command_file.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path tests_folder = fs::path(GRASSROOTS_PROJECT_DIR) / "tests";

struct Told {
  std::string name, message, file, suggestion;
  LineColumn begin, end;
  bool has_suggestion = false;
};

LineColumn position(const Json& json) { return {json["line"], json["column"]}; }

std::vector<Told> findings_of(const std::vector<std::string>& words) {
  std::vector<std::string> all = words;
  all.insert(all.end(), {"--format", "json"});
  const std::string out = run_program(World{}, all).out;
  std::vector<Told> told;
  const Json json = Json::parse(out, nullptr, false);
  if (json.is_discarded()) return told;
  for (const Json& finding : json["findings"]) {
    Told& one = told.emplace_back(Told{finding["name"], finding["message"], {}, {}, {}, {}});
    if (!finding.contains("location") || finding["location"].contains("cell")) continue;
    one.file = finding["location"]["file"];
    one.begin = position(finding["location"]["begin"]);
    one.end = position(finding["location"]["end"]);
    one.has_suggestion = finding.contains("suggestion");
    if (one.has_suggestion) one.suggestion = finding["suggestion"];
    if (!finding.contains("replaces")) continue;
    one.file = finding["replaces"]["file"];
    one.begin = position(finding["replaces"]["begin"]);
    one.end = position(finding["replaces"]["end"]);
  }
  return told;
}

bool is_about_reading(const std::string& name) {
  static const std::set<std::string> names{"not-text",    "not-toml",          "full-width",  "unknown-key",
                                           "missing-key", "wrong-type",        "bad-value",   "not-csv",
                                           "cut-code",    "unknown-reference", "duplicate-id"};
  return names.contains(name);
}

std::size_t count(const std::vector<Told>& all, const Told& one) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const Told& each) {
    return each.name == one.name && each.message == one.message && each.file == one.file;
  }));
}

std::string pasted(const Told& told) {
  const std::string bytes = read_text(told.file);
  const Source source(told.file, bytes);
  return bytes.substr(0, source.offset(told.begin)) + told.suggestion + bytes.substr(source.offset(told.end));
}

// What a right suggestion may lead to: of two quotation marks, the second is still to be put right; a key that is spelt
// rightly now may stand there twice, and what stands under it is read for the first time; of several codes that lost a
// zero, the next is told; names that have a column are ids where there are no others.
bool may_follow(const std::string& message) {
  return message == "a quotation mark is missing: the text is not closed" || message.ends_with("is given twice") ||
         message.ends_with("is a list of tables") || message.find("` takes a") != std::string::npos ||
         message.ends_with("which is not in the plan") || message.starts_with("a spreadsheet took the zero off") ||
         message.find("each is called by its") != std::string::npos || message == "`=` is missing after the key";
}

// Pastes each suggestion by itself; returns how many there were.
std::size_t paste_all(const std::vector<std::string>& words, const std::string& where) {
  const std::vector<Told> before = findings_of(words);
  std::size_t pastes = 0;
  for (const Told& told : before) {
    if (!told.has_suggestion || !fs::exists(told.file)) continue;
    CAPTURE(where);
    CAPTURE(told.message);
    CAPTURE(told.suggestion);
    ++pastes;
    const std::string bytes = read_text(told.file);
    write_text(told.file, pasted(told));
    const std::vector<Told> after = findings_of(words);
    write_text(told.file, bytes);
    CHECK(count(after, told) < count(before, told));
    for (const Told& one : after)
      if (is_about_reading(one.name) && count(after, one) > count(before, one) && !may_follow(one.message))
        CHECK(one.message == "nothing new");
  }
  return pastes;
}

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream stream(command);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

bool is_plain_validation(const std::string& command) {
  if (command.find_first_of("'\"|$&>") != std::string::npos || command.find("--output") != std::string::npos)
    return false;
  return command.starts_with(" validate") && command.find("--format") == std::string::npos &&
         command.find("--lang") == std::string::npos && command.find("--recursive") == std::string::npos;
}

// The files and validations of one file of commands, as far as nothing else happens in between.
std::size_t paste_in(const fs::path& file) {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  std::size_t pastes = 0;
  for (const Step& step : parse_command_file(read_text(file))) {
    if (step.kind == Step::Kind::file) scratch.write(step.argument, step.body);
    if (step.kind == Step::Kind::remove) fs::remove_all(step.argument);
    if (step.kind == Step::Kind::copy || step.kind == Step::Kind::edit) break;
    if (step.kind != Step::Kind::command || !is_plain_validation(step.argument)) continue;
    pastes += paste_all(words_of(step.argument), file.filename().string() + ":" + std::to_string(step.line));
  }
  return pastes;
}

std::size_t paste_in_example(const fs::path& folder) {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  fs::copy(folder, ".", fs::copy_options::recursive);
  return paste_all({"validate", fs::exists("bad") ? "bad" : "bad.toml", "--as-of", "2018-07-01"},
                   folder.filename().string());
}

}  // namespace

TEST_CASE("every suggestion is right when it is pasted at its place") {
  std::size_t pastes = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(tests_folder / "commands"))
    if (entry.path().extension() == ".test") pastes += paste_in(entry.path());
  std::size_t in_examples = 0;
  for (const char* kind : {"integrity", "checks"})
    for (const fs::directory_entry& entry : fs::directory_iterator(tests_folder / kind))
      in_examples += paste_in_example(entry.path());
  MESSAGE("suggestions that were pasted: ", pastes, ", and of the bad plans: ", in_examples);
  CHECK(pastes >= 148);
  CHECK(in_examples >= 91);
}
