// SPDX-License-Identifier: MIT
// What the benchmarks measure is what it says it is: a sound country has no findings, a faulty one exactly those that
// were planted, whether its tables are TOML or CSV.
#include <doctest/doctest.h>
#include <map>
#include <sstream>

#include "tests/bench/write_country.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots::bench;
using grassroots::test::Outcome;
using grassroots::test::ScratchFolder;
namespace fs = std::filesystem;

using Counts = std::map<std::string, std::size_t>;

constexpr CountryOptions sound{.scale = 0};
constexpr CountryOptions faulty{.scale = 0.002, .fault_share = 0.3};

Outcome validate(const ScratchFolder& folder, const std::string& option) {
  return grassroots::test::run_program(
      {}, {"validate", folder.path().string(), "--recursive", "--as-of", "2019-01-01", "--fail-on", "info", option});
}

// The lines `COUNT SEVERITY NAME` of --statistics.
Counts counts_in(const std::string& text) {
  Counts counts;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && line.find("plan.toml") == std::string::npos;) {
    std::istringstream words(line);
    std::size_t count = 0;
    std::string severity, name;
    if (words >> count >> severity >> name) counts[name] = count;
  }
  return counts;
}

Counts planted(const Written& written) {
  Counts counts;
  for (std::size_t i = 0; i < fault_count; ++i) counts[fault_findings[i]] = written.faults[i];
  return counts;
}

std::map<fs::path, std::string> files_in(const fs::path& folder) {
  std::map<fs::path, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder)] = grassroots::test::read_text(entry.path());
  return files;
}

}  // namespace

TEST_CASE("a sound country has no findings") {
  for (const TableFormat format : {TableFormat::toml, TableFormat::csv}) {
    const ScratchFolder folder;
    const Written written = write_country(sound, format, folder.path());
    CHECK(written.plans == 94);  // the ministry, and 31 at each level below it
    const Outcome outcome = validate(folder, "--statistics");
    CHECK(counts_in(outcome.out) == Counts{});
    CHECK(outcome.err == "");
    CHECK(outcome.exit_code == 0);
  }
}

TEST_CASE("every planted fault is found, and nothing else") {
  for (const TableFormat format : {TableFormat::toml, TableFormat::csv}) {
    const ScratchFolder folder;
    const Written written = write_country(faulty, format, folder.path());
    for (const std::size_t count : written.faults) CHECK(count > 0);
    const Outcome outcome = validate(folder, "--statistics");
    CHECK(counts_in(outcome.out) == planted(written));
    CHECK(outcome.exit_code == 1);
  }
}

TEST_CASE("about the given share of the counties' stays is faulty") {
  const ScratchFolder folder;
  const Written written = write_country({.scale = 0.02, .fault_share = 0.1}, TableFormat::csv, folder.path());
  std::size_t faults = 0;
  for (const std::size_t count : written.faults) faults += count;
  const std::size_t of_counties =
      written.stays - (31 + 31 + 57) * 39;  // each province, city and county has a team from above
  CHECK(static_cast<double>(faults) / static_cast<double>(of_counties) == doctest::Approx(0.1).epsilon(0.1));
}

TEST_CASE("the same seed, the same bytes") {
  const auto generate = [](std::uint32_t seed, TableFormat format) {
    const ScratchFolder folder;
    write_country({.scale = 0, .fault_share = 0.1, .seed = seed}, format, folder.path());
    return files_in(folder.path());
  };
  for (const TableFormat format : {TableFormat::toml, TableFormat::csv}) {
    const auto first = generate(7, format);
    CHECK(first == generate(7, format));
    CHECK(first != generate(8, format));
  }
}

TEST_CASE("a scale below one means fewer plans, one above it larger ones") {
  CHECK(Country({.scale = 1}).size() == 3221);
  CHECK(Country({.scale = 0.5}).size() == 1 + 31 + 167 + 1428);
  CHECK(Country({.scale = 2}).size() == 3221);
  const auto stays = [](double scale) {
    const Country country({.scale = scale});
    return country.plan(country.size() - 1).stays.size();  // of a county
  };
  CHECK(stays(2) == 2 * stays(1));
  CHECK(stays(0.5) == stays(1));
}

TEST_CASE("what is found does not depend on the number of threads") {
  const ScratchFolder folder;
  for (const TableFormat format : {TableFormat::toml, TableFormat::csv}) {
    write_country(faulty, format, folder.path());
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"validate", "--format", "full"}, {"validate", "--format", "json"}, {"status"}}) {
      CAPTURE(words.back());
      const auto outcome_with = [&](const std::string& threads) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--recursive", folder.path().string(), "--as-of", "2019-01-01", "--threads", threads});
        return grassroots::test::run_program({}, all);
      };
      const Outcome one = outcome_with("1");
      CHECK(one.exit_code == 1);
      CHECK(one.out.size() > 1000);
      for (const char* threads : {"2", "3", "16"}) {
        const Outcome many = outcome_with(threads);
        CHECK(many.out == one.out);
        CHECK(many.err == one.err);
      }
    }
  }
}
