// SPDX-License-Identifier: MIT
#include "grassroots/assess/outcome.hpp"

#include <algorithm>

#include "grassroots/text/unreachable.hpp"

namespace grassroots {

std::string_view name_of(State state) {
  switch (state) {
    case State::met: return "met";
    case State::pending: return "pending";
    case State::waived: return "waived";
    case State::violated: return "violated";
  }
  unreachable();
}

std::string_view name_of(Pace pace) {
  switch (pace) {
    case Pace::on_track: return "on_track";
    case Pace::due_soon: return "due_soon";
    case Pace::behind: return "behind";
  }
  unreachable();
}

Severity severity_of(const Requirement& requirement) {
  switch (requirement.severity) {
    case SeverityWord::warning: return Severity::warning;
    case SeverityWord::info: return Severity::info;
    default: return Severity::error;
  }
}

State Result::worst() const {
  State worst = outcomes.empty() ? State::pending : State::met;
  for (const Outcome& outcome : outcomes) worst = std::max(worst, outcome.state);
  return worst;
}

std::size_t Result::count(State state) const {
  return static_cast<std::size_t>(
      std::count_if(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) { return outcome.state == state; }));
}

std::size_t Assessment::count(State state) const {
  return static_cast<std::size_t>(std::count_if(results.begin(), results.end(), [&](const Result& result) {
    return result.is_understood && !result.is_for_others && result.worst() == state;
  }));
}

}  // namespace grassroots
