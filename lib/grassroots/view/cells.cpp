// SPDX-License-Identifier: MIT
#include "grassroots/view/cells.hpp"

#include "grassroots/query/naming.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {

Document document_of(const Plan& plan, Date day, std::string_view name) {
  Document document;
  document.name = name;
  document.as_of = day;
  document.title = std::string(plan.text(plan.info().title));
  return document;
}

Cell nothing_cell() { return {"–", Tone::muted, Date{}}; }

Cell number_cell(double value, Tone tone) { return {number_text(value), tone, value}; }
Cell count_cell(std::size_t count, Tone tone) { return number_cell(static_cast<double>(count), tone); }
Cell number_cell(const std::optional<double>& value) { return value ? number_cell(*value) : Cell(); }

Cell ratio_cell(double have, double need) {
  if (need <= 0) return nothing_cell();
  const NumberTexts texts = number_texts(have, need);
  return {Phrase(messages::ratio, texts.have, texts.need), Tone::plain, Ratio{have, need}};
}

Cell date_cell(Date day, Date today, Tone tone) {
  if (!day.known()) return nothing_cell();
  return {day_phrase(day, today), tone, day};
}

Cell span_cell(Span span, Date today) {
  if (!span.first.known() || !span.last.known()) return date_cell(span.first.known() ? span.first : span.last, today);
  if (span.first == span.last) return {day_phrase(span.first, today), Tone::plain, span};
  return {Phrase(messages::day_to_day, day_phrase(span.first, today), day_phrase(span.last, today)), Tone::plain, span};
}

Cell state_cell(Standing standing) { return {word_for(standing), tone_of(standing), StateWord{name_of(standing)}}; }
Cell state_cell(State state) { return {word_for(state), tone_of(state), StateWord{name_of(state)}}; }
Cell state_cell(Standing standing, bool is_judged) {
  return is_judged || standing != Standing::met ? state_cell(standing) : nothing_cell();
}

Cell record_cell(const Plan& plan, RecordRef ref) {
  Phrase name = called(plan, ref);
  if (ref.table == TableId::findings && plan.findings[ref.row].text)
    name = std::string(plan.text(plan.findings[ref.row].text));
  std::string id = ref.table == TableId::plan ? std::string() : name_of(plan, ref);
  return {name, Tone::plain, RecordName{schema_of(ref.table).name, std::move(id), name}};
}

Cell records_cell(const Plan& plan, const std::vector<RecordRef>& records, Cell shown) {
  RecordNames names;
  for (const RecordRef& ref : records) names.push_back(std::get<RecordName>(record_cell(plan, ref).value));
  shown.value = std::move(names);
  return shown;
}

Cell text_cell(const Plan& plan, Symbol text) { return text ? Cell(std::string(plan.text(text))) : Cell(); }

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::met: return "met";
    case Standing::on_track: return "on_track";
    case Standing::waived: return "waived";
    case Standing::due_soon: return "due_soon";
    case Standing::behind: return "behind";
    case Standing::overdue: return "overdue";
  }
  unreachable();
}

Column keyed(std::string_view key, Column column) {
  column.key = key;
  return column;
}

Column data_column(std::string_view key, const Message& heading) {
  Column column{heading};
  column.key = key;
  column.is_data = true;
  return column;
}

Table& data_table(Document& document, std::string_view name, std::vector<Column> columns) {
  Table& table = document.table(std::move(columns));
  table.name = name;
  table.is_data = true;
  return table;
}

}  // namespace grassroots
