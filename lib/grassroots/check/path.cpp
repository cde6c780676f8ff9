// SPDX-License-Identifier: MIT
#include "grassroots/check/path.hpp"

namespace grassroots {

bool is_fact(const Plan& plan, RecordRef ref, Date day) {
  const Field* dated = schema_of(ref.table).dating_field();
  return dated == nullptr || dated->get<Date>(record_at(plan, ref)) <= day;  // undated: always
}

std::optional<Path> Path::parse(const Plan& plan, const TableSchema& start, std::string_view text, Fault& fault) {
  Path path;
  const TableSchema* table = &start;
  while (true) {
    const std::size_t dot = text.find('.');
    const std::string_view segment = text.substr(0, dot);
    const Field* field = table == nullptr ? nullptr : table->find(segment);
    if (field == nullptr) {
      fault = {std::string(segment), table};
      return std::nullopt;
    }
    const Field* known_from = field->known_from.empty() ? nullptr : table->find(field->known_from);
    const bool is_status = table->id == TableId::stays && field->key == "status";
    path.steps_.push_back({field, known_from, nullptr, is_status});
    if (dot == std::string_view::npos) break;
    text.remove_prefix(dot + 1);
    if (field->type == FieldType::open_table) {
      path.open_key_ = plan.symbols.find(text);
      if (!path.open_key_) path.open_key_ = {std::numeric_limits<std::uint32_t>::max()};  // in no record
      return path;
    }
    table = nullptr;
    for (const TableSchema& target : all_tables())
      if (field->refers == only(target.id)) table = &target;
    path.steps_.back().target = table;
  }
  for (const Word& word : path.last().words) path.words_.push_back(plan.symbols.find(word.name));
  const Step& first = path.steps_.front();
  path.is_plain_ = path.steps_.size() == 1 && first.known_from == nullptr &&
                   (first.field->type == FieldType::text || first.field->type == FieldType::word);
  return path;
}

Value Path::value_of_word(const Step& step, const Record& record, Date day, InProgress in_progress) const {
  auto word = step.field->get<std::uint8_t>(record);
  if (step.is_status) word = static_cast<std::uint8_t>(status_on(static_cast<const Stay&>(record), day, in_progress));
  if (word == 0) return {};
  const Symbol symbol = words_[word - 1U];
  return symbol ? Value(symbol) : Value(true);  // a word nobody asks for has no symbol
}

bool Path::any_value(const Plan& plan, const Record& record, Date day, InProgress in_progress,
                     const std::function<bool(const Value&)>& use) const {
  return walk(0, plan, record, day, in_progress, use);
}

bool Path::walk(std::size_t index, const Plan& plan, const Record& record, Date day, InProgress in_progress,
                const std::function<bool(const Value&)>& use) const {
  const Step& step = steps_[index];
  if (step.known_from != nullptr && step.known_from->get<Date>(record) > day) return false;
  if (index + 1 == steps_.size()) return values_of(step, plan, record, day, in_progress, use);
  const auto follow = [&](Symbol id) {
    const std::uint32_t row = id ? plan.find(step.target->id, id) : no_row;
    return row != no_row && walk(index + 1, plan, step.target->row(plan, row), day, in_progress, use);
  };
  if (step.field->type == FieldType::text) return follow(step.field->get<Symbol>(record));
  for (const ListItem& item : plan.list(step.field->get<TextList>(record)))
    if (follow(item.symbol)) return true;
  return false;
}

bool Path::values_of(const Step& step, const Plan& plan, const Record& record, Date day, InProgress in_progress,
                     const std::function<bool(const Value&)>& use) const {
  const Field& field = *step.field;
  const auto give = [&](const Value& value) { return value.kind != Value::Kind::none && use(value); };
  switch (field.type) {
    case FieldType::text: return give(Value(field.get<Symbol>(record)));
    case FieldType::integer: {
      const auto n = field.get<Integer>(record);
      return n.known() && give(Value(static_cast<double>(n.value)));
    }
    case FieldType::number: {
      const auto n = field.get<Number>(record);
      return n.known() && give(Value(n.value));
    }
    case FieldType::flag: {
      const auto flag = field.get<Flag>(record);
      return flag != Flag::unset && give(Value(flag == Flag::yes));
    }
    case FieldType::date: return give(Value(field.get<Date>(record)));
    case FieldType::word: return give(value_of_word(step, record, day, in_progress));
    case FieldType::texts:
      for (const ListItem& item : plan.list(field.get<TextList>(record)))
        if (give(Value(item.symbol))) return true;
      return false;
    case FieldType::values:
      for (const Value& value : plan.list(field.get<ValueList>(record)))
        if (give(value)) return true;
      return false;
    case FieldType::open_table:
      for (const Entry& entry : plan.list(field.get<OpenTable>(record)))
        if ((!open_key_ || entry.key == open_key_) && give(entry.value)) return true;
      return false;
    case FieldType::deadline: return field.get<Deadline>(record).known() && give(Value(true));
    case FieldType::pair: return field.get<IntegerPair>(record).known() && give(Value(true));
    case FieldType::local_text: return give(Value(field.get<LocalText>(record).english));
    case FieldType::filter: return field.get<Filter>(record).count > 0 && give(Value(true));
    case FieldType::rows: return field.get<Slice<Record>>(record).count > 0 && give(Value(true));
  }
  return false;
}

}  // namespace grassroots
