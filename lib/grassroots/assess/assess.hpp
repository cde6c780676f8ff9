// SPDX-License-Identifier: MIT
// The one evaluation: every requirement on every subject, as of a day. Commands are views of its result.
#pragma once

#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

enum class State : std::uint8_t { met, pending, waived, violated };  // from best to worst

Severity severity_of(const Requirement& requirement);

// How one subject of a requirement stands.
struct Outcome {
  RecordRef subject;
  State state = State::pending;
  bool is_behind = false;  // pending, and less is done than the elapsed part of the phase asks for
  bool is_late = false;    // met, but only by facts later than the deadline
  double have = 0;
  double need = 0;
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

// For each outcome of a result, the records that show how its subject stands.
std::vector<std::vector<RecordRef>> evidence(const Plan& plan, const Result& result, Date as_of);

}  // namespace grassroots
