// SPDX-License-Identifier: MIT
// A stay without an id is named by its team and its first day, whatever stands before it.
#include <doctest/doctest.h>

#include <random>

#include "grassroots/load/load.hpp"
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
    text += "[[stays]]\n" + (has_id ? "id = \"" + id + "\"\n" : std::string()) + (has_team ? "team = \"" + team + "\"\n" : std::string()) +
            "start = " + to_string(start) + "\nend = " + to_string(start) + "\n";
    names.push_back(has_id ? id : (has_team ? team : std::string()) + "/" + to_string(start));
  }
  test::write_text(folder.path() / "plan.toml", text);
  const LoadedPlan loaded = load_plan(folder.path());
  REQUIRE(loaded.plan.stays.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(loaded.plan.text(loaded.plan.stays[i].id) == names[i]);
}

}  // namespace
