// SPDX-License-Identifier: MIT
// A check: what a requirement can name to be decided. Each stands in its own file here, whole: name, parameters,
// texts and functions; registry.cpp lists them, and each has its own folder in tests/checks.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "grassroots/check/bound_requirement.hpp"

namespace grassroots {

class Binder;

struct Parameter {
  std::string_view key;  // declared as a field of [[requirements]]
  bool required = false;
};

// What the numbers of its outcomes are.
enum class Measures : std::uint8_t {
  number,
  part,      // of a whole: under a maximum nothing is left
  share,     // the same from 0 to 1, written in per cent
  days,      // in the field
  days_off,  // by how far a date lies outside
};

// What others have to know of a check; what most have need not be written.
struct Traits {
  Measures measures = Measures::number;
  TableId subjects = TableId::none;  // whom it is about where no `per` says so; none: the records it looks at
  TableId records = TableId::none;   // what `where` chooses from, whatever `of` says; none: what `of` says
  bool holds_to_span = false;   // dates are held against `from` and `to`; with others the periods of `every` lie there
  bool needs_previous = false;  // compares with plan.previous
};

struct Check {
  std::string_view name;
  std::span<const Parameter> parameters;
  Message summary;           // one line: when it holds
  Message explanation;       // what it is for, and how it counts
  std::string_view example;  // a requirement that uses it
  // Null where the requirement cannot be understood; what is wrong with it is reported.
  std::unique_ptr<BoundRequirement> (*bind)(Binder&);
  Traits traits = {};
};

// The keys that every requirement may have, whatever its check.
std::span<const std::string_view> general_parameters();

std::span<const Check* const> all_checks();
const Check* find_check(std::string_view name);
// Of its check; where there is no such check, what most have.
Traits traits_of(const Plan& plan, const Requirement& requirement);
// Whom the requirement is about, and what its `where` chooses from.
const TableSchema& subject_table(const Plan& plan, const Requirement& requirement);
const TableSchema& record_table(const Plan& plan, const Requirement& requirement);

}  // namespace grassroots
