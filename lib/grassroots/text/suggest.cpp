// SPDX-License-Identifier: MIT
#include "grassroots/text/suggest.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "grassroots/text/messages.hpp"

namespace grassroots {
namespace {

std::vector<utf8proc_int32_t> code_points(std::string_view text) {
  std::vector<utf8proc_int32_t> points;
  points.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = -1;
    auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (length <= 0) {
      point = static_cast<unsigned char>(text.front());
      length = 1;
    }
    points.push_back(utf8proc_tolower(point));
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return points;
}

std::size_t distance(const std::vector<utf8proc_int32_t>& a, const std::vector<utf8proc_int32_t>& b,
                     std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> two_above, above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (best > limit) return limit + 1;
    two_above = above;
    std::swap(above, row);
  }
  return std::min(above[b.size()], limit + 1);
}

}  // namespace

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit) {
  return distance(code_points(from), code_points(to), limit);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.size() > 200) return {};
  const auto from = code_points(word);
  std::size_t best = std::max<std::size_t>(from.size() / 3, 1);
  if (from.size() <= 2) return {};  // everything as short is near
  std::string_view found;
  for (const std::string_view candidate : candidates) {
    // A code point takes one to four bytes.
    if (candidate.size() > 4 * (from.size() + best) || 4 * candidate.size() + 4 * best < word.size()) continue;
    const std::size_t d = distance(from, code_points(candidate), best);
    if (d > best || (d == best && !found.empty())) continue;
    best = d;
    found = candidate;
    if (d == 0) break;
  }
  return found;
}

bool suggest(Diagnostic& diagnostic, std::string_view word, const std::vector<std::string_view>& candidates,
             std::string_view quote) {
  const std::string_view near = nearest(word, candidates);
  if (near.empty()) return false;
  diagnostic.suggestion = std::string(quote) + std::string(near) + std::string(quote);
  diagnostic.help = Phrase(messages::did_you_mean, std::string(near));
  return true;
}

}  // namespace grassroots
