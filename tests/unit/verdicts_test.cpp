// SPDX-License-Identifier: MIT
// How the subjects of a requirement stand, check by check, where little is known, much is repeated or something is
// wrong with a record: each as `explain` says.
#include <doctest/doctest.h>

#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots::test;

PlanBuilder two_teams_with_sites() {
  return two_teams()
      .with("sites",
            "id = 'up'; team = 'north'; region = '61'; profile = { road = 'poor', electric = true, wells = 3 }")
      .with("sites", "id = 'down'; team = 'south'; region = '62'; profile = { road = 4, electric = false, wells = 3 }");
}

struct Row {
  std::string_view requirement, states;
  std::string_view on = "2018-07-01";
};

void check_rows(const PlanBuilder& builder, std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.requirement);
    const auto with = PlanBuilder(builder).with("requirements", "id = 'r'; " + std::string(row.requirement));
    CHECK(states(with, row.on) == row.states);
  }
}

}  // namespace

TEST_CASE("different values are counted each once, of whatever sort they are") {
  PlanBuilder builder = two_teams_with_sites();
  for (int i = 1; i <= 24; ++i)  // twelve days, each of which two activities have, and three sorts of value
    builder.with("activities", "team = 'north'; kind = 'k" + std::to_string(i % 12) + "'; date = 2018-06-" +
                                   (i % 12 < 9 ? "0" : "") + std::to_string(i % 12 + 1) +
                                   "; profile = { first = " + std::to_string(i % 12) + ", any = " +
                                   (i % 3 == 0   ? "true"
                                    : i % 3 == 1 ? "'text'"
                                                 : "7") +
                                   ", fair = " + (i % 2 == 0 ? "true" : "false") + " }");
  const Row rows[] = {
      {"check = 'count'; of = 'activities'; distinct = 'kind'; min = 12; max = 12", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'date'; min = 12; max = 12", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'profile.first'; min = 12; max = 12", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'profile.fair'; min = 2; max = 2", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'profile.any'; min = 3; max = 3", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'profile.none'; max = 0", "met"},
      {"check = 'count'; of = 'activities'; distinct = 'date'; min = 5; max = 5", "met", "2018-06-05"},
  };
  check_rows(builder, rows);
}

TEST_CASE("days between records are bounded, where there are no phases and where there are no records") {
  PlanBuilder builder;
  builder.with("regions", "code = '61'; name = 'Shaanxi'")
      .with("teams", "id = 'north'; regions = ['61']")
      .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-01");
  const Row rows[] = {
      {"check = 'count'; of = 'activities'; gap_max = 5", "met", "2018-06-06"},
      {"check = 'count'; of = 'activities'; gap_max = 5", "violated", "2018-06-07"},
      {"check = 'count'; of = 'findings'; gap_max = 5", "pending", "2018-06-30"},
      {"check = 'count'; of = 'findings'; gap_max = 5; min = 0", "met", "2018-06-30"},  // none are asked for
  };
  check_rows(builder, rows);
}

TEST_CASE("what is to be covered can be numbers, days and flags, and may not be there yet") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 3")
          .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-02; profile = { fair = true }");
  const auto with = [&](std::string_view requirement) {
    return PlanBuilder(builder).with("requirements", "id = 'r'; check = 'cover'; " + std::string(requirement));
  };
  CHECK(states(with("of = 'stays'; field = 'days'; values = [3]"), "2018-07-01") == "met");
  CHECK(states(with("of = 'activities'; field = 'date'; values = [2018-06-02]"), "2018-07-01") == "met");
  CHECK(states(with("of = 'activities'; field = 'profile.fair'; values = [true]"), "2018-07-01") == "met");
  CHECK(states(with("of = 'activities'; field = 'priorities'"), "2018-07-01") == "pending");
  CHECK(states(with("of = 'activities'; field = 'priorities'; by = 2018-06-30"), "2018-07-01") == "violated");
  const auto lacks = [&](std::string_view requirement, std::string_view message) {
    const std::string text = told(with(requirement), "2018-07-01");
    CHECK_MESSAGE(text.find(message) != std::string::npos, text);
  };
  lacks("of = 'stays'; field = 'days'; values = [3, 5, 8.5]", "missing: 5, 8.5\n");
  lacks("of = 'activities'; field = 'date'; values = [2018-06-02, 2018-06-03]", "missing: 2018-06-03\n");
  lacks("of = 'activities'; field = 'profile.fair'; values = [true, false]", "missing: false\n");
  lacks("of = 'sites'; field = 'team'; where = { id = 'up' }", "missing: south\n");
  lacks("of = 'sites'; field = 'region'; where = { id = 'up' }", "missing: 62 (Gansu)\n");
  lacks("of = 'activities'; field = 'priorities'; by = 2018-06-30", "the plan has nothing that `priorities` can name");
}

TEST_CASE("records lie within days that may not be known yet") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("phases", "id = 'open'; name = 'Open'; start = 2018-06-01; end = 'someday'")
          .with("phases", "id = 'later'; name = 'Later'; start = 'someday'; end = 2018-06-30")
          .with("stays", "team = 'south'; site = 'down'; start = 'someday'; days = 3")
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-05; status = 'done'")
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-20; end = 2018-06-22; status = 'cancelled'")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-10; end = 2018-06-12")
          .with("deliverables", "id = 'a'; kind = 'k'; team = 'north'; submitted = 2018-06-12; phase = 'open'")
          .with("deliverables", "id = 'b'; kind = 'k'; team = 'south'; submitted = 2018-06-14; phase = 'work'")
          .with("deliverables", "id = 'c'; kind = 'k'; owner = 'us'; submitted = 2018-06-14; phase = 'work'");
  const Row rows[] = {
      {"check = 'within'; of = 'stays'; phase = 'work'", "pending, met, met"},
      {"check = 'within'; of = 'stays'; phase = 'open'", "pending, pending, pending"},
      {"check = 'within'; of = 'stays'; phase = 'later'", "pending, pending, pending"},
      {"check = 'within'; of = 'stays'; from = 'work'; to = 'someday'", "pending, pending, pending"},
      {"check = 'within'; of = 'stays'; from = 'someday'; to = 'work'", "pending, pending, pending"},
      {"check = 'within'; of = 'stays'; from = 'someday'; to = 2018-06-11", "pending, pending, violated"},
      // The phase may have ended before the 12th; the 14th is too late for certain.
      {"check = 'within'; of = 'deliverables'; field = 'submitted'; phase = 'open'; to = 2018-06-13",
       "pending, violated, violated"},
      {"check = 'within'; of = 'deliverables'; field = 'submitted'; from = 'someday'; to = 2018-06-13",
       "pending, violated, violated"},
      {"check = 'within'; of = 'deliverables'; during = 'phase'", "pending, met, met"},
      // The last of the north's stays ended on the 5th; the south's is not done, and the third has no team.
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = 'stay', days = 7 }",
       "met, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = 'stay', days = 6 }",
       "violated, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = 'stay', weeks = 1 }",
       "met, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = ['stay', 'work'], days = 1 }",
       "met, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = 'stay'", "violated, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; from = 'stay'", "met, pending, pending"},
      {"check = 'within'; of = 'deliverables'; per = 'team'; from = { after = 'stay', weeks = 2 }",
       "violated, pending, pending"},
      // Of what happened on the 12th nothing is known on the 11th.
      {"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = 'stay', days = 6 }",
       "pending, pending, pending", "2018-06-11"},
      // A record's own days
      {"check = 'within'; of = 'stays'; field = 'end'; to = { after = { field = 'start' }, days = 3 }",
       "pending, violated, met"},
  };
  check_rows(builder, rows);
  // A stay whose day nobody gave is still to come.
  const Row waiting[] = {{"check = 'within'; of = 'deliverables'; per = 'team'; to = { after = 'stay', days = 6 }",
                          "pending, pending, pending"}};
  check_rows(PlanBuilder(builder).with("stays", "team = 'north'; site = 'up'; start = 'someday'; days = 3"), waiting);
}

TEST_CASE("numbers are added up, and texts among them are not") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 3; profile = { talks = 2 }")
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-11; days = 3; profile = { talks = 'many' }")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-11; days = 4; profile = { talks = 'many' }");
  const Row rows[] = {
      {"check = 'amount'; of = 'stays'; per = 'team'; field = 'profile.talks'; equals = 2", "met, violated"},
      {"check = 'amount'; of = 'stays'; per = 'team'; field = 'profile.talks'; mode = 'mean'; equals = 2",
       "met, violated"},
      {"check = 'amount'; of = 'stays'; per = 'team'; field = 'profile.talks'; mode = 'each'; min = 2",
       "violated, violated"},
      {"check = 'amount'; of = 'stays'; per = 'stay'; field = 'days'; mode = 'each'; max = 3", "met, met, violated"},
  };
  check_rows(builder, rows);
  const std::string text =
      told(PlanBuilder(builder).with(
               "requirements",
               "id = 'r'; check = 'amount'; of = 'stays'; per = 'stay'; field = 'days'; mode = 'each'; "
               "max = 3"),
           "2018-06-01");
  CHECK_MESSAGE(
      text.find("r: stay south/2018-06-11: days is 4, at most 3 is allowed, 1 too much\n") != std::string::npos, text);
}

TEST_CASE("values are subjects, once for each record, and only where they are names") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("sites", "id = 'far'; team = 'gone'; region = '62'; profile = { road = 'poor' }")
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 3")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-01; days = 3")
          .with("stays", "team = 'north'; site = 'far'; start = 2018-06-11; days = 3");
  const Row rows[] = {
      // The two people of the north are of one bureau: they are on two stays, not on four.
      {"check = 'count'; of = 'stays'; per = 'people.unit'; min = 2; max = 2", "met"},
      {"check = 'count'; of = 'stays'; per = 'people.unit'; every = 'month'; min = 2; max = 2", "met"},
      // The south's road is a number, which names nothing.
      {"check = 'count'; of = 'sites'; per = 'profile.road'; min = 2; max = 2", "pending"},
      {"check = 'count'; of = 'stays'; per = 'site.profile.road'; min = 2; max = 2", "met"},
      // Of the third site the team is unknown: it may be any.
      {"check = 'count'; of = 'sites'; per = 'team'; min = 1", "pending, pending"},
      {"check = 'count'; of = 'stays'; per = 'site.team'; min = 1", "met, met"},
      {"check = 'count'; of = 'sites'; per = 'region'; min = 1", "met, pending"},
  };
  check_rows(builder, rows);
}

TEST_CASE("`every` goes from the first phase on, and not at all where a day is not known") {
  const PlanBuilder builder = two_teams_with_sites()
                                  .with("phases", "id = 'open'; name = 'Open'; start = 'someday'; end = 'someday'")
                                  .with("phases", "id = 'july'; name = 'July'; start = 2018-07-01; end = 2018-07-31")
                                  .with("activities", "kind = 'k'; team = 'north'; date = 2018-06-03")
                                  .with("activities", "kind = 'k'; team = 'north'; date = 'someday'");
  const Row rows[] = {
      {"check = 'count'; of = 'activities'; every = 'month'; min = 1", "met, violated", "2018-08-01"},
      {"check = 'count'; of = 'activities'; every = 'month'; from = 'someday'; min = 1", ""},
      {"check = 'count'; of = 'activities'; every = 'month'; to = 'someday'; min = 1", ""},
  };
  check_rows(builder, rows);
  PlanBuilder without_phases;
  without_phases.with("regions", "code = '61'; name = 'Shaanxi'")
      .with("teams", "id = 'north'; regions = ['61']")
      .with("activities", "kind = 'k'; team = 'north'; date = 2018-06-03");
  const Row bounded[] = {
      {"check = 'count'; of = 'activities'; every = 'month'; from = 2018-06-01; to = 2018-07-31; min = 1",
       "met, violated", "2018-08-01"},
      {"check = 'count'; of = 'activities'; every = 'month'; from = 2018-06-01; min = 1", "not understood"},
      {"check = 'count'; of = 'activities'; every = 'month'; to = 2018-06-01; min = 1", "not understood"},
  };
  check_rows(without_phases, bounded);
}

TEST_CASE("what belongs to whom is counted once, and not at all where it was called off") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("leaders", "id = 'chief'; name = 'Chief'; anchors = ['61', '62']")
          .with("leaders", "id = 'vice'; name = 'Vice'; person = 'li'; guides = ['62']")
          .with("stays", "id = 'a'; team = 'north'; site = 'up'; start = 2018-06-01; days = 3; people = ['wang']")
          .with("stays", "id = 'b'; team = 'north'; site = 'up'; start = 2018-06-11; days = 3; status = 'cancelled'")
          .with("activities", "kind = 'k'; team = 'south'; date = 2018-06-03");
  const Row rows[] = {
      {"check = 'count'; of = 'people'; per = 'stay'; min = 1; max = 1", "met"},
      {"check = 'count'; of = 'people'; per = 'site'; min = 1; max = 1", "met, violated"},
      {"check = 'count'; of = 'people'; per = 'region'; min = 2; max = 2", "met, violated"},
      {"check = 'count'; of = 'activities'; per = 'leader'; min = 1; max = 1", "met, met"},
      {"check = 'count'; of = 'stays'; per = 'leader'; min = 1", "violated, violated"},
      {"check = 'count'; of = 'stays'; per = 'plan'; min = 1; max = 1", "met"},
  };
  check_rows(builder, rows);
}

TEST_CASE("days of each person are counted where there are persons, or a size that stands for them") {
  const PlanBuilder builder =
      two_teams_with_sites()
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 4")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-01; days = 3; people = []")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-11; days = 2");
  const Row rows[] = {
      {"check = 'days'; per = 'team'; unit = 'person'; min = 8; max = 8", "met, violated"},
      {"check = 'days'; per = 'team'; unit = 'person'; min = 6; max = 6", "violated, met"},
      {"check = 'days'; per = 'team'; min = 4; max = 5", "met, met"},
  };
  check_rows(builder, rows);
}

TEST_CASE("a stay that names a phase begins with it, and lasts as long as it says, else as the phase") {
  const auto stay_of = [](const std::string& more) {
    return two_teams_with_sites().with("stays", "team = 'north'; site = 'up'; phase = 'work'" + more);
  };
  const Row whole[] = {{"check = 'days'; per = 'team'; min = 30; max = 30", "met, violated"}};
  const Row three[] = {{"check = 'days'; per = 'team'; min = 3; max = 3", "met, violated"}};
  check_rows(stay_of(""), whole);
  check_rows(stay_of("; days = 3"), three);
  check_rows(stay_of("; end = 2018-06-03"), three);
}

TEST_CASE("somebody who is named in several ways is one person") {
  PlanBuilder builder;
  std::string members;
  builder.with("regions", "code = '61'; name = 'Shaanxi'");
  for (int i = 0; i < 20; ++i) {
    const std::string id = "'p" + std::to_string(i) + "'";
    builder.with("people", "id = " + id + "; name = 'P'");
    members += (i > 0 ? ", " : "") + id;
  }
  builder.with("teams", "id = 'north'; regions = ['61']; lead = 'p0'; members = [" + members + "]")
      .with("activities", "kind = 'k'; team = 'north'; date = 2018-06-01")
      .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; per = 'person'; min = 1; max = 1");
  std::string all_met = "met";
  for (int i = 1; i < 20; ++i) all_met += ", met";
  CHECK(states(builder, "2018-06-30") == all_met);
}

TEST_CASE("nobody is blamed for what may follow from a fault that is told by itself") {
  const auto stands = [](std::string_view table, std::string_view keys, std::string_view requirement) {
    return states(
        two_teams_with_sites().with(table, keys).with("requirements", "id = 'r'; " + std::string(requirement)),
        "2018-07-01");
  };
  const std::string_view twice = "id = 'double'; regions = ['61', '61']; size = 1";
  CHECK(stands("teams", twice,
               "check = 'pair'; regions_per_team = [2, 2]; each = { code = '61' }; where = { id = "
               "'double' }") == "pending, pending, pending");
  CHECK(stands("leaders", "id = 'l'; name = 'L'; anchors = ['61', '61']", "check = 'lead'; anchors = [2, 2]") ==
        "pending, pending, pending");
  // A person whose home is unknown, in a team or in none.
  const std::string_view count = "check = 'count'; of = 'people'; per = 'team'; min = 3";
  CHECK(stands("people", "id = 'zhao'; name = 'Zhao'", count) == "violated, violated");
  CHECK(stands("people", "id = 'zhao'; name = 'Zhao'; home = '63'", count) == "pending, pending");
  CHECK(stands("people", "id = 'zhao'; name = 'Zhao'; home = '63'",
               "check = 'count'; of = 'people'; per = 'stay'; min "
               "= 3") == "");
  CHECK(stands("phases", "id = 'b'; name = 'B'; start = 2018-07-05; end = 2018-06-05", "check = 'phases'") ==
        "pending");
  CHECK(stands("phases", "id = 'b'; name = 'B'; start = 2018-07-05; end = 2018-07-06", "check = 'phases'") ==
        "violated");
  CHECK(stands("phases", "id = 'b'; name = 'B'; start = 'someday'; end = 2018-07-06", "check = 'phases'") == "");
  CHECK(stands("phases", "id = 'b'; name = 'B'; start = 2018-07-06; end = 'someday'", "check = 'phases'") == "");
  CHECK(stands("tasks", "id = 't'; name = 'T'; phase = 'work'", "check = 'tasks'; tasks = ['t', 'none']") ==
        "not understood");
}

TEST_CASE("a statement is about the subject itself, and of the period that is judged") {
  const auto stands = [](std::string_view requirement, std::string_view statement) {
    return states(two_teams_with_sites()
                      .with("deliverables", "id = 'd'; kind = 'k'; team = 'south'")
                      .with("requirements", "id = 'r'; check = 'attest'; " + std::string(requirement))
                      .with("requirements", "id = 'other'; check = 'attest'")
                      .with("attestations", "by = 'Zhao'; date = 2018-06-05; " + std::string(statement)),
                  "2018-07-01");
  };
  CHECK(stands("per = 'team'", "of = 'r'; team = 'north'") == "met, violated");
  CHECK(stands("per = 'team'", "of = 'other'; team = 'north'") == "violated, violated");
  CHECK(stands("per = 'team'", "of = 'r'; team = 'north'; person = 'li'") == "violated, violated");
  CHECK(stands("per = 'person'", "of = 'r'; team = 'north'; person = 'li'") == "violated, met");
  CHECK(stands("per = 'deliverable'", "of = 'r'; about = 'd'") == "met");
  CHECK(stands("per = 'deliverable'; where = { kind = 'oath' }", "of = 'r'; about = 'd'") == "violated");
  CHECK(stands("per = 'deliverable'; every = 'month'; from = 2018-05-01; to = 2018-06-30", "of = 'r'; about = 'd'") ==
        "violated, met");
  CHECK(stands("per = 'deliverable'; every = 'month'; from = 2018-06-01; to = 2018-07-31", "of = 'r'; about = 'd'") ==
        "met, pending");
}

TEST_CASE("nobody is sent where they are from, wherever that is said") {
  const auto stands = [](std::string_view stay) {
    return states(two_teams_with_sites()
                      .with("people", "id = 'sun'; name = 'Sun'; home = '61'")
                      .with("people", "id = 'qian'; name = 'Qian'; home = '62'")
                      .with("stays", "start = 2018-06-01; days = 3; " + std::string(stay))
                      .with("requirements", "id = 'r'; check = 'recuse'"),
                  "2018-07-01");
  };
  CHECK(stands("team = 'south'; site = 'down'") == "met, met");
  CHECK(stands("team = 'south'; site = 'down'; people = ['qian']") == "met, violated");
  CHECK(stands("team = 'south'; site = 'up'; people = ['sun']") == "violated, met");
  CHECK(stands("team = 'south'; site = 'up'; people = ['sun']; status = 'cancelled'") == "met, met");
  CHECK(stands("team = 'gone'; site = 'up'; people = ['sun', 'nobody']") == "violated, met");
  const auto led_into = [](std::string_view regions) {
    return states(two_teams_with_sites()
                      .with("people", "id = 'sun'; name = 'Sun'; home = '61'")
                      .with("teams", "id = 'third'; lead = 'sun'; regions = " + std::string(regions))
                      .with("requirements", "id = 'r'; check = 'recuse'"),
                  "2018-07-01");
  };
  CHECK(led_into("['62']") == "met");
  CHECK(led_into("['62', '61']") == "violated");
  CHECK(led_into("['63']") == "met");  // no region of the plan
}

TEST_CASE("of requirements without subjects only what must be there is told") {
  const auto tells = [](std::string_view requirement) {
    const std::string text =
        told(two_teams_with_sites().with("requirements", "id = 'r'; " + std::string(requirement)), "2018-07-01");
    return text.substr(0, text.find('\n'));
  };
  CHECK(tells("check = 'within'; of = 'stays'; phase = 'work'; per = 'team'") == "");
  CHECK(tells("check = 'within'; of = 'stays'; phase = 'work'; per = 'team'; by = 2018-06-30") ==
        "no-subjects: the requirement is about stays, and the plan has none");
  CHECK(tells("check = 'count'; of = 'stays'; per = 'leader'; min = 1") ==
        "no-subjects: the requirement is about leaders, and the plan has none");
}

TEST_CASE("what is above a maximum is final, unless a later fact can take a record out") {
  const auto stays = [](std::string_view where) {
    return two_teams()
        .with("sites", "id = 'up'; team = 'north'")
        .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; days = 2; mode = 'apart'; status = 'done'")
        .with("stays", "team = 'north'; site = 'up'; start = 2018-06-05; days = 2; mode = 'apart'; status = 'done'")
        .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; max = 1; by = 2018-06-30; where = { " +
                                  std::string(where) + " }");
  };
  CHECK(states(stays("mode = 'apart'"), "2018-06-20") == "violated");
  CHECK(states(stays("mode = { not = 'together' }"), "2018-06-20") == "pending");
  CHECK(states(stays("mode = { not = 'together' }"), "2018-07-01") == "violated");
}
