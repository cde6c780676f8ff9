// SPDX-License-Identifier: MIT
// TOML text → raw values, for the plain shape that plans have and nothing else: tables under headers or
// dotted keys; texts on one line, decimal numbers, flags, dates, arrays, inline tables; comments.
//
// What it gives is what toml++ gives for the same bytes, places included. Where it meets anything else, or
// any fault, it gives nothing: what that means, or how it is wrong, is for toml++ to say (toml_reader.hpp).
#pragma once

#include <optional>

#include "grassroots/load/raw.hpp"

namespace grassroots {

// The file's root. Its texts point into `bytes` and `memory`, its tables and arrays into `memory`.
// REQUIRES: a '\0' follows the bytes, as it does those of a std::string.
std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory);

}  // namespace grassroots
