// SPDX-License-Identifier: MIT
// A requirement bound to a plan: whom it is about, and how each of them stands on any day.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/query/as_of.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/stay_ends.hpp"
#include "grassroots/query/subject.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

enum class Verdict : std::uint8_t {
  met,
  unmet,         // not yet: later facts can still heal it
  irreversible,  // no later fact can heal it: over a maximum, outside a phase, a wrong pairing
  no_data,       // nothing has happened yet that the check could judge
  no_bound,      // nobody has said yet how much is asked of this subject
};

// How one subject stands on one day. `have` and `need` are in the check's unit (days, records, values, a share).
struct Measured {
  Verdict verdict = Verdict::no_data;
  double have = 0;
  double need = 0;
};

// What is said about a subject that is not met: made only when it is printed.
struct Detail {
  Phrase message;
  Place place;
  std::vector<Label> labels;
  Phrase help;
};

// At most so many other places are pointed at.
inline constexpr std::size_t most_labels = 4;

// Every check derives from this, in its own file. What is known on a day, and what is planned early enough, is said in
// query/as_of.hpp.
class BoundRequirement {
 public:
  BoundRequirement() = default;
  virtual ~BoundRequirement() = default;
  BoundRequirement(const BoundRequirement&) = delete;
  BoundRequirement& operator=(const BoundRequirement&) = delete;

  // How many subjects there are, each counted once for every period.
  std::size_t size() const { return subjects_.size() * (has_periods_ ? periods_.size() : 1); }
  // Subject by subject, and of each period by period.
  Subject subject(std::size_t index) const {
    if (!has_periods_) return {subjects_[index], index, value(index), {}};
    const std::size_t base = index / periods_.size();
    return {subjects_[base], index, value(base), periods_[index % periods_.size()]};
  }

  // The table that the subjects stand in, where the requirement names none; the plan: there is always one.
  virtual TableId about() const { return TableId::plan; }
  // Whether it is about nobody, so that to be met would mean nothing.
  virtual bool lacks_subjects() const { return subjects_.empty(); }

  // The field without which a record is no subject; empty: none need be filled in.
  virtual std::string_view needed_field() const { return {}; }

  virtual Measured measure(const Subject& subject, AsOf as_of) const = 0;
  // REQUIRES: the subject is not met on the day.
  virtual Detail describe(const Subject& subject, AsOf as_of) const = 0;
  // The records that show how the subject stands.
  virtual std::vector<RecordRef> evidence(const Subject& subject, AsOf) const { return {subject.ref}; }
  // Whether what the subject lacks may be a consequence of a fault that was reported already.
  virtual bool may_follow_from_reported_fault(const Subject& subject) const = 0;
  // The tables that are looked at beside the subjects' own: where records of them were lost, nothing is lacking for
  // sure.
  virtual TableSet tables_read() const { return 0; }

  // Of a violated subject: whether what breaks it has happened, so that nobody can do anything about it any more.
  virtual bool has_happened(const Subject&, AsOf) const { return false; }

  // Whether nothing need be said of a violated subject where another one is violated, too.
  virtual bool is_told_by_others(const Subject&) const { return false; }

  // When all of the subject's own stays were over, where its deadline counts from that; unknown before.
  Date end_of_stays(const Subject& subject, Date day) const {
    return stay_ends_ ? stay_ends_->end(subject.ref.row, day) : Date{};
  }
  void set_stay_ends(std::unique_ptr<const StayEnds> ends) { stay_ends_ = std::move(ends); }

  // Whether each subject has a deadline of its own, where the requirement has no `by`; then `due` says which.
  virtual bool has_own_deadlines() const { return false; }
  virtual DueDay due(const Subject&, Date) const { return {}; }

  // Whether the work can be spread over days, so that one can be behind: one report cannot.
  virtual bool is_spread() const { return false; }
  // How much of `need` the plan had scheduled up to the day; nothing where it schedules none.
  virtual std::optional<double> scheduled(const Subject&, Date, double /*need*/) const { return std::nullopt; }
  // How much there will be if all that is planned happens; nothing where the plan does not say.
  virtual std::optional<double> reach(const Subject&, AsOf) const { return std::nullopt; }

 protected:
  explicit BoundRequirement(std::vector<RecordRef> subjects) : subjects_(std::move(subjects)) {}
  void add_subject(RecordRef ref) { subjects_.push_back(ref); }
  const std::vector<RecordRef>& subjects() const { return subjects_; }
  // The values that the subjects are, one for each.
  void set_values(std::vector<Symbol> values) { values_ = std::move(values); }
  // The periods in each of which every subject is judged.
  void set_periods(std::vector<Period> periods) {
    has_periods_ = true;
    periods_ = std::move(periods);
  }

 private:
  Symbol value(std::size_t base) const { return values_.empty() ? Symbol() : values_[base]; }

  std::vector<RecordRef> subjects_;
  std::vector<Symbol> values_;  // empty: the subjects are records
  std::vector<Period> periods_;
  std::unique_ptr<const StayEnds> stay_ends_;
  bool has_periods_ = false;
};

// A detail at the subject's place that says "subject: what".
Detail detail_of(const Plan& plan, RecordRef subject, Phrase what);
Detail detail_of(const Plan& plan, const Requirement& requirement, const Subject& subject, Phrase what);

}  // namespace grassroots
