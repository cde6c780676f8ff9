// SPDX-License-Identifier: MIT
// The types that a field of a record can have. All are small, trivially copyable and have an "unset" value;
// variable-length data is stored in the plan's pools.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

#include "grassroots/model/date.hpp"
#include "grassroots/model/symbols.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {

// Each field of this type has bounds.
struct Integer {
  static constexpr std::int32_t unset = std::numeric_limits<std::int32_t>::min();
  std::int32_t value = unset;
  bool known() const { return value != unset; }
  std::int64_t or_else(std::int64_t fallback) const { return known() ? value : fallback; }
};

// Numbers that differ by less are the same: what is added up and divided is never exact.
inline constexpr double slack = 1e-9;

struct Number {
  double value = std::numeric_limits<double>::quiet_NaN();
  bool known() const { return !std::isnan(value); }
  double or_else(double fallback) const { return known() ? value : fallback; }
};

// A bound that a requirement sets: a number, or one that stands in a field of each subject.
struct Bound {
  Number number;
  Symbol path;               // to the subject's own: subject.amounts.target; empty: `number` is for all
  std::uint32_t offset = 0;  // of the path, in the requirement's file
  bool known() const { return number.known() || path; }
};

enum class Flag : std::uint8_t { unset, no, yes };

// Two integers: a range [min, max], or a tile [column, row].
struct IntegerPair {
  static constexpr std::int32_t unset = std::numeric_limits<std::int32_t>::min();
  std::int32_t first = unset;
  std::int32_t second = unset;
  bool known() const { return first != unset; }
};

// A text in two languages; a plain text is the same in both.
struct LocalText {
  Symbol english;
  Symbol chinese;
};

// How a planned day of a record, a Date, stands for a rule (Plan::day_rules) until linking works it out.
struct Day {
  static Date by_rule(std::uint32_t rule) { return {first_rule + static_cast<std::int32_t>(rule)}; }
  static bool awaits_rule(Date date) { return date.days >= first_rule; }
  static std::uint32_t rule(Date date) { return static_cast<std::uint32_t>(date.days - first_rule); }

 private:
  static constexpr std::int32_t first_rule = 1 << 30;  // later than any day of a plan
};

// A date, the day of something (of a phase its last), n days after a phase, event, task or deliverable: {after = "id",
// days = n}, or what else a DayRule says. `stay` in `anchor` means the subject's own stay.
struct Deadline {
  enum class Kind : std::uint8_t { unset, date, phase, after, rule };
  Kind kind = Kind::unset;
  Date date;  // of a rule: the day, where the plan alone says it; of a phase or an id: the day that is planned
  Symbol anchor;
  std::int32_t days = 0;
  bool known() const { return kind != Kind::unset; }

  static Deadline by_rule(std::uint32_t rule) {
    Deadline deadline;
    deadline.kind = Kind::rule;
    deadline.days = static_cast<std::int32_t>(rule);
    return deadline;
  }
  // REQUIRES: kind is rule. Its index in Plan::day_rules.
  std::uint32_t rule() const { return static_cast<std::uint32_t>(days); }
};

// How often something is asked for: in every week, in every phase, in every so many days.
struct Recurrence {
  enum class Unit : std::uint8_t { unset, day, week, month, quarter, year, phase, days };
  Unit unit = Unit::unset;
  std::int32_t days = 0;  // of Unit::days
  bool known() const { return unit != Unit::unset; }
};

// The register of places that a plan names: its file, and which of its columns are the codes, the names and whether a
// row is revoked; empty: by their usual names.
struct RegisterName {
  Symbol file, code, name, revoked;
  bool known() const { return static_cast<bool>(file); }
};

// A run of `count` items in one of the plan's pools.
template <class Item>
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

// A text in a list, and its offset in the record's file.
struct ListItem {
  Symbol symbol;
  std::uint32_t offset = 0;
};
using TextList = Slice<ListItem>;
// A list of references to records of one table.
template <class Record>
struct IdList : TextList {};

// A value whose type the plan chooses.
struct Value {
  enum class Kind : std::uint8_t { none, text, number, flag, date };
  Kind kind = Kind::none;
  std::uint32_t offset = 0;  // where it stands in the record's file
  union {
    Symbol symbol;
    double number;
    bool flag;
    Date date;
  };
  Value() : symbol() {}
  explicit Value(Symbol s) : kind(s ? Kind::text : Kind::none), symbol(s) {}
  explicit Value(double n) : kind(Kind::number), number(n) {}
  explicit Value(bool b) : kind(Kind::flag), flag(b) {}
  explicit Value(Date d) : kind(d.known() ? Kind::date : Kind::none), date(d) {}

  friend bool operator==(const Value& a, const Value& b) {
    if (a.kind != b.kind) return false;
    switch (a.kind) {
      case Kind::none: return true;
      case Kind::text: return a.symbol == b.symbol;
      case Kind::number: return a.number == b.number;
      case Kind::flag: return a.flag == b.flag;
      case Kind::date: return a.date == b.date;
    }
    unreachable();
  }
};
using ValueList = Slice<Value>;

// One entry of an open table, whose keys the plan chooses (a site's profile, a stay's interviews).
struct Entry {
  Symbol key;
  Value value;
};
using OpenTable = Slice<Entry>;

// One condition of a filter: the field at `path` has one of these values, or ("*") any at all.
struct Condition {
  // What some value at the end of the path must be. `differs`: that none is one of `values`, or that none is set.
  enum class Asks : std::uint8_t { equals, differs, at_least, at_most };

  Symbol path;
  std::uint32_t offset = 0;
  Asks asks = Asks::equals;
  bool any = false;       // "*": whatever is set
  bool by_field = false;  // the one value is a path: what stands at its end is wanted
  ValueList values;
};
using Filter = Slice<Condition>;

}  // namespace grassroots
