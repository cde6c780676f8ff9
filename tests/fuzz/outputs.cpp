// SPDX-License-Identifier: MIT
#include "tests/fuzz/outputs.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "cli/command_line.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/text/memory_files.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/utf8.hpp"
#include "tests/harness/zip_writer.hpp"

namespace grassroots::test {
namespace {

// A plan that any of its files can belong to.
constexpr std::string_view plan_of_tables = R"([plan]
title = "A plan"
register = "register.csv"
previous = "../before/plan.toml"
parent = "../above/plan.toml"
include = ["s*.csv"]
[[people]]
id = "p"
name = "P"
[[teams]]
id = "t"
name = "Team"
regions = ["110000"]
lead = "p"
[[regions]]
code = "110000"
name = "北京市"
level = "province"
[[requirements]]
id = "q"
check = "days"
per = "team"
min = 3
by = 2018-06-30
[[requirements]]
id = "words"
check = "cover"
of = "sites"
field = "condition"
values = ["weak", "strong"]
)";
constexpr std::string_view plan_before = R"([plan]
title = "The plan before"
[[people]]
id = "p"
name = "P"
[[teams]]
id = "t"
regions = ["110000"]
members = ["p"]
[[regions]]
code = "110000"
name = "北京市"
)";
constexpr std::string_view plan_above = R"([plan]
title = "The plan above"
[[phases]]
id = "f"
name = "F"
start = 2018-01-01
end = 2018-12-31
[[requirements]]
id = "above"
check = "count"
of = "stays"
per = "team"
min = 1
by = "f"
)";
constexpr std::string_view plan_of_a_workbook = R"([plan]
title = "A plan"
include = ["book.xlsx"]
[[teams]]
id = "t"
regions = ["110000"]
[[regions]]
code = "110000"
name = "北京市"
)";

// The parts of a workbook.
constexpr std::string_view sheet = R"(<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>start</t></is></c><c r="C1" t="str"><v>days</v></c></row>
<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>43252</v></c><c r="C2"><v>3</v></c></row>
<row r="3"><c r="B3" s="1"><v>43262</v></c><c r="C3"><f>1+1</f><v>2</v></c></row>
</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>)";
constexpr std::string_view strings = "<sst><si><t>team</t></si><si><r><t>t</t></r></si></sst>";
constexpr std::string_view styles = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>)";
constexpr std::string_view book = R"(<workbook xmlns:r="r"><workbookPr date1904="0"/>
<sheets><sheet name="stays" sheetId="1" r:id="a"/></sheets></workbook>)";
constexpr std::string_view relations =
    R"(<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>)";

// The files that the bytes may stand for, each named by a letter, and what stands in each otherwise; if nothing does,
// it is not there.
struct FileKind {
  char letter;
  bool is_part;  // of the workbook
  std::string_view path, usual;
};
constexpr FileKind file_kinds[] = {
    {'C', false, "plan/stays.csv", "team,site,start,end,people\nt,s,2018-06-01,2018-06-02,p\n"},
    {'S', false, "plan/sites.csv", "id,team,city,county,village,condition\ns,t,北京市,东城区,甲村,weak\n"},
    {'R', false, "plan/register.csv",
     "code,name\n110000,北京市\n110100,市辖区\n110101,东城区\n110101001,某街道\n110101001201,甲村\n"},
    {'V', false, "before/plan.toml", plan_before},
    {'A', false, "above/plan.toml", plan_above},
    {'B', false, "known.json", "{\"version\": 1, \"findings\": [{\"fingerprint\": \"0123456789abcdef\"}]}"},
    {'G', false, ".grassroots.toml", {}},
    {'w', true, "xl/worksheets/sheet1.xml", sheet},
    {'s', true, "xl/sharedStrings.xml", strings},
    {'f', true, "xl/styles.xml", styles},
    {'b', true, "xl/workbook.xml", book},
    {'r', true, "xl/_rels/workbook.xml.rels", relations},
};

[[noreturn]] void fail(std::string_view what, std::string_view text) {
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), sanitise(text.substr(0, 400)).c_str());
  std::abort();
}

// Line by line as the sanitiser leaves it; a table for spreadsheets begins with a byte order mark.
void require_safe(std::string_view what, std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    if (sanitise(line) != line) fail(what, line);
    at += line.size() + 1;
  }
}

// In a patch, tabs and the returns before line ends are as they are in the file.
std::string without_tabs(const std::string& patch) {
  std::string text;
  for (std::size_t i = 0; i < patch.size(); ++i)
    if (patch[i] != '\t' && (patch[i] != '\r' || i + 1 == patch.size() || patch[i + 1] != '\n')) text += patch[i];
  return text;
}

using Words = std::vector<std::string>;

std::string_view text_of(const FileKind& kind, char letter, std::string_view bytes) {
  return kind.letter == letter ? bytes : kind.usual;
}

std::string workbook_with(char letter, std::string_view bytes) {
  if (letter == 'X') return std::string(bytes);
  ZipEntries parts;
  for (const FileKind& kind : file_kinds)
    if (kind.is_part) parts.emplace_back(kind.path, text_of(kind, letter, bytes));
  return zip_of(parts);
}

// What a plan is made of, with the bytes in one of its files.
void put(MemoryFiles& files, char letter, std::string_view bytes) {
  static const std::string usual_workbook = workbook_with('\0', {});
  bool is_of_workbook = letter == 'X', is_of_tables = false;
  for (const FileKind& kind : file_kinds) {
    const std::string_view text = text_of(kind, letter, bytes);
    if (!kind.is_part && text.data() != nullptr) files.add(std::string(kind.path), std::string(text));
    if (kind.letter == letter) (kind.is_part ? is_of_workbook : is_of_tables) = true;
  }
  files.add("plan/book.xlsx", is_of_workbook ? workbook_with(letter, bytes) : usual_workbook);
  files.add("plan/plan.toml", std::string(is_of_workbook ? plan_of_a_workbook : is_of_tables ? plan_of_tables : bytes));
}

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

int run(MemoryFiles& files, const Words& words) {
  std::string out, err;
  cli::Env env;
  env.files = &files;
  env.out = [&](std::string_view text) { out += text; };
  env.err = [&](std::string_view text) { err += text; };
  env.variable = [](const char*) { return std::nullopt; };
  env.today = make_date(2018, 7, 15).value();
  const int exit_code = cli::run(env, words);
  if (exit_code < 0 || exit_code > 2) fail("exit code", words.front());
  require_safe(words.front(), has(words, "--diff") ? without_tabs(out) : out);
  require_safe("standard error", err);
  return exit_code;
}

// What was exported from a plan without errors has none either.
void require_same_standing(MemoryFiles& files) {
  const auto status_of = [&](const char* plan) {
    return run(files, {"status", plan, "--root", "/", "--threads", "1"});
  };
  if (status_of("plan") == 0 && status_of("tables") != 0) fail("exported", *files.bytes_of("tables/plan.toml"));
}

// In every format.
void add_views(std::vector<Words>& commands) {
  const Words views[] = {
      {"status", "plan"},
      {"status", "plan", "--all", "--since", "2018-06-01", "--next", "30"},
      {"status", "plan", "--by", "team"},
      {"status", "plan", "--by", "person"},
      {"status", "plan", "--remind"},
      {"findings", "plan", "--by", "team"},
      {"coverage", "plan"},
      {"coverage", "plan", "--rows", "team", "--columns", "condition"},
      {"timeline", "plan"},
      {"people", "plan", "--from", "2018-06-01", "--to", "2018-07-31"},
      {"clauses", "plan", "--evidence"},
      {"diff", "before", "plan"},
  };
  for (const Words& view : views)
    for (const DocumentFormat* format : all_document_formats()) {
      commands.push_back(view);
      commands.back().insert(commands.back().end(), {"--format", std::string(format->name)});
    }
}

std::vector<Words> all_commands() {
  std::vector<Words> commands{
      {"validate", "plan", "-q", "--output", "sarif=out.sarif", "--output", "json=out.json"},
      {"validate", "plan", "--baseline", "known.json"},
      {"validate", "plan", "--baseline", "known.json", "--write-baseline"},
      {"validate", "plan", "--statistics", "--fail-on", "info"},
      {"validate", "plan", "--fix"},
      {"validate", "plan", "--fix", "--diff"},
      {"validate", "-r", "."},
      {"export", "plan", "tables"},
      {"export", "plan", "tables", "--labels", "--bom"},
      {"export", "plan", "out.xlsx", "--to", "xlsx"},
      {"explain", "q", "--plan", "plan"},
  };
  for (const Format* format : all_formats())
    commands.push_back({"validate", "plan", "--format", std::string(format->name)});
  add_views(commands);
  const std::vector<Words> once = commands;
  commands.insert(commands.end(), once.begin(), once.end());
  for (std::size_t i = 0; i < commands.size(); ++i)
    commands[i].insert(commands[i].end(), {"--threads", "1", "--lang", i < once.size() ? "en" : "zh"});
  return commands;
}

const std::vector<Words>& commands() {
  static const std::vector<Words> all = all_commands();
  return all;
}

}  // namespace

std::size_t command_count() { return commands().size(); }

void try_output(std::string_view input) {
  const char letter = input.empty() ? 'T' : input[0];
  const auto number = static_cast<unsigned char>(input.size() < 2 ? 0 : input[1]);
  const std::string_view bytes = input.substr(std::min<std::size_t>(input.size(), 2));
  const Words& words = commands()[number % commands().size()];
  MemoryFiles files;
  put(files, letter, bytes);
  const std::string plan = *files.bytes_of("plan/plan.toml");
  const int exit_code = run(files, words);
  if (!has(words, "--fix") && files.bytes_of("plan/plan.toml") != plan) fail("the plan was written to", plan);
  for (const char* path : {"out.sarif", "out.json"})
    if (const auto written = files.bytes_of(path)) require_safe(path, *written);
  if (words.front() == "export" && has(words, "tables") && exit_code == 0) require_same_standing(files);
}

}  // namespace grassroots::test
