// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/column_kinds.hpp"

#include "grassroots/field_types/field_type.hpp"

namespace grassroots {

bool is_prose(const Field& field) {
  return type_of(field).csv_form.is_prose && !field.is_id && field.refers == 0 && !field.is_level &&
         !field.is_vocabulary;
}

bool takes_no_words(const Field& field) {
  return is_of_days(field) || type_of(field).kind == Value::Kind::number || (field.refers != 0 && !field.is_id);
}

}  // namespace grassroots
