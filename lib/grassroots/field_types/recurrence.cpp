// SPDX-License-Identifier: MIT
// How often: "week", "month", "phase" …, or { days = 10 }.
#include <algorithm>
#include <fmt/core.h>

#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr std::int64_t most_days_between = 3660;

std::optional<RawValue> day_count_in(std::string_view cell, std::uint32_t at) {
  const auto days = integer_in(cell);
  return days ? std::optional(RawValue(at, *days)) : std::nullopt;
}

constexpr CsvPart recurrence_csv_parts[] = {{"days", CellForm{.says = CellForm::Says::parsed, .parse = day_count_in}}};

struct RecurrenceType {
  using Stored = Recurrence;
  static constexpr FieldType type = FieldType::recurrence;
  static constexpr Expected expected{messages::type_recurrence, messages::type_csv_recurrence,
                                     messages::help_recurrence, messages::help_csv_recurrence};
  static constexpr CsvForm csv_form{.whole = CellForm{}, .parts = recurrence_csv_parts};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field& field) {
    const TomlForm days = toml_form::table({toml_form::whole_number(1, most_days_between).under("days", true)});
    return toml_form::either({toml_form::word_of(field.words), days}).with_help(messages::form_recurrence);
  }
  static Phrase described(const Field& field) { return one_of(field.words, {messages::type_every_days}); }

  static bool decode(Decoding& in, const Field& field, Recurrence& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::text) return word(in, field, out, raw);
    if (raw.kind != RawValue::Kind::table || raw.entries.empty()) return in.wrong_type(field, raw);
    for (const RawEntry& entry : raw.entries) {
      if (entry.key != "days") {
        in.unknown_key(entry, field.key, {"days"});
        return false;
      }
      const RawValue& days = entry.value;
      if (days.kind != RawValue::Kind::integer || days.integer < 1 || days.integer > most_days_between)
        return in.wrong_type(entry.key, integer_type, days);
      out = {Recurrence::Unit::days, static_cast<std::int32_t>(days.integer)};
    }
    return true;
  }

  static std::string toml(const Plan&, const Field& field, const Recurrence& every) {
    if (!every.known()) return {};
    if (every.unit == Recurrence::Unit::days) return fmt::format("{{ days = {} }}", every.days);
    return toml_text(word_for(field, every).name);
  }
  static std::optional<CsvCells> csv(const Plan&, const Field& field, const Recurrence& every, Language language) {
    if (!every.known()) return CsvCells{};
    if (every.unit == Recurrence::Unit::days) return CsvCells{{"days", std::to_string(every.days)}};
    const Word& said = word_for(field, every);
    return csv_whole(std::string(language == Language::chinese ? said.chinese : said.name));
  }

  static bool any_value(const Plan&, const Field&, const Recurrence& every, Symbol, ValueUse use) {
    return every.known() && use(Value(true));
  }

 private:
  // The field's words are those of the units, in order.
  static const Word& word_for(const Field& field, const Recurrence& every) {
    return field.words[static_cast<std::size_t>(every.unit) - 1];
  }

  static bool word(Decoding& in, const Field& field, Recurrence& out, const RawValue& raw) {
    const auto is_it = [&](const Word& known) {
      return known.name == raw.text || (in.is_csv() && known.chinese == raw.text);
    };
    const auto found = std::find_if(field.words.begin(), field.words.end(), is_it);
    if (found == field.words.end()) return not_a_unit(in, field, raw);
    out = {static_cast<Recurrence::Unit>(found - field.words.begin() + 1), 0};
    return true;
  }

  static bool not_a_unit(Decoding& in, const Field& field, const RawValue& raw) {
    std::vector<std::string_view> names;
    std::vector<Phrase> shown;
    for (const Word& known : field.words) {
      names.push_back(in.is_csv() && known.chinese.size() == raw.text.size() ? known.chinese : known.name);
      shown.emplace_back(known.name);
    }
    Diagnostic& d = in.fault(
        rules::bad_value,
        Phrase(messages::not_a_choice, in.name_of(field), with_spaces_shown(raw.text), list_of(shown)), raw.begin);
    const auto said = std::find_if(field.words.begin(), field.words.end(),
                                   [&](const Word& known) { return known.chinese == raw.text; });
    if (said != field.words.end())
      suggest(d, said->name, {said->name}, "\"");
    else
      suggest(d, raw.text, names, in.is_csv() ? "" : "\"");
    return false;
  }
};

}  // namespace

constinit const FieldTypeRow recurrence_type = row_of<RecurrenceType>();

}  // namespace grassroots
