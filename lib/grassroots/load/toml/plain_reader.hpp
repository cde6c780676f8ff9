// SPDX-License-Identifier: MIT
// TOML text → raw values, for the plain shape that plans have and nothing else: tables under headers or
// dotted keys; texts on one line, decimal numbers, flags, dates, arrays, inline tables; comments.
//
// What it gives is what toml++ gives for the same bytes, places included. Where it meets anything else, or
// any fault, it gives nothing: what that means, or how it is wrong, is for toml++ to say (toml_reader.hpp).
#pragma once

#include <optional>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Takes the records of a file one by one, in the order of the file, as they are read.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  // The table that [[name]] gives records of, if this takes them; TableId::none: they are to be in the file's root.
  virtual TableId table_of(std::string_view name) = 0;
  // May read a record itself. `at`: its first line, after the header. Gives where the next header or the file's end
  // is; nullptr: it did not, and nothing was changed.
  virtual const char* read(TableId table, std::uint32_t begin, const char* at) = 0;
  // A record that it did not read.
  virtual void take(TableId table, RawTable entries, std::uint32_t begin) = 0;
  // Gives up all that it took: the file turned out not to be plain.
  virtual void undo() = 0;
};

// The file's root, without the records that the sink took, if there is one. Its texts point into `bytes` and `memory`,
// its tables and arrays into `memory`.
// REQUIRES: a '\0' follows the bytes, as it does those of a std::string.
std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory,
                                   RecordSink* sink = nullptr);

}  // namespace grassroots
