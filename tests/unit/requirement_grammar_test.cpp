// SPDX-License-Identifier: MIT
// What requirements can say beyond one number for one table: values of other fields, whose dates, waivers.
#include <doctest/doctest.h>

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/naming.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

PlanBuilder two_teams() {
  PlanBuilder builder;
  builder.with("phases", "id = 'work'; name = 'Work'; start = 2018-06-01; end = 2018-06-30")
      .with("regions", "code = '61'; name = 'Shaanxi'")
      .with("regions", "code = '6108'; name = 'Yulin'; parent = '61'")
      .with("regions", "code = '62'; name = 'Gansu'")
      .with("people", "id = 'zhang'; name = 'Zhang'")
      .with("teams", "id = 'north'; regions = ['61']; size = 2; lead = 'zhang'")
      .with("teams", "id = 'south'; regions = ['62']; size = 3")
      .with("sites", "id = 'up'; team = 'north'; region = '6108'; condition = 'weak'")
      .with("sites", "id = 'down'; team = 'south'; region = '61'; condition = 'weak'");
  return builder;
}

// "met met violated": how the subjects of the first requirement stand.
std::string states(const PlanBuilder& builder, std::string_view as_of = "2018-07-01") {
  static constexpr std::string_view words[] = {"met", "pending", "waived", "violated"};
  const auto [plan, faults] = builder.build();
  const Assessment assessment = assess(plan, day(as_of));
  REQUIRE_MESSAGE(assessment.results.at(0).is_understood, messages_of(assessment.diagnostics));
  std::string text;
  for (const Outcome& outcome : assessment.results.front().outcomes)
    text.append(text.empty() ? "" : " ").append(words[static_cast<std::size_t>(outcome.state)]);
  return text;
}

std::string told(const PlanBuilder& builder, std::string_view as_of = "2018-07-01") {
  const auto [plan, faults] = builder.build();
  std::string text;
  for (const Diagnostic& d : assess(plan, day(as_of)).diagnostics)
    text += (d.waived ? "waived " : "") + d.name + ": " + render(d.message, Language::english) + "\n";
  return text;
}

}  // namespace

TEST_CASE("a condition can ask for what stands in another field") {
  struct Case {
    std::string_view requirement, states;
  };
  const Case cases[] = {
      // What lies below one of the subject's regions is one of them.
      {"of = 'sites'; per = 'team'; where = { region = { field = 'subject.regions' } }; min = 1", "met violated"},
      {"of = 'sites'; per = 'team'; where = { region.not.field = 'subject.regions' }; max = 0", "met violated"},
      {"of = 'sites'; per = 'team'; where = { team.size = { min = { field = 'subject.size' } } }; min = 1", "met met"},
      // Of the record itself.
      {"of = 'sites'; where = { region = { field = 'team.regions' } }; min = 2", "violated"},
      {"of = 'sites'; where = { region = { field = 'team.regions' } }; min = 1", "met"},
      // Where the subject has nothing, nothing is the same.
      {"of = 'sites'; per = 'team'; where = { team.lead = { field = 'subject.lead' } }; min = 1", "met violated"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.requirement);
    const std::string keys = "id = 'r'; check = 'count'; " + std::string(one.requirement);
    CHECK(states(two_teams().with("requirements", keys)) == one.states);
  }
}

TEST_CASE("what a condition cannot compare with is told") {
  const auto tells = [](std::string_view keys, std::string_view fault) {
    const std::string requirement = "id = 'r'; check = 'count'; of = 'sites'; min = 1; " + std::string(keys);
    const std::string text = told(two_teams().with("requirements", requirement));
    CHECK_MESSAGE(text.find("bad-requirement: " + std::string(fault) + "\n") != std::string::npos, text);
  };
  tells("per = 'team'; where = { region = { field = 'subject.region' } }", "teams have no field `region`");
  tells("per = 'team'; where = { region = { field = 'subject.size' } }",
        "`region` and `size` hold values of different types");
  tells("per = 'condition'; where = { region = { field = 'subject.region' } }",
        "there is no record that `subject` could stand for");
}

// A record is a subject's from the day on which what belongs to it is a fact.
TEST_CASE("the values of what belongs to the records are subjects") {
  const auto stands = [](std::string_view keys, std::string_view as_of = "2018-07-01") {
    PlanBuilder builder = two_teams();
    builder.with("activities", "kind = 'talk'; site = 'up'; date = 2018-06-05")
        .with("activities", "kind = 'talk'; site = 'down'; date = 2018-06-20")
        .with("activities", "kind = 'visit'; site = 'up'; date = 2018-06-06")
        .with("stays", "id = 's'; team = 'north'; site = 'up'; start = 2018-06-05; days = 4; status = 'done'")
        .with("stays", "id = 't'; team = 'south'; site = 'up'; start = 2018-06-19; days = 2; status = 'done'")
        .with("requirements", "id = 'r'; " + std::string(keys));
    return states(builder, as_of);
  };
  CHECK(stands("check = 'count'; of = 'sites'; per = 'activities.kind'; min = 2") == "met violated");
  CHECK(stands("check = 'count'; of = 'sites'; per = 'activities.kind'; min = 2", "2018-06-19") == "violated violated");
  CHECK(stands("check = 'count'; of = 'sites'; per = 'activities.kind'; max = 1") == "violated met");
  CHECK(stands("check = 'count'; of = 'sites'; per = 'activities.kind'; max = 1", "2018-06-19") == "met met");
  // The teams that were there are subjects, and have fields of their own.
  CHECK(stands("check = 'count'; of = 'sites'; per = 'stays.team'; min = 1") == "met met");
  CHECK(stands("check = 'count'; of = 'sites'; per = 'stays.team'; min = { field = 'subject.size' }") ==
        "violated violated");
  CHECK(stands("check = 'share'; of = 'sites'; per = 'stays.team'; where = { team = 'north' }; min = 1") == "met met");
  CHECK(stands("check = 'share'; of = 'stays'; per = 'site.activities.kind'; where = { team = 'north' }; max = 0.5",
               "2018-06-05") == "met pending");
  CHECK(stands("check = 'days'; per = 'site.activities.kind'; min = 6") == "met met");
  CHECK(stands("check = 'days'; per = 'site.activities.kind'; min = 6", "2018-06-05") == "met violated");
}

TEST_CASE("records are held to days that are counted from something of their own") {
  const auto with = [](std::string_view requirement) {
    return two_teams()
        .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-05; status = 'done'")
        .with("deliverables", "id = 'early'; kind = 'report'; team = 'north'; submitted = 2018-06-04")
        .with("deliverables", "id = 'late'; kind = 'report'; team = 'north'; submitted = 2018-06-20; phase = 'work'")
        .with("deliverables", "id = 'never'; kind = 'report'; team = 'south'")
        .with("requirements", "id = 'r'; check = 'within'; of = 'deliverables'; " + std::string(requirement));
  };
  CHECK(states(with("per = 'team'; from = { after = 'stay', days = 1 }")) == "violated met pending");
  CHECK(states(with("to = 2018-06-10")) == "met violated pending");
  // What the requirement names must be there when its time is over.
  CHECK(states(with("field = 'submitted'; to = 2018-06-10")) == "met violated violated");
  CHECK(states(with("field = 'submitted'; to = 2018-06-10"), "2018-06-10") == "met pending pending");
  CHECK(states(with("during = 'phase'")) == "met met pending");
  CHECK(states(with("during = 'stay'")) == "met violated pending");
  CHECK(told(with("during = 'stay'; phase = 'work'")).find("late: it is on 2018-06-20, during none of its stays") !=
        std::string::npos);
  CHECK(told(with("where = { kind = 'report' }")).find("sets no days") != std::string::npos);
  CHECK(told(with("field = 'kind'; to = 2018-06-10")).find("`kind` holds no date") != std::string::npos);
}

TEST_CASE("the days between records are bounded; after the last they run up to today") {
  const auto with = [](std::string_view requirement) {
    return two_teams()
        .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-05; status = 'done'")
        .with("stays", "team = 'north'; site = 'up'; start = 2018-06-11; end = 2018-06-12; status = 'done'")
        .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; per = 'team'; " + std::string(requirement));
  };
  CHECK(states(with("gap_max = 5"), "2018-06-17") == "met pending");
  CHECK(states(with("gap_max = 4"), "2018-06-17") == "violated pending");
  CHECK(states(with("gap_max = 5"), "2018-06-18") == "violated pending");  // six days since the last
  CHECK(states(with("gap_min = 5"), "2018-06-30") == "met pending");
  CHECK(states(with("gap_min = 6"), "2018-06-30") == "violated pending");
  CHECK(states(with("gap_max = 18; min = 1"), "2018-07-30") == "met violated");  // the plan ends on the 30th
}

TEST_CASE("a waiver can be for several, for all, or for none where nothing may be waived") {
  const auto with = [](std::string_view requirement, std::string_view waiver) {
    return two_teams()
        .with("requirements",
              "id = 'r'; check = 'count'; of = 'stays'; per = 'team'; min = 1; " + std::string(requirement))
        .with("waivers", "of = 'r'; reason = 'flood'; approved_by = 'office'; " + std::string(waiver));
  };
  CHECK(states(with("", "subject = 'south'")) == "violated waived");
  CHECK(states(with("", "subject = ['north', 'south']")) == "waived waived");
  CHECK(states(with("", "subject = '*'")) == "waived waived");
  CHECK(told(with("", "subject = '*'")).find("broad-waiver") == std::string::npos);
  CHECK(told(with("", "")).find("broad-waiver: the waiver of `r` does not say for whom, and waives all 2") !=
        std::string::npos);
  CHECK(states(with("waivable = false", "subject = 'south'")) == "violated violated");
  CHECK(told(with("waivable = false", "subject = 'south'")).find("not-waivable: `r` cannot be waived") !=
        std::string::npos);
}

TEST_CASE("what is overdue or not confirmed can be waived") {
  const auto plan = two_teams()
                        .with("tasks", "id = 'brief'; name = 'Brief'; phase = 'work'; due = 2018-06-10")
                        .with("stays", "id = 's'; team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-05")
                        .with("waivers", "of = 'overdue'; subject = 'brief'; reason = 'r'; approved_by = 'o'")
                        .with("waivers", "of = 'unconfirmed-stay'; subject = 'north'; reason = 'r'; approved_by = 'o'");
  const std::string text = told(plan);
  CHECK(text.find("waived overdue: ") != std::string::npos);
  CHECK(text.find("waived unconfirmed-stay: ") != std::string::npos);
  CHECK(text.find("useless-waiver") == std::string::npos);
}

TEST_CASE("anything that has an id can be signed for") {
  const auto with = [](std::string_view about) {
    return two_teams()
        .with("deliverables", "id = 'report'; kind = 'report'; team = 'north'; submitted = 2018-06-04")
        .with("requirements", "id = 'r'; check = 'attest'; per = 'deliverable'")
        .with("attestations", "of = 'r'; date = 2018-06-05; by = 'Zhang'; " + std::string(about));
  };
  CHECK(states(with("about = 'report'")) == "met");
  CHECK(states(with("about = 'report'"), "2018-06-04") == "violated");
  CHECK(states(with("about = 'report'; holds = false")) == "violated");
  CHECK(states(with("about = 'work'")) == "violated");
  CHECK(states(with("team = 'north'")) == "violated");  // of the team's, not of the report
}
