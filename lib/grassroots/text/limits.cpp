// SPDX-License-Identifier: MIT
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

constexpr const Limit* table[] = {
    &limits::file,          &limits::table,           &limits::places,        &limits::workbook_part,
    &limits::workbook_text, &limits::workbook_cells,  &limits::files,         &limits::files_above,
    &limits::plans_above,   &limits::pattern_matches, &limits::pattern_steps, &limits::nesting,
    &limits::columns,       &limits::syntax_errors,   &limits::syntax_passes, &limits::bad_rows,
    &limits::bad_items,     &limits::parents,         &limits::findings,      &limits::outcomes,
    &limits::looks,         &limits::belongings,      &limits::visits,        &limits::suggestions,
    &limits::compared,      &limits::compared_words};

}  // namespace

std::span<const Limit* const> all_limits() { return table; }

}  // namespace grassroots
