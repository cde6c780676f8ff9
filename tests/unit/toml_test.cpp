// SPDX-License-Identifier: MIT
// What is TOML, and what is said of what is not: version 1.1, as toml-test has it, and the slips that people make.
#include <cmath>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "grassroots/load/toml/toml_reader.hpp"
#include "tests/fuzz/compare_readers.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
using Json = nlohmann::json;

const std::filesystem::path corpus = std::filesystem::path(GRASSROOTS_PROJECT_DIR) / "tests/toml-test";

// The cases of a version: "valid" or "invalid".
std::vector<std::string> cases(const std::string& version, const std::string& kind) {
  std::istringstream list(read_text(corpus / ("files-toml-" + version)));
  std::vector<std::string> files;
  for (std::string file; std::getline(list, file);)
    if (file.starts_with(kind + "/") && file.ends_with(".toml")) files.push_back(file);
  return files;
}

bool is_value(const RawValue& value, const Json& expected);

bool is_table(RawTable table, const Json& expected) {
  return table.size() == expected.size() && std::all_of(table.begin(), table.end(), [&](const RawEntry& entry) {
           const auto found = expected.find(std::string(entry.key));
           return found != expected.end() && is_value(entry.value, *found);
         });
}

bool is_number(double number, const std::string& text) {
  const double expected = std::stod(text);
  return std::isnan(expected) ? std::isnan(number) : number == expected;
}

// `type`: as toml-test names it. Times are read, and not kept.
bool is_scalar(const RawValue& value, const std::string& type, const std::string& text) {
  switch (value.kind) {
    case RawValue::Kind::text: return type == "string" && value.text == text;
    case RawValue::Kind::integer: return type == "integer" && std::to_string(value.integer) == text;
    case RawValue::Kind::number: return type == "float" && is_number(value.number, text);
    case RawValue::Kind::flag: return type == "bool" && text == (value.flag ? "true" : "false");
    case RawValue::Kind::date: return type == "date-local" && to_string(value.date) == text;
    case RawValue::Kind::moment: return type == "datetime-local";
    case RawValue::Kind::window: return false;
    case RawValue::Kind::other: return type == "datetime" || type == "datetime-local" || type == "time-local";
    default: return false;
  }
}

bool is_value(const RawValue& value, const Json& expected) {
  if (expected.is_array())
    return value.kind == RawValue::Kind::array &&
           std::equal(value.items.begin(), value.items.end(), expected.begin(), expected.end(), is_value);
  if (expected.size() == 2 && expected.contains("type") && expected["type"].is_string())
    return is_scalar(value, expected["type"], expected["value"]);
  return value.kind == RawValue::Kind::table && is_table(value.entries, expected);
}

// What is said of a text, a line for each: "2:5 the message".
std::string said_of(const std::string& bytes) {
  const Source source("plan.toml", bytes);
  Diagnostics diagnostics;
  read_toml(source, 0, diagnostics, [](const TomlFile&) {});
  std::string said;
  for (const Diagnostic& diagnostic : diagnostics) {
    const LineColumn at = source.locate(diagnostic.place.begin);
    said += std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' +
            render(diagnostic.message, Language::english) + '\n';
  }
  return said;
}

}  // namespace

TEST_CASE("every valid case of TOML 1.0 and 1.1 is read, with its values") {
  CHECK(cases("1.0.0", "valid").size() == 210);
  CHECK(cases("1.1.0", "valid").size() == 220);
  for (const char* version : {"1.0.0", "1.1.0"})
    for (const std::string& file : cases(version, "valid")) {
      CAPTURE(file);
      const std::string bytes = read_text(corpus / file);
      const Json expected = Json::parse(read_text((corpus / file).replace_extension(".json")));
      CHECK(said_of(bytes) == "");
      Diagnostics diagnostics;
      read_toml(Source(file, bytes), 0, diagnostics,
                [&](const TomlFile& read) { CHECK(is_table(read.root, expected)); });
    }
}

TEST_CASE("every invalid case of TOML 1.1 is refused") {
  CHECK(cases("1.1.0", "invalid").size() == 492);
  for (const std::string& file : cases("1.1.0", "invalid")) {
    CAPTURE(file);
    CHECK(said_of(read_text(corpus / file)) != "");
  }
}

TEST_CASE("the plain reader reads the cases of toml-test as toml++ does, or leaves them to it") {
  for (const char* version : {"1.0.0", "1.1.0"})
    for (const char* kind : {"valid", "invalid"})
      for (const std::string& file : cases(version, kind)) {
        CAPTURE(file);
        CHECK(compare_readers(read_text(corpus / file)).difference == "");
      }
}

TEST_CASE("an inline table may go on over several lines, and end with a comma") {
  for (const std::string table : {
           "{ cadres = 12, residents = 18, }",
           "{\n  cadres = 12,\n  residents = 18\n}",
           "{\n  cadres = 12, # of the village\n\n  residents = 18,\n}",
           "{ # by whom\r\n\tcadres = 12\r\n\t, residents = 18 }",
       }) {
    const std::string bytes = "[[stays]]\ninterviews = " + table + " # all\nteam = \"one\"\n";
    CAPTURE(bytes);
    Diagnostics diagnostics;
    read_toml(Source("plan.toml", bytes), 0, diagnostics, [&](const TomlFile& file) {
      REQUIRE(file.root.size() == 1);
      const RawTable stay = file.root[0].value.items[0].entries;
      REQUIRE(stay.size() == 2);
      CHECK(stay[0].value.begin == bytes.find('{'));
      const RawTable interviews = stay[0].value.entries;
      REQUIRE(interviews.size() == 2);
      CHECK(interviews[0].key_begin == bytes.find("cadres"));
      CHECK(interviews[1].key_begin == bytes.find("residents"));
      CHECK(interviews[1].value.begin == bytes.find("18"));
      CHECK(interviews[1].value.integer == 18);
    });
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("what toml++ has before TOML does is refused where it stands") {
  const std::string key = "a key without quotes has only letters, digits, - and _\n";
  const std::string value = "not a TOML value: expected a number, a date, true, false or a quoted string\n";
  const std::pair<std::string, std::string> inputs[] = {
      {"中 = 1", "1:1 " + key},
      {"标题x = 1", "1:1 " + key},
      {"naïve = 1", "1:1 " + key},
      {"b.naïve = 1", "1:3 " + key},
      {"a+b = 1", "1:1 " + key},
      {"+ = 1", "1:1 " + key},
      {"[中]", "1:2 " + key},
      {"[a.b+c]", "1:4 " + key},
      {"[[中]]\n[[中]]", "1:3 " + key + "2:3 " + key},
      {"b = { 中 = 1 }", "1:7 " + key},
      {"b = [{ x = +1, c+d = 1 }]", "1:16 " + key},
      {"b = {\n  x = 1,\n  中 = 1,\n}\nc = 1", "3:3 " + key},
      {"b = 0x1p3", "1:5 " + value},
      {"b = 0x1.8p-3", "1:5 " + value},
      {"b = -0X1p3", "1:5 " + value},
      {"b = [+1, 0x1P3]", "1:10 " + value},
  };
  for (const auto& input : inputs) {
    CAPTURE(input.first);
    CHECK(said_of(input.first) == input.second);
  }
  for (const std::string bytes : {
           "\"中\" = 1\n'a+b' = 2",
           "[\"中\".\"a+b\"]",
           "a = [+1, +0.5, 1e+3, { b = +inf }, +nan]",
           "a = [\n+1,\n{\nb = 1979-05-27T07:32:00+08:00,\n},\n+2]",
           "a = [0x1f, 0xdead_BEEF]\nb = 0.5 # 0x1p3\nc = \"0x1p3\"\n",
       }) {
    CAPTURE(bytes);
    CHECK(said_of(bytes) == "");
  }
}

TEST_CASE("what is not closed, or not separated, is told where it is") {
  const std::string brace = " this `{` is never closed\n", bracket = " this list is never closed\n",
                    missing = " a comma is missing before this\n",
                    extra = " expected a value or a key before this comma\n";
  const std::pair<std::string, std::string> inputs[] = {
      {"a = { b = 1", "1:5" + brace},
      {"a = { b = 1\n", "1:5" + brace},
      {"a = { b = 1,\nc = 2\nd = 3\n", "1:5" + brace},
      {"[[x]]\na = { b = 1\nc = 2\n[[x]]\nc = 3\n", "2:5" + brace},
      {"[[x]]\na = {\n  b = 1,\n\n[[x]]\nc = 3\n", "2:5" + brace},
      {"a = [1, 2\nb = 3\n", "1:5" + bracket},
      {"a = [1, 2\n[[x]]\nb = 3\n", "1:5" + bracket},
      {"a = { b = 1 c = 2 }", "1:13" + missing},
      {"a = {\n  b = 1\n  c = 2,\n}\nd = 3\n", "3:3" + missing},
      {"a = [1 2]", "1:8" + missing},
      {"a = [\n  1\n  2,\n]\nd = 3\n", "3:3" + missing},
      {"a = { b = 1,, c = 2 }", "1:13" + extra},
      {"a = { , }", "1:7" + extra},
      {"a = {\n  b = 1,\n  , c = 2,\n}\nd = 3\n", "3:3" + extra},
      {"a = [1,, 2]", "1:8" + extra},
      {"a = {\n  b = \"\\q\",\n  c = 1,\n}\nd = 3\n", "2:7 a backslash in double quotes means something else\n"},
      {"a = \"\"\"\nb\n\\q\n\"\"\"\nd = 3\n", "3:2 a backslash in double quotes means something else\n"},
      {"a = { b: 1 }", "1:8 `=` is missing after the key\n"},
      {"title = 1\ntitle = 2\n", "2:1 `title` is given twice\n"},
      {"a = { b = 1, b = 2 }", "1:14 `b` is given twice\n"},
      {"a.b = 1\na.b.c = 2\n", "2:3 `b` is given twice\n"},
      {"[x]\n[y]\n[x]\n[x]\n", "3:1 `[x]` is given twice\n"},
      // Two faults, each told once, with whole tables of several lines between them.
      {"a = { b = 1\nc = {\n  d = 2,\n}\ne = {\n  f = 1\n  g = 2\n}\nh = 1\n", "1:5" + brace + "7:3" + missing},
  };
  for (const auto& input : inputs) {
    CAPTURE(input.first);
    CHECK(said_of(input.first) == input.second);
  }
}
