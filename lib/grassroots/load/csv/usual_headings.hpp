// SPDX-License-Identifier: MIT
// What offices call columns, beside the labels of the fields.
#pragma once

#include <string_view>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// The field that the heading's word is usual for: 参加人员 for people; null if there is none.
const Field* field_usually_called(const TableSchema& table, std::string_view word);
// Whether the word can stand above the first and the last day in one: 起止时间, 日期, period.
bool is_usual_for_spans(const TableSchema& table, std::string_view word);

}  // namespace grassroots
