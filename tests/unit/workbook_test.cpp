// SPDX-License-Identifier: MIT
// Workbooks as includes: what their cells say, where findings stand, and what is refused.
#include "grassroots/load/xlsx/workbook.hpp"

#include <doctest/doctest.h>

#include "grassroots/export/csv.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/load/xlsx/cell_values.hpp"
#include "grassroots/load/xlsx/messages.hpp"
#include "grassroots/load/xlsx/zip_archive.hpp"
#include "grassroots/schema/field.hpp"
#include "tests/harness/findings.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/zip_writer.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

const std::filesystem::path kept = std::filesystem::path(GRASSROOTS_PROJECT_DIR) / "tests/workbooks";

constexpr std::string_view records =
    "[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n[[people]]\nid = \"p01\"\nname = \"甲某\"\n"
    "[[people]]\nid = \"p02\"\nname = \"乙某\"\n"
    "[[teams]]\nid = \"t1\"\nregions = [\"610000\"]\nmembers = [\"p01\", \"p02\"]\n";

std::string plan_including(const std::string& include, std::string_view rest = records) {
  return "[plan]\ntitle = \"样例\"\ninclude = [" + include + "]\n" + std::string(rest);
}

// What validate says, one line for each finding.
std::string found(const std::string& bytes, const std::string& include = "\"book.xlsx\"",
                  const std::string& format = "concise") {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  scratch.write("plan.toml", plan_including(include));
  scratch.write("book.xlsx", bytes);
  std::string out = run_program(World{}, {"validate", "plan.toml", "--as-of", "2018-05-01", "--format", format,
                                          "--ignore", "no-requirements"})
                        .out;
  return out.substr(0, out.find("plan.toml as of"));
}

// Rows of inline texts.
std::string rows(const std::vector<std::vector<std::string>>& cells) {
  std::string all = "<sheetData>";
  for (const auto& row : cells) {
    all += "<row>";
    for (const std::string& cell : row) all += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    all += "</row>";
  }
  return all + "</sheetData>";
}

std::string cells_of(const std::string& sheet, const ZipEntries& more = {}, std::string_view settings = {}) {
  const std::string bytes = workbook_of({{"s", sheet}}, more, settings);
  Workbook workbook(bytes);
  REQUIRE(workbook.fault() == nullptr);
  std::string all;
  for (const SheetRow& row : workbook.read(workbook.sheets().front()).rows) {
    all += std::to_string(row.number) + ":";
    for (const SheetCell& cell : row.cells) {
      all += " " + std::to_string(cell.column) + "=" + cell.text;
      if (cell.fault != SheetCell::Fault::none) all += "!";
    }
    all += "\n";
  }
  return all;
}

}  // namespace

TEST_CASE("cells of a workbook are texts, whatever they are kept as") {
  const ZipEntries more = {
      {"xl/sharedStrings.xml",
       "<sst><si><t>plain</t></si><si><r><t>rich</t></r><r><t xml:space=\"preserve\"> text</t></r><rPh><t>not "
       "this</t></rPh></si><si><t>a_x000D_b</t></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"}};
  const std::string sheet =
      "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
      "</row><row r=\"5\"><c r=\"A5\" s=\"1\"><v>43252</v></c><c s=\"2\"><v>43252</v></c><c><v>43252</v></c>"
      "<c s=\"1\"><v>43252.395833333336</v></c><c><v>1.1010100100000000E+11</v></c><c><v>1E+17</v></c>"
      "<c><v>0.30000000000000004</v></c><c t=\"b\"><v>1</v></c><c t=\"d\"><v>2018-06-01</v></c>"
      "<c t=\"e\"><v>#N/A</v></c><c><f>A1</f></c><c t=\"str\"><f>A1</f><v>text</v></c><c/></row></sheetData>";
  CHECK(cells_of(sheet, more) ==
        "2: 0=plain 2=rich text 3=a\rb\n"
        "5: 0=2018-06-01 1=2018-06-01 2=43252 3=2018-06-01 09:30 4=110101001000 5=1.00000E+17 6=0.3 7=true "
        "8=2018-06-01 9=#N/A! 10=! 11=text\n");
  CHECK(cells_of("<sheetData><row><c s=\"1\"><v>41790</v></c></row></sheetData>", more,
                 "<workbookPr date1904=\"1\"/>") == "1: 0=2018-06-01\n");
}

TEST_CASE("a code that its format fills up with zeros is read with them") {
  const ZipEntries more = {{"xl/styles.xml",
                            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/></numFmts>"
                            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"}};
  CHECK(cells_of("<sheetData><row><c s=\"1\"><v>10000</v></c><c s=\"1\"><v>110000</v></c><c s=\"1\"><v>1234567</v></c>"
                 "<c s=\"1\"><v>-5</v></c><c s=\"1\"><v>0.5</v></c><c><v>10000</v></c></row></sheetData>",
                 more) == "1: 0=010000 1=110000 2=1234567 3=-5 4=0.5 5=10000\n");
}

TEST_CASE("a date is told from other numbers by its format") {
  for (const char* date : {"yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d;@", "dd\\-mmm"}) {
    CAPTURE(date);
    CHECK(is_date_format(date));
  }
  for (const char* other : {"General", "0.00", "h:mm:ss", "[Red]0", "\"day\" 0", "0;[Yellow]-0", "\\d0"}) {
    CAPTURE(other);
    CHECK_FALSE(is_date_format(other));
  }
  for (const auto& [code, digits] : {std::pair{"000000", 6},
                                     {"00", 2},
                                     {"000000;-000000;@", 6},
                                     {"0", 0},
                                     {"0.00", 0},
                                     {"General", 0},
                                     {"#000", 0},
                                     {"0000000000000000000", 0}})
    CHECK(digits_of_format(code) == static_cast<std::size_t>(digits));
  CHECK(date_text("59", false) == "1900-02-28");
  CHECK(date_text("61", false) == "1900-03-01");
  CHECK(date_text("0", false) == std::nullopt);
}

TEST_CASE("the value of merged cells stands in each of them") {
  CHECK(cells_of("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                 "<row r=\"2\"><c r=\"B2\"><v>3</v></c></row><row r=\"4\"><c r=\"C4\"><v>4</v></c></row></sheetData>"
                 "<mergeCells><mergeCell ref=\"A1:A4\"/><mergeCell ref=\"B2:C2\"/><mergeCell ref=\"X1:XFD1048576\"/>"
                 "</mergeCells>") == "1: 0=1 1=2\n2: 0=1 1=3 2=3\n4: 0=1 2=4\n");
}

TEST_CASE("a roster that another program saved says what the same plan says in TOML") {
  std::string file;
  SUBCASE("exceljs") { file = "roster-exceljs.xlsx"; }
  SUBCASE("LibreOffice") { file = "roster-libreoffice.xlsx"; }
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  scratch.write("roster.xlsx", read_text(kept / file));
  scratch.write("plan.toml", plan_including("\"roster.xlsx\"", ""));
  scratch.write(
      "same.toml",
      plan_including(
          "",
          "[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n[[regions]]\ncode = \"130000\"\nname = \"河北省\"\n"
          "[[people]]\nid = \"p01\"\nname = \"甲某\"\n[[people]]\nid = \"p02\"\nname = \"乙某\"\n"
          "[[people]]\nid = \"p03\"\nname = \"丙某\"\n"
          "[[teams]]\nid = \"shaanxi\"\nname = \"第一组\"\nregions = [\"610000\"]\nmembers = [\"p01\", \"p02\"]\n"
          "[[teams]]\nid = \"hebei\"\nname = \"第二组\"\nregions = [\"130000\"]\nmembers = [\"p03\"]\n"
          "[[stays]]\nteam = \"shaanxi\"\nstart = 2018-06-01\ndays = 5\npeople = [\"p01\", \"p02\"]\n"
          "status = \"done\"\n"
          "[[stays]]\nteam = \"shaanxi\"\nstart = 2018-06-11\ndays = 10\npeople = [\"p01\"]\n"
          "status = \"planned\"\n"
          "[[stays]]\nteam = \"hebei\"\nstart = 2018-06-21\ndays = 7\nstatus = \"planned\"\n"));
  const LoadedPlan of_workbook = load_plan("plan.toml"), same = load_plan("same.toml");
  CHECK(findings_of(of_workbook) ==
        "roster.xlsx:1:1 <> not-csv: these sheets are no tables, and were left out: 说明\n");
  CHECK(findings_of(same) == "");
  for (const TableSchema& table : all_tables())
    if (table.form == TableForm::list) CHECK(to_csv(of_workbook.plan, table).text == to_csv(same.plan, table).text);
  CHECK(of_workbook.plan.stays.size() == 3);
}

TEST_CASE("findings name the sheet and the cell, in every format") {
  const std::string book = read_text(kept / "faults.xlsx");
  const std::string include = "\"book.xlsx#第一季度=stays\"";
  CHECK(found(book, include) ==
        "book.xlsx 第一季度!C2: error[bad-value]: this cell holds the error #N/A\n"
        "book.xlsx 第一季度!C3: error[bad-value]: the formula in this cell has no value yet\n"
        "book.xlsx 第一季度!D3: error[unknown-reference]: `people` names the person `p09`, which is not in the plan\n"
        "book.xlsx 第一季度!A4: error[unknown-reference]: `team` names the team `t9`, which is not in the plan\n");
  CHECK(found(book, include, "full").find("--> book.xlsx 第一季度!D3\n") != std::string::npos);
  CHECK(found(book, include, "json").find("\"cell\": \"第一季度!D3\"") != std::string::npos);
  CHECK(found(book, include, "sarif").find("\"fullyQualifiedName\": \"第一季度!D3\"") != std::string::npos);
  CHECK(found(book, include, "github").find("book.xlsx 第一季度!D3: `people`") != std::string::npos);
  CHECK(found(book, include, "gitlab").find("第一季度!D3: `people`") != std::string::npos);
  CHECK(found(book, include, "junit").find("book.xlsx 第一季度!D3: ") != std::string::npos);
}

TEST_CASE("sheets are picked by their names") {
  const std::string stays = rows({{"team", "start", "days"}, {"t1", "2018-06-01", "3"}, {"t9", "2018.6.9", "3"}});
  const std::string book = workbook_of({{"蹲点", stays}, {"other", stays}});
  CHECK(found(book) ==
        "book.xlsx 蹲点!A3: error[unknown-reference]: `team` names the team `t9`, which is not in the plan\n"
        "book.xlsx:1:1: info[not-csv]: these sheets are no tables, and were left out: other\n");
  CHECK(found(book, "\"book.xlsx#other=stays\"") ==
        "book.xlsx other!A3: error[unknown-reference]: `team` names the team `t9`, which is not in the plan\n");
  CHECK(found(book, "\"*.xlsx#蹲点\"") ==
        "book.xlsx 蹲点!A3: error[unknown-reference]: `team` names the team `t9`, which is not in the plan\n");
  CHECK(found(book, "\"book.xlsx#none=stays\"") ==
        "plan.toml:3:12: error[include-not-found]: the workbook has no sheet `none`\n");
  CHECK(found(book, "\"book.xlsx#other=roster\"") ==
        "plan.toml:3:12: error[include-not-found]: the format has no table `roster`\n");
  CHECK(found(book, "\"book.xlsx#othr=stays\"", "full")
            .find("= help: did you mean `other`?: `\"book.xlsx#other=stays\"`") != std::string::npos);
  CHECK(found(workbook_of({{"a", stays}, {"b", stays}})) ==
        "book.xlsx:1:1: error[not-text]: no sheet of this workbook is named after a table: a, b\n");
}

TEST_CASE("spaces around a sheet's name mean nothing, and what to write names this workbook and this sheet") {
  const std::string sheet = rows({{"team", "start", "days"}, {"t9", "2018-06-01", "1"}});
  CHECK(found(workbook_of({{" 蹲点 ", sheet}})).find("names the team `t9`") != std::string::npos);
  CHECK(found(workbook_of({{" s1", sheet}}), "\"book.xlsx#s1=stays\"").find("names the team `t9`") !=
        std::string::npos);
  CHECK(
      found(workbook_of({{"Sheet1", sheet}}), "\"book.xlsx\"", "full").find("include it as `book.xlsx#Sheet1=stays`") !=
      std::string::npos);
}

TEST_CASE("a sheet that speaks of a table is suggested as that table") {
  const std::string stays = rows({{"team", "start", "days"}, {"t1", "2018-06-01", "3"}});
  const std::string people = rows({{"姓名"}, {"丙某"}}), notes = rows({{"x"}});
  const std::string book =
      workbook_of({{"蹲点安排表", stays}, {"蹲点人员名单", people}, {"附件", notes}, {"Sheet4", rows({})}});
  CHECK(found(book, "\"book.xlsx\"", "full") ==
        "error[not-text]: no sheet of this workbook is named after a table: 蹲点安排表, 蹲点人员名单, 附件\n"
        " --> book.xlsx:1:1\n  |\n"
        "  = help: write \"book.xlsx#蹲点安排表=stays\", \"book.xlsx#蹲点人员名单=people\" instead of \"book.xlsx\" in "
        "`include`, or name the sheets after their tables, such as `stays`\n\n");
  CHECK(found(book, "\"book.xlsx#蹲点安排表=stays\", \"book.xlsx#蹲点人员名单=people\"") ==
        "book.xlsx 蹲点人员名单!A1: info[missing-key]: the table people has no column `id`: each is called by its "
        "`name`\n");
  // Beside a sheet that is read.
  const std::string more = workbook_of({{"蹲点", stays}, {"第二批蹲点", stays}});
  CHECK(found(more, "\"book.xlsx\"", "full").find("write \"book.xlsx\", \"book.xlsx#第二批蹲点=stays\" instead of") !=
        std::string::npos);
  // A pattern may mean other workbooks, too.
  CHECK(found(book, "\"*.xlsx\"", "full").find("the tables are phases, ") != std::string::npos);
}

TEST_CASE("what is no workbook, or would grow without bound, is refused in one sentence") {
  const std::string broken = "book.xlsx:1:1: error[not-text]: this is no workbook that can be read\n";
  CHECK(found("team,start\n") == broken);
  CHECK(found("") == broken);
  CHECK(found(zip_of({{"a.txt", "x"}})) == broken);
  CHECK(found("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
        "book.xlsx:1:1: error[not-text]: this workbook is an .xls, or protected by a password\n");
  // Entities, and a part that ends too early.
  ZipEntries entries = {
      {"xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>"},
      {"xl/_rels/workbook.xml.rels", "<Relationships/>"}};
  CHECK(found(zip_of(entries)) == broken);
  std::string whole = workbook_of({{"stays", rows({{"team"}})}});
  CHECK(found(whole.substr(0, whole.size() / 2)) == broken);
  CHECK(found(workbook_of({{"stays", "<sheetData><row>"}})) == broken);
}

TEST_CASE("what a small workbook unpacks to is bounded") {
  const std::string too_large = "book.xlsx:1:1: error[not-text]: this workbook is too large to be read\n";
  const std::string broken = "book.xlsx:1:1: error[not-text]: this is no workbook that can be read\n";
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  // More rows than a sheet can have, be they empty.
  CHECK(found(workbook_of({{"stays", "<sheetData>" + repeated("<row/>", 1'048'577) + "</sheetData>"}})) == too_large);
  // A tag that does not end is not waited for.
  CHECK(found(workbook_of({{"stays", "<sheetData><row a=\"" + repeated("x", 3U << 20U) + "\"/></sheetData>"}})) ==
        broken);
  // Texts that hold one another are entities, and no workbook has any.
  std::string entities = "<!DOCTYPE sst [<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 40; ++i)
    entities += "<!ENTITY e" + std::to_string(i) + " \"" + repeated("&e" + std::to_string(i - 1) + ";", 10) + "\">";
  entities += "]><sst><si><t>&e39;</t></si></sst>";
  CHECK(found(workbook_of({{"stays", rows({{"team"}})}}, {{"xl/sharedStrings.xml", entities}})) == broken);
}

TEST_CASE("what is read of a workbook ends at the limits that are listed") {
  const WorkbookLimits listed;
  CHECK(listed.names == limits::file.most);
  CHECK(listed.part == limits::workbook_part.most);
  CHECK(listed.text == limits::workbook_text.most);
  CHECK(listed.cells == limits::workbook_cells.most);
}

TEST_CASE("a workbook at a limit is read, and one beyond it is not") {
  // Two shared texts of 1,000 bytes in two of four cells, which stand in a part of some 200 bytes.
  const std::string text(1000, 'x'), shared = "<sst><si><t>" + text + "</t></si><si><t>" + text + "</t></si></sst>";
  const std::string sheet = "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c/><c/></row></sheetData>";
  const std::string bytes = workbook_of({{"s", sheet}}, {{"xl/sharedStrings.xml", shared}});
  const auto fault_of = [&](const WorkbookLimits& most) -> const Message* {
    Workbook workbook(bytes, most);
    return workbook.fault() != nullptr ? workbook.fault() : workbook.read(workbook.sheets().front()).fault;
  };
  // Of each text and each cell, its own size in memory counts too.
  const std::uint64_t texts = 2 * (1000 + std::max(sizeof(std::string), sizeof(SheetCell)));
  const std::uint64_t part = shared.size();
  CHECK(fault_of({}) == nullptr);
  CHECK(fault_of({.text = texts}) == nullptr);
  CHECK(fault_of({.text = texts - 1}) == &messages::workbook_too_large);
  CHECK(fault_of({.text = 1999}) == &messages::workbook_too_large);
  CHECK(fault_of({.cells = 4}) == nullptr);
  CHECK(fault_of({.cells = 3}) == &messages::workbook_too_large);
  CHECK(fault_of({.part = part}) == nullptr);
  CHECK(fault_of({.part = part - 1}) == &messages::workbook_too_large);
  CHECK(fault_of({.names = 50}) == &messages::workbook_too_large);
}

TEST_CASE("a sheet of more than the limit is not read, the one beside it is") {
  const std::string bytes = workbook_of({{"large", rows({{std::string(3000, 'x')}})}, {"small", rows({{"team"}})}});
  for (const WorkbookLimits& most : {WorkbookLimits{.part = 2000}, WorkbookLimits{.text = 2000}}) {
    Workbook workbook(bytes, most);
    REQUIRE(workbook.fault() == nullptr);
    CHECK(workbook.read(workbook.sheets()[0]).fault == &messages::workbook_too_large);
    CHECK(workbook.read(workbook.sheets()[1]).fault == nullptr);
  }
}

TEST_CASE("an archive hands over no more than it is asked for") {
  const std::string bytes = zip_of({{"part", std::string(200'000, 'x')}});
  ZipArchive archive(bytes);
  std::size_t got = 0;
  const auto take = [&](std::string_view piece) {
    got += piece.size();
    return true;
  };
  CHECK(archive.read("part", 100'000, take) == ZipArchive::Outcome::too_large);
  CHECK(got <= 100'000);
  CHECK(archive.read("part", 200'000, take) == ZipArchive::Outcome::whole);
  CHECK(archive.read("none", 200'000, take) == ZipArchive::Outcome::missing);
}

TEST_CASE("the first and the last day can stand in one column of a sheet") {
  CHECK(found(workbook_of({{"蹲点", rows({{"工作组", "日期"}, {"t1", "2018年6月1日至30日"}})}})) == "");
  CHECK(found(workbook_of({{"蹲点", rows({{"工作组", "日期"}, {"t1", "2018.6.1-6.30"}, {"t1", "7.1-7.2"}})}})) ==
        "book.xlsx 蹲点!B3: error[bad-value]: 7.1-7.2 does not say clearly from which day to which\n");
}

TEST_CASE("an empty sheet is no empty file") {
  CHECK(found(workbook_of({{"蹲点", rows({})}})) ==
        "book.xlsx 蹲点!A1: error[not-csv]: the sheet is empty: its first row names the columns\n");
}

TEST_CASE("what is wrong with merged cells is told once, and without the help for a CSV") {
  const std::string cells =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>team</t></is></c>"
      "<c r=\"B1\" t=\"inlineStr\"><is><t>start</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>days</t></is></c></row>"
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>t9</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>2018-06-01</t>"
      "</is></c><c r=\"C2\"><v>x</v></c></row>"
      "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>2018-06-03</t></is></c></row>"
      "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>2018-06-05</t></is></c></row>"
      "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>t1</t></is></c><c r=\"C5\"><v>2</v></c></row></sheetData>"
      "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"C2:C4\"/></mergeCells>";
  CHECK(found(workbook_of({{"stays", cells}})) ==
        "book.xlsx stays!A2: error[unknown-reference]: `team` names the team `t9`, which is not in the plan\n"
        "book.xlsx stays!C2: error[wrong-type]: `days` takes a whole number, and this is a text\n"
        "book.xlsx stays!B5: error[missing-key]: this stay has no `start`\n");
  const std::string full = found(workbook_of({{"stays", cells}}), "\"book.xlsx\"", "full");
  CHECK(full.find("= help: fill in the cell of `start`: the first day\n") != std::string::npos);
  CHECK(full.find("merged") == std::string::npos);
}

TEST_CASE("the line beside what stands in a sheet is its row, whatever line breaks are above") {
  const std::string full = found(workbook_of({{"stays", rows({{"team", "start", "days", "note"},
                                                              {"t1", "2018-06-01", "3", "one\ntwo\nthree"},
                                                              {"t9", "2018-06-05", "3", "x"}})}}),
                                 "\"book.xlsx\"", "full");
  CHECK(full.find("--> book.xlsx stays!A3\n  |\n3 | t9,2018-06-05,3,x\n") != std::string::npos);
}

TEST_CASE("no cut or changed workbook breaks the reader") {
  const std::string whole = read_text(kept / "faults.xlsx");
  for (std::size_t at = 0; at < whole.size(); at += 97) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    for (const std::string& bytes : {changed, whole.substr(0, at)}) {
      Workbook workbook(bytes);
      if (workbook.fault() == nullptr)
        for (const auto& sheet : workbook.sheets()) workbook.read(sheet);
    }
  }
  CHECK(Workbook(whole).fault() == nullptr);
}

TEST_CASE("a workbook is a register") {
  const ScratchFolder scratch;
  const WorkingFolder working(scratch.path());
  scratch.write("places.xlsx",
                workbook_of({{"名录", rows({{"区划代码", "名称"}, {"610000", "陕西省"}, {"610102", "新城区"}})}}));
  scratch.write("plan.toml", "[plan]\ntitle = \"样例\"\nregister = \"places.xlsx\"\n" + std::string(records) +
                                 "[[sites]]\nid = \"s1\"\nteam = \"t1\"\ncode = \"610102\"\ncounty = \"新城区\"\n"
                                 "[[sites]]\nid = \"s2\"\nteam = \"t1\"\ncode = \"610102\"\ncounty = \"碑林区\"\n");
  const std::string out =
      run_program(World{}, {"validate", "plan.toml", "--format", "full", "--ignore", "no-requirements"}).out;
  CHECK(out.find("place-mismatch") != std::string::npos);
  CHECK(out.find("places.xlsx 名录!B3") != std::string::npos);
}
