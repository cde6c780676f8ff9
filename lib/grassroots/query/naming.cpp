// SPDX-License-Identifier: MIT
#include "grassroots/query/naming.hpp"

#include <cmath>
#include <fmt/format.h>

#include "grassroots/query/messages.hpp"

namespace grassroots {

std::string number_text(double value) {
  if (std::abs(value - std::round(value)) < 1e-9) return fmt::format("{:.0f}", std::round(value));
  return fmt::format("{:.3g}", value);
}

Phrase text_phrase(const Plan& plan, const LocalText& text) {
  if (text.english == text.chinese) return std::string(plan.text(text.english));
  return Phrase::in_two_languages(std::string(plan.text(text.english)), std::string(plan.text(text.chinese)));
}

Phrase short_phrase(const Plan& plan, RecordRef ref) {
  const TableSchema& table = schema_of(ref.table);
  const Record& record = record_at(plan, ref);
  if (const Field* name = table.find("name"); name != nullptr && name->type == FieldType::text)
    if (const Symbol text = name->get<Symbol>(record)) return std::string(plan.text(text));
  return name_of(plan, ref);
}

Phrase subject_phrase(const Plan& plan, RecordRef subject) {
  if (subject.table == TableId::plan) return messages::the_plan;
  const TableSchema& table = schema_of(subject.table);
  std::string name(name_of(plan, subject));
  Phrase short_name = short_phrase(plan, subject);
  if (short_name.literal == name || subject.table == TableId::teams)
    return Phrase(messages::subject, Phrase(table.label), std::move(name));
  return Phrase(messages::named_subject, Phrase(table.label), std::move(name), std::move(short_name));
}

Phrase records_of(const TableSchema& table) {
  return Phrase::in_two_languages(std::string(table.counted.english), std::string(table.label.chinese));
}

}  // namespace grassroots
