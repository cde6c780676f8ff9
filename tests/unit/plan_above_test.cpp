// SPDX-License-Identifier: MIT
// What a plan and the one above it have to do with one another: what the one below cannot change, and what is told of
// the one above there.
#include <doctest/doctest.h>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;

// `in_plan`: lines of [plan] of the plan below.
LoadedPlan loaded(std::string_view above, std::string_view below, std::string_view in_plan = "") {
  MemoryFiles files;
  files.add("plan.toml",
            "[plan]\ntitle = \"Country\"\n[[regions]]\ncode = \"61\"\nname = \"Shaanxi\"\n" + std::string(above));
  files.add("below/plan.toml", "[plan]\ntitle = \"Below\"\nparent = \"../plan.toml\"\n" + std::string(in_plan) +
                                   "[[teams]]\nid = \"north\"\nregions = [\"61\"]\n" + std::string(below));
  LoadOptions options;
  options.files = &files;
  return load_plan("below", options);
}

// The findings that say that a yardstick was moved, a line each.
std::string loosened(std::string_view above, std::string_view below) {
  std::string text;
  for (const Diagnostic& d : loaded(above, below).diagnostics)
    if (d.name == "loosened") text += render(d.message, Language::english) + "\n";
  return text;
}

// What is told of the plan below once it is judged.
std::string told(std::string_view above, std::string_view below, std::string_view in_plan = "") {
  const LoadedPlan plan = loaded(above, below, in_plan);
  return test::messages_of(plan.diagnostics) +
         test::messages_of(assess(plan.plan, test::day("2018-07-01")).diagnostics);
}

std::string word(std::string_view field, std::string_view word) {
  return "[[words]]\nfield = \"" + std::string(field) + "\"\nword = \"" + std::string(word) + "\"\n";
}

constexpr std::string_view holiday = "[[holidays]]\nname = \"Harvest\"\nstart = 2018-06-10\n";

}  // namespace

TEST_CASE("where the plan above lists words, a plan below adds none") {
  const std::string above =
      word("stays.mode", "apart") + word("stays.mode", "together") + word("sites.kind", "village");
  const std::string told = "\"alone\" is none of the words that the plan above lists for `stays.mode`\n";
  CHECK(loosened(above, word("stays.mode", "alone")) == told);
  CHECK(loosened(above, word("stays.mode", "together")) == "");
  CHECK(loosened(above, word("activities.kind", "talk")) == "");  // of which it lists none
  CHECK(loosened(above, word("activities.kind", "talk") + word("stays.mode", "alone")) == told);
  CHECK(loosened(word("sites.kind", "village"), word("stays.mode", "alone")) == "");
  CHECK(loosened("", word("stays.mode", "alone")) == "");
}

TEST_CASE("where the plan above waits for working days, a plan below adds no holiday") {
  const auto asks = [](std::string_view days) {
    return "[[requirements]]\nid = \"r\"\napplies = \"below\"\ncheck = \"within\"\nof = \"deliverables\"\nper = "
           "\"team\"\n" +
           std::string(days) + "\n";
  };
  const std::string told = "Harvest puts off what the plan above counts in working days: r\n";
  const std::string_view to_the_stay = "{ after = \"stay\", working_days = 3 }";
  CHECK(loosened(asks("to = " + std::string(to_the_stay)), holiday) == told);
  CHECK(loosened(asks("from = " + std::string(to_the_stay)), holiday) == told);
  CHECK(loosened(asks("to = 2018-06-30\nby = " + std::string(to_the_stay)), holiday) == told);
  CHECK(loosened(asks("to = { after = \"stay\", days = 3 }"), holiday) == "");
  CHECK(loosened(asks("to = { after = \"stay\" }"), holiday) == "");
  CHECK(loosened(asks("to = 2018-06-30"), holiday) == "");
  // The plan above works this one out itself.
  CHECK(loosened(std::string("[[events]]\nid = \"e\"\nname = \"E\"\ndate = 2018-06-08\n") +
                     asks("to = { after = \"e\", working_days = 3 }"),
                 holiday) == "");
  // One that it has itself, and one with a fault.
  CHECK(loosened(std::string(holiday) + asks("to = " + std::string(to_the_stay)), "") == "");
  CHECK(loosened(asks("to = " + std::string(to_the_stay)), "[[holidays]]\nname = \"Harvest\"\n") == "");
}

TEST_CASE("a word that the plan above lists and does not keep to is told there") {
  const std::string region = "[[regions]]\ncode = \"6101\"\nname = \"Yuan'an\"\nkind = \"distant\"\n";
  const std::string listed = word("regions.kind", "near");
  const std::string nothing = "the plan states no requirements: only its integrity was checked\n";
  CHECK(told(listed + region, "") == nothing);
  CHECK(told(listed, region) == nothing + "`kind` is \"distant\", which is none of the words for it: near\n");
}

TEST_CASE("of two reasons why a requirement above cannot be checked, the plan below is told what it has to do with") {
  const std::string asks =
      "[[requirements]]\nid = \"r\"\napplies = \"below\"\ncheck = \"count\"\nof = \"stays\"\nmin = 1\n";
  const std::string cannot = "the requirement `r` of the plan above cannot be checked here: ";
  CHECK(told(asks + "by = \"own\"\nwhere = { moed = \"apart\" }\n", "") ==
        cannot + "its `by` names \"own\", which this plan does not have\n");
  CHECK(told(asks + "where = { moed = \"apart\" }\n", "") == cannot + "stays have no field `moed`\n");
}

TEST_CASE("a plan for a region that nobody knows is told that, and not that it has none") {
  const std::string counties =
      "[[requirements]]\nid = \"r\"\ncheck = \"count\"\nof = \"sites\"\nper = \"region\"\nmin = 1\neach = { level = "
      "\"county\" }\n";
  const std::string selects_none = "`each` selects no regions\n";
  CHECK(told("", counties) == selects_none);
  CHECK(told("", counties, "region = \"61\"\n") == selects_none);
  CHECK(told("", counties, "region = \"62\"\n") == "`region` names the region `62`, which is not in the plan\n");
}
