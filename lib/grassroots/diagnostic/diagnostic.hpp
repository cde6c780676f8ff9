// SPDX-License-Identifier: MIT
// A fault, a doubt or a remark about a plan: a value, collected and reported, never thrown.
#pragma once

#include <algorithm>
#include <compare>
#include <map>
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
  std::vector<RecordRef> people;  // whom it says something of, beside the record; teams, too
  Phrase help;                    // what to do about it
  std::string suggestion;         // a text to paste at `place`, if there is one
  Place replaces;        // what it stands instead of, where that is more than `place`; then empty: it is deleted
  bool is_sure = false;  // nothing else than the suggestion can be meant: `validate --fix` writes it
  std::string check;     // of a requirement only: the check, the clause, its text
  std::string clause;
  Phrase requirement;
  std::string subject;           // of a requirement only: who it is about, as the plan names it
  std::string period;            // of a requirement with `every` only: in which week, month …
  std::optional<Phrase> waived;  // why it does not count; nothing: it counts
  std::string fingerprint;       // the same for the same fault, wherever its table stands (report/fingerprint.cpp)

  bool counts() const { return !waived.has_value(); }
  bool has_suggestion() const { return !suggestion.empty() || replaces.known(); }
  const Place& pasted_at() const { return replaces.known() ? replaces : place; }
  bool is_of_requirement() const { return origin == Origin::requirement || origin == Origin::late; }
};

// Diagnostics in the order in which they were made. At most limits::findings are kept; of the others it is only counted
// how many there are of which kind.
class Diagnostics {
 public:
  using value_type = Diagnostic;
  using iterator = std::vector<Diagnostic>::iterator;
  using const_iterator = std::vector<Diagnostic>::const_iterator;

  // All that a selection of findings goes by.
  struct Kind {
    std::string name, check;
    Origin origin = Origin::loading;
    Severity severity = Severity::error;
    auto operator<=>(const Kind&) const = default;
  };

  // A new one to be filled in. Where it is not kept, what is filled in is thrown away.
  Diagnostic& add(Kind kind);
  void push_back(Diagnostic diagnostic);
  void append(Diagnostics others);
  // Is kept even if they are many.
  void push_beyond(Diagnostic diagnostic) { kept_.push_back(std::move(diagnostic)); }
  // Counts what will not be kept, without making it.
  void count(Kind kind, std::size_t times = 1) { counted_[std::move(kind)] += times; }

  bool is_full() const;
  const std::map<Kind, std::size_t>& counted() const { return counted_; }
  std::map<Kind, std::size_t>& counted() { return counted_; }
  // With those that are only counted: whether there are more than before.
  std::size_t made() const;

  // ---- Those that are kept
  iterator begin() { return kept_.begin(); }
  iterator end() { return kept_.end(); }
  const_iterator begin() const { return kept_.begin(); }
  const_iterator end() const { return kept_.end(); }
  Diagnostic& operator[](std::size_t i) { return kept_[i]; }
  const Diagnostic& operator[](std::size_t i) const { return kept_[i]; }
  std::size_t size() const { return kept_.size(); }
  bool empty() const { return kept_.empty(); }
  Diagnostic& front() { return kept_.front(); }
  const Diagnostic& front() const { return kept_.front(); }
  // The last that was made, kept or not.
  Diagnostic& back() { return spare_ ? *spare_ : kept_.back(); }
  iterator erase(iterator first, iterator last) { return kept_.erase(first, last); }
  // REQUIRES: there are no fewer.
  void keep_first(std::size_t count) { kept_.erase(kept_.begin() + static_cast<std::ptrdiff_t>(count), kept_.end()); }

  // What was made since is forgotten.
  struct Mark {
    std::size_t kept;
    std::map<Kind, std::size_t> counted;
  };
  Mark mark() const { return {kept_.size(), counted_}; }
  void return_to(Mark mark);

 private:
  std::vector<Diagnostic> kept_;
  std::map<Kind, std::size_t> counted_;
  std::optional<Diagnostic> spare_;  // the last that was made, if it is not kept
};

template <class Predicate>
std::size_t erase_if(Diagnostics& diagnostics, Predicate predicate) {
  const auto first = std::remove_if(diagnostics.begin(), diagnostics.end(), predicate);
  const auto erased = static_cast<std::size_t>(diagnostics.end() - first);
  diagnostics.erase(first, diagnostics.end());
  return erased;
}

// How many leave in doubt what a view shows or an export writes: errors of loading or integrity that are not waived.
// What is late is no such error: it is what a view is for.
std::size_t count_faults(const Diagnostics& diagnostics);

// By file, then by place in it.
bool is_before(const Diagnostic& a, const Diagnostic& b);
void sort_by_place(Diagnostics& diagnostics);

// What is said of a number that is not between the two, and what to do about it. REQUIRES: it is not.
struct OutOfBounds {
  OutOfBounds(Phrase name, double value, double least, double most);
  Phrase message, help;
};

}  // namespace grassroots
