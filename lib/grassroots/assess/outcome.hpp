// SPDX-License-Identifier: MIT
// How the subjects of a plan's requirements stand, as values.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/query/subject.hpp"

namespace grassroots {

enum class State : std::uint8_t { met, pending, waived, violated };  // from best to worst
// For programs: met, pending, waived, violated.
std::string_view name_of(State state);

Severity severity_of(const Requirement& requirement);

// So many days before something is due it is due soon.
inline constexpr std::int32_t due_soon_days = 7;

// How what is pending comes along.
enum class Pace : std::uint8_t {
  on_track,
  due_soon,  // within a week
  behind,    // less is done than should be by now, or less is planned than is asked for
};
// For programs: on_track, due_soon, behind.
std::string_view name_of(Pace pace);

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

}  // namespace grassroots
