// SPDX-License-Identifier: MIT
// The interface to embed, over what is on no disk.
#include <doctest/doctest.h>
#include <map>

#include "grassroots/grassroots.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots::v1;
using grassroots::test::ScratchFolder;

const std::chrono::year_month_day day{std::chrono::year{2018}, std::chrono::month{7}, std::chrono::day{1}};

// An archive, as it were.
class Archive : public Files {
 public:
  std::optional<std::string> read(const std::string& path) const override {
    const auto found = texts.find(path);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
  }
  std::optional<std::vector<std::string>> list(const std::string& folder) const override {
    const std::string begin = folder == "/" ? folder : folder + '/';
    std::vector<std::string> names;
    for (const auto& [path, text] : texts)
      if (path.starts_with(begin))
        names.push_back(path.substr(begin.size(), path.find('/', begin.size()) - begin.size()));
    return names.empty() ? std::nullopt : std::optional(names);
  }
  std::map<std::string, std::string> texts;
};

const std::string plan_text =
    "[plan]\ntitle = \"A plan\"\ninclude = [\"teams/*.toml\"]\n"
    "[[requirements]]\nid = \"two\"\ncheck = \"count\"\nof = \"teams\"\nmin = 2\n"
    "[[regions]]\ncode = \"r\"\nname = \"A region\"\n";

std::string team_text(const std::string& id) { return "[[teams]]\nid = \"" + id + "\"\nregions = [\"r\"]\n"; }

}  // namespace

TEST_CASE("a plan is loaded from files that the caller has") {
  Archive archive;
  archive.texts = {{"/country/plan.toml", plan_text}, {"/country/teams/a.toml", team_text("a")}};
  const Plan one_team = load_from(archive, "country");
  CHECK(one_team.is_readable());
  CHECK(one_team.path() == "country/plan.toml");
  CHECK_FALSE(assess(one_team, day).passes());
  archive.texts["/country/teams/b.toml"] = team_text("b");
  CHECK(assess(load_from(archive, "country/plan.toml"), day).passes());
  CHECK_FALSE(load_from(archive, "nowhere").is_readable());
}

TEST_CASE("a text that is not saved yet is loaded in place of its file") {
  const ScratchFolder scratch;
  scratch.write("plan.toml", "not TOML");
  scratch.write("teams/a.toml", team_text("a"));
  scratch.write("teams/b.toml", team_text("b"));
  CHECK_FALSE(assess(load(scratch.path()), day).passes());
  CHECK(assess(load_text(scratch.path() / "plan.toml", plan_text), day).passes());
}
