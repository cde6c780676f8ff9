// SPDX-License-Identifier: MIT
#include "tests/harness/plan_text.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "grassroots/assess/assess.hpp"
#include "grassroots/field_types/day_rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots::test {
namespace {

namespace fs = std::filesystem;

class Described {
 public:
  Described(const Plan& plan, bool with_places) : plan_(plan), with_places_(with_places) {
    for (const TableSchema& table : all_tables())
      for (std::uint32_t row = 0; row < table.size(plan_); ++row) record(table, table.row(plan_, row));
  }

  // In an order that does not depend on where they are.
  void add(std::initializer_list<const Diagnostics*> lists) {
    std::multiset<std::string> findings;
    for (const Diagnostics* list : lists)
      for (const Diagnostic& d : *list) findings.insert(finding(d));
    for (const std::string& said : findings) text += said;
  }

  std::string text;

 private:
  void record(const TableSchema& table, const Record& record) {
    text += fmt::format("[{}]{}{}\n", table.name, at(record.offset), with_places_ && record.damaged ? " damaged" : "");
    for (const Field& field : table.fields) {
      const std::string value = of(table, field, record), place = at(plan_.place(record, table.index_of(field)));
      if (!value.empty() || (with_places_ && place != at(0)))
        text += fmt::format("{} = {}{}\n", field.key, value, place);
    }
  }

  std::string at(std::uint32_t offset) const { return with_places_ ? fmt::format("@{}", offset) : ""; }

  // Of a file that the plan names, from wherever it does.
  std::string path(Symbol named) const {
    return fs::weakly_canonical(fs::absolute(plan_.sources.front()->path()).parent_path() / plan_.text(named));
  }
  std::string columns(const RegisterName& name) const {
    return in_quotes(name.code) + in_quotes(name.name) + in_quotes(name.revoked);
  }

  std::string of(const TableSchema& table, const Field& field, const Record& record) const {
    if (table.id == TableId::plan && (field.key == "include" || field.key == "columns") && !with_places_) return "";
    const bool is_path = table.id == TableId::plan && (field.key == "parent" || field.key == "previous");
    if (is_path && !with_places_ && field.get<Symbol>(record)) return path(field.get<Symbol>(record));
    switch (field.type) {
      case FieldType::register_name: {
        const RegisterName& name = field.get<RegisterName>(record);
        return with_places_ || !name.known() ? in_quotes(name.file) : path(name.file) + columns(name);
      }
      case FieldType::text: return in_quotes(field.get<Symbol>(record));
      case FieldType::integer:
        return field.get<Integer>(record).known() ? fmt::format("{}", field.get<Integer>(record).value) : "";
      case FieldType::number:
        return field.get<Number>(record).known() ? fmt::format("{}", field.get<Number>(record).value) : "";
      case FieldType::bound: return bound(field.get<Bound>(record));
      case FieldType::flag: return flag(field.get<Flag>(record));
      case FieldType::date: return to_string(field.get<Date>(record));
      case FieldType::day: return day(field, record);
      case FieldType::deadline: return deadline(field, record);
      case FieldType::recurrence: {
        const Recurrence every = field.get<Recurrence>(record);
        return every.known() ? fmt::format("{} of {}", static_cast<int>(every.unit), every.days) : "";
      }
      case FieldType::pair: {
        const IntegerPair pair = field.get<IntegerPair>(record);
        return pair.known() ? fmt::format("{} to {}", pair.first, pair.second) : "";
      }
      case FieldType::local_text: {
        const LocalText both = field.get<LocalText>(record);
        return in_quotes(both.english) + in_quotes(both.chinese);
      }
      case FieldType::word: return std::string(field.get<std::uint8_t>(record), '*');
      case FieldType::texts:
        return list(plan_.list(field.get<TextList>(record)),
                    [&](const ListItem& i) { return in_quotes(i.symbol) + at(i.offset); });
      case FieldType::values:
        return list(plan_.list(field.get<ValueList>(record)), [&](const Value& v) { return value(v); });
      case FieldType::open_table:
        return entries(plan_.list(field.get<OpenTable>(record)),
                       [&](const Entry& e) { return in_quotes(e.key) + ": " + value(e.value); });
      case FieldType::filter:
        return entries(plan_.list(field.get<Filter>(record)), [&](const Condition& c) {
          return in_quotes(c.path) + at(c.offset) + (c.any ? " any" : "") + (c.by_field ? " field" : "") + " " +
                 std::to_string(static_cast<int>(c.asks)) +
                 list(plan_.list(c.values), [&](const Value& v) { return value(v); });
        });
      case FieldType::rows: return fmt::format("{} rows", field.get<Slice<Record>>(record).count);
    }
    return {};
  }

  template <class Items, class Text>
  static std::string list(const Items& items, Text text) {
    std::string all;
    for (const auto& item : items) all.append(all.empty() ? "" : ", ").append(text(item));
    return all;
  }
  // Of a table's entries: without places, their order does not matter.
  template <class Items, class Text>
  std::string entries(const Items& items, Text text_of_item) const {
    std::vector<std::string> texts;
    for (const auto& item : items) texts.push_back(text_of_item(item));
    if (!with_places_) std::sort(texts.begin(), texts.end());
    return list(texts, [](const std::string& said) { return said; });
  }

  std::string in_quotes(Symbol symbol) const { return symbol ? fmt::format("<{}>", plan_.text(symbol)) : ""; }
  static std::string flag(Flag value) { return value == Flag::unset ? "" : value == Flag::yes ? "yes" : "no"; }
  std::string bound(const Bound& value) const {
    if (value.path) return "at " + in_quotes(value.path);
    return value.known() ? fmt::format("{}", value.number.value) : "";
  }
  std::string deadline(const Field& field, const Record& record) const {
    const Deadline& d = field.get<Deadline>(record);
    if (!d.known()) return "";
    if (d.kind == Deadline::Kind::rule) return to_string(d.date) + " by " + type_of(field).toml(plan_, field, record);
    return fmt::format("{} {} {} {}", static_cast<int>(d.kind), to_string(d.date), in_quotes(d.anchor), d.days);
  }
  std::string day(const Field& field, const Record& record) const {
    const Date date = field.get<Date>(record);
    if (Day::awaits_rule(date)) return day_rule_to_toml(plan_, Day::rule(date));
    const std::uint32_t rule = day_rule_of(plan_, field, record);
    return to_string(field.get<Date>(record)) + (rule == 0 ? "" : " by " + type_of(field).toml(plan_, field, record));
  }
  std::string value(const Value& v) const { return scalar(v) + at(v.offset); }
  std::string scalar(const Value& v) const {
    switch (v.kind) {
      case Value::Kind::none: return "nothing";
      case Value::Kind::text: return in_quotes(v.symbol);
      case Value::Kind::number: return fmt::format("{}", v.number);
      case Value::Kind::flag: return v.flag ? "yes" : "no";
      case Value::Kind::date: return to_string(v.date);
    }
    return {};
  }
  std::string finding(const Diagnostic& d) const {
    if (!with_places_ && d.message.message == &messages::one_item) return {};  // of how a sheet is written
    return fmt::format("{}[{}]{}{} {} / {} / {}\n", static_cast<int>(d.severity), d.name, at(d.place.begin),
                       at(d.place.end), render(d.message, Language::english), d.subject,
                       d.waived ? render(*d.waived, Language::english) : std::string());
  }

  const Plan& plan_;
  const bool with_places_;
};

}  // namespace

std::string text_of(const LoadedPlan& loaded, Date as_of) {
  Described described(loaded.plan, false);
  const Assessment assessed = assess(loaded.plan, as_of);
  described.add({&loaded.diagnostics, &assessed.diagnostics});
  return described.text;
}

std::string text_with_places(const Plan& plan, const Diagnostics& diagnostics) {
  Described described(plan, true);
  described.add({&diagnostics});
  return described.text + fmt::format("incomplete {}, lost {:b}, nameless {:b}\n", plan.incomplete,
                                      plan.tables_with_lost_records, plan.tables_with_uncertain_ids);
}

}  // namespace grassroots::test
