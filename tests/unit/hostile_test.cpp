// SPDX-License-Identifier: MIT
// A plan, a file name or an argument may hold anything. What comes out is text: nothing acts on a terminal, breaks out
// of a format or hides what is there, and what was written can still be read, escaped.
#include <doctest/doctest.h>
#include <set>
#include <utf8proc.h>

#include "cli/command_line.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/sanitise.hpp"
#include "tests/formats/read_back.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;
using grassroots::Field, grassroots::FieldType, grassroots::is_unsafe, grassroots::sanitise, grassroots::TableSchema,
    grassroots::TomlForm;

// Something of every kind that has ever fooled a reader: terminals, people, XML, JSON, runners, spreadsheets.
const std::string payload =
    "\x1b[35m\x1b]0;t\x07"  // a colour that the program has not, a window title
    "\xc2\x9b"
    "35m\x7f\x01\x08"                                   // C1, DEL, C0
    "\xe2\x80\xae\xe2\x81\xa6\xe2\x80\x8b\xef\xbb\xbf"  // bidi override and isolate, zero width space and no-break
    "\xe2\x80\xa8\xe2\x80\xa9\xc2\xad\xf3\xa0\x81\x81"  // line and paragraph separator, soft hyphen, tag
    "\r\n::error::x\n##[error]y\n%0A"                   // GitHub commands
    "]]>--><script>&lt;\"'`"                            // XML
    "\\u0041\\{0}{9?s}\t=cmd()|@+-";                    // JSON, our own placeholders, spreadsheets

// As a TOML string: control characters and quotes escaped, everything else raw.
std::string toml_text(std::string_view text) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string toml = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F)
      toml += std::string("\\u00") + digits[byte >> 4U] + digits[byte & 15U];
    else if (c == '"' || c == '\\')
      toml += std::string("\\") + c;
    else
      toml += c;
  }
  return toml + '"';
}
std::string hostile(std::string_view name) { return std::string(name) + payload; }

// The code points that must never come out, listed anew: the program's own list is under test, too.
bool acts(utf8proc_int32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

constexpr std::string_view own_colours[] = {"\x1b[0m",  "\x1b[1m",  "\x1b[2m", "\x1b[31m",
                                            "\x1b[32m", "\x1b[33m", "\x1b[34m"};

// What is wrong with a text that goes out; empty if nothing is.
std::string unsafe_part(std::string_view text, bool in_colour) {
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] >= ' ' && text[i] < '\x7f') {
      ++i;
      continue;
    }
    if (in_colour) {
      const auto colour = std::find_if(std::begin(own_colours), std::end(own_colours),
                                       [&](std::string_view own) { return text.substr(i).starts_with(own); });
      if (colour != std::end(own_colours)) {
        i += colour->size();
        continue;
      }
    }
    utf8proc_int32_t c = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                                       static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    if (size <= 0 || acts(c) || (c != '\n' && is_unsafe(static_cast<char32_t>(c))))
      return sanitise(text.substr(i > 40 ? i - 40 : 0, 80));
    i += static_cast<std::size_t>(size);
  }
  return "";
}

void check_safe(const Outcome& outcome, bool in_colour) {
  CHECK(unsafe_part(outcome.out, in_colour) == "");
  CHECK(unsafe_part(outcome.err, false) == "");
}

const TableSchema& schema_named(std::string_view name) { return *grassroots::find_table(name); }

// A value that has the text wherever it takes one.
std::string value_of(const TomlForm& form, const std::string& text) {
  const auto all_of = [&](std::string_view between) {
    std::string all;
    for (const TomlForm& each : form.forms)
      all.append(all.empty() ? "" : ", ").append(each.key).append(between).append(value_of(each, text));
    return all;
  };
  switch (form.is) {
    case TomlForm::Is::text:
    case TomlForm::Is::scalar: return text;
    case TomlForm::Is::date: return "2018-06-01";
    case TomlForm::Is::whole_number: return "3";
    case TomlForm::Is::number: return "0.5";
    case TomlForm::Is::flag: return "true";
    case TomlForm::Is::word: return toml_text(form.words.front().name);
    case TomlForm::Is::conditions: return "{}";
    case TomlForm::Is::records: return "";
    case TomlForm::Is::list: {
      const std::string item = value_of(form.forms.front(), text);
      return item.empty() ? "" : form.items == 2 ? '[' + item + ", " + item + ']' : '[' + item + ']';
    }
    case TomlForm::Is::table: return '{' + all_of(" = ") + '}';
    case TomlForm::Is::open_table: return '{' + text + " = " + value_of(form.forms.front(), text) + '}';
    case TomlForm::Is::either: return value_of(form.forms.front(), text);
  }
  return "";
}

// The value of a field in a plan that has one record of every table, each of which refers to the others.
std::string value_of(const TableSchema& table, const Field& field) {
  const auto id_in = [](grassroots::TableSet tables) {
    for (const TableSchema& other : grassroots::all_tables())
      if (grassroots::contains(tables, other.id)) return toml_text(hostile(other.name));
    return std::string();
  };
  const std::string own = toml_text(hostile(std::string(table.name) + '.' + std::string(field.key)));
  if (field.is_id) return toml_text(hostile(table.name));
  if (table.name == "waivers" && field.key == "subject") return toml_text(hostile("teams"));
  if (field.is_level) return toml_text(hostile("plan.levels"));
  // Fields that take less than their type.
  if (field.key == "makeup") return "[2018-06-02]";
  if (field.key == "format") return "1";
  if (table.name == "words" && field.key == "field") return "\"stays.mode\"";
  if (table.name == "absences" && field.key == "days") return "20";
  if (field.type == FieldType::deadline) return "2018-06-25";
  if (grassroots::is_of_days(field)) return field.key == "end" ? "2018-06-20" : "2018-06-01";
  return value_of(grassroots::type_of(field).toml_form(field), field.refers != 0 ? id_in(field.refers) : own);
}

// What names other files, and what only some checks take: left out of a record that shall be right.
bool is_left_out(const TableSchema& table, const Field& field) {
  static const std::set<std::string_view> of_plan{"include", "previous", "parent", "register", "columns"};
  static const std::set<std::string_view> of_requirements{"id", "clause", "text", "note"};
  if (table.name == "plan") return of_plan.contains(field.key);
  if (table.name == "requirements") return !of_requirements.contains(field.key);
  return (field.key == "parent" || (table.name == "stays" && field.key == "days"));  // circles; days beside an end
}

struct Change {  // of one field's value
  const TableSchema* table = nullptr;
  const Field* field = nullptr;
  std::string value;
};

std::string record_of(const TableSchema& table, const Change& change, const std::string& ends) {
  std::string text;
  for (const Field& field : table.fields) {
    const bool is_changed = change.table == &table && change.field == &field;
    if (!is_changed && is_left_out(table, field)) continue;
    const std::string value = is_changed ? change.value : value_of(table, field);
    if (!value.empty()) text += std::string(field.key) + " = " + value + ends;
  }
  return text;
}

// One record of every table; `checks`: and a requirement of every check.
enum class Checks { none, all };
std::string plan_with(const Change& change, Checks checks) {
  std::string text;
  for (const TableSchema& table : grassroots::all_tables()) {
    if (table.name == "contacts") continue;  // rows of [plan]
    text += table.name == "plan" ? "[plan]\n" : "[[" + std::string(table.name) + "]]\n";
    text += record_of(table, change, "\n");
    if (table.name == "requirements") text += "check = \"days\"\nmin = 40\nper = \"team\"\n";
    if (table.name != "plan") continue;
    std::string contact = record_of(schema_named("contacts"), change, ", ");
    contact.resize(contact.size() - 2);
    text += "contacts = [{" + contact + "}]\n";
  }
  if (checks == Checks::none) return text;
  for (const grassroots::Check* check : grassroots::all_checks()) {
    std::string example(check->example);
    for (const auto& [name, table] : {std::pair("\"research\"", "phases"), std::pair("\"guidance-issued\"", "tasks")})
      if (const std::size_t at = example.find(name); at != std::string::npos)
        example.replace(at, std::string_view(name).size(), toml_text(hostile(table)));
    text += "[[requirements]]\nid = " + toml_text(hostile(check->name)) + "\nclause = " + toml_text(hostile("clause")) +
            "\ntext = " + toml_text(hostile("text")) + '\n' + example;
  }
  return text;
}

class Folder {
 public:
  // Every format, of one run in each language, with colours; and that they say the same. `seen`: what some message
  // must hold.
  void check_formats(const std::string& plan, const std::vector<std::string>& seen = {},
                     const std::vector<std::string>& languages = {"en", "zh"}) const {
    for (const std::string& language : languages) {
      CAPTURE(language);
      std::vector<std::string> words{"--lang", language, "--color", "always", "validate", plan, "--max-findings", "0"};
      for (const grassroots::Format* format : grassroots::all_formats())
        words.insert(words.end(), {"--output", std::string(format->name) + '=' + std::string(format->name)});
      const Outcome outcome = run_program(world, words);
      check_safe(outcome, true);
      REQUIRE(outcome.exit_code != 2);
      for (const grassroots::Format* format : grassroots::all_formats()) {
        CAPTURE(format->name);
        CHECK(unsafe_part(read_text(std::string(format->name)), false) == "");
      }
      check_contents(seen);
    }
  }

  Outcome run(std::vector<std::string> words) const { return run_program(world, std::move(words)); }

  World world;
  ScratchFolder scratch;

 private:
  static std::multiset<std::string> told(const AllTold& all, std::string (*change)(std::string_view)) {
    std::multiset<std::string> texts;
    for (const Told& one : all) texts.insert(change(one.name) + '|' + change(one.file) + '|' + change(one.message));
    return texts;
  }
  static std::string as_it_is(std::string_view text) { return std::string(text); }
  static std::string first_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

  static void check_contents(const std::vector<std::string>& seen) {
    const AllTold json = told_by_json(read_text("json"));
    const auto raw = told(json, &as_it_is), sanitised = told(json, &sanitise);
    // JSON keeps what was written; the others show it.
    CHECK(told(told_by_gitlab(read_text("gitlab")), &as_it_is) == raw);
    CHECK(told(told_by_github(read_text("github")), &first_line) == sanitised);
    std::multiset<std::string> in_sarif;
    for (const Told& one : told_by_sarif(read_text("sarif"))) in_sarif.insert(one.name + '|' + one.file);
    std::multiset<std::string> names, shown, in_junit;
    for (const Told& one : json) {
      names.insert(one.name + '|' + one.file);
      shown.insert(sanitise(one.message));
    }
    CHECK(in_sarif == names);
    const XmlElement junit = XmlReader(read_text("junit")).read();
    for (const char* kind : {"failure", "system-out"})
      for (const XmlElement* part : junit.all(kind))
        for (const std::string& line : lines_of(part->text))
          if (!line.empty()) in_junit.insert(line);
    CHECK(in_junit.size() == shown.size());
    const std::string concise = read_text("concise"), full = read_text("full");
    CHECK(lines_of(concise).size() == json.size());
    for (const std::string& message : shown) {
      CHECK(concise.find(message + '\n') != std::string::npos);
      CHECK(full.find(message + '\n') != std::string::npos);
    }
    for (const std::string& value : seen) {
      CAPTURE(sanitise(value));
      CHECK(std::any_of(json.begin(), json.end(),
                        [&](const Told& one) { return one.message.find(value) != std::string::npos; }));
    }
  }

  WorkingFolder here_{scratch.path()};
};

}  // namespace

TEST_CASE("what acts on a terminal or hides is unsafe, and shown in plain ASCII") {
  for (char32_t c = 0; c < 0x110000; ++c)
    if (acts(static_cast<utf8proc_int32_t>(c))) CHECK_MESSAGE(is_unsafe(c), static_cast<std::uint32_t>(c));
  for (const char32_t c : U" ~é中，“”…—·→㐀ｱ𠀀😀") {
    if (c != 0) CHECK_MESSAGE(!is_unsafe(c), static_cast<std::uint32_t>(c));
  }
  CHECK(sanitise("\x1b\n\t\x7f\xc2\x9b\xe2\x80\xae\xf3\xa0\x81\x81\xff\xed\xa0\x80") ==
        "\\u001b\\u000a\\u0009\\u007f\\u009b\\u202e\\U000e0041\\xff\\xed\\xa0\\x80");
  CHECK(unsafe_part(sanitise(payload), false) == "");
}

TEST_CASE_FIXTURE(Folder, "a plan with hostile texts in every field") {
  write_text("plan.toml", plan_with({}, Checks::all));
  check_formats("plan.toml");
  // It is not refused for its looks.
  const std::set<std::string> refusals{"not-text",   "not-toml",  "full-width",   "unknown-key",      "missing-key",
                                       "wrong-type", "bad-value", "duplicate-id", "unknown-reference"};
  const AllTold findings = told_by_json(run({"validate", "plan.toml", "--format", "json"}).out);
  CHECK(findings.size() >= 10);
  for (const Told& one : findings) CHECK_MESSAGE(!refusals.contains(one.name), sanitise(one.message));
}

TEST_CASE_FIXTURE(Folder, "a hostile value where something else belongs, in every field of every table") {
  const std::string value = hostile("odd");
  bool in_english = false;
  std::size_t fields = 0;
  for (const TableSchema& table : grassroots::all_tables())
    for (const Field& field : table.fields) {
      if (++fields % step != 0) continue;
      CAPTURE(table.name);
      CAPTURE(field.key);
      write_text("plan.toml", plan_with({&table, &field, toml_text(value)}, Checks::none));
      // A reference, a word or a level that is not there is named; other values have the wrong type, or are free.
      const bool is_single = field.type == FieldType::text || field.type == FieldType::word;
      const bool is_named = is_single && !field.is_id && (field.refers != 0 || !field.words.empty() || field.is_level);
      in_english = !in_english;
      check_formats("plan.toml", is_named ? std::vector{value} : std::vector<std::string>{},
                    {in_english ? "en" : "zh"});
    }
}

TEST_CASE_FIXTURE(Folder, "a hostile list of tables in every field of a table") {
  const std::string value = toml_text(hostile("odd")), list = "[{" + value + " = [" + value + "]}]";
  for (const TableSchema& table : grassroots::all_tables()) {
    if (table.name == "contacts") continue;  // rows of [plan]
    CAPTURE(table.name);
    std::string text =
        plan_with({}, Checks::none) + (table.name == "plan" ? "[plan]\n" : "[[" + std::string(table.name) + "]]\n");
    for (const Field& field : table.fields) text += std::string(field.key) + " = " + list + '\n';
    write_text("plan.toml", text);
    check_formats("plan.toml");
  }
}

TEST_CASE_FIXTURE(Folder, "hostile keys and tables") {
  const std::string key = hostile("odd");
  for (const TableSchema& table : grassroots::all_tables()) {
    if (table.name == "contacts") continue;
    CAPTURE(table.name);
    std::string text = plan_with({}, Checks::none);
    const std::string header = table.name == "plan" ? "[plan]\n" : "[[" + std::string(table.name) + "]]\n";
    text.insert(text.find(header) + header.size(), toml_text(key) + " = 1\n");
    write_text("plan.toml", text);
    check_formats("plan.toml", {key});
  }
  for (const std::string& header :
       {"[[" + toml_text(key) + "]]\n", '[' + toml_text(key) + "]\n", "[plan." + toml_text(key) + "]\n",
        "[[teams." + toml_text(key) + "]]\n", toml_text(key) + " = 1\n"}) {
    CAPTURE(header);
    write_text("plan.toml",
               header.starts_with('"') ? header + plan_with({}, Checks::none) : plan_with({}, Checks::none) + header);
    check_formats("plan.toml");
    CHECK(run({"validate", "plan.toml"}).exit_code == 1);
  }
}

TEST_CASE_FIXTURE(Folder, "hostile bytes that are not TOML at all") {
  const std::string raws[] = {payload,
                              "title = " + payload,
                              "[" + payload + "]",
                              "\"" + payload,
                              "# " + payload,
                              "x = \"\x1b[35m\"",
                              "x = '\x1b[35m'",
                              "\xff\xfe\x1b[35m",
                              std::string("x = \"\0\x1b[35m\"", 12),
                              "x = \xe2\x80\x9c" + payload,
                              "\xe2\x80\xae = 1",
                              "x = 1 \x1b]8;;http://x\x07"};
  for (const std::string& raw : raws) {
    CAPTURE(sanitise(raw));
    write_text("plan.toml", raw + "\n" + plan_with({}, Checks::none));
    check_formats("plan.toml");
    write_text("plan.toml", plan_with({}, Checks::none) + raw);
    check_formats("plan.toml");
  }
}

TEST_CASE_FIXTURE(Folder, "every view of a hostile plan, in both languages, in a pipe and in a terminal") {
  write_text("plan.toml", plan_with({}, Checks::all));
  write_text("old.toml", "[plan]\ntitle = \"Before\"\n");
  const std::string team = hostile("teams"), phase = hostile("phases");
  const std::vector<std::vector<std::string>> views = {
      {"validate", "plan.toml", "--statistics"},
      {"validate", "plan.toml", "--select", hostile("days")},
      {"status", "plan.toml"},
      {"status", "plan.toml", "--by", "region"},
      {"status", "plan.toml", "--by", "leader"},
      {"status", "plan.toml", "--by", "priority"},
      {"status", "plan.toml", "--phase", phase},
      {"status", "plan.toml", "--team", team},
      {"status", "plan.toml", "--remind"},
      {"findings", "plan.toml", "--by", "team", "--all"},
      {"coverage", "plan.toml", "--rows", "team", "--columns", "priority"},
      {"timeline", "plan.toml"},
      {"people", "plan.toml"},
      {"diff", "old.toml", "plan.toml"},
      {"clauses", "plan.toml"},
      {"clauses", "plan.toml", "--evidence"},
      {"clauses", "plan.toml", "--clause", hostile("clause")},
  };
  for (const auto& view : views)
    for (const std::string language : {"en", "zh"})
      for (const std::string day : {"2018-05-01", "2018-06-10", "2018-08-01"})
        for (const std::size_t columns : {0U, 20U, 100U}) {
          CAPTURE(view[0] + ' ' + view.back().substr(0, 12) + ' ' + language + ' ' + day);
          CAPTURE(columns);
          world.terminal_width = columns;
          std::vector<std::string> words = view;
          words.insert(words.end(), {"--lang", language, "--as-of", day});
          const Outcome outcome = run(words);
          check_safe(outcome, true);
          CHECK(outcome.exit_code != 2);
          // Where nothing is cut, what the view is about can be read; before the first stay nobody covered anything.
          if (view[0] == "coverage" && day == "2018-05-01") continue;
          const std::string shown =
              view[0] == "clauses" ? grassroots::sanitise_lines(hostile("clause")) : "\\u001b[35m\\u001b]0;t\\u0007";
          if (columns == 0) CHECK(outcome.out.find(shown) != std::string::npos);
        }
}

TEST_CASE_FIXTURE(Folder, "hostile names of files and folders") {
  std::string name = payload;
  std::erase(name, '/');
  const std::string raw = name + "\xff\xc2";  // no UTF-8 even
  for (const std::string& file : {name, raw}) {
    CAPTURE(sanitise(file));
    fs::create_directories(file);
    write_text(file + "/part.toml", "[[teams]]\nid = \"a\"\nregions = [\"1\"]\n");
    write_text(file + "/plan.toml", "[plan]\ntitle = \"A plan\"\ninclude = [\"p*.toml\", \"sub/*.toml\", " +
                                        toml_text(hostile("none")) + "]\n");
    fs::create_directories(file + "/sub");
    write_text(file + "/sub/" + file + ".toml", "[[teams]]\nid = \"b\"\nregions = [\"1\"]\nodd = 1\n");
    if (file == name) {
      check_formats(file);
    } else {
      for (const grassroots::Format* format : grassroots::all_formats()) {
        CAPTURE(format->name);
        check_safe(run({"validate", file, "--format", std::string(format->name)}), false);
      }
      CHECK(Json::accept(run({"validate", file, "--format", "json"}).out));
      CHECK(Json::accept(run({"validate", file, "--format", "sarif"}).out));
      CHECK(XmlReader(run({"validate", file, "--format", "junit"}).out).read().name == "testsuites");
    }
    const std::string shown = sanitise(file);
    CHECK(run({"validate", file, "--format", "concise"})
              .out.find(shown + "/sub/" + shown + ".toml:4:1: error[unknown-key]") != std::string::npos);
    CHECK(run({"validate", file + "/none"}).err.find(shown) != std::string::npos);
    for (const std::string command : {"validate", "status"})
      for (const std::string language : {"en", "zh"}) {
        const Outcome outcome = run({command, "--recursive", file, "--lang", language, "--color", "always"});
        check_safe(outcome, true);
        CHECK(outcome.out.find(command == "status" ? grassroots::sanitise_lines(file) : shown) != std::string::npos);
      }
    for (const char* path : {"previous", "parent", "register"}) {
      write_text("plan.toml",
                 "[plan]\ntitle = \"A plan\"\n" + std::string(path) + " = " + toml_text(hostile("none")) + '\n');
      check_formats("plan.toml");
    }
  }
}

TEST_CASE_FIXTURE(Folder, "hostile arguments") {
  write_text("plan.toml", plan_with({}, Checks::none));
  const std::string odd = hostile("odd"), shown = sanitise(odd);
  const std::vector<std::vector<std::string>> lines = {
      {odd},
      {"--" + odd},
      {"-C", odd, "validate"},
      {"--lang", odd, "validate"},
      {"--color", odd, "validate"},
      {"validate", odd},
      {"validate", "--" + odd, "plan.toml"},
      {"validate", "plan.toml", "--as-of", odd},
      {"validate", "plan.toml", "--format", odd},
      {"validate", "plan.toml", "--output", odd},
      {"validate", "plan.toml", "--output", "json=none/" + odd},
      {"validate", "plan.toml", "--fail-on", odd},
      {"validate", "plan.toml", "--select", odd},
      {"validate", "plan.toml", "--ignore", odd},
      {"validate", "plan.toml", "--max-findings", odd},
      {"validate", "plan.toml", "--baseline", odd},
      {"validate", "plan.toml", "--baseline", "none/" + odd, "--write-baseline"},
      {"validate", "plan.toml", "--quiet=" + odd},
      {"status", odd},
      {"status", "plan.toml", odd},
      {"status", "plan.toml", "--team", odd},
      {"status", "plan.toml", "--phase", odd},
      {"status", "plan.toml", "--by", odd},
      {"clauses", odd},
      {"explain", odd},
      {"explain", "days", odd},
  };
  for (const auto& words : lines)
    for (const std::string language : {"en", "zh"})
      for (const bool in_terminal : {false, true}) {
        CAPTURE(words[0].substr(0, 8) + ' ' + (words.size() > 2 ? words[2].substr(0, 12) : ""));
        CAPTURE(language);
        world.terminal_width = in_terminal ? 60 : 0;
        world.variables["LC_ALL"] = language;
        const Outcome outcome = run(words);
        CHECK(outcome.exit_code == 2);
        check_safe(outcome, in_terminal);
        if (words[0].size() > 2 && words[0] != "--" + odd) CHECK(outcome.err.find(shown) != std::string::npos);
        CHECK(lines_of(outcome.err).size() <= 2);  // the sentence, and how the program is used
      }
}

TEST_CASE_FIXTURE(Folder, "what a baseline tells of a hostile plan") {
  write_text("plan.toml", plan_with({}, Checks::all));
  CHECK(run({"validate", "plan.toml", "--baseline", "known.json", "--write-baseline"}).exit_code == 0);
  CHECK(unsafe_part(read_text("known.json"), false) == "");
  CHECK(run({"validate", "plan.toml", "--baseline", "known.json"}).exit_code == 0);
}
