// SPDX-License-Identifier: MIT
// Records straight from a file's bytes: the fast way for records that are plain and right, which is nearly all of them.
//
// It knows every field's type before it reads the value, so nothing stands between the bytes and the record. What it
// does not know, or finds any fault in, it leaves to the readers that do: it never reports anything.
#pragma once

#include <array>

#include "grassroots/load/decoder.hpp"
#include "grassroots/load/draft.hpp"
#include "grassroots/load/plain_reader.hpp"

namespace grassroots {

class RecordReader final : public RecordSink {
 public:
  // Appends to the plan what stands in its last source.
  RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

  TableId table_of(std::string_view name) override;
  const char* read(TableId table, std::uint32_t begin, const char* at) override;
  void take(TableId table, RawTable entries, std::uint32_t begin) override;

  // Takes back all that the file gave.
  void undo();

 private:
  // What tends to come again in the next record of a table.
  struct Habits {
    std::uint8_t first = 0;               // its first field, by index
    std::array<std::uint8_t, 64> next{};  // by index: which field follows that one
    std::vector<Usual> usual{};           // by index
    unsigned misses = 0;                  // how many in a row could not be read
  };

  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  const char* fields(const TableSchema& table, Draft& draft, const char* at);
  const char* value(const Field& field, Usual& usual, Record& record, const char* at);
  const char* text(const char* at, KnownText& text);
  const char* texts(const Field& field, TextList& usual, Record& record, const char* at);
  const char* open_table(OpenTable& usual, OpenTable& out, const char* at);
  const char* dotted(std::string_view lead, OpenTable& usual, OpenTable& out, const char* at);
  const char* entry(OpenTable usual, OpenTable& list, const char* at);
  const char* scalar(const char* at, Value& out);

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  Plan& plan_;
  Decoder& decoder_;
  Diagnostics& diagnostics_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  std::array<Habits, table_count> habits_{};  // by table
  DateReader dates_;
  RecentTexts recent_;

  // As it was before the file.
  std::array<std::uint32_t, table_count> rows_before_{};
  PoolSizes pools_before_;
  std::size_t faults_before_;
  std::uint32_t nameless_before_;
};

}  // namespace grassroots
