// SPDX-License-Identifier: MIT
// Where a file of the plan cannot be read, only that is told: not what may stand in it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "grassroots/text/memory_files.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// The names of what is told of a plan with these lines in [plan], a table that may not be there, and records.
std::string told(std::string_view in_plan, std::string_view records, std::string_view sheet = "") {
  MemoryFiles files;
  files.add("plan.toml", "[plan]\ntitle = \"P\"\n" + std::string(in_plan) + "\n" + std::string(records));
  if (!sheet.empty()) files.add("stays.csv", std::string(sheet));
  World world;
  world.files = &files;
  const std::string out = run_program(world, {"validate", "plan.toml", "--root", ".", "--as-of", "2018-07-01",
                                              "--format", "json", "--ignore", "no-requirements,no-teams"})
                              .out;
  std::string names;
  const auto json = nlohmann::json::parse(out);
  for (const auto& finding : json["findings"]) names += finding["name"].get<std::string>() + " ";
  return names;
}

constexpr std::string_view team = "[[regions]]\ncode = \"1\"\nname = \"S\"\n[[teams]]\nid = \"n\"\nregions = [\"1\"]\n";

}  // namespace

TEST_CASE("what may stand in a file that cannot be read is not missing") {
  const std::string_view lost = "include = [\"lost.toml\"]";
  const std::string not_found = "include-not-found ";
  // A kind, the levels of the plan above, the phases that periods lie in, the teams of a sheet.
  const std::string waits = std::string(team) +
                            "[[phases]]\nid = \"p\"\nname = \"P\"\n[[tasks]]\nid = \"t\"\nname = \"T\"\nphase = "
                            "\"p\"\ndue = { after = \"findings:minutes\" }\n";
  CHECK(told("", waits) == "unknown-reference ");
  CHECK(told(lost, waits) == not_found);
  const std::string_view level = "[[regions]]\ncode = \"61\"\nname = \"S\"\nlevel = \"zhou\"\n";
  CHECK(told("", level) == "bad-value ");
  CHECK(told("parent = \"lost.toml\"", level) == not_found);
  const std::string monthly =
      std::string(team) +
      "[[requirements]]\nid = \"r\"\ncheck = \"count\"\nof = \"stays\"\nevery = \"month\"\nmin = 1\n";
  CHECK(told("", monthly) == "bad-requirement ");
  CHECK(told(lost, monthly) == not_found);
  const std::string_view sheet = "site,start,days\n,2018-06-01,2\n,2018-06-05,2\n";
  const std::string teams = std::string(team) + "[[teams]]\nid = \"m\"\nregions = [\"1\"]\n";
  CHECK(told("include = [\"stays.csv\"]", teams, sheet) == "missing-key ");
  CHECK(told("include = [\"stays.csv\", \"lost.toml\"]", teams, sheet) == not_found);
}

TEST_CASE("a statement for the whole plan need name nobody, and any other must") {
  const auto with = [](std::string_view per) {
    return told("", std::string(team) +
                        "[[teams]]\nid = \"m\"\nregions = [\"1\"]\n[[requirements]]\nid = \"r\"\ncheck = \"attest\"\n" +
                        std::string(per) + "[[attestations]]\nof = \"r\"\nby = \"Li\"\ndate = 2018-06-01\n");
  };
  CHECK(with("") == "");
  CHECK(with("per = \"plan\"\n") == "");
  CHECK(with("per = \"team\"\n") == "missing-key ");
}
