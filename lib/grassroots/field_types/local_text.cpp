// SPDX-License-Identifier: MIT
// A text, or one for each language: {en = "…", zh = "…"}.
#include <fmt/core.h>

#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

constexpr CsvPart local_text_parts[] = {{"en", CellForm{}}, {"zh", CellForm{}}};

struct LocalTextType {
  using Stored = LocalText;
  static constexpr FieldType type = FieldType::local_text;
  static constexpr Expected expected{messages::type_local_text, messages::type_local_text, rules::wrong_type.remedy,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{.whole = CellForm{}, .parts = local_text_parts, .is_prose = true};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field&) {
    const TomlForm text = toml_form::text(true);
    return toml_form::either({text, toml_form::table({text.under("en"), text.under("zh")})});
  }

  static bool decode(Decoding& in, const Field& field, LocalText& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::text) {
      out.english = out.chinese = in.intern(raw.text);
      return true;
    }
    if (raw.kind != RawValue::Kind::table) return in.wrong_type(field, raw);
    for (const RawEntry& entry : raw.entries) {
      if (entry.key != "en" && entry.key != "zh") {
        in.unknown_key(entry, field.key, {"en", "zh"});
        continue;
      }
      if (entry.value.kind != RawValue::Kind::text) return in.wrong_type(field, raw);
      (entry.key == "en" ? out.english : out.chinese) = in.intern(entry.value.text);
    }
    if (!out.english) out.english = out.chinese;
    if (!out.chinese) out.chinese = out.english;
    return true;
  }

  static std::string toml(const Plan& plan, const Field&, const LocalText& both) {
    if (both.english == both.chinese) return both.english ? toml_text(plan, both.english) : "";
    return fmt::format("{{ en = {}, zh = {} }}", toml_text(plan, both.english), toml_text(plan, both.chinese));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, const LocalText& both, Language) {
    if (!both.english) return CsvCells{};
    if (both.english == both.chinese) return csv_whole(csv_text(plan, both.english));
    return CsvCells{{"en", csv_text(plan, both.english)}, {"zh", csv_text(plan, both.chinese)}};
  }

  static bool any_value(const Plan&, const Field&, const LocalText& both, Symbol, ValueUse use) {
    return both.english && use(Value(both.english));
  }
  static void remap(Remap& remap, LocalText& both) {
    both.english = remap(both.english);
    both.chinese = remap(both.chinese);
  }
};

}  // namespace

constinit const FieldTypeRow local_text_type = row_of<LocalTextType>();

}  // namespace grassroots
