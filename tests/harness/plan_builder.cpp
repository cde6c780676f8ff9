// SPDX-License-Identifier: MIT
#include "tests/harness/plan_builder.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/load/decode_file.hpp"
#include "grassroots/load/link/link.hpp"

namespace grassroots::test {

PlanBuilder& PlanBuilder::with(std::string_view table, std::string_view keys) {
  if (table != "plan") text_.append("[[").append(table).append("]]\n");
  text_.append(keys).append("\n");
  std::replace(text_.end() - static_cast<std::ptrdiff_t>(keys.size()) - 1, text_.end(), ';', '\n');
  return *this;
}

BuiltPlan PlanBuilder::build() const {
  BuiltPlan built;
  const FileRows before = rows_before(built.plan);
  decode_file(built.plan, built.diagnostics, "plan.toml", text_, true, CsvEncoding::automatic);
  derive_teams(built.plan, before);
  link(built.plan, built.diagnostics);
  return built;
}

std::string messages_of(const Diagnostics& diagnostics) {
  std::string lines;
  for (const Diagnostic& d : diagnostics) lines += render(d.message, Language::english) + '\n';
  return lines;
}

Date day(std::string_view text) {
  const auto date = parse_date(text);
  assert(date);
  return *date;
}

}  // namespace grassroots::test
