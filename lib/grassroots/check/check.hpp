// SPDX-License-Identifier: MIT
// A check: what a requirement can name to be decided. All of them are rows of one table (registry.cpp); each
// has its own file here and its own folder in tests/checks.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {

enum class Verdict : std::uint8_t {
  met,
  unmet,   // not yet: later facts can still heal it
  broken,  // no later fact can heal it: over a maximum, outside a phase, a wrong pairing
  silent,  // there is nothing yet that the check could speak about
};

// How one subject stands on one day. `have` and `need` are in the check's unit (days, records, values, a share).
struct Measured {
  Verdict verdict = Verdict::silent;
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

// One of those that a requirement is about, and where it stands among them.
struct Subject {
  RecordRef ref;
  std::size_t index;
};

// A requirement bound to a plan: whom it is about, and how each stands. `day`: facts dated later do not count.
struct Bound {
  std::vector<RecordRef> subjects;
  Subject subject(std::size_t index) const { return {subjects[index], index}; }

  std::function<Measured(Subject subject, Date day)> measure;
  std::function<Detail(Subject subject, Date day)> describe;
  // Whether the work is spread over the phase it is due with, so that one can be behind.
  bool has_pace = false;
  // How much the plan itself had scheduled up to the day; may be empty.
  std::function<double(Subject subject, Date day)> scheduled;
  // When the subject is due, where the requirement has no `by` of its own; may be empty.
  std::function<DueDay(Subject subject, Date day)> due;
  // The records that show it.
  std::function<std::vector<RecordRef>(Subject subject, Date day)> evidence;
  // Whether what the subject lacks may be a consequence of a reported fault.
  std::function<bool(Subject subject)> is_doubtful;
  // The tables that are looked at, beside the subjects': where records of theirs were lost, nothing is lacking for
  // sure.
  TableSet looks_at = 0;
};

class Binder;

struct Parameter {
  std::string_view key;  // declared as a field of [[requirements]]
  bool required = false;
};

struct Check {
  std::string_view name;
  std::span<const Parameter> parameters;
  Message summary;           // one line: when it holds
  Message explanation;       // what it is for, and how it counts
  std::string_view example;  // a requirement that uses it
  Bound (*bind)(Binder&);
};

std::span<const Check> all_checks();
const Check* find_check(std::string_view name);

}  // namespace grassroots
