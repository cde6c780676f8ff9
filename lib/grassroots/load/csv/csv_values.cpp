// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_values.hpp"

#include <algorithm>
#include <new>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

CellText text_in(std::string_view cell) { return cell.front() == '\'' ? without_guard(cell) : CellText{cell}; }

}  // namespace

RawValue CsvValues::read(const CellForm& form, const CsvCell& cell) {
  if (is_formula_error(cell.text)) {
    Diagnostic& d = report(diagnostics_, rules::bad_value, Phrase(messages::cell_has_error, std::string(cell.text)),
                           decoder_.at(cell.begin));
    d.help = messages::help_cell_has_error;
    has_lost_ = true;
    return {cell.begin, cell.text};
  }
  const CellText guard = text_in(cell.text);
  if (form.is_list) return items(form, cell, guard);
  switch (form.says) {
    case CellForm::Says::any: return any(cell.text, cell.begin);
    case CellForm::Says::parsed: return form.parse(cell.text, cell.begin).value_or(RawValue(cell.begin, guard.text));
    case CellForm::Says::text:
      return guard.is_guarded ? RawValue(cell.begin, guard.text) : text(guard.text, cell.begin);
  }
  unreachable();
}

RawValue CsvValues::items(const CellForm& form, const CsvCell& cell, const CellText& guard) {
  switch (form.says) {
    case CellForm::Says::any:  // each item has its own apostrophe
      return list(cell, {cell.text}, [&](std::string_view item, std::uint32_t at) { return any(item, at); });
    case CellForm::Says::parsed:
      return list(cell, guard, [&](std::string_view item, std::uint32_t at) {
        return form.parse(item, at).value_or(RawValue(at, item));
      });
    case CellForm::Says::text: break;
  }
  // Of a cell with several items a tool makes no number.
  if (is_cut_number(cell.text)) return text(cell.text, cell.begin);
  return list(cell, guard, [](std::string_view item, std::uint32_t at) { return RawValue(at, item); });
}

RawValue CsvValues::text(std::string_view text, std::uint32_t at) {
  if (!is_cut_number(text)) return {at, text};
  const std::string whole = code_of_number(text);
  Diagnostic& d = report(diagnostics_, rules::cut_code,
                         whole.empty() ? Phrase(messages::cut_code, std::string(text))
                                       : Phrase(messages::code_as_number, std::string(text), whole),
                         decoder_.at(at));
  has_lost_ = has_lost_ || whole.empty();
  if (whole.empty()) return {at, text};
  d.help = Phrase(messages::help_code_as_number, whole);
  d.suggestion = whole;
  d.is_sure = true;
  return {at, keep(whole)};
}

RawValue CsvValues::any(std::string_view cell, std::uint32_t at) {
  const CellText guard = text_in(cell);
  if (guard.is_guarded) return {at, guard.text};
  if (is_cut_number(cell)) return text(cell, at);
  return value_in(cell, at);
}

template <class MakeItem>
RawValue CsvValues::list(const CsvCell& cell, const CellText& guard, MakeItem make_item) {
  const auto most = 1 + std::count_if(guard.text.begin(), guard.text.end(),
                                      [](char c) { return c == ';' || c == '\xEF'; });  // ; or ；
  auto* const items =
      static_cast<RawValue*>(memory_.allocate(static_cast<std::size_t>(most) * sizeof(RawValue), alignof(RawValue)));
  std::size_t count = 0;
  CsvRows::Offsets offsets(*rows_, cell);
  for (std::string_view rest = guard.text; !rest.empty();) {
    std::string_view item = take_item(rest);
    if (item.find('\\') == std::string_view::npos && !guard.is_guarded) item = trim_spaces(item);
    if (item.empty()) continue;
    const std::uint32_t at = offsets.of(static_cast<std::size_t>(item.data() - cell.text.data()));
    if (item.find('\\') != std::string_view::npos) item = keep(unescaped_item(item));
    new (items + count++) RawValue(make_item(item, at));
  }
  return {cell.begin, std::span<const RawValue>(items, count)};
}

std::string_view CsvValues::keep(const std::string& text) {
  char* const kept = static_cast<char*>(memory_.allocate(text.size(), 1));
  std::copy(text.begin(), text.end(), kept);
  return {kept, text.size()};
}

}  // namespace grassroots
