// SPDX-License-Identifier: MIT
// One fault is one finding: what it makes missing elsewhere is not listed again.
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots::test;
namespace fs = std::filesystem;

constexpr const char* team = "2018/teams/61-shaanxi.toml";
constexpr const char* regions = "2018/regions.toml";

struct Slip {
  const char* file;
  const char* right;
  const char* wrong;  // instead of the first `right`
  const char* finding;
};

constexpr Slip slips[] = {
    {team, "id = \"shaanxi\"", "id = shaanxi", "not-toml"},
    {team, "id = \"shaanxi\"", "id = \"shaanxi", "not-toml"},
    {team, "[[teams]]", "[[team]]", "unknown-key"},
    {team, "[[teams]]", "[teams]", "wrong-type"},
    {team, "[[teams]]", "", "unknown-key"},
    {team, "[[teams]]", "[[teams]", "not-toml"},
    {team, "start = 2018-05-28", "start = 2018-05-82", "not-toml"},
    {team, "start = 2018-05-28", "start = \"2018-05-28\"", "wrong-type"},
    {team, "start = 2018-05-28", "start = \"2018-05-32\"", "bad-value"},
    {team, "start = 2018-05-28", "starts = 2018-05-28", "unknown-key"},
    {team, "regions = ", "region = ", "unknown-key"},
    {regions, "code = \"110000\"", "code = 110000", "wrong-type"},
    {regions, "code = \"110000\"", "code = 110000\"", "not-toml"},
    {regions, "[[regions]]", "[[region]]", "unknown-key"},
    {"2018/notice.toml", "[[phases]]", "[[phase]]", "unknown-key"},
    {"2018/leaders.toml", "[[leaders]]", "[[leader]]", "unknown-key"},
    {"2018/plan.toml", "include = ", "inclde = ", "unknown-key"},
    {"2018/plan.toml", "\"leaders.toml\"", "7", "wrong-type"},
    {"2018/notice.toml", "\"regions.toml\", ", "[], ", "wrong-type"},
    {"2018/plan.toml", "due = 2018-04-20", "due = \"2018-04-20\"", "unknown-reference"},
    {"2018/plan.toml", "due = 2018-04-20", "due = \"2018/4/31\"", "bad-value"},
    {"2018/plan.toml", "[plan]", "[paln]", "unknown-key"},
};

std::size_t occurrences(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("one slip of the pen in the plan of 2018 is one error") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const char* year : {"2017", "2018"})
    fs::copy(fs::path(GRASSROOTS_PROJECT_DIR) / "examples" / year, year, fs::copy_options::recursive);
  for (const Slip& slip : slips) {
    CAPTURE(slip.file);
    CAPTURE(slip.wrong);
    const std::string whole = read_text(slip.file);
    const std::size_t at = whole.find(slip.right);
    REQUIRE(at != std::string::npos);
    scratch.write(slip.file, std::string(whole).replace(at, std::string(slip.right).size(), slip.wrong));
    const auto found_in = [](const char* plan) {
      return run_program({}, {"validate", plan, "--as-of", "2019-01-01", "--format", "concise"}).out;
    };
    // Told where it is; and the plan below says that its yardstick is damaged.
    const bool is_above = slip.file == regions || std::string_view(slip.file) == "2018/notice.toml";
    const std::string out = found_in(is_above ? "2018/notice.toml" : "2018"), below = found_in("2018");
    CAPTURE(out);
    CAPTURE(below);
    CHECK((!is_above || occurrences(below, "error[include-not-found]: the plan above, 2018/notice.toml, has ") == 1));
    CHECK(occurrences(out, ": error[") == 1);
    CHECK(occurrences(out, std::string(": error[") + slip.finding + "]") == 1);
    scratch.write(slip.file, whole);
  }
}

TEST_CASE("nothing lies in a phase, or outside it, of which a day is unknown") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const char* days : {"start = 1\nend = 2018-06-30", "start = 2018-05-21\nend = 1"}) {
    CAPTURE(days);
    scratch.write("plan.toml",
                  std::string("[plan]\ntitle = \"x\"\n[[phases]]\nid = \"p\"\nname = \"P\"\n") + days +
                      "\n[[teams]]\nid = \"t\"\n[[stays]]\nteam = \"t\"\nstart = 2018-06-01\nend = 2018-06-02\n"
                      "[[requirements]]\nid = \"r\"\ncheck = \"within\"\nof = \"stays\"\nphase = \"p\"\n");
    const std::string out = run_program({}, {"validate", "--as-of", "2019-01-01", "--format", "concise"}).out;
    CAPTURE(out);
    CHECK(occurrences(out, "0 met, 1 pending, 0 violated") == 1);
  }
}
