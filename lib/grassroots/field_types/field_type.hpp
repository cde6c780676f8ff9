// SPDX-License-Identifier: MIT
// The properties of each type of field: one row for each, built from the type's own file in this folder.
//
//   type_of(field).decode(decoding, field, record, raw);
//
// A type's file holds a struct with these members, some of which may be left out, and makes its row of it:
//
//   struct DateType {
//     using Stored = Date;                                   // what a record has of it
//     static constexpr FieldType type = FieldType::date;
//     static constexpr Expected expected{…};                 // how messages call it
//     static constexpr CsvForm csv_form{…};                  // its columns and cells
//     static TomlForm toml_form(const Field&);               // what an editor is told
//     static constexpr Value::Kind kind = Value::Kind::date; // of the values that a path finds; none: of several
//     static bool decode(Decoding&, const Field&, Stored&, const RawValue&);
//     static const char* plain_toml(PlainToml&, const Field&, LastValue&, Stored&, const char* at);  // may be left out
//     static const char* plain_csv(PlainCsv&, CsvColumn&, Stored&, const char* at);                  // may be left out
//     static std::string toml(const Plan&, const Field&, const Stored&);
//     static std::optional<CsvCells> csv(const Plan&, const Field&, const Stored&, Language);
//     static bool any_value(const Plan&, const Field&, const Stored&, Symbol key, ValueUse);
//     // or, where they depend on more than the member:
//     static std::string toml_of_field(const Plan&, const Field&, const Record&);
//     static std::optional<CsvCells> csv_of_field(const Plan&, const Field&, const Record&);
//     static void remap(Remap&, Stored&);                    // left out: it is the same in every plan
//     static void move(Stored&, std::int32_t days);          // left out: it has no day
//     static Phrase described(const Field&);                 // left out: as `expected` calls it
//   };
//   constinit const FieldTypeRow date_type = row_of<DateType>();
//
// Fast readers take the begin of a value and return its end; nullptr: decode() has to read it.
#pragma once

#include <optional>
#include <string>

#include "grassroots/field_types/csv_form.hpp"
#include "grassroots/field_types/raw.hpp"
#include "grassroots/field_types/toml_form.hpp"
#include "grassroots/field_types/value_use.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

class Decoding;
class PlainToml;
class PlainCsv;
class Remap;
struct CsvColumn;
struct LastValue;

// How messages say what a field takes.
struct Expected {
  const Message& name;         // a whole number
  const Message& name_in_csv;  // where no value has brackets or quotes
  const Message& help;         // how to write it
  const Message& help_in_csv;
  // What a quoted text was meant to be; empty if unclear.
  std::string (*meant)(std::string_view text) = nullptr;
  bool is_list = false;  // in brackets
};

using PlainTomlReader = const char* (*)(PlainToml&, const Field&, LastValue&, void* stored, const char* at);
using PlainCsvReader = const char* (*)(PlainCsv&, CsvColumn&, void* stored, const char* at);
// Of keys of its own, a line for each: interviews.cadres = 4. `lead`: how each line begins; `at`: after the first.
using DottedTomlReader = const char* (*)(PlainToml&, const Field&, std::string_view lead, LastValue&, void* stored,
                                         const char* at);

struct FieldTypeRow {
  FieldType type;
  Expected expected;
  CsvForm csv_form;
  TomlForm (*toml_form)(const Field&);
  Value::Kind kind;
  bool (*decode)(Decoding&, const Field&, Record&, const RawValue&);
  PlainTomlReader plain_toml;    // null: there is no fast path
  DottedTomlReader dotted_toml;  // null: it has no keys of its own
  PlainCsvReader plain_csv;      // null: there is no fast path
  // As written in a file; empty: not set.
  std::string (*toml)(const Plan&, const Field&, const Record&);
  // The same as cells; nothing if a CSV cannot express it. The language is that of words and flags.
  std::optional<CsvCells> (*csv)(const Plan&, const Field&, const Record&, Language);
  // Calls `use` with every value until it returns true; returns whether it did. `key`: only the value of this key of an
  // open table; the empty symbol stands for all.
  bool (*any_value)(const Plan&, const Field&, const Record&, Symbol key, ValueUse use);
  // Rewrites a value copied from another plan in terms of this plan; null: values are the same in every plan.
  void (*remap)(Remap&, const Field&, Record&);
  // Moves the day that the value is, where it is a date; null: it is none.
  void (*move)(const Field&, Record&, std::int32_t days);
  // What the field takes, in full; null: `expected.name` says it.
  Phrase (*described)(const Field&);
};

#define GRASSROOTS_FIELD_TYPE(name, Stored) extern const FieldTypeRow name##_type;
GRASSROOTS_FIELD_TYPES(GRASSROOTS_FIELD_TYPE)
#undef GRASSROOTS_FIELD_TYPE

namespace detail {
inline constexpr const FieldTypeRow* field_types[] = {
#define GRASSROOTS_FIELD_TYPE(name, Stored) &name##_type,
    GRASSROOTS_FIELD_TYPES(GRASSROOTS_FIELD_TYPE)
#undef GRASSROOTS_FIELD_TYPE
};
}  // namespace detail

// All types, in the order of FieldType.
inline std::span<const FieldTypeRow* const> all_field_types() { return detail::field_types; }
inline const FieldTypeRow& type_of(FieldType type) { return *detail::field_types[static_cast<std::size_t>(type)]; }
inline const FieldTypeRow& type_of(const Field& field) { return type_of(field.type); }

// Whether its values are days, be it that others decide which.
inline bool is_of_days(const Field& field) { return type_of(field).kind == Value::Kind::date; }

// The row of a type, made of its struct (see above).
template <class Type>
consteval FieldTypeRow row_of() {
  using Stored = typename Type::Stored;
  static_assert(detail::Shape<Stored>::type == Type::type || Type::type == FieldType::day,
                "GRASSROOTS_FIELD_TYPES has another member for this type");
  FieldTypeRow row{
      .type = Type::type,
      .expected = Type::expected,
      .csv_form = Type::csv_form,
      .toml_form = Type::toml_form,
      .kind = Type::kind,
      .decode = [](Decoding& decoding, const Field& field, Record& record,
                   const RawValue& raw) { return Type::decode(decoding, field, field.in<Stored>(record), raw); },
      .plain_toml = nullptr,
      .dotted_toml = nullptr,
      .plain_csv = nullptr,
      .toml =
          [](const Plan& plan, const Field& field, const Record& record) {
            if constexpr (requires { &Type::toml_of_field; })
              return Type::toml_of_field(plan, field, record);
            else
              return Type::toml(plan, field, field.get<Stored>(record));
          },
      .csv =
          [](const Plan& plan, const Field& field, const Record& record, Language language) {
            if constexpr (requires { &Type::csv_of_field; })
              return Type::csv_of_field(plan, field, record);
            else
              return Type::csv(plan, field, field.get<Stored>(record), language);
          },
      .any_value = [](const Plan& plan, const Field& field, const Record& record, Symbol key,
                      ValueUse use) { return Type::any_value(plan, field, field.get<Stored>(record), key, use); },
      .remap = nullptr,
      .move = nullptr,
      .described = nullptr,
  };
  if constexpr (requires { &Type::plain_toml; })
    row.plain_toml = [](PlainToml& in, const Field& field, LastValue& last, void* stored, const char* at) {
      return Type::plain_toml(in, field, last, *static_cast<Stored*>(stored), at);
    };
  if constexpr (requires { &Type::dotted_toml; })
    row.dotted_toml = [](PlainToml& in, const Field& field, std::string_view lead, LastValue& last, void* stored,
                         const char* at) {
      return Type::dotted_toml(in, field, lead, last, *static_cast<Stored*>(stored), at);
    };
  if constexpr (requires { &Type::plain_csv; })
    row.plain_csv = [](PlainCsv& in, CsvColumn& column, void* stored, const char* at) {
      return Type::plain_csv(in, column, *static_cast<Stored*>(stored), at);
    };
  if constexpr (requires { &Type::remap; })
    row.remap = [](Remap& remap, const Field& field, Record& record) { Type::remap(remap, field.in<Stored>(record)); };
  if constexpr (requires { &Type::move; })
    row.move = [](const Field& field, Record& record, std::int32_t days) {
      Type::move(field.in<Stored>(record), days);
    };
  if constexpr (requires { &Type::described; }) row.described = Type::described;
  return row;
}

}  // namespace grassroots
