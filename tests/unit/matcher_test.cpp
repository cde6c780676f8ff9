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
  const Matcher matcher(plan, table, {TableId::requirements, 0}, plan.requirements[0].where, diagnostics);
  if (!matcher.ok()) return "not understood";
  CHECK(diagnostics.empty());
  std::string ids;
  for (std::uint32_t row = 0; row < plan.activities.size(); ++row)
    if (matcher.matches({table.id, row}, {day(on)})) ids += plan.text(plan.activities[row].id);
  return ids;
}

}  // namespace

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
