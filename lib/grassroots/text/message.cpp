// SPDX-License-Identifier: MIT
#include "grassroots/text/message.hpp"

#include <algorithm>

#include "grassroots/text/messages.hpp"

namespace grassroots {

namespace {

void append(std::string& text, const Phrase& phrase, Language language) {
  if (phrase.message == nullptr) {
    if (language == Language::chinese && !phrase.arguments.empty())
      append(text, phrase.arguments.front(), language);
    else
      text += phrase.literal;
    return;
  }
  const std::string_view pattern = phrase.message->in(language);
  const std::size_t begin = text.size();
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    // A full-width bracket brings its own space.
    if (pattern[i] == ' ' && std::string_view(text).substr(begin).ends_with("）")) continue;
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    const auto index = close != std::string_view::npos ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
    const bool is_plural = close != std::string_view::npos && close > i + 2 && pattern[i + 2] == '?';
    if (close == std::string_view::npos || (close != i + 2 && !is_plural) || index >= phrase.arguments.size()) {
      text += pattern[i];
      continue;
    }
    if (!is_plural)
      append(text, phrase.arguments[index], language);
    else if (render(phrase.arguments[index], language) != "1")
      text += pattern.substr(i + 3, close - i - 3);
    i = close;
  }
}

}  // namespace

std::string render(const Phrase& phrase, Language language) {
  std::string text;
  append(text, phrase, language);
  return text;
}

Phrase list_of(const std::vector<Phrase>& items, std::size_t limit) {
  const std::size_t shown = std::min(items.size(), limit);
  return list_of_first({items.begin(), items.begin() + static_cast<std::ptrdiff_t>(shown)}, items.size());
}

Phrase list_of_first(const std::vector<Phrase>& items, std::size_t count) {
  if (items.empty()) return {};
  Phrase list = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) list = Phrase(messages::list_pair, std::move(list), items[i]);
  if (items.size() < count) list = Phrase(messages::list_more, std::move(list), std::to_string(count - items.size()));
  return list;
}

}  // namespace grassroots
