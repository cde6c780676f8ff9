// SPDX-License-Identifier: MIT
// Parses the subset of TOML that plans use: tables under headers or dotted keys; texts on one line, decimal numbers,
// flags, dates, arrays, inline tables; comments.
//
// The result is what toml++ gives for the same bytes, offsets included. On anything else, and on any fault, there is no
// result: toml++ decides what it means or reports what is wrong (toml_reader.hpp).
#pragma once

#include <optional>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Receives the records of a file one by one, in file order, as they are read.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  // The table of [[name]], if this takes its records; TableId::none: they stay in the file's root.
  virtual TableId table_of(std::string_view name) = 0;
  // Tries to read a record itself. `at`: its first line, after the header. Returns where the next header begins or the
  // file ends; nullptr: it could not, and nothing was changed.
  virtual const char* read(TableId table, std::uint32_t begin, const char* at) = 0;
  // Takes a record that read() could not read.
  virtual void take(TableId table, RawTable entries, std::uint32_t begin) = 0;
  // Discards everything it took: the file turned out not to be plain.
  virtual void undo() = 0;
};

// The file's root, without the records that the sink took, if there is one. Its texts point into `bytes` and `memory`,
// its tables and arrays into `memory`.
// REQUIRES: a '\0' follows the bytes, as it does those of a std::string.
std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory,
                                   RecordSink* sink = nullptr);

}  // namespace grassroots
