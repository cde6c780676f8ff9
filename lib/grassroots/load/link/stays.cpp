// SPDX-License-Identifier: MIT
#include "grassroots/load/link/stays.hpp"

#include <algorithm>
#include <bit>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/schema/given.hpp"

namespace grassroots {
namespace {

// `days` is not what lies between `start` and `end`.
template <class Row>
void report_days_disagree(const Plan& plan, Row& row, Diagnostics& diagnostics) {
  const RecordRef ref = ref_to(plan, row);
  Diagnostic& d = report(diagnostics, rules::bad_value,
                         Phrase(messages::days_disagree, std::to_string(row.days.value),
                                std::to_string(days_from_to(row.start, row.end)), name_in_file(plan, ref, "days")),
                         plan, ref, "days");
  d.help = Phrase(messages::help_days_disagree, name_in_file(plan, ref, "days"), name_in_file(plan, ref, "end"));
  d.labels.push_back({place_of(plan, ref, "end"), messages::label_last_day});
  suggest_without_key(d, plan, d.place);
  row.damaged = true;
}

class StayLinker {
 public:
  StayLinker(Plan& plan, References& references, Diagnostics& diagnostics)
      : plan_(plan), references_(references), diagnostics_(diagnostics) {}

  void derive() {
    for (Stay& stay : plan_.stays) {
      if (!stay.team) take_team_of_site(stay);
      if (stay.phase) take_days_of_phase(stay);
      stay.has_nobody = stay.people.count == 0 && is_given_as_empty(plan_, ref_to(plan_, stay), people_);
      if (!stay.team && !stay.id) plan_.tables_with_uncertain_ids |= only(TableId::stays);
      const bool both = stay.end.known() && stay.days.known();
      if (both && stay.start.known() && days_from_to(stay.start, stay.end) != stay.days.value)
        report_days_disagree(plan_, stay, diagnostics_);
      if (!stay.end.known()) stay.end = last_day_of(stay);
      if (!stay.days.known() && stay.start.known() && stay.start <= stay.end)
        stay.days.value = days_from_to(stay.start, stay.end);
      const bool has_length = stay.days.known() && !stay.start.known();  // and it is told why it has no first day
      if (!stay.end.known() && !has_length && stay.status == StayStatus::done && !stay.damaged) {
        const Phrase end = name_in_file(plan_, ref_to(plan_, stay), "end");
        const Phrase days = name_in_file(plan_, ref_to(plan_, stay), "days");
        report(diagnostics_, rules::missing_key, Phrase(messages::stay_without_end, end, days), plan_,
               ref_to(plan_, stay))
            .help = Phrase(messages::help_stay_without_end, end, days);
        stay.damaged = true;
      }
      if (stay.status == StayStatus::unset) stay.status = StayStatus::planned;
    }
    if (uses_stay_ids() || !are_stays_told_apart()) derive_stay_ids();
  }

 private:
  Id<Team> team_of_site(Id<Site> id) const {
    const Site* site = id ? plan_.find(id) : nullptr;
    return site == nullptr ? Id<Team>{} : site->team;
  }

  void take_team_of_site(Stay& stay) {
    static const Field& field = *schema_of(TableId::stays).find("team");
    stay.team = team_of_site(stay.site);
    if (stay.team && !has_id(plan_, field.refers, stay.team))
      references_.add_unknown({ref_to(plan_, stay), field, field.refers, stay.team});
  }

  // A phase instead of dates.
  void take_days_of_phase(Stay& stay) const {
    const Phase* phase = plan_.find(stay.phase);
    if (phase == nullptr || plan_.place(stay, start_index_) != 0) return;
    stay.start = phase->start;
    if (plan_.place(stay, end_index_) == 0 && !stay.days.known()) stay.end = phase->end;
  }

  // Of several stays of one team that begin on one day, the first is called by them alone, the others by their site,
  // too.
  void derive_stay_ids() {
    std::vector<bool> taken;  // by symbol
    for (Stay& stay : plan_.stays) {
      const bool is_derived = !stay.id && stay.start.known();
      std::string id = id_of(plan_, stay);
      stay.id.value = plan_.symbols.intern(id).value;
      taken.resize(plan_.symbols.size());
      if (is_derived && taken[stay.id.value] && stay.site)
        stay.id.value = plan_.symbols.intern(id.append(1, '/').append(plan_.text(stay.site))).value;
      taken.resize(plan_.symbols.size());
      taken[stay.id.value] = true;
    }
  }

  // Whether anything gives, names or inspects the id of a stay. Otherwise a million ids need not be interned.
  bool uses_stay_ids() const {
    const auto asks = [&](Symbol path) {
      const std::string_view text = plan_.text(path), last = text.substr(text.rfind('.') + 1);
      return last == "id" || last == "stay" || last == "stays";
    };
    // `per = "stay"` names a table, not the field.
    const auto asks_path = [&](Symbol per) { return find_subject(plan_.text(per)) == nullptr && asks(per); };
    const auto asks_in = [&](const Requirement& requirement) {
      const auto fields = plan_.list(requirement.fields);
      return asks(requirement.field) || asks(requirement.distinct) || asks_path(requirement.per) ||
             std::any_of(fields.begin(), fields.end(), [&](const ListItem& item) { return asks(item.symbol); });
    };
    const auto has_any = [](const auto& items, auto is_so) { return std::any_of(items.begin(), items.end(), is_so); };
    return has_any(plan_.stays, [](const Stay& stay) { return bool(stay.id); }) ||
           has_any(plan_.attestations,
                   [](const Attestation& attestation) { return attestation.stay || attestation.about; }) ||
           has_any(plan_.waivers, [](const Waiver& waiver) { return waiver.subject.count > 0; }) ||
           has_any(plan_.conditions,
                   [&](const Condition& condition) { return condition.by_field || asks(condition.path); }) ||
           has_any(plan_.requirements, asks_in);
  }

  // Whether no two stays have the same team and first day.
  bool are_stays_told_apart() const {
    constexpr std::uint64_t taken = std::uint64_t{1} << 63U, odd = 0x9E3779B97F4A7C15U;
    std::vector<std::uint64_t> slots(std::bit_ceil(plan_.stays.size() * 2 + 1));  // open addressing; 0: free
    const std::size_t mask = slots.size() - 1;
    for (const Stay& stay : plan_.stays) {
      if (!stay.start.known()) continue;
      const std::uint64_t key =
          taken | std::uint64_t{stay.team.value} << 32U | static_cast<std::uint32_t>(stay.start.days);
      std::size_t at = (key * odd >> 32U) & mask;
      for (; slots[at] != 0; at = (at + 1) & mask)
        if (slots[at] == key) return false;
      slots[at] = key;
    }
    return true;
  }

  Plan& plan_;
  References& references_;
  const Field& people_ = *people_field(TableId::stays);
  Diagnostics& diagnostics_;
  const std::uint32_t start_index_ = schema_of(TableId::stays).index_of(*schema_of(TableId::stays).find("start"));
  const std::uint32_t end_index_ = schema_of(TableId::stays).index_of(*schema_of(TableId::stays).find("end"));
};

}  // namespace

void derive_absences(Plan& plan, Diagnostics& diagnostics) {
  for (Absence& absence : plan.absences) {
    if (!absence.start.known()) continue;
    const bool both = absence.end.known() && absence.days.known();
    if (both && days_from_to(absence.start, absence.end) != absence.days.value)
      report_days_disagree(plan, absence, diagnostics);
    if (!absence.end.known()) absence.end = absence.start.plus(absence.days.known() ? absence.days.value - 1 : 0);
    if (!absence.days.known() && absence.start <= absence.end)
      absence.days.value = days_from_to(absence.start, absence.end);
  }
}

void derive_stays(Plan& plan, References& references, Diagnostics& diagnostics) {
  StayLinker(plan, references, diagnostics).derive();
}

}  // namespace grassroots
