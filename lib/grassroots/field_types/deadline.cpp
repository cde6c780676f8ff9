// SPDX-License-Identifier: MIT
// A day until when something is done: a date, a phase's last day, or what it is counted from.
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/day_rules.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

struct DeadlineType {
  using Stored = Deadline;
  static constexpr FieldType type = FieldType::deadline;
  static constexpr Expected expected{messages::type_deadline, messages::type_csv_deadline, rules::wrong_type.remedy,
                                     messages::help_csv_date};
  static constexpr CsvForm csv_form = day_csv_form;
  static constexpr Value::Kind kind = Value::Kind::date;
  static TomlForm toml_form(const Field&) { return day_toml_form(); }

  static bool decode(Decoding& in, const Field& field, Deadline& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::date) {
      out = {Deadline::Kind::date, raw.date, {}, 0};
      return true;
    }
    const auto rule = decode_day_rule(in, field, raw);
    if (rule) out = deadline_of(in.plan(), *rule);
    return rule.has_value();
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
      case Deadline::Kind::rule: return day_rule_to_toml(plan, deadline.rule());
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
      case Deadline::Kind::rule: return day_rule_to_csv(plan, deadline.rule());
    }
    return CsvCells{};
  }

  static bool any_value(const Plan&, const Field&, const Deadline& deadline, Symbol, ValueUse use) {
    return deadline.known() && use(Value(true));
  }
  static void remap(Remap& remap, Deadline& deadline) {
    if (deadline.kind == Deadline::Kind::rule)
      deadline.days = static_cast<std::int32_t>(remap_day_rule(remap, deadline.rule()));
    else
      deadline.anchor = remap(deadline.anchor);
  }
  static void move(Deadline& deadline, std::int32_t days) {
    if (deadline.kind == Deadline::Kind::date) deadline.date = deadline.date.plus(days);
  }

 private:
  // What most deadlines are needs no rule.
  static Deadline deadline_of(Plan& plan, std::uint32_t index) {
    const DayRule rule = plan.day_rules[index];
    const bool counts_days = rule.step == DayStep::days || rule.count == 0;
    const bool is_one = rule.anchors.count == 1 && !rule.is_list && !rule.is_before && counts_days;
    const auto can_be_id = [&](const DayAnchor& anchor) {
      const std::string_view text = plan.text(anchor.text);
      return !anchor.is_path && text.find(':') == std::string_view::npos;
    };
    const bool is_id = is_one && can_be_id(plan.list(rule.anchors).front());
    Deadline deadline = Deadline::by_rule(index);
    if (is_id) {
      const Symbol anchor = plan.list(rule.anchors).front().text;
      const bool is_counted = rule.kind == DayRule::Kind::counted;
      deadline = {is_counted ? Deadline::Kind::after : Deadline::Kind::phase, {}, anchor, rule.count};
    }
    if (!is_id) return deadline;
    plan.day_rules.pop_back();
    plan.day_anchors.pop_back();
    return deadline;
  }
};

}  // namespace

constinit const FieldTypeRow deadline_type = row_of<DeadlineType>();

}  // namespace grassroots
