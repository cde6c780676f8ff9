// SPDX-License-Identifier: MIT
// Conditions on records: where = { kind = "briefing", site.condition = ["weak", "advanced"], days = { min = 6 } }.
#include <algorithm>
#include <fmt/core.h>

#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

// The words that say how a value is compared. `min` and `from` mean the same, as do `max` and `to`: numbers are written
// with the former, days with the latter.
struct Comparison {
  std::string_view word;
  Condition::Asks asks;
};
constexpr Comparison comparisons[] = {
    {"not", Condition::Asks::differs}, {"min", Condition::Asks::at_least}, {"from", Condition::Asks::at_least},
    {"max", Condition::Asks::at_most}, {"to", Condition::Asks::at_most},
};

// The word that a condition is written with; empty where the value stands alone.
std::string_view word_of(Condition::Asks asks, std::span<const Value> values) {
  const bool is_day = !values.empty() && values.front().kind == Value::Kind::date;
  switch (asks) {
    case Condition::Asks::equals: return {};
    case Condition::Asks::differs: return "not";
    case Condition::Asks::at_least: return is_day ? "from" : "min";
    case Condition::Asks::at_most: return is_day ? "to" : "max";
  }
  unreachable();
}

bool is_open_table(std::string_view name) {
  return std::any_of(all_tables().begin(), all_tables().end(), [&](const TableSchema& table) {
    const Field* field = table.find(name);
    return field != nullptr && field->type == FieldType::open_table;
  });
}

// Says that the value is what stands in another field: { field = "subject.anchors" }.
constexpr std::string_view field_word = "field";

// Takes a word of the format off the end of a path. The path goes as far as it can: an open table takes one key,
// whatever it is called, and a path has one segment at least. False if the word is a part of the path.
bool take_word(std::string_view& path, std::string_view word) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.substr(dot + 1) != word) return false;
  const std::string_view whole = path.substr(0, dot);
  bool takes_key = false;
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find('.', begin), whole.size());
    takes_key = !takes_key && is_open_table(whole.substr(begin, end - begin));
    begin = end + 1;
  }
  if (takes_key) return false;
  path = whole;
  return true;
}

Condition::Asks take_comparison(std::string_view& path) {
  for (const Comparison& comparison : comparisons)
    if (take_word(path, comparison.word)) return comparison.asks;
  return Condition::Asks::equals;
}

// The same path can stand twice: "a.b" and a.b.
std::string path_text(std::string_view path, std::ptrdiff_t earlier) {
  std::string text;
  for (std::size_t dot = path.find('.'); earlier > 0 && dot != std::string_view::npos;
       --earlier, dot = path.find('.')) {
    text += toml_key(path.substr(0, dot)) + '.';
    path.remove_prefix(dot + 1);
  }
  return text + toml_key(path);
}

struct FilterType {
  using Stored = Filter;
  static constexpr FieldType type = FieldType::filter;
  static constexpr Expected expected{messages::type_table, messages::type_table, rules::wrong_type.remedy,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{.own_keys = CellForm{.says = CellForm::Says::any, .is_list = true}};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field&) {
    return TomlForm{.is = TomlForm::Is::conditions}.with_help(messages::form_filter);
  }
  static Phrase described(const Field&) { return messages::type_filter; }

  static bool decode(Decoding& in, const Field& field, Filter& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::table) return in.wrong_type(field, raw);
    std::vector<Condition>& pool = in.plan().conditions;
    out = {static_cast<std::uint32_t>(pool.size()), 0};
    const bool is_good = conditions(in, field, {}, raw.entries);
    out.count = static_cast<std::uint32_t>(pool.size()) - out.begin;
    return is_good;
  }

  static std::string toml(const Plan& plan, const Field&, Filter filter) {
    const auto conditions = plan.list(filter);
    if (conditions.empty()) return {};
    const auto text = [&](std::size_t i) {
      const auto values = plan.list(conditions[i].values);
      const auto is_same = [&](const Condition& earlier) {
        return earlier.path == conditions[i].path && earlier.asks == conditions[i].asks &&
               earlier.by_field == conditions[i].by_field;
      };
      const auto earlier =
          std::count_if(conditions.begin(), conditions.begin() + static_cast<std::ptrdiff_t>(i), is_same);
      return path_text(full_path(plan, conditions[i]), earlier) + " = " +
             (values.size() == 1 ? toml_scalar(plan, values.front()) : toml_list(plan, values));
    };
    return fmt::format("{{ {} }}", joined(conditions.size(), text));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, Filter filter, Language language) {
    CsvCells cells;
    for (const Condition& condition : plan.list(filter))
      cells.push_back({full_path(plan, condition), csv_list(plan, plan.list(condition.values), language)});
    return cells;
  }

  static bool any_value(const Plan&, const Field&, Filter filter, Symbol, ValueUse use) {
    return filter.count > 0 && use(Value(true));
  }
  static void remap(Remap& remap, Filter& filter) {
    std::vector<Condition> copied;
    for (const Condition& condition : remap.from().list(filter))
      copied.push_back({remap(condition.path), remap.place_of(condition.offset), condition.asks, condition.any,
                        condition.by_field, remap(condition.values)});
    std::vector<Condition>& pool = remap.to().conditions;
    filter.begin = static_cast<std::uint32_t>(pool.size());
    pool.insert(pool.end(), copied.begin(), copied.end());
  }

 private:
  static std::string full_path(const Plan& plan, const Condition& condition) {
    std::string path(plan.text(condition.path));
    const std::string_view word = word_of(condition.asks, plan.list(condition.values));
    if (!word.empty()) path.append(1, '.').append(word);
    return condition.by_field ? path.append(1, '.').append(field_word) : path;
  }

  // `prefix`: the path to the table in which the entries stand, with its dot.
  static bool conditions(Decoding& in, const Field& field, const std::string& prefix, RawTable entries) {
    bool is_good = true;
    for (const RawEntry& entry : entries) {
      const std::string path = prefix + std::string(entry.key);
      is_good = (entry.value.kind == RawValue::Kind::table ? conditions(in, field, path + '.', entry.value.entries)
                                                           : condition(in, field, path, entry)) &&
                is_good;
    }
    return is_good;
  }

  static bool condition(Decoding& in, const Field& field, const std::string& path, const RawEntry& entry) {
    std::vector<Value>& values = in.plan().values;
    Condition condition;
    std::string_view asked = path;
    const std::span<const RawValue> items =
        entry.value.kind == RawValue::Kind::array ? entry.value.items : std::span(&entry.value, 1);
    // In a sheet every value is a list.
    const bool is_text = items.size() == 1 && items.front().kind == RawValue::Kind::text;
    condition.by_field = is_text && take_word(asked, field_word);
    condition.asks = take_comparison(asked);
    condition.path = in.intern(asked);
    condition.offset = entry.key_begin;
    condition.values.begin = static_cast<std::uint32_t>(values.size());
    bool is_good = true;
    for (const RawValue& item : items) {
      Value value;
      if (!in.scalar(field, item, value)) {
        is_good = false;
        continue;
      }
      if (item.kind == RawValue::Kind::text && item.text == "*" && !condition.by_field) condition.any = true;
      values.push_back(value);
      ++condition.values.count;
    }
    in.plan().conditions.push_back(condition);
    return is_good;
  }
};

}  // namespace

constinit const FieldTypeRow filter_type = row_of<FilterType>();

}  // namespace grassroots
