// SPDX-License-Identifier: MIT
// The records of one table by whom they belong to (way.hpp), asked once for all.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// The records of one table, by the rows of another that they belong to.
class Grouping {
 public:
  Grouping(const Plan& plan, TableId records, TableId subjects);
  std::span<const std::uint32_t> rows(std::uint32_t subject) const {
    return std::span<const std::uint32_t>(rows_).subspan(begins_[subject], begins_[subject + 1] - begins_[subject]);
  }
  // Whether a damaged record belongs to the subject, or its owner is unknown: what the subject lacks may then be a
  // consequence of a fault that was reported already.
  bool may_have_damaged_records(std::uint32_t subject) const { return has_unowned_damage_ || has_damage_[subject]; }
  // Whether more belongs to the subjects than a machine can hold (limits::belongings): not all is known then.
  bool is_cut() const { return is_cut_; }

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // subject, row
  void each_by_itself(const Plan& plan, const TableSchema& table, TableId subjects);
  Pairs asked_of_records(const Plan& plan, const TableSchema& table, TableId subjects);
  void fill(const Pairs& pairs, std::uint32_t subject_count);

  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> rows_;
  std::vector<bool> has_damage_;     // by subject
  bool has_unowned_damage_ = false;  // some damaged record belongs to no subject that is known
  bool is_cut_ = false;
};

// How many pairs of a record and its subject one plan may have, of one table.
std::size_t most_pairs(const Plan& plan);

// A cache: many requirements share the same groupings.
class Groupings {
 public:
  explicit Groupings(const Plan& plan) : plan_(plan) {}
  std::shared_ptr<const Grouping> get(TableId records, TableId subjects);

 private:
  const Plan& plan_;
  std::map<std::pair<TableId, TableId>, std::shared_ptr<const Grouping>> made_;
};

}  // namespace grassroots
