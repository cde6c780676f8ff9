// SPDX-License-Identifier: MIT
// The one evaluation: every requirement on every subject, as of a day. Commands are views of its result.
#pragma once

#include <optional>

#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/query/subject.hpp"

namespace grassroots {

enum class State : std::uint8_t { met, pending, waived, violated };  // from best to worst

Severity severity_of(const Requirement& requirement);

// So many days before something is due it is due soon.
inline constexpr std::int32_t due_soon_days = 7;

// How what is pending comes along.
enum class Pace : std::uint8_t {
  on_track,
  due_soon,  // within a week
  behind,    // less is done than should be by now, or less is planned than is asked for
};

// How one subject of a requirement stands.
struct Outcome {
  RecordRef subject;  // the plan, where it is a value
  Symbol value;
  Period period;
  State state = State::pending;
  Pace pace = Pace::on_track;
  bool is_late = false;          // met, but only by facts later than the deadline
  bool is_irreversible = false;  // violated, and nothing that is still to come can mend it
  bool is_closed = false;        // violated by what has happened: nobody can act on it any more
  Date due;                      // unknown: it binds at once, or nobody knows yet
  double have = 0;
  double need = 0;
  double expected = 0;          // by today; 0: nothing, or it cannot be spread
  std::optional<double> reach;  // with all that is still planned, where the plan says so

  Subject whole_subject() const { return {subject, 0, value, period}; }
  // However all goes as planned, it will not be enough.
  bool is_out_of_reach() const { return reach && *reach < need; }
};

struct Result {
  std::uint32_t requirement = 0;  // row in Plan::requirements
  bool is_understood = false;     // false: a diagnostic says why it was not evaluated
  bool is_for_others = false;     // it binds the plans below alone
  std::vector<Outcome> outcomes;

  State worst() const;
  std::size_t count(State state) const;
};

struct Assessment {
  Date as_of;
  std::vector<Result> results;  // in the order of Plan::requirements
  // Integrity findings, and one for each violated, waived or late outcome; in file and line order.
  Diagnostics diagnostics;

  std::size_t count(State state) const;  // requirements, by their worst outcome
};

// `today`: the real day; where it is the day asked about, facts that are dated later are told.
// REQUIRES: the plan was loaded by load_plan, and could be read.
Assessment assess(const Plan& plan, Date as_of, Date today = {});

// The requirements (rows in Plan::requirements) that are met and were not on an earlier day.
std::vector<std::uint32_t> met_since(const Plan& plan, const Assessment& assessment, Date day);

// For each outcome of a result, the records that show how its subject stands.
std::vector<std::vector<RecordRef>> evidence(const Plan& plan, const Result& result, Date as_of);

// For each outcome of a result that is behind, since which day it has been so without a break; where even all that is
// planned is not enough, since the plan's first day. Unknown for all others.
std::vector<Date> behind_since(const Plan& plan, const Result& result, Date as_of);

}  // namespace grassroots
