// SPDX-License-Identifier: MIT
// A fault, a doubt or a remark about a plan: a value, collected and reported, never thrown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/model/plan.hpp"
#include "grassroots/text/message.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {

enum class Severity : std::uint8_t { error, warning, info };

// Where a diagnostic comes from. What counts in which command follows from it.
enum class Origin : std::uint8_t {
  loading,      // a file or a record cannot be read as it stands
  integrity,    // records contradict one another, or cannot be judged
  lateness,     // something is overdue, or over and not confirmed
  requirement,  // a promise is not kept, or its breach is waived
  late,         // a promise was kept after its deadline
};

// A kind of diagnostic that the program makes whatever the plan requires. Listed once, in diagnostic/rules.hpp.
struct Rule {
  std::string_view name;  // stable: users select, ignore and waive by it
  Origin origin;
  Severity severity;
  Message summary;
  Message why;
  Message remedy;
  bool is_waivable = false;
};

// A second place that explains the first, and the record that stands there, if it is another.
struct Label {
  Place place;
  Phrase text;
  RecordRef about = {};
};

struct Diagnostic {
  std::string name;  // a rule's name, or the requirement's id
  Origin origin = Origin::loading;
  Severity severity = Severity::error;
  Phrase message;
  Place place;
  RecordRef about;  // the record; for a requirement, its subject; unknown where no record was read
  std::string key;  // the key in it, or the text at the place where that is no key's value; empty: the whole record
  std::vector<Label> labels;
  Phrase help;             // what to do about it
  std::string suggestion;  // a text to paste at `place`, if there is one
  std::string check;       // of a requirement only: the check, the clause, its text
  std::string clause;
  Phrase requirement;
  std::string subject;           // of a requirement only: who it is about, as the plan names it
  std::optional<Phrase> waived;  // why it does not count; nothing: it counts
  std::string fingerprint;       // the same for the same fault, wherever its table stands (report/fingerprint.cpp)

  bool counts() const { return !waived.has_value(); }
  bool is_of_requirement() const { return origin == Origin::requirement || origin == Origin::late; }
};

using Diagnostics = std::vector<Diagnostic>;

// How many leave in doubt what a view shows or an export writes: errors of loading or integrity that are not waived.
// What is late is no such error: it is what a view is for.
std::size_t count_faults(const Diagnostics& diagnostics);

// By file, then by place in it.
bool is_before(const Diagnostic& a, const Diagnostic& b);
void sort_by_place(Diagnostics& diagnostics);

}  // namespace grassroots
