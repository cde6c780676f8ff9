// SPDX-License-Identifier: MIT
// What the types of fields need to read values straight from the bytes of a TOML file.
#pragma once

#include <algorithm>

#include "grassroots/field_types/last_values.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Functions that read take the begin of a value and return its end; nullptr: leave it to FieldTypeRow::decode.
class PlainToml {
 public:
  // Of the plan's last source.
  explicit PlainToml(Plan& read_into)
      : plan(read_into), begin(plan.sources.back()->bytes().data()), end(begin + plan.sources.back()->bytes().size()) {}

  // `text`: the prediction; on return, what was read.
  const char* text(const char* at, KnownText& text) {
    const char* const first = at + 1;
    const bool is_as_long = text.symbol && *at == '"' && end - first > text.size && first[text.size] == '"';
    if (!is_as_long) return other_text(at, text);
    const char* const stop = first + text.size + 1;
    if (text.is_at(first)) return stop;
    text = recent.like(first, text.size);
    return text.is_at(first) ? stop : other_text(at, text);
  }

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin); }

  Plan& plan;
  const char* const begin;
  const char* const end;
  DateReader dates;
  RecentTexts recent;

 private:
  [[gnu::noinline]] const char* other_text(const char* at, KnownText& text) {
    std::string_view found;
    at = scan::simple_text(at, end, found);
    text = recent.add(found, at == nullptr ? Symbol{} : plan.symbols.intern(found));
    return at;
  }
};

}  // namespace grassroots
