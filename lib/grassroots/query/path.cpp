// SPDX-License-Identifier: MIT
#include "grassroots/query/path.hpp"

#include <fmt/core.h>
#include <limits>

#include "grassroots/query/deadline.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

constexpr std::string_view characters_word = "characters";

// Takes `.characters` off what stands behind an open table; of numbers there are none.
bool take_characters(const Field& table, std::string_view& key) {
  if (table.holds == Value::Kind::number || !key.ends_with(characters_word)) return false;
  const std::string_view text = key.substr(0, key.size() - characters_word.size());
  if (text.size() < 2 || !text.ends_with('.')) return false;
  key = text.substr(0, text.size() - 1);
  return true;
}

}  // namespace

bool Path::go_against_arrow(const TableSchema& from, const TableSchema& to, Groupings* groupings, Fault& fault) {
  fault.kind = groupings == nullptr                    ? Fault::Kind::not_against_arrow
               : !way_between(to.id, from.id).exists() ? Fault::Kind::belongs_to_none
                                                       : Fault::Kind::too_much_belongs;
  if (fault.kind != Fault::Kind::too_much_belongs) return false;
  auto grouping = groupings->get(to.id, from.id);
  if (grouping->is_cut()) return false;
  steps_.push_back({.field = nullptr,
                    .known_from = to.dating_field(),
                    .target = &to,
                    .from = &from,
                    .belonging = std::move(grouping)});
  return true;
}

const TableSchema* Path::belonging_table(const TableSchema* table, std::string_view segment, Groupings* groupings,
                                         Fault& fault) {
  fault = {std::string(segment), table, table == nullptr ? Fault::Kind::leads_nowhere : Fault::Kind::no_field};
  const TableSchema* const other = table == nullptr ? nullptr : find_table(segment);
  const bool is_list = other != nullptr && other->form == TableForm::list;
  return is_list && go_against_arrow(*table, *other, groupings, fault) ? other : nullptr;
}

std::optional<Path> Path::parse(const Plan& plan, const TableSchema& start, std::string_view text, Fault& fault,
                                Groupings* groupings) {
  Path path;
  const TableSchema* table = &start;
  while (true) {
    const std::size_t dot = text.find('.');
    const std::string_view segment = text.substr(0, dot);
    const Field* field = table == nullptr ? nullptr : table->find(segment);
    if (field == nullptr) {
      table = path.belonging_table(table, segment, groupings, fault);
      if (table == nullptr) return std::nullopt;
      if (dot == std::string_view::npos) {
        fault.kind = Fault::Kind::names_no_field;
        return std::nullopt;
      }
      text.remove_prefix(dot + 1);
      continue;
    }
    const Field* known_from = field->known_from.empty() ? nullptr : table->find(field->known_from);
    const bool is_status = table->id == TableId::stays && field->key == "status";
    const bool is_people = table->id == TableId::stays && field->key == "people";
    path.steps_.push_back({.field = field,
                           .known_from = known_from,
                           .from = field->type == FieldType::deadline ? table : nullptr,
                           .is_status = is_status,
                           .is_people = is_people});
    if (dot == std::string_view::npos) break;
    text.remove_prefix(dot + 1);
    if (field->type == FieldType::open_table) {
      path.counts_characters_ = take_characters(*field, text);
      path.open_key_ = plan.symbols.find(text);
      path.open_key_text_ = text;
      if (!path.open_key_) path.open_key_ = {std::numeric_limits<std::uint32_t>::max()};  // in no record
      return path;
    }
    path.counts_characters_ = field->type == FieldType::text && field->refers == 0 && text == characters_word;
    if (path.counts_characters_) break;
    table = nullptr;
    for (const TableSchema& target : all_tables())
      if (field->refers == only(target.id)) table = &target;
    path.steps_.back().target = table;
  }
  for (const Word& word : path.last().words) path.words_.push_back(plan.symbols.find(word.name));
  const Step& first = path.steps_.front();
  path.is_plain_ = path.steps_.size() == 1 && first.known_from == nullptr && !path.counts_characters_ &&
                   (first.field->type == FieldType::text || first.field->type == FieldType::word);
  return path;
}

Phrase Path::label_at_end(const Plan& plan, const TableSchema& table, std::string_view text) {
  Fault fault;
  if (const auto path = parse(plan, table, text, fault)) return path->label();
  if (fault.kind != Fault::Kind::not_against_arrow) return {};
  const std::string step = '.' + fault.segment + '.';
  const std::size_t at = ('.' + std::string(text)).find(step);
  if (at == std::string::npos) return {};
  return label_at_end(plan, *find_table(fault.segment), text.substr(at + step.size() - 1));
}

TableSet Path::tables_read() const {
  TableSet tables = 0;
  for (const Step& step : steps_)
    if (step.field == nullptr) tables |= only(step.target->id);
  return tables;
}

Phrase Path::label() const { return open_key_ ? Phrase(open_key_text_) : Phrase(last().label); }

Phrase Path::name() const {
  Phrase name;
  const auto add = [&](std::string_view key, std::string_view label) {
    Phrase part = Phrase::in_two_languages(std::string(key), std::string(label));
    name = name.empty() ? std::move(part) : Phrase(messages::field_of, std::move(name), std::move(part));
  };
  for (const Step& step : steps_)
    if (step.field == nullptr)
      add(step.target->name, step.target->label.chinese);
    else
      add(step.field->key, step.field->label.chinese);
  if (open_key_) add(open_key_text_, open_key_text_);
  if (counts_characters_) add(characters_word, messages::characters_of_text.chinese);
  return name;
}

Phrase Path::name_of(const Plan& plan, const Value& value) const {
  if (value.kind == Value::Kind::number) return fmt::format("{:g}", value.number);
  if (value.kind == Value::Kind::date) return to_string(value.date);
  if (value.kind == Value::Kind::flag) return {value.flag ? messages::yes : messages::no};
  std::string text(plan.text(value.symbol));
  for (const Word& word : last().words)
    if (word.name == text)
      return {messages::quoted_text, Phrase::in_two_languages(std::move(text), std::string(word.chinese))};
  return {messages::quoted_text, std::move(text)};
}

Date Path::day_of_deadline(const Step& step, const Plan& plan, const Record& record, AsOf as_of) {
  const RecordRef ref{step.from->id, step.from->row_of(plan, record)};
  return grassroots::day_of_deadline(plan, *step.field, ref, as_of.day);
}

bool Path::is_known(const Step& step, const Plan& plan, const Record& record, AsOf as_of) {
  const Date since = step.known_from->get<Date>(record);
  if (!step.field->is_planned_before) return since <= as_of.day;
  if (since.known() && since <= as_of.day) return true;
  return due_day_of(plan, static_cast<const Deliverable&>(record), as_of.day).day <= as_of.by;
}

Value Path::size_of(const Plan& plan, const Value& text) {
  return Value(static_cast<double>(count_characters(trim_spaces(plan.text(text.symbol)))));
}

bool Path::is_blank(const Plan& plan, const Value& value) {
  return value.kind == Value::Kind::text && trim_spaces(plan.text(value.symbol)).empty();
}

Value Path::value_of_word(std::uint8_t word) const {
  if (word == 0) return {};
  const Symbol symbol = words_[word - 1U];
  return symbol ? Value(symbol) : Value(true);  // a word nobody asks for has no symbol
}

}  // namespace grassroots
