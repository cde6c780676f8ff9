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
    const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const auto index = placeholder ? static_cast<std::size_t>(pattern[i + 1] - '0') : 0;
    if (placeholder && index < phrase.arguments.size()) {
      text += render(phrase.arguments[index], language);
      i += 2;
    } else {
      text += pattern[i];
    }
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
