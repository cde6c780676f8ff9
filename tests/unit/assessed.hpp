// SPDX-License-Identifier: MIT
// How the first requirement of a small plan stands, and what is told of the plan.
#pragma once

#include <string>

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/naming.hpp"
#include "tests/harness/plan_builder.hpp"

namespace grassroots::test {

// "met", "violated, pending": of its subjects in turn. "not understood" where it asks for what cannot be.
inline std::string states(const PlanBuilder& builder, std::string_view as_of) {
  static constexpr std::string_view words[] = {"met", "pending", "waived", "violated"};
  const auto [plan, faults] = builder.build();
  const Result result = assess(plan, day(as_of)).results.at(0);
  if (!result.is_understood) return "not understood";
  std::string text;
  for (const Outcome& outcome : result.outcomes)
    text.append(text.empty() ? "" : ", ").append(words[static_cast<std::size_t>(outcome.state)]);
  return text;
}

// "overdue: task a was due on 2018-06-01, 3 days ago", a line each, in English: of reading the plan and of judging it.
inline std::string told(const PlanBuilder& builder, std::string_view as_of) {
  const auto [plan, faults] = builder.build();
  std::string text;
  const auto add = [&](const Diagnostics& all) {
    for (const Diagnostic& d : all)
      text += (d.waived ? "waived " : "") + d.name + ": " + render(d.message, Language::english) + "\n";
  };
  add(faults);
  add(assess(plan, day(as_of)).diagnostics);
  return text;
}

// In June 2018, which begins on a Friday: two teams, of which one has people and the other a size.
inline PlanBuilder two_teams() {
  PlanBuilder builder;
  builder.with("phases", "id = 'work'; name = 'Work'; start = 2018-06-01; end = 2018-06-30")
      .with("events", "id = 'someday'; name = 'Some day'")
      .with("regions", "code = '61'; name = 'Shaanxi'")
      .with("regions", "code = '62'; name = 'Gansu'")
      .with("people", "id = 'wang'; name = 'Wang'; unit = 'bureau'")
      .with("people", "id = 'li'; name = 'Li'; unit = 'bureau'")
      .with("teams", "id = 'north'; regions = ['61']; lead = 'wang'; members = ['li']")
      .with("teams", "id = 'south'; regions = ['62']; size = 3");
  return builder;
}

}  // namespace grassroots::test
