// SPDX-License-Identifier: MIT
#include "grassroots/assess/inherited.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/assess/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/inherit.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/known_kinds.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

enum class KindIs : std::uint8_t { known, a_slip, still_to_come };

// What the kind is of whose records days are counted.
KindIs kind_in(const Plan& plan, KnownKinds& known, const DayAnchor& anchor) {
  if (meaning_of(plan, anchor) != AnchorMeaning::records) return KindIs::known;
  const auto named = records_of_kind(plan.text(anchor.text));
  if (plan.may_lack(only(named->table->id)) || known.has(*named->table, named->kind)) return KindIs::known;
  return is_slip_for_nearest(named->kind, known.of(*named->table)) ? KindIs::a_slip : KindIs::still_to_come;
}

// Calls use(key, deadline) for every day that a requirement sets.
template <class Use>
void each_day_set(const Requirement& requirement, Use use) {
  use("by", requirement.by);
  use("from", requirement.from);
  use("to", requirement.to);
}

}  // namespace

std::optional<Phrase> unknown_name(const Plan& plan, const Requirement& requirement, KnownKinds& kinds) {
  const auto lacks = [&](TableSet tables, Symbol id) {
    bool is_known = !id;
    for (const TableSchema& table : all_tables())
      is_known = is_known || (contains(tables, table.id) && plan.find(table.id, id) != no_row);
    return !is_known && !plan.may_lack_ids(tables);
  };
  const auto said = [&](std::string_view key, Symbol id) {
    return Phrase(messages::names_what_is_not_there, std::string(key), std::string(plan.text(id)));
  };
  Symbol unknown;
  const auto look_up = [&](const DayAnchor& anchor) {
    const bool is_unknown = meaning_of(plan, anchor) == AnchorMeaning::unknown
                                ? lacks(dated_tables, anchor.text)
                                : kind_in(plan, kinds, anchor) == KindIs::a_slip;
    if (is_unknown) unknown = anchor.text;
  };
  std::string_view where;
  each_day_set(requirement, [&](std::string_view key, const Deadline& day) {
    if (!unknown) each_anchor(plan, day, look_up), where = key;
  });
  if (unknown) return said(where, unknown);
  if (lacks(only(TableId::phases), requirement.phase)) return said("phase", requirement.phase);
  for (const ListItem& task : plan.list(requirement.tasks))
    if (lacks(only(TableId::tasks), task.symbol)) return said("tasks", task.symbol);
  return std::nullopt;
}

void report_kinds_to_come(const Plan& plan, const Requirement& requirement, KnownKinds& kinds,
                          Diagnostics& diagnostics) {
  assert(requirement.inherited);
  each_day_set(requirement, [&](std::string_view key, const Deadline& day) {
    each_anchor(plan, day, [&](const DayAnchor& anchor) {
      if (kind_in(plan, kinds, anchor) != KindIs::still_to_come) return;
      Diagnostic& d = report(
          diagnostics, rules::unknown_reference,
          Phrase(messages::waits_for_kind, std::string(plan.text(requirement.id)), std::string(key),
                 std::string(plan.text(anchor.text)), Phrase(records_of_kind(plan.text(anchor.text))->table->label)),
          plan, {TableId::plan, 0}, "parent");
      d.severity = Severity::warning;
      d.help = messages::help_waits_for_kind;
      d.labels.push_back({place_of(plan, ref_to(plan, requirement), "id"), messages::label_required});
    });
  });
}

void report_not_understood(const Plan& plan, const Requirement& requirement, KnownKinds& kinds, std::size_t first,
                           Diagnostics& diagnostics) {
  assert(requirement.inherited);
  const std::size_t own = own_files(plan);
  std::optional<Phrase> reason = unknown_name(plan, requirement, kinds);
  const auto is_above = [&](const Diagnostic& d) { return d.place.file >= own; };
  const auto begin = diagnostics.begin() + static_cast<std::ptrdiff_t>(first);
  if (const auto found = std::find_if(begin, diagnostics.end(), is_above); found != diagnostics.end() && !reason)
    reason = std::move(found->message);
  diagnostics.erase(std::remove_if(begin, diagnostics.end(), is_above), diagnostics.end());
  const bool is_wrong_here = requirement.damaged && requirement.file < own;
  if (is_wrong_here || diagnostics.size() > first || plan.may_lack_records()) return;  // reported where it is
  const Phrase id(std::string(plan.text(requirement.id)));
  Phrase message = reason ? Phrase(messages::not_understood_because, id, std::move(*reason))
                          : Phrase(messages::not_understood_above, id);
  report(diagnostics, rules::bad_requirement, std::move(message), plan, {TableId::plan, 0}, "parent")
      .labels.push_back({place_of(plan, ref_to(plan, requirement), "id"), messages::label_required});
}

}  // namespace grassroots
