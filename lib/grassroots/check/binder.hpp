// SPDX-License-Identifier: MIT
// What a check needs to bind a requirement: its parameters, read and verified, and its subjects with their records.
#pragma once

#include "grassroots/check/check.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/selection.hpp"

namespace grassroots {

class Binder {
 public:
  Binder(const Plan& plan, const Requirement& requirement, Groupings& groupings, Diagnostics& diagnostics);

  const Plan& plan;
  const Requirement& requirement;

  // The subjects of `per` (or of `otherwise`) that `each` lets through.
  std::vector<RecordRef> subjects(TableId otherwise = TableId::plan);
  // The records of a table that `where` lets through, by subject.
  Selection selection(const TableSchema& table);
  // The table that `of` names; null (and reported) if there is none.
  const TableSchema* of();
  // The path that a parameter names, on a table.
  std::optional<Path> path(const TableSchema& table, std::string_view text, std::string_view parameter,
                           std::uint32_t offset = 0);
  // `min` and `max`, verified; `least`, `most`: what they can be.
  void require_bounds(double least, double most);

  Diagnostic& fault(Phrase message, std::string_view parameter);
  Place place(std::string_view parameter) const;
  bool failed() const { return failed_; }
  void fail() { failed_ = true; }
  Diagnostics& diagnostics() { return diagnostics_; }
  Groupings& groupings() { return groupings_; }

 private:
  const TableSchema& per(TableId otherwise);

  Groupings& groupings_;
  Diagnostics& diagnostics_;
  bool failed_ = false;
};

// A message about `have` against `min` and `max`.
Phrase against_bounds(const Measured& measured, const Requirement& requirement, const Phrase& unit);
// Decides `have` by `min` and `max` of the requirement.
Measured by_bounds(const Requirement& requirement, double have);

// A bound requirement whose subjects and evidence come from a selection; the check adds measure and describe.
Bound over(Binder& binder, const std::shared_ptr<const Selection>& selection);
// A detail at the subject's place that says "subject: what".
Detail detail_of(const Plan& plan, RecordRef subject, Phrase what);
// Binds the requirement. Nothing if it cannot be understood; what is wrong with it is reported.
std::optional<Bound> bind(const Plan& plan, const Requirement& requirement, Groupings& groupings,
                          Diagnostics& diagnostics);

}  // namespace grassroots
