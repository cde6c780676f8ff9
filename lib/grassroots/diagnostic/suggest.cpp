// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/suggest.hpp"

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {

bool suggest(Diagnostic& diagnostic, std::string_view word, const std::vector<std::string_view>& candidates,
             std::string_view quote, Candidates are) {
  const std::string_view near = nearest(word, candidates);
  if (near.empty()) return false;
  diagnostic.suggestion = std::string(quote) + std::string(near) + std::string(quote);
  diagnostic.is_sure = are == Candidates::names && is_slip_for(near, word, candidates);
  diagnostic.help = Phrase(messages::did_you_mean, std::string(near));
  return true;
}

}  // namespace grassroots
