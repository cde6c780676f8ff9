// SPDX-License-Identifier: MIT
// Raw values → records of the plan, by the schema. Every reader hands its records to this.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/load/raw.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// What the reader of a table with columns knows of a record beforehand.
struct KnownFields {
  std::span<const Field* const> of_entries{};  // one for each entry; none: they are found by their keys
  FieldSet settled = 0;                        // whose faults were reported
};

// A value that has no parts; false for any other, and nothing is set.
bool set_value(Value& value, const RawValue& raw, Symbols& symbols);

class Decoder {
 public:
  // Appends to the plan; faults go to `diagnostics`.
  Decoder(Plan& plan, FileIndex file, Diagnostics& diagnostics) : plan_(plan), file_(file), diagnostics_(diagnostics) {}

  // One record of a table. `damaged`: it lost a line to a syntax error, so nothing is said of missing keys.
  RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged = false);
  RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin, const KnownFields& known);

  // The keys of a file's root: the tables of the format. `is_root`: this is the plan's own file.
  void root(RawTable entries, bool is_root, const std::function<bool(std::uint32_t)>& is_damaged);

  // What the file's [plan] includes; filled by root().
  TextList includes;

  Place at(std::uint32_t begin) const;
  const Plan& plan() const { return plan_; }

 private:
  using Raw = RawValue;

  bool is_csv() const { return plan_.sources[file_]->syntax() == Syntax::csv; }
  RecordRef decode(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged,
                   const KnownFields& known);
  bool value(const Field& field, Record& record, const Raw& raw);
  bool number(const Field& field, double value, const Raw& raw);
  bool word(const Field& field, Record& record, const Raw& raw);
  bool texts(const Field& field, Record& record, const Raw& raw);
  void wrong_item(const Field& field, const Raw& item, std::size_t count);
  bool deadline(const Field& field, Record& record, const Raw& raw);
  bool pair(const Field& field, Record& record, const Raw& raw);
  bool local_text(const Field& field, Record& record, const Raw& raw);
  bool values(const Field& field, Record& record, const Raw& raw);
  bool open_table(const Field& field, Record& record, const Raw& raw);
  bool rows(const Field& field, Record& record, const Raw& raw);
  bool conditions(const Field& field, std::string prefix, RawTable entries);
  bool scalar(const Field& field, const Raw& raw, Value& out);
  bool wrong_type(const Field& field, const Raw& raw);
  bool wrong_type(std::string_view key, FieldType type, const Raw& raw);
  void attribute_syntax_errors(RecordRef ref, std::uint32_t begin);
  void require_keys(const TableSchema& table, FieldSet seen, Record& record);
  void note_losses(const TableSchema& table, const Record& record, FieldSet seen);
  static bool is_stray(const RawEntry& entry, const TableSchema* table);
  void report_stray(const RawEntry& entry);
  void unknown_table(const RawEntry& entry);
  FieldSet unknown_field(const TableSchema& table, const RawEntry& entry);
  bool bad_text(const Field& field, const Raw& raw);
  void unknown_key(const RawEntry& entry, std::string_view where, const std::vector<std::string_view>& known);
  void misplaced(RawTable entries);
  void table_value(const TableSchema& table, const RawEntry& entry,
                   const std::function<bool(std::uint32_t)>& is_damaged);

  Plan& plan_;
  FileIndex file_;
  Diagnostics& diagnostics_;
};

}  // namespace grassroots
