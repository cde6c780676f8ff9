// SPDX-License-Identifier: MIT
// The records of one table by subject, where subjects are more than records: values of a field, or each in several
// periods.
#pragma once

#include <span>
#include <vector>

#include "grassroots/query/grouping.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/query/record_days.hpp"
#include "grassroots/query/subject.hpp"

namespace grassroots {

// Which day of a record decides in which period it counts.
enum class CountsIn : std::uint8_t {
  every_period_it_touches,
  that_of_its_last_day,  // what can be counted once only
};

class Division {
 public:
  // The subjects of each record's values at the end of `per`; a value stands once among `values`.
  Division(const Plan& plan, const TableSchema& table, const Path& per, std::span<const Symbol> values);
  // Those of a grouping, for the subjects in `subjects`; or none, where each has all of them and looks them up itself.
  Division(const Grouping& grouping, std::span<const RecordRef> subjects, bool has_all_for_each);

  // Divides the records of each subject further, by period: subject i in period j then has the index i * periods + j.
  // REQUIRES: the table has dates.
  void divide(const Plan& plan, const TableSchema& table, std::span<const Period> periods, CountsIn counts_in,
              std::size_t most);

  std::span<const std::uint32_t> rows(std::size_t index) const {
    return std::span<const std::uint32_t>(rows_).subspan(begins_[index], begins_[index + 1] - begins_[index]);
  }
  // Whether there is more than a machine can hold (limits::belongings): not all is known then.
  bool is_cut() const { return is_cut_; }

 private:
  std::vector<std::uint32_t> begins_{0};
  std::vector<std::uint32_t> rows_;
  bool is_cut_ = false;
};

}  // namespace grassroots
