// SPDX-License-Identifier: MIT
#include "grassroots/check/binder.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/regions.hpp"
#include "grassroots/query/verify.hpp"

namespace grassroots {
namespace {

// Of the regions that a plan inherits, its own and those below it are its business.
bool is_own_region(const Plan& plan, std::uint32_t row) {
  if (!plan.regions[row].inherited || !plan.info().region) return true;
  const std::uint32_t own = plan.find(TableId::regions, plan.info().region);
  return own != no_row && lies_in(plan, row, own);
}

}  // namespace

Binder::Binder(const Plan& p, const Requirement& r, Date day, Groupings& groupings, Diagnostics& diagnostics)
    : plan(p), requirement(r), day_(day), groupings_(groupings), diagnostics_(diagnostics) {
  const std::string_view named = plan.text(requirement.per);
  const TableSchema* table = find_subject(named);
  if (requirement.per && (table == nullptr || table->form == TableForm::inner)) bind_per_path(named);
}

// A path of the records that the requirement looks at; what is neither that nor a table is reported by per().
void Binder::bind_per_path(std::string_view named) {
  const TableSchema& records = looked_at(plan, requirement);
  const bool is_path = records.find(named.substr(0, named.find('.'))) != nullptr ||
                       (named.find('.') != std::string_view::npos && against_arrow(records, named));
  if (records.form == TableForm::inner || !is_path) return;
  per_path_ = path(records, named, "per");
  if (!per_path_) return;
  const Value::Kind kind = per_path_->kind();
  const bool has_names = kind == Value::Kind::text || (per_path_->in_open_table() && kind != Value::Kind::number);
  if (!has_names) fault(Phrase(messages::per_without_names, std::string(named)), "per");
}

const TableSchema* Binder::single_target_of(const Path& path) {
  if (path.in_open_table()) return nullptr;
  for (const TableSchema& table : all_tables())
    if (path.last().refers == only(table.id)) return &table;
  return nullptr;
}

Place Binder::place(std::string_view parameter) const { return place_of(plan, ref_to(plan, requirement), parameter); }

bool Binder::is_given(std::string_view parameter) const {
  const TableSchema& schema = schema_of(TableId::requirements);
  return plan.place(requirement, schema.index_of(*schema.find(parameter))) != 0;
}

// What a requirement of the plan above says has the place of the id where this plan tightens it.
bool Binder::is_written_here(std::string_view parameter) const {
  return is_given(parameter) && place(parameter) != place("id");
}

Diagnostic& Binder::fault(Phrase message, std::string_view parameter) {
  failed_ = true;
  return report(diagnostics_, rules::bad_requirement, std::move(message), plan, ref_to(plan, requirement), parameter);
}

const TableSchema& Binder::per(TableId otherwise) {
  if (!requirement.per) return schema_of(otherwise);
  const std::string_view named = plan.text(requirement.per);
  if (const TableSchema* table = find_subject(named); table != nullptr && table->form != TableForm::inner)
    return *table;
  if (!per_path_ && !failed_) report_unknown_subject(named);
  return schema_of(otherwise);
}

void Binder::report_unknown_subject(std::string_view named) {
  std::vector<std::string_view> names;
  for (const TableSchema& table : all_tables())
    if (table.form != TableForm::inner) names.push_back(table.singular);
  Diagnostic& d = fault(Phrase(messages::no_such_subject, std::string(named)), "per");
  if (!suggest_known(d, "per", named, names, quote_at(plan, d.place)))
    d.help = Phrase(messages::help_known_ids, list_of({names.begin(), names.end()}, 20));
}

// The values in the records that `each` lets through.
std::vector<RecordRef> Binder::values_let_through() {
  const TableSchema& records = looked_at(plan, requirement);
  const TableSchema* const target = single_target_of(*per_path_);
  std::vector<RecordRef> refs;
  std::vector<bool> is_known(plan.symbols.size());
  for (const RecordRef ref : let_through(records, requirement.each))
    per_path_->any_value(plan, record_at(plan, ref), {Date::latest()}, [&](const Value& value) {
      if (value.kind != Value::Kind::text || is_known[value.symbol.value]) return false;
      is_known[value.symbol.value] = true;
      const std::uint32_t row = target == nullptr ? 0 : plan.find(target->id, value.symbol);
      if (row == no_row) return false;  // an unknown id, which is reported
      subject_values_.push_back(value.symbol);
      refs.push_back({target == nullptr ? TableId::plan : target->id, row});
      return false;
    });
  return refs;
}

DaySpan Binder::days_of_every() {
  DayContext context;
  context.known_on = day_;
  context.subject = {TableId::plan, 0};  // the periods are the same for all subjects
  DaySpan days{Date{}, requirement.to.known() ? due_day(plan, requirement.to, context).day : plan.last_day()};
  if (requirement.from.known()) {
    days.first = begin_day(plan, requirement.from, context);
  } else {
    for (const Phase& phase : plan.phases)
      if (phase.start.known() && (!days.first.known() || phase.start < days.first)) days.first = phase.start;
  }
  return days;
}

std::vector<Period> Binder::periods() {
  if (plan.phases.empty() && !(requirement.from.known() && requirement.to.known()) && !plan.may_lack_records())
    fault(messages::every_without_span, "every");
  const DaySpan days = days_of_every();
  if (days.known() && days.last < days.first) {
    Diagnostic& d = fault(Phrase(messages::span_reversed, to_string(days.first), to_string(days.last)),
                          requirement.from.known() ? "from" : "to");
    const Place from = place("from"), to = place("to");
    const bool are_written =
        is_given("from") && is_given("to") && is_written(plan, from, days.first) && is_written(plan, to, days.last);
    if (are_written) suggest_swapped(d, plan, from, to);
    if (d.has_suggestion()) d.help = messages::help_swapped;
  }
  std::vector<Period> periods = periods_between(plan, requirement.every, days.first, days.last);
  if (periods.size() > most_periods)
    fault(Phrase(messages::too_many_periods, std::to_string(most_periods), to_string(days.first), to_string(days.last)),
          "every")
        .help = messages::help_limits;
  return periods;
}

std::vector<RecordRef> Binder::subjects(TableId otherwise) {
  if (per_path_) return failed_ ? std::vector<RecordRef>() : values_let_through();
  const TableSchema& table = per(otherwise);
  return failed_ ? std::vector<RecordRef>() : let_through(table, requirement.each);
}

std::vector<RecordRef> Binder::let_through(const TableSchema& table, Filter filter) {
  const Matcher is_let_through = matcher(table, filter);
  if (failed_) return {};
  std::vector<RecordRef> refs;
  if (filter.count == 0) refs.reserve(table.size(plan));
  for (std::uint32_t row = 0; row < table.size(plan); ++row) {
    const RecordRef ref{table.id, row};
    if (is_called_off(plan, ref) || (table.id == TableId::regions && !is_own_region(plan, row))) continue;
    if (filter.count == 0 || is_let_through.describes(ref, day_)) refs.push_back(ref);
  }
  return refs;
}

Matcher Binder::matcher(const TableSchema& table, Filter filter, std::string_view without) {
  Diagnostics ignored;  // what is wrong was reported with all conditions
  Matcher matcher(plan, table, ref_to(plan, requirement), filter, groupings_, without.empty() ? diagnostics_ : ignored,
                  without, subject_records());
  if (!matcher.ok()) failed_ = true;
  return matcher;
}

Selection Binder::selection(const TableSchema& table, TableId otherwise) {
  const TableSchema* named = requirement.per ? find_subject(plan.text(requirement.per)) : nullptr;
  const TableSchema& subjects = named == nullptr ? schema_of(otherwise) : *named;
  require_way(table, subjects);
  auto grouping = groupings_.get(table.id, subjects.id);
  if (grouping->is_cut()) fault(messages::too_much_belongs, "per").help = messages::help_limits;
  return {plan, table, std::move(grouping), matcher(table, requirement.where)};
}

// What `subject` stands for: a record; values are none.
const TableSchema* Binder::subject_records() const {
  if (per_path_) return single_target_of(*per_path_);
  return requirement.per ? find_subject(plan.text(requirement.per)) : &schema_of(TableId::plan);
}

Selection Binder::selection_of_all(const TableSchema& table) {
  Selection all(plan, table, groupings_.get(table.id, TableId::plan), matcher(table, requirement.where));
  all.group_by_plan();
  return all;
}

void Binder::require_way(const TableSchema& records, const TableSchema& subjects) {
  if (way_between(records.id, subjects.id).exists()) return;
  std::vector<std::string_view> possible;
  for (const TableSchema& table : all_tables())
    if (way_between(records.id, table.id).exists()) possible.push_back(table.singular);
  fault(Phrase(messages::no_way, table_phrase(records), Phrase(subjects.label)), "per").help =
      Phrase(messages::help_no_way, list_of({possible.begin(), possible.end()}, 20));
}

const TableSchema* Binder::of() {
  const std::string_view named = plan.text(requirement.of);
  const TableSchema* table = find_table(named);
  if (table != nullptr && table->form != TableForm::inner) return table;
  std::vector<std::string_view> names;
  for (const TableSchema& known : all_tables())
    if (known.form != TableForm::inner) names.push_back(known.name);
  Diagnostic& d = fault(Phrase(messages::no_such_table, std::string(named)), "of");
  if (!suggest_known(d, "of", named, names, quote_at(plan, d.place)))
    d.help = Phrase(messages::help_known_ids, list_of({names.begin(), names.end()}, 20));
  return nullptr;
}

std::optional<Path> Binder::path(const TableSchema& table, std::string_view text, std::string_view parameter,
                                 std::uint32_t offset) {
  return path(table, text, parameter, offset, &groupings_);
}

std::optional<Path> Binder::path_along(const TableSchema& table, std::string_view text, std::string_view parameter,
                                       std::uint32_t offset) {
  return path(table, text, parameter, offset, nullptr);
}

std::optional<Path> Binder::path(const TableSchema& table, std::string_view text, std::string_view parameter,
                                 std::uint32_t offset, Groupings* groupings) {
  const auto where = [&] { return offset == 0 ? place(parameter) : place_at(plan, ref_to(plan, requirement), offset); };
  auto found = parse_path(plan, table, text, where, diagnostics_, groupings);
  if (!found) failed_ = true;
  return found;
}

std::optional<Path> Binder::own_path(std::string_view parameter, std::string_view text, std::uint32_t offset) {
  const TableSchema* const subjects = per_path_ ? single_target_of(*per_path_) : &per(TableId::plan);
  if (failed_) return std::nullopt;
  if (subjects != nullptr && text.starts_with(subject_prefix))
    return path(*subjects, text.substr(subject_prefix.size()), parameter, offset);
  const TableSchema& records = looked_at(plan, requirement);
  if (records.form != TableForm::list || records.find(text.substr(0, text.find('.'))) == nullptr) {
    fault(Phrase(messages::not_of_subject, std::string(text)), parameter).help =
        Phrase(messages::help_not_of_subject, std::string(parameter));
    return std::nullopt;
  }
  Diagnostic& d = fault(
      Phrase(messages::of_each_record, std::string(text), Phrase(records.label), std::string(parameter)), parameter);
  const bool can_judge_each = plan.text(requirement.check) == checks::amount.name;
  d.help = can_judge_each ? Phrase(messages::help_mode_each, Phrase(records.label))
                          : Phrase(messages::help_of_each_record, std::string(parameter), std::string(records.singular),
                                   std::string(text), Phrase(records.label));
  return std::nullopt;
}

void Binder::require_bounds(double least, double most) {
  const Number min = requirement.min.number, max = requirement.max.number;
  const bool has_gap = requirement.gap_min.known() || requirement.gap_max.known();
  const bool has_bound = requirement.min.known() || requirement.max.known() || requirement.equals.known();
  if (!has_bound && !has_gap) fault(Phrase(messages::no_bounds, "min", "max"), "check");
  if (min.known() && max.known() && min.value > max.value) {
    Diagnostic& d = fault(Phrase(messages::min_above_max, number_text(min.value), number_text(max.value)), "min");
    d.labels.push_back({place("max"), messages::label_max});
    if (is_written_here("min") && is_written_here("max")) suggest_swapped(d, plan, d.place, place("max"));
    if (d.has_suggestion()) d.help = messages::help_bounds_swapped;
  }
  require_within("min", min, least, most);
  require_within("max", max, least, most);
}

void Binder::require_within(std::string_view parameter, Number number, double least, double most) {
  if (!number.known() || (number.value >= least && number.value <= most)) return;
  OutOfBounds said(std::string(parameter), number.value, least, most);
  fault(std::move(said.message), parameter).help = std::move(said.help);
}

void Binder::require_order(std::string_view parameter, IntegerPair range) {
  if (!range.known() || range.first <= range.second) return;
  Diagnostic& d =
      fault(Phrase(messages::min_above_max, std::to_string(range.first), std::to_string(range.second)), parameter);
  if (quote_at(plan, d.place).empty()) return;  // in a sheet they stand in two columns
  d.suggestion = fmt::format("[{}, {}]", range.second, range.first);
  d.help = messages::help_bounds_swapped;
}

void Binder::require_day(std::string_view parameter, const Deadline& deadline, const TableSchema& records) {
  each_anchor(plan, deadline, [&](const DayAnchor& anchor) {
    if (!anchor.is_path) return;
    const auto found = path_along(records, plan.text(anchor.text), parameter, anchor.offset);
    if (found && !leads_to_day(*found))
      fault(Phrase(messages::not_a_date_field, std::string(plan.text(anchor.text))), parameter);
  });
}

}  // namespace grassroots
