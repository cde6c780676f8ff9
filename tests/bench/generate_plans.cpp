// SPDX-License-Identifier: MIT
// Writes a country of plans into a folder, and says what it wrote and which faults it planted.
//   generate_plans [--scale X] [--format toml|csv] [--faults SHARE] [--seed N] FOLDER
// `grassroots validate FOLDER --recursive --as-of 2019-01-01` finds the planted faults, one by one, and nothing else.
#include <charconv>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include "tests/bench/write_country.hpp"

namespace {

using namespace grassroots::bench;

struct Arguments {
  CountryOptions country;
  TableFormat format = TableFormat::toml;
  std::string folder;
};

template <class Number>
bool read_number(const char* text, Number least, Number most, Number& number) {
  const char* end = text + std::strlen(text);
  const auto [stop, error] = std::from_chars(text, end, number);
  return error == std::errc{} && stop == end && number >= least && number <= most;
}

bool read_option(const std::string& name, const char* value, Arguments& arguments) {
  if (name == "--scale") return read_number(value, 0.0, 100.0, arguments.country.scale);
  if (name == "--faults") return read_number(value, 0.0, 0.5, arguments.country.fault_share);
  if (name == "--seed") return read_number(value, 0U, ~0U, arguments.country.seed);
  arguments.format = std::strcmp(value, "csv") == 0 ? TableFormat::csv : TableFormat::toml;
  return name == "--format" && (arguments.format == TableFormat::csv || std::strcmp(value, "toml") == 0);
}

bool read_arguments(int count, char** words, Arguments& arguments) {
  for (int i = 1; i < count; ++i) {
    if (words[i][0] != '-') {
      if (!arguments.folder.empty()) return false;
      arguments.folder = words[i];
    } else if (i + 1 == count || !read_option(words[i], words[i + 1], arguments)) {
      return false;
    } else {
      ++i;
    }
  }
  return !arguments.folder.empty();
}

}  // namespace

int main(int count, char** words) {
  Arguments arguments;
  if (!read_arguments(count, words, arguments)) {
    std::fputs("usage: generate_plans [--scale 0…100] [--format toml|csv] [--faults 0…0.5] [--seed N] FOLDER\n",
               stderr);
    return 2;
  }
  try {
    const Written written = write_country(arguments.country, arguments.format, arguments.folder);
    std::printf("%zu plans, %zu files, %zu stays, %zu people, %zu bytes\n", written.plans, written.files, written.stays,
                written.people, written.bytes);
    for (std::size_t i = 0; i < fault_count; ++i)
      if (written.faults[i] > 0) std::printf("%zu %s\n", written.faults[i], fault_findings[i]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  return 0;
}
