// SPDX-License-Identifier: MIT
#include "tests/harness/diff.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace grassroots::test {
namespace {

constexpr std::size_t context = 3;             // equal lines shown around a difference
constexpr std::size_t most_cells = 4'000'000;  // beyond, the texts are shown as wholly different

using Lines = std::vector<std::string_view>;

// A last line without a line end differs from the same one with it.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

struct Edit {
  char mark;  // ' ' in both, '-' expected only, '+' actual only
  std::string_view line;
};

// By the longest common subsequence.
std::vector<Edit> edits_between(const Lines& a, const Lines& b) {
  const std::size_t columns = b.size() + 1;
  const bool too_large = (a.size() + 1) * columns > most_cells;
  std::vector<std::uint32_t> common(too_large ? 0 : (a.size() + 1) * columns);  // of the tails a[i…], b[j…]
  for (std::size_t i = a.size(); !too_large && i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      common[i * columns + j] = a[i] == b[j] ? common[(i + 1) * columns + j + 1] + 1
                                             : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
  std::vector<Edit> edits;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (!too_large && i < a.size() && j < b.size() && a[i] == b[j]) {
      edits.push_back({' ', a[i++]});
      ++j;
    } else if (i < a.size() &&
               (j == b.size() || too_large || common[(i + 1) * columns + j] >= common[i * columns + j + 1])) {
      edits.push_back({'-', a[i++]});
    } else {
      edits.push_back({'+', b[j++]});
    }
  }
  return edits;
}

}  // namespace

std::string diff(std::string_view expected, std::string_view actual) {
  if (expected == actual) return {};
  const std::vector<Edit> edits = edits_between(lines_of(expected), lines_of(actual));
  std::vector<bool> shown(edits.size());
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (edits[i].mark == ' ') continue;
    const std::size_t last = std::min(i + context + 1, edits.size());
    for (std::size_t near = i < context ? 0 : i - context; near < last; ++near) shown[near] = true;
  }
  std::string text;
  std::size_t line = 1;  // of the expected text
  for (std::size_t i = 0; i < edits.size(); ++i) {
    if (shown[i]) {
      if (i == 0 || !shown[i - 1]) text += "@@ line " + std::to_string(line) + " @@\n";
      text += edits[i].mark + std::string(edits[i].line);
      if (!edits[i].line.ends_with('\n')) text += "\n\\ no line end here\n";
    }
    if (edits[i].mark != '+') ++line;
  }
  return text;
}

}  // namespace grassroots::test
