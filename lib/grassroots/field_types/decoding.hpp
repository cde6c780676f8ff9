// SPDX-License-Identifier: MIT
// What the types of fields need to turn raw values into a plan's: where to put them, and how to report what is wrong.
#pragma once

#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/raw.hpp"

namespace grassroots {

// A value that has no parts; false for any other, and nothing is set.
bool set_value(Value& value, const RawValue& raw, Symbols& symbols);

class Decoding {
 public:
  // Values go to the plan's pools; faults, at places in the file, to `diagnostics`.
  Decoding(Plan& plan, FileIndex file, Diagnostics& diagnostics)
      : plan_(plan), file_(file), diagnostics_(diagnostics) {}
  Decoding(const Decoding&) = delete;
  Decoding& operator=(const Decoding&) = delete;

  // Appends a record of an inner table, whose fields are `entries`.
  virtual RecordRef record(const TableSchema& table, RawTable entries, std::uint32_t begin) = 0;

  Plan& plan() { return plan_; }
  const Plan& plan() const { return plan_; }
  bool is_csv() const { return plan_.sources[file_]->syntax() == Syntax::csv; }
  Symbol intern(std::string_view text) { return plan_.symbols.intern(text); }
  Place at(std::uint32_t begin) const { return {file_, begin, plan_.sources[file_]->value_end(begin)}; }

  // As the file calls it, or a part of it.
  Phrase name_of(const Field& field, std::string_view part = {}) const {
    return name_in_file(plan_, file_, field, part);
  }

  // The diagnostic, until the next one is made.
  Diagnostic& fault(const Rule& rule, Phrase message, std::uint32_t begin) {
    return report(diagnostics_, rule, std::move(message), at(begin));
  }
  void unknown_key(const RawEntry& entry, std::string_view where, const std::vector<std::string_view>& known);

  // These report a fault; false, so that it can be returned.
  bool wrong_type(Phrase name, const FieldTypeRow& expected, const RawValue& raw);
  bool wrong_type(const Field& field, const RawValue& raw) { return wrong_type(name_of(field), type_of(field), raw); }
  bool empty_value(const Field& field, std::uint32_t begin);
  // What to do about what was reported last.
  void help_last(Phrase help) { diagnostics_.back().help = std::move(help); }
  // What to write instead of what was reported last.
  void suggest_last(std::string text);
  // The same where something else may be meant.
  void guess_last(std::string text);
  // The last finding says that a text is meant: the number or date in quotes.
  void suggest_quotes(const RawValue& raw);

  // True if all is well; else it is reported.
  bool is_within_bounds(const Field& field, double value, std::uint32_t begin, std::string_view part = {});
  // A value whose type the plan chooses.
  bool scalar(const Field& field, const RawValue& raw, Value& out);

 private:
  bool not_whole(Phrase name, const RawValue& raw);

 protected:
  ~Decoding() = default;

  Plan& plan_;
  FileIndex file_;
  Diagnostics& diagnostics_;
};

// As messages call it: a text.
const Message& name_of_kind(RawValue::Kind kind);

}  // namespace grassroots
