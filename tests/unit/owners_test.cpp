// SPDX-License-Identifier: MIT
#include "grassroots/query/owners.hpp"

#include <doctest/doctest.h>

#include "grassroots/query/grouping.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/limits.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::PlanBuilder;

const Plan& plan() {
  static const test::BuiltPlan built =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("regions", "code = '6101'; name = 'Xi an'; parent = '61'")
          .with("regions", "code = '62'; name = 'Gansu'")
          .with("people", "id = 'wang'; name = 'Wang'; home = '62'")
          .with("people", "id = 'li'; name = 'Li'")
          .with("leaders", "id = 'chief'; name = 'Chief'; person = 'wang'; anchors = ['61']")
          .with("leaders", "id = 'vice'; name = 'Vice'; guides = ['62']")
          .with("teams", "id = 'north'; regions = ['61']; lead = 'wang'; members = ['li']")
          .with("teams", "id = 'west'; regions = ['62']")
          .with("sites", "id = 'well'; team = 'north'; region = '6101'")
          .with("sites", "id = 'hill'; team = 'west'")
          .with("stays", "id = 'all'; site = 'well'; start = 2018-06-01; days = 2")
          .with("stays", "id = 'one'; site = 'well'; people = ['li']; start = 2018-06-04; days = 2")
          .with("stays", "id = 'off'; site = 'well'; start = 2018-06-07; days = 2; status = 'cancelled'")
          .with("activities", "id = 'there'; site = 'well'; kind = 'talk'; date = 2018-06-01")
          .with("activities", "id = 'away'; team = 'north'; region = '62'; kind = 'talk'; date = 2018-06-01")
          .with("requirements", "id = 'r'; check = 'attest'; per = 'stay'")
          .with("attestations", "of = 'r'; stay = 'one'; date = 2018-06-06; by = 'Zhao'")
          .build();
  CHECK(test::messages_of(built.diagnostics) == "");
  return built.plan;
}

// Names of the subjects that the record belongs to: "wang, li".
std::string owners(TableId records, std::uint32_t row, TableId subjects) {
  std::string names;
  for (const std::uint32_t owner : owners_of(plan(), {records, row}, subjects))
    names.append(names.empty() ? "" : ", ").append(name_of(plan(), {subjects, owner}));
  return names;
}

}  // namespace

TEST_CASE("a record belongs to whom its own field names, else its site, stay or team") {
  CHECK(owners(TableId::sites, 0, TableId::teams) == "north");
  CHECK(owners(TableId::stays, 0, TableId::teams) == "north");       // over its site
  CHECK(owners(TableId::activities, 0, TableId::teams) == "north");  // over its site
  CHECK(owners(TableId::attestations, 0, TableId::teams) == "north");
  CHECK(owners(TableId::attestations, 0, TableId::sites) == "well");  // over its stay
  CHECK(owners(TableId::activities, 1, TableId::regions) == "62");    // its own, not its team's
  CHECK(owners(TableId::sites, 1, TableId::regions) == "62");         // over its team
  CHECK(owners(TableId::stays, 0, TableId::plan) != "");
}

TEST_CASE("a region has the records of those below it") {
  CHECK(owners(TableId::sites, 0, TableId::regions) == "6101, 61");
  CHECK(owners(TableId::stays, 0, TableId::regions) == "6101, 61");
  CHECK(owners(TableId::teams, 0, TableId::regions) == "61");
}

TEST_CASE("of regions that lie too deep, those farther up have no part") {
  PlanBuilder builder;
  for (int i = 0; i < 40; ++i)
    builder.with("regions",
                 "name = 'N'; code = 'r" + std::to_string(i) + "'; parent = 'r" + std::to_string(i + 1) + "'");
  const auto [plan, faults] =
      builder.with("regions", "code = 'r40'; name = 'N'").with("sites", "id = 's'; region = 'r0'").build();
  CHECK(owners_of(plan, {TableId::sites, 0}, TableId::regions).size() == 1 + limits::parents.most);
}

TEST_CASE("a stay belongs to its people, else to its team's") {
  CHECK(owners(TableId::stays, 0, TableId::people) == "wang, li");
  CHECK(owners(TableId::stays, 1, TableId::people) == "li");
}

TEST_CASE("people belong to their teams and stays, and to regions over these, never by where they are from") {
  CHECK(owners(TableId::people, 0, TableId::teams) == "north");
  CHECK(owners(TableId::people, 0, TableId::stays) == "all");
  CHECK(owners(TableId::people, 1, TableId::stays) == "all, one");
  CHECK(owners(TableId::people, 0, TableId::regions) == "61, 6101");
  CHECK(owners(TableId::people, 0, TableId::sites) == "well");
  CHECK(owners(TableId::people, 0, TableId::leaders) == "chief");
  CHECK(owners(TableId::regions, 0, TableId::teams) == "north");
}

TEST_CASE("there is a way from a table to another, or there is none") {
  CHECK(way_between(TableId::stays, TableId::regions).exists());
  CHECK(way_between(TableId::people, TableId::regions).exists());
  CHECK_FALSE(way_between(TableId::stays, TableId::phases).exists());
  CHECK_FALSE(way_between(TableId::findings, TableId::stays).exists());
  CHECK_FALSE(way_between(TableId::people, TableId::phases).exists());
  CHECK_FALSE(way_between(TableId::contacts, TableId::teams).exists());
}

TEST_CASE("a leader has the stays they are on, and otherwise what their regions have") {
  CHECK(owners(TableId::stays, 0, TableId::leaders) == "chief");
  CHECK(owners(TableId::stays, 1, TableId::leaders) == "");
  CHECK(owners(TableId::activities, 0, TableId::leaders) == "chief");
  CHECK(owners(TableId::activities, 1, TableId::leaders) == "vice");
  CHECK(owners(TableId::teams, 1, TableId::leaders) == "vice");
}

TEST_CASE("a grouping has each subject's records, as owners_of says") {
  for (const TableId records :
       {TableId::sites, TableId::stays, TableId::activities, TableId::attestations, TableId::people, TableId::regions})
    for (const TableId subjects : {TableId::plan, TableId::teams, TableId::regions, TableId::sites, TableId::stays,
                                   TableId::people, TableId::leaders}) {
      const Grouping grouping(plan(), records, subjects);
      for (std::uint32_t subject = 0; subject < schema_of(subjects).size(plan()); ++subject) {
        std::vector<std::uint32_t> expected;
        for (std::uint32_t row = 0; row < schema_of(records).size(plan()); ++row) {
          const auto all = owners_of(plan(), {records, row}, subjects);
          if (std::find(all.begin(), all.end(), subject) != all.end()) expected.push_back(row);
        }
        const auto rows = grouping.rows(subject);
        CHECK(std::vector(rows.begin(), rows.end()) == expected);
      }
    }
}

TEST_CASE("the people of a team and of a stay") {
  const Symbol wang = plan().people[0].id, li = plan().people[1].id;
  CHECK(roster_of(plan(), plan().teams[0]) == std::vector{wang, li});
  CHECK(has_person(plan(), plan().teams[0], wang));
  CHECK_FALSE(has_person(plan(), plan().teams[1], wang));
  CHECK(has_person(plan(), plan().stays[0], wang));
  CHECK_FALSE(has_person(plan(), plan().stays[1], wang));
}
