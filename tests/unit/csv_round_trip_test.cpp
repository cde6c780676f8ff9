// SPDX-License-Identifier: MIT
// What is exported as CSV or as a workbook reads back as the same plan: every field of every record, and every finding.
#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <sstream>

#include "grassroots/export/csv.hpp"
#include "grassroots/export/xlsx.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/spaces.hpp"
#include "tests/harness/diff.hpp"
#include "tests/harness/plan_text.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/tables.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

const Date judged_on = *make_date(2018, 8, 1);

// ---- Out and back

struct Way {
  std::string name;
  CsvStyle style;
  bool in_gb18030 = false;
  CsvEncoding encoding = CsvEncoding::automatic;
};
const Way ways[] = {
    {"plain", {}},
    {"with a mark", {.with_mark = true}},
    {"with labels", {.with_labels = true}},
    {"both", {.with_mark = true, .with_labels = true}},
    {"UTF-8 as given", {}, false, CsvEncoding::utf8},
    {"GB 18030 as given", {.with_labels = true}, true, CsvEncoding::gb18030},
};
const Way recognised{"GB 18030 as recognised", {.with_labels = true}, true};

// Whether every record stands in a CSV.
bool is_all_in_tables(const std::vector<ExportedFile>& files) {
  const auto is_toml = [](const ExportedFile& file) { return file.name.ends_with(".toml"); };
  return files.back().parts.size() == 1 && std::count_if(files.begin(), files.end(), is_toml) == 1;
}

// What stays in plan.toml is read before the tables: then the order of the records does not matter.
std::string sorted_lines(const std::string& text) {
  std::multiset<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.insert(line + '\n');
  return std::accumulate(lines.begin(), lines.end(), std::string());
}

// Writes the plan into `folder` and reads it again.
LoadedPlan back(const LoadedPlan& loaded, const fs::path& folder, const Way& way) {
  for (ExportedFile& file : to_csv_files(loaded.plan, disk_files(), folder, way.style)) {
    const bool converts = way.in_gb18030 && file.name.ends_with(".csv");
    write_text(folder / file.name, converts ? encoded("GB18030", std::move(file.bytes)) : file.bytes);
  }
  LoadOptions options;
  options.csv_encoding = way.encoding;
  return load_plan(folder, options);
}

// Keys and labels, each with the first of those that share a label or a key with it: what a message calls by its key in
// TOML, it calls by the heading in a sheet.
std::map<std::string, std::string, std::less<>> canonical_names() {
  std::map<std::string, std::string, std::less<>> names;
  const auto first_of = [&](std::string name) {
    for (auto at = names.find(name); at != names.end() && at->second != name; at = names.find(name)) name = at->second;
    return name;
  };
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) {
      const std::string key = first_of(std::string(field.key)), label = first_of(std::string(field.label.chinese));
      const std::string first = std::min(key, label);
      names[key] = names[label] = names[first] = first;
    }
  for (auto& [name, first] : names) first = first_of(first);
  return names;
}

std::string with_canonical_names(const std::string& text) {
  static const auto names = canonical_names();
  std::string changed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('`', at), close = open == text.npos ? text.npos : text.find('`', open + 1);
    if (close == text.npos) return changed + text.substr(at);
    const std::string quoted = text.substr(open + 1, close - open - 1);
    const std::size_t dot = std::min(quoted.find('.'), quoted.size());
    const auto name = names.find(quoted.substr(0, dot));
    changed += text.substr(at, open + 1 - at);
    changed += name == names.end() ? quoted : name->second + quoted.substr(dot);
    changed += '`';
    at = close + 1;
  }
  return changed;
}

// Of many rows without a team, a sheet is told once.
std::string without_owners(const std::string& given) {
  const std::string text = with_canonical_names(given);
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = std::string_view(text).substr(at, end - at);
    const bool is_about_owner = line.find("has no `team`") != std::string_view::npos ||
                                line.find("of this table names a `team`") != std::string_view::npos;
    // A code that was read as what it was before is written as that.
    const bool is_mended = line.find("[cut-code] a tool made a number of the code") != std::string_view::npos;
    if (!is_about_owner && !is_mended) kept.append(line).append("\n");
    at = end + 1;
  }
  return kept;
}

// The same as a workbook; what no sheet can carry, and [plan], come as for CSV.
void check_workbook(const LoadedPlan& loaded, const fs::path& folder, Language language) {
  CAPTURE(static_cast<int>(language));
  const ExportedWorkbook made = to_workbook(loaded.plan, language);
  if (!made.left.empty()) return;
  fs::create_directories(folder);
  std::string plan = to_csv_files(loaded.plan, disk_files(), folder).back().bytes;
  const std::size_t includes = plan.find("\ninclude = [");
  if (includes != std::string::npos)
    plan.replace(includes, plan.find('\n', includes + 1) - includes, "\ninclude = [\"book.xlsx\"]");
  write_text(folder / "plan.toml", plan);
  write_text(folder / "book.xlsx", made.bytes);
  const LoadedPlan again = load_plan(folder, {});
  REQUIRE(again.failure.empty());
  const auto text = [](const LoadedPlan& each) { return sorted_lines(without_owners(text_of(each, judged_on))); };
  const std::string difference = diff(text(loaded), text(again));
  if (!difference.empty()) FAIL_CHECK(difference);
  CHECK(to_workbook(again.plan, language).bytes == made.bytes);
  fs::remove_all(folder);
}

void check_round_trip(const LoadedPlan& loaded, const fs::path& folder, const Way& way) {
  CAPTURE(way.name);
  fs::create_directories(folder);
  const auto first = to_csv_files(loaded.plan, disk_files(), folder, way.style);
  const auto text = [&](const LoadedPlan& plan) {
    const std::string all = without_owners(text_of(plan, judged_on));
    return is_all_in_tables(first) && !way.style.with_labels ? all : sorted_lines(all);
  };
  const std::string before = text(loaded);
  const LoadedPlan again = back(loaded, folder, way);
  REQUIRE(again.failure.empty());
  const std::string difference = diff(before, text(again));
  if (!difference.empty()) FAIL_CHECK(difference);
  const auto second = to_csv_files(again.plan, disk_files(), folder, way.style);
  REQUIRE(first.size() == second.size());
  for (std::size_t i = 0; i < first.size(); ++i) CHECK(diff(first[i].bytes, second[i].bytes) == "");
  fs::remove_all(folder);
}

// ---- Plans of all that the format can say, at random

constexpr std::string_view hostile_texts[] = {
    "a",
    "民政部",
    "Shaanxi",
    "rain, then sun",
    "say \"yes\"",
    "\"",
    "\"\"",
    ",",
    "a\nb",
    "\n",
    "a\r\nb",
    "\r",
    "\t",
    " leading",
    "trailing ",
    "  ",
    "\ta\t",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "-3",
    "-",
    "@x",
    "'quoted",
    "''",
    "'",
    "'=1",
    "0571",
    "3-1",
    "1/2",
    "12:30",
    "1E5",
    "1.1E+11",
    "1e5",
    "1.5",
    "007",
    "110101001001",
    "61010000000000000000",
    "370112",
    "TRUE",
    "false",
    "yes",
    "No",
    "是",
    "否",
    "2018-06-01",
    "2018/6/1",
    "2018年6月1日",
    "3月5日",
    "a;b",
    ";",
    ";;",
    "a\\;b",
    "\\",
    "\\\\",
    "\\;",
    "a；b",
    "；",
    "\\；",
    "；；",
    "a; b",
    " ;",
    "\\ ",
    "😀",
    "𠮷野家",
    "é",
    "Montréal",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "（一）",
    "MAR1",
    "sept-2",
    "5 Jan",
    "(5)",
    "$5",
    "￥5",
    ".5",
    "50%",
    "1,000",
    "１２３",
    "\xEF\xBB\xBF",
    "\xEF\xBB\xBFx",
    "# no comment",
    "a\tb",
    "*",
    "\x01",
    "null",
    "NaN",
    "inf",
    "-inf",
    "#REF!",
    "\u3000",
    "\u00A0",
    "a.b",
    "kind:x",
    "planned",
    "计划",
};

class PlanMaker {
 public:
  explicit PlanMaker(std::uint32_t seed) : random_(seed) {}

  std::string plan() {
    for (const TableSchema& table : all_tables()) {
      if (table.id == TableId::contacts) continue;
      const int rows = table.id == TableId::plan ? 1 : below(4);
      for (int i = 0; i < rows; ++i) record(table, i);
    }
    return text_;
  }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }
  bool one_in(int chance) { return below(chance) == 0; }

  static bool is_path(std::string_view key) {
    return key == "include" || key == "parent" || key == "previous" || key == "register" || key == "columns";
  }

  void record(const TableSchema& table, int row) {
    text_ += table.id == TableId::plan ? "[plan]\n" : fmt::format("[[{}]]\n", table.name);
    for (const Field& field : table.fields)
      if (!(table.id == TableId::plan && is_path(field.key)) && (field.required || one_in(3)))
        text_ += fmt::format("{} = {}\n", field.key, value(table, field, row));
  }

  // A day that is counted from records of a table.
  std::string counted(TableId table) {
    const auto anchor = [&] { return quoted(reference(only(table))); };
    static constexpr std::string_view steps[] = {"days", "working_days", "weeks", "months"};
    const std::string simple =
        fmt::format("{{ {} = {}, {} = {} }}", one_in(3) ? "before" : "after", one_in(4) ? list(1, anchor) : anchor(),
                    steps[static_cast<std::size_t>(below(4))], below(99) - 20);
    if (one_in(4)) return fmt::format("{{ from = {}, to = {} }}", one_in(2) ? date() : anchor(), simple);
    if (one_in(6)) return date() + "T18:30:00";
    // Alone, an id that looks like a day would be a day in quotes.
    const std::string alone = reference(only(table));
    return one_in(6) && alone.find_first_of("0123456789") == std::string::npos ? quoted(alone) : simple;
  }

  std::string value(const TableSchema& table, const Field& field, int row) {
    switch (field.type) {
      case FieldType::text:
        if (field.is_id) return quoted(id(table.id, row));
        if (field.refers != 0) return quoted(reference(field.refers));
        // A sheet may name a record instead of its id; here, no name is one that something refers to.
        if (field.key == "name") return quoted("名称" + std::to_string(row) + std::string(table.name));
        // Nor is a word a label, which a sheet reads as what it stands for.
        if (field.word_called != nullptr) return quoted("词" + std::to_string(row));
        return field.required ? quoted(saying_something(raw_text())) : any_text();
      case FieldType::register_name: return text();
      case FieldType::integer: return std::to_string(bounded(field));
      case FieldType::number: return one_in(2) ? std::to_string(bounded(field)) : number();
      case FieldType::bound: return one_in(3) ? fmt::format("{{ field = {} }}", text()) : number();
      case FieldType::flag: return one_in(2) ? "true" : "false";
      case FieldType::date: return date();
      case FieldType::day: return one_in(3) ? date() : counted(TableId::events);
      case FieldType::deadline:
        if (one_in(3)) return date();
        if (one_in(2)) return quoted(reference(only(TableId::phases)));
        return counted(TableId::tasks);
      case FieldType::recurrence:
        if (one_in(3)) return fmt::format("{{ days = {} }}", 1 + below(99));
        return quoted(field.words[static_cast<std::size_t>(below(static_cast<int>(field.words.size())))].name);
      case FieldType::pair: return fmt::format("[{}, {}]", below(9), below(99));
      case FieldType::local_text:
        return one_in(2) ? any_text() : fmt::format("{{ en = {}, zh = {} }}", any_text(), any_text());
      case FieldType::word:
        return quoted(field.words[static_cast<std::size_t>(below(static_cast<int>(field.words.size())))].name);
      case FieldType::texts:
        return list(field.required ? 1 : 0,
                    [&] { return field.refers != 0 ? quoted(reference(field.refers)) : text(); });
      case FieldType::values: return list(0, [&] { return table.id == TableId::holidays ? date() : scalar(); });
      case FieldType::open_table:
        return table_of([&] { return field.holds == Value::Kind::number ? number() : scalar(); });
      case FieldType::filter: return filter();
      case FieldType::rows:
        return fmt::format("[{{ name = {}, phone = {} }}]", quoted(saying_something(raw_text())), any_text());
    }
    return {};
  }

  std::string id(TableId table, int row) const {
    const auto place = static_cast<std::size_t>(table) * 7 + static_cast<std::size_t>(row) * 31 + seed_;
    return saying_something(hostile_texts[place % std::size(hostile_texts)]) + (row == 0 ? "" : std::to_string(row));
  }
  std::string reference(TableSet tables) {
    const TableId table = static_cast<TableId>(std::countr_zero(tables));
    return id(table, below(3));
  }
  std::string raw_text() {
    std::string all(hostile_texts[random_() % std::size(hostile_texts)]);
    if (one_in(4)) all += hostile_texts[random_() % std::size(hostile_texts)];
    return all;
  }
  std::string text() { return quoted(raw_text()); }
  // In a sheet, a cell of nothing but spaces is an empty one.
  static std::string saying_something(std::string_view text) {
    return std::string(text).append(trim_spaces(text).empty() ? "x" : "");
  }
  std::string any_text() { return one_in(9) ? "\"\"" : text(); }

  static std::string quoted(std::string_view text) {
    std::string all = "\"";
    for (const char c : text) {
      if (c == '"' || c == '\\') all += '\\';
      if (static_cast<unsigned char>(c) < 0x20)
        all += fmt::format("\\u{:04x}", c);
      else
        all += c;
    }
    return all + '"';
  }
  std::int64_t bounded(const Field& field) {
    const double most = std::min(field.most, 1e12), least = std::max(field.least, -1e12);
    return static_cast<std::int64_t>(std::uniform_real_distribution<double>(least, most)(random_));
  }
  std::string number() {
    static constexpr std::string_view numbers[] = {"0.1", "0.5", "0.0", "1.0", "0.333333333333333314829616256247"};
    return std::string(numbers[random_() % std::size(numbers)]);
  }
  std::string date() {
    return to_string(*make_date(one_in(20) ? below(10000) : 2018, static_cast<unsigned>(1 + below(12)),
                                static_cast<unsigned>(1 + below(28))));
  }
  std::string scalar() {
    static constexpr std::string_view others[] = {
        "true", "false", "0", "-3", "1e20", "-2.5", "0.1", "9007199254740993", "123456789012345678", "1e-7"};
    if (one_in(2)) return any_text();
    return one_in(4) ? date() : std::string(others[random_() % std::size(others)]);
  }
  template <class Item>
  std::string list(int least, Item item) {
    std::string all = "[";
    for (int i = least + below(4); i > 0; --i) all += item() + (i > 1 ? ", " : "");
    return all + "]";
  }
  template <class Item>
  std::string table_of(Item item) {
    std::set<std::string> keys;
    for (int i = below(4); i > 0; --i) keys.insert(one_in(20) ? "\"\"" : text());
    std::string all = "{ ";
    for (const std::string& key : keys) all += (all.size() > 2 ? ", " : "") + key + " = " + item();
    return all + " }";
  }

  // Of fields that there are, so that several records share columns; sometimes of any keys.
  std::string filter() {
    const auto condition = [&] { return one_in(2) ? scalar() : list(0, [&] { return scalar(); }); };
    if (one_in(3)) return table_of(condition);
    static constexpr std::string_view paths[] = {"status",   "kind", "site.condition", "team", "interviews.\"干 部\"",
                                                 "profile.a"};
    std::string all = "{ ";
    for (const std::string_view path : paths)
      if (one_in(3)) all += fmt::format("{}{} = {}", all.size() > 2 ? ", " : "", path, condition());
    return all + " }";
  }

  std::mt19937 random_;
  std::size_t seed_ = random_();
  std::string text_;
};

}  // namespace

TEST_CASE("every example reads back from CSV and from a workbook as the same plan") {
  const ScratchFolder scratch;
  fs::copy(fs::path(GRASSROOTS_PROJECT_DIR) / "examples", scratch.path(), fs::copy_options::recursive);
  std::set<std::string> tried;
  for (const fs::directory_entry& entry : fs::directory_iterator(scratch.path())) {
    const fs::path folder = entry.path();
    if (!fs::exists(folder / "plan.toml") || folder.filename() == "broken") continue;
    CAPTURE(folder.filename().string());
    const LoadedPlan loaded = load_plan(folder);
    REQUIRE(loaded.diagnostics.empty());
    for (const Way& way : ways) check_round_trip(loaded, scratch.path() / "exported", way);
    check_round_trip(loaded, scratch.path() / "exported", recognised);
    for (const Language language : {Language::english, Language::chinese})
      check_workbook(loaded, scratch.path() / "exported", language);
    tried.insert(folder.filename().string());
  }
  CHECK(tried == std::set<std::string>{"2017", "2018", "audit", "census", "minimal", "observation", "supervision"});
}

TEST_CASE("a plan below another reads back as what it says itself") {
  const ScratchFolder scratch;
  scratch.write(
      "above/plan.toml",
      "[plan]\ntitle = \"above\"\n[[regions]]\ncode = \"61\"\nname = \"r\"\n"
      "[[phases]]\nid = \"p\"\nname = \"p\"\nstart = 2018-04-01\nend = 2018-09-30\n"
      "[[requirements]]\nid = \"n\"\ncheck = \"count\"\nof = \"stays\"\nmin = 2\nby = \"p\"\napplies = \"below\"\n"
      "[[requirements]]\nid = \"m\"\ncheck = \"count\"\nof = \"sites\"\nmin = 2\napplies = \"both\"\n");
  scratch.write(
      "own/plan.toml",
      "[plan]\ntitle = \"own\"\nparent = \"../above\"\nregion = \"61\"\ninclude = [\"*.csv\", \"team.toml\"]\n");
  // The first column is not the id.
  scratch.write("own/requirements.csv", "min,id,severity\n3,n,\n4,m,\n");
  scratch.write("own/team.toml",
                "[[teams]]\nid = \"t\"\nregions = [\"61\"]\n[[sites]]\nid = \"s\"\n"
                "[[stays]]\nsite = \"s\"\nstart = 2018-06-01\ndays = 3\n[[stays]]\nstart = 2018-07-01\ndays = 3\n");
  const LoadedPlan loaded = load_plan(scratch.path() / "own");
  REQUIRE(loaded.diagnostics.empty());
  for (const Way& way : ways) check_round_trip(loaded, scratch.path() / "exported", way);
}

TEST_CASE("a random plan reads back from CSV and from a workbook as the same plan") {
  const ScratchFolder scratch;
  for (std::uint32_t seed = 0; seed < static_cast<std::uint32_t>(rounds(2000)); ++seed) {
    CAPTURE(seed);
    const fs::path path = scratch.write("own/plan.toml", PlanMaker(seed).plan());
    const LoadedPlan loaded = load_plan(path);
    for (const Diagnostic& d : loaded.diagnostics) {
      // A planned day that no record is called by is told as a text that is no date.
      const Field* field = d.about.known() ? schema_of(d.about.table).find(d.key) : nullptr;
      const bool is_no_anchor = d.name == "wrong-type" && field != nullptr && field->type == FieldType::day;
      const bool is_said_in_toml = d.name == "not-toml" || d.name == "wrong-type" || d.name == "unknown-key";
      REQUIRE_MESSAGE((!is_said_in_toml || is_no_anchor), render(d.message, Language::english));
    }
    check_round_trip(loaded, scratch.path() / "exported", ways[seed % std::size(ways)]);
    check_workbook(loaded, scratch.path() / "exported", seed % 2 == 0 ? Language::english : Language::chinese);
  }
}

TEST_CASE("filters and lists of values are columns, too") {
  const ScratchFolder scratch;
  scratch.write(
      "own/plan.toml",
      "[plan]\ntitle = \"t\"\n"
      "[[requirements]]\nid = \"a\"\ncheck = \"count\"\nof = \"stays\"\nmin = 1\n"
      "where = { status = \"done\", site.condition = [\"weak\", \"a;b\", \"\"] }\neach = { level = [] }\n"
      "[[requirements]]\nid = \"b\"\ncheck = \"cover\"\nof = \"sites\"\nfield = \"code\"\n"
      "values = [\"0571\", 571, true, \"true\", 2018-06-01, \"2018-06-01\"]\n"
      "where = { site.condition = \"0571\", status = [-1, \"cmd|x\", -2], profile.a = -1, profile.b = [\"=1\", \"x\"] "
      "}\n"
      "[[requirements]]\nid = \"c\"\ncheck = \"count\"\nof = \"stays\"\nmin = 1\nwhere = { \"\" = 1 }\n"
      "[[requirements]]\nid = \"d\"\ncheck = \"count\"\nof = \"stays\"\nmin = 1\nwhere = { \"a.b\" = 1, a.b = 2 }\n");
  const LoadedPlan loaded = load_plan(scratch.path() / "own");
  const CsvTable table = to_csv(loaded.plan, schema_of(TableId::requirements));
  CHECK(table.text ==
        "id,check,each.level,where.status,where.site.condition,where.profile.a,where.profile.b,of,field,values,min\n"
        "a,count,;,done,weak;a\\;b;',,,stays,,,1\n"
        "b,cover,,;-1;cmd|x;-2,'0571,-1,'=1;x,sites,code,'0571;571;true;'true;2018-06-01;'2018-06-01,\n");
  CHECK(table.records == 2);
  CHECK(table.left == std::vector<std::uint32_t>{2, 3});
  for (const Way& way : ways) check_round_trip(loaded, scratch.path() / "exported", way);
}

TEST_CASE("what is exported opens right in a spreadsheet") {
  const ScratchFolder scratch;
  scratch.write(
      "own/plan.toml",
      "[plan]\ntitle = \"t\"\n[[regions]]\ncode = \"1\"\nname = \"r\"\n[[teams]]\nid = \"t\"\nregions = [\"1\"]\n"
      "[[sites]]\nid = \"=1+1\"\ncode = \"110101001001\"\nnote = \"rain, \\\"then\\\" sun\"\n"
      "profile = { a = \"0571\", b = 571, c = 2018-06-01, d = true, e = \"true\" }\n"
      "[[findings]]\nid = \"f\"\nkind = \"@x\"\ntext = \"a\\nb\"\nreplicable = true\n"
      "due = { after = \"t\", days = -3 }\n[[tasks]]\nid = \"t\"\nname = \"MAR1\"\nphase = \"p\"\nafter = [\"-1\", "
      "\"a;b\"]\n");
  const LoadedPlan loaded = load_plan(scratch.path() / "own");
  const auto table = [&](TableId id, const CsvStyle& style) { return to_csv(loaded.plan, schema_of(id), style).text; };
  CHECK(table(TableId::sites, {}) ==
        "id,team,code,profile.a,profile.b,profile.c,profile.d,profile.e,note\n"
        "'=1+1,t,'110101001001,'0571,571,2018-06-01,true,'true,\"rain, \"\"then\"\" sun\"\n");
  CHECK(table(TableId::sites, {.with_mark = true, .with_labels = true}) ==
        "\xEF\xBB\xBF编号,工作组,区划代码,基本情况.a,基本情况.b,基本情况.c,基本情况.d,基本情况.e,备注\n"
        "'=1+1,t,'110101001001,'0571,571,2018-06-01,是,'true,\"rain, \"\"then\"\" sun\"\n");
  CHECK(table(TableId::findings, {.with_labels = true}) ==
        "编号,工作组,类别,内容,整改期限.after,整改期限.days,可复制\nf,t,'@x,\"a\nb\",t,-3,是\n");
  CHECK(table(TableId::tasks, {}) == "id,name,phase,after\nt,'MAR1,p,'-1;a\\;b\n");
}
