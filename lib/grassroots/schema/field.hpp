// SPDX-License-Identifier: MIT
// How a field of a record is declared: its key, type, what it refers to, and what it is called.
//
// Decoding, unknown-key suggestions, references, filters and the format's documentation are all derived from
// these declarations. Adding a field is a member in model/records.hpp and a line in schema/tables.cpp.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "grassroots/schema/field_type.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// A set of fields of one table, one bit each, by index; one bit more is left for whoever keeps such a set.
using FieldSet = std::uint64_t;
inline constexpr std::size_t most_fields = 63;  // of one table

// Which way a plan below may change a field of a requirement that it takes over from the plan above.
enum class Tighter : std::uint8_t {
  none,      // not at all
  any,       // as it likes: nothing depends on it
  larger,    // a number; what was left out is looser than any
  smaller,   // likewise
  earlier,   // a deadline; what has none binds at once
  stricter,  // a word of a choice that begins with the strictest, which is also the one left out
  longer,    // a list that keeps all that was in it; what was left out is all there is
  refused,   // a flag that can become false, and not true again
};

// A number of a field that has no bound lies between this and its negative.
inline constexpr double unbounded = 1e15;

// A word of a fixed choice, as files write it and as Chinese spreadsheets do.
struct Word {
  std::string_view name;
  std::string_view chinese;
};

// The word of a choice that somebody means: by either name, or by another that means the same, finished for done. Null
// if there is none.
const Word* word_meant(std::span<const Word> words, std::string_view said);

struct Field {
  std::string_view key;
  FieldType type = FieldType::text;
  Message label{"", ""};
  Message help{"", ""};
  const void* (*read)(const Record&) = nullptr;
  void* (*write)(Record&) = nullptr;
  std::size_t size = 0;  // of the member, which is trivially copyable

  bool required = false;
  std::string_view required_unless = {};  // the field that can stand instead
  bool is_id = false;
  bool is_level = false;       // one of plan.levels
  bool is_vocabulary = false;  // the plan's own words, which requirements know or not
  bool is_aside = false;       // refers to a record without belonging to it
  bool one_or_many = false;    // a list that a single text may stand for
  TableSet refers = 0;         // the tables whose ids it takes
  std::span<const Word> words = {};
  // Of a text that names a check or a table: the word for it that a label stands for, 天数 for `days`; empty if it is
  // none. In a sheet the label is read, too.
  std::string_view (*word_called)(std::string_view label) = nullptr;
  std::string_view known_from = {};             // the field that says since when this one is a fact
  bool is_planned_before = false;               // before that it is a plan, for the day that the record is due
  std::string_view earliest = {};               // the field whose day no day of this one is before
  double least = -unbounded, most = unbounded;  // bounds of a number
  TableId rows_of = TableId::none;
  Value::Kind holds = Value::Kind::none;  // what stands under the keys of an open table; none: values of any kind
  Tighter tightened = Tighter::none;
  int format = 1;  // the version of the format that brought it (schema/version.hpp)

  // The member's value. REQUIRES: Value is the member's type (see FieldType).
  template <class Value>
  const Value& get(const Record& record) const {
    return *static_cast<const Value*>(read(record));
  }
  template <class Value>
  Value& in(Record& record) const {
    return *static_cast<Value*>(write(record));
  }

  constexpr Field must() const {
    Field f = *this;
    f.required = true;
    return f;
  }
  constexpr Field unless(std::string_view key_of_other) const {
    Field f = *this;
    f.required_unless = key_of_other;
    return f;
  }
  constexpr Field not_before(std::string_view key_of_date) const {
    Field f = *this;
    f.earliest = key_of_date;
    return f;
  }
  // A date that can be counted from something else.
  constexpr Field planned() const {
    Field f = *this;
    f.type = FieldType::day;
    return f;
  }
  constexpr Field identity() const {
    Field f = *this;
    f.is_id = f.required = true;
    return f;
  }
  constexpr Field derived_identity() const {
    Field f = *this;
    f.is_id = true;
    return f;
  }
  constexpr Field level() const {
    Field f = *this;
    f.is_level = true;
    return f;
  }
  constexpr Field vocabulary() const {
    Field f = *this;
    f.is_vocabulary = true;
    return f;
  }
  constexpr Field aside() const {
    Field f = *this;
    f.is_aside = true;
    return f;
  }
  constexpr Field single_or_list() const {
    Field f = *this;
    f.one_or_many = true;
    return f;
  }
  constexpr Field refers_to(TableSet tables) const {
    Field f = *this;
    f.refers = tables;
    return f;
  }
  constexpr Field one_of(std::span<const Word> list) const {
    Field f = *this;
    f.words = list;
    return f;
  }
  constexpr Field labelled_by(std::string_view (*called)(std::string_view)) const {
    Field f = *this;
    f.word_called = called;
    return f;
  }
  constexpr Field since(std::string_view key_of_date) const {
    Field f = *this;
    f.known_from = key_of_date;
    return f;
  }
  constexpr Field planned_before() const {
    Field f = *this;
    f.is_planned_before = true;
    return f;
  }
  constexpr Field between(double low, double high) const {
    Field f = *this;
    f.least = low;
    f.most = high;
    return f;
  }
  constexpr Field of_numbers() const {
    Field f = *this;
    f.holds = Value::Kind::number;
    return f;
  }
  constexpr Field tighter(Tighter way) const {
    Field f = *this;
    f.tightened = way;
    return f;
  }
  constexpr Field added(int version) const {
    Field f = *this;
    f.format = version;
    return f;
  }
};

namespace detail {

template <class M>
struct Member;
template <class Owner_, class Type_>
struct Member<Type_ Owner_::*> {
  using Owner = Owner_;
  using Type = Type_;
};

}  // namespace detail

// Declares a field of a record by its member.
template <auto member>
constexpr Field field(std::string_view key, Message label, Message help) {
  using Owner = typename detail::Member<decltype(member)>::Owner;
  using Shape = detail::Shape<typename detail::Member<decltype(member)>::Type>;
  Field f;
  f.key = key;
  f.type = Shape::type;
  f.size = sizeof(typename detail::Member<decltype(member)>::Type);
  f.refers = Shape::refers;
  f.rows_of = Shape::rows;
  f.label = label;
  f.help = help;
  f.read = [](const Record& record) -> const void* { return &(static_cast<const Owner&>(record).*member); };
  f.write = [](Record& record) -> void* { return &(static_cast<Owner&>(record).*member); };
  return f;
}

// How files write the records of a table.
enum class TableForm : std::uint8_t {
  single,  // [plan]: there is one
  list,    // [[stays]], or a CSV
  inner,   // in a field of another table's record: contacts
};

// What holds of all records of a table.
enum class TableTrait : std::uint8_t {
  inherited,     // a plan below has them, too (load/inherit.hpp)
  structural,    // there from the beginning: that there are none is a fault at once, where something is asked of them
  recorded,      // written down as the campaign goes on: no plan begins with any
  regional,      // of the plan's own regions and teams, and of no use in a plan for others
  in_the_field,  // where stays are: that they come is expected as the stays pass
  acting,        // somebody who can be asked to do something, and is no team's own
};

struct TableSchema {
  TableId id = TableId::none;
  std::string_view name;      // as the file writes it: stays
  std::string_view singular;  // as `per` names it: stay
  Message label;              // as a person calls one of them
  Message counted;            // as a person counts several: 3 stays, 3 次蹲点
  Message help;
  std::span<const Field> fields;
  std::string_view known_from;  // the field that says since when a record is a fact
  std::uint32_t (*size)(const Plan&);
  const Record& (*row)(const Plan&, std::uint32_t);
  std::uint32_t (*row_of)(const Plan&, const Record&);
  Record& (*append)(Plan&);
  void (*reserve)(Plan&, std::size_t more);
  void (*truncate)(Plan&, std::uint32_t rows);
  Record& (*edit)(Plan&, std::uint32_t);  // while loading
  TableForm form = TableForm::list;
  std::uint32_t traits = 0;  // one bit for each TableTrait
  // The field that says since when a record is done with; empty: nothing is to be done about one.
  std::string_view closed_by = {};
  // The fields one of which says whose a record is; none: it may be nobody's.
  std::span<const std::string_view> owned_by = {};
  int format = 1;  // the version of the format that brought it

  constexpr bool is(TableTrait trait) const { return (traits >> static_cast<unsigned>(trait) & 1U) != 0; }
  constexpr TableSchema with(std::initializer_list<TableTrait> all) const {
    TableSchema table = *this;
    for (const TableTrait trait : all) table.traits |= 1U << static_cast<unsigned>(trait);
    return table;
  }
  constexpr TableSchema added(int version) const {
    TableSchema table = *this;
    table.format = version;
    return table;
  }
  constexpr TableSchema until(std::string_view key_of_date) const {
    TableSchema table = *this;
    table.closed_by = key_of_date;
    return table;
  }
  constexpr TableSchema of_one_of(std::span<const std::string_view> keys) const {
    TableSchema table = *this;
    table.owned_by = keys;
    return table;
  }
  constexpr TableSchema written_as(TableForm how) const {
    TableSchema table = *this;
    table.form = how;
    return table;
  }
  // What stands above a record in a file: [plan], [[stays]]; of an inner table only its name.
  std::string header() const;
  const Field* find(std::string_view key) const;
  // By its Chinese label; null if there is none.
  const Field* find_labelled(std::string_view chinese) const;
  const Field* id_field() const;
  // The field that known_from names; null if there is none.
  const Field* dating_field() const;
  std::uint32_t index_of(const Field& field) const { return static_cast<std::uint32_t>(&field - fields.data()); }
  FieldSet bit_of(const Field& field) const { return FieldSet{1} << index_of(field); }
  // How many bytes into a record the value of a field begins: for where so many are written that Field::in() is slow.
  std::ptrdiff_t offset_of(const Field& field) const;
};

// All tables, in the order of TableId.
std::span<const TableSchema> all_tables();
const TableSchema& schema_of(TableId table);
TableSet tables_that_are(TableTrait trait);
// By its name (stays) or as `per` names it (stay); null if there is none.
const TableSchema* find_table(std::string_view name);
const TableSchema* find_subject(std::string_view singular);
// By either name, or by a label; not of inner tables; null if there is none.
const TableSchema* table_called(std::string_view label);

const Record& record_at(const Plan& plan, RecordRef ref);
// The record's id as text; of a record without one, what names it best.
std::string name_of(const Plan& plan, RecordRef ref);
// The place of a record, or of a field's value in it (the record's own place if the field was left out).
Place place_of(const Plan& plan, RecordRef ref);
Place place_of(const Plan& plan, RecordRef ref, std::string_view key);
// The place of its id, where it has one in the file; else of the record.
Place place_of_id(const Plan& plan, RecordRef ref);
// The place of something in the record whose offset is known; of an item, where it stands in a list.
Place place_at(const Plan& plan, RecordRef ref, std::uint32_t offset);
// What the day of a field is counted from: an index in Plan::day_rules; 0: it is a date.
std::uint32_t day_rule_of(const Plan& plan, const Field& field, const Record& record);
// What stands at the place in its file; the first 200 bytes of it.
std::string_view text_at(const Plan& plan, Place place);
// What the field is called where its file is written: in a sheet, a Chinese reader knows it by its label.
Phrase name_in_file(const Field& field, Syntax syntax);
// In a sheet that has a column for it: by the heading that stands there. `part`: of the field, where it has some.
Phrase name_in_file(const Plan& plan, FileIndex file, const Field& field, std::string_view part = {});
Phrase name_in_file(const Plan& plan, RecordRef ref, std::string_view key);
// What stands around a text that is written at this place.
std::string_view quote_at(const Plan& plan, Place place);
// A text to paste at a place: in quotes where there are some.
std::string quoted_at(const Plan& plan, std::string_view text, Place place);

template <class R>
RecordRef ref_to(const Plan& plan, const R& record) {
  return {TableOf<R>::id, static_cast<std::uint32_t>(&record - TableOf<R>::rows(plan).data())};
}

}  // namespace grassroots
