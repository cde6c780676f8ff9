// SPDX-License-Identifier: MIT
// A day, a phase's last day, or some days after something else: {after = "id", days = n}.
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

constexpr std::int64_t most_days = 36600;  // a century

std::optional<RawValue> days_in(std::string_view cell, std::uint32_t at) {
  const auto days = integer_in(cell);
  return days ? std::optional(RawValue(at, *days)) : std::nullopt;
}

constexpr CsvPart deadline_parts[] = {{"after", CellForm{}},
                                      {"days", CellForm{.says = CellForm::Says::parsed, .parse = days_in}}};

struct DeadlineType {
  using Stored = Deadline;
  static constexpr FieldType type = FieldType::deadline;
  static constexpr Expected expected{messages::type_deadline, messages::type_csv_deadline, rules::wrong_type.remedy,
                                     messages::help_csv_date};
  static constexpr CsvForm csv_form{
      .whole = day_cell, .parts = deadline_parts, .first_is_needed = true, .takes_days = true};
  static constexpr Value::Kind kind = Value::Kind::none;

  static bool decode(Decoding& in, const Field& field, Deadline& out, const RawValue& raw) {
    Deadline deadline;
    if (raw.kind == RawValue::Kind::date) {
      deadline.kind = Deadline::Kind::date;
      deadline.date = raw.date;
    } else if (raw.kind == RawValue::Kind::text && !raw.text.empty()) {
      deadline.kind = Deadline::Kind::phase;
      deadline.anchor = in.intern(raw.text);
    } else if (raw.kind == RawValue::Kind::table) {
      deadline.kind = Deadline::Kind::after;
      for (const RawEntry& entry : raw.entries)
        if (!part(in, field, deadline, entry)) return false;
      if (!deadline.anchor) return in.wrong_type(field, raw);
    } else {
      return in.wrong_type(field, raw);
    }
    out = deadline;
    return true;
  }

  static const char* plain_toml(PlainToml& in, const Field&, LastValue&, Deadline& out, const char* at) {
    out.kind = Deadline::Kind::date;
    return in.dates.read(at, in.end, out.date);
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn&, Deadline& out, const char* at) {
    out.kind = Deadline::Kind::date;
    return in.day(at, out.date);
  }

  static std::string toml(const Plan& plan, const Field&, const Deadline& deadline) {
    switch (deadline.kind) {
      case Deadline::Kind::unset: break;
      case Deadline::Kind::date: return to_string(deadline.date);
      case Deadline::Kind::phase: return toml_text(plan, deadline.anchor);
      case Deadline::Kind::after:
        return fmt::format("{{ after = {}, days = {} }}", toml_text(plan, deadline.anchor), deadline.days);
    }
    return {};
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, const Deadline& deadline, Language) {
    switch (deadline.kind) {
      case Deadline::Kind::unset: break;
      case Deadline::Kind::date: return csv_whole(to_string(deadline.date));
      case Deadline::Kind::phase: return csv_whole(csv_text(plan, deadline.anchor, true));
      case Deadline::Kind::after:
        return CsvCells{{"after", csv_text(plan, deadline.anchor)}, {"days", std::to_string(deadline.days)}};
    }
    return CsvCells{};
  }

  static bool any_value(const Plan&, const Field&, const Deadline& deadline, Symbol, ValueUse use) {
    return deadline.known() && use(Value(true));
  }
  static void remap(Remap& remap, Deadline& deadline) { deadline.anchor = remap(deadline.anchor); }

 private:
  static bool part(Decoding& in, const Field& field, Deadline& deadline, const RawEntry& entry) {
    const RawValue& raw = entry.value;
    if (entry.key == "after") {
      if (raw.kind != RawValue::Kind::text) return in.wrong_type(entry.key, text_type, raw);
      deadline.anchor = in.intern(raw.text);
      return true;
    }
    if (entry.key == "days") {
      const bool is_count =
          raw.kind == RawValue::Kind::integer && raw.integer >= -most_days && raw.integer <= most_days;
      if (!is_count) return in.wrong_type(entry.key, integer_type, raw);
      deadline.days = static_cast<std::int32_t>(raw.integer);
      return true;
    }
    in.unknown_key(entry, field.key, {"after", "days"});
    return false;
  }
};

}  // namespace

constinit const FieldTypeRow deadline_type = row_of<DeadlineType>();

}  // namespace grassroots
