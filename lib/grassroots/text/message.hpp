// SPDX-License-Identifier: MIT
// What the program says, in every language it speaks.
//
// A Message is one sentence in English and in Chinese; its placeholders {0}…{9} must agree, or it does not
// compile. {0?s} is "s" unless argument 0 is "1". A Phrase is a message with its arguments, kept unrendered until
// somebody prints it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace grassroots {

enum class Language : std::uint8_t { english, chinese };

struct Message {
  std::string_view english;
  std::string_view chinese;

  constexpr Message(const char* en, const char* zh) : english(en), chinese(zh) {
    if (placeholders(english) != placeholders(chinese)) throw "the two languages use different placeholders";
  }
  constexpr std::string_view in(Language language) const { return language == Language::chinese ? chinese : english; }

 private:
  // One bit for each of {0}…{9} that the text uses.
  static constexpr unsigned placeholders(std::string_view text) {
    unsigned used = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
      if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9')
        used |= 1U << (text[i + 1] - '0');
    return used;
  }
};

struct Phrase {
  const Message* message = nullptr;  // null: the literal stands alone
  std::string literal;
  std::vector<Phrase> arguments;

  Phrase() = default;
  Phrase(std::string text) : literal(std::move(text)) {}  // NOLINT: a text is a phrase
  Phrase(std::string_view text) : literal(text) {}        // NOLINT
  Phrase(const char* text) : literal(text) {}             // NOLINT
  Phrase(const Message& m) : message(&m) {}               // NOLINT
  Phrase(Message&&) = delete;                             // messages live in the catalogue
  template <class... Arguments>
  requires(sizeof...(Arguments) > 0) Phrase(const Message& m, Arguments&&... values) : message(&m) {
    arguments.reserve(sizeof...(values));
    (arguments.emplace_back(std::forward<Arguments>(values)), ...);
  }
  // A text of the plan that is written in both languages.
  static Phrase in_two_languages(std::string english, std::string chinese) {
    Phrase phrase(std::move(english));
    phrase.arguments.emplace_back(std::move(chinese));
    return phrase;
  }
  bool empty() const { return message == nullptr && literal.empty(); }
};

// The phrase as text. Values in it are as they came; whoever prints it sanitises (text/sanitise.hpp).
std::string render(const Phrase& phrase, Language language);

// Several phrases as one list: "a, b, c" or "a、b、c"; at most `limit`, then how many more.
Phrase list_of(const std::vector<Phrase>& items, std::size_t limit = 8);
// The same of so many, of which these are the first.
Phrase list_of_first(const std::vector<Phrase>& items, std::size_t count);

}  // namespace grassroots
