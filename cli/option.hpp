// SPDX-License-Identifier: MIT
// An option of the command line, declared once: how it is parsed, its line in the help and what is said of a wrong
// value are all made of the declaration.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "grassroots/model/date.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots::cli {

// A word that an option can be given, and the enumerator that it stands for.
struct Choice {
  std::string_view word;
  int value = 0;
  const Message* help = nullptr;  // null: the word says it

  template <class Enum>
  requires std::is_enum_v<Enum> Choice(std::string_view w, Enum enumerator)
      : word(w), value(static_cast<int>(enumerator)) {}
  Choice(std::string_view w, const Message& h) : word(w), help(&h) {}
};
using Choices = std::vector<Choice>;

// What a value or an argument is, for shells that complete it.
enum class Completes : std::uint8_t {
  nothing,
  files,
  folders,
  commands,
  shells,
  names,
  findings,
  teams,
  phases,
  clauses,
  tables,
  axes
};

struct Option {
  enum class Kind : std::uint8_t { flag, text, list, date, number, choice };

  Kind kind;
  std::string_view names;  // "-r,--recursive": the long one last
  Message value_name;      // "DATE" in `--as-of DATE`; a flag has none
  Message help;
  Choices (*choices)() = nullptr;                                         // the words that it can be given
  bool has_default = false;                                               // the first of them
  std::size_t least = 0, most = std::numeric_limits<std::size_t>::max();  // of a number
  Completes completes = Completes::nothing;                               // unless there are choices

  // "--recursive"; of an option without a long name, the short one.
  constexpr std::string_view name() const {
    const std::size_t comma = names.rfind(',');
    return comma == std::string_view::npos ? names : names.substr(comma + 1);
  }
};

// An option whose value has a type: bool (a flag), std::string, std::vector<std::string> (it may be repeated), Date,
// std::optional<std::size_t> or an enum.
template <class Value>
struct OptionOf : Option {};

using Flag = OptionOf<bool>;
using Text = OptionOf<std::string>;
using List = OptionOf<std::vector<std::string>>;
using Day = OptionOf<Date>;
using Number = OptionOf<std::optional<std::size_t>>;

constexpr Flag flag(std::string_view names, Message help) { return {{Option::Kind::flag, names, {"", ""}, help}}; }
constexpr Text text(std::string_view names, Message value_name, Message help,
                    Completes completes = Completes::nothing) {
  Text made{{Option::Kind::text, names, value_name, help}};
  made.completes = completes;
  return made;
}
constexpr List list(std::string_view names, Message value_name, Message help,
                    Completes completes = Completes::nothing) {
  List made{{Option::Kind::list, names, value_name, help}};
  made.completes = completes;
  return made;
}
constexpr Day day(std::string_view names, Message help) {
  return {{Option::Kind::date, names, {"DATE", "日期"}, help}};
}
constexpr Number number(std::string_view names, std::size_t least, std::size_t most, Message help) {
  return {{Option::Kind::number, names, {"NUMBER", "数量"}, help, nullptr, false, least, most}};
}
// One of some words, of which the first is the default: as an enumerator, or as it stands.
template <class Enum>
constexpr OptionOf<Enum> one_of(std::string_view names, Message value_name, Choices (*choices)(), Message help) {
  return {{Option::Kind::choice, names, value_name, help, choices, true}};
}
constexpr Text word(std::string_view names, Message value_name, Choices (*choices)(), Message help) {
  return {{Option::Kind::choice, names, value_name, help, choices, true}};
}

}  // namespace grassroots::cli
