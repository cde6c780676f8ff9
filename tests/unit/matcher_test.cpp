// SPDX-License-Identifier: MIT
#include "grassroots/query/matcher.hpp"

#include <doctest/doctest.h>

#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::day, test::messages_of, test::PlanBuilder;

// Ids of the activities that a filter lets through, of three.
std::string let_through(const std::string& filter, std::string_view on = "2018-12-31") {
  const auto [plan, faults] =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("teams", "id = 'north'; regions = ['61']; size = 4")
          .with("activities",
                "id = 'a'; team = 'north'; kind = 'talk'; date = 2018-06-01; audience = ['cadres', 'youth']")
          .with("activities", "id = 'b'; team = 'north'; kind = 'visit'; date = 2018-06-02; audience = ['youth']")
          .with("activities", "id = 'c'; team = 'north'; kind = 'talk'; date = 2018-06-03; amounts = { people = 40 }")
          .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; min = 1; where = " + filter)
          .build();
  CHECK(messages_of(faults) == "");
  Diagnostics diagnostics;
  const TableSchema& table = schema_of(TableId::activities);
  Groupings groupings(plan);
  const Matcher matcher(plan, table, {TableId::requirements, 0}, plan.requirements[0].where, groupings, diagnostics);
  if (!matcher.ok()) return "not understood";
  CHECK(diagnostics.empty());
  std::string ids;
  for (std::uint32_t row = 0; row < plan.activities.size(); ++row)
    if (matcher.matches({table.id, row}, {day(on)})) ids += plan.text(plan.activities[row].id);
  return ids;
}

// Which of three sites; the regions of the last two lie under one another.
std::string sites_that_meet(const std::string& filter) {
  const auto [plan, faults] =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("regions", "code = 'x'; name = 'X'; parent = 'y'")
          .with("regions", "code = 'y'; name = 'Y'; parent = 'x'")
          .with("teams", "id = 'north'; regions = ['61']; size = 4; lead = 'wang'")
          .with("sites",
                "id = 'a'; team = 'north'; region = '61'; profile = { homes = 90, old = 80, fair = true, seen = "
                "2018-06-01 }")
          .with("sites", "id = 'b'; team = 'north'; region = 'x'; profile = { homes = 'many', old = 4, fair = false }")
          .with("sites", "id = 'c'; team = 'north'; region = 'y'; profile = { homes = 4, old = 4 }")
          .with("requirements", "id = 'r'; check = 'count'; of = 'sites'; min = 1; where = " + filter)
          .build();
  Diagnostics diagnostics;
  const TableSchema& table = schema_of(TableId::sites);
  Groupings groupings(plan);
  const Matcher matcher(plan, table, {TableId::requirements, 0}, plan.requirements[0].where, groupings, diagnostics, {},
                        &schema_of(TableId::teams));
  if (!matcher.ok()) return messages_of(diagnostics);
  std::string ids;
  for (std::uint32_t row = 0; row < plan.sites.size(); ++row)
    if (matcher.matches({table.id, row}, {day("2018-12-31")}, {TableId::teams, 0}))
      ids += plan.text(plan.sites[row].id);
  return ids + ": " + render(matcher.describe(), Language::english);
}

}  // namespace

TEST_CASE("values are compared with those of their own sort, and said as they are") {
  CHECK(sites_that_meet("{ profile.homes = { min = 5 } }") == "a: profile.homes is at least 5");
  CHECK(sites_that_meet("{ profile.homes = { max = 5 } }") == "c: profile.homes is at most 5");
  CHECK(sites_that_meet("{ profile.homes = { min = 5, max = 89 } }") ==
        ": profile.homes is at least 5, profile.homes is at most 89");
  CHECK(sites_that_meet("{ profile.seen = { min = 2018-06-01 } }") == "a: profile.seen is on or after 2018-06-01");
  CHECK(sites_that_meet("{ profile.seen = { max = 2018-05-31 } }") == ": profile.seen is on or before 2018-05-31");
  CHECK(sites_that_meet("{ profile.seen = 2018-06-01 }") == "a: profile.seen is 2018-06-01");
  CHECK(sites_that_meet("{ profile.fair = false }") == "b: profile.fair is false");
  CHECK(sites_that_meet("{ condition = '*' }") == ": condition is set");
  CHECK(sites_that_meet("{ id.not = ['a', 'b'] }") == "c: id is not a or b");
}

TEST_CASE("a value is compared with another field's") {
  CHECK(sites_that_meet("{ profile.homes = { field = 'profile.old' } }") == "c: profile.homes is its profile.old");
  CHECK(sites_that_meet("{ profile.homes = { min = { field = 'profile.old' } } }") ==
        "ac: profile.homes is at least its profile.old");
  CHECK(sites_that_meet("{ profile.homes = { max = { field = 'subject.size' } } }") ==
        "c: profile.homes is at most the subject's size");
  CHECK(sites_that_meet("{ profile.homes = { min = { field = 'profile.old' }, max = 50 } }") ==
        "c: profile.homes is at least its profile.old, profile.homes is at most 50");
  CHECK(sites_that_meet("{ team.size = { field = 'profile.old' } }") == "bc: team.size is its profile.old");
  // Of regions that lie under one another in a circle, none lies below a third.
  CHECK(sites_that_meet("{ region = { field = 'subject.regions' } }") == "a: region is the subject's regions");
  CHECK(sites_that_meet("{ team = { field = 'subject.lead' } }") == ": team is the subject's lead");
}

TEST_CASE("each fault of a filter is told") {
  CHECK(sites_that_meet("{ kinds = 'k', team = { field = 'teem' } }") ==
        "sites have no field `kinds`\nsites have no field `teem`\n");
  CHECK(sites_that_meet("{ kinds = 'k', team = { field = 'team' } }") == "sites have no field `kinds`\n");
  CHECK(sites_that_meet("{ condition = 3 }") == "`condition` can never be 3: it has another type\n");
  CHECK(sites_that_meet("{ kinds = 'k', stays.moed = 'x' }") ==
        "sites have no field `kinds`\nstays have no field `moed`\n");
  CHECK(sites_that_meet("{ condition = [true, false] }") ==
        "`condition` can never be true: it has another type\n`condition` can never be false: it has another type\n");
}

TEST_CASE("a filter lets through what meets each of its conditions") {
  CHECK(let_through("{}") == "abc");
  CHECK(let_through("{ kind = 'talk' }") == "ac");
  CHECK(let_through("{ kind = 'talk', audience = 'youth' }") == "a");
  CHECK(let_through("{ kind = 'dance' }") == "");
}

TEST_CASE("of several values any will do, a list has each of its items, and * asks for any value at all") {
  CHECK(let_through("{ kind = ['talk', 'visit'] }") == "abc");
  CHECK(let_through("{ audience = 'youth' }") == "ab");
  CHECK(let_through("{ audience = '*' }") == "ab");
  CHECK(let_through("{ amounts.people = 40 }") == "c");
  CHECK(let_through("{ amounts.people = 41 }") == "");
  CHECK(let_through("{ team.size = 4 }") == "abc");
  CHECK(let_through("{ 'team.size' = 5 }") == "");
}

TEST_CASE("a field that several conditions are about meets each of them") {
  CHECK(let_through("{ amounts.people = { min = 30 }, 'amounts.people' = { max = 50 } }") == "c");
  CHECK(let_through("{ amounts.people = { min = 30 }, 'amounts.people' = { min = 50 } }") == "");
  CHECK(let_through("{ amounts.people = { min = 50 }, 'amounts.people' = { min = 30 } }") == "");
  CHECK(let_through("{ amounts.people = { min = 30, max = 50 }, 'amounts.people' = { max = 35 } }") == "");
  CHECK(let_through("{ amounts.people = { not = 5 }, 'amounts.people' = { min = 30 } }") == "c");
  CHECK(let_through("{ amounts.people = { not = 40 }, 'amounts.people' = { min = 30 } }") == "");
}

TEST_CASE("a filter lets no record through before its day") {
  CHECK(let_through("{}", "2018-06-02") == "ab");
  CHECK(let_through("{ kind = 'talk' }", "2018-06-02") == "a");
}

TEST_CASE("a filter that names what is not there is not understood") {
  CHECK(let_through("{ kinds = 'talk' }") == "not understood");
  CHECK(let_through("{ team = 'south' }") == "not understood");
  CHECK(let_through("{ level = 'galaxy' }") == "not understood");
  CHECK(let_through("{ date = 'June' }") == "not understood");
}

namespace {

// The sites that a filter lets through, of three: two were visited, one was supervised.
std::string sites_let_through(const std::string& filter, std::string_view on = "2018-12-31") {
  const auto [plan, faults] =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("teams", "id = 'north'; regions = ['61']")
          .with("sites", "id = 'a'; team = 'north'")
          .with("sites", "id = 'b'; team = 'north'")
          .with("sites", "id = 'c'; team = 'north'")
          .with("activities", "id = '1'; site = 'a'; kind = 'talk'; date = 2018-06-01; level = 'county'")
          .with("activities", "id = '2'; site = 'b'; kind = 'talk'; date = 2018-06-02; level = 'village'")
          .with("activities", "id = '3'; site = 'b'; kind = 'visit'; date = 2018-06-03; level = 'county'")
          .with("stays", "id = 's'; site = 'c'; start = 2018-06-01; days = 3; status = 'cancelled'")
          .with("stays", "id = 't'; site = 'a'; start = 2018-06-01; days = 3; status = 'done'")
          .with("requirements", "id = 'r'; check = 'count'; of = 'sites'; min = 1; where = " + filter)
          .build();
  CHECK(messages_of(faults) == "");
  Diagnostics diagnostics;
  Groupings groupings(plan);
  const TableSchema& table = schema_of(TableId::sites);
  const Matcher matcher(plan, table, {TableId::requirements, 0}, plan.requirements[0].where, groupings, diagnostics);
  if (!matcher.ok()) return messages_of(diagnostics);
  std::string ids;
  for (std::uint32_t row = 0; row < plan.sites.size(); ++row)
    if (matcher.matches({table.id, row}, {day(on)})) ids += plan.text(plan.sites[row].id);
  return ids + ": " + render(matcher.describe(), Language::english) + ": " +
         render(matcher.describe(), Language::chinese);
}

}  // namespace

TEST_CASE("against the arrow, one record that belongs to it meets all the conditions on its table") {
  CHECK(sites_let_through("{ activities.kind = 'talk' }") ==
        "ab: activities include one whose kind is talk: 活动中有类别为“talk”者");
  CHECK(sites_let_through("{ activities = { kind = 'talk', level = 'county' } }").substr(0, 2) == "a:");
  CHECK(sites_let_through("{ 'activities.kind' = 'talk', 'activities.level' = 'county' }").substr(0, 2) == "a:");
  CHECK(sites_let_through("{ activities.kind = { not = 'talk' } }").substr(0, 2) == "b:");
  CHECK(sites_let_through("{ activities = '2' }").substr(0, 2) == "b:");
}

TEST_CASE("against the arrow, there is a record, or none that is so") {
  CHECK(sites_let_through("{ activities = '*' }") == "ab: activities are recorded: 有活动记录");
  CHECK(sites_let_through("{ activities = { not = '*' } }") == "c: activities are not recorded: 没有活动记录");
  CHECK(sites_let_through("{ activities = { not = { kind = 'visit' } } }") ==
        "ac: activities include none whose kind is visit: 活动中没有类别为“visit”者");
  CHECK(sites_let_through("{ activities.kind = 'talk', 'activities.not.kind' = 'visit' }") ==
        "a: activities include one whose kind is talk, activities include none whose kind is visit: "
        "活动中有类别为“talk”者、活动中没有类别为“visit”者");
}

TEST_CASE("against the arrow, records are seen as they are known on the day, and cancelled stays only if asked for") {
  CHECK(sites_let_through("{ activities = '*' }", "2018-06-01").substr(0, 2) == "a:");
  CHECK(sites_let_through("{ stays = '*' }").substr(0, 2) == "a:");
  CHECK(sites_let_through("{ stays.status = 'cancelled' }").substr(0, 2) == "c:");
}

TEST_CASE("against the arrow, wrong names are reported where they stand") {
  CHECK(sites_let_through("{ activities.knd = 'talk' }") == "activities have no field `knd`\n");
  CHECK(sites_let_through("{ waivers.reason = 'x' }") == "records of waivers belong to no site\n");
  CHECK(sites_let_through("{ contacts.name = 'x' }") == "sites have no field `contacts`\n");
  CHECK(sites_let_through("{ attestations = 'x' }") == "`attestations` is a table: which of its fields is not said\n");
}

TEST_CASE("of what a field can be, some dozen are named") {
  const auto help_among = [](int teams) {
    PlanBuilder builder;
    builder.with("requirements", "id = 'r'; check = 'count'; of = 'sites'; where = { team = 'x' }; min = 1");
    for (int i = 0; i < teams; ++i) builder.with("teams", "id = 'team-" + std::to_string(i) + "'; size = 1");
    const auto [plan, faults] = builder.build();
    Diagnostics diagnostics;
    Groupings groupings(plan);
    const Matcher matcher(plan, schema_of(TableId::sites), {TableId::requirements, 0}, plan.requirements[0].where,
                          groupings, diagnostics);
    CHECK(messages_of(diagnostics) == "`team` can never be \"x\"\n");
    return render(diagnostics.back().help, Language::english);
  };
  CHECK(help_among(3) == "there are: team-0, team-1, team-2");
  CHECK(help_among(12).find("team-11") != std::string::npos);
  CHECK(help_among(13).find("team-") == std::string::npos);
}
