// SPDX-License-Identifier: MIT
#include "grassroots/load/link/days.hpp"

#include <algorithm>
#include <unordered_map>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/query/cycle_finder.hpp"
#include "grassroots/query/day_rules.hpp"

namespace grassroots {
namespace {

// REQUIRES: it is of days or a deadline.
bool is_counted(const Field& field, const Record& record) {
  if (field.type == FieldType::day) return Day::awaits_rule(field.get<Date>(record));
  const Deadline& deadline = field.get<Deadline>(record);
  // What the plan above has worked out stays: no holiday of a plan below moves it.
  return deadline.kind > Deadline::Kind::date && !(record.inherited && deadline.date.known());
}

class DayResolver {
 public:
  DayResolver(Plan& plan, const std::vector<CountedDay>& days, Diagnostics& diagnostics)
      : plan_(plan), days_(days), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t i = 0; i < days_.size(); ++i) register_day(i);
    std::sort(plan_.rules_of_fields.begin(), plan_.rules_of_fields.end(),
              [&](std::uint32_t a, std::uint32_t b) { return plan_.day_rules[a].place < plan_.day_rules[b].place; });
    CycleFinder(
        days_.size(), [this](std::size_t i) { return waits_for(i); },
        [this](const std::vector<std::size_t>& cycle) { report_cycle(cycle); }, [this](std::size_t i) { work_out(i); })
        .run();
  }

 private:
  static std::uint64_t key_of(RecordRef ref, const Field& field) {
    const auto index = schema_of(ref.table).index_of(field);
    return std::uint64_t{ref.row} << 16U | std::uint64_t{static_cast<std::uint8_t>(ref.table)} << 8U | index;
  }
  const Record& record(std::size_t i) const { return record_at(plan_, days_[i].ref); }
  Record& edit(RecordRef ref) { return schema_of(ref.table).edit(plan_, ref.row); }

  // The day is unknown until it is worked out.
  void register_day(std::size_t i) {
    const auto& [ref, field] = days_[i];
    index_.emplace(key_of(ref, *field), i);
    rules_.push_back(0);
    if (field->type == FieldType::deadline) {
      const Deadline& deadline = field->get<Deadline>(record(i));
      if (deadline.kind == Deadline::Kind::rule) rules_.back() = deadline.rule();
      return;
    }
    Date& day = field->in<Date>(edit(ref));
    rules_.back() = Day::rule(day);
    day = {};
    plan_.day_rules[rules_.back()].place = record(i).places + schema_of(ref.table).index_of(*field);
    plan_.rules_of_fields.push_back(rules_.back());
  }

  static Edge edge_of(const Field& field) {
    return field.key == "start" || field.key == "from" ? Edge::first : Edge::last;
  }

  void wait_for(std::vector<std::size_t>& all, RecordRef ref, std::string_view key) const {
    const Field* field = schema_of(ref.table).find(key);
    if (field == nullptr) return;
    if (const auto found = index_.find(key_of(ref, *field)); found != index_.end()) all.push_back(found->second);
  }
  template <class Piece>
  void wait_for_piece(std::vector<std::size_t>& all, const Piece& piece, Date done) const {
    if (done.known()) return;
    wait_for(all, ref_to(plan_, piece), "due");
    if (const Phase* phase = piece.due.known() ? nullptr : plan_.find(piece.phase))
      wait_for(all, ref_to(plan_, *phase), "end");
  }
  void wait_for_id(std::vector<std::size_t>& all, Symbol id, Edge edge) const {
    if (const Phase* phase = plan_.find(Id<Phase>{id}))
      wait_for(all, ref_to(plan_, *phase), edge == Edge::first ? "start" : "end");
    else if (const Event* event = plan_.find(Id<Event>{id}))
      wait_for(all, ref_to(plan_, *event), "date");
    else if (const Task* task = plan_.find(Id<Task>{id}))
      wait_for_piece(all, *task, task->done);
    else if (const Deliverable* deliverable = plan_.find(Id<Deliverable>{id}))
      wait_for_piece(all, *deliverable, deliverable->submitted);
  }
  // For its last field, of the records that the fields before it name.
  void wait_for_path(std::vector<std::size_t>& all, RecordRef ref, std::string_view path) const {
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) return wait_for(all, ref, path);
    const Field* const reference = schema_of(ref.table).find(path.substr(0, dot));
    if (reference == nullptr || reference->type != FieldType::text) return;
    const Symbol id = reference->get<Symbol>(record_at(plan_, ref));
    for (const TableSchema& table : all_tables())
      if (const std::uint32_t row = plan_.find(table.id, id); reference->refers == only(table.id) && row != no_row)
        wait_for_path(all, {table.id, row}, path.substr(dot + 1));
  }
  void wait_for_rule(std::vector<std::size_t>& all, RecordRef ref, const DayRule& rule, Edge edge) const {
    if (rule.kind == DayRule::Kind::window) {
      wait_for_rule(all, ref, plan_.day_rules[rule.from], Edge::first);
      wait_for_rule(all, ref, plan_.day_rules[rule.to], Edge::last);
    }
    if (rule.kind == DayRule::Kind::counted) edge = rule.is_before ? Edge::first : Edge::last;
    for (const DayAnchor& anchor : plan_.list(rule.anchors))
      if (anchor.is_path)
        wait_for_path(all, ref, plan_.text(anchor.text));
      else
        wait_for_id(all, anchor.text, edge);
  }

  // What has to be worked out before.
  std::vector<std::size_t> waits_for(std::size_t i) const {
    const auto& [ref, field] = days_[i];
    std::vector<std::size_t> all;
    if (rules_[i] != 0)
      wait_for_rule(all, ref, plan_.day_rules[rules_[i]], edge_of(*field));
    else
      wait_for_id(all, field->get<Deadline>(record(i)).anchor, Edge::last);
    return all;
  }

  void work_out(std::size_t i) {
    const auto& [ref, field] = days_[i];
    if (rules_[i] == 0) return plan_deadline(ref, field->in<Deadline>(edit(ref)));
    DayRule& rule = plan_.day_rules[rules_[i]];
    DayContext context;
    context.known_on = Date::latest();
    context.counts = DayContext::Counts::what_is_planned;
    context.edge = edge_of(*field);
    context.record = ref;
    const DayRange range = range_of(plan_, rule, context);
    rule.earliest = range.earliest;
    rule.latest = range.latest;
    if (rule.kind == DayRule::Kind::window && range.earliest.known() && range.latest.known() &&
        range.latest < range.earliest)
      return report_backwards(days_[i], range);
    if (field->type == FieldType::day)
      field->in<Date>(edit(ref)) = context.edge == Edge::first ? range.earliest : range.latest;
    else
      field->in<Deadline>(edit(ref)).date = is_fixed(plan_, rule) ? range.latest : Date{};
  }

  // A window that ends before it begins.
  void report_backwards(const CountedDay& day, const DayRange& range) {
    Diagnostic& d = report(diagnostics_, rules::end_before_start,
                           Phrase(messages::ends_before_start, to_string(range.latest), to_string(range.earliest)),
                           plan_, day.ref, day.field->key);
    d.help = messages::help_swapped;
    edit(day.ref).damaged = true;
  }

  // Of a deadline that needs no rule: for what is counted from the task or the deliverable itself.
  void plan_deadline(RecordRef ref, Deadline& deadline) const {
    DayContext context;
    context.known_on = Date::latest();
    context.counts = DayContext::Counts::what_is_planned;
    context.record = ref;
    DayRule rule;
    rule.count = deadline.days;
    deadline.date = counted(plan_, range_of_id(plan_, deadline.anchor, context).latest, rule);
  }

  std::string name_of_day(std::size_t i) const {
    return name_of(plan_, days_[i].ref).append(1, '.').append(days_[i].field->key);
  }

  void report_cycle(std::vector<std::size_t> cycle) {
    const auto by_name = [&](std::size_t a, std::size_t b) { return name_of_day(a) < name_of_day(b); };
    std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end(), by_name), cycle.end());
    Phrase path = name_of_day(cycle.front());
    for (std::size_t k = 1; k < cycle.size(); ++k)
      path = Phrase(messages::counted_from, std::move(path), name_of_day(cycle[k]));
    path = Phrase(messages::counted_from, std::move(path), name_of_day(cycle.front()));
    Diagnostic& d = report(diagnostics_, rules::circular_order, Phrase(messages::circular_days, std::move(path)), plan_,
                           days_[cycle.front()].ref, days_[cycle.front()].field->key);
    for (std::size_t k = 1; k < cycle.size(); ++k)
      d.labels.push_back({place_of(plan_, days_[cycle[k]].ref, days_[cycle[k]].field->key), messages::label_in_cycle});
    if (cycle.size() == 1) d.help = messages::help_counted_from_itself;
    for (const std::size_t i : cycle) edit(days_[i].ref).damaged = true;
  }

  Plan& plan_;
  const std::vector<CountedDay>& days_;
  Diagnostics& diagnostics_;
  std::vector<std::uint32_t> rules_;  // by day; 0: a deadline that needs none
  std::unordered_map<std::uint64_t, std::size_t> index_;
};

}  // namespace

std::vector<CountedDay> counted_days(const Plan& plan) {
  std::vector<CountedDay> days;
  const bool has_rules = !plan.day_rules.empty();
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) {
      // Without rules, only tasks and deliverables can wait for one another.
      const bool is_piece = table.id == TableId::tasks || table.id == TableId::deliverables;
      const bool is_day = field.type == FieldType::day || field.type == FieldType::deadline;
      if (!is_day || !(has_rules || is_piece)) continue;
      for (std::uint32_t row = 0, size = table.size(plan); row < size; ++row)
        if (is_counted(field, table.row(plan, row))) days.push_back({{table.id, row}, &field});
    }
  return days;
}

void resolve_days(Plan& plan, const std::vector<CountedDay>& days, Diagnostics& diagnostics) {
  if (!days.empty()) DayResolver(plan, days, diagnostics).run();
}

void collect_holidays(Plan& plan) {
  for (const Holiday& holiday : plan.holidays) {
    if (holiday.damaged) continue;
    const Date last = holiday.end.known() ? holiday.end : holiday.start;
    if (holiday.start <= last) plan.days_off.emplace_back(holiday.start, last);
    for (const Value& day : plan.list(holiday.makeup)) plan.makeup_days.push_back(day.date);
  }
  std::sort(plan.days_off.begin(), plan.days_off.end());
  std::sort(plan.makeup_days.begin(), plan.makeup_days.end());
  // Merged, so that the span before a day is the only one that it can lie in.
  std::vector<std::pair<Date, Date>> merged;
  for (const auto& span : plan.days_off)
    if (!merged.empty() && span.first <= merged.back().second.plus(1))
      merged.back().second = std::max(merged.back().second, span.second);
    else
      merged.push_back(span);
  plan.days_off = std::move(merged);
}

}  // namespace grassroots
