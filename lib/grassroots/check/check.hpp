// SPDX-License-Identifier: MIT
// A check: what a requirement can name to be decided. Each stands in its own file here, whole: name, parameters,
// texts and functions; registry.cpp lists them, and each has its own folder in tests/checks.
#pragma once

#include <memory>
#include <span>

#include "grassroots/check/bound_requirement.hpp"

namespace grassroots {

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
  // Null where the requirement cannot be understood; what is wrong with it is reported.
  std::unique_ptr<BoundRequirement> (*bind)(Binder&);
};

// The keys that every requirement may have, whatever its check.
std::span<const std::string_view> general_parameters();

std::span<const Check* const> all_checks();
const Check* find_check(std::string_view name);

}  // namespace grassroots
