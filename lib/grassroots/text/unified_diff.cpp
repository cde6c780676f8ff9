// SPDX-License-Identifier: MIT
#include "grassroots/text/unified_diff.hpp"

#include <algorithm>
#include <vector>

namespace grassroots {
namespace {

constexpr std::size_t context = 3;         // equal lines around a change
constexpr std::size_t farthest_line = 64;  // that is looked at for where the texts agree again

// With their line ends, so that a last line without one differs from the same with it.
std::vector<std::string_view> whole_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

struct LineRange {
  std::size_t first, end;
};
struct ChangedLines {
  LineRange before, after;
};

class UnifiedDiff {
 public:
  UnifiedDiff(std::string_view before, std::string_view after)
      : before_(whole_lines(before)), after_(whole_lines(after)) {}

  std::string text() {
    const std::vector<ChangedLines> changes = find_changes();
    std::string text;
    for (std::size_t first = 0; first < changes.size();) {
      std::size_t last = first;
      while (last + 1 < changes.size() && changes[last + 1].before.first - changes[last].before.end <= 2 * context)
        ++last;
      text += hunk({&changes[first], &changes[last] + 1});
      first = last + 1;
    }
    return text;
  }

 private:
  struct Changes {
    const ChangedLines *begin, *end;
  };

  std::vector<ChangedLines> find_changes() const {
    std::vector<ChangedLines> changes;
    std::size_t i = 0, j = 0;
    while (i < before_.size() || j < after_.size()) {
      if (i < before_.size() && j < after_.size() && before_[i] == after_[j]) {
        ++i, ++j;
        continue;
      }
      const auto [next_i, next_j] = where_equal_again(i, j);
      changes.push_back({{i, next_i}, {j, next_j}});
      i = next_i, j = next_j;
    }
    return changes;
  }

  // The nearest lines from which on the texts are the same for a while; their ends if there are none.
  std::pair<std::size_t, std::size_t> where_equal_again(std::size_t i, std::size_t j) const {
    for (std::size_t away = 1; away <= 2 * farthest_line; ++away)
      for (std::size_t down = 0; down <= away; ++down) {
        const std::size_t a = i + down, b = j + away - down;
        if (a < before_.size() && b < after_.size() && before_[a] == after_[b]) return {a, b};
      }
    return {before_.size(), after_.size()};
  }

  std::string hunk(Changes changes) const {
    const ChangedLines &first = *changes.begin, &last = *(changes.end - 1);
    const std::size_t above = std::min(first.before.first, context);
    const std::size_t below = std::min(before_.size() - last.before.end, context);
    const LineRange before{first.before.first - above, last.before.end + below};
    const LineRange after{first.after.first - above, last.after.end + below};
    std::string text = "@@ -" + shown(before) + " +" + shown(after) + " @@\n";
    std::size_t at = before.first;
    for (const ChangedLines* change = changes.begin; change != changes.end; ++change) {
      add(text, ' ', before_, {at, change->before.first});
      add(text, '-', before_, change->before);
      add(text, '+', after_, change->after);
      at = change->before.end;
    }
    add(text, ' ', before_, {at, before.end});
    return text;
  }

  // Where there are no lines, the one before them is named.
  static std::string shown(LineRange range) {
    const std::size_t count = range.end - range.first;
    return std::to_string(count == 0 ? range.first : range.first + 1) + ',' + std::to_string(count);
  }

  static void add(std::string& text, char mark, const std::vector<std::string_view>& lines, LineRange range) {
    for (std::size_t i = range.first; i < range.end; ++i) {
      text.append(1, mark).append(lines[i]);
      if (!lines[i].ends_with('\n')) text += "\n\\ No newline at end of file\n";
    }
  }

  std::vector<std::string_view> before_, after_;
};

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  std::string text = "--- ";
  text.append(path).append("\n+++ ").append(path).append("\n");
  return text + UnifiedDiff(before, after).text();
}

}  // namespace grassroots
