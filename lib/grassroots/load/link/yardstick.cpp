// SPDX-License-Identifier: MIT
#include "grassroots/load/link/yardstick.hpp"

#include <algorithm>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/schema/references.hpp"

namespace grassroots {
namespace {

void check_added_words(const Plan& plan, Diagnostics& diagnostics) {
  const auto is_above = [](const Term& term) { return term.inherited; };
  if (std::none_of(plan.words.begin(), plan.words.end(), is_above)) return;
  for (const Term& own : plan.words) {
    const Field* const field = own.inherited ? nullptr : field_of_words(plan.text(own.field));
    if (field == nullptr) continue;
    const Term* closed_by = nullptr;
    bool is_known = false;
    for (const Term& above : plan.words) {
      if (!above.inherited || field_of_words(plan.text(above.field)) != field) continue;
      closed_by = &above;
      is_known = is_known || above.word == own.word;
    }
    if (closed_by == nullptr || is_known) continue;
    const RecordRef ref = ref_to(plan, own);
    Diagnostic& d =
        report(diagnostics, rules::loosened,
               Phrase(messages::word_added_below, std::string(plan.text(own.word)), std::string(plan.text(own.field))),
               plan, ref, "word");
    d.labels.push_back({place_of(plan, ref_to(plan, *closed_by), "field"), messages::label_above});
    d.help = messages::help_word_added_below;
  }
}

bool counts_working_days(const Plan& plan, const DayRule& rule) {
  if (rule.kind == DayRule::Kind::window)
    return counts_working_days(plan, plan.day_rules[rule.from]) || counts_working_days(plan, plan.day_rules[rule.to]);
  return rule.kind == DayRule::Kind::counted && rule.step == DayStep::working_days;
}

// What the plan above can work out by itself has been.
bool awaits_working_days(const Plan& plan, const Deadline& deadline) {
  return deadline.kind == Deadline::Kind::rule && !deadline.date.known() &&
         counts_working_days(plan, plan.day_rules[deadline.rule()]);
}

void check_added_holidays(const Plan& plan, Diagnostics& diagnostics) {
  const auto is_moved = [&](const Requirement& r) {
    return r.inherited &&
           (awaits_working_days(plan, r.by) || awaits_working_days(plan, r.from) || awaits_working_days(plan, r.to));
  };
  const auto moved = std::find_if(plan.requirements.begin(), plan.requirements.end(), is_moved);
  if (moved == plan.requirements.end()) return;
  for (const Holiday& holiday : plan.holidays) {
    if (holiday.inherited || holiday.damaged) continue;
    Diagnostic& d = report(
        diagnostics, rules::loosened,
        Phrase(messages::holiday_added_below, std::string(plan.text(holiday.name)), std::string(plan.text(moved->id))),
        plan, ref_to(plan, holiday), "name");
    d.severity = Severity::warning;  // some places have holidays of their own
    d.labels.push_back({place_of_id(plan, ref_to(plan, *moved)), messages::label_above});
    d.help = messages::help_holiday_added_below;
    suggest_without_record(d, plan, ref_to(plan, holiday));
  }
}

}  // namespace

void report_moved_yardstick(const Plan& plan, Diagnostics& diagnostics) {
  if (plan.parent == nullptr) return;
  check_added_words(plan, diagnostics);
  check_added_holidays(plan, diagnostics);
}

}  // namespace grassroots
