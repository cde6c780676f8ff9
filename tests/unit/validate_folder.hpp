// SPDX-License-Identifier: MIT
// What tests of `validate` start from: a folder of their own, a day, and a plan that has findings of every severity.
#pragma once

#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/formats/read_back.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace grassroots::test {

namespace fs = std::filesystem;

inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, "the text has no ", from);
  return text.replace(at, from.size(), to);
}

class Folder {
 public:
  Outcome run(std::vector<std::string> words) const { return run_program(world, std::move(words)); }
  Outcome validate(const std::string& plan, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"validate", plan, "--as-of", day});
    return run(std::move(more));
  }
  // The standard output of validate.
  std::string written(std::vector<std::string> plans, const std::string& format) const {
    plans.insert(plans.begin(), {"validate", "--as-of", day, "--format", format});
    return run(std::move(plans)).out;
  }
  std::string written(const std::string& plan, const std::string& format) const {
    return written(std::vector{plan}, format);
  }
  Json json(const std::string& plan) const { return Json::parse(written(plan, "json")); }
  void copy_example(const std::string& name) const {
    fs::copy(fs::path(GRASSROOTS_PROJECT_DIR) / "examples" / name, name, fs::copy_options::recursive);
  }
  void edit(const std::string& file, std::string_view from, std::string_view to) const {
    write_text(file, replaced(read_text(file), from, to));
  }

  World world;
  std::string day = "2024-08-01";
  ScratchFolder scratch;

 private:
  WorkingFolder here_{scratch.path()};
};

// A plan with an error, a warning, an info and a waived error, each of a requirement.
inline constexpr const char* small_plan = R"([plan]
title = "A plan"
[[regions]]
code = "north"
name = "North"
[[teams]]
id = "one"
regions = ["north"]
size = 4
[[stays]]
id = "first"
start = 2024-05-01
days = 4
status = "done"
[[requirements]]
id = "five-days"
check = "days"
per = "team"
min = 5
[[requirements]]
id = "six-days"
check = "days"
per = "team"
min = 6
severity = "warning"
[[requirements]]
id = "seven-days"
check = "days"
per = "team"
min = 7
severity = "info"
[[requirements]]
id = "eight-days"
check = "days"
per = "team"
min = 8
[[waivers]]
of = "eight-days"
reason = "snow"
approved_by = "the office"
)";

inline std::set<std::string> names_in(const Json& report) {
  std::set<std::string> names;
  for (const Json& finding : report.at("findings")) names.insert(finding.at("name"));
  return names;
}

}  // namespace grassroots::test
