// SPDX-License-Identifier: MIT
#include "grassroots/text/message.hpp"

#include "grassroots/text/messages.hpp"

namespace grassroots {

std::string render(const Phrase& phrase, Language language) {
  if (phrase.message == nullptr)
    return language == Language::chinese && !phrase.arguments.empty() ? render(phrase.arguments.front(), language)
                                                                      : phrase.literal;
  const std::string_view pattern = phrase.message->in(language);
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    // A full-width bracket brings its own space.
    if (pattern[i] == ' ' && text.ends_with("）")) continue;
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    const auto index = close != std::string_view::npos ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
    const bool is_plural = close != std::string_view::npos && close > i + 2 && pattern[i + 2] == '?';
    if (close == std::string_view::npos || (close != i + 2 && !is_plural) || index >= phrase.arguments.size()) {
      text += pattern[i];
      continue;
    }
    const std::string argument = render(phrase.arguments[index], language);
    if (!is_plural) text += argument;
    else if (argument != "1") text += pattern.substr(i + 3, close - i - 3);
    i = close;
  }
  return text;
}

Phrase list_of(const std::vector<Phrase>& items, std::size_t limit) {
  if (items.empty()) return {};
  const std::size_t shown = items.size() > limit ? limit : items.size();
  Phrase list = items.front();
  for (std::size_t i = 1; i < shown; ++i) list = Phrase(messages::list_pair, std::move(list), items[i]);
  if (shown < items.size())
    list = Phrase(messages::list_more, std::move(list), std::to_string(items.size() - shown));
  return list;
}

}  // namespace grassroots
