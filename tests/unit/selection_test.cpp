// SPDX-License-Identifier: MIT
// Which findings are shown and which count: --select, --ignore, --fail-on, --max-findings, --statistics and baselines.
#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;

}  // namespace

TEST_CASE_FIXTURE(Folder, "findings are selected and ignored by name, check, requirement and family") {
  copy_example("broken");
  struct Case {
    std::vector<std::string> words;
    std::set<std::string> names;
  };
  std::set<std::string> of_integrity = names_in(json("broken"));
  of_integrity.erase("stay-ten-days");
  of_integrity.erase("one-team-per-region");
  const Case cases[] = {
      {{"--select", "unknown-key"}, {"unknown-key"}},
      {{"--select", "unknown-key,bad-value"}, {"unknown-key", "bad-value"}},
      {{"--select", "days"}, {"stay-ten-days"}},
      {{"--select", "stay-ten-days"}, {"stay-ten-days"}},
      {{"--select", "requirements"}, {"stay-ten-days", "one-team-per-region"}},
      {{"--select", "requirements", "--ignore", "pair"}, {"stay-ten-days"}},
      {{"--select", "integrity", "--ignore", "requirements"}, of_integrity},
      {{"--ignore", "integrity"}, {"stay-ten-days", "one-team-per-region"}},
      {{"--ignore", "integrity,requirements"}, {}},
      {{"--select", "overdue"}, {}},
  };
  for (const Case& one : cases) {
    CAPTURE(one.words[1]);
    std::vector<std::string> words = one.words;
    words.insert(words.end(), {"--format", "json"});
    const Outcome outcome = validate("broken", words);
    CHECK(names_in(Json::parse(outcome.out)) == one.names);
    CHECK(outcome.exit_code == (one.names.empty() ? 0 : 1));
  }
  for (const char* option : {"--select", "--ignore"}) {
    const Outcome unknown = validate("broken", {option, "days,unknwon-key"});
    CHECK(unknown.exit_code == 2);
    CHECK(unknown.out.empty());
    CHECK(lines_of(unknown.err)[0] ==
          std::string("grassroots: ") + option +
              ": there is no finding, check or requirement `unknwon-key`; did you mean `unknown-key`?");
    CHECK(validate("broken", {option, "sty-ten-days"}).err.find("did you mean `stay-ten-days`?") != std::string::npos);
  }
}

TEST_CASE_FIXTURE(Folder, "--fail-on says from which severity on the plan fails") {
  write_text("plan.toml", small_plan);
  struct Case {
    const char *ignored, *fail_on;
    int exit_code;
  };
  const Case cases[] = {
      {"late", "error", 1},
      {"late", "warning", 1},
      {"late", "info", 1},
      {"five-days", "error", 0},
      {"five-days", "warning", 1},
      {"five-days", "info", 1},
      {"five-days,six-days", "error", 0},
      {"five-days,six-days", "warning", 0},
      {"five-days,six-days", "info", 1},
      {"requirements", "info", 0},
  };
  for (const Case& one : cases) {
    CAPTURE(one.ignored);
    CAPTURE(one.fail_on);
    for (const std::string format : {"concise", "json"})
      CHECK(validate("plan.toml", {"--ignore", one.ignored, "--fail-on", one.fail_on, "--format", format}).exit_code ==
            one.exit_code);
  }
  CHECK(validate("plan.toml", {"--ignore", "five-days"}).exit_code == 0);  // without: errors
}

TEST_CASE_FIXTURE(Folder, "--max-findings shows only so many, and counts all of them") {
  copy_example("broken");
  const std::string everything = written("broken", "concise");
  const std::string last = lines_of(everything).back();
  const Outcome outcome = validate("broken", {"--format", "concise", "--max-findings", "3"});
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 5);
  for (std::size_t i = 0; i < 3; ++i) CHECK(lines[i] == lines_of(everything)[i]);
  CHECK(lines[3].find("13 more findings") != std::string::npos);
  CHECK(lines[4] == last);
  CHECK(outcome.exit_code == 1);
  CHECK(validate("broken", {"--format", "concise", "--max-findings", "0"}).out == everything);
  CHECK(validate("broken", {"--format", "concise", "--max-findings", "16"}).out == everything);
  CHECK(told_by_json(validate("broken", {"--format", "json", "--max-findings", "3"}).out).size() ==
        16);  // machines get all
  for (const char* odd : {"-1", "three", "3x", "99999999999999999999999"})
    CHECK(validate("broken", {"--max-findings", odd}).exit_code == 2);

  // Of a thousand, a terminal gets a page or two and a pipe all.
  std::string text = small_plan;
  for (int i = 0; i < 1000; ++i) text += "odd" + std::to_string(i) + " = 1\n";
  write_text("many.toml", text);
  CHECK(told_by_concise(written("many.toml", "concise")).size() > 1000);
  world.terminal_width = 80;
  world.variables["NO_COLOR"] = "1";
  CHECK(told_by_concise(written("many.toml", "concise")).size() == 50);
  CHECK(told_by_concise(validate("many.toml", {"--format", "concise", "--max-findings", "0"}).out).size() > 1000);
}

TEST_CASE_FIXTURE(Folder, "--statistics counts by name, --quiet leaves the exit code") {
  copy_example("broken");
  const Outcome statistics = validate("broken", {"--statistics"});
  const std::vector<std::string> lines = lines_of(statistics.out);
  REQUIRE(lines.size() == 15);
  CHECK(lines[0] == "2  error    bad-requirement");
  CHECK(lines[1] == "2  error    unknown-key");
  CHECK(lines[14] == lines_of(written("broken", "concise")).back());
  CHECK(statistics.exit_code == 1);
  const Outcome quiet = validate("broken", {"--quiet", "--output", "json=x.json"});
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
  CHECK(quiet.exit_code == 1);
  CHECK(told_by_json(read_text("x.json")).size() == 16);
  CHECK(validate("broken", {"-q", "--ignore", "integrity,requirements"}).exit_code == 0);
}

TEST_CASE_FIXTURE(Folder, "a baseline leaves out what is known, and only what is new fails") {
  copy_example("broken");
  const std::vector<std::string> against{"--baseline", "known.json", "--format", "json"};
  const Outcome writing = validate("broken", {"--baseline", "known.json", "--write-baseline"});
  CHECK(writing.exit_code == 0);
  CHECK(Json::parse(read_text("known.json")).at("version") == 1);
  CHECK(Json::parse(read_text("known.json")).at("findings").size() == 16);
  CHECK(validate("broken", against).exit_code == 0);
  CHECK(Json::parse(validate("broken", against).out)["findings"].empty());
  const std::vector<std::string> lines = lines_of(validate("broken", {"--baseline", "known.json"}).out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "16 findings known from known.json not shown");

  // Elsewhere in the file, in another language, on another day: it is the same finding.
  edit("broken/plan.toml", "[plan]", "\n\n\n[plan]");
  CHECK(validate("broken", against).exit_code == 0);
  CHECK(validate("broken", {"--lang", "zh", "--baseline", "known.json"}).exit_code == 0);

  edit("broken/plan.toml", "county = \"清溪县\"", "county = \"清溪县\"\ncolour = \"red\"");
  const Outcome with_a_new_one = validate("broken", against);
  CHECK(with_a_new_one.exit_code == 1);
  const AllTold told = told_by_json(with_a_new_one.out);
  REQUIRE(told.size() == 1);
  CHECK(told[0].message.find("colour") != std::string::npos);

  // What is put right and broken again is known; a second one of the same kind is not.
  edit("broken/plan.toml", "colour = \"red\"", "");
  edit("broken/plan.toml", "team = \"sichaun\"", "team = \"sichuna\"");
  CHECK(validate("broken", against).exit_code == 0);
}

TEST_CASE_FIXTURE(Folder, "a file that is no baseline is an error, and stays as it is") {
  write_text("plan.toml", small_plan);
  const auto sentence_for = [&](const std::string& bytes) {
    write_text("known.json", bytes);
    const Outcome outcome = validate("plan.toml", {"--baseline", "known.json"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    CHECK(read_text("known.json") == bytes);
    return outcome.err;
  };
  for (const char* bytes :
       {"", "{", "[]", "1", "null", "\"x\"", "{}", R"({"version": 1})", R"({"version": 1, "findings": {}})",
        R"({"version": 2, "findings": []})", R"({"version": "1", "findings": []})",
        R"({"version": 1, "findings": [1]})", R"({"version": 1, "findings": [{}]})",
        R"({"version": 1, "findings": [{"fingerprint": 1}]})", "\xff\xfe", "{\"version\": 1, \"findings\": [}"}) {
    CAPTURE(bytes);
    CHECK(sentence_for(bytes) == "grassroots: known.json is not a baseline\n");
  }
  CHECK(sentence_for(std::string(200'000, '[')) == "grassroots: known.json is not a baseline\n");
  CHECK(validate("plan.toml", {"--baseline", "none.json"}).err ==
        "grassroots: cannot read none.json: there is no such file\n");
  CHECK(validate("plan.toml", {"--baseline", "none.json"}).exit_code == 2);
  CHECK(validate("plan.toml", {"--write-baseline"}).exit_code == 2);
  CHECK(validate("plan.toml", {"--write-baseline", "--baseline", "none/known.json"}).exit_code == 2);
}
