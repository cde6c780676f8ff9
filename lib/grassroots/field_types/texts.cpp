// SPDX-License-Identifier: MIT
// A list of texts, or of the ids of other records.
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// `count`: how many of the list are wrong so far. After some, nobody wants to read of each.
void wrong_item(Decoding& in, const Field& field, const RawValue& item, std::size_t count) {
  if (count > limits::bad_items.most + 1) return;
  const Phrase key = in.name_of(field);
  if (count > limits::bad_items.most) {
    in.fault(rules::wrong_type, Phrase(messages::more_wrong_items, key), item.begin);
  } else if (item.kind == RawValue::Kind::text) {
    in.empty_value(field, item.begin);
  } else {
    Diagnostic& d =
        in.fault(rules::wrong_type, Phrase(messages::wrong_item, key, Phrase(name_of_kind(item.kind))), item.begin);
    const bool has_parts = item.kind == RawValue::Kind::array || item.kind == RawValue::Kind::table;
    if (!has_parts) d.help = messages::help_quote;
    in.suggest_quotes(item);
  }
}

struct TextsType {
  using Stored = TextList;
  static constexpr FieldType type = FieldType::texts;
  static constexpr Expected expected{
      messages::type_texts, messages::type_texts, rules::wrong_type.remedy, rules::wrong_type.remedy, nullptr, true};
  static constexpr CsvForm csv_form{.whole = CellForm{.is_list = true}};
  static constexpr Value::Kind kind = Value::Kind::text;
  static TomlForm toml_form(const Field& field) {
    TomlForm list = toml_form::list_of(toml_form::text(), !field.required);
    list.has_no_repeats = field.refers != 0;
    return field.one_or_many ? toml_form::either({toml_form::text(), list}) : list;
  }

  static bool decode(Decoding& in, const Field& field, TextList& out, const RawValue& raw) {
    const bool is_one = raw.kind == RawValue::Kind::text && field.one_or_many;
    if (!is_one && raw.kind != RawValue::Kind::array) return in.wrong_type(field, raw);
    const std::span<const RawValue> items = is_one ? std::span(&raw, 1) : raw.items;
    std::vector<ListItem>& pool = in.plan().list_items;
    out = {static_cast<std::uint32_t>(pool.size()), 0};
    std::size_t wrong = 0;
    for (const RawValue& item : items) {
      if (item.kind == RawValue::Kind::text && !item.text.empty())
        pool.push_back({in.intern(item.text), item.begin});
      else
        wrong_item(in, field, item, ++wrong);
    }
    out.count = static_cast<std::uint32_t>(pool.size()) - out.begin;
    if (items.empty() && field.required) return in.empty_value(field, raw.begin);
    return wrong == 0;
  }

  static const char* plain_toml(PlainToml& in, const Field& field, LastValue& last, TextList& out, const char* at) {
    TextList list{static_cast<std::uint32_t>(in.plan.list_items.size()), 0};
    if (*at != '[') {
      if (!field.one_or_many || (at = plain_item(in, last.texts, list, at)) == nullptr) return nullptr;
    } else {
      for (at = scan::skip_spaces(at + 1); *at != ']';) {
        at = plain_item(in, last.texts, list, at);
        if (at == nullptr) return nullptr;
        at = scan::skip_spaces(at);
        if (*at == ',')
          at = scan::skip_spaces(at + 1);
        else if (*at != ']')
          return nullptr;
      }
      ++at;
      if (list.count == 0 && field.required) return nullptr;
    }
    out = list;
    last.texts = list;
    return at;
  }

  static const char* plain_csv(PlainCsv& in, CsvColumn& column, TextList& out, const char* at) {
    TextList list{static_cast<std::uint32_t>(in.plan.list_items.size()), 0};
    const char* const begin = at;
    if (in.is_cell(at, column.cell)) {
      const auto further = static_cast<std::uint32_t>(at - column.cell.data);
      for (; list.count < column.texts.count; ++list.count) {
        const ListItem item = in.plan.list_items[column.texts.begin + list.count];
        in.plan.list_items.push_back({item.symbol, item.offset + further});
      }
      at += column.cell.size;
    } else {
      at = plain_items(in, list, at);
      if (at == nullptr) return nullptr;
    }
    column.cell = {begin, static_cast<std::uint32_t>(at - begin), {}};
    column.texts = list;
    out = list;
    return at;
  }

  static std::string toml(const Plan& plan, const Field&, TextList list) {
    const auto items = plan.list(list);
    if (items.empty()) return "";
    return fmt::format("[{}]", joined(items.size(), [&](std::size_t i) { return toml_text(plan, items[i].symbol); }));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, TextList list, Language) {
    std::string all;
    for (const ListItem& item : plan.list(list))
      all.append(all.empty() ? "" : ";").append(escaped_item(plan.text(item.symbol)));
    return csv_whole(all.empty() ? all : guarded(all, false));
  }

  static bool any_value(const Plan& plan, const Field&, TextList list, Symbol, ValueUse use) {
    for (const ListItem& item : plan.list(list))
      if (use(Value(item.symbol))) return true;
    return false;
  }
  static void remap(Remap& remap, TextList& list) { list = remap(list); }

 private:
  // An item of a list in TOML, added to it.
  static const char* plain_item(PlainToml& in, TextList last, TextList& list, const char* at) {
    const std::uint32_t begin = in.offset(at);
    KnownText known;
    if (const ListItem* item = last_item(in.plan.list_items, last, list.count))
      known = {in.begin + item->offset + 1, static_cast<std::uint32_t>(in.plan.text(item->symbol).size()),
               item->symbol};
    at = in.text(at, known);
    if (!known.symbol) return nullptr;
    in.plan.list_items.push_back({known.symbol, begin});
    ++list.count;
    return at;
  }

  // All items of a cell, added to the list.
  static const char* plain_items(PlainCsv& in, TextList& list, const char* at) {
    for (bool is_more = true; is_more; ++list.count) {
      const char* const stop = scan::skip_text<',', ';', '"', '\\'>(at, in.end);
      if (stop == nullptr || (*stop != ';' && !in.ends_cell(stop))) return nullptr;
      const std::string_view text(at, stop);
      const bool is_unusual = text.empty() || is_blank(text.front()) || is_blank(text.back()) || text.front() == '\'' ||
                              text.find("；") != std::string_view::npos || may_have_wide_space(text) || is_spoilt(text);
      if (is_unusual) return nullptr;
      in.plan.list_items.push_back({in.plan.symbols.intern(text), in.offset(at)});
      is_more = *stop == ';';
      at = is_more ? stop + 1 : stop;
    }
    return at;
  }
};

}  // namespace

constinit const FieldTypeRow texts_type = row_of<TextsType>();

}  // namespace grassroots
