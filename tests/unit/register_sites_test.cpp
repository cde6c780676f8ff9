// SPDX-License-Identifier: MIT
// Sites looked up in the register of places: what is said of their codes and names.
#include <algorithm>
#include <chrono>
#include <doctest/doctest.h>
#include <filesystem>

#include "grassroots/integrity/places.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/unit/register_folder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

using Folder = RegisterFolder;

}  // namespace

TEST_CASE_FIXTURE(Folder, "nothing is said of levels that the register does not have") {
  write_text("register.csv", "code,name\n610121100201,三里村委会\n610121100202,石桥村委会\n610121101201,东沟村委会\n");
  CHECK(findings(site("code = \"610121\"\ncounty = \"青岚县\"\n")).empty());  // something lies in it
  CHECK(findings(site("county = \"青岚县\"\n")).empty());
  CHECK(findings(site("county = \"青岚县\"\nvillage = \"三里村\"\n")).empty());
  CHECK(lacks(findings(site("county = \"青岚县\"\nvillage = \"四里村\"\n")), "13:11: warning[unknown-place]") == "");
  CHECK(lacks(findings(site("code = \"6101211\"\n")), "warning[unknown-place]") == "");  // a code that was cut
  CHECK(lacks(findings(site("code = \"610122\"\n")), "warning[unknown-place]") == "");
  write_text("register.csv", "code,name\nDE2,Bayern\nDE21,Oberbayern\nDE212,München\n");
  const std::string bavaria = region("DE2", "Bayern");
  CHECK(findings(site("city = \"München\"\n"), bavaria).empty());
  CHECK(lacks(findings(site("city = \"Munchen\"\n"), bavaria), "12:8: warning[unknown-place]") == "");
  CHECK(lacks(findings(site("code = \"DE212\"\ncity = \"Passau\"\n"), bavaria), "error[place-mismatch]") == "");
}

TEST_CASE_FIXTURE(Folder, "a site's code is known, unknown, or that of another place") {
  CHECK(findings(site("code = \"610121100201\"\n")).empty());
  CHECK(findings(site("code = \"610121\"\ncounty = \"青岚县\"\n")).empty());
  CHECK(findings(site("code = \"610121100201\"\ncity = \"沅安\"\nvillage = \"三里村\"\n")).empty());
  CHECK(lacks(findings(site("code = \"610121100203\"\n")),
              "plan.toml:12:8: warning[unknown-place]: the register has no place with the code 610121100203; it would "
              "lie in 陕西省沅安市青岚县柳湾镇") == "");
  CHECK(lacks(findings(site("code = \"not a code at all\"\n")), "12:8: warning[unknown-place]") == "");
  CHECK(lacks(findings(site("code = \"610121100201\"\ncounty = \"北原县\"\n")),
              "12:8: error[place-mismatch]: the code 610121100201 is that of 陕西省") == "");
  CHECK(findings(site("code = \"659001001001\"\ncity = \"第八师\"\n"), region("650000", "新疆"))
            .empty());  // its city has no name
}

TEST_CASE_FIXTURE(Folder, "a site's names mean one place, several or none") {
  CHECK(findings(site("township = \"河口镇\"\nvillage = \"三里村\"\n")).empty());
  CHECK(findings(site("city = \"北京市\"\ncounty = \"东城\"\nvillage = \"银闸社区\"\n"), region("110000", "北京市"))
            .empty());
  CHECK(lacks(findings(site("village = \"三里村\"\n")),
              "12:11: warning[ambiguous-place]: 三里村 can be any of 2 places of the register: "
              "陕西省沅安市青岚县柳湾镇三里村委会 (610121100201), "
              "陕西省沅安市青岚县河口镇三里村委会 (610121101201)") == "");
  CHECK(
      lacks(findings(site("county = \"青岚县\"\ntownship = \"东坪镇\"\n")),
            "13:12: warning[unknown-place]: the register has no place called 东坪镇 in 陕西省沅安市青岚县 (610121)") ==
      "");
  CHECK(lacks(findings(site("city = \"天山市\"\n")), "12:8: warning[outside-regions]") == "");
  CHECK(lacks(findings(site("city = \"天水市\"\n")),
              "12:8: warning[unknown-place]: the register has no place called 天水市 in 陕西省 (610000)") == "");
}

TEST_CASE_FIXTURE(Folder, "a name that is common is listed with a few of its places") {
  std::string bytes = small_register;
  for (int town = 200; town < 230; ++town) bytes += "610121" + std::to_string(town) + "201,新村委会\n";
  write_text("register.csv", bytes);
  CHECK(lacks(findings(site("village = \"新村\"\n")), "can be any of 30 places") == "");
  CHECK(lacks(findings(site("village = \"新村\"\n")), " and 25 more") == "");
}

TEST_CASE_FIXTURE(Folder, "what is nearly right is suggested") {
  const auto suggestion = [&](const std::string& keys) {
    write_text("plan.toml", plan(site(keys), region("610000", "陕西省")));
    const std::string out = run_program({}, {"validate", "plan.toml", "--ignore", "no-requirements"}).out;
    const std::size_t at = out.find("= help: ");
    return at == std::string::npos ? out : out.substr(at + 8, out.find('\n', at) - at - 8);
  };
  CHECK(suggestion("code = \"610121100209\"\nvillage = \"石桥村\"\n") ==
        "did you mean `610121100202`? It is the code of 陕西省沅安市青岚县柳湾镇石桥村委会");
  CHECK(suggestion("code = \"610122000000\"\n") == "did you mean `610121000000`, 陕西省沅安市青岚县?");
  CHECK(suggestion("county = \"青岚县\"\ntownship = \"柳弯镇\"\n") == "there are: 柳湾镇, 河口镇");
  CHECK(suggestion("code = \"610121109\"\nvillage = \"三里村\"\n") ==
        "did you mean `610121100`, 陕西省沅安市青岚县柳湾镇?");  // the village can be two
  write_text("plan.toml",
             plan(site("county = \"东城区\"\ntownship = \"东花门街道办事处\"\n"), region("110000", "北京市")));
  CHECK(lacks(run_program({}, {"validate", "plan.toml"}).out, "= help: did you mean `东华门街道办事处`?") == "");
  CHECK_FALSE(has(suggestion("county = \"北原县\"\nvillage = \"三里村\"\n"), "the register has it elsewhere"));
}

TEST_CASE_FIXTURE(Folder, "a place is looked for where the site's own region is, else its team's, else everywhere") {
  const std::string shaanxi = region("610000", "陕西省"), xinjiang = region("650000", "新疆");
  const std::string in_team = "team = \"team\"\n", in_xinjiang = "region = \"650000\"\n";
  const std::string township = "township = \"柳湾镇\"\ncounty = \"青岚县\"\n";
  CHECK(findings(site(in_team + township), shaanxi) == "");
  CHECK(lacks(findings(site(in_team + "village = \"没有村\"\n"), shaanxi), "called 没有村 in 陕西省 (610000)\n") == "");
  CHECK(lacks(findings(site(in_team + in_xinjiang + "village = \"没有村\"\n"), shaanxi + xinjiang),
              "called 没有村 in 新疆 (650000)\n") == "");
  // Regions of the plan's own making, and one that the register does not know, say nothing of where.
  CHECK(lacks(findings(site(in_team + "village = \"三里村\"\n"), region("west", "西部")), "can be any of 2 places") ==
        "");
  CHECK(lacks(findings(site(in_team + "village = \"三里村\"\n"), region("990000", "远方")), "can be any of 2 places") ==
        "");
}

TEST_CASE_FIXTURE(Folder, "names are told in full, without those that stand for nothing") {
  CHECK(lacks(findings(site("team = \"team\"\ncode = \"110101001\"\n")),
              "warning[outside-regions]: 北京市东城区东华门街道办事处 (110101001) does not lie in the regions of team "
              "team: "
              "陕西省 (610000)\n") == "");
  write_text("register.csv", "code,name\n4419,东莞市\n610121,青岚县\n");
  CHECK(lacks(findings(site("team = \"team\"\ncode = \"44\"\n")),
              "warning[outside-regions]: 44 does not lie in the regions of team team: 陕西省 (610000)\n") == "");
  CHECK(findings(site("code = \"61\"\ncounty = \"青岚县\"\n")) == "");  // it lies there
}

TEST_CASE_FIXTURE(Folder, "a site with a fault of its own gets no advice from its names") {
  const std::string wrong = "team = \"team\"\ncondition = 3\n";
  CHECK_FALSE(has(findings(site(wrong + "village = \"没有村\"\n")), "unknown-place"));
  CHECK(lacks(findings(site(wrong + "code = \"610121100209\"\n")), "unknown-place") == "");
}

TEST_CASE_FIXTURE(
    Folder, "a name that is elsewhere alone is told with where it is, if those that are there are too many to list") {
  std::string bytes = small_register;
  for (int i = 0; i < 20; ++i) bytes += "610223100" + std::to_string(200 + i) + ",新" + std::to_string(i) + "村\n";
  write_text("register.csv", bytes);
  write_text("plan.toml", plan(site("village = \"三里村\"\n"), region("610200", "洛川市")));
  CHECK(lacks(run_program({}, {"validate", "plan.toml"}).out,
              "= help: the register has it elsewhere: 陕西省沅安市青岚县柳湾镇三里村委会 (610121100201), "
              "陕西省沅安市青岚县河口镇三里村委会 (610121101201)\n") == "");
}

TEST_CASE_FIXTURE(Folder, "a code that stands in no row of its own can still contradict the names") {
  write_text("register.csv", "code,name\n610121,青岚县\n610121100201,三里村委会\n");
  CHECK(lacks(findings(site("code = \"610121100\"\ncounty = \"北原县\"\n")),
              "error[place-mismatch]: the code 610121100 is that of 青岚县, and `county` says 北原县\n") == "");
  CHECK(findings(site("code = \"610121100\"\ncounty = \"青岚县\"\n")) == "");
}

TEST_CASE_FIXTURE(Folder,
                  "a place is looked for everywhere where the team's region is unknown, which is told by itself") {
  write_text("plan.toml",
             "[plan]\ntitle = \"A plan\"\nregister = \"register.csv\"\n[[regions]]\ncode = \"610000\"\nname "
             "= \"陕西省\"\n[[teams]]\nid = \"team\"\nregions = [\"999999\"]\n" +
                 site("village = \"石桥村\"\n"));
  const std::string told = findings_of({"plan.toml"});
  CHECK(lacks(told, "error[unknown-reference]") == "");
  CHECK_FALSE(has(told, "unknown-place"));
}

TEST_CASE_FIXTURE(Folder, "only the first wrong places of a plan are compared with the register") {
  std::string codes, names;
  for (int i = 0; i < 51; ++i) {
    const std::string head = "[[sites]]\nid = \"s" + std::to_string(i) + "\"\nteam = \"team\"\n";
    codes += head + "code = \"610122000000\"\n";
    names += head + "county = \"青岚县\"\ntownship = \"柳弯镇\"\n";
  }
  const auto advice = [&](const std::string& sites, std::string_view words) {
    write_text("plan.toml", plan(sites, region("610000", "陕西省")));
    const std::string out = run_program({}, {"validate", "plan.toml", "--ignore", "no-requirements"}).out;
    std::size_t count = 0;
    for (std::size_t at = out.find(words); at != std::string::npos; at = out.find(words, at + 1)) ++count;
    return count;
  };
  CHECK(advice(codes, "did you mean `610121000000`") == 50);
  CHECK(advice(names, "there are: 柳湾镇, 河口镇") == 50);
}

TEST_CASE_FIXTURE(Folder, "ten thousand wrong names take no longer than right ones, in places of any size") {
  for (const int towns : {40, 60}) {  // of 100 villages each: so many that names can be compared, and more than that
    std::string bytes = "code,name\n61,陕西省\n6101,沅安市\n610121,青岚县\n";
    for (int i = 0; i < towns * 100; ++i)
      bytes += std::to_string(610121100'000 + i / 100 * 1000 + i % 100 + 1) + ",村" + std::to_string(i) + "号村委会\n";
    write_text("register.csv", bytes);
    for (int i = 0; i < 200; ++i) {
      std::string sites;
      for (int k = 0; k < 50; ++k)
        sites += "[[sites]]\nid = \"s" + std::to_string(k) + "\"\nvillage = \"没有的" + std::to_string(k) + "村\"\n";
      fs::create_directories("plans/" + std::to_string(i));
      write_text("plans/" + std::to_string(i) + "/plan.toml",
                 plan(sites, region("610000", "陕西省"), "../../register.csv"));
    }
    const auto start = std::chrono::steady_clock::now();
    const std::string all = findings_of({"--recursive", "plans", "--root", ".", "--threads", "1"});
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    CHECK(std::count(all.begin(), all.end(), '\n') == 200 * 50);
  }
}

TEST_CASE_FIXTURE(Folder, "a region's prefixes say which codes lie in it") {
  const std::string sites = site("code = \"659001001001\"\n"), bingtuan = "660000";
  CHECK(lacks(findings(sites, region(bingtuan, "兵团")),
              "12:8: warning[outside-regions]: 新疆维吾尔自治区石河子市新城街道办事处一社区居委会 (659001001001) "
              "does not lie in the regions of team team: 兵团 (660000)") == "");
  const std::string named = region(bingtuan, "兵团", "prefixes = [\"66\", \"659\"]\n");
  CHECK(findings(sites, named).empty());
  CHECK(findings(site("city = \"石河子市\"\n"), named).empty());
  // The longer prefix goes first: what is the Corps's is not Xinjiang's, unless the Corps lies in Xinjiang.
  CHECK(lacks(findings(sites, region("650000", "新疆") + named), "warning[outside-regions]") == "");
  CHECK(findings(sites, region("650000", "新疆") + named + "parent = \"650000\"\n").empty());
  CHECK(findings(site("code = \"6501\"\n"), region("650000", "新疆") + named).empty());
  // One prefix within another, or said twice, is as one.
  const std::string nested = region("60", "西", "prefixes = [\"61\", \"6101\", \"61\"]\n");
  CHECK(findings(site("team = \"team\"\ncounty = \"青岚县\"\n"), nested).empty());
  // Codes of the plan's own making say nothing about the register's.
  CHECK(findings(sites, region("west", "west")).empty());
}

TEST_CASE_FIXTURE(Folder, "a site can name its own region") {
  const std::string both = region("610000", "陕西省") + region("650000", "新疆");
  CHECK(lacks(findings(site("code = \"6501\"\nregion = \"610000\"\n"), both),
              "does not lie in the site's region, 陕西省 (610000)") == "");
  CHECK(lacks(findings(site("code = \"6501\"\nregion = \"650000\"\n"), both),
              "does not lie in the regions of team team") == "");
}

TEST_CASE_FIXTURE(Folder, "a place outside can be waived, an ambiguous one cannot") {
  const auto waiver = [](const std::string& rule) {
    return "[[waivers]]\nof = \"" + rule + "\"\nsubject = \"site\"\nreason = \"r\"\napproved_by = \"a\"\n";
  };
  CHECK(lacks(findings(site("code = \"6501\"\n")), "warning[outside-regions]") == "");
  for (const auto& [keys, rule] : {std::pair("code = \"6501\"\n", "outside-regions"),
                                   {"code = \"610121100299\"\n", "unknown-place"},
                                   {"code = \"610121\"\ncounty = \"北原县\"\n", "place-mismatch"}}) {
    const std::string all = findings(site(keys) + waiver(rule));
    CHECK_MESSAGE(!has(all, "warning["), all);
    CHECK_MESSAGE(!has(all, "error["), all);
  }
  CHECK(lacks(findings(site("code = \"6101\"\n") + waiver("outside-regions")), "warning[useless-waiver]") == "");
  CHECK(lacks(findings(site("village = \"三里村\"\n") + waiver("ambiguous-place")), "error[unknown-reference]") == "");
}

TEST_CASE_FIXTURE(Folder,
                  "a register's faults are told at their rows, once, and nothing is concluded from what is lost") {
  write_text("register.csv", "code,name\n61,陕西省\n6101\n");
  const std::string lost = findings(site("code = \"6102\"\n"));
  CHECK(lost == "register.csv:3:1: warning[not-csv]: this row has only 1 cell, and there are 2 columns\n");
  write_text("other.toml", plan(site("city = \"洛川市\"\n"), region("610000", "陕西省")));
  CHECK(findings_of({"plan.toml", "other.toml"}) == lost);
  std::string large = "code,name\n61,陕西省\n6101\n";
  for (int i = 0; i < 1000; ++i) large += "610121" + std::to_string(100'000 + i) + ",x\n";
  write_text("register.csv", large);  // one row of very many is not the one that is missing
  CHECK(lacks(findings(site("code = \"6102\"\n")), "warning[unknown-place]") == "");
  write_text("register.csv", "code,name\n61,陕西省\n61,山西省\n");
  CHECK(lacks(findings(site("code = \"6102\"\n")),
              "register.csv:3:4: warning[duplicate-id]: the code 61 is 山西省 here, and 陕西省 before") == "");
}
