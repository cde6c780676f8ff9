// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/column_kinds.hpp"

namespace grassroots {

bool is_prose(const Field& field) {
  switch (field.type) {
    case FieldType::text: return !field.is_id && field.refers == 0 && !field.is_level && !field.is_vocabulary;
    case FieldType::local_text:
    case FieldType::open_table: return true;
    default: return false;
  }
}

bool takes_no_words(const Field& field) {
  switch (field.type) {
    case FieldType::date:
    case FieldType::day:
    case FieldType::integer:
    case FieldType::number: return true;
    default: return field.refers != 0 && !field.is_id;
  }
}

}  // namespace grassroots
