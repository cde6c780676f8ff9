// SPDX-License-Identifier: MIT
// Fingerprints of findings: the same for the same fault, wherever its table stands.
#include <algorithm>

#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;

// The fingerprints in a report, each with its finding's name.
std::multiset<std::string> fingerprints(const Json& report) {
  std::multiset<std::string> all;
  for (const Json& finding : report.at("findings"))
    all.insert(finding.at("name").get<std::string>() + ' ' + finding.at("fingerprint").get<std::string>());
  return all;
}

// The text before the first table, and each table with what is in it.
std::vector<std::string> tables_of(const std::string& text) {
  std::vector<std::string> tables(1);
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with("[")) tables.emplace_back();
    tables.back() += line + '\n';
  }
  return tables;
}

// The tables with one of them moved to the end.
std::vector<std::string> with_last(std::vector<std::string> tables, std::size_t moved) {
  const auto at = tables.begin() + static_cast<std::ptrdiff_t>(moved);
  std::rotate(at, at + 1, tables.end());
  return tables;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += part;
  return text;
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "a fingerprint is the same wherever its table stands, and of one finding only") {
  copy_example("broken");
  const std::string text = read_text("broken/plan.toml");
  const auto fingerprints_with = [&](const std::string& changed) {
    write_text("broken/plan.toml", changed);
    return fingerprints(json("broken"));
  };
  const auto expected = fingerprints_with(text);
  CHECK(std::set<std::string>(expected.begin(), expected.end()).size() == 16);

  CHECK(fingerprints_with("# one more line\n\n" + text) == expected);
  std::string uncommented;
  for (const std::string& line : lines_of(text))
    if (!line.starts_with('#')) uncommented += line + "   # a remark\n\n";
  CHECK(fingerprints_with(uncommented) == expected);

  const std::vector<std::string> tables = tables_of(text);
  REQUIRE(tables.size() > 20);
  for (std::size_t i = 1; i < tables.size(); ++i) {
    CAPTURE(tables[i]);
    CHECK(fingerprints_with(joined(with_last(tables, i))) == expected);
  }
}

TEST_CASE_FIXTURE(Folder, "fingerprints of every kind of finding stay when tables are moved") {
  std::size_t plans = 0;
  for (const char* family : {"checks", "integrity"})
    for (const fs::directory_entry& folder :
         fs::directory_iterator(fs::path(GRASSROOTS_PROJECT_DIR) / "tests" / family)) {
      const fs::path bad = folder.path() / "bad.toml";
      // What does not end cannot be moved.
      if (!fs::exists(bad) || folder.path().filename() == "not-toml" || folder.path().filename() == "too-deep")
        continue;
      const std::vector<std::string> tables = tables_of(read_text(bad));
      if (tables.size() < 3) continue;
      ++plans;
      const auto fingerprints_with = [&](const std::vector<std::string>& parts) {
        write_text("bad.toml", joined(parts));
        return fingerprints(json("bad.toml"));
      };
      CAPTURE(folder.path().filename().string());
      const auto expected = fingerprints_with(tables);
      CHECK(std::set<std::string>(expected.begin(), expected.end()).size() == expected.size());
      for (std::size_t i = 1; i + 1 < tables.size(); ++i) {
        CAPTURE(tables[i]);
        CHECK(fingerprints_with(with_last(tables, i)) == expected);
      }
    }
  CHECK(plans >= 25);
}

TEST_CASE_FIXTURE(Folder, "a fingerprint outlives a new title of the plan") {
  write_text("plan.toml", replaced(small_plan, "per = \"team\"", "per = \"plan\""));
  const auto before = fingerprints(json("plan.toml"));
  edit("plan.toml", "title = \"A plan\"", "title = \"The plan, as amended\"");
  CHECK(fingerprints(json("plan.toml")) == before);
}

TEST_CASE_FIXTURE(Folder, "a fingerprint does not depend on how the plan was named") {
  copy_example("broken");
  const auto expected = fingerprints(json("broken"));
  for (const std::string named : {"broken/", "./broken", "broken/plan.toml", "broken/../broken/plan.toml"}) {
    CAPTURE(named);
    CHECK(fingerprints(json(named)) == expected);
  }
}

TEST_CASE_FIXTURE(Folder, "two plans do not share fingerprints") {
  // GitLab shows one of two findings with one fingerprint, and a baseline would take the second for known.
  write_text("a.toml", small_plan);
  write_text("b.toml", small_plan);
  std::set<std::string> all;
  const Json report = Json::parse(validate("a.toml", {"b.toml", "--format", "json"}).out);
  for (const Json& finding : report["findings"]) all.insert(finding["fingerprint"].get<std::string>());
  CHECK(all.size() == report["findings"].size());
}
