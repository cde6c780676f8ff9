// SPDX-License-Identifier: MIT
// What is told of a plan's sites where its register of places has gaps, or its regions have faults.
#include <doctest/doctest.h>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;

constexpr std::string_view small_register =
    "code,name\n61,陕西省\n6101,沅安市\n610121,青岚县\n610121100,柳湾镇\n610121100201,三里村委会\n610121101,河口镇\n"
    "65,新疆维吾尔自治区\n6590,自治区直辖县级行政区划\n659001,石河子市\n659001001,新城街道办事处\n";
constexpr std::string_view shaanxi = "[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n",
                           xinjiang = "[[regions]]\ncode = \"650000\"\nname = \"新疆\"\n",
                           team_of_shaanxi = "[[teams]]\nid = \"t\"\nregions = [\"610000\"]\n";

// What is told of places, a line each: "place-mismatch: message | help | suggestion".
std::string told(std::string_view records, std::string_view bytes = small_register, std::string_view sites_sheet = "") {
  MemoryFiles files;
  files.add("plan.toml",
            "[plan]\ntitle = \"P\"\nregister = \"register.csv\"\ninclude = [\"sites.csv\"]\n" + std::string(records));
  files.add("register.csv", std::string(bytes));
  files.add("sites.csv", sites_sheet.empty() ? "id\n" : std::string(sites_sheet));
  LoadOptions options;
  options.files = &files;
  const LoadedPlan loaded = load_plan("plan.toml", options);
  REQUIRE(loaded.failure.empty());
  std::string text;
  for (const Diagnostic& d : assess(loaded.plan, test::day("2018-07-01")).diagnostics)
    if (d.name.find("place") != std::string::npos || d.name == "outside-regions")
      text += d.name + ": " + render(d.message, Language::chinese) + " | " + render(d.help, Language::english) + " | " +
              d.suggestion + "\n";
  return text;
}

std::string site(std::string_view keys) { return "[[sites]]\nid = \"s\"\nteam = \"t\"\n" + std::string(keys); }
std::string of_shaanxi(std::string_view keys) {
  return std::string(shaanxi) + std::string(team_of_shaanxi) + site(keys);
}

}  // namespace

TEST_CASE("a name that only has the same core is that of the place") {
  CHECK(told(of_shaanxi("township = \"柳湾乡\"\n")) == "");
  CHECK(told(of_shaanxi("township = \"柳河镇\"\n")) != "");
}

TEST_CASE("names that are no names, and those that are missing, contradict nothing and stand in no full name") {
  const std::string nameless = "code,name\n61,陕西省\n6101,\n610121,青岚县\n610121100,柳湾镇\n";
  CHECK(told(of_shaanxi("code = \"610121100\"\ncity = \"东州市\"\ncounty = \"青岚县\"\n"), nameless) == "");
  CHECK(
      told(of_shaanxi("code = \"610121100\"\ncounty = \"北原县\"\n"), nameless) ==
      "place-mismatch: 代码 610121100 是陕西省青岚县柳湾镇，而 `county` 写的是“北原县” | correct the code or the name; "
      "where the place was renamed, waive it | \n");
  CHECK(told(of_shaanxi("city = \"东州市\"\n"), nameless) == "");  // nobody knows what the city is called
}

TEST_CASE("of very many places without a name none is looked through to its end") {
  const auto cities = [](int stopgaps) {
    std::string bytes = "code,name\n61,陕西省\n";
    for (int i = 0; i < stopgaps; ++i) bytes += std::to_string(6110 + i) + ",市辖区\n";
    return bytes + "6190,沅安市\n";
  };
  CHECK(told(of_shaanxi("city = \"东州市\"\n"), cities(3)) != "");
  CHECK(told(of_shaanxi("city = \"东州市\"\n"), cities(60)) == "");
}

TEST_CASE("codes of other countries agree with the names in them") {
  const std::string bavaria = "code,name\nDE2,Bayern\nDE21,Oberbayern\nDE212,München\n";
  const std::string records =
      "[[regions]]\ncode = \"DE2\"\nname = \"Bayern\"\n[[teams]]\nid = \"t\"\nregions = [\"DE2\"]\n";
  CHECK(told(records + site("code = \"DE212\"\ncity = \"München\"\n"), bavaria) == "");
  CHECK(told(records + site("code = \"DE212\"\ncity = \"Passau\"\n"), bavaria).substr(0, 14) == "place-mismatch");
}

TEST_CASE("where nobody says in which region a site lies, its names are looked for everywhere") {
  const std::string team = "[[teams]]\nid = \"t\"\nregions = []\n";
  CHECK(told(std::string(shaanxi) + team + site("county = \"青岚县\"\n")) == "");
  CHECK(told(std::string(shaanxi) + team + site("county = \"没有县\"\n")) ==
        "unknown-place: 区划名录中没有“没有县” | there are: 石河子市, 青岚县 | \n");
  // The site's own team is not in the plan, its region has no name, or is not in the plan either.
  const std::string wrong_code = "code = \"610121109\"\n";
  CHECK(told(std::string(shaanxi) + "[[sites]]\nid = \"s\"\nteam = \"gone\"\n" + wrong_code) ==
        "unknown-place: 区划名录中没有代码 610121109；按前几位应在陕西省沅安市青岚县 | did you mean `610121100`, "
        "陕西省沅安市青岚县柳湾镇? | \"610121100\"\n");
  CHECK(told("[[regions]]\ncode = \"650000\"\n[[teams]]\nid = \"t\"\nregions = [\"650000\"]\n" +
             site("code = \"610121100\"\n"))
            .starts_with("outside-regions: 陕西省沅安市青岚县柳湾镇（610121100）不在工作组 t 的对口地区：650000 |"));
}

TEST_CASE("regions that lie in one another, or in none of the plan, claim what their prefixes say") {
  const std::string corps = "[[regions]]\ncode = \"660000\"\nname = \"兵团\"\nprefixes = [\"659\"]\nparent = ";
  const std::string records = "[[teams]]\nid = \"t\"\nregions = [\"650000\"]\n" + site("code = \"659001001\"\n");
  const std::string circle = "[[regions]]\ncode = \"990000\"\nname = \"环\"\nparent = \"660000\"\n";
  const std::string_view claimed =
      "outside-regions: 新疆维吾尔自治区石河子市新城街道办事处（659001001）不在工作组 t 的对口地区：新疆（650000） |";
  CHECK(told(std::string(xinjiang) + corps + "\"650000\"\n" + records) == "");
  CHECK(told(std::string(xinjiang) + circle + corps + "\"990000\"\n" + records).starts_with(claimed));
  CHECK(told(std::string(xinjiang) + corps + "\"980000\"\n" + records).starts_with(claimed));
}

TEST_CASE("where many rows of the register were lost, an unknown place may be one of them") {
  std::string lossy(small_register);
  for (int i = 0; i < 5; ++i) lossy += "坏行\n";
  CHECK(told(of_shaanxi("township = \"没有镇\"\n")) != "");
  CHECK(told(of_shaanxi("township = \"没有镇\"\n"), lossy) == "");
  CHECK(told(of_shaanxi("code = \"610121109\"\n")) != "");
  CHECK(told(of_shaanxi("code = \"610121109\"\n"), lossy) == "");
}

TEST_CASE("a name that a sheet wrote with quotes in it has no place to point at") {
  const std::string quoted = "code,name\n61,陕西省\n610121,\"青\"\"岚\"\"县\"\n";
  CHECK(told(of_shaanxi("code = \"610121\"\ncounty = \"北原县\"\n"), quoted)
            .starts_with("place-mismatch: 代码 610121 是陕西省青\"岚\"县，而 `county` 写的是“北原县” |"));
}

TEST_CASE("what is suggested is written as its file writes it") {
  const std::string records = std::string(shaanxi) + std::string(team_of_shaanxi);
  CHECK(told(records + site("code = \"610121109\"\ntownship = \"柳湾镇\"\n")).ends_with("| \"610121100\"\n"));
  CHECK(told(records, small_register, "id,team,code,township\ns,t,610121109,柳湾镇\n").ends_with("| 610121100\n"));
}

TEST_CASE("of very many places of one level none is suggested for a code") {
  const auto towns = [](int count) {
    std::string bytes = "code,name\n61,陕西省\n6101,沅安市\n";
    for (int i = 0; i < count; ++i) bytes += std::to_string(610101001 + i) + ",镇" + std::to_string(i) + "\n";
    return bytes;
  };
  CHECK(told(of_shaanxi("code = \"610199999\"\n"), towns(500)).find("did you mean") != std::string::npos);
  CHECK(told(of_shaanxi("code = \"610199999\"\n"), towns(5'100)).find("did you mean") == std::string::npos);
}

TEST_CASE("only the first codes that contradict their names are advised on") {
  std::string records = std::string(shaanxi) + std::string(team_of_shaanxi);
  for (int i = 0; i < 52; ++i)
    records +=
        "[[sites]]\nid = \"s" + std::to_string(i) + "\"\nteam = \"t\"\ncode = \"610121101\"\ntownship = \"柳湾镇\"\n";
  const std::string text = told(records);
  std::size_t advised = 0;
  for (std::size_t at = text.find("did you mean"); at != std::string::npos; at = text.find("did you mean", at + 1))
    ++advised;
  CHECK(std::count(text.begin(), text.end(), '\n') == 52);
  CHECK(advised == 50);
}
