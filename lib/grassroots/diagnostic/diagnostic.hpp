// SPDX-License-Identifier: MIT
// A fault, a doubt or a remark about a plan: a value, collected and reported, never thrown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/text/message.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {

enum class Severity : std::uint8_t { error, warning, info };

// A kind of integrity finding. The rules are listed once, in diagnostic/rules.hpp.
struct Rule {
  std::string_view name;  // stable: users select, ignore and waive by it
  Severity severity;
  Message summary;
  Message why;
  Message remedy;
  bool is_waivable = false;
};

// A second place that explains the first.
struct Label {
  Place place;
  Phrase text;
};

struct Diagnostic {
  std::string name;  // a rule's name, or the requirement's id
  Severity severity = Severity::error;
  Phrase message;
  Place place;
  std::vector<Label> labels;
  Phrase help;             // what to do about it
  std::string suggestion;  // a text to paste at `place`, if there is one
  std::string check;       // requirements only: the check, the clause, its text
  std::string clause;
  Phrase requirement;
  std::string subject;  // requirements only: who it is about, as the plan names it
  Phrase waived;        // why it is waived; empty: it is not, and counts
};

using Diagnostics = std::vector<Diagnostic>;

// By file, then by place in it.
bool is_before(const Diagnostic& a, const Diagnostic& b);
void sort_by_place(Diagnostics& diagnostics);

}  // namespace grassroots
