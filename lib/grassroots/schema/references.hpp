// SPDX-License-Identifier: MIT
// What references share that may lead to several tables, or to none.
#pragma once

#include <string_view>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// Records that days are counted from: planned days, deadlines and `after` may name one of any of these tables, so their
// ids differ.
inline constexpr TableSet dated_tables =
    only(TableId::phases) | only(TableId::events) | only(TableId::tasks) | only(TableId::deliverables);

// An entry of `after` that begins so names all deliverables of a kind, not an id.
inline constexpr std::string_view kind_prefix = "kind:";

// The field whose words a row of [[words]] lists: stays.mode. Null if there is none that has words of the plan's own.
const Field* field_of_words(std::string_view name);

}  // namespace grassroots
