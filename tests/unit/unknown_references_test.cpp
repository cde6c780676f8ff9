// SPDX-License-Identifier: MIT
// What is said of a name that nothing in the plan has: what may be meant, and nothing where several are alike.
#include <doctest/doctest.h>

#include "grassroots/load/load.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// "name: message | help | suggestion", a line each.
std::string said_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& d : diagnostics)
    text += d.name + ": " + render(d.message, Language::english) + " | " + render(d.help, Language::english) + " | " +
            d.suggestion + "\n";
  return text;
}

std::string said(const PlanBuilder& builder) { return said_of(builder.build().diagnostics); }

PlanBuilder region() { return PlanBuilder().with("regions", "code = '61'; name = 'Shaanxi'"); }

// Of a plan with a sheet.
std::string said_of_sheet(std::string_view records, const std::string& file, std::string_view sheet) {
  MemoryFiles files;
  files.add("plan.toml", "[plan]\ntitle = \"P\"\ninclude = [\"" + file + "\"]\n" + std::string(records));
  files.add(file, std::string(sheet));
  LoadOptions options;
  options.files = &files;
  const LoadedPlan loaded = load_plan("plan.toml", options);
  CHECK(loaded.failure.empty());
  return said_of(loaded.diagnostics);
}

std::string said_of_stays(std::string_view records, std::string_view stays) {
  return said_of_sheet(records, "stays.csv", stays);
}

PlanBuilder named_team(std::string_view name, std::string_view more = "") {
  PlanBuilder builder = region().with("teams", "id = 'a'; regions = ['61']; name = '" + std::string(name) + "'");
  if (!more.empty()) builder.with("teams", "id = 'b'; regions = ['61']; name = '" + std::string(more) + "'");
  return builder;
}

std::string suggested_for(PlanBuilder builder, std::string_view team) {
  auto diagnostics = builder.with("sites", "id = 's'; team = '" + std::string(team) + "'").build().diagnostics;
  REQUIRE(diagnostics.size() == 1);
  return diagnostics.back().suggestion;
}

}  // namespace

TEST_CASE("a day that is counted in a text is told as what to write") {
  const auto suggested = [](std::string_view due) {
    auto diagnostics = region()
                           .with("events", "id = 'el'; name = '投票日'; date = 2018-06-10")
                           .with("deliverables", "id = 'd'; kind = 'k'; owner = 'o'; due = '" + std::string(due) + "'")
                           .build()
                           .diagnostics;
    REQUIRE(diagnostics.size() == 1);
    return diagnostics.back().suggestion;
  };
  CHECK(suggested("el+3") == "{ after = \"el\", days = 3 }");
  CHECK(suggested("el + 3 days") == "{ after = \"el\", days = 3 }");
  CHECK(suggested("el-3天") == "{ after = \"el\", days = -3 }");
  CHECK(suggested("投票日后3天") == "{ after = \"el\", days = 3 }");
  CHECK(suggested("投票日前2周") == "{ after = \"el\", weeks = -2 }");
  CHECK(suggested("el后5个工作日") == "{ after = \"el\", working_days = 5 }");
  CHECK(suggested("el之后1个月") == "{ after = \"el\", months = 1 }");
  CHECK(suggested("el-3") != "{ after = \"el\", days = -3 }");  // may be another's id
  CHECK(suggested("ballot+3") == "");
  CHECK(suggested("el+") != "{ after = \"el\", days = 0 }");
  CHECK(said_of_sheet("[[events]]\nid = \"el\"\nname = \"E\"\ndate = 2018-06-10\n", "tasks.csv",
                      "id,name,due\na,A,el+3\n")
            .find("write `el` into a column `due.after`, and 3 into a column `due.days`") != std::string::npos);
}

TEST_CASE("a name that is nearly one is meant for it, where it is long enough and the only one") {
  CHECK(suggested_for(named_team("陕西工作组"), "陕西") == "\"a\"");
  CHECK(suggested_for(named_team("陕西工作组", "陕西第二组"), "陕西") == "");
  CHECK(suggested_for(named_team("第一小组"), "第一组") == "\"a\"");
  CHECK(suggested_for(named_team("第一组"), "第一小组") == "\"a\"");
  CHECK(suggested_for(named_team("第一组"), "第二小组") == "");
  CHECK(suggested_for(named_team("甲"), "甲组") == "");  // one character is no beginning
  CHECK(suggested_for(named_team("Northern"), "Northen") == "\"a\"");
  CHECK(suggested_for(named_team("Northern", "Northern"), "Northen") == "");
}

TEST_CASE("an id that lost its zeros is told with them, as an id that is unknown") {
  PlanBuilder builder = region();
  builder.with("teams", "id = '007'; regions = ['61']").with("sites", "id = 's'; team = '7'");
  CHECK(said(builder) ==
        "unknown-reference: `team` names the team `7`, which is not in the plan | write `007` | \"007\"\n");
  CHECK(said(region().with("teams", "id = '007'; regions = ['61']").with("sites", "id = 's'; team = '007.0'")) ==
        "cut-code: a tool made a number of the code 007: 007.0 | write `007` | \"007\"\n");
  CHECK(said_of_stays("[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"007\"\nregions = [\"61\"]\n",
                      "team,start,days\n7,2018-06-01,2\n")
            .ends_with("| write `007`, and set the column's format to text first | 007\n"));
}

TEST_CASE("of several that stand where a list belongs, one may be nearly known") {
  PlanBuilder builder = region();
  builder.with("people", "id = 'li'; name = '李四'")
      .with("people", "id = 'wang'; name = '王五'")
      .with("people", "id = 'qian'; name = '钱六'")
      .with("teams", "id = 'north'; regions = ['61']");
  const auto with = [&](std::string_view people) {
    return said(PlanBuilder(builder).with(
        "stays", "team = 'north'; start = 2018-06-01; days = 2; people = ['" + std::string(people) + "']"));
  };
  const auto unknown = [](const std::string& people, const std::string& help) {
    return "unknown-reference: `people` names the person `" + people + "`, which is not in the plan | " + help + "\n";
  };
  CHECK(with("李四、王五") == unknown("李四、王五", "write `\"li\", \"wang\"` | \"li\", \"wang\""));
  CHECK(with("李四、王五组") ==
        unknown("李四、王五组",
                "`王五组` is not known: did you mean 王五? Then write `\"li\", \"wang\"` | \"li\", \"wang\""));
  CHECK(with("李四、王五组、钱六组") ==  // one guess is enough
        unknown("李四、王五组、钱六组", "each stands in quotes of its own, and `钱六组` is not known | "));
  CHECK(with("李四、赵六") == unknown("李四、赵六", "each stands in quotes of its own, and `赵六` is not known | "));
}

TEST_CASE("a name that a cell cannot hold is told by its id") {
  const std::string_view records =
      "[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"a\"\nregions = [\"61\"]\nname = \"甲、乙组\"\n";
  CHECK(said_of_stays(records, "team,start,days\n甲、乙,2018-06-01,2\n")
            .ends_with(" | did you mean `a`? It is 甲、乙组 | a\n"));
  CHECK(said_of_stays("[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"a\"\nregions = [\"61\"]\nname = "
                      "\"甲乙联合组\"\n",
                      "team,start,days\n甲乙,2018-06-01,2\n") ==
        "unknown-reference: `team` names the team `甲乙`, which is not in the plan | did you mean `甲乙联合组` (a)? | "
        "甲乙联合组\n");
}

TEST_CASE("a deadline that names something by its name is no day") {
  PlanBuilder builder = region();
  builder.with("phases", "id = 'p'; name = '调研阶段'; start = 2018-06-01; end = 2018-06-30")
      .with("deliverables", "id = 'd'; kind = 'k'; owner = 'us'; due = '调研阶段'")
      .with("events", "id = 'e'; name = 'E'; date = '调研阶段'");
  CHECK(said(builder) ==
        "unknown-reference: `due` names the phase, event, task or deliverable `调研阶段`, which is not in the plan | "
        "did you "
        "mean `p`? It is 调研阶段 | \"p\"\nunknown-reference: `date` names the phase, event, task or deliverable "
        "`调研阶段`, which is not in the plan | did you mean `p`? It is 调研阶段 | \"p\"\n");
}

TEST_CASE("a kind of which there are no records is a slip for one that there is, or still to come") {
  PlanBuilder builder = region();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30");
  const auto kinds = [&](int count) {
    PlanBuilder with(builder);
    for (int i = 0; i < count; ++i)
      with.with("findings", "id = 'f" + std::to_string(i) + "'; kind = 'kind-of-" + std::string(5, char('a' + i)) +
                                "'; text = 't'; team = 'n'; date = 2018-06-01");
    return with.with("teams", "id = 'n'; regions = ['61']");
  };
  const auto due = [](PlanBuilder with, std::string_view after) {
    return said(
        with.with("tasks", "id = 't'; name = 'T'; phase = 'p'; due = { after = '" + std::string(after) + "' }"));
  };
  const auto none_of = [](const std::string& kind, const std::string& help) {
    return "unknown-reference: `due` counts from `findings:" + kind + "`, and the plan has no finding of that kind | " +
           help + "\n";
  };
  const std::string slip =
      none_of("kind-of-aaaab", "did you mean `findings:kind-of-aaaaa`? | \"findings:kind-of-aaaaa\"");
  const std::string to_come = "correct the kind; if such records are still to come, list the word in [[words]] | ";
  CHECK(due(kinds(2), "findings:kind-of-aaaab") == slip);
  CHECK(due(kinds(2), "findings:minutes") == none_of("minutes", "there are: kind-of-aaaaa, kind-of-bbbbb; " + to_come));
  CHECK(due(kinds(9), "findings:minutes") == none_of("minutes", to_come));
  CHECK(due(kinds(2), "findings:kind-of-aaaaa") == "");
  CHECK(said(kinds(2).with("tasks", "id = 't'; name = 'T'; phase = 'p'; due = 'findings:kind-of-aaaab'")) == slip);
  CHECK(
      due(kinds(2), "contacts:head") ==  // no table of its own
      "unknown-reference: `due` names the phase, event, task or deliverable `contacts:head`, which is not in the plan "
      "| there are: p P, t T | \n");
}

TEST_CASE("a field of the record itself that stands for something in the plan is told as one") {
  const auto due = [](std::string_view after, std::string_view more = "") {
    return said(
        region()
            .with("teams", "id = 'a'; regions = ['61']")
            .with("findings", "id = 'f'; kind = 'k'; text = 't'; team = 'a'; date = 2018-06-01; due = { after = '" +
                                  std::string(after) + "', days = 10 }" + std::string(more)));
  };
  CHECK(due("date") ==
        "unknown-reference: `due` names the phase, event, task or deliverable `date`, which is not in the plan | to "
        "count from the record's own `date`, write { field = \"date\" } | { field = \"date\" }\n");
  CHECK(due("due").find("field =") == std::string::npos);   // itself
  CHECK(due("kind").find("field =") == std::string::npos);  // no day
  const std::string_view records =
      "[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"a\"\nregions = [\"61\"]\n";
  CHECK(
      said_of_sheet(records, "findings.csv", "id,kind,text,team,date,due.after,due.days\nf,k,t,a,2018-06-01,date,10\n")
          .find("field =") == std::string::npos);
}

TEST_CASE("the beginning of a code is that of a region, and of nothing else that has it") {
  const auto region_61 = [](std::string_view table, std::string_view keys) {
    return said(PlanBuilder()
                    .with("teams", "id = 'a'; regions = ['61']")
                    .with("regions", "code = '650000'; name = 'X'")
                    .with(table, keys));
  };
  CHECK(region_61("regions", "code = '610000'; name = 'S'").find("| \"610000\"\n") != std::string::npos);
  CHECK(region_61("sites", "id = 's'; region = '650000'; code = '610000'").find("| \"610000\"\n") == std::string::npos);
}

TEST_CASE("codes that a tool made numbers of are told, of any length that codes have, and no others") {
  const auto code = [](std::string_view text) {
    return said(PlanBuilder().with("regions", "code = '" + std::string(text) + "'; name = 'S'"));
  };
  const auto as_number = [](const std::string& written, const std::string& meant) {
    return "cut-code: a tool made a number of the code " + meant + ": " + written + " | write `" + meant + "` | \"" +
           meant + "\"\n";
  };
  CHECK(code("610000.0") == as_number("610000.0", "610000"));
  CHECK(code("610,121,100") == as_number("610,121,100", "610121100"));
  CHECK(code("610,121,100,201") == as_number("610,121,100,201", "610121100201"));
  CHECK(code("610,12") == "");
  CHECK(code("6a.00") == "");
}

TEST_CASE("a kind that a requirement asks for is known, whether there are records or not") {
  const auto known = [](std::string_view requirement) {
    return said(region()
                    .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
                    .with("requirements", "id = 'r'; check = 'count'; min = 1; " + std::string(requirement))
                    .with("tasks", "id = 't'; name = 'T'; phase = 'p'; due = { after = 'deliverables:memo' }")) == "";
  };
  CHECK(known("of = 'deliverables'; where = { kind = 'memo' }"));
  CHECK(known("of = 'deliverables'; where = { kind = ['report', 'memo'] }"));
  CHECK(known("of = 'stays'; per = 'deliverable'; each = { kind = 'memo' }"));
  CHECK_FALSE(known("of = 'findings'; where = { kind = 'memo' }"));
  CHECK_FALSE(known("of = 'stays'; per = 'finding'; each = { kind = 'memo' }"));
  CHECK_FALSE(known("of = 'deliverables'; where = { name = 'memo' }"));
  CHECK_FALSE(known("of = 'deliverables'; where = { kind = { field = 'memo' } }"));
  CHECK_FALSE(known("of = 'deliverables'; where = { kind = 3 }"));
  CHECK_FALSE(known("of = 'deliverables'; where = { kind = '*' }"));
}

TEST_CASE("what begins with a mark between items is told as if it stood between two") {
  const auto audience = [](const std::string& cell) {
    return said_of_sheet("[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"a\"\nregions = [\"61\"]\n",
                         "activities.csv", "team,kind,date,audience\na,talk,2018-06-01," + cell + "\n");
  };
  CHECK(audience("干部、群众").ends_with("| 干部;群众\n"));
  CHECK(audience("、群众").ends_with("| 群众\n"));
  CHECK(audience("干部\\、群众") == "");
}

TEST_CASE("of very many names that are unknown the first are compared with those that are known") {
  const auto most = static_cast<std::size_t>(limits::suggestions.most);
  PlanBuilder builder = region();
  builder.with("teams", "id = 'n'; regions = ['61']")
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("people", "id = 'li'; name = '李四'")
      .with("people", "id = 'wang'; name = '王五'")
      .with("findings", "id = 'f'; kind = 'minutes'; text = 't'; team = 'n'; date = 2018-06-01");
  PlanBuilder lists(builder), kinds(builder);
  for (std::size_t i = 0; i < most + 5; ++i) {
    lists.with("sites", "id = 's" + std::to_string(i) + "'; team = 'n'")
        .with("stays", "team = 'n'; site = 's" + std::to_string(i) +
                           "'; start = 2018-06-01; days = 2; people = ['李四、王五组']");
    kinds.with("tasks",
               "id = 't" + std::to_string(i) + "'; name = 'T'; phase = 'p'; due = { after = 'findings:minutse' }");
  }
  const auto suggestions_in = [](const PlanBuilder& with) {
    const Diagnostics diagnostics = with.build().diagnostics;
    CHECK(diagnostics.size() == limits::suggestions.most + 5);
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [](const Diagnostic& d) { return d.has_suggestion(); });
  };
  CHECK(suggestions_in(lists) == limits::suggestions.most);
  CHECK(suggestions_in(kinds) == limits::suggestions.most);
}

TEST_CASE("with more ids and names than can be compared nothing is suggested") {
  const auto with = [](int sites) {
    std::string text = "id,team,name\n";
    for (int i = 0; i < sites; ++i) {
      const std::string number = std::to_string(i);
      text += "site-" + number + ",n,Place " + number + "\n";
    }
    MemoryFiles files;
    files.add("plan.toml",
              "[plan]\ntitle = \"P\"\ninclude = [\"sites.csv\"]\n[[regions]]\ncode = \"61\"\nname = "
              "\"S\"\n[[teams]]\nid = \"n\"\nregions = [\"61\"]\n"
              "[[stays]]\nsite = \"sitte-7\"\nstart = 2018-06-01\ndays = 2\n"
              "[[stays]]\nsite = \"Placce 7\"\nstart = 2018-07-01\ndays = 2\n");
    files.add("sites.csv", std::move(text));
    LoadOptions options;
    options.files = &files;
    std::string suggestions;
    for (const Diagnostic& d : load_plan("plan.toml", options).diagnostics)
      if (d.name == "unknown-reference") suggestions += "<" + d.suggestion + ">";
    return suggestions;
  };
  CHECK(with(100) == "<\"site-7\"><\"site-7\">");
  CHECK(with(20'001) == "<><>");
}

TEST_CASE("stays with one id are told with what the id is") {
  PlanBuilder builder = region();
  builder.with("teams", "id = 'n'; regions = ['61']")
      .with("stays", "id = 's'; team = 'n'; start = 2018-06-01; days = 2")
      .with("stays", "id = 's'; team = 'n'; start = 2018-07-01; days = 2");
  CHECK(said(builder) == "duplicate-id: another stay has the id `s` | give one of them another id | \n");
}
