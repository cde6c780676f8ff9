// SPDX-License-Identifier: MIT
#include "grassroots/view/difference.hpp"

#include <algorithm>

#include "grassroots/field_types/record_text.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/standing/messages.hpp"
#include "grassroots/text/width.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

constexpr std::size_t many_changes = 40;

Phrase before_and_after(Phrase before, Phrase after) {
  if (before.empty()) return Phrase(messages::value_added, std::move(after));
  if (after.empty()) return Phrase(messages::value_removed, std::move(before));
  return Phrase(messages::was_and_is, std::move(before), std::move(after));
}

Phrase number_change(const std::optional<double>& before, const std::optional<double>& after) {
  const auto text = [](const std::optional<double>& value) { return value ? Phrase(number_text(*value)) : Phrase(); };
  if (before == after || !before) return text(after);
  if (!after) return text(before);
  return before_and_after(text(before), text(after));
}

// What has neither a name nor an id is called by what it says.
Cell record_named(const Plan& plan, RecordRef ref) {
  constexpr std::size_t widest = 40;
  Cell cell = record_cell(plan, ref);
  if (name_of(plan, ref).empty()) cell.text = fit(fields_as_toml(plan, ref, ", "), widest);
  return cell;
}

class DifferenceView {
 public:
  DifferenceView(const ComparedPlan& before, const ComparedPlan& after, Rows rows)
      : before_(before),
        after_(after),
        rows_(rows),
        records_(record_changes(before.plan, after.plan)),
        promises_(promise_changes(before.plan, before.assessment, after.plan, after.assessment)),
        document_(document_of(after.plan, after.assessment.as_of, "diff")) {}

  Document lay_out() {
    document_.line({Cell(Phrase(messages::was_and_is, before_.name, after_.name), Tone::strong),
                    Cell(Phrase(messages::on_day, to_string(today())))});
    add_summary();
    add_promises();
    add_records();
    add_fields();
    return std::move(document_);
  }

 private:
  Date today() const { return after_.assessment.as_of; }
  const Plan& plan_of(const RecordChange& change) const { return change.after.known() ? after_.plan : before_.plan; }
  const Plan& plan_of(const PromiseChange& change) const { return change.is_in_after ? after_.plan : before_.plan; }
  static RecordRef ref_of(const RecordChange& change) { return change.after.known() ? change.after : change.before; }

  void add_summary() {
    std::size_t added = 0, removed = 0, moved = 0, looser = 0, tighter = 0;
    std::int64_t lost = 0, gained = 0;
    for (const RecordChange& change : records_) {
      added += change.before.known() ? 0 : 1;
      removed += change.after.known() ? 0 : 1;
      moved += change.moved ? 1 : 0;
      (change.days_more.value_or(0) < 0 ? lost : gained) += std::abs(change.days_more.value_or(0));
      const auto asks = [&](Demand demand) {
        return std::any_of(change.fields.begin(), change.fields.end(),
                           [&](const FieldChange& field) { return field.demand == demand; });
      };
      looser += asks(Demand::looser) ? 1 : 0;
      tighter += asks(Demand::tighter) ? 1 : 0;
    }
    count_stays(lost, gained);
    const auto worse = static_cast<std::size_t>(std::count_if(
        promises_.begin(), promises_.end(), [](const PromiseChange& change) { return change.got_worse(); }));
    document_.line(Cell(Phrase(messages::promises_changed, std::to_string(promises_.size()), std::to_string(worse)),
                        worse > 0 ? Tone::bad : Tone::good));
    document_.line(Phrase(messages::records_changed, std::to_string(records_.size() - added - removed),
                          std::to_string(added), std::to_string(removed)));
    if (moved > 0 || lost > 0 || gained > 0)
      document_.line(
          Phrase(messages::stays_changed, std::to_string(moved), std::to_string(lost), std::to_string(gained)));
    if (looser > 0 || tighter > 0)
      document_.line(Cell(Phrase(messages::demands_changed, std::to_string(looser), std::to_string(tighter)),
                          looser > 0 ? Tone::doubtful : Tone::plain));
  }

  // The days of whole stays that are gone or new, or that are cancelled now.
  void count_stays(std::int64_t& lost, std::int64_t& gained) const {
    const auto days = [](const Plan& plan, RecordRef ref) -> std::int64_t {
      if (!ref.known() || plan.stays[ref.row].status == StayStatus::cancelled) return 0;
      const Stay& stay = plan.stays[ref.row];
      return stay.start.known() && stay.start <= stay.end ? days_from_to(stay.start, stay.end) : 0;
    };
    for (const RecordChange& change : records_) {
      if (ref_of(change).table != TableId::stays) continue;
      const std::int64_t was = days(before_.plan, change.before), is = days(after_.plan, change.after);
      const bool is_told = change.days_more && was > 0 && is > 0;  // counted by its length already
      if (!is_told && was != is) (is < was ? lost : gained) += std::abs(is - was);
    }
  }

  Cell state_change(const PromiseChange& change) const {
    const auto word = [](const std::optional<Outcome>& outcome) {
      if (!outcome) return Phrase();
      return is_closed(*outcome) ? Phrase(messages::not_kept) : word_for(standing_of(*outcome));
    };
    const Tone tone = !change.got_worse() ? Tone::plain
                      : change.after      ? tone_of(standing_of(*change.after))
                                          : Tone::plain;
    if (change.before && change.after && standing_of(*change.before) == standing_of(*change.after))
      return {word(change.after), tone};
    return {before_and_after(word(change.before), word(change.after)), tone};
  }

  static Cell standing_cell(const std::optional<Outcome>& outcome) {
    return outcome ? state_cell(standing_of(*outcome)) : Cell();
  }

  void add_promises() {
    if (promises_.empty()) return;
    document_.heading(messages::promises_heading);
    Column state{messages::column_state}, text{messages::column_requirement, Align::left, true};
    state.is_whole = true;
    Table& table = document_.table({state,
                                    keyed("subject", {messages::column_subject}),
                                    keyed("text", text),
                                    {messages::column_have, Align::right, false, 2},
                                    {messages::column_need, Align::right, false, 3},
                                    {messages::column_reach, Align::right, false, 1},
                                    keyed("by", {messages::column_due, Align::left, false, 4}),
                                    data_column("requirement", messages::column_requirement),
                                    data_column("was", messages::column_was),
                                    data_column("state", messages::column_state),
                                    data_column("have_before", messages::column_have),
                                    data_column("have", messages::column_have),
                                    data_column("need_before", messages::column_need),
                                    data_column("need", messages::column_need),
                                    data_column("reach_before", messages::column_reach),
                                    data_column("reach", messages::column_reach)});
    table.name = "promises";
    const std::size_t shown = rows_ == Rows::all ? promises_.size() : std::min(promises_.size(), many_changes);
    for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(promise_row(promises_[i]));
    if (shown < promises_.size())
      document_.line(Cell(Phrase(messages::more_rows, std::to_string(promises_.size() - shown)), Tone::muted));
  }

  std::vector<Cell> promise_row(const PromiseChange& change) const {
    const Plan& plan = plan_of(change);
    const Requirement& requirement = plan.requirements[change.requirement];
    const Outcome& outcome = change.after ? *change.after : *change.before;
    Phrase text = requirement_phrase(plan, requirement, outcome.period);
    const auto part = [](const std::optional<Outcome>& side, double Outcome::*of) {
      return side ? std::optional<double>((*side).*of) : std::nullopt;
    };
    const auto reach = [](const std::optional<Outcome>& side) { return side ? side->reach : std::optional<double>(); };
    const auto have_before = part(change.before, &Outcome::have), have = part(change.after, &Outcome::have);
    const auto need_before = part(change.before, &Outcome::need), need = part(change.after, &Outcome::need);
    return {state_change(change),
            outcome.value ? text_cell(plan, outcome.value) : record_cell(plan, change.subject),
            Cell(std::move(text)),
            number_change(have_before, have),
            number_change(need_before, need),
            number_change(reach(change.before), reach(change.after)),
            date_cell(outcome.due, today()),
            text_cell(plan, requirement.id),
            standing_cell(change.before),
            standing_cell(change.after),
            number_cell(have_before),
            number_cell(have),
            number_cell(need_before),
            number_cell(need),
            number_cell(reach(change.before)),
            number_cell(reach(change.after))};
  }

  Phrase what_changed(const RecordChange& change) const {
    if (!change.before.known()) return messages::record_added;
    if (!change.after.known()) return messages::record_removed;
    std::vector<Phrase> parts;
    if (change.moved)
      parts.emplace_back(*change.moved > 0 ? messages::stay_later : messages::stay_earlier,
                         std::to_string(std::abs(*change.moved)));
    if (change.days_more)
      parts.emplace_back(*change.days_more > 0 ? messages::stay_longer : messages::stay_shorter,
                         std::to_string(std::abs(*change.days_more)));
    for (const FieldChange& field : change.fields) {
      Phrase values = before_and_after(field.before, field.after);
      if (field.demand != Demand::same)
        values = Phrase(messages::what_and_detail, std::move(values),
                        Phrase(field.demand == Demand::looser ? messages::demand_looser : messages::demand_tighter));
      parts.emplace_back(messages::field_was, Phrase(field.field->label), std::move(values));
    }
    return list_of(parts, parts.size());
  }

  void add_records() {
    if (records_.empty()) return document_.line(messages::nothing_differs);
    document_.heading(messages::records_heading);
    Table& table = document_.table(
        {{messages::column_table}, {messages::column_record}, {messages::column_change, Align::left, true}});
    const std::size_t shown = rows_ == Rows::all ? records_.size() : std::min(records_.size(), many_changes);
    for (std::size_t i = 0; i < shown; ++i) {
      const RecordRef ref = ref_of(records_[i]);
      table.rows.push_back(
          {Phrase(schema_of(ref.table).label), record_named(plan_of(records_[i]), ref), what_changed(records_[i])});
    }
    if (shown < records_.size())
      document_.line(Cell(Phrase(messages::more_rows, std::to_string(records_.size() - shown)), Tone::muted));
  }

  // Field by field, for programs.
  void add_fields() {
    Table& table =
        data_table(document_, "records",
                   {data_column("subject", messages::column_record), data_column("change", messages::column_change),
                    data_column("field", messages::column_field), data_column("before", messages::column_was),
                    data_column("after", messages::column_is)});
    for (const RecordChange& change : records_) {
      const Cell subject = record_named(plan_of(change), ref_of(change));
      const auto word = [](std::string_view name, const Message& text) {
        return Cell(text, Tone::plain, StateWord{name});
      };
      if (!change.before.known() || !change.after.known()) {
        const bool is_new = change.after.known();
        table.rows.push_back(
            {subject, is_new ? word("added", messages::record_added) : word("removed", messages::record_removed),
             Cell(), Cell(), Cell()});
        continue;
      }
      for (const FieldChange& field : change.fields) {
        const Cell what = field.demand == Demand::looser    ? word("looser", messages::demand_looser)
                          : field.demand == Demand::tighter ? word("tighter", messages::demand_tighter)
                                                            : word("changed", messages::record_changed);
        table.rows.push_back({subject, what, std::string(field.field->key), field.before, field.after});
      }
    }
  }

  const ComparedPlan& before_;
  const ComparedPlan& after_;
  Rows rows_;
  std::vector<RecordChange> records_;
  std::vector<PromiseChange> promises_;
  Document document_;
};

}  // namespace

Document differences(const ComparedPlan& before, const ComparedPlan& after, Rows rows) {
  return DifferenceView(before, after, rows).lay_out();
}

}  // namespace grassroots
