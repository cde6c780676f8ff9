// SPDX-License-Identifier: MIT
#include "grassroots/query/naming.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/path.hpp"

namespace grassroots {

namespace {

constexpr int few_digits = 3, most_decimals = 17;

// Two that differ by the slack are never taken for the same one.
bool is_nearly_whole(double value) { return std::abs(value - std::round(value)) < slack / 2; }

// With so many digits that count, without the zeros that end it, and never with an exponent.
std::string number_text(double value, int digits) {
  if (is_nearly_whole(value)) return fmt::format("{:.0f}", std::round(value) + 0.0);
  const int before_point = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
  std::string text = fmt::format("{:.{}f}", value, std::clamp(digits - before_point, 1, most_decimals));
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::string number_text(double value) { return number_text(value, few_digits); }

NumberTexts number_texts(double have, double need) {
  for (int digits = few_digits;; ++digits) {
    NumberTexts texts{number_text(have, digits), number_text(need, digits)};
    if (texts.have != texts.need || std::abs(have - need) < slack) return texts;
  }
}

NumberTexts percent_texts(double have, double need) {
  const NumberTexts texts = number_texts(have * 100, need * 100);
  return {texts.have + '%', texts.need + '%'};
}

Phrase text_phrase(const Plan& plan, const LocalText& text) {
  if (text.english == text.chinese) return std::string(plan.text(text.english));
  return Phrase::in_two_languages(std::string(plan.text(text.english)), std::string(plan.text(text.chinese)));
}

// Of a record that has no id: what kind it is, or whose, and of which day.
Phrase by_kind_and_day(const Plan& plan, RecordRef ref) {
  const TableSchema& table = schema_of(ref.table);
  const Record& record = record_at(plan, ref);
  std::string what, day;
  for (const Field& field : table.fields) {
    if (field.type == FieldType::text && what.empty() && (field.key == "kind" || field.key == "person"))
      what = plan.text(field.get<Symbol>(record));
    const bool is_day = field.type == FieldType::date || field.type == FieldType::day;
    if (is_day && day.empty()) day = to_string(field.get<Date>(record));
  }
  if (what.empty()) return day;
  return day.empty() ? Phrase(std::move(what)) : Phrase(messages::kind_of_day, std::move(what), std::move(day));
}

Phrase short_phrase(const Plan& plan, RecordRef ref) {
  const TableSchema& table = schema_of(ref.table);
  const Record& record = record_at(plan, ref);
  if (const Field* name = table.find("name"))
    if (const Symbol text = name->get<Symbol>(record)) return std::string(plan.text(text));
  const std::string name = name_of(plan, ref);
  return name.empty() ? by_kind_and_day(plan, ref) : Phrase(name);
}

Phrase subject_phrase(const Plan& plan, RecordRef subject) {
  if (subject.table == TableId::plan) return messages::the_plan;
  const TableSchema& table = schema_of(subject.table);
  std::string name(name_of(plan, subject));
  Phrase short_name = short_phrase(plan, subject);
  if (name.empty()) return Phrase(messages::subject, Phrase(table.label), std::move(short_name));
  if (short_name.literal == name || subject.table == TableId::teams)
    return Phrase(messages::subject, Phrase(table.label), std::move(name));
  return Phrase(messages::named_subject, Phrase(table.label), std::move(name), std::move(short_name));
}

const TableSchema& looked_at(const Plan& plan, const Requirement& requirement) {
  const TableSchema* const named = find_table(plan.text(requirement.of));
  return named != nullptr ? *named : schema_of(TableId::stays);
}

std::string subject_name(const Plan& plan, const Subject& subject) {
  return subject.value ? std::string(plan.text(subject.value)) : name_of(plan, subject.ref);
}

Phrase subject_phrase(const Plan& plan, const Requirement& requirement, const Subject& subject) {
  Phrase who;
  if (subject.value) {
    who = Phrase(messages::subject, Path::label_at_end(plan, looked_at(plan, requirement), plan.text(requirement.per)),
                 subject_name(plan, subject));
  } else if (!subject.period.known() || subject.ref.table != TableId::plan) {
    who = subject_phrase(plan, subject.ref);
  }
  if (!subject.period.known()) return who;
  Phrase period = period_phrase(plan, requirement.every, subject.period);
  return who.empty() ? period : Phrase(messages::subject_in_period, std::move(who), std::move(period));
}

Phrase records_of(const TableSchema& table) {
  return Phrase::in_two_languages(std::string(table.counted.english), std::string(table.label.chinese));
}

Phrase one_of(const TableSchema& table) {
  return Phrase::in_two_languages(std::string(table.label.english), std::string(table.counted.chinese));
}

Phrase table_phrase(const TableSchema& table) {
  if (table.form == TableForm::single) return Phrase::in_two_languages("the plan", std::string(table.label.chinese));
  return Phrase::in_two_languages(std::string(table.name), std::string(table.label.chinese) + "表");
}

Phrase field_phrase(const Field& field) {
  return Phrase::in_two_languages('`' + std::string(field.key) + '`', std::string(field.label.chinese));
}

}  // namespace grassroots
