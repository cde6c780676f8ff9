// SPDX-License-Identifier: MIT
#include "grassroots/query/day_rules.hpp"

#include <algorithm>
#include <bit>

#include "grassroots/query/as_of.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/query/selection.hpp"
#include "grassroots/query/working_days.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

DayRange one_day(Date day) { return {day, day}; }
Date known_by(Date fact, Date day) { return fact <= day ? fact : Date{}; }

// Counting from one day to the next, a plan could leave the calendar.
Date in_calendar(Date day) {
  static const Date first = *make_date(0, 1, 1), last = *make_date(9999, 12, 31);
  return day >= first && day <= last ? day : Date{};
}

template <auto member, class Row>
DayRange range_of_member(const Plan& plan, const Row& row, std::string_view key) {
  if (plan.rules_of_fields.empty()) return one_day(row.*member);
  return range_of(plan, *schema_of(TableOf<Row>::id).find(key), row);
}

DayRange range_of(const Plan& plan, const Phase& phase, Edge edge) {
  return edge == Edge::first ? range_of_member<&Phase::start>(plan, phase, "start")
                             : range_of_member<&Phase::end>(plan, phase, "end");
}

// Of a task or a deliverable: the day it was done, or is to be.
template <class Piece>
DayRange range_of(const Plan& plan, const Piece& piece, Date done, const DayContext& context) {
  if (const Date fact = known_by(done, context.known_on); fact.known()) return one_day(fact);
  if (context.counts == DayContext::Counts::what_happened) return {};
  if (piece.due.kind == Deadline::Kind::rule) {
    const DayRule& rule = plan.day_rules[piece.due.rule()];
    return {rule.earliest, rule.latest};
  }
  if (piece.due.known()) return one_day(piece.due.date);
  const Phase* phase = plan.find(piece.phase);
  return phase == nullptr ? DayRange{} : range_of(plan, *phase, Edge::last);
}

DayRange range_of_named(const Plan& plan, Symbol id, const DayContext& context, Edge edge) {
  if (const Phase* phase = plan.find(Id<Phase>{id})) return range_of(plan, *phase, edge);
  if (const Event* event = plan.find(Id<Event>{id})) return range_of_member<&Event::date>(plan, *event, "date");
  if (const Task* task = plan.find(Id<Task>{id})) return range_of(plan, *task, task->done, context);
  if (const Deliverable* deliverable = plan.find(Id<Deliverable>{id}))
    return range_of(plan, *deliverable, deliverable->submitted, context);
  return {};
}

// Whose records of a table are meant as the subject's own: those that belong to it, where they can; else those of its
// team or, of what is no one team's, all of the plan's.
RecordRef owner_of_records(const Plan& plan, TableId records, RecordRef subject) {
  if (subject.table != records && way_between(records, subject.table).exists()) return subject;
  if (way_between(subject.table, TableId::teams).exists() && way_between(records, TableId::teams).exists()) {
    const std::vector<std::uint32_t> teams = owners_of(plan, subject, TableId::teams);
    if (teams.size() == 1) return {TableId::teams, teams.front()};
  }
  return {TableId::plan, 0};
}

bool is_of(const Plan& plan, RecordRef ref, RecordRef subject) {
  if (subject.table == TableId::plan || ref == subject) return true;
  const std::vector<std::uint32_t> owners = owners_of(plan, ref, subject.table);
  return std::find(owners.begin(), owners.end(), subject.row) != owners.end();
}

// The day of a record on which it happened: the last of its days that are facts.
Date day_of_fact(const Plan& plan, RecordRef ref) {
  switch (ref.table) {
    case TableId::stays: return plan.stays[ref.row].status == StayStatus::done ? plan.stays[ref.row].end : Date{};
    case TableId::tasks: return plan.tasks[ref.row].done;
    case TableId::deliverables: return plan.deliverables[ref.row].submitted;
    case TableId::events: return plan.events[ref.row].date;
    case TableId::activities: return plan.activities[ref.row].date;
    case TableId::findings: return plan.findings[ref.row].date;
    case TableId::attestations: return plan.attestations[ref.row].date;
    default: return {};
  }
}

// The last day of the subject's own records of a kind, once all of them have happened. REQUIRES: the text names one.
DayRange range_of_records(const Plan& plan, std::string_view text, const DayContext& context) {
  const RecordsOfKind named = *records_of_kind(text);
  const Symbol kind = plan.symbols.find(named.kind);
  if (!kind || !context.subject.known()) return {};
  const TableSchema* const table = named.table;
  const bool is_itself = context.subject.table == table->id && table->row(plan, context.subject.row).kind == kind;
  const RecordRef owner = is_itself ? context.subject : owner_of_records(plan, table->id, context.subject);
  Date last;
  for (std::uint32_t row = 0; row < table->size(plan); ++row) {
    const RecordRef ref{table->id, row};
    if (table->row(plan, row).kind != kind || is_called_off(plan, ref) || !is_of(plan, ref, owner)) continue;
    const Date day = known_by(day_of_fact(plan, ref), context.known_on);
    if (!day.known()) return {};
    last = std::max(last, day);
  }
  return one_day(last);
}

DayRange range_of_path(const Plan& plan, std::string_view path_text, const DayContext& context) {
  if (!context.record.known()) return {};
  Path::Fault fault;
  const auto path = Path::parse(plan, schema_of(context.record.table), path_text, fault);
  if (!path) return {};
  const Record& record = record_at(plan, context.record);
  if (path->last().type == FieldType::deadline) {
    if (path->steps() > 1 || context.is_of_deadline) return {};
    return one_day(day_of_deadline(plan, path->last(), context.record, context.known_on));
  }
  Date last;
  path->any_value(plan, record, {context.known_on}, [&](const Value& value) {
    if (value.kind == Value::Kind::date) last = std::max(last, value.date);
    return false;
  });
  return one_day(last);
}

DayRange range_of(const Plan& plan, const DayAnchor& anchor, const DayContext& context, Edge edge) {
  switch (meaning_of(plan, anchor)) {
    case AnchorMeaning::record: return range_of_named(plan, anchor.text, context, edge);
    case AnchorMeaning::stay:
      return one_day(context.end_of_stays.known() ? context.end_of_stays
                                                  : end_of_stay(plan, context.subject, context.known_on));
    case AnchorMeaning::records: return range_of_records(plan, plan.text(anchor.text), context);
    case AnchorMeaning::period: return one_day(edge == Edge::first ? context.period.earliest : context.period.latest);
    case AnchorMeaning::path: return range_of_path(plan, plan.text(anchor.text), context);
    case AnchorMeaning::unknown: return {};
  }
  unreachable();
}

// The last of them, once all are known.
DayRange last_of(const Plan& plan, Slice<DayAnchor> anchors, const DayContext& context, Edge edge) {
  DayRange last;
  for (const DayAnchor& anchor : plan.list(anchors)) {
    const DayRange range = range_of(plan, anchor, context, edge);
    if (!range.known()) return {};
    last = {std::max(last.earliest, range.earliest), std::max(last.latest, range.latest)};
  }
  return last;
}

}  // namespace

Date counted(const Plan& plan, Date from, const DayRule& rule) {
  const std::int32_t count = rule.is_before ? -rule.count : rule.count;
  switch (rule.step) {
    case DayStep::days: return in_calendar(from.plus(count));
    case DayStep::working_days: return in_calendar(plus_working_days(plan, from, count));
    case DayStep::weeks: return in_calendar(from.plus(7 * count));
    case DayStep::months: return in_calendar(plus_months(from, count));
  }
  unreachable();
}

DayRange range_of(const Plan& plan, const DayRule& rule, const DayContext& context) {
  switch (rule.kind) {
    case DayRule::Kind::moment: return one_day(rule.date);
    case DayRule::Kind::anchor: return last_of(plan, rule.anchors, context, context.edge);
    case DayRule::Kind::counted: {
      const DayRange from = last_of(plan, rule.anchors, context, rule.is_before ? Edge::first : Edge::last);
      return {counted(plan, from.earliest, rule), counted(plan, from.latest, rule)};
    }
    case DayRule::Kind::window: {
      DayContext first = context;
      first.edge = Edge::first;
      DayContext last = context;
      last.edge = Edge::last;
      return {range_of(plan, plan.day_rules[rule.from], first).earliest,
              range_of(plan, plan.day_rules[rule.to], last).latest};
    }
  }
  unreachable();
}

DayRange range_of(const Plan& plan, const Field& field, const Record& record) {
  const std::uint32_t rule = day_rule_of(plan, field, record);
  if (rule == 0) return one_day(field.get<Date>(record));
  return {plan.day_rules[rule].earliest, plan.day_rules[rule].latest};
}

bool has_settled_days(const Plan& plan, const Stay& stay) {
  if (plan.day_rules.empty()) return true;
  static const Field* const fields[] = {schema_of(TableId::stays).find("start"), schema_of(TableId::stays).find("end")};
  return std::all_of(std::begin(fields), std::end(fields), [&](const Field* field) {
    if (day_rule_of(plan, *field, stay) == 0) return true;
    const DayRange range = range_of(plan, *field, stay);
    return range.earliest == range.latest;
  });
}

bool has_windows(const Plan& plan, const TableSchema& table) {
  if (plan.rules_of_fields.empty()) return false;
  for (const Field& field : table.fields) {
    if (field.type != FieldType::day) continue;
    for (std::uint32_t row = 0, size = table.size(plan); row < size; ++row)
      if (const DayRange days = range_of(plan, field, table.row(plan, row)); days.earliest != days.latest) return true;
  }
  return false;
}

std::pair<Date, Date> shortest_days(const Plan& plan, const Stay& stay) {
  static const Field &start = *schema_of(TableId::stays).find("start"), &end = *schema_of(TableId::stays).find("end");
  if (day_rule_of(plan, start, stay) == 0 && day_rule_of(plan, end, stay) == 0) return {stay.start, stay.end};
  if (plan.place(stay, schema_of(TableId::stays).index_of(end)) == 0) return {stay.start, stay.end};
  const Date first = range_of(plan, start, stay).latest;
  return {first, std::max(first, range_of(plan, end, stay).earliest)};
}

AnchorMeaning meaning_of(const Plan& plan, const DayAnchor& anchor) {
  if (anchor.is_path) return AnchorMeaning::path;
  for (TableSet left = dated_tables; left != 0; left &= left - 1)
    if (plan.find(static_cast<TableId>(std::countr_zero(left)), anchor.text) != no_row) return AnchorMeaning::record;
  const std::string_view text = plan.text(anchor.text);
  if (text == "stay") return AnchorMeaning::stay;
  if (text == "period") return AnchorMeaning::period;
  return records_of_kind(text) ? AnchorMeaning::records : AnchorMeaning::unknown;
}

std::optional<RecordsOfKind> records_of_kind(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view kind = text.substr(colon + 1);
  if (text.starts_with(kind_prefix)) return RecordsOfKind{&schema_of(TableId::deliverables), kind};
  const TableSchema* const table = find_table(text.substr(0, colon));
  if (table == nullptr || table->form != TableForm::list) return std::nullopt;
  return RecordsOfKind{table, kind};
}

bool leads_to_day(const Path& path) {
  const FieldType type = path.last().type;
  if (type == FieldType::deadline) return path.steps() == 1;
  return type == FieldType::date || type == FieldType::day || path.in_open_table();
}

DayRange range_of_id(const Plan& plan, Symbol id, const DayContext& context) {
  return range_of_named(plan, id, context, context.edge);
}

DayRange range_of_name(const Plan& plan, Symbol name, const DayContext& context) {
  return range_of(plan, DayAnchor{name}, context, context.edge);
}

bool is_fixed(const Plan& plan, const DayRule& rule) {
  bool is = true;
  each_anchor(plan, rule, [&](std::uint32_t index) {
    const DayAnchor& anchor = plan.day_anchors[index];
    is = is && !anchor.is_path &&
         (plan.find(TableId::phases, anchor.text) != no_row || plan.find(TableId::events, anchor.text) != no_row);
  });
  return is;
}

}  // namespace grassroots
