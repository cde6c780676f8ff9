// SPDX-License-Identifier: MIT
#include "grassroots/query/path.hpp"

#include <doctest/doctest.h>
#include <vector>

#include "grassroots/schema/field.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::day, test::PlanBuilder;

const Plan& plan() {
  static const test::BuiltPlan built =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("people", "id = 'wang'; name = 'Wang'; unit = 'the ministry'; home = '61'")
          .with("people", "id = 'li'; name = 'Li'; unit = 'the bureau'")
          .with("teams", "id = 'north'; regions = ['61']; lead = 'wang'; members = ['wang', 'li']; size = 3")
          .with("sites", "id = 'well'; region = '61'; village = 'Well'; profile = { households = 120, road = 'poor' }")
          .with("stays", "id = 's'; team = 'north'; site = 'well'; start = 2018-06-01; days = 10; status = 'done'")
          .with("deliverables",
                "id = 'd'; kind = 'report'; team = 'north'; due = 2018-06-30; submitted = 2018-07-01; amounts = { "
                "pages = 9 }; note = '  写了六十页 '")
          .with("attestations", "of = 'r'; by = 'x'; date = 2018-06-11; stay = 's'")
          // A word has a symbol only where somebody asks for it.
          .with("requirements", "id = 'r'; check = 'days'; where = { status = ['planned', 'done'] }; min = 1")
          .build();
  CHECK(test::messages_of(built.diagnostics) == "");
  return built.plan;
}

// The values that the path leads to from the first record of the table, as text.
std::vector<std::string> values(TableId table, std::string_view path, std::string_view on = "2018-12-31",
                                InProgress in_progress = InProgress::is_planned) {
  Path::Fault fault;
  const auto parsed = Path::parse(plan(), schema_of(table), path, fault);
  REQUIRE(parsed);
  std::vector<std::string> texts;
  parsed->any_value(plan(), record_at(plan(), {table, 0}), {day(on), Date::latest(), in_progress},
                    [&](const Value& value) {
                      switch (value.kind) {
                        case Value::Kind::text: texts.emplace_back(plan().text(value.symbol)); break;
                        case Value::Kind::number:
                          texts.push_back(std::to_string(static_cast<int>(value.number)));
                          break;
                        case Value::Kind::date: texts.push_back(to_string(value.date)); break;
                        case Value::Kind::flag: texts.emplace_back(value.flag ? "true" : "false"); break;
                        case Value::Kind::none: texts.emplace_back("none"); break;
                      }
                      return false;
                    });
  return texts;
}

using Texts = std::vector<std::string>;

std::string value_as_said(const Value& value) {
  Path::Fault fault;
  const auto path = Path::parse(plan(), schema_of(TableId::sites), "profile.road", fault);
  return render(path->name_of(plan(), value), Language::english);
}

}  // namespace

TEST_CASE("a path leads to the values of a field, over references and into open tables") {
  CHECK(values(TableId::teams, "size") == Texts{"3"});
  CHECK(values(TableId::teams, "name").empty());
  CHECK(values(TableId::stays, "end") == Texts{"2018-06-10"});
  CHECK(values(TableId::stays, "site.village") == Texts{"Well"});
  CHECK(values(TableId::stays, "site.region.name") == Texts{"Shaanxi"});
  CHECK(values(TableId::teams, "members.unit") == Texts{"the ministry", "the bureau"});
  CHECK(values(TableId::teams, "members.home.name") == Texts{"Shaanxi"});  // of whom it is known
  CHECK(values(TableId::stays, "site.profile.households") == Texts{"120"});
  CHECK(values(TableId::sites, "profile") == Texts{"120", "poor"});
  CHECK(values(TableId::sites, "profile.wells").empty());
}

TEST_CASE("behind a text, a path leads to how many characters it has") {
  CHECK(values(TableId::stays, "site.village.characters") == Texts{"4"});
  CHECK(values(TableId::sites, "profile.road.characters") == Texts{"4"});
  CHECK(values(TableId::sites, "note.characters").empty());
  CHECK(values(TableId::sites, "profile.households.characters").empty());
  CHECK(values(TableId::sites, "profile.characters").empty());            // a key of that name
  CHECK(values(TableId::deliverables, "note.characters") == Texts{"5"});  // without the spaces around it
  Path::Fault fault;
  const auto path = Path::parse(plan(), schema_of(TableId::stays), "site.village.characters", fault);
  REQUIRE(path);
  CHECK(path->kind() == Value::Kind::number);
  CHECK(render(path->name(), Language::english) == "site.village.characters");
  CHECK(render(path->name(), Language::chinese) == "蹲点地的村居的字数");
}

TEST_CASE("a path over stays sees those that can count") {
  const auto team_of_stay = [](std::string_view on, std::string_view by) {
    Path::Fault fault;
    const auto path = Path::parse(plan(), schema_of(TableId::attestations), "stay.team", fault);
    std::string team;
    path->any_value(plan(), record_at(plan(), {TableId::attestations, 0}), {day(on), day(by)}, [&](const Value& value) {
      team = plan().text(value.symbol);
      return true;
    });
    return team;
  };
  CHECK(team_of_stay("2018-06-10", "2018-06-05") == "north");  // it took place
  CHECK(team_of_stay("2018-06-01", "2018-06-10") == "north");  // it is planned in time
  CHECK(team_of_stay("2018-06-01", "2018-06-09") == "");
}

TEST_CASE("a path stops at the first record and the first person that is enough") {
  const auto seen = [](TableId table, std::string_view text) {
    Path::Fault fault;
    const auto path = Path::parse(plan(), schema_of(table), text, fault);
    int count = 0;
    CHECK(path->any_value(plan(), record_at(plan(), {table, 0}), {day("2018-12-31")}, [&](const Value&) {
      ++count;
      return true;
    }));
    return count;
  };
  CHECK(seen(TableId::teams, "members.unit") == 1);
  CHECK(seen(TableId::stays, "people") == 1);
  CHECK(seen(TableId::stays, "people.unit") == 1);
  CHECK(seen(TableId::stays, "status") == 1);
}

TEST_CASE("values are said as people write them") {
  CHECK(value_as_said(Value(4.5)) == "4.5");
  CHECK(value_as_said(Value(true)) == "true");
  CHECK(value_as_said(Value(false)) == "false");
  CHECK(value_as_said(Value(day("2018-06-01"))) == "2018-06-01");
}

TEST_CASE("the field at the end of a path has its name wherever the path goes") {
  const auto label = [](TableId table, std::string_view path) {
    return render(Path::label_at_end(plan(), schema_of(table), path), Language::english);
  };
  CHECK(label(TableId::stays, "site.condition") == "condition");
  CHECK(label(TableId::stays, "site.profile.road") == "road");
  CHECK(label(TableId::sites, "activities.kind") == "kind");
  CHECK(label(TableId::stays, "site.activities.team.lead") == "lead");
  CHECK(label(TableId::sites, "activities") == "");
  CHECK(label(TableId::sites, "nothing") == "");
}

TEST_CASE("a path stops at the first value that is enough") {
  Path::Fault fault;
  const auto path = Path::parse(plan(), schema_of(TableId::teams), "members", fault);
  int seen = 0;
  CHECK(path->any_value(plan(), record_at(plan(), {TableId::teams, 0}), {day("2018-12-31")},
                        [&](const Value&) { return ++seen == 1; }));
  CHECK(seen == 1);
}

TEST_CASE("a fact has no value before its day") {
  CHECK(values(TableId::deliverables, "submitted", "2018-06-30").empty());
  CHECK(values(TableId::deliverables, "submitted", "2018-07-01") == Texts{"2018-07-01"});
}

TEST_CASE("a stay that names nobody has the whole team, and one given by its days an end, and by its end days") {
  CHECK(values(TableId::stays, "people") == Texts{"wang", "wang", "li"});
  CHECK(values(TableId::stays, "people.name") == Texts{"Wang", "Wang", "Li"});
  CHECK(values(TableId::stays, "days") == Texts{"10"});
}

TEST_CASE("an amount of a report is a plan until the report is there, for the day it is due") {
  const auto on = [&](std::string_view day_known, std::string_view by) {
    Path::Fault fault;
    const auto path = Path::parse(plan(), schema_of(TableId::deliverables), "amounts.pages", fault);
    return path->any_value(plan(), record_at(plan(), {TableId::deliverables, 0}), {day(day_known), day(by)},
                           [](const Value&) { return true; });
  };
  CHECK(on("2018-06-01", "2018-06-30"));        // it is due on the 30th
  CHECK_FALSE(on("2018-06-01", "2018-06-29"));  // too late to count
  CHECK(on("2018-07-01", "2018-06-29"));        // it was handed in
}

TEST_CASE("a stay is done from its last day on, and in progress from its first") {
  CHECK(values(TableId::stays, "status", "2018-06-09") == Texts{"planned"});
  CHECK(values(TableId::stays, "status", "2018-06-10") == Texts{"done"});
  CHECK(values(TableId::stays, "status", "2018-05-31", InProgress::is_done) == Texts{"planned"});
  CHECK(values(TableId::stays, "status", "2018-06-01", InProgress::is_done) == Texts{"done"});
}

TEST_CASE("what is wrong with a path is said with the segment and the table") {
  struct Case {
    std::string_view path, segment;
    TableId table;
  };
  for (const Case& one :
       {Case{"sight", "sight", TableId::stays}, Case{"site.vilage", "vilage", TableId::sites},
        Case{"", "", TableId::stays}, Case{"start.year", "year", TableId::none},
        Case{"start.characters", "characters", TableId::none}, Case{"site.characters", "characters", TableId::sites}}) {
    CAPTURE(one.path);
    Path::Fault fault;
    CHECK_FALSE(Path::parse(plan(), schema_of(TableId::stays), one.path, fault));
    CHECK(fault.segment == one.segment);
    CHECK((fault.table == nullptr ? TableId::none : fault.table->id) == one.table);
  }
}
