// SPDX-License-Identifier: MIT
// Raw values → records of the plan, by the schema. Every reader hands its records to this.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grassroots/field_types/decoding.hpp"

namespace grassroots {

// What the reader of a CSV table knows about a record before decoding it.
struct KnownFields {
  std::span<const Field* const> of_entries{};  // one for each entry; empty: fields are looked up by key
  FieldSet already_reported = 0;               // fields whose faults were reported
};

class Decoder final : public Decoding {
 public:
  // Appends to the plan; faults go to `diagnostics`.
  using Decoding::Decoding;

  RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin) override {
    return record(table, entries, begin, false);
  }

  // Decodes one record of a table. `damaged`: it lost a line to a syntax error, so missing keys are not reported.
  RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged);
  RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin, const KnownFields& known);

  // The keys of a file's root: the tables of the format. `is_root`: this is the plan's own file.
  void root(RawTable entries, bool is_root, const std::function<bool(std::uint32_t)>& is_damaged);

  // What the file's [plan] includes; filled by root().
  TextList includes;

 private:
  RecordRef decode(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged,
                   const KnownFields& known);
  void attribute_syntax_errors(RecordRef ref, std::uint32_t begin);
  void require_keys(const TableSchema& table, FieldSet seen, Record& record);
  void note_losses(const TableSchema& table, const Record& record, FieldSet seen);
  static bool is_stray(const RawEntry& entry, const TableSchema* table);
  void report_stray(const RawEntry& entry);
  void unknown_table(const RawEntry& entry);
  FieldSet unknown_field(const TableSchema& table, const RawEntry& entry, bool can_be_own);
  void misplaced(RawTable entries);
  void table_value(const TableSchema& table, const RawEntry& entry,
                   const std::function<bool(std::uint32_t)>& is_damaged);
};

}  // namespace grassroots
