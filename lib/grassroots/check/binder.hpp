// SPDX-License-Identifier: MIT
// What a check needs to bind a requirement: its parameters, read and verified, and its subjects with their records.
#pragma once

#include "grassroots/check/check.hpp"
#include "grassroots/check/matcher.hpp"

namespace grassroots {

// Whether the record is a cancelled stay.
inline bool is_called_off(const Plan& plan, RecordRef ref) {
  return ref.table == TableId::stays && plan.stays[ref.row].status == StayStatus::cancelled;
}

// The records of one table that count for each subject.
class Selection {
 public:
  Selection(const Plan& plan, const TableSchema& table, std::shared_ptr<const Grouping> grouping, Matcher matcher);

  const Plan& plan() const { return *plan_; }
  const TableSchema& table() const { return *table_; }
  const Matcher& matcher() const { return matcher_; }
  // All records of the subject, counted or not.
  std::span<const std::uint32_t> candidates(RecordRef subject) const { return grouping_->rows(subject.row); }
  // A cancelled stay counts only where `where` asks about its status.
  bool counts(std::uint32_t row, Date day, InProgress in_progress = InProgress::is_planned) const {
    const RecordRef ref{table_->id, row};
    return matcher_.matches(ref, day, in_progress) && !(skips_cancelled_ && is_called_off(*plan_, ref));
  }
  // Calls use(row) for each that counts.
  template <class Use>
  void each(RecordRef subject, Date day, Use use) const {
    for (const std::uint32_t row : candidates(subject))
      if (counts(row, day)) use(row);
  }
  std::vector<std::uint32_t> rows(RecordRef subject, Date day) const;
  std::vector<RecordRef> records(RecordRef subject, Date day) const;
  bool is_doubtful(RecordRef subject) const { return grouping_->is_doubtful(subject.row); }

 private:
  const Plan* plan_;
  const TableSchema* table_;
  std::shared_ptr<const Grouping> grouping_;
  Matcher matcher_;
  bool skips_cancelled_;
};

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

// "team shaanxi", "region 610000 (陕西省)", "the plan".
Phrase subject_phrase(const Plan& plan, RecordRef subject);
// A text that the plan writes in two languages, or in one for both; empty where it was left out.
Phrase text_phrase(const Plan& plan, const LocalText& text);
// The record's name or id for lists: "陕西省".
Phrase short_phrase(const Plan& plan, RecordRef ref);
// A number without needless digits.
std::string number_text(double value);
// A message about `have` against `min` and `max`.
Phrase against_bounds(const Measured& measured, const Requirement& requirement, const Phrase& unit);
// Decides `have` by `min` and `max` of the requirement.
Measured by_bounds(const Requirement& requirement, double have);

// A bound requirement whose subjects and evidence come from a selection; the check adds measure and describe.
Bound over(Binder& binder, const std::shared_ptr<const Selection>& selection);
// A detail at the subject's place that says "subject: what".
Detail detail_of(const Plan& plan, RecordRef subject, Phrase what);
// "stays with …", in Chinese without the measure word: 蹲点.
Phrase records_of(const TableSchema& table);

// Binds the requirement. Nothing if it cannot be understood; what is wrong with it is reported.
std::optional<Bound> bind(const Plan& plan, const Requirement& requirement, Groupings& groupings,
                          Diagnostics& diagnostics);

}  // namespace grassroots
