// SPDX-License-Identifier: MIT
// A text, or the id of another record.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

struct TextType {
  using Stored = Symbol;
  static constexpr FieldType type = FieldType::text;
  static constexpr Expected expected{messages::type_text, messages::type_text, messages::help_quote,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{.whole = CellForm{}, .is_prose = true};
  static constexpr Value::Kind kind = Value::Kind::text;
  static bool must_say_something(const Field& field) { return field.required || field.refers != 0; }
  static TomlForm toml_form(const Field& field) { return toml_form::text(!must_say_something(field)); }

  static bool decode(Decoding& in, const Field& field, Symbol& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::text) {
      in.wrong_type(field, raw);
      in.suggest_quotes(raw);
      return false;
    }
    if (must_say_something(field) && trim_spaces(raw.text).empty()) return in.empty_value(field, raw.begin);
    const std::string_view word =
        in.is_csv() && field.word_called != nullptr ? field.word_called(raw.text) : std::string_view();
    out = in.intern(word.empty() ? raw.text : word);
    return true;
  }

  static const char* plain_toml(PlainToml& in, const Field& field, LastValue& last, Symbol& out, const char* at) {
    if (must_say_something(field) && can_begin_space(at[1])) return nullptr;
    at = in.text(at, last.text);
    out = last.text.symbol;
    return !out && must_say_something(field) ? nullptr : at;
  }

  static const char* plain_csv(PlainCsv& in, CsvColumn& column, Symbol& out, const char* at) {
    KnownText& known = column.cell;
    const bool is_known =
        in.is_as_long(at, known) && (known.is_at(at) || (known = in.recent.like(at, known.size)).is_at(at));
    if (!is_known) return other_cell(in, column, out, at);
    out = known.symbol;
    return at + known.size;
  }

  static std::string toml(const Plan& plan, const Field&, Symbol symbol) {
    return symbol ? toml_text(plan, symbol) : "";
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, Symbol symbol, Language) {
    return csv_whole(csv_text(plan, symbol));
  }

  static bool any_value(const Plan&, const Field&, Symbol symbol, Symbol, ValueUse use) {
    return symbol && use(Value(symbol));
  }
  static void remap(Remap& remap, Symbol& symbol) { symbol = remap(symbol); }

 private:
  [[gnu::noinline]] static const char* other_cell(PlainCsv& in, CsvColumn& column, Symbol& out, const char* at) {
    std::string_view found;
    const char* const stop = in.cell(at, found);
    if (stop == nullptr || is_spoilt(found)) return nullptr;
    out = in.plan.symbols.intern(found);
    column.cell = in.recent.add(found, out);
    return stop;
  }
};

}  // namespace

constinit const FieldTypeRow text_type = row_of<TextType>();

}  // namespace grassroots
