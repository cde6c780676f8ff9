// SPDX-License-Identifier: MIT
// Cells and columns that are values: what people read, and what programs get of it.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/matters.hpp"

namespace grassroots {

// Of more rows, the worst are shown, and how many more there are; --all shows all.
inline constexpr std::size_t many_rows = 60;

// A document about the plan on that day. `name`: of the view, for programs.
Document document_of(const Plan& plan, Date day, std::string_view name);

// A dash; nothing for programs.
Cell nothing_cell();
Cell number_cell(double value, Tone tone = Tone::plain);
Cell count_cell(std::size_t count, Tone tone = Tone::plain);
// Empty where it is not known.
Cell number_cell(const std::optional<double>& value);
// "3/4"; a dash where there is nothing to have.
Cell ratio_cell(double have, double need);
// "07-16", 7月16日; a dash where it is not known.
Cell date_cell(Date day, Date today, Tone tone = Tone::plain);
// "07-16 to 07-20", 7月16日至7月20日; one day where it is only one.
Cell span_cell(Span span, Date today);
Cell state_cell(Standing standing);
Cell state_cell(State state);
Cell state_cell(Standing standing, bool is_judged);  // a dash where nothing is asked, which is not all met
// A record by the name that people call it; programs also get its table and id.
Cell record_cell(const Plan& plan, RecordRef ref);
// Several; people read `shown`, programs get all.
Cell records_cell(const Plan& plan, const std::vector<RecordRef>& records, Cell shown);
Cell text_cell(const Plan& plan, Symbol text);

// overdue, behind, due_soon, waived, on_track, met
std::string_view name_of(Standing standing);

// A column with a name for programs.
Column keyed(std::string_view key, Column column);
// One for programs alone.
Column data_column(std::string_view key, const Message& heading);
// A table for programs alone.
Table& data_table(Document& document, std::string_view name, std::vector<Column> columns);

}  // namespace grassroots
