// SPDX-License-Identifier: MIT
// A dotted path from a record to values: a field, a field of the record it refers to, a key of an open table. A table's
// name goes against the arrow: to the records of the table that belong to the one before. Behind a text, `characters`
// is how many it has.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <vector>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/query/as_of.hpp"
#include "grassroots/query/grouping.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {

// Whether the record is a fact on the day. `dated`: the field that says since when; null: always.
inline bool is_fact(const Field* dated, const Record& record, Date day) {
  if (dated == nullptr) return true;
  const Date since = dated->get<Date>(record);
  return since <= day && (since.known() || dated->type != FieldType::day);  // a planned day may yet be open
}

class Path {
 public:
  // What could not be understood.
  struct Fault {
    enum class Kind : std::uint8_t {
      no_field,           // the table has none that is called so
      leads_nowhere,      // the segment before it leads to no record
      not_against_arrow,  // it names a table, and only fields can stand here
      belongs_to_none,    // records of the table that it names belong to none of `table`
      too_much_belongs,
      names_no_field,  // it names a table, and the path ends there
    };
    std::string segment;
    const TableSchema* table = nullptr;  // that the segment before it leads to
    Kind kind = Kind::no_field;
  };
  // `groupings`: of what belongs to whom; null: the path cannot go against the arrow.
  static std::optional<Path> parse(const Plan& plan, const TableSchema& table, std::string_view text, Fault& fault,
                                   Groupings* groupings = nullptr);
  // What the field at the end of a path is called, wherever it leads; empty, where it cannot be understood.
  static Phrase label_at_end(const Plan& plan, const TableSchema& table, std::string_view text);

  const Field& last() const { return *steps_.back().field; }
  bool in_open_table() const { return bool(open_key_); }
  // Of an open table the key that it takes.
  std::string_view open_key() const { return open_key_text_; }
  std::size_t steps() const { return steps_.size(); }
  // The first step: the field of the record itself. REQUIRES: the path does not begin with a table's name.
  const Field& first() const { return *steps_.front().field; }

  // Whether it is one field of the record that has one value at most, a text or a word, on all days.
  bool is_plain() const { return is_plain_; }
  // REQUIRES: is_plain(). The text, empty where the field is unset; or the word's number, from 1; 0: unset.
  bool leads_to_word() const { return last().type == FieldType::word; }
  Symbol plain_text(const Record& record) const {
    assert(is_plain() && !leads_to_word());
    return first().get<Symbol>(record);
  }
  std::uint8_t plain_word(const Record& record, AsOf as_of) const {
    assert(is_plain() && leads_to_word());
    return word_of(steps_.front(), record, as_of);
  }

  // The tables whose records it goes to against the arrow.
  TableSet tables_read() const;

  // Of what kind the values at its end are; none: of any.
  Value::Kind kind() const {
    if (counts_characters_) return Value::Kind::number;
    return in_open_table() ? last().holds : type_of(last()).kind;
  }
  // What its last field is called: condition, 基础.
  Phrase label() const;
  // As a person calls it: site.condition, 蹲点地的基础.
  Phrase name() const;
  // A value at its end, as a person calls it.
  Phrase name_of(const Plan& plan, const Value& value) const;

  // Calls `use` with every value at the end of the path, as far as it is known; stops when it returns true.
  // Returns whether it did. Unset fields have no values; a deadline that counts from what has not happened yet has one
  // that equals nothing.
  template <class Use>
  bool any_value(const Plan& plan, const Record& record, AsOf as_of, Use use) const {
    if (!counts_characters_) return walk(0, plan, record, as_of, use);
    auto use_size = [&](const Value& value) { return value.kind == Value::Kind::text && use(size_of(plan, value)); };
    return walk(0, plan, record, as_of, use_size);
  }
  // Whether there is one; a text of nothing but spaces is none.
  static bool is_blank(const Plan& plan, const Value& value);
  bool is_set(const Plan& plan, const Record& record, AsOf as_of) const {
    return any_value(plan, record, as_of, [&](const Value& value) { return !is_blank(plan, value); });
  }

 private:
  struct Step {
    const Field* field;                   // null: it goes against the arrow
    const Field* known_from;              // the date field that says since when; null: always
    const TableSchema* target = nullptr;  // of a reference that the path follows, and against the arrow
    const TableSchema* from = nullptr;    // of a deadline its table; against the arrow: whose those of `target` are
    std::shared_ptr<const Grouping> belonging = nullptr;
    bool is_status = false;  // of a stay: it depends on the day
    bool is_people = false;  // of a stay: the whole team, where it names nobody
  };
  template <class Use>
  bool walk(std::size_t step, const Plan& plan, const Record& record, AsOf as_of, Use& use) const;
  template <class Use>
  bool walk_belonging(std::size_t step, const Plan& plan, const Record& record, AsOf as_of, Use& use) const;
  template <class Use>
  bool values_of(const Step& step, const Plan& plan, const Record& record, AsOf as_of, Use& use) const;
  // Where a segment is no field of the table: the table that it names, with a step to it against the arrow; null, and
  // `fault` says why, where there is none.
  const TableSchema* belonging_table(const TableSchema* table, std::string_view segment, Groupings* groupings,
                                     Fault& fault);
  // Adds a step to the records of another table that belong to those of one; false, and `fault` says why.
  bool go_against_arrow(const TableSchema& from, const TableSchema& to, Groupings* groupings, Fault& fault);
  static Date day_of_deadline(const Step& step, const Plan& plan, const Record& record, AsOf as_of);
  static bool is_known(const Step& step, const Plan& plan, const Record& record, AsOf as_of);
  static std::uint8_t word_of(const Step& step, const Record& record, AsOf as_of) {
    if (step.is_status) return static_cast<std::uint8_t>(status_on(static_cast<const Stay&>(record), as_of));
    return step.field->get<std::uint8_t>(record);
  }
  Value value_of_word(std::uint8_t word) const;
  // How many characters a text has, without the spaces around it.
  static Value size_of(const Plan& plan, const Value& text);

  std::vector<Step> steps_;
  Symbol open_key_;
  std::string open_key_text_;
  std::vector<Symbol> words_;  // of a fixed choice, in the plan's symbols
  bool is_plain_ = false;
  bool counts_characters_ = false;
};

template <class Use>
bool Path::walk(std::size_t index, const Plan& plan, const Record& record, AsOf as_of, Use& use) const {
  const Step& step = steps_[index];
  if (step.field == nullptr) return walk_belonging(index, plan, record, as_of, use);
  if (step.known_from != nullptr && !is_known(step, plan, record, as_of)) return false;
  const bool is_last = index + 1 == steps_.size();
  if (is_last && !step.is_people) return values_of(step, plan, record, as_of, use);
  const auto follow = [&](Symbol id) {
    const std::uint32_t row = id ? plan.find(step.target->id, id) : no_row;
    if (row == no_row || (step.target->id == TableId::stays && !is_in_time(plan.stays[row], as_of))) return false;
    return walk(index + 1, plan, step.target->row(plan, row), as_of, use);
  };
  if (step.is_people) {
    bool is_done = false;
    each_person(plan, static_cast<const Stay&>(record),
                [&](Symbol id) { is_done = is_done || (is_last ? use(Value(id)) : follow(id)); });
    return is_done;
  }
  if (step.field->type == FieldType::text) return follow(step.field->get<Symbol>(record));
  for (const ListItem& item : plan.list(step.field->get<TextList>(record)))
    if (follow(item.symbol)) return true;
  return false;
}

template <class Use>
bool Path::walk_belonging(std::size_t index, const Plan& plan, const Record& record, AsOf as_of, Use& use) const {
  const Step& step = steps_[index];
  const bool asks_about_status = steps_[index + 1].is_status;
  for (const std::uint32_t row : step.belonging->rows(step.from->row_of(plan, record))) {
    const Record& other = step.target->row(plan, row);
    if (!is_fact(step.known_from, other, as_of.day)) continue;
    if (step.target->id == TableId::stays) {
      const Stay& stay = plan.stays[row];
      if (!is_in_time(stay, as_of) || (stay.status == StayStatus::cancelled && !asks_about_status)) continue;
    }
    if (walk(index + 1, plan, other, as_of, use)) return true;
  }
  return false;
}

template <class Use>
bool Path::values_of(const Step& step, const Plan& plan, const Record& record, AsOf as_of, Use& use) const {
  if (step.field->type == FieldType::text) {  // as most are: without a call through the type's row
    const Symbol text = step.field->get<Symbol>(record);
    return text && use(Value(text));
  }
  if (step.field->type == FieldType::word) {
    const Value word = value_of_word(word_of(step, record, as_of));
    return word.kind != Value::Kind::none && use(word);
  }
  if (step.field->type == FieldType::deadline) {
    const Date day = day_of_deadline(step, plan, record, as_of);
    return (day.known() || step.field->get<Deadline>(record).known()) && use(Value(day));
  }
  return type_of(*step.field).any_value(plan, *step.field, record, open_key_, use);
}

}  // namespace grassroots
