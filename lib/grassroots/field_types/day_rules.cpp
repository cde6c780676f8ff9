// SPDX-License-Identifier: MIT
#include "grassroots/field_types/day_rules.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

constexpr std::int64_t longest_count = 36600;         // days: a century
constexpr std::int64_t longest_working_count = 3660;  // each of them is looked at

constexpr std::array<std::string_view, 4> step_keys = {"days", "working_days", "weeks", "months"};
constexpr std::array<std::string_view, 8> rule_keys = {"after", "before",       "from",  "to",
                                                       "days",  "working_days", "weeks", "months"};

// Reads one value of a field.
class DayRuleDecoder {
 public:
  DayRuleDecoder(Decoding& in, const Field& field) : in_(in), field_(field) {}

  enum class Where : std::uint8_t { field, window };
  std::optional<std::uint32_t> decode(const RawValue& raw, Where where) {
    switch (raw.kind) {
      case RawValue::Kind::date: return moment(raw.date);
      case RawValue::Kind::moment: return moment(raw.moment.date, raw.moment.minutes);
      case RawValue::Kind::window:
        if (where == Where::window) break;
        return window(moment(raw.window.first), moment(raw.window.last));
      case RawValue::Kind::text:
        if (raw.text.empty()) break;
        return anchor(raw);
      case RawValue::Kind::table: return is_path(raw) ? anchor(raw) : table(raw, where);
      default: break;
    }
    return wrong(raw);
  }

 private:
  std::nullopt_t wrong(const RawValue& raw) {
    in_.wrong_type(field_, raw);
    return std::nullopt;
  }
  std::uint32_t add(const DayRule& rule) {
    auto& rules = in_.plan().day_rules;
    if (rules.empty()) rules.emplace_back();  // so that 0 is none
    rules.push_back(rule);
    return static_cast<std::uint32_t>(rules.size() - 1);
  }
  std::uint32_t moment(Date date, std::int16_t minutes = DayRule::no_time) {
    DayRule rule;
    rule.date = date;
    rule.minutes = minutes;
    return add(rule);
  }
  std::uint32_t anchor(const RawValue& raw) {
    DayRule rule;
    rule.kind = DayRule::Kind::anchor;
    rule.anchors = anchors({&raw, 1});
    return add(rule);
  }
  std::uint32_t window(std::uint32_t from, std::uint32_t to) {
    DayRule rule;
    rule.kind = DayRule::Kind::window;
    rule.from = from;
    rule.to = to;
    return add(rule);
  }

  // Two of which only one can be said.
  std::nullopt_t twice(std::string_view one, const RawEntry& other) {
    in_.fault(rules::bad_value, Phrase(messages::day_said_twice, std::string(one), std::string(other.key)),
              other.key_begin)
        .help = messages::help_day_said_twice;
    return std::nullopt;
  }

  std::nullopt_t lacks(const Message& what, const RawEntry& given) {
    in_.fault(rules::missing_key, Phrase(what, in_.name_of(field_), std::string(given.key)), given.key_begin).help =
        messages::help_day_rule;
    return std::nullopt;
  }

  std::optional<std::uint32_t> table(const RawValue& raw, Where where) {
    const RawEntry *anchor = nullptr, *step = nullptr, *from = nullptr, *to = nullptr;
    for (const RawEntry& entry : raw.entries) {
      if (std::find(rule_keys.begin(), rule_keys.end(), entry.key) == rule_keys.end()) {
        in_.unknown_key(entry, field_.key, {rule_keys.begin(), rule_keys.end()});
        return std::nullopt;
      }
      const bool is_anchor = entry.key == "after" || entry.key == "before";
      const RawEntry*& slot = is_anchor ? anchor : entry.key == "from" ? from : entry.key == "to" ? to : step;
      if (slot != nullptr) return twice(slot->key, entry);
      slot = &entry;
    }
    if (from == nullptr && to == nullptr && anchor == nullptr)
      return step == nullptr ? wrong(raw) : lacks(messages::day_without_anchor, *step);
    if (from == nullptr && to == nullptr) return counted(*anchor, step);
    if (anchor != nullptr || step != nullptr) return twice(from != nullptr ? "from" : "to", anchor ? *anchor : *step);
    if (from == nullptr) return lacks(messages::window_without_from, *to);
    if (to == nullptr) return lacks(messages::window_without_to, *from);
    if (where == Where::window) return wrong(raw);
    const auto first = decode(from->value, Where::window), last = decode(to->value, Where::window);
    if (!first || !last) return std::nullopt;
    return window(*first, *last);
  }

  std::optional<std::uint32_t> counted(const RawEntry& anchor, const RawEntry* step) {
    DayRule rule;
    rule.kind = DayRule::Kind::counted;
    rule.is_before = anchor.key == "before";
    const RawValue& named = anchor.value;
    rule.is_list = named.kind == RawValue::Kind::array;
    const std::span<const RawValue> items = rule.is_list ? named.items : std::span(&named, 1);
    for (const RawValue& item : items)
      if (!is_anchor(item)) {
        in_.wrong_type(anchor.key, text_type, item);
        if (item.kind == RawValue::Kind::date) in_.help_last(messages::help_day_itself);
        return std::nullopt;
      }
    if (items.empty()) return wrong(named);
    rule.anchors = anchors(items);
    if (step == nullptr) return add(rule);
    rule.step = static_cast<DayStep>(std::find(step_keys.begin(), step_keys.end(), step->key) - step_keys.begin());
    const std::int64_t most = rule.step == DayStep::working_days ? longest_working_count : longest_count;
    const RawValue& count = step->value;
    if (count.kind != RawValue::Kind::integer) {
      in_.wrong_type(step->key, integer_type, count);
      return std::nullopt;
    }
    if (count.integer < -most || count.integer > most) {
      OutOfBounds said(std::string(step->key), static_cast<double>(count.integer), static_cast<double>(-most),
                       static_cast<double>(most));
      in_.fault(rules::bad_value, std::move(said.message), count.begin).help = std::move(said.help);
      return std::nullopt;
    }
    rule.count = static_cast<std::int32_t>(count.integer);
    return add(rule);
  }

  static bool is_path(const RawValue& raw) {
    return raw.kind == RawValue::Kind::table && raw.entries.size() == 1 && raw.entries[0].key == "field" &&
           raw.entries[0].value.kind == RawValue::Kind::text;
  }
  static bool is_anchor(const RawValue& raw) {
    return is_path(raw) || (raw.kind == RawValue::Kind::text && !raw.text.empty());
  }

  // REQUIRES: all are anchors.
  Slice<DayAnchor> anchors(std::span<const RawValue> items) {
    auto& pool = in_.plan().day_anchors;
    const Slice<DayAnchor> slice{static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(items.size())};
    for (const RawValue& item : items) {
      const RawValue& text = is_path(item) ? item.entries[0].value : item;
      pool.push_back({in_.intern(text.text), text.begin, is_path(item)});
    }
    return slice;
  }

  Decoding& in_;
  const Field& field_;
};

std::string anchor_to_toml(const Plan& plan, const DayAnchor& anchor) {
  const std::string text = toml_text(plan, anchor.text);
  return anchor.is_path ? fmt::format("{{ field = {} }}", text) : text;
}

std::string moment_text(const DayRule& rule, char between) {
  if (rule.minutes == DayRule::no_time) return to_string(rule.date);
  return fmt::format("{}{}{}", to_string(rule.date), between, time_text(rule.minutes));
}

std::string counted_to_toml(const Plan& plan, const DayRule& rule) {
  const auto anchors = plan.list(rule.anchors);
  std::string named = joined(anchors.size(), [&](std::size_t i) { return anchor_to_toml(plan, anchors[i]); });
  if (rule.is_list) named = fmt::format("[{}]", named);
  const std::string_view way = rule.is_before ? "before" : "after";
  if (rule.count == 0) return fmt::format("{{ {} = {} }}", way, named);
  return fmt::format("{{ {} = {}, {} = {} }}", way, named, step_keys[static_cast<std::size_t>(rule.step)], rule.count);
}

// A day in a cell of its own; nothing if one cell cannot say it.
std::optional<std::string> rule_in_cell(const Plan& plan, const DayRule& rule) {
  if (rule.kind == DayRule::Kind::moment && rule.minutes == 0)
    return std::nullopt;  // spreadsheets put it behind a date
  if (rule.kind == DayRule::Kind::moment) return moment_text(rule, ' ');
  const auto anchors = plan.list(rule.anchors);
  if (rule.kind != DayRule::Kind::anchor || anchors.front().is_path) return std::nullopt;
  return csv_text(plan, anchors.front().text, true);
}

}  // namespace

std::optional<RawValue> count_in_cell(std::string_view cell, std::uint32_t at) {
  const auto count = integer_in(cell);
  return count ? std::optional(RawValue(at, *count)) : std::nullopt;
}

std::optional<RawValue> planned_day_in_cell(std::string_view cell, std::uint32_t at) {
  if (const auto day = day_meant(cell)) return RawValue(at, *day);
  if (const auto moment = moment_meant(cell)) return RawValue(at, *moment);
  if (const auto days = third_of_month_meant(cell)) return RawValue(at, *days);
  return std::nullopt;
}

std::optional<std::uint32_t> decode_day_rule(Decoding& in, const Field& field, const RawValue& raw) {
  return DayRuleDecoder(in, field).decode(raw, DayRuleDecoder::Where::field);
}

std::string day_rule_to_toml(const Plan& plan, std::uint32_t index) {
  const DayRule& rule = plan.day_rules[index];
  switch (rule.kind) {
    case DayRule::Kind::moment: return moment_text(rule, 'T') + (rule.minutes == DayRule::no_time ? "" : ":00");
    case DayRule::Kind::anchor: return anchor_to_toml(plan, plan.list(rule.anchors).front());
    case DayRule::Kind::counted: return counted_to_toml(plan, rule);
    case DayRule::Kind::window:
      return fmt::format("{{ from = {}, to = {} }}", day_rule_to_toml(plan, rule.from),
                         day_rule_to_toml(plan, rule.to));
  }
  unreachable();
}

std::optional<CsvCells> day_rule_to_csv(const Plan& plan, std::uint32_t index) {
  const DayRule& rule = plan.day_rules[index];
  if (rule.kind == DayRule::Kind::window) {
    auto from = rule_in_cell(plan, plan.day_rules[rule.from]), to = rule_in_cell(plan, plan.day_rules[rule.to]);
    if (!from || !to) return std::nullopt;
    return CsvCells{{"from", std::move(*from)}, {"to", std::move(*to)}};
  }
  if (rule.kind != DayRule::Kind::counted) {
    auto cell = rule_in_cell(plan, rule);
    return cell ? std::optional(csv_whole(std::move(*cell))) : std::nullopt;
  }
  const DayAnchor& anchor = plan.list(rule.anchors).front();
  if (rule.is_list || anchor.is_path) return std::nullopt;
  CsvCells cells{{rule.is_before ? "before" : "after", csv_text(plan, anchor.text)}};
  if (rule.count != 0)
    cells.push_back({std::string(step_keys[static_cast<std::size_t>(rule.step)]), std::to_string(rule.count)});
  return cells;
}

TomlForm day_toml_form() {
  const auto count = [](std::int64_t most) {
    const auto number = static_cast<double>(most);
    return toml_form::whole_number(-number, number);
  };
  const TomlForm day = toml_form::text();  // a date or an id, perhaps with a time behind the date
  const TomlForm path = toml_form::path();
  const TomlForm anchors = toml_form::either({toml_form::text(), path,
                                              toml_form::list_of(toml_form::either({toml_form::text(), path}), false)})
                               .with_help(messages::form_after);
  TomlForm counted = toml_form::table({anchors.under("after"), anchors.under("before"),
                                       count(longest_count).with_help(messages::form_days).under("days"),
                                       count(longest_working_count).under("working_days"),
                                       count(longest_count).under("weeks"), count(longest_count).under("months")});
  counted.leading = 2;
  const TomlForm end = toml_form::either({day, path, counted});
  const TomlForm window = toml_form::table({end.under("from", true), end.under("to", true)});
  return toml_form::either({day, path, counted, window}).with_help(messages::form_deadline);
}

std::uint32_t remap_day_rule(Remap& remap, std::uint32_t index) {
  DayRule rule = remap.from().day_rules[index];
  if (rule.kind == DayRule::Kind::window) {
    rule.from = remap_day_rule(remap, rule.from);
    rule.to = remap_day_rule(remap, rule.to);
  }
  const auto anchors = remap.from().list(rule.anchors);
  auto& pool = remap.to().day_anchors;
  rule.anchors.begin = static_cast<std::uint32_t>(pool.size());
  for (DayAnchor anchor : anchors) {
    anchor.text = remap(anchor.text);
    anchor.offset = remap.place_of(anchor.offset);
    pool.push_back(anchor);
  }
  auto& rules = remap.to().day_rules;
  if (rules.empty()) rules.emplace_back();
  rules.push_back(rule);
  return static_cast<std::uint32_t>(rules.size() - 1);
}

}  // namespace grassroots
