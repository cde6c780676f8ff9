// SPDX-License-Identifier: MIT
// What a workbook of an export has besides the records, which csv_round_trip_test.cpp reads back.
#include <doctest/doctest.h>
#include <filesystem>

#include "grassroots/load/xlsx/workbook.hpp"
#include "grassroots/load/xlsx/zip_archive.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr const char* plan_of_all_kinds =
    "plan.title = \"t\"\n[[regions]]\ncode = \"0571\"\nname = \"R & <S>\"\n[[people]]\nid = \"p\"\nname = \"P\"\n"
    "[[teams]]\nid = \"a\"\nregions = [\"0571\"]\nlead = \"p\"\nsize = 3\n"
    "[[stays]]\nteam = \"a\"\nstart = 2018-06-01\ndays = 8\nstatus = \"done\"\ninterviews = { cadres = 12 }\n"
    "note = \"=1+1\"\n";

// The XML of the sheet with this name.
std::string sheet_of(const std::string& bytes, std::string_view name) {
  Workbook workbook(bytes);
  REQUIRE(workbook.fault() == nullptr);
  ZipArchive archive(bytes);
  std::string xml;
  for (const Workbook::SheetName& sheet : workbook.sheets())
    if (sheet.name == name)
      archive.read(sheet.part, 1U << 20U, [&](std::string_view part) {
        xml += part;
        return true;
      });
  REQUIRE(!xml.empty());
  return xml;
}

}  // namespace

TEST_CASE("a workbook has dates, numbers and codes as such, drop-downs, a filter and a heading that stays") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", plan_of_all_kinds);
  const Outcome outcome = run_program({}, {"export", "plan.toml", "book.xlsx", "--to", "xlsx"});
  REQUIRE(outcome.exit_code == 0);
  CHECK(has(outcome.out, "book.xlsx  1 stay\n"));
  const std::string stays = sheet_of(read_text("book.xlsx"), "stays");
  CHECK(has(stays, "state=\"frozen\""));
  CHECK(has(stays, "<autoFilter ref=\"A1:"));
  CHECK(has(stays, "\" s=\"2\"><v>43252</v></c>"));  // 2018-06-01
  CHECK(has(stays, "<v>8</v>"));
  CHECK(has(stays, "<v>12</v>"));
  CHECK(has(stays, "<formula1>&quot;planned,done,cancelled&quot;</formula1>"));
  CHECK(has(stays, "<formula1>'teams'!$A$2:$A$1000</formula1>"));
  CHECK(!has(stays, "<f>"));
  const std::string regions = sheet_of(read_text("book.xlsx"), "regions");
  CHECK(has(regions, "<t xml:space=\"preserve\">0571</t>"));
  CHECK(has(regions, "R &amp; &lt;S&gt;"));
  // It is told what each column is, and reading passes that over without a word.
  CHECK(has(sheet_of(read_text("book.xlsx"), "explanation"), "first day"));
  write_text("again.toml", "plan.title = \"t\"\nplan.include = [\"book.xlsx\"]\n");
  CHECK(run_program({}, {"validate", "again.toml", "--fail-on", "info", "--ignore", "no-requirements"}).exit_code == 0);
}

TEST_CASE("headings and words of a workbook are in the user's language") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", plan_of_all_kinds);
  REQUIRE(run_program({}, {"export", "plan.toml", "book.xlsx", "--to", "xlsx", "--lang", "zh"}).exit_code == 0);
  const std::string stays = sheet_of(read_text("book.xlsx"), "蹲点");
  CHECK(has(stays, "<t xml:space=\"preserve\">开始日期</t>"));
  CHECK(has(stays, "'工作组'!$A$2:$A$1000"));
  CHECK(has(sheet_of(read_text("book.xlsx"), "说明"), "必填"));
}

TEST_CASE("an empty workbook has every table, is filled in and read") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  REQUIRE(run_program({}, {"export", "empty.xlsx", "--to", "empty-xlsx", "--lang", "zh"}).exit_code == 0);
  CHECK(has(sheet_of(read_text("empty.xlsx"), "发现"), "整改期限"));
  write_text("plan.toml", "plan.title = \"t\"\nplan.include = [\"empty.xlsx\"]\n");
  const Outcome outcome = run_program({}, {"validate", "--format", "concise", "--ignore", "no-requirements,no-teams"});
  CHECK(has(outcome.out, " 0 errors, 0 warnings"));
}

TEST_CASE("a workbook is written over nothing, unless --force says so") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", plan_of_all_kinds);
  write_text("book.xlsx", "somebody's");
  const Outcome refused = run_program({}, {"export", "plan.toml", "book.xlsx", "--to", "xlsx"});
  CHECK(refused.exit_code == 2);
  CHECK(read_text("book.xlsx") == "somebody's");
  CHECK(run_program({}, {"export", "plan.toml", "book.xlsx", "--to", "xlsx", "--force"}).exit_code == 0);
  CHECK(run_program({}, {"export", "plan.toml", "folder", "--to", "xlsx"}).exit_code == 2);
  // Not even then what the plan is read from.
  write_text("plan.toml", "plan.title = \"t\"\nplan.include = [\"book.xlsx\"]\n");
  CHECK(run_program({}, {"export", "plan.toml", "book.xlsx", "--to", "xlsx", "--force"}).exit_code == 2);
}
