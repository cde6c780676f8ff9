// SPDX-License-Identifier: MIT
// The types that a field can have, and which one a member of a record has.
//
// A new type is a row here, with the C++ type of its members (model/values.hpp), and a file of its own in field_types/,
// which holds everything that depends on it: how it is read, written and looked into.
#pragma once

#include <type_traits>

#include "grassroots/model/plan.hpp"

namespace grassroots {

// What files call it, and what the record has of it. A day that can be counted from something else is a Date, too.
#define GRASSROOTS_FIELD_TYPES(type)                                                                                  \
  type(text, Symbol) type(integer, Integer) type(number, Number) type(bound, Bound) type(flag, Flag) type(date, Date) \
      type(day, Day) type(deadline, Deadline) type(recurrence, Recurrence) type(pair, IntegerPair)                    \
          type(local_text, LocalText) type(word, std::uint8_t) /* of an enum: its number */                           \
      type(register_name, RegisterName) type(texts, TextList) type(values, ValueList) type(open_table, OpenTable)     \
          type(filter, Filter) type(rows, Slice<Record>) /* of another table */

enum class FieldType : std::uint8_t {
#define GRASSROOTS_FIELD_TYPE(name, Stored) name,
  GRASSROOTS_FIELD_TYPES(GRASSROOTS_FIELD_TYPE)
#undef GRASSROOTS_FIELD_TYPE
};

// A set of tables, one bit each.
using TableSet = std::uint32_t;
static_assert(table_count <= 32);
constexpr TableSet only(TableId table) { return TableSet{1} << static_cast<unsigned>(table); }
constexpr bool contains(TableSet set, TableId table) { return (set & only(table)) != 0; }

namespace detail {

template <FieldType Type, TableSet Refers = 0, TableId Rows = TableId::none>
struct ShapeIs {
  static constexpr FieldType type = Type;
  static constexpr TableSet refers = Refers;
  static constexpr TableId rows = Rows;
};

// What a member's type says about its field.
template <class T>
struct Shape;
#define GRASSROOTS_FIELD_TYPE(name, Stored) \
  template <>                               \
  struct Shape<Stored> : ShapeIs<FieldType::name> {};
GRASSROOTS_FIELD_TYPES(GRASSROOTS_FIELD_TYPE)
#undef GRASSROOTS_FIELD_TYPE
template <class R>
struct Shape<Id<R>> : ShapeIs<FieldType::text, only(TableOf<R>::id)> {};
template <class R>
struct Shape<IdList<R>> : ShapeIs<FieldType::texts, only(TableOf<R>::id)> {};
template <class R>
requires std::is_base_of_v<Record, R>
struct Shape<Slice<R>> : ShapeIs<FieldType::rows, 0, TableOf<R>::id> {
};
template <class E>
requires std::is_enum_v<E>
struct Shape<E> : ShapeIs<FieldType::word> {
};

}  // namespace detail

}  // namespace grassroots
