// SPDX-License-Identifier: MIT
#include "grassroots/assess/waived_period.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grassroots/assess/messages.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/query/periods.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots {
namespace {

struct AskedPeriod {
  std::string name, words, chinese_words;  // as findings say it
};

// Each once, in order.
std::vector<AskedPeriod> periods_asked_for(const Plan& plan, const Result& result) {
  const Recurrence& every = plan.requirements[result.requirement].every;
  std::map<std::string, AskedPeriod> periods;
  std::set<std::int32_t> seen;  // their first days: most subjects have the same
  for (const Outcome& outcome : result.outcomes) {
    if (!seen.insert(outcome.period.first.days).second) continue;
    std::string name = period_name(plan, every, outcome.period);
    if (name.empty() || periods.contains(name)) continue;
    const Phrase words = period_phrase(plan, every, outcome.period);
    periods[name] = {name, render(words, Language::english), render(words, Language::chinese)};
  }
  std::vector<AskedPeriod> in_order;
  in_order.reserve(periods.size());
  for (auto& [name, period] : periods) in_order.push_back(std::move(period));
  return in_order;
}

// The numbers of a period and whether it is a quarter or a week, however it is written: 2018年1月 is 2018-01.
std::string what_period_says(std::string_view written) {
  const std::string text = to_half_width(written);
  std::string says;
  if (text.find("季") != std::string::npos || text.find_first_of("Qq") != std::string::npos) says += 'Q';
  if (text.find("周") != std::string::npos || text.find_first_of("Ww") != std::string::npos) says += 'W';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]));
    if (begins) says += ' ';
    if (is_digit(text[i]) && !(text[i] == '0' && says.back() == ' ')) says += text[i];
  }
  return says;
}

// The only one that can be meant; null if there is none.
const AskedPeriod* meant_by(std::string_view written, const std::vector<AskedPeriod>& asked) {
  const std::string says = what_period_says(written);
  const AskedPeriod* meant = nullptr;
  for (const AskedPeriod& one : asked) {
    const bool is_it = (!says.empty() && what_period_says(one.name) == says) ||
                       one.words.find(written) != std::string::npos ||
                       one.chinese_words.find(written) != std::string::npos;
    if (is_it && meant != nullptr && meant->name != one.name) return nullptr;
    if (is_it) meant = &one;
  }
  return meant;
}

}  // namespace

bool explain_period(Diagnostic& finding, const Plan& plan, const Waiver& waiver, const std::vector<Result>& results) {
  if (!waiver.period) return false;
  const std::string_view period = plan.text(waiver.period);
  const Requirement* asked = nullptr;
  std::vector<AskedPeriod> periods;
  for (const ListItem& item : plan.list(waiver.of))
    for (const Result& result : results) {
      const Requirement& requirement = plan.requirements[result.requirement];
      if (requirement.id != item.symbol || !requirement.every.known()) continue;
      asked = &requirement;
      for (AskedPeriod& one : periods_asked_for(plan, result)) periods.push_back(std::move(one));
    }
  const auto is_it = [&](const AskedPeriod& one) { return one.name == period; };
  if (asked != nullptr && (periods.empty() || std::any_of(periods.begin(), periods.end(), is_it))) return false;
  finding.place = place_of(plan, ref_to(plan, waiver), "period");
  finding.help = messages::help_waiver_without_periods;
  if (asked == nullptr) return true;
  if (const AskedPeriod* const meant = meant_by(period, periods)) {
    finding.suggestion = quoted_at(plan, meant->name, finding.place);
    finding.help = Phrase(messages::help_write, meant->name);
    return true;
  }
  std::vector<Phrase> names;
  names.reserve(periods.size());
  for (const AskedPeriod& one : periods) names.emplace_back(one.name);
  finding.help = Phrase(messages::help_periods, std::string(plan.text(asked->id)), list_of(names));
  return true;
}

}  // namespace grassroots
