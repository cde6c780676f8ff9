// SPDX-License-Identifier: MIT
// grassroots clauses: the traceability matrix.
#include "grassroots/view/clauses.hpp"

#include <algorithm>

#include "cli/messages.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {

int clauses(CommandLine& line, const Command& command) {
  ViewOptions options;
  ClausesOptions what;
  line.as_of(options.as_of);
  declare(line, options);
  line.option("--clause", what.clause, messages::option_clause);
  line.flag("--evidence", what.with_evidence, messages::option_evidence);
  if (!line.parse(command, 1)) return 0;
  return view(line, options, [&](const Plan& plan, const Assessment& assessment) {
    const std::vector<std::string_view> known = clauses_of(plan);
    const auto is_asked = [&](std::string_view clause) { return is_clause_below(clause, what.clause); };
    if (!what.clause.empty() && std::none_of(known.begin(), known.end(), is_asked))
      throw UsageError{with_suggestion(Phrase(messages::unknown_clause, what.clause), what.clause, known)};
    return clauses_matrix(plan, assessment, what);
  });
}

}  // namespace grassroots::cli
