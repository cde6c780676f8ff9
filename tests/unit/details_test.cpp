// SPDX-License-Identifier: MIT
// What stands beside the message of a finding: what it points at, and what helps.
#include <doctest/doctest.h>

#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// The findings of the first requirement: "message | label, label | help", a line each.
std::string details(const PlanBuilder& builder, std::string_view as_of = "2018-07-01") {
  const auto [plan, faults] = builder.build();
  std::string text;
  for (const Diagnostic& d : assess(plan, day(as_of)).diagnostics) {
    if (d.name != "r" && d.name != "bad-requirement") continue;
    text += render(d.message, Language::english) + " | ";
    for (const Label& label : d.labels) text += render(label.text, Language::english) + ", ";
    text += "| " + render(d.help, Language::english) + "\n";
  }
  return text;
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("of reports that were not handed in some are pointed at, where too few were") {
  const auto with = [](int registered, int handed_in, std::string_view bound) {
    PlanBuilder builder = two_teams();
    for (int i = 0; i < registered; ++i)
      builder.with("deliverables", "id = 'r" + std::to_string(i) + "'; kind = 'report'; team = 'north'");
    for (int i = 0; i < handed_in; ++i)
      builder.with("deliverables",
                   "id = 'h" + std::to_string(i) + "'; kind = 'report'; team = 'north'; submitted = 2018-06-05");
    return details(builder.with("requirements",
                                "id = 'r'; check = 'count'; of = 'deliverables'; where = { submitted = "
                                "'*' }; " +
                                    std::string(bound)));
  };
  const std::string few = with(3, 1, "min = 4"), many = with(9, 1, "min = 4"), above = with(3, 2, "max = 1");
  CHECK(few.find("set `submitted` to the day on which it was handed in") != std::string::npos);
  CHECK(count_of(few, "registered, not handed in") == 3);
  CHECK(count_of(many, "registered, not handed in") == 4);
  CHECK(above.find("set `submitted`") == std::string::npos);
}

TEST_CASE("of partners that are too many some are pointed at") {
  const auto with = [](int teams) {
    PlanBuilder builder;
    builder.with("regions", "code = '61'; name = 'Shaanxi'").with("requirements", "id = 'r'; check = 'pair'");
    for (int i = 0; i < teams; ++i) builder.with("teams", "id = 't" + std::to_string(i) + "'; regions = ['61']");
    return details(builder);
  };
  CHECK(count_of(with(3), "team t") == 3);
  CHECK(count_of(with(9), "team t") == 4);
}

TEST_CASE("of values that are missing the first are named, and the others counted") {
  const auto with = [](int sites) {
    PlanBuilder builder = two_teams();
    for (int i = 0; i < sites; ++i) builder.with("sites", "id = 's" + std::to_string(i) + "'; team = 'north'");
    return details(builder.with("requirements", "id = 'r'; check = 'cover'; of = 'stays'; field = 'site'"));
  };
  CHECK(with(8).find("missing: s0, s1, s2, s3, s4, s5, s6, s7 |") != std::string::npos);
  CHECK(with(10).find("missing: s0, s1, s2, s3, s4, s5, s6, s7 and 2 more |") != std::string::npos);
}

TEST_CASE("of records that lack something some are pointed at, and of the subject's own none") {
  const auto with = [](int sites, std::string_view more) {
    PlanBuilder builder = two_teams();
    for (int i = 0; i < sites; ++i) builder.with("sites", "id = 's" + std::to_string(i) + "'; team = 'north'");
    return details(builder.with(
        "requirements", "id = 'r'; check = 'filled'; of = 'sites'; fields = ['village']; " + std::string(more)));
  };
  CHECK(count_of(with(3, "per = 'plan'"), "lacks") == 3 + 3);  // in the message, and beside the records
  CHECK(count_of(with(6, "per = 'plan'"), "lacks") == 4 + 4);
  CHECK(count_of(with(6, "per = 'site'"), "| required here, |") == 6);
}

TEST_CASE("a task is said to be overdue where it is known since when, and else to be open") {
  const auto said = [](std::string_view task) {
    return details(two_teams()
                       .with("phases", "id = 'open'; name = 'Open'; start = 2018-06-01; end = 'someday'")
                       .with("tasks", "id = 't'; name = 'Call'; " + std::string(task))
                       .with("requirements", "id = 'r'; check = 'tasks'; tasks = ['t']; by = 2018-06-20"));
  };
  CHECK(said("phase = 'work'; due = 2018-06-28") ==
        "task t (Call): was due on 2018-06-28, 3 days ago, and is not done | required here, | set `done` to the day it "
        "was done\n");
  CHECK(said("phase = 'work'; due = 2018-07-28") ==
        "task t (Call): is not done | required here, | set `done` to the day it was done\n");
  CHECK(said("phase = 'open'") == "task t (Call): is not done | required here, | set `done` to the day it was done\n");
}

TEST_CASE("what stands in a table that belongs to another is said with the field that names one of it") {
  const auto help = [](std::string_view field) {
    return details(two_teams().with(
        "requirements", "id = 'r'; check = 'amount'; of = 'stays'; min = 1; field = '" + std::string(field) + "'"));
  };
  CHECK(help("sites.profile.wells") == "records of sites belong to no stay | | did you mean `site`?\n");
  CHECK(help("waivers.reason") ==
        "records of waivers belong to no stay | | correct the requirement; `grassroots explain CHECK` lists a check's "
        "parameters\n");
}

TEST_CASE("a waiver for all that waives something for one alone is narrowed to it") {
  const auto narrowed = [](std::string_view requirement) {
    const auto [plan, faults] =
        two_teams()
            .with("sites", "id = '*'; team = 'south'")
            .with("sites", "id = 'up'; team = 'north'")
            .with("stays", "team = 'south'; site = '*'; start = 2018-06-01; days = 3; status = 'done'; mode = 'apart'")
            .with("stays", "team = 'south'; site = '*'; start = 2018-06-08; days = 3; status = 'done'; mode = 'both'")
            .with("requirements", "id = 'r'; " + std::string(requirement))
            .with("waivers", "of = 'r'; reason = 'flood'; approved_by = 'office'")
            .build();
    for (const Diagnostic& d : assess(plan, day("2018-07-01")).diagnostics)
      if (d.name == "broad-waiver") return d.suggestion + "|" + render(d.help, Language::english);
    return std::string("none");
  };
  CHECK(narrowed("check = 'count'; of = 'stays'; per = 'team'; min = 1") ==
        "\nsubject = \"north\"|add `subject = \"north\"`: nobody else needs it");
  CHECK(narrowed("check = 'count'; of = 'findings'; per = 'team'; min = 1") ==
        "|name those it is for in `subject`, or write `subject = \"*\"`");
  CHECK(narrowed("check = 'count'; of = 'stays'; per = 'mode'; min = 2").starts_with("|"));  // for two values
  CHECK(narrowed("check = 'pair'; teams = 3").starts_with("|"));                             // the plan has no id
  CHECK(narrowed("check = 'count'; of = 'stays'; per = 'site'; max = 0").starts_with("|"));  // that name means all
}

TEST_CASE("a parameter of another check is told with the one that is meant, or with all that there are") {
  const auto help = [](std::string_view parameters) {
    return details(two_teams().with("requirements", "id = 'r'; " + std::string(parameters)));
  };
  CHECK(help("check = 'cover'; of = 'stays'; fields = ['site']").find("did you mean `field`?") != std::string::npos);
  CHECK(help("check = 'days'; min = 1; tasks = ['x']") ==
        "the check `days` takes no parameter `tasks` | | it takes per, every, from, to, each, where, unit, min, max\n");
}

TEST_CASE("a field that may be meant of the subject is explained, and one that is said to be is not") {
  const auto help = [](std::string_view each) {
    const auto [plan, faults] =
        two_teams()
            .with("requirements",
                  "id = 'r'; check = 'count'; of = 'stays'; per = 'person'; max = 9; each = " + std::string(each))
            .build();
    for (const Diagnostic& d : assess(plan, day("2018-07-01")).diagnostics)
      if (d.name == "no-subjects") return render(d.help, Language::english) + ".";
    return std::string("none");
  };
  const std::string plain = "add the records, or remove the requirement.";
  CHECK(help("{ teams.lead = { field = 'id' } }") ==
        "`{ field = \"id\" }` is here a field of the teams; to compare with one of the people themselves, write `{ "
        "field = \"subject.id\" }`.");
  CHECK(help("{ teams.lead = { field = 'subject.unit' } }") == plain);
  CHECK(help("{ unit = { field = 'name' } }") == plain);
  CHECK(help("{ unit = 'ministry' }") == plain);
}

TEST_CASE("what a field holds is said where something else is asked for") {
  const auto help = [](std::string_view where) {
    return details(two_teams().with(
        "requirements", "id = 'r'; check = 'count'; min = 1; of = 'attestations'; where = " + std::string(where)));
  };
  CHECK(help("{ holds = 'yes' }") == "`holds` can never be yes: it has another type | | write true or false\n");
  CHECK(help("{ date = 'June' }") ==
        "`date` can never be June: it has another type | | write a date, or { from = …, to = … }\n");
  CHECK(help("{ by = 3 }") == "`by` can never be 3: it has another type | | write a text in quotes\n");
}
