// SPDX-License-Identifier: MIT
// What a check needs to bind a requirement: its parameters, read and verified, and its subjects with their records.
#pragma once

#include "grassroots/check/check.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/selection.hpp"

namespace grassroots {

class Binder {
 public:
  Binder(const Plan& plan, const Requirement& requirement, Date day, Groupings& groupings, Diagnostics& diagnostics);

  const Plan& plan;
  const Requirement& requirement;

  // The subjects of `per` (or of `otherwise`) that `each` lets through. Of values, as many times the plan.
  std::vector<RecordRef> subjects(TableId otherwise = TableId::plan);
  // Where `per` is a path: the path, and the values at its end, in the order of the subjects.
  const std::optional<Path>& per_path() const { return per_path_; }
  const std::vector<Symbol>& subject_values() const { return subject_values_; }
  // Whether the values are ids of records of one table. REQUIRES: `per` is a path.
  bool values_are_records() const { return single_target_of(*per_path_) != nullptr; }
  // The table that `per` names, or `otherwise`; what it cannot name is reported.
  const TableSchema& subject_table(TableId otherwise = TableId::plan) { return per(otherwise); }
  // The periods of `every`.
  std::vector<Period> periods();
  // The records of a table that a filter lets through, facts and plans alike; without what was called off, and without
  // inherited regions that are not the plan's business.
  std::vector<RecordRef> let_through(const TableSchema& table, Filter filter);
  // A filter of the requirement, made ready; what is wrong with it is reported. Without the conditions on one field,
  // where `without` names it.
  Matcher matcher(const TableSchema& table, Filter filter, std::string_view without = {});
  // The records of a table that `where` lets through, by subject (of `per`, or of `otherwise`). Records of the table
  // that can belong to no subject are a fault.
  Selection selection(const TableSchema& table, TableId otherwise = TableId::plan);
  // All records of a table that `where` lets through, whoever the subjects are.
  Selection selection_of_all(const TableSchema& table);
  // The table that `of` names; null (and reported) if there is none.
  const TableSchema* of();
  // The path that a parameter names, on a table.
  std::optional<Path> path(const TableSchema& table, std::string_view text, std::string_view parameter,
                           std::uint32_t offset = 0);
  // The same of one that cannot go against the arrow.
  std::optional<Path> path_along(const TableSchema& table, std::string_view text, std::string_view parameter,
                                 std::uint32_t offset = 0);
  // The field of the subject that a parameter names: subject.focus. Nothing, and reported, where it is none.
  std::optional<Path> own_path(std::string_view parameter, std::string_view text, std::uint32_t offset = 0);
  // Records that can belong to no subject are a fault.
  void require_way(const TableSchema& records, const TableSchema& subjects);
  // A number that is not between the two is a fault.
  void require_within(std::string_view parameter, Number number, double least, double most);
  // `min` and `max`, verified; `least`, `most`: what they can be.
  void require_bounds(double least, double most);
  // What a deadline counts from, where that stands in a field: a day of these records.
  void require_day(std::string_view parameter, const Deadline& deadline, const TableSchema& records);
  // A range whose first is not above its second.
  void require_order(std::string_view parameter, IntegerPair range);

  Diagnostic& fault(Phrase message, std::string_view parameter);
  Place place(std::string_view parameter) const;
  // Whether the requirement has the parameter, be it that its value is wrong.
  bool is_given(std::string_view parameter) const;
  // Whether this plan itself gives the parameter, rather than the plan above.
  bool is_written_here(std::string_view parameter) const;
  bool failed() const { return failed_; }
  void fail() { failed_ = true; }
  Diagnostics& diagnostics() { return diagnostics_; }
  Groupings& groupings() { return groupings_; }

 private:
  std::optional<Path> path(const TableSchema& table, std::string_view text, std::string_view parameter,
                           std::uint32_t offset, Groupings* groupings);
  const TableSchema& per(TableId otherwise);
  void bind_per_path(std::string_view named);
  void report_unknown_subject(std::string_view named);
  const TableSchema* subject_records() const;
  static const TableSchema* single_target_of(const Path& path);
  std::vector<RecordRef> values_let_through();
  // The first and the last day of `every`, as far as they are known.
  DaySpan days_of_every();

  Date day_;
  Groupings& groupings_;
  Diagnostics& diagnostics_;
  std::optional<Path> per_path_;
  std::vector<Symbol> subject_values_;
  bool failed_ = false;
};

// As suggest(), but where the word is a label of what the key of a requirement names, that.
bool suggest_known(Diagnostic& d, std::string_view key, std::string_view word,
                   const std::vector<std::string_view>& candidates, std::string_view quote);

// Null if the requirement cannot be understood; what is wrong with it is reported. `day`: whom it is about is seen as
// it is known then.
std::unique_ptr<const BoundRequirement> bind(const Plan& plan, const Requirement& requirement, Date day,
                                             Groupings& groupings, Diagnostics& diagnostics);

}  // namespace grassroots
