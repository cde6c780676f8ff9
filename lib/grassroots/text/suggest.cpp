// SPDX-License-Identifier: MIT
#include "grassroots/text/suggest.hpp"

#include <algorithm>
#include <bit>
#include <utf8proc.h>

#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// Of a word of so many characters: how far another may be away to be near.
std::size_t nearest_limit(std::size_t size) { return std::max<std::size_t>(size / 3, 1); }

// How they begin and end alike says nothing about how far they are apart.
void drop_same_ends(std::u32string_view& a, std::u32string_view& b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
}

// Characters that make another word of the same shape: 东区 is not 西区, route 1 not route 2.
constexpr std::u32string_view telling =
    U"0123456789〇零一二三四五六七八九十百千甲乙丙丁戊己庚辛"
    U"东南西北中上下左右前后内外大小高低多少有无正反新旧男女老幼省市县区乡镇村社组户"
    U"厅局处科部委办年季月旬周日";

std::u32string without_telling(std::u32string text) {
  std::erase_if(text, [](char32_t c) { return telling.find(c) != std::u32string_view::npos; });
  return text;
}

// Only cells at most `limit` off the diagonal can lead to a distance within it: the others are not looked at.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size()), beyond = limit + 1;
  if (longer - std::min(a.size(), b.size()) > limit) return beyond;
  drop_same_ends(a, b);
  std::vector<std::size_t> two_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1, last = std::min(b.size(), i + limit);
    row[first - 1] = first == 1 ? i : beyond;
    std::size_t best = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      best = std::min(best, row[j]);
    }
    if (last < b.size()) row[last + 1] = beyond;  // read in the next row
    if (best > limit) return beyond;
    std::swap(two_above, above);
    std::swap(above, row);
  }
  return std::min(above[b.size()], beyond);
}

// A bit for each character, plain or Chinese; several share one.
struct Characters {
  std::uint64_t bits = 0;
  bool has_others = false;  // which can be the same as another one in lower case
};

Characters characters_of(std::string_view text) {
  Characters all;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t at) {
      return i + at < text.size() ? static_cast<unsigned char>(text[i + at]) : 0U;
    };
    if (byte(0) < 0x80) {
      all.bits |= std::uint64_t{1} << ((byte(0) | 0x20U) & 63U);
      ++i;
    } else if (byte(0) >= 0xE3 && byte(0) <= 0xE9) {  // U+3000 to U+9FFF
      all.bits |= std::uint64_t{1} << ((byte(0) * 3 + byte(1) * 5 + byte(2)) & 63U);
      i += 3;
    } else {
      all.has_others = true;
      ++i;
    }
  }
  return all;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  while (!text.empty()) {
    utf8proc_int32_t point = -1;
    auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (length <= 0) {
      point = static_cast<unsigned char>(text.front());
      length = 1;
    }
    points.push_back(static_cast<char32_t>(utf8proc_tolower(point)));
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return points;
}

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit) {
  return distance(code_points(from), code_points(to), limit);
}

KnownWords::KnownWords(std::span<const std::string_view> words) {
  words_.reserve(words.size());
  for (const std::string_view word : words) {
    const Characters characters = characters_of(word);
    words_.push_back({word, characters.has_others ? ~std::uint64_t{0} : characters.bits});
  }
}

std::optional<std::size_t> KnownWords::nearest(std::string_view word) const {
  std::size_t steps = words_.size() + limits::compared.most;
  return nearest(word, steps);
}

std::optional<std::size_t> KnownWords::nearest(std::string_view word, std::size_t& steps) const {
  if (word.size() > 200) return std::nullopt;
  const auto from = code_points(word);
  if (from.size() <= 2) return std::nullopt;  // everything as short is near
  const std::uint64_t characters = characters_of(word).bits;
  std::size_t limit = nearest_limit(from.size());
  std::optional<std::size_t> found;
  const auto spend = [&](std::size_t count) { steps -= std::min(steps, count); };
  for (std::size_t i = 0; i < words_.size() && steps > 0; ++i) {
    const auto& [text, has] = words_[i];
    spend(1);
    // Every character that is not there is a change, and a code point takes one to four bytes.
    if (static_cast<std::size_t>(std::popcount(characters & ~has)) > limit) continue;
    if (text.size() > 4 * (from.size() + limit) || 4 * text.size() + 4 * limit < word.size()) continue;
    const auto to = code_points(text);
    spend(from.size() * std::min(to.size(), 2 * limit + 1));
    const std::size_t d = distance(from, to, limit);
    if (d > limit) continue;
    found = i;
    if (d == 0) break;
    limit = d - 1;
  }
  return found;
}

bool is_slip_for(std::string_view meant, std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t long_word = 8;  // can hold two slips and still be known
  const std::size_t size = code_points(word).size(), slips = size < long_word ? 1 : 2, near = nearest_limit(size);
  return edit_distance(word, meant, slips) <= slips &&
         std::none_of(candidates.begin(), candidates.end(), [&](std::string_view other) {
           return other != meant && edit_distance(word, other, near) <= near;
         });
}

bool can_be_slip(std::string_view word, std::string_view known) {
  const std::u32string a = code_points(word), b = code_points(known);
  const bool is_chinese = std::any_of(b.begin(), b.end(), [](char32_t c) { return c >= 0x2E80; });
  constexpr std::size_t shortest_chinese = 5, shortest = 4;
  if (std::min(a.size(), b.size()) < (is_chinese ? shortest_chinese : shortest)) return false;
  if (edit_distance(word, known, 2) > (is_chinese ? 1 : 2)) return false;
  return without_telling(a) != without_telling(b) || std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const auto found = KnownWords(candidates).nearest(word);
  return found ? candidates[*found] : std::string_view();
}

bool is_slip_for_nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::string_view near = nearest(word, candidates);
  return !near.empty() && can_be_slip(word, near);
}

}  // namespace grassroots
