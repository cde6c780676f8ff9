// SPDX-License-Identifier: MIT
// How the subjects of a requirement stand where a record has a fault, days are windows or open, or somebody is unknown:
// nobody is accused of what is not known, and nothing is met by it.
#include <doctest/doctest.h>

#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots::test;

PlanBuilder teams_and_sites() {
  return two_teams()
      .with("sites", "id = 'up'; team = 'north'; region = '61'; profile = { wells = 3 }")
      .with("sites", "id = 'down'; team = 'south'; region = '62'");
}

std::string stands(const PlanBuilder& builder, std::string_view requirement, std::string_view on = "2018-07-01") {
  return states(PlanBuilder(builder).with("requirements", "id = 'r'; " + std::string(requirement)), on);
}

}  // namespace

TEST_CASE("people with a fault leave open how many a team, a region or a stay has, and nobody else's") {
  const std::string_view of_teams = "check = 'count'; of = 'people'; per = 'team'; min = 3";
  const PlanBuilder with_third = teams_and_sites().with("teams", "id = 'third'; regions = ['61']; members = ['zhao']");
  const std::string_view zhao = "id = 'zhao'; name = 'Zhao'", homeless = "id = 'zhao'; name = 'Zhao'; home = '63'";
  CHECK(stands(PlanBuilder(with_third).with("people", zhao), of_teams) == "violated, violated, violated");
  CHECK(stands(PlanBuilder(with_third).with("people", homeless), of_teams) == "violated, violated, pending");
  // Whom a team with a fault has is not known, and so not whom its region has.
  const std::string_view of_regions = "check = 'count'; of = 'people'; per = 'region'; min = 3";
  CHECK(stands(teams_and_sites(), of_regions) == "violated, violated");
  CHECK(stands(teams_and_sites().with("teams", "id = 'third'; regions = ['63']"), of_regions) == "pending, pending");
  const std::string_view of_stays = "check = 'count'; of = 'people'; per = 'stay'; min = 2";
  const std::string stay = "team = 'north'; site = 'up'; start = 2018-06-01; days = 2; people = ";
  CHECK(stands(teams_and_sites().with("stays", stay + "['li']"), of_stays) == "violated");
  CHECK(stands(teams_and_sites().with("stays", stay + "['li', 'nobody']"), of_stays) == "pending");
}

TEST_CASE("a stay of a team that is not in the plan is nobody's, and the lead of the site's team was not on it") {
  const PlanBuilder builder =
      teams_and_sites().with("stays", "team = 'gone'; site = 'up'; start = 2018-06-01; days = 3; status = 'done'");
  CHECK(stands(builder, "check = 'attend'; who = 'lead'; min_days = 1") == "pending, pending");
  CHECK(stands(builder, "check = 'days'; unit = 'person'; min = 1") == "pending");
  CHECK(stands(builder, "check = 'days'; unit = 'person'; max = 0") == "pending");
}

TEST_CASE("a phase with a fault leaves open how those of its own parent follow one another") {
  const PlanBuilder builder =
      teams_and_sites().with("phases", "id = 'late'; name = 'L'; start = 2018-07-05; end = 2018-07-06");
  const std::string wrong = "id = 'w'; name = 'W'; start = 2018-06-20; end = 2018-06-10";
  CHECK(stands(PlanBuilder(builder).with("phases", wrong), "check = 'phases'") == "pending, pending");
  CHECK(stands(PlanBuilder(builder).with("phases", wrong + "; parent = 'work'"), "check = 'phases'") == "violated");
}

TEST_CASE("what has no end yet cannot be said to lie within days, and once it had to, it does not") {
  const PlanBuilder builder =
      teams_and_sites()
          .with("phases", "id = 'open'; name = 'Open'; start = 2018-06-01; end = 'someday'")
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01")
          .with("stays", "team = 'south'; site = 'down'; start = 2018-06-01; days = 2; status = 'done'");
  CHECK(stands(builder, "check = 'within'; of = 'stays'; phase = 'work'; by = 2018-06-30") == "violated, met");
  CHECK(stands(builder, "check = 'within'; of = 'stays'; phase = 'open'; by = 2018-06-30") == "violated, violated");
  CHECK(stands(builder, "check = 'within'; of = 'stays'; phase = 'open'; by = 2018-07-01") == "pending, pending");
}

TEST_CASE("records whose days are windows are as far apart as can be at least, and at most") {
  const auto apart = [](std::string_view bound) {
    return stands(teams_and_sites()
                      .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-01")
                      .with("activities", "team = 'north'; kind = 'k'; date = { from = 2018-06-11, to = 2018-06-15 }"),
                  "check = 'count'; of = 'activities'; " + std::string(bound), "2018-06-16");
  };
  CHECK(apart("gap_max = 9") == "met");  // 1 June to the 11th
  CHECK(apart("gap_max = 8") == "violated");
  CHECK(apart("gap_min = 13") == "met");  // to the 15th
  CHECK(apart("gap_min = 14") == "violated");
  CHECK(apart("gap_min = 12; gap_max = 10") == "met");
}

TEST_CASE("somebody who signs for a stay is waited for until it is over") {
  const auto signed_by_li = [](std::string_view on) {
    return states(
        teams_and_sites()
            .with("stays", "id = 's'; team = 'north'; site = 'up'; start = 2018-06-01; days = 3; status = 'done'")
            .with(
                "requirements",
                "id = 'r'; check = 'count'; of = 'attestations'; per = 'attestation'; where = { by = 'Li' }; min = 1; "
                "by = { after = 'stay', days = 3 }")
            .with("requirements", "id = 'q'; check = 'attest'; per = 'stay'")
            .with("attestations", "of = 'q'; stay = 's'; by = 'Zhao'; date = 2018-06-04"),
        on);
  };
  CHECK(signed_by_li("2018-06-02") == "pending");
  CHECK(signed_by_li("2018-06-06") == "pending");
  CHECK(signed_by_li("2018-06-07") == "violated");
}

TEST_CASE("a number that is asked for can stand in a field of any sort of values, and in no other") {
  const PlanBuilder builder =
      teams_and_sites().with("findings", "id = 'f'; kind = 'k'; text = 't'; site = 'up'; date = 2018-06-05");
  CHECK(stands(builder, "check = 'count'; of = 'findings'; per = 'site'; min = { field = 'subject.profile.wells' }") ==
        "violated, pending");
  CHECK(stands(builder, "check = 'count'; of = 'findings'; per = 'site'; max = { field = 'subject.profile.wells' }") ==
        "met, pending");
  CHECK(stands(builder, "check = 'count'; of = 'findings'; per = 'site'; min = { field = 'subject.village' }") ==
        "not understood");
}

TEST_CASE("records that there need not be yet are not missed, whoever `per` says they are of") {
  for (const std::string per : {"team", "stay"})
    CHECK(told(teams_and_sites().with("requirements",
                                      "id = 'r'; check = 'within'; of = 'stays'; to = 2018-06-30; per = "
                                      "'" +
                                          per + "'"),
               "2018-07-01") == "");
}

TEST_CASE("days are counted from the stays of whoever `per` names") {
  const auto by = [](int days) {
    return stands(
        teams_and_sites()
            .with("stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-05; status = 'done'")
            .with("activities", "site = 'up'; kind = 'k'; date = 2018-06-10"),
        "check = 'within'; of = 'activities'; per = 'site'; to = { after = 'stay', days = " + std::to_string(days) +
            " }");
  };
  CHECK(by(5) == "met");
  CHECK(by(4) == "violated");
}

TEST_CASE("of a stay that goes on in the next month, the part before the deadline is not in reach there") {
  const auto [plan, faults] =
      teams_and_sites()
          .with("stays", "team = 'north'; site = 'up'; start = 2018-06-10; end = 2018-07-10")
          .with("requirements",
                "id = 'r'; check = 'days'; per = 'team'; each = { id = 'north' }; where = { status = 'done' }; every = "
                "'month'; from = 2018-06-01; to = 2018-07-31; by = 2018-06-15; min = 3")
          .build();
  const auto outcomes = assess(plan, day("2018-06-12")).results[0].outcomes;
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[0].reach == 6);
  CHECK(outcomes[1].reach == 0);
}

TEST_CASE("a share is above its maximum only if it is wherever a day that may be several lies") {
  const auto talks_in_june = [](std::string_view date) {
    return stands(
        teams_and_sites()
            .with("activities", "team = 'north'; kind = 'visit'; date = 2018-06-10")
            .with("activities", "team = 'north'; kind = 'talk'; date = " + std::string(date)),
        "check = 'share'; of = 'activities'; where = { kind = 'talk' }; every = 'month'; from = 2018-06-01; to = "
        "2018-06-30; max = 0.4",
        "2018-07-10");
  };
  CHECK(talks_in_june("2018-06-25") == "violated");
  CHECK(talks_in_june("{ from = 2018-06-25, to = 2018-06-28 }") == "violated");
  CHECK(talks_in_june("{ from = 2018-06-25, to = 2018-07-05 }") == "met");
}
