// SPDX-License-Identifier: MIT
#include "grassroots/field_types/decoding.hpp"

#include <cmath>
#include <fmt/core.h>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {

const Message& name_of_kind(RawValue::Kind kind) {
  switch (kind) {
    case RawValue::Kind::text: return messages::type_text;
    case RawValue::Kind::integer: return messages::type_integer;
    case RawValue::Kind::number: return messages::type_number;
    case RawValue::Kind::flag: return messages::type_flag;
    case RawValue::Kind::date: return messages::type_date;
    case RawValue::Kind::array: return messages::type_array;
    case RawValue::Kind::table: return messages::type_table;
    case RawValue::Kind::moment:
    case RawValue::Kind::other: return messages::type_time;
    case RawValue::Kind::window: return messages::type_window;
  }
  unreachable();
}

bool set_value(Value& value, const RawValue& raw, Symbols& symbols) {
  // It is made where it stays (bytes.hpp).
  switch (raw.kind) {
    case RawValue::Kind::text: std::construct_at(&value, symbols.intern(raw.text)); break;
    case RawValue::Kind::integer: std::construct_at(&value, static_cast<double>(raw.integer)); break;
    case RawValue::Kind::number: std::construct_at(&value, raw.number); break;
    case RawValue::Kind::flag: std::construct_at(&value, raw.flag); break;
    case RawValue::Kind::date: std::construct_at(&value, raw.date); break;
    default: return false;
  }
  value.offset = raw.begin;
  return true;
}

void Decoding::unknown_key(const RawEntry& entry, std::string_view where, const std::vector<std::string_view>& known) {
  Diagnostic& d = fault(rules::unknown_key, Phrase(messages::unknown_key, std::string(entry.key), std::string(where)),
                        entry.key_begin);
  if (!suggest(d, entry.key, known) && known.size() <= 16) {
    std::vector<Phrase> names(known.begin(), known.end());
    d.help = Phrase(messages::help_known_keys, list_of(names, 16));
  }
}

bool Decoding::wrong_type(Phrase name, const FieldTypeRow& type, const RawValue& raw) {
  if (type.type == FieldType::integer && raw.kind == RawValue::Kind::number) return not_whole(std::move(name), raw);
  const Expected& expected = type.expected;
  Diagnostic& d = fault(rules::wrong_type,
                        Phrase(messages::wrong_type, std::move(name),
                               Phrase(is_csv() ? expected.name_in_csv : expected.name), Phrase(name_of_kind(raw.kind))),
                        raw.begin);
  d.help = is_csv() ? expected.help_in_csv : expected.help;
  const bool is_only_text = raw.kind == RawValue::Kind::array && raw.items.size() == 1 && !expected.is_list &&
                            raw.items.front().kind == RawValue::Kind::text;
  if (is_only_text && type.kind == Value::Kind::text)
    suggest_last(std::string(text_at(plan_, at(raw.items.front().begin))));
  if (raw.kind != RawValue::Kind::text) return false;
  if (expected.is_list && !is_csv()) {
    d.help = messages::help_brackets;
    d.suggestion = fmt::format("[{}]", text_at(plan_, d.place));
    d.is_sure = true;
  } else if (expected.meant != nullptr) {
    d.suggestion = expected.meant(raw.text);
    d.is_sure = true;
    if (!d.suggestion.empty())
      d.help = d.suggestion == raw.text ? Phrase(messages::help_unquote) : Phrase(messages::help_write, d.suggestion);
  }
  return false;
}

bool Decoding::not_whole(Phrase name, const RawValue& raw) {
  const std::string written(text_at(plan_, at(raw.begin)));
  fault(rules::wrong_type, Phrase(messages::not_whole, std::move(name), written), raw.begin).help =
      messages::help_whole_number;
  if (is_whole(raw.number)) suggest_last(fmt::format("{:.0f}", raw.number));
  return false;
}

bool Decoding::empty_value(const Field& field, std::uint32_t begin) {
  fault(rules::bad_value, Phrase(messages::empty_value, name_of(field)), begin).help = messages::help_empty_value;
  return false;
}

void Decoding::suggest_last(std::string text) {
  Diagnostic& d = diagnostics_.back();
  d.help = Phrase(messages::help_write, text);
  d.suggestion = std::move(text);
  d.is_sure = true;
}

void Decoding::guess_last(std::string text) {
  suggest_last(std::move(text));
  diagnostics_.back().is_sure = false;
}

void Decoding::suggest_quotes(const RawValue& raw) {
  const bool is_bare =
      raw.kind == RawValue::Kind::integer || raw.kind == RawValue::Kind::number || raw.kind == RawValue::Kind::date;
  if (is_csv() || !is_bare) return;
  Diagnostic& d = diagnostics_.back();
  d.suggestion = toml_text(text_at(plan_, d.place));
  d.is_sure = true;
}

bool Decoding::is_within_bounds(const Field& field, double value, std::uint32_t begin, std::string_view part) {
  if (std::isfinite(value) && value >= field.least && value <= field.most) return true;
  if (!std::isfinite(value)) {
    fault(rules::bad_value, Phrase(messages::not_finite, name_of(field, part), fmt::format("{}", value)), begin);
    return false;
  }
  OutOfBounds said(name_of(field, part), value, field.least, field.most);
  fault(rules::bad_value, std::move(said.message), begin).help = std::move(said.help);
  return false;
}

bool Decoding::scalar(const Field& field, const RawValue& raw, Value& out) {
  if (raw.kind == RawValue::Kind::number && !std::isfinite(raw.number)) {
    fault(rules::bad_value, Phrase(messages::not_finite, name_of(field), fmt::format("{}", raw.number)), raw.begin);
    return false;
  }
  if (set_value(out, raw, plan_.symbols)) return true;
  fault(rules::wrong_type, Phrase(messages::not_a_scalar, name_of(field), Phrase(name_of_kind(raw.kind))), raw.begin);
  return false;
}

}  // namespace grassroots
