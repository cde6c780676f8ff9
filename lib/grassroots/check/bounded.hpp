// SPDX-License-Identifier: MIT
// What the checks have in common that compare a number of each subject with `min`, `max` or `equals`. Each of these is
// the same for all subjects, or stands in a field of the subject: a team's own quota. Where each record is judged
// alone, it can also stand in a field of the record.
#pragma once

#include "grassroots/check/bounds.hpp"
#include "grassroots/check/over_records.hpp"

namespace grassroots {

class Bounded : public OverRecords {
 public:
  // What is wrong with a field that a bound is to stand in is reported.
  Bounded(Binder& binder, std::vector<RecordRef> subjects, Selection selection,
          CountsIn counts_in = CountsIn::every_period_it_touches);

  // A subject that keeps what is known of its bounds, and lacks another in its field, is neither met nor violated: the
  // verdict is no_bound.
  Measured measure(const Subject& subject, AsOf as_of) const final;
  Detail describe(const Subject& subject, AsOf as_of) const final;

 protected:
  // A bound that stands in a field of the subject, or of each record.
  enum class StandsIn : bool { subject, record };
  struct Own {
    std::string_view key;
    Symbol written;
    Number Bounds::*bound;
    Path path;
    StandsIn where;
  };
  virtual Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const = 0;
  virtual Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const = 0;
  // Whether there is a maximum, for all or for each.
  bool has_max() const { return requirement().max.known(); }
  // What is asked of one record of a subject of which so much is asked.
  Bounds with_bounds_of_record(Bounds bounds, std::uint32_t row, AsOf as_of) const;
  // The first bound that the record lacks; null if it has all. REQUIRES: `bounds` are those of the record.
  const Own* missing_in_record(const Bounds& bounds) const { return missing(bounds, StandsIn::record); }
  // That there is no number in the field that says how much is asked.
  static Phrase says_missing(const Own& own);

 private:
  void bind_own(Binder& binder, std::string_view key, const Bound& bound, Number Bounds::*number);
  Bounds bounds_of(const Subject& subject, AsOf as_of) const;
  void read_own(Bounds& bounds, StandsIn where, const Record& record, AsOf as_of) const;
  // The first that the subject lacks, or the record; null if it has all.
  const Own* missing(const Bounds& bounds, StandsIn where) const;
  Detail describe_missing(const Own& own, const Subject& subject) const;

  Bounds fixed_;
  std::vector<Own> own_;
};

// The sum of the numbers at the end of a path; nothing where there is none.
std::optional<double> sum_at(const Path& path, const Plan& plan, const Record& record, AsOf as_of);

}  // namespace grassroots
