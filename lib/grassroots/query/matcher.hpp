// SPDX-License-Identifier: MIT
// A compiled filter (`where`, `each`), matched against many records.
#pragma once

#include <memory>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/query/against_arrow.hpp"
#include "grassroots/query/grouping.hpp"
#include "grassroots/query/path.hpp"

namespace grassroots {

class Matcher {
 public:
  // Wrong names and values are reported at their place; then the result is not ok().
  // Conditions on the field `without` are left out.
  // `subjects`: the table that `subject` stands for in the paths of values; null: none can be named.
  Matcher(const Plan& plan, const TableSchema& table, const RecordRef& requirement, Filter filter, Groupings& groupings,
          Diagnostics& diagnostics, std::string_view without = {}, const TableSchema* subjects = nullptr);

  bool ok() const { return ok_; }
  // Whether the record is a fact (one in progress that is seen as done is) and meets every condition. `subject`: whose
  // record it is looked at as.
  // `subject`: whose fields the filter can compare with, if it does.
  bool matches(RecordRef record, AsOf as_of, RecordRef subject = {}) const {
    return asks_ == Asks::nothing || matches(table_->row(*plan_, record.row), record.row, as_of, subject);
  }
  // `record`: the one of the row.
  bool matches(const Record& record, std::uint32_t row, AsOf as_of, RecordRef subject) const {
    if (asks_ == Asks::nothing) return true;
    if (asks_ == Asks::one_word) return meets_word(conditions_.front(), record, as_of);
    return matches_slowly(record, row, as_of, subject);
  }
  // Whether it meets every condition, as it is known, or, where it is no fact yet, as it stands.
  bool describes(RecordRef record, Date day) const {
    const Record& asked = table_->row(*plan_, record.row);
    return meets_all(asked, record.row, {is_fact(dated_, asked, day) ? day : Date::latest()}, record);
  }
  // Whether later facts may take out a record that it matches now: where a condition says what must not be.
  bool may_let_go() const { return may_let_go_; }
  // Whether some condition is about this field of the record itself.
  bool asks_about(std::string_view key) const;
  // The tables whose records it looks at against the arrow.
  TableSet tables_read() const;
  // The conditions as a person would say them: kind is briefing, interviews.farmers is at least 5.
  Phrase describe() const;

 private:
  // What a condition needs to be understood.
  struct Context {
    const RecordRef& requirement;
    const TableSchema* subjects;
    Groupings& groupings;
    Diagnostics& diagnostics;
    std::string_view without;
  };
  // Those records of a table that belong to the record which is looked at: one of them meets all the conditions there
  // are on the table, or none does.
  struct Belonging {
    const TableSchema* table;
    bool none;
    std::shared_ptr<const Grouping> grouping;
    std::shared_ptr<Matcher> conditions;
  };
  // How a condition is decided: by a plain path's text or word, or by looking at every value that the path leads to.
  enum class By : std::uint8_t { text, word, values };
  struct Ready {
    Path path;
    const Condition* condition;
    const Condition* upper;  // of a range: the other bound of the same path; null where there is none
    By by;
    std::uint32_t words = 0;                     // which of them are wanted, by bit
    std::optional<Path> operand = std::nullopt;  // where what is wanted stands
    bool is_of_subject = false;                  // in the subject, not in the record
  };
  // Most filters ask nothing, or for one word or text: they are answered without a call for every record.
  enum class Asks : std::uint8_t { nothing, one_word, one_text, anything };
  static bool meets_word(const Ready& ready, const Record& record, AsOf as_of) {
    return (ready.words >> ready.path.plain_word(record, as_of) & 1U) != 0;
  }
  bool meets_text(const Ready& ready, const Record& record) const;
  Matcher(const Plan& plan, const TableSchema& table) : plan_(&plan), table_(&table), dated_(table.dating_field()) {}
  void add(const Condition& condition, std::string_view path, const Context& context);
  void add_against_arrow(const Condition& condition, AgainstArrow asked, const Context& context);
  Belonging* belonging_to(const AgainstArrow& asked, const Condition& condition, const Context& context);
  // Whenever conditions have come.
  void choose_way();
  // REQUIRES: it asks for something.
  bool matches_slowly(const Record& record, std::uint32_t row, AsOf as_of, RecordRef subject) const;
  bool meets_all(const Record& record, std::uint32_t row, AsOf as_of, RecordRef subject) const;
  bool has_belonging(const Belonging& belonging, std::uint32_t row, AsOf as_of, RecordRef subject) const;
  // REQUIRES: it is not decided by a word.
  bool meets(const Ready& ready, const Record& record, AsOf as_of, RecordRef subject) const;
  // REQUIRES: it has an operand.
  bool meets_operand(const Ready& ready, const Record& record, AsOf as_of, RecordRef subject) const;
  std::optional<Ready> with_operand(Path path, const Condition& condition, const Context& context) const;
  bool is_within(const Condition& bound, const Value& value) const;
  Ready* other_bound_of(const Condition& condition);
  Phrase describe(const Ready& ready, const Condition& condition) const;
  static Phrase describe(const Belonging& belonging);

  const Plan* plan_;
  const TableSchema* table_;
  const Field* dated_;  // the field that says since when a record is a fact; null: always
  std::vector<Ready> conditions_;
  std::vector<Belonging> belongings_;
  Asks asks_ = Asks::anything;
  bool may_let_go_ = false;
  bool ok_ = true;
};

}  // namespace grassroots
