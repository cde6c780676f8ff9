// SPDX-License-Identifier: MIT
// A stay without an id is named by its team and its first day, whatever stands before it.
#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "grassroots/load/load.hpp"
#include "grassroots/schema/field.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;

TEST_CASE("a stay is named by its team and its first day") {
  std::mt19937 random(7);
  const auto pick = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  const test::ScratchFolder folder;
  std::string text = "[plan]\ntitle = \"计划\"\n[[teams]]\nid = \"东\"\n[[teams]]\nid = \"west/2018-01\"\n";
  std::vector<std::string> names;
  for (int i = 0; i < 400; ++i) {
    const std::string team = pick(2) == 0 ? "东" : "west/2018-01";
    const Date start = parse_date("2018-01-25")->plus(pick(9) == 0 ? pick(20000) : pick(45));
    const bool has_team = pick(20) != 0, has_id = pick(20) == 0;
    const std::string id = "own-" + std::to_string(i);
    text += "[[stays]]\n" + (has_id ? "id = \"" + id + "\"\n" : std::string()) +
            (has_team ? "team = \"" + team + "\"\n" : std::string()) + "start = " + to_string(start) +
            "\nend = " + to_string(start) + "\n";
    names.push_back(has_id ? id : (has_team ? team : std::string()) + "/" + to_string(start));
  }
  test::write_text(folder.path() / "plan.toml", text);
  const LoadedPlan loaded = load_plan(folder.path());
  REQUIRE(loaded.plan.stays.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(id_of(loaded.plan, loaded.plan.stays[i]) == names[i]);
    CHECK(loaded.plan.text(loaded.plan.stays[i].id) == names[i]);  // some were given
  }
}

TEST_CASE("ids of stays are looked up where anything asks for them") {
  const test::ScratchFolder folder;
  const std::string plan =
      "[plan]\ntitle = \"计划\"\n[[teams]]\nid = \"东\"\n[[teams]]\nid = \"west\"\n"
      "[[stays]]\nteam = \"东\"\nstart = 2018-06-01\nend = 2018-06-02\n"
      "[[stays]]\nteam = \"west\"\nstart = 2018-06-01\nend = 2018-06-02\n";
  const std::string requirement =
      "[[requirements]]\nid = \"r\"\nclause = \"c\"\ncheck = \"count\"\nof = \"stays\"\nmin = 1\nper = \"team\"\n";
  const auto loaded_with = [&](const std::string& more) {
    test::write_text(folder.path() / "plan.toml", plan + more);
    return load_plan(folder.path());
  };
  for (const std::string& more :
       {std::string("[[attestations]]\nof = \"r\"\nstay = \"东/2018-06-01\"\nheld = true\n"),
        std::string("[[waivers]]\nof = \"r\"\nsubject = \"东/2018-06-01\"\nreason = \"x\"\nby = \"y\"\n"),
        requirement + "distinct = \"id\"\n", requirement + "where = { id = \"东/2018-06-01\" }\n",
        requirement + "where = { team.stays = \"*\" }\n"}) {
    CAPTURE(more);
    const LoadedPlan loaded = loaded_with(more);
    for (const Stay& stay : loaded.plan.stays) CHECK(loaded.plan.text(stay.id) == id_of(loaded.plan, stay));
    const std::uint32_t row = loaded.plan.find(TableId::stays, loaded.plan.symbols.find("东/2018-06-01"));
    CHECK(row == 0);
  }
  const LoadedPlan loaded = loaded_with(requirement);
  for (const Stay& stay : loaded.plan.stays) CHECK_FALSE(stay.id);
  CHECK(name_of(loaded.plan, {TableId::stays, 1}) == "west/2018-06-01");
}

TEST_CASE("only attestations name stays by a field of their own") {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) {
      const bool names_stays = field.refers == only(TableId::stays) && !field.is_id;
      CHECK(names_stays ==
            (table.id == TableId::attestations && field.key == "stay"));  // uses_stay_ids() knows no other
    }
}

TEST_CASE("two stays of a team that begin on one day are told, in any order") {
  const test::ScratchFolder folder;
  std::string text = "[plan]\ntitle = \"计划\"\n[[teams]]\nid = \"a\"\n[[teams]]\nid = \"b\"\n";
  for (const auto& [team, day] : {std::pair("a", "03"), {"b", "03"}, {"a", "01"}, {"b", "02"}, {"a", "03"}})
    text += std::string("[[stays]]\nteam = \"") + team + "\"\nstart = 1970-01-" + day + "\nend = 1970-01-" + day + "\n";
  test::write_text(folder.path() / "plan.toml", text);
  const LoadedPlan loaded = load_plan(folder.path());
  const auto is_duplicate = [](const Diagnostic& d) { return d.name == "duplicate-id"; };
  CHECK(std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), is_duplicate) == 1);
  CHECK(loaded.plan.text(loaded.plan.stays[4].id) == "a/1970-01-03");
}

TEST_CASE("of two stays of a team that begin on one day, the second is called by its site, too") {
  const test::ScratchFolder folder;
  std::string text = "[plan]\ntitle = \"计划\"\n[[teams]]\nid = \"a\"\n";
  for (const char* site : {"east", "west", "north"})
    text += std::string("[[sites]]\nid = \"") + site + "\"\nteam = \"a\"\n";
  for (const char* site : {"east", "west", "north", "west"})
    text += std::string("[[stays]]\nteam = \"a\"\nsite = \"") + site + "\"\nstart = 2018-06-01\ndays = 1\n";
  test::write_text(folder.path() / "plan.toml", text);
  const LoadedPlan loaded = load_plan(folder.path());
  const auto id = [&](std::size_t row) { return loaded.plan.text(loaded.plan.stays[row].id); };
  CHECK(id(0) == "a/2018-06-01");
  CHECK(id(1) == "a/2018-06-01/west");
  CHECK(id(2) == "a/2018-06-01/north");
  const auto is_duplicate = [](const Diagnostic& d) { return d.name == "duplicate-id"; };
  CHECK(std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), is_duplicate) == 1);  // twice in the west
}

}  // namespace
