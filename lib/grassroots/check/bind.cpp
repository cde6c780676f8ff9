// SPDX-License-Identifier: MIT
// Binding a requirement: its check, whether its parameters are those that the check takes, and what its days count
// from.
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

bool is_general(std::string_view key) {
  return std::find(general_parameters().begin(), general_parameters().end(), key) != general_parameters().end();
}

// By a field's index in [[requirements]]: whether it is for nobody but other checks.
std::vector<bool> foreign_fields(const Check& check) {
  std::vector<bool> foreign;
  for (const Field& field : schema_of(TableId::requirements).fields) {
    const auto is_it = [&](const Parameter& parameter) { return parameter.key == field.key; };
    foreign.push_back(!is_general(field.key) && std::none_of(check.parameters.begin(), check.parameters.end(), is_it));
  }
  return foreign;
}

// The parameters are those that the check takes, and the ones it needs are there.
void verify_parameters(Binder& binder, const Check& check) {
  static const std::vector<std::vector<bool>> foreign_by_check = [] {
    std::vector<std::vector<bool>> all;
    for (const Check* known : all_checks()) all.push_back(foreign_fields(*known));
    return all;
  }();
  const auto row = std::find(all_checks().begin(), all_checks().end(), &check) - all_checks().begin();
  const std::vector<bool>& foreign = foreign_by_check[static_cast<std::size_t>(row)];
  const TableSchema& schema = schema_of(TableId::requirements);
  const auto places =
      std::span(binder.plan.places).subspan(binder.requirement.places, schema.fields.size());  // 0: not given
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i] == 0 || !foreign[i]) continue;
    const Field& field = schema.fields[i];
    std::vector<std::string_view> known;
    for (const Parameter& parameter : check.parameters) known.push_back(parameter.key);
    Diagnostic& d =
        binder.fault(Phrase(messages::not_a_parameter, std::string(check.name), std::string(field.key)), field.key);
    if (suggest(d, field.key, known)) {
      suggest_other_key(d, binder.plan, d.place, field.key, d.suggestion);
    } else {
      d.help = Phrase(messages::help_parameters, list_of({known.begin(), known.end()}, 20));
      suggest_without_key(d, binder.plan, d.place);
    }
  }
  for (const Parameter& parameter : check.parameters) {
    if (!parameter.required || binder.requirement.damaged) continue;
    const Field& field = *schema.find(parameter.key);
    const bool is_empty = field.type == FieldType::texts && field.get<TextList>(binder.requirement).count == 0;
    if (places[schema.index_of(field)] != 0 && !is_empty) continue;
    binder.fault(Phrase(messages::parameter_missing, std::string(check.name), std::string(parameter.key)), "check")
        .help = Phrase(messages::help_missing_key, std::string(parameter.key), Phrase(field.help));
  }
}

void report_unknown_check(Binder& binder, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Check* known : all_checks()) names.push_back(known->name);
  Diagnostic& d = binder.fault(Phrase(messages::no_such_check, std::string(name)), "check");
  if (!suggest_known(d, "check", name, names, quote_at(binder.plan, d.place)))
    d.help = Phrase(messages::help_known_ids, list_of({names.begin(), names.end()}, 20));
}

bool counts_from_own_stays(const Plan& plan, const Requirement& requirement) {
  return counts_from(plan, requirement.by, AnchorMeaning::stay);
}

// Whose stay and which period is meant by `stay` and `period` has to be clear. What is wrong with `per` and `every`
// themselves was reported.
void verify_anchors(Binder& binder, const Traits& traits) {
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  const TableSchema* const subjects = find_subject(plan.text(requirement.per));
  const bool is_unclear = subjects == nullptr ? !requirement.per : !StayEnds::mean_a_stay(subjects->id);
  if (counts_from_own_stays(plan, requirement) && (is_unclear || binder.per_path()))
    binder.fault(messages::by_after_stay, "by").help = messages::help_by_after_stay;
  for (const auto& [key, bound] :
       {std::pair{"by", requirement.by}, std::pair{"from", requirement.from}, std::pair{"to", requirement.to}})
    if (counts_from(plan, bound, AnchorMeaning::period) && !binder.is_given("every"))
      binder.fault(messages::by_after_period, key).help =
          traits.holds_to_span ? messages::help_within_period : messages::help_by_after_period;
}

// REQUIRES: `from` and `to` say where the periods of `every` lie.
void verify_span(Binder& binder, Measures measures) {
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  for (const auto& [key, bound] : {std::pair{"from", requirement.from}, std::pair{"to", requirement.to}}) {
    for (const AnchorMeaning own : {AnchorMeaning::stay, AnchorMeaning::period, AnchorMeaning::path})
      if (requirement.every.known() && counts_from(plan, bound, own))
        binder.fault(Phrase(messages::periods_of_subject, key), key).help = messages::help_periods_of_subject;
    if (bound.known() && !binder.is_given("every"))
      binder.fault(Phrase(messages::days_without_every, key), key).help =
          measures == Measures::days ? messages::help_days_without_every
          : requirement.of           ? messages::help_span_without_every
                                     : messages::help_by_without_every;
  }
}

std::unique_ptr<const BoundRequirement> bind_unattributed(const Plan& plan, const Requirement& requirement, Date day,
                                                          Groupings& groupings, Diagnostics& diagnostics) {
  Binder binder(plan, requirement, day, groupings, diagnostics);
  const std::string_view name = plan.text(requirement.check);
  const Check* check = find_check(name);
  if (check == nullptr) {
    if (requirement.check) report_unknown_check(binder, name);
    return nullptr;
  }
  verify_parameters(binder, *check);
  verify_anchors(binder, check->traits);
  if (!check->traits.holds_to_span) verify_span(binder, check->traits.measures);
  if (binder.failed() || requirement.damaged) return nullptr;
  auto bound = check->bind(binder);
  const TableSchema* const subjects = find_subject(plan.text(requirement.per));
  if (bound && counts_from_own_stays(plan, requirement) && subjects != nullptr && StayEnds::have_stays(subjects->id))
    bound->set_stay_ends(std::make_unique<const StayEnds>(plan, subjects->id));
  if (bound && bound->size() > 0)
    binder.require_day("by", requirement.by, schema_of(bound->subject(bound->size() - 1).ref.table));
  return binder.failed() ? nullptr : std::move(bound);
}

}  // namespace

std::unique_ptr<const BoundRequirement> bind(const Plan& plan, const Requirement& requirement, Date day,
                                             Groupings& groupings, Diagnostics& diagnostics) {
  const std::size_t first_fault = diagnostics.size();
  auto bound = bind_unattributed(plan, requirement, day, groupings, diagnostics);
  attribute(diagnostics, first_fault, plan, ref_to(plan, requirement));
  return bound;
}

bool suggest_known(Diagnostic& d, std::string_view key, std::string_view word,
                   const std::vector<std::string_view>& candidates, std::string_view quote) {
  const std::string_view known = schema_of(TableId::requirements).find(key)->word_called(word);
  return known.empty() ? suggest(d, word, candidates, quote) : suggest(d, known, {known}, quote);
}

}  // namespace grassroots
