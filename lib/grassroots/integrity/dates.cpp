// SPDX-License-Identifier: MIT
// Days that were probably typed wrong: stays outside every phase, and facts that are still to come.
#include <algorithm>
#include <optional>

#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {
namespace {

// The days of the phases, each counted once; nothing if one of them has no first or last day.
std::vector<std::pair<Date, Date>> spans_of_phases(const Plan& plan) {
  std::vector<std::pair<Date, Date>> spans;
  for (const Phase& phase : plan.phases) {
    if (phase.damaged || !phase.start.known() || !phase.end.known()) return {};
    spans.emplace_back(phase.start, phase.end);
  }
  return spans;
}

// A requirement that asks of stays to lie within a phase tells them itself.
bool is_asked(const Plan& plan) {
  return std::any_of(plan.requirements.begin(), plan.requirements.end(), [&](const Requirement& requirement) {
    return traits_of(plan, requirement).measures == Measures::days_off && plan.text(requirement.of) == "stays";
  });
}

// A day in another year; none where that has no such day.
Date in_year(Date day, int year) {
  const CalendarDay parts = calendar_day(day);
  return make_date(year, parts.month, parts.day).value_or(Date{});
}

// Years that differ in one digit, as 2008 and 2018.
bool is_slip_of_year(int one, int other) {
  int different = 0;
  for (; one > 0 || other > 0; one /= 10, other /= 10) different += one % 10 != other % 10 ? 1 : 0;
  return different == 1;
}

// Suggests another year for a stay: the only one in which it lies in the campaign. `phases` are not empty.
class YearOfStay {
 public:
  YearOfStay(const Plan& plan, const std::vector<std::pair<Date, Date>>& phases) : plan_(plan) {
    for (const auto& [start, end] : phases) {
      first_ = first_.known() ? std::min(first_, start) : start;
      last_ = last_.known() ? std::max(last_, end) : end;
    }
  }

  void suggest(Diagnostic& d, const Stay& stay) const {
    const int started = calendar_day(stay.start).year, ended = calendar_day(stay.end).year;
    constexpr int longest = 3;  // years; of more, several can be meant
    if (calendar_day(last_).year - calendar_day(first_).year >= longest) return;
    std::optional<std::pair<Date, Date>> meant;
    for (int year = calendar_day(first_).year; year <= calendar_day(last_).year; ++year) {
      // One of the two is right already, or both are wrong by the same.
      const int later = year + (ended - started);
      for (const auto& [start, end] :
           {std::pair(in_year(stay.start, year), stay.end), std::pair(stay.start, in_year(stay.end, year)),
            std::pair(in_year(stay.start, year), in_year(stay.end, later))}) {
        const bool is_both = start != stay.start && end != stay.end;
        if (is_both && !is_slip_of_year(started, year)) continue;
        if (!start.known() || start < first_ || end > last_ || end < start) continue;
        if (meant && *meant != std::pair(start, end)) return;
        meant = {start, end};
      }
    }
    if (meant) write(d, stay, meant->first, meant->second);
  }

 private:
  void write(Diagnostic& d, const Stay& stay, Date start, Date end) const {
    const RecordRef ref = ref_to(plan_, stay);
    const Place start_place = place_of(plan_, ref, "start"), end_place = place_of(plan_, ref, "end");
    const bool has_start = is_written(plan_, start_place, stay.start);
    const bool has_end = is_written(plan_, end_place, stay.end);
    if (start != stay.start && end != stay.end && has_start && has_end)
      suggest_both(d, plan_, {start_place, to_string(start)}, {end_place, to_string(end)});
    else if (start != stay.start && has_start)
      suggest_other_value(d, plan_, {start_place, to_string(start)});
    else if (start == stay.start && has_end)
      suggest_other_value(d, plan_, {end_place, to_string(end)});
    if (d.has_suggestion()) d.help = Phrase(messages::did_you_mean_days, to_string(start), to_string(end));
  }

  const Plan& plan_;
  Date first_, last_;  // of the campaign
};

void check_stays(const Plan& plan, Diagnostics& diagnostics) {
  const auto phases = spans_of_phases(plan);
  if (phases.empty() || plan.may_lack(only(TableId::phases))) return;
  std::int64_t campaign = 0;
  for (const auto& [first, last] : phases) campaign += std::max(0, days_from_to(first, last));
  const bool asked = is_asked(plan);
  const YearOfStay year(plan, phases);
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status == StayStatus::cancelled || !stay.start.known() || !stay.end.known()) continue;
    const RecordRef ref = ref_to(plan, stay);
    const std::int64_t days = days_from_to(stay.start, stay.end);
    if (days > campaign) {
      year.suggest(report(diagnostics, rules::outside_phases,
                          Phrase(messages::longer_than_campaign, subject_phrase(plan, ref), std::to_string(days),
                                 std::to_string(campaign)),
                          plan, ref),
                   stay);
      continue;
    }
    const auto touches = [&](const auto& phase) { return stay.start <= phase.second && phase.first <= stay.end; };
    if (!asked && std::none_of(phases.begin(), phases.end(), touches))
      year.suggest(report(diagnostics, rules::outside_phases,
                          Phrase(messages::outside_phases, subject_phrase(plan, ref), to_string(stay.start),
                                 to_string(stay.end)),
                          plan, ref),
                   stay);
  }
}

// A day on which something happened, as the schema says: a record or a value that is known from then on. An activity
// to come is a plan.
bool is_day_of_fact(const TableSchema& table, const Field& field) {
  if (field.type != FieldType::date) return false;
  return field.known_from == field.key || (table.known_from == field.key && table.id != TableId::regions);
}

void check_facts(const Plan& plan, Date today, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) {
      if (!is_day_of_fact(table, field)) continue;
      for (std::uint32_t row = 0; row < table.size(plan); ++row) {
        const Date day = field.get<Date>(table.row(plan, row));
        if (!day.known() || day <= today || table.row(plan, row).damaged) continue;
        const RecordRef ref{table.id, row};
        report(diagnostics, rules::future_fact,
               Phrase(messages::future_fact, subject_phrase(plan, ref), Phrase(field.label), to_string(day)), plan, ref,
               field.key);
      }
    }
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status != StayStatus::done || !stay.start.known() || stay.start <= today) continue;
    const RecordRef ref = ref_to(plan, stay);
    report(diagnostics, rules::future_fact,
           Phrase(messages::future_stay, subject_phrase(plan, ref), to_string(stay.start)), plan, ref, "status");
  }
}

}  // namespace

void integrity::dates(const IntegrityContext& context, Diagnostics& diagnostics) {
  check_stays(context.plan, diagnostics);
  if (context.today.known()) check_facts(context.plan, context.today, diagnostics);
}

}  // namespace grassroots
