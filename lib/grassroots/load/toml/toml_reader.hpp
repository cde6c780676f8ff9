// SPDX-License-Identifier: MIT
// Parses TOML into raw values. Only toml_reader.cpp uses toml++.
#pragma once

#include <functional>
#include <set>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/field_types/raw.hpp"

namespace grassroots {

struct TomlFile {
  RawTable root{};
  // The offsets of records that lost a line to a syntax error: missing keys mean nothing there.
  std::set<std::uint32_t> damaged{};
  // Whole records or the whole file were lost.
  bool incomplete = false;
};

// Parses a source with toml++ and passes the result to `use`, which must not keep any of it. A line that is not TOML is
// reported and skipped, so that one run reports all faults of a file.
void read_toml(const Source& source, FileIndex file, Diagnostics& diagnostics,
               const std::function<void(const TomlFile&)>& use);

}  // namespace grassroots
