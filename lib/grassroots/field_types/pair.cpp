// SPDX-License-Identifier: MIT
// Two whole numbers: [1, 4].
#include <cstdlib>
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

std::optional<RawValue> item_value(std::string_view item, std::uint32_t at) {
  const auto integer = integer_in(item);
  return integer ? std::optional(RawValue(at, *integer)) : std::nullopt;
}

struct PairType {
  using Stored = IntegerPair;
  static constexpr FieldType type = FieldType::pair;
  static constexpr Expected expected{messages::type_pair, messages::type_csv_pair, rules::wrong_type.remedy,
                                     messages::help_csv_pair};
  static constexpr CsvForm csv_form{.whole =
                                        CellForm{.says = CellForm::Says::parsed, .is_list = true, .parse = item_value}};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field& field) {
    TomlForm pair = toml_form::list_of(toml_form::whole_number_of(field), false);
    pair.items = 2;
    return pair;
  }

  static bool decode(Decoding& in, const Field& field, IntegerPair& out, const RawValue& raw) {
    const bool is_pair = raw.kind == RawValue::Kind::array && raw.items.size() == 2 &&
                         raw.items[0].kind == RawValue::Kind::integer && raw.items[1].kind == RawValue::Kind::integer;
    if (!is_pair) {
      in.wrong_type(field, raw);
      const std::string number = raw.kind == RawValue::Kind::integer ? std::to_string(raw.integer) : std::string();
      if (!number.empty()) in.suggest_last(in.is_csv() ? number + ";" + number : "[" + number + ", " + number + "]");
      return false;
    }
    for (const RawValue& item : raw.items)
      if (std::abs(item.integer) > 1'000'000 ||
          !in.is_within_bounds(field, static_cast<double>(item.integer), item.begin))
        return in.wrong_type(field, raw);
    out = {static_cast<std::int32_t>(raw.items[0].integer), static_cast<std::int32_t>(raw.items[1].integer)};
    return true;
  }

  static std::string toml(const Plan&, const Field&, IntegerPair pair) {
    return pair.known() ? fmt::format("[{}, {}]", pair.first, pair.second) : "";
  }
  static std::optional<CsvCells> csv(const Plan&, const Field&, IntegerPair pair, Language) {
    return csv_whole(pair.known() ? fmt::format("{};{}", pair.first, pair.second) : "");
  }

  static bool any_value(const Plan&, const Field&, IntegerPair pair, Symbol, ValueUse use) {
    return pair.known() && use(Value(true));
  }
};

}  // namespace

constinit const FieldTypeRow pair_type = row_of<PairType>();

}  // namespace grassroots
