// SPDX-License-Identifier: MIT
// TOML text → raw values, by toml++. This is the only place that sees it.
#pragma once

#include <functional>
#include <set>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/field_types/raw.hpp"

namespace grassroots {

struct TomlFile {
  RawTable root{};
  // Where records begin that lost a line to a syntax error: what they lack says nothing.
  std::set<std::uint32_t> damaged{};
  // Whole records or the whole file were lost.
  bool incomplete = false;
};

// Parses a source by toml++, which says what TOML is, and hands the result to `use`, which must not keep any of it. A
// line that is not TOML is reported and passed over, so that all faults of a file come in one run.
void read_toml(const Source& source, FileIndex file, Diagnostics& diagnostics,
               const std::function<void(const TomlFile&)>& use);

}  // namespace grassroots
