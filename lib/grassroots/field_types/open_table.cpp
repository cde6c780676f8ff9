// SPDX-License-Identifier: MIT
// Values under keys that the plan chooses: interviews = { cadres = 4, farmers = 12 }.
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"

namespace grassroots {
namespace {

constexpr std::uint32_t most_entries = 32;  // of a table in TOML: more are searched for repeated keys elsewhere

// Those beyond are left to decode().
bool is_plainly_in_bounds(const Field& field, double number) { return number >= field.least && number <= field.most; }

const char* plain_scalar(PlainToml& in, const Field& field, Value& out, const char* at) {
  RawValue raw;
  const std::uint32_t begin = in.offset(at);
  if (field.holds == Value::Kind::number) {
    at = scan::number(at, begin, raw);
    if (raw.kind == RawValue::Kind::date) return nullptr;
  } else if (*at == '"') {
    std::string_view text;
    at = scan::simple_text(at, in.end, text);
    raw = RawValue(begin, text);
  } else {
    at = *at == 't' || *at == 'f' ? scan::flag(at, in.end, begin, raw) : scan::number(at, begin, raw);
  }
  if (at == nullptr) return nullptr;
  set_value(out, raw, in.plan.symbols);
  return out.kind == Value::Kind::number && !is_plainly_in_bounds(field, out.number) ? nullptr : at;
}

// `key = value`, added to a list at the end of its pool.
const char* plain_entry(PlainToml& in, const Field& field, OpenTable last, OpenTable& list, const char* at) {
  if (list.count == most_entries) return nullptr;
  const std::string_view key(at, scan::skip_bare(at));
  Symbol symbol;
  if (const Entry* like = last_item(in.plan.entries, last, list.count)) symbol = like->key;
  if (!same_bytes(in.plan.text(symbol), key)) symbol = in.plan.symbols.intern(key);
  for (const Entry& other : in.plan.list(list))
    if (other.key == symbol) return nullptr;
  at = key.empty() ? nullptr : scan::skip_equals(at + key.size());
  if (at == nullptr) return nullptr;
  Entry& entry = in.plan.entries.emplace_back();
  entry.key = symbol;
  ++list.count;
  return plain_scalar(in, field, entry.value, at);
}

// A whole number that a double holds, as most counts are written.
const char* small_integer(const PlainCsv& in, Value& out, const char* at) {
  constexpr std::ptrdiff_t most_digits = 15;
  const char* stop = at;
  std::int64_t number = 0;
  for (; is_digit(*stop) && stop - at < most_digits; ++stop) number = number * 10 + (*stop - '0');
  if (stop == at || !in.ends_cell(stop) || (*at == '0' && stop - at > 1)) return nullptr;
  std::construct_at(&out, static_cast<double>(number));
  out.offset = in.offset(at);
  return stop;
}

struct OpenTableType {
  using Stored = OpenTable;
  static constexpr FieldType type = FieldType::open_table;
  static constexpr Expected expected{messages::type_table, messages::type_table, rules::wrong_type.remedy,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{.own_keys = CellForm{.says = CellForm::Says::any}, .is_prose = true};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field& field) {
    const bool is_of_numbers = field.holds == Value::Kind::number;
    return {.is = TomlForm::Is::open_table,
            .forms = {{.is = is_of_numbers ? TomlForm::Is::number : TomlForm::Is::scalar}}};
  }
  static Phrase described(const Field& field) {
    return field.holds == Value::Kind::number ? messages::type_numbers : messages::type_open;
  }

  static bool decode(Decoding& in, const Field& field, OpenTable& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::table) return in.wrong_type(field, raw);
    out = {static_cast<std::uint32_t>(in.plan().entries.size()), 0};
    bool is_good = true;
    for (const RawEntry& entry : raw.entries) {
      Entry made;
      made.key = in.intern(entry.key);
      if (!decode_entry(in, field, entry, made.value)) {
        is_good = false;
        continue;
      }
      in.plan().entries.push_back(made);
      ++out.count;
    }
    return is_good;
  }

  static const char* plain_toml(PlainToml& in, const Field& field, LastValue& last, OpenTable& out, const char* at) {
    if (*at != '{') return nullptr;
    OpenTable list{static_cast<std::uint32_t>(in.plan.entries.size()), 0};
    at = scan::skip_blank(at + 1, in.end);
    while (*at != '}') {
      at = plain_entry(in, field, last.entries, list, at);
      if (at == nullptr || (at = scan::next_in_braces(at, in.end)) == nullptr) return nullptr;
    }
    out = list;
    last.entries = list;
    return at + 1;
  }
  static const char* dotted_toml(PlainToml& in, const Field& field, std::string_view lead, LastValue& last,
                                 OpenTable& out, const char* at) {
    OpenTable list{static_cast<std::uint32_t>(in.plan.entries.size()), 0};
    while (true) {
      at = plain_entry(in, field, last.entries, list, at);
      if (at == nullptr || *at != '\n' || !std::string_view(at + 1, in.end).starts_with(lead)) break;
      at += 1 + lead.size();
    }
    out = list;
    last.entries = list;
    return at;
  }

  // One column, which is one entry.
  static const char* plain_csv(PlainCsv& in, CsvColumn& column, OpenTable& out, const char* at) {
    if (out.count++ == 0) out.begin = static_cast<std::uint32_t>(in.plan.entries.size());
    Entry& entry = in.plan.entries.emplace_back();
    entry.key = column.key;
    if (const char* const stop = small_integer(in, entry.value, at))
      return is_plainly_in_bounds(*column.field, entry.value.number) ? stop : nullptr;
    std::string_view text;
    const char* const stop = in.cell(at, text);
    if (stop == nullptr || is_spoilt(text)) return nullptr;
    if (column.field->holds == Value::Kind::number) {
      const auto number = number_in(text);
      if (!number || !is_plainly_in_bounds(*column.field, *number)) return nullptr;
      std::construct_at(&entry.value, *number);
      entry.value.offset = in.offset(at);
      return stop;
    }
    set_value(entry.value, value_in(text, in.offset(at)), in.plan.symbols);
    return stop;
  }

  static std::string toml(const Plan& plan, const Field&, OpenTable list) {
    const auto entries = plan.list(list);
    if (entries.empty()) return {};
    return fmt::format("{{ {} }}", joined(entries.size(), [&](std::size_t i) {
                         return toml_key(plan.text(entries[i].key)) + " = " + toml_scalar(plan, entries[i].value);
                       }));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, OpenTable list, Language language) {
    CsvCells cells;
    for (const Entry& entry : plan.list(list))
      cells.push_back({std::string(plan.text(entry.key)), csv_scalar(plan, entry.value, language)});
    return cells;
  }

  static bool any_value(const Plan& plan, const Field&, OpenTable list, Symbol key, ValueUse use) {
    for (const Entry& entry : plan.list(list))
      if ((!key || entry.key == key) && entry.value.kind != Value::Kind::none && use(entry.value)) return true;
    return false;
  }
  static void remap(Remap& remap, OpenTable& list) {
    const OpenTable copied{static_cast<std::uint32_t>(remap.to().entries.size()), list.count};
    for (const Entry& entry : remap.from().list(list))
      remap.to().entries.push_back({remap(entry.key), remap(entry.value)});
    list = copied;
  }

 private:
  static bool is_in_bounds(Decoding& in, const Field& field, const RawEntry& entry, const Value& value) {
    return field.least == Field().least || in.is_within_bounds(field, value.number, entry.value.begin, entry.key);
  }
  // In a CSV, a number may be written as people do.
  static bool decode_entry(Decoding& in, const Field& field, const RawEntry& entry, Value& out) {
    const RawValue& raw = entry.value;
    const bool is_number = raw.kind == RawValue::Kind::integer || raw.kind == RawValue::Kind::number;
    if (field.holds != Value::Kind::number) return in.scalar(field, raw, out);
    if (is_number) return in.scalar(field, raw, out) && is_in_bounds(in, field, entry, out);
    const auto written = in.is_csv() && raw.kind == RawValue::Kind::text ? written_number(raw.text) : std::nullopt;
    if (written) return in.scalar(field, RawValue(raw.begin, *written), out) && is_in_bounds(in, field, entry, out);
    return in.wrong_type(in.name_of(field, entry.key), number_type, raw);
  }
};

}  // namespace

constinit const FieldTypeRow open_table_type = row_of<OpenTableType>();

}  // namespace grassroots
