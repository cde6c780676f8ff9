// SPDX-License-Identifier: MIT
// A generated country as files: plan.toml in a folder for each office, with its people, sites and stays in it or
// in CSV tables beside it.
#pragma once

#include "tests/bench/country.hpp"

namespace grassroots::bench {

enum class TableFormat : std::uint8_t { toml, csv };

struct Written {
  std::size_t plans = 0, files = 0, people = 0, stays = 0, bytes = 0;
  std::array<std::size_t, fault_count> faults{};
};

// Throws if a file cannot be written.
Written write_country(const CountryOptions& options, TableFormat format, const std::filesystem::path& folder);

}  // namespace grassroots::bench
