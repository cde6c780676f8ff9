// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/diagnostic/messages.hpp"

namespace grassroots::checks {
namespace {

// A field that must be there, as the requirement names it.
struct Wanted {
  Path path;
  std::string name;
};

// Those that a record lacks on the day.
std::vector<const Wanted*> lacking(const Plan& plan, const std::vector<Wanted>& fields, RecordRef ref, Date day) {
  std::vector<const Wanted*> missing;
  for (const Wanted& field : fields)
    if (!field.path.any_value(plan, record_at(plan, ref), day, InProgress::is_planned,
                              [](const Value&) { return true; }))
      missing.push_back(&field);
  return missing;
}

}  // namespace

Bound filled(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return {};
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  const auto fields = std::make_shared<std::vector<Wanted>>();
  for (const ListItem& item : plan.list(requirement.fields))
    if (auto path = binder.path(*of, plan.text(item.symbol), "fields", item.offset))
      fields->push_back({std::move(*path), std::string(plan.text(item.symbol))});
  if (requirement.min.known() && requirement.min.value < 0)
    binder.fault(Phrase(messages::out_of_bounds, "min", number_text(requirement.min.value), "0", "1e+12"), "min");
  const auto selection = std::make_shared<const Selection>(binder.selection(*of));
  if (binder.failed()) return {};
  const auto least = static_cast<std::size_t>(requirement.min.or_else(1));

  Bound bound = over(binder, selection);
  bound.measure = [=, &plan](Subject subject, Date day) {
    const auto rows = selection->rows(subject.ref, day);
    const std::size_t need = fields->size() * std::max(rows.size(), least);
    std::size_t have = fields->size() * rows.size();
    for (const std::uint32_t row : rows) have -= lacking(plan, *fields, {of->id, row}, day).size();
    const Verdict verdict = rows.empty() && least > 0 ? Verdict::silent : have < need ? Verdict::unmet : Verdict::met;
    return Measured{verdict, static_cast<double>(have), static_cast<double>(need)};
  };
  bound.describe = [=, &plan](Subject subject, Date day) {
    const RecordRef ref = subject.ref;
    const auto rows = selection->rows(ref, day);
    std::vector<Phrase> incomplete;
    std::vector<Label> labels;
    for (const std::uint32_t row : rows) {
      std::vector<Phrase> missing;
      for (const Wanted* field : lacking(plan, *fields, {of->id, row}, day)) missing.emplace_back(field->name);
      if (missing.empty()) continue;
      const Phrase list = list_of(missing);
      incomplete.push_back(of->id == ref.table ? list
                                               : Phrase(messages::record_lacks, name_of(plan, {of->id, row}), list));
      if (labels.size() < 4) labels.push_back({place_of_id(plan, {of->id, row}), Phrase(messages::label_lacks, list)});
    }
    const Phrase what = rows.size() < least && incomplete.empty()
                            ? Phrase(messages::too_few, std::to_string(rows.size()), std::to_string(least),
                                     Phrase(of->counted), std::to_string(least - rows.size()))
                            : Phrase(messages::not_filled, list_of(incomplete, 4));
    Detail detail = detail_of(plan, ref, what);
    if (of->id == ref.table) labels.clear();
    detail.labels = std::move(labels);
    std::vector<Phrase> wanted;
    for (const Wanted& field : *fields) wanted.emplace_back(field.name);
    const Phrase conditions = selection->matcher().describe();
    detail.help = conditions.empty()
                      ? Phrase(messages::help_filled, Phrase(of->counted), list_of(wanted))
                      : Phrase(messages::help_filled_where, Phrase(of->counted), list_of(wanted), conditions);
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
