// SPDX-License-Identifier: MIT
// How a field stands in TOML: what an editor is told that checks a plan while it is typed (export/json_schema.hpp).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

struct TomlForm {
  enum class Is : std::uint8_t {
    text,
    date,
    whole_number,
    number,
    flag,
    word,        // one of `words`
    scalar,      // a text, a number, a date, or true or false
    conditions,  // of a filter
    records,     // of the table that the field names (Field::rows_of)
    list,        // of what the first of `forms` is
    table,       // with the keys of `forms`
    open_table,  // of any keys, each with what the first of `forms` is
    either,      // what any of `forms` is
  };
  Is is = Is::text;
  std::vector<TomlForm> forms = {};
  std::span<const Word> words = {};
  bool may_be_empty = false;                    // a text or a list
  bool has_no_repeats = false;                  // a list
  std::size_t items = 0;                        // a list of exactly so many; 0: of any number
  double least = -unbounded, most = unbounded;  // a number
  std::size_t leading = 0;        // a table has exactly one of so many keys that come first; 0: it need not
  const Message* help = nullptr;  // besides that of the field
  std::string_view key = {};      // of a form in a table
  bool is_required = false;       // there

  TomlForm with_help(const Message& message) const {
    TomlForm form = *this;
    form.help = &message;
    return form;
  }
  TomlForm under(std::string_view name, bool must_be_there = false) const {
    TomlForm form = *this;
    form.key = name;
    form.is_required = must_be_there;
    return form;
  }
};

namespace toml_form {

inline TomlForm text(bool may_be_empty = false) { return {.is = TomlForm::Is::text, .may_be_empty = may_be_empty}; }
inline TomlForm whole_number(double least, double most) {
  return {.is = TomlForm::Is::whole_number, .least = least, .most = most};
}
// Within the bounds of its field.
inline TomlForm number_of(const Field& field) {
  return {.is = TomlForm::Is::number, .least = field.least, .most = field.most};
}
inline TomlForm whole_number_of(const Field& field) { return whole_number(field.least, field.most); }
inline TomlForm word_of(std::span<const Word> words) { return {.is = TomlForm::Is::word, .words = words}; }
inline TomlForm list_of(TomlForm item, bool may_be_empty) {
  return {.is = TomlForm::Is::list, .forms = {std::move(item)}, .may_be_empty = may_be_empty};
}
inline TomlForm table(std::initializer_list<TomlForm> keys) { return {.is = TomlForm::Is::table, .forms = keys}; }
inline TomlForm either(std::initializer_list<TomlForm> forms) { return {.is = TomlForm::Is::either, .forms = forms}; }
// What stands in another field: { field = "subject.households" }.
inline TomlForm path() { return table({text().under("field", true)}); }

}  // namespace toml_form

}  // namespace grassroots
