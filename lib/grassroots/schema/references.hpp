// SPDX-License-Identifier: MIT
// What references share that may lead to several tables, or to none.
#pragma once

#include <string_view>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// Records that have a due day: deadlines and `after` may name one of any of these tables, so their ids differ.
inline constexpr TableSet dated_tables = only(TableId::phases) | only(TableId::tasks) | only(TableId::deliverables);

// An entry of `after` that begins so names all deliverables of a kind, not an id.
inline constexpr std::string_view kind_prefix = "kind:";

}  // namespace grassroots
