// SPDX-License-Identifier: MIT
// Conditions on records: where = { kind = "briefing", site.condition = ["weak", "advanced"] }.
#include <algorithm>
#include <fmt/core.h>

#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

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
      const auto is_same = [&](const Condition& earlier) { return earlier.path == conditions[i].path; };
      const auto earlier =
          std::count_if(conditions.begin(), conditions.begin() + static_cast<std::ptrdiff_t>(i), is_same);
      return path_text(plan.text(conditions[i].path), earlier) + " = " +
             (values.size() == 1 ? toml_scalar(plan, values.front()) : toml_list(plan, values));
    };
    return fmt::format("{{ {} }}", joined(conditions.size(), text));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, Filter filter, Language language) {
    CsvCells cells;
    for (const Condition& condition : plan.list(filter))
      cells.push_back({plan.text(condition.path), csv_list(plan, plan.list(condition.values), language)});
    return cells;
  }

  static bool any_value(const Plan&, const Field&, Filter filter, Symbol, ValueUse use) {
    return filter.count > 0 && use(Value(true));
  }
  static void remap(Remap& remap, Filter& filter) {
    std::vector<Condition> copied;
    for (const Condition& condition : remap.from().list(filter))
      copied.push_back(
          {remap(condition.path), remap.place_of(condition.offset), condition.any, remap(condition.values)});
    std::vector<Condition>& pool = remap.to().conditions;
    filter.begin = static_cast<std::uint32_t>(pool.size());
    pool.insert(pool.end(), copied.begin(), copied.end());
  }

 private:
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
    condition.path = in.intern(path);
    condition.offset = entry.key_begin;
    condition.values.begin = static_cast<std::uint32_t>(values.size());
    bool is_good = true;
    const std::span<const RawValue> items =
        entry.value.kind == RawValue::Kind::array ? entry.value.items : std::span(&entry.value, 1);
    for (const RawValue& item : items) {
      Value value;
      if (!in.scalar(field, item, value)) {
        is_good = false;
        continue;
      }
      if (item.kind == RawValue::Kind::text && item.text == "*") condition.any = true;
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
