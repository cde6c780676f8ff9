// SPDX-License-Identifier: MIT
// Days that were typed wrong, and what is suggested for them as they stand in their file.
#include <doctest/doctest.h>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// What helps against the findings of this name, of a plan with a sheet: "help|suggestion", a line each.
std::string helps(std::string_view name, std::string_view records, const std::string& sheet = "stays.csv",
                  std::string_view rows = "team,start,days\n") {
  MemoryFiles files;
  files.add("plan.toml",
            "[plan]\ntitle = \"P\"\ninclude = [\"" + sheet +
                "\"]\n[[regions]]\ncode = \"61\"\nname = \"S\"\n[[teams]]\nid = \"n\"\nregions = [\"61\"]\n" +
                std::string(records));
  files.add(sheet, std::string(rows));
  LoadOptions options;
  options.files = &files;
  const LoadedPlan loaded = load_plan("plan.toml", options);
  REQUIRE(loaded.failure.empty());
  std::string text;
  for (const Diagnostic& d : assess(loaded.plan, day("2018-07-01")).diagnostics)
    if (d.name == name) text += render(d.help, Language::english) + "|" + d.suggestion + "\n";
  return text;
}

}  // namespace

TEST_CASE("of a stay outside the campaign the year is suggested that was meant, if there is only one") {
  const auto meant = [](const std::string& stay, std::string_view more = "") {
    PlanBuilder builder = two_teams();
    if (!more.empty()) builder.with("phases", more);
    builder.with("events", "id = 'launch'; name = 'Launch'; date = 2008-06-08");
    const auto [plan, faults] = builder.with("stays", "team = 'north'; status = 'done'; " + stay).build();
    for (const Diagnostic& d : assess(plan, day("2018-07-01")).diagnostics)
      if (d.name == "outside-phases") return render(d.help, Language::english);
    return std::string("none");
  };
  const std::string june = "did you mean 2018-06-08 to 2018-06-14?";
  const std::string none = meant("start = 1997-06-08; end = 1997-06-14");  // no single digit was wrong
  CHECK(none.find("did you mean") == std::string::npos);
  CHECK(meant("start = 2008-06-08; end = 2008-06-14") == june);
  CHECK(meant("start = 0018-06-08; end = 0018-06-14") == june);
  CHECK(meant("start = 2006-06-08; end = 2018-06-14") == june);
  CHECK(meant("start = 2018-06-08; end = 2028-06-14") == june);
  CHECK(meant("start = 2008-06-08; days = 7") == june);  // the last day follows
  CHECK(meant("start = 2018-06-08; days = 372") == none);
  CHECK(meant("start = 'launch'; end = 2008-06-14") == none);
  CHECK(meant("phase = 'work'; end = 2028-06-14") == "did you mean 2018-06-01 to 2018-06-14?");
  CHECK(meant("start = 2008-09-08; end = 2008-09-14") == none);  // in no phase in any year
  CHECK(meant("start = 2016-02-29; end = 2016-03-02", "id = 'm'; name = 'M'; start = 2018-02-01; end = 2018-03-31") ==
        none);  // that year has no such day
  // Of several years each can be meant.
  CHECK(meant("start = 2016-06-08; end = 2016-06-14", "id = 'm'; name = 'M'; start = 2017-06-01; end = 2017-06-30") ==
        none);
  CHECK(meant("start = 2008-06-08; end = 2008-06-14", "id = 'm'; name = 'M'; start = 2015-06-01; end = 2015-06-30") ==
        none);
}

TEST_CASE("days in the wrong order are changed about where both stand there as days") {
  const auto help = [](std::string_view date, std::string_view resolved) {
    return helps("date-order", "", "findings.csv",
                 "id,kind,text,team,date,resolved\nf,k,t,n," + std::string(date) + "," + std::string(resolved) + "\n");
  };
  CHECK(help("2018-06-05", "2018-06-01") ==
        "let the two dates change places, or correct one of them|2018-06-01,2018-06-05\n");
  CHECK(help("2018年6月5日", "2018.6.1") ==
        "let the two dates change places, or correct one of them|2018.6.1,2018年6月5日\n");
  const auto in_toml = [](std::string_view date, std::string_view resolved) {
    return helps("date-order", "[[findings]]\nid = \"f\"\nkind = \"k\"\ntext = \"t\"\nteam = \"n\"\ndate = " +
                                   std::string(date) + "\nresolved = " + std::string(resolved) + "\n");
  };
  CHECK(in_toml("2018-06-05", "2018-06-01") ==
        "let the two dates change places, or correct one of them|2018-06-01\nresolved = 2018-06-05\n");
}

TEST_CASE("a stay on which people were listened to is suggested to be done, as its file says that") {
  const auto sheet = [](std::string_view status) {
    return helps("unconfirmed-stay", "", "stays.csv",
                 "team,start,days,status,interviews.farmers\nn,2018-06-01,2," + std::string(status) + ",30\n");
  };
  CHECK(sheet("planned") == "it has interviews, so it took place: write `status = \"done\"`|done\n");
  CHECK(sheet("计划") == "it has interviews, so it took place: write `status = \"done\"`|完成\n");
  CHECK(sheet("") == "set status to \"done\" or \"cancelled\"|\n");
  CHECK(helps("unconfirmed-stay", "", "stays.csv", "team,start,days\nn,2018-06-01,2\n") ==
        "set status to \"done\" or \"cancelled\"|\n");  // nobody was
  const auto stay = [](std::string_view status) {
    return helps(
        "unconfirmed-stay",
        "[[stays]]\nteam = \"n\"\nstart = 2018-06-01\ndays = 2\ninterviews = { farmers = 3 }\n" + std::string(status));
  };
  CHECK(stay("status = \"planned\"\n") == "it has interviews, so it took place: write `status = \"done\"`|\"done\"\n");
  CHECK(stay("") == "it has interviews, so it took place: write `status = \"done\"`|\nstatus = \"done\"\n");
}
