// SPDX-License-Identifier: MIT
#include "grassroots/load/name_pattern.hpp"

#include <algorithm>
#include <limits>

#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

constexpr std::uint32_t last_character = 0x10FFFF;

// The first character, as a number; of what is not UTF-8, a byte, as a number beyond all characters.
std::uint32_t take_character(std::string_view& rest) {
  const std::size_t size = std::max<std::size_t>(character_size(rest), 1);
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(rest[i])); };
  std::uint32_t character = byte(0);
  if (size > 1) {
    character &= 0x7FU >> size;
    for (std::size_t i = 1; i < size; ++i) character = character << 6U | (byte(i) & 0x3FU);
  } else if (character >= 0x80) {
    character += last_character + 1;
  }
  rest.remove_prefix(size);
  return character;
}

}  // namespace

bool NamePattern::Token::takes(std::uint32_t character) const {
  const bool is_in = std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return range.first <= character && character <= range.second;
  });
  return is_in != is_negated;
}

bool NamePattern::take_set(std::string_view& rest, Token& token) {
  std::string_view set = rest;
  token.is_negated = set.starts_with('!') || set.starts_with('^');
  if (token.is_negated) set.remove_prefix(1);
  const auto take = [&] {
    if (set.starts_with('\\') && set.size() > 1) set.remove_prefix(1);
    return take_character(set);
  };
  while (!set.empty() && (!set.starts_with(']') || token.ranges.empty())) {
    const std::uint32_t first = take();
    const bool is_range = set.size() > 1 && set[0] == '-' && set[1] != ']';
    if (is_range) set.remove_prefix(1);
    token.ranges.emplace_back(first, is_range ? take() : first);
  }
  if (set.empty()) return false;
  rest = set.substr(1);
  return true;
}

NamePattern::NamePattern(std::string_view text) : takes_hidden_(text.starts_with('.') || text.starts_with("\\.")) {
  while (!text.empty()) {
    Token token;
    std::string_view rest = text.substr(1);
    if (text.starts_with('*')) {
      token.is_run = true;
    } else if (text.starts_with('?')) {
      token.ranges = {{0, std::numeric_limits<std::uint32_t>::max()}};
    } else if (!text.starts_with('[') || !take_set(rest, token)) {
      rest = text;
      if (rest.starts_with('\\') && rest.size() > 1) rest.remove_prefix(1);
      const std::uint32_t character = take_character(rest);
      token = {false, false, {{character, character}}};
    }
    text = rest;
    const bool is_repeated = token.is_run && !tokens_.empty() && tokens_.back().is_run;
    if (!token.is_run) ++least_;
    if (!is_repeated) tokens_.push_back(std::move(token));
  }
}

bool NamePattern::matches(std::string_view name, std::size_t& steps) const {
  if (name.size() < least_ || (name.starts_with('.') && !takes_hidden_)) return false;
  // Where to go on when what follows the last run does not match: it takes one character more.
  std::size_t token = 0, token_behind_run = tokens_.size() + 1;
  std::string_view left_by_run;
  while (!name.empty() || token < tokens_.size()) {
    if (steps == 0) return false;
    steps -= std::min(steps, 1 + (token < tokens_.size() ? tokens_[token].ranges.size() : 0));
    if (token < tokens_.size() && tokens_[token].is_run) {
      token_behind_run = ++token;
      left_by_run = name;
      continue;
    }
    std::string_view rest = name;
    if (!name.empty() && token < tokens_.size() && tokens_[token].takes(take_character(rest))) {
      ++token;
      name = rest;
      continue;
    }
    if (token_behind_run > tokens_.size() || left_by_run.empty()) return false;
    take_character(left_by_run);
    name = left_by_run;
    token = token_behind_run;
  }
  return true;
}

}  // namespace grassroots
