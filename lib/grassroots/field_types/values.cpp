// SPDX-License-Identifier: MIT
// A list of values, each of the type that the plan chooses, or those of another field.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/own_values.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// Only what a requirement asks for can stand in another field.
bool may_be_path(const Field& field) { return field.key == "values"; }

struct ValuesType {
  using Stored = ValueList;
  static constexpr FieldType type = FieldType::values;
  static constexpr Expected expected{
      messages::type_array, messages::type_array, rules::wrong_type.remedy, rules::wrong_type.remedy, nullptr, true};
  static constexpr CsvPart parts[] = {{"field", CellForm{}}};
  static constexpr CsvForm csv_form{.whole = CellForm{.says = CellForm::Says::any, .is_list = true}, .parts = parts};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field& field) {
    const TomlForm list = toml_form::list_of({.is = TomlForm::Is::scalar}, true);
    return may_be_path(field) ? toml_form::either({list, toml_form::path()}) : list;
  }
  static Phrase described(const Field&) { return messages::type_values; }

  static bool decode(Decoding& in, const Field& field, ValueList& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::table && may_be_path(field) && raw.entries.size() == 1 &&
        is_path(raw.entries.front())) {
      const RawValue& path = raw.entries.front().value;
      out = {static_cast<std::uint32_t>(in.plan().values.size()), 2};
      in.plan().values.emplace_back();
      in.plan().values.emplace_back(in.intern(path.text)).offset = path.begin;
      return true;
    }
    if (raw.kind != RawValue::Kind::array) return in.wrong_type(field, raw);
    out = {static_cast<std::uint32_t>(in.plan().values.size()), 0};
    std::size_t wrong = 0;
    for (const RawValue& item : raw.items) {
      if (wrong == limits::bad_items.most) {
        in.fault(rules::wrong_type, Phrase(messages::more_wrong_items, in.name_of(field)), item.begin);
        break;
      }
      Value value;
      if (!in.scalar(field, item, value)) {
        ++wrong;
        continue;
      }
      in.plan().values.push_back(value);
      ++out.count;
    }
    return wrong == 0;
  }

  static std::string toml(const Plan& plan, const Field&, ValueList list) {
    if (const auto path = path_of_values(plan, list)) return "{ field = " + toml_text(plan, *path) + " }";
    return list.count == 0 ? "" : toml_list(plan, plan.list(list));
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field&, ValueList list, Language language) {
    if (const auto path = path_of_values(plan, list)) return CsvCells{{"field", csv_text(plan, *path)}};
    return csv_whole(list.count == 0 ? "" : csv_list(plan, plan.list(list), language));
  }

  static bool any_value(const Plan& plan, const Field&, ValueList list, Symbol, ValueUse use) {
    if (path_of_values(plan, list)) return use(Value(true));
    for (const Value& value : plan.list(list))
      if (value.kind != Value::Kind::none && use(value)) return true;
    return false;
  }
  static void remap(Remap& remap, ValueList& list) { list = remap(list); }

 private:
  static bool is_path(const RawEntry& entry) {
    return entry.key == "field" && entry.value.kind == RawValue::Kind::text && !entry.value.text.empty();
  }
};

}  // namespace

constinit const FieldTypeRow values_type = row_of<ValuesType>();

}  // namespace grassroots
