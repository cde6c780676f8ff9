// SPDX-License-Identifier: MIT
// grassroots clauses: the traceability matrix.
#include "grassroots/view/clauses.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"
#include "grassroots/query/clause.hpp"

namespace grassroots::cli {
namespace {

constexpr Text clause = text("--clause", {"CLAUSE", "条款"},
                             {"only this clause and those below it", "只看该条款及其下各条"}, Completes::clauses);
constexpr Flag evidence =
    flag("--evidence", {"also the records that show it, with file and line", "同时列出作为佐证的记录（文件与行号）"});

int run_clauses(CommandLine& line) {
  const ClausesOptions what{line.value(clause), line.value(evidence)};
  return view(line, [&](const ViewedPlan& viewed) {
    const std::vector<std::string_view> known = clauses_of(viewed.plan);
    const auto is_asked = [&](std::string_view name) { return is_clause_below(name, what.clause); };
    if (!what.clause.empty() && std::none_of(known.begin(), known.end(), is_asked))
      throw UsageError{with_suggestion(Phrase(messages::unknown_clause, what.clause), what.clause, known)};
    return clauses_matrix(viewed.plan, viewed.assessment, what);
  });
}

constexpr auto clauses_options = view_options(&clause, &evidence);

}  // namespace

namespace commands {
constinit const Command clauses{
    "clauses",
    {"[PLAN]", "[计划]"},
    1,
    {"trace every clause to its requirement, state and evidence", "逐条追溯：条款、要求、状态、佐证"},
    "grassroots clauses --evidence",
    clauses_options,
    &run_clauses};
}  // namespace commands

}  // namespace grassroots::cli
