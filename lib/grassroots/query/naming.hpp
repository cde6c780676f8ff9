// SPDX-License-Identifier: MIT
// How records, texts and numbers of a plan are called in messages.
#pragma once

#include <string>

#include "grassroots/query/subject.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// "team shaanxi", "region 610000 (陕西省)", "the plan".
Phrase subject_phrase(const Plan& plan, RecordRef subject);
// The same of whom a requirement is about: "county 陈仓县", "team shaanxi, July 2018"; of the plan, the period alone.
Phrase subject_phrase(const Plan& plan, const Requirement& requirement, const Subject& subject);
// Its name or id alone, without the period.
std::string subject_name(const Plan& plan, const Subject& subject);
// The table whose records a requirement looks at: that of `of`, and of days stays.
const TableSchema& looked_at(const Plan& plan, const Requirement& requirement);
// A text that the plan writes in two languages, or in one for both; empty where it was left out.
Phrase text_phrase(const Plan& plan, const LocalText& text);
// The record's name or id for lists: "陕西省".
Phrase short_phrase(const Plan& plan, RecordRef ref);
// A number without needless digits: three that count, unless it is whole.
std::string number_text(double value);
// What is there and what is asked for: with so many digits that different numbers never look alike.
struct NumberTexts {
  std::string have, need;
};
NumberTexts number_texts(double have, double need);
// The same of shares: 33.3%.
NumberTexts percent_texts(double have, double need);
// "stays with …", in Chinese without the measure word: 蹲点.
Phrase records_of(const TableSchema& table);
// The same of one alone: "1 stay".
Phrase one_of(const TableSchema& table);
// The table by its name, in Chinese by its label: activities, 活动表.
Phrase table_phrase(const TableSchema& table);
// A key in backticks, in Chinese its label alone: `resolved`, 解决日期.
Phrase field_phrase(const Field& field);

}  // namespace grassroots
