// SPDX-License-Identifier: MIT
// Every fault that a table can have: what is said of it, at which file, row and column, and under what.
#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <random>

#include "tests/harness/program.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/tables.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  all.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE_FIXTURE(TableFolder, "a row with too many or too few cells is passed over, and the others are checked") {
  CHECK(stays("team,start,days,note\n"
              "t1,2018-06-01,1\n"
              "t1,2018-06-01,1,陕西,\"晴, 雨\",,x\n"
              "t1,2018-06-01\n"
              "tt,2018-06-01,1,\n") ==
        "stays.csv:2:15 <1> not-csv: this row has only 3 cells, and there are 4 columns\n"
        "stays.csv:3:20 <\"晴, 雨\"> not-csv: this row has 7 cells, and there are 4 columns\n"
        "stays.csv:4:4 <2018-06-01> not-csv: this row has only 2 cells, and there are 4 columns\n"
        "stays.csv:5:1 <tt> unknown-reference: `team` names the team `tt`, which is not in the plan\n");
  CHECK(loaded.plan.stays.size() == 1);
  CHECK(stays("team,start,days\nt1,2018-06-01,1" + repeated(",", 1100) + "x\n") ==
        "stays.csv:2:17 <,> not-csv: this row has 1103 cells, and there are 3 columns\n");
}

TEST_CASE_FIXTURE(TableFolder, "twenty bad rows are told, then that there are more") {
  const std::string found = stays("team,start,days\n" + repeated("t1\n", 1000));
  CHECK(std::count(found.begin(), found.end(), '\n') == 20);
  CHECK(found.ends_with("stays.csv:21:1 <t1> not-csv: more rows from here on cannot be read\n"));
}

TEST_CASE_FIXTURE(TableFolder, "columns: unknown, twice, missing, without a name") {
  CHECK(stays("team,strat,days,colour,due.after\nt1,2018-06-01,1,red,\n") ==
        "stays.csv:1:6 <strat> unknown-key: the table stays has no column `strat`\n"
        "stays.csv:1:17 <colour> unknown-key: the table stays has no such columns, and they are left alone: `colour`, "
        "`due.after`\n");
  CHECK(help() == "did you mean `start`?");
  CHECK(loaded.diagnostics[0].suggestion == "start");
  CHECK(
      help(1) ==
      "if that is meant, say so in [plan]: `columns = { colour = \"\", \"due.after\" = \"\" }`; or say which column it "
      "is, `columns = { colour = \"…\" }`: the table can also have id, site, people, end, phase, mode, status, kind, "
      "note, source");
  CHECK(loaded.diagnostics[1].severity == Severity::warning);
  CHECK(stays("工作组,开始日其,天数\nt1,2018-06-01,1\n") ==
        "stays.csv:1:5 <开始日其> unknown-key: the table stays has no column `开始日其`\n");
  CHECK(help() == "did you mean `开始日期`?");
  CHECK(stays("team,start,days,note,开始日期\nt1,2018-06-01,1,x,2018-06-02\n") ==
        "stays.csv:1:22 <开始日期> not-csv: there is a column `开始日期` already\n");
  REQUIRE(loaded.diagnostics[0].labels.size() == 1);
  CHECK(loaded.plan.sources[1]->locate(loaded.diagnostics[0].labels[0].place.begin).column == 6);
  CHECK(stays("team,days\nt1,1\n") == "stays.csv:1:1 <team> missing-key: the table stays needs a column `start`\n");
  CHECK(help() == "add the column `start`: the first day");
  CHECK(stays("team,start,,days,\nt1,2018-06-01,,1,\nt1,2018-06-02, "
              ",1,\nt1,2018-06-03,stray,1,\nt1,2018-06-04,again,1,\n") ==
        "stays.csv:4:15 <stray> not-csv: this cell's column has no name\n");
  CHECK(stays("team,start,days,interviews,amounts.,site.name\n,,,,,\n") ==
        "stays.csv:1:17 <interviews> wrong-type: `interviews` has keys of its own, and needs a column for each\n"
        "stays.csv:1:28 <amounts.> unknown-key: the table stays has no column `amounts.`\n"
        "stays.csv:1:37 <site.name> unknown-key: the table stays has no column `site.name`\n");
  CHECK(help(1) == "name the columns `amounts.…`");
  CHECK(help(2) == "did you mean `site`?");
}

TEST_CASE_FIXTURE(TableFolder,
                  "regions have the headings of registers, and what lacks beside Chinese headings has its label") {
  CHECK(with("regions.csv", "区划代码,区划名称\n440000,广东省\n") == "");
  REQUIRE(loaded.plan.regions.size() == 2);
  CHECK(loaded.plan.text(loaded.plan.regions[1].code) == "440000");
  CHECK(loaded.plan.text(loaded.plan.regions[1].name) == "广东省");
  CHECK(with("regions.csv", "名称,上级\n陕,\n")
            .starts_with("regions.csv:1:1 <名称> missing-key: the table regions needs a column `代码`\n"));
  CHECK(help() == "add the column `代码`: the division's code, as text");
}

TEST_CASE_FIXTURE(TableFolder, "columns that a comma does not separate") {
  const auto first = [&](const std::string& header) { return stays(header + "\n"); };
  CHECK(first("team;start;days") ==
        "stays.csv:1:5 <;> not-csv: columns are separated by a semicolon here; in a CSV it is a comma\n");
  CHECK(first("team\tstart\tdays") ==
        "stays.csv:1:5 <\t> not-csv: columns are separated by a tab here; in a CSV it is a comma\n");
  CHECK(first("team|start|days") ==
        "stays.csv:1:5 <|> not-csv: columns are separated by a vertical bar here; in a CSV it is a comma\n");
  CHECK(first("工作组，开始日期") ==
        "stays.csv:1:4 <，> not-csv: columns are separated by a full-width comma here; in a CSV it is a comma\n");
}

TEST_CASE_FIXTURE(TableFolder, "a quote that is never closed spoils its own line") {
  CHECK(stays("team,start,days,note\n"
              "t1,2018-06-01,1,\"陕西\n"
              "tt,2018-06-01,1,\n"
              "t1,2018-06-01,x,\n") ==
        "stays.csv:2:17 <\"陕西> not-csv: this quote is never closed\n"
        "stays.csv:3:1 <tt> unknown-reference: `team` names the team `tt`, which is not in the plan\n"
        "stays.csv:4:15 <x> wrong-type: `days` takes a whole number, and this is a text\n");
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,\"x") ==
        "stays.csv:2:17 <\"x> not-csv: this quote is never closed\n");
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,\"\"\"\n") ==
        "stays.csv:2:17 <\"\"\"> not-csv: this quote is never closed\n");
  CHECK(stays("team,\"start\nt1,2018-06-01\n") == "stays.csv:1:6 <\"start> not-csv: this quote is never closed\n");
  // It ends at the quote that opens a later cell.
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,\"x\nt1,2018-06-01,1,\"y\"\ntt,2018-06-02,1,\n") ==
        "stays.csv:2:17 <\"x\nt1,2018-06-01,1,\"> not-csv: there is text after the quote that closes this cell\n"
        "stays.csv:4:1 <tt> unknown-reference: `team` names the team `tt`, which is not in the plan\n");
  CHECK(stays("team,start,days,note\nt1,2018-06-01,1,\"x\" y\ntt,2018-06-01,1,\n") ==
        "stays.csv:2:17 <\"x\"> not-csv: there is text after the quote that closes this cell\n"
        "stays.csv:3:1 <tt> unknown-reference: `team` names the team `tt`, which is not in the plan\n");
}

TEST_CASE_FIXTURE(TableFolder, "ten million columns are refused at once, in little memory") {
  struct Input {
    const char* what;
    std::string bytes, finding;
  };
  const std::string header = "team,start,days\n", more = "\ntt,2018-06-01,1\n";
  const Input inputs[] = {
      {"names", repeated("a,", 10'000'000), "stays.csv:1:2049 <a> not-csv: there are more than 1024 columns\n"},
      {"names in quotes", repeated("\"\"\"\",", 8'000'000),
       "stays.csv:1:5121 <\"\"\"\"> not-csv: there are more than 1024 columns\n"},
      {"cells", header + repeated("a,", 10'000'000) + more,
       "stays.csv:2:7 <a> not-csv: this row has 10000001 cells, and there are 3 columns\n"},
      {"cells in quotes", header + repeated("\"\"\"\",", 8'000'000) + more,
       "stays.csv:2:16 <\"\"\"\"> not-csv: this row has 8000001 cells, and there are 3 columns\n"},
  };
  for (const Input& input : inputs) {
    CAPTURE(input.what);
    const auto start = std::chrono::steady_clock::now();
    const std::string found = stays(input.bytes);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    CHECK(found.substr(0, found.find('\n') + 1) == input.finding);
  }
}

TEST_CASE_FIXTURE(TableFolder, "a list of very many items, and as many that are unknown, take no longer than others") {
  constexpr int many = is_sanitized ? 30'000 : 300'000;
  const auto start = std::chrono::steady_clock::now();
  const std::string repeats = stays("team,start,days,people\nt1,2018-06-01,1," + repeated("a;", 3 * many) + "\n");
  CHECK(repeats.find("repeated-id") != std::string::npos);
  CHECK(std::count(repeats.begin(), repeats.end(), '\n') < 100);  // the first are told
  scratch.write("stays.csv", "team,start,days,people\nt1,2018-06-01,1,\"" + repeated("a;\"\"", many) + "\"\n");
  CHECK(load_plan(scratch.path()).diagnostics.made() == many + 20);  // and the first repeats
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}

TEST_CASE_FIXTURE(TableFolder, "a day that is not in the calendar is no text") {
  CHECK(with("findings.csv",
             "id,team,kind,text,date,due\n"
             "f1,t1,k,x,2018-02-30,2018/13/1\n"
             "f2,t1,k,x,2018年6月31日,\n") ==
        "findings.csv:2:11 <2018-02-30> bad-value: there is no such day as 2018-02-30\n"
        "findings.csv:2:22 <2018/13/1> bad-value: there is no such day as 2018/13/1\n"
        "findings.csv:3:11 <2018年6月31日> bad-value: there is no such day as 2018年6月31日\n");
  CHECK(help() == "write a date as 2018-06-01 or 2018/6/1");
  CHECK(render(loaded.diagnostics[0].message, Language::chinese) == "没有 2018-02-30 这一天");
  // An apostrophe makes a text of it, such as a phase may have for its id.
  CHECK(with("findings.csv", "id,team,kind,text,due\nf1,t1,k,x,'2018-02-30\n") ==
        "findings.csv:2:11 <'2018-02-30> unknown-reference: `due` names the phase, event, task or deliverable "
        "`2018-02-30`, which is not in the "
        "plan\n");
}

TEST_CASE_FIXTURE(TableFolder, "a code that became a number is told, and nothing is concluded from it") {
  CHECK(with("sites.csv",
             "id,team,code,profile.电话,name\n"
             "s1,t1,1.1E+11,1.39E+10,'1.1E+11\n"
             "1E+11,t1,610000,13900000000,x\n") ==
        "sites.csv:2:7 <1.1E+11> cut-code: a spreadsheet turned this code into a number, and its last digits are lost: "
        "1.1E+11\n"
        "sites.csv:2:15 <1.39E+10> cut-code: a spreadsheet turned this code into a number, and its last digits are "
        "lost: 1.39E+10\n"
        "sites.csv:3:1 <1E+11> cut-code: a spreadsheet turned this code into a number, and its last digits are lost: "
        "1E+11\n");
  CHECK(help().starts_with("enter the code again with an apostrophe before it"));
}

TEST_CASE_FIXTURE(TableFolder, "a code with an exponent and all its digits is read as that code") {
  CHECK(
      with("sites.csv", "id,team,code\n1.2345E+04,t1,6.10102001001E+11\ns2,t1,6.1e5\ns3,t1,#610000\ns4,t1,6.1E05\n") ==
      "sites.csv:2:1 <1.2345E+04> cut-code: a tool made a number of the code 12345: 1.2345E+04\n"
      "sites.csv:2:15 <6.10102001001E+11> cut-code: a tool made a number of the code 610102001001: "
      "6.10102001001E+11\n"
      "sites.csv:3:7 <6.1e5> cut-code: a tool made a number of the code 610000: 6.1e5\n"
      "sites.csv:4:7 <#610000> cut-code: the code 610000 is written as #610000\n"
      "sites.csv:5:7 <6.1E05> cut-code: a spreadsheet turned this code into a number, and its last digits are lost: "
      "6.1E05\n");
  CHECK(loaded.diagnostics[1].suggestion == "610102001001");
  CHECK(loaded.plan.text(loaded.plan.sites[0].code) == "610102001001");
}

TEST_CASE_FIXTURE(TableFolder,
                  "a formula that failed is told as that in any column, and nothing is concluded from it") {
  CHECK(stays("team,start,days,people,note,interviews.cadres\nt1,2018-06-01,#REF!,,,\nt1,#N/A,1,,,\n"
              "t1,2018-06-03,1,,,3\nt1,2018-06-05,1,#NAME?,#VALUE!,Err:502\n") ==
        "stays.csv:2:15 <#REF!> bad-value: this cell holds the error #REF!\n"
        "stays.csv:3:4 <#N/A> bad-value: this cell holds the error #N/A\n"
        "stays.csv:5:17 <#NAME?> bad-value: this cell holds the error #NAME?\n"
        "stays.csv:5:24 <#VALUE!> bad-value: this cell holds the error #VALUE!\n"
        "stays.csv:5:32 <Err:502> bad-value: this cell holds the error Err:502\n");
  CHECK(help() == "correct its formula in the spreadsheet, or write the value");
  CHECK(TableFolder().with("people.csv", "id,name\n#REF!,x\n") ==
        "people.csv:2:1 <#REF!> bad-value: this cell holds the error #REF!\n");
}

TEST_CASE_FIXTURE(TableFolder, "a first column without a name may have the rows' numbers, and nothing else") {
  for (const char* numbers : {"0,1,2", "1,2,3", "0,7,9"}) {
    CAPTURE(numbers);
    const std::string n = numbers;
    CHECK(stays(",team,start,days\n" + n.substr(0, 1) + ",t1,2018-06-01,1\n" + n.substr(2, 1) + ",t1,2018-06-03,1\n" +
                n.substr(4) + ",t1,2018-06-05,1\n") == "");
    CHECK(loaded.plan.stays.size() == 3);
  }
  CHECK(stays(",team,start,days\n5,t1,2018-06-01,1\n") ==
        "stays.csv:2:1 <5> not-csv: this cell's column has no name\n");
  CHECK(help() == "name the column in the first row, or leave it alone: `columns = { \"\" = \"\" }` under [plan]");
  CHECK(stays(",team,start,days\n1,t1,2018-06-01,1\n1,t1,2018-06-03,1\n") ==
        "stays.csv:3:1 <1> not-csv: this cell's column has no name\n");
  CHECK(stays("team,,start,days\nt1,1,2018-06-01,1\n") ==
        "stays.csv:2:4 <1> not-csv: this cell's column has no name\n");
}

TEST_CASE_FIXTURE(TableFolder, "a cell that must be filled and is empty") {
  CHECK(stays("team,start,days\nt1,,1\n\"t1\",\"\",1\n,2018-06-01,1\n") ==
        "stays.csv:2:4 <,> missing-key: this stay has no `start`\n"
        "stays.csv:3:6 <\"\"> missing-key: this stay has no `start`\n"
        "stays.csv:4:1 <,> missing-key: this stay has no `team`\n");
  CHECK(help() ==
        "fill in the cell of `start`: the first day; of merged cells, a CSV keeps the value in the first one alone: "
        "repeat it in every row, or write 同上");
}

TEST_CASE_FIXTURE(TableFolder, "a value of the wrong type, in every type that a cell can have") {
  CHECK(stays("team,start,days,status,end\nt1,tomorrow,ten,doen,2018-02-30\nt1,2018-06-01,1.5,完成,\nt1,2018-06-02,0,"
              "是,\n") ==
        "stays.csv:2:4 <tomorrow> wrong-type: `start` takes a date, and this is a text\n"
        "stays.csv:2:13 <ten> wrong-type: `days` takes a whole number, and this is a text\n"
        "stays.csv:2:17 <doen> bad-value: `status` cannot be \"doen\"; it is one of: planned, done, cancelled\n"
        "stays.csv:2:22 <2018-02-30> bad-value: there is no such day as 2018-02-30\n"
        "stays.csv:3:15 <1.5> wrong-type: `days` takes a whole number, and this is 1.5\n"
        "stays.csv:4:15 <0> bad-value: `days` is 0, and has to be at least 1\n"
        "stays.csv:4:17 <是> bad-value: `status` cannot be \"是\"; it is one of: planned, done, cancelled\n");
  CHECK(help(0) == "write a date as 2018-06-01 or 2018/6/1");
  CHECK(help(1) == "write digits alone, without units or thousands separators");
  CHECK(loaded.diagnostics[2].suggestion == "done");
  std::filesystem::remove(scratch.path() / "stays.csv");
  CHECK(with("findings.csv",
             "id,kind,team,text,replicable,due,due.after,due.days,level\n"
             "f1,x,t1,x,maybe,2018-06-01,p,,vilage\n"
             "f2,x,t1,x,是,,,3,\n"
             "f3,x,t1,x,,,p,soon,\n"
             "f4,x,t1,x,,q,,,\n") ==
        "findings.csv:2:11 <maybe> wrong-type: `replicable` takes true or false, and this is a text\n"
        "findings.csv:2:28 <p> bad-value: `due` is given in two ways\n"
        "findings.csv:2:31 <vilage> bad-value: `level` cannot be \"vilage\"; it is one of: province, prefecture, "
        "county, township, village, unit\n"
        "findings.csv:3:15 <3> bad-value: `due.days` goes with `due.after`, which is empty\n"
        "findings.csv:4:15 <soon> wrong-type: `days` takes a whole number, and this is a text\n"
        "findings.csv:5:12 <q> unknown-reference: `due` names the phase, event, task or deliverable `q`, which is "
        "not in the plan\n");
  CHECK(loaded.diagnostics[2].suggestion == "village");
  std::filesystem::remove(scratch.path() / "findings.csv");
  CHECK(with("requirements.csv", "id,check,min,anchors,regions_per_team\nr1,count,many,1,1;4\nr2,pair,,1;x,1;2;3\n") ==
        "requirements.csv:2:10 <many> wrong-type: `min` takes a number, and this is a text\n"
        "requirements.csv:2:15 <1> wrong-type: `anchors` takes two whole numbers with a semicolon between them, and "
        "this is a list\n"
        "requirements.csv:3:10 <1;x> wrong-type: `anchors` takes two whole numbers with a semicolon between them, and "
        "this is a list\n"
        "requirements.csv:3:14 <1;2;3> wrong-type: `regions_per_team` takes two whole numbers with a semicolon between "
        "them, and this is a list\n");
}

TEST_CASE_FIXTURE(TableFolder, "an unknown id in a list is marked under itself") {
  CHECK(stays("备注,team,start,days,people\n"
              "陕西省,t1,2018-06-02,1,a;zz;b\n"
              "\"陕,西\",t1,2018-06-03,1,\"a; 张三 ;b\"\n"
              "\"两\n行\",t1,2018-06-01,1,\"a;\nx, y；\"\"q\"\";a\\;b;c\"\n"
              "\"\"\"x\"\"\",tt,2018-06-01,1,\"zz\"\n") ==
        "stays.csv:2:23 <zz> unknown-reference: `people` names the person `zz`, which is not in the plan\n"
        "stays.csv:3:27 <张三> unknown-reference: `people` names the person `张三`, which is not in the plan\n"
        "stays.csv:6:1 <x, y> unknown-reference: `people` names the person `x, y`, which is not in the plan\n"
        "stays.csv:6:6 <\"\"q\"\"> unknown-reference: `people` names the person `\"q\"`, which is not in the plan\n"
        "stays.csv:6:12 <a\\;b> unknown-reference: `people` names the person `a;b`, which is not in the plan\n"
        "stays.csv:6:17 <c> unknown-reference: `people` names the person `c`, which is not in the plan\n"
        "stays.csv:7:9 <tt> unknown-reference: `team` names the team `tt`, which is not in the plan\n"
        "stays.csv:7:26 <zz> unknown-reference: `people` names the person `zz`, which is not in the plan\n");
}

TEST_CASE_FIXTURE(TableFolder, "what is to be pasted into a table has no quotes") {
  CHECK(with("sites.csv", "id,team,region\ns,t1,61000\n") ==
        "sites.csv:2:6 <61000> unknown-reference: `region` names the region `61000`, which is not in the plan\n");
  CHECK(loaded.diagnostics[0].suggestion == "610000");
}

TEST_CASE_FIXTURE(TableFolder, "nothing is concluded from rows that were lost, and only from them") {
  scratch.write("people.csv", "id,name\nc\n");
  CHECK(stays("team,start,days,people,site\nt1,2018-06-01,1,c,s\n") ==
        "people.csv:2:1 <c> not-csv: this row has only 1 cell, and there are 2 columns\n"
        "stays.csv:2:19 <s> unknown-reference: `site` names the site `s`, which is not in the plan\n");
}

TEST_CASE_FIXTURE(TableFolder, "a table of its header alone, of nothing, or of no table's name") {
  CHECK(stays("team,start,days\n") == "");
  for (const char* nothing : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF", ",,,\n,,\n", "  \n"}) {
    CAPTURE(nothing);
    CHECK(stays(nothing).find(":1:1 ") != std::string::npos);
    CHECK(stays(nothing).find("not-csv: the file is empty: its first row names the columns") != std::string::npos);
  }
  CHECK(stays("team,start,days\n") == "");
  CHECK(with("stayz.csv", "team\n") == "stayz.csv:1:1 <> unknown-key: the format has no table `stayz`\n");
  CHECK(help() == "did you mean `stays`?");
  CHECK(loaded.diagnostics[0].suggestion == "");
  CHECK(with("plan.csv", "title\n").starts_with("plan.csv:1:1 <> not-csv: [plan] cannot be a CSV"));
  CHECK(with("contacts.csv", "name\n")
            .starts_with("contacts.csv:1:1 <> unknown-key: the format has no table `contacts`"));
}

TEST_CASE_FIXTURE(TableFolder, "where one table is broken, all other files are still checked") {
  scratch.write("activities.csv", "kind,date,team\n\"x\n");
  scratch.write("deliverables.csv", std::string("id\0", 3));
  scratch.write("sites.csv", "id;team\n");
  scratch.write("tasks.csv", "\xFF\xFE\x01");
  CHECK(stays("team,start,days\nt1,2018-06-01,x\n") ==
        "activities.csv:2:1 <\"x> not-csv: this quote is never closed\n"
        "deliverables.csv:1:3 <" +
            std::string(1, '\0') +
            "> not-text: this is not a text file (it has a NUL byte)\n"
            "sites.csv:1:3 <;> not-csv: columns are separated by a semicolon here; in a CSV it is a comma\n"
            "stays.csv:2:15 <x> wrong-type: `days` takes a whole number, and this is a text\n"
            "tasks.csv:1:1 <\xFF> not-text: this is UTF-16 text, not UTF-8\n");
}

TEST_CASE_FIXTURE(TableFolder, "whatever bytes a table holds, every finding has a place in it") {
  static constexpr std::string_view pieces[] = {"\"",
                                                "\"\"",
                                                ",",
                                                ";",
                                                "；",
                                                "\n",
                                                "\r",
                                                "\r\n",
                                                "'",
                                                "\\",
                                                "\\;",
                                                " ",
                                                "\t",
                                                ".",
                                                "x",
                                                "0",
                                                "1E+11",
                                                "2018/6/1",
                                                "陕西",
                                                "\xE9",
                                                "\xFF",
                                                "\xC9\xC2",
                                                "\xEF\xBB\xBF",
                                                "\xE4\xB8",
                                                "team",
                                                "id",
                                                "interviews.",
                                                "\x01",
                                                std::string_view("\0", 1)};
  const std::string table =
      "id,team,start,days,people,interviews.干部,note\n"
      "s1,t1,2018-06-01,3,a;b,12,\"rain, \"\"then\"\"\nsun\"\r\n"
      "'0571,t1,2018年6月8日,3,\"a;\nb\",是,x\n";
  std::mt19937 random(1);
  for (int i = 0; i < rounds(15'000); ++i) {
    std::string bytes = table;
    for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
      const std::size_t at = random() % (bytes.size() + 1);
      if (random() % 3 == 0)
        bytes.erase(at, 1 + random() % 9);
      else
        bytes.insert(at, pieces[random() % std::size(pieces)]);
    }
    CAPTURE(bytes);
    scratch.write("stays.csv", bytes);
    const LoadedPlan mutated = load_plan(scratch.path());
    for (const Diagnostic& d : mutated.diagnostics) {
      REQUIRE(d.place.file == 1);
      REQUIRE(d.place.begin <= d.place.end);
      REQUIRE(d.place.end <= mutated.plan.sources[1]->bytes().size() + 1);
      REQUIRE_FALSE(d.help.empty());
    }
    const bool is_read =
        !mutated.plan.stays.empty() || !mutated.diagnostics.empty() || std::count(bytes.begin(), bytes.end(), '\n') < 3;
    REQUIRE(is_read);
  }
}

TEST_CASE("a table is no plan") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("stays.csv", "team,start,days\n");
  const Outcome outcome = run_program({}, {"validate", "stays.csv"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "grassroots: stays.csv is a table: name the plan that includes it\n");
}
