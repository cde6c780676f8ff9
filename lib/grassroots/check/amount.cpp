// SPDX-License-Identifier: MIT
#include <cmath>
#include <optional>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

struct Reader {
  std::shared_ptr<const Selection> selection;
  Path field;
  std::optional<Path> over;

  std::optional<double> number(const Path& path, std::uint32_t row, Date day) const {
    double sum = 0;
    bool found = false;
    const Plan& plan = selection->plan();
    path.any_value(plan, record_at(plan, {selection->table().id, row}), day, InProgress::is_planned,
                   [&](const Value& v) {
                     if (v.kind != Value::Kind::number) return false;
                     sum += v.number;
                     found = true;
                     return false;
                   });
    return found ? std::optional(sum) : std::nullopt;
  }
  // One record's number, divided where the requirement divides; nothing if it is not there.
  std::optional<double> of_record(std::uint32_t row, Date day) const {
    const auto top = number(field, row, day);
    if (!top || !over) return top;
    const auto bottom = number(*over, row, day);
    return bottom && *bottom != 0 ? std::optional(*top / *bottom) : std::nullopt;
  }
  std::optional<double> of_all(const std::vector<std::uint32_t>& rows, Date day) const {
    double top = 0, bottom = 0;
    bool found = false;
    for (const std::uint32_t row : rows) {
      const auto part = number(field, row, day);
      found = found || part;
      top += part.value_or(0);
      if (over) bottom += number(*over, row, day).value_or(0);
    }
    if (!found || (over && bottom == 0)) return std::nullopt;
    return over ? top / bottom : top;
  }
};

Measured decide(const Requirement& requirement, double have) {
  if (!requirement.equals.known()) return by_bounds(requirement, have);
  const double need = requirement.equals.value;
  return {std::abs(have - need) < 1e-9 ? Verdict::met : Verdict::unmet, have, need};
}

// The worst of the records: a missing number counts as unmet.
struct Worst {
  Measured measured{Verdict::met, 0, 0};
  std::vector<std::uint32_t> rows;  // those that do not keep the bounds
};
Worst worst_of(const Requirement& requirement, const Reader& reader, const std::vector<std::uint32_t>& rows, Date day) {
  Worst worst;
  for (const std::uint32_t row : rows) {
    const auto have = reader.of_record(row, day);
    Measured m = have ? decide(requirement, *have)
                      : Measured{Verdict::unmet, 0, requirement.min.or_else(requirement.equals.or_else(0))};
    if (m.verdict != Verdict::met) worst.rows.push_back(row);
    const bool is_worse = m.verdict == Verdict::broken && worst.measured.verdict != Verdict::broken;
    if (worst.measured.verdict == Verdict::met || is_worse) worst.measured = m;
  }
  return worst;
}

void verify_number(Binder& binder, const Path& path, std::string_view parameter) {
  const FieldType type = path.last().type;
  if (type != FieldType::integer && type != FieldType::number && type != FieldType::open_table)
    binder.fault(Phrase(messages::not_a_number_field, std::string(path.last().key)), parameter);
}

}  // namespace

Bound amount(Binder& binder) {
  const TableSchema* of = binder.of();
  binder.require_bounds(-1e15, 1e15);
  if (of == nullptr) return {};
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  auto field = binder.path(*of, plan.text(requirement.field), "field");
  std::optional<Path> by_field;
  if (requirement.over) by_field = binder.path(*of, plan.text(requirement.over), "over");
  const auto selection = std::make_shared<const Selection>(binder.selection(*of));
  if (!field || binder.failed()) return {};
  verify_number(binder, *field, "field");
  if (by_field) verify_number(binder, *by_field, "over");
  if (requirement.equals.known() && (requirement.min.known() || requirement.max.known()))
    binder.fault(messages::equals_and_bounds, "equals");
  const auto reader = std::make_shared<const Reader>(Reader{selection, std::move(*field), std::move(by_field)});
  const bool each = requirement.mode == AmountMode::each;

  Bound bound = over(binder, selection);
  bound.measure = [=, &requirement](Subject subject, Date day) {
    const auto rows = selection->rows(subject.ref, day);
    if (rows.empty()) return Measured{Verdict::silent, 0, requirement.min.or_else(requirement.equals.or_else(0))};
    if (each) return worst_of(requirement, *reader, rows, day).measured;
    const auto have = reader->of_all(rows, day);
    return have ? decide(requirement, *have)
                : Measured{Verdict::unmet, 0, requirement.min.or_else(requirement.equals.or_else(0))};
  };
  bound.describe = [=, &requirement, &plan, measure = bound.measure](Subject subject, Date day) {
    const Measured m = measure(subject, day);
    if (!each && !reader->of_all(selection->rows(subject.ref, day), day))
      return detail_of(plan, subject.ref, Phrase(messages::amount_missing, std::string(plan.text(requirement.field))));
    const bool above = requirement.max.known() && m.have > requirement.max.value;
    const Message& form = requirement.equals.known() ? messages::amount_not_equal
                          : above                    ? messages::amount_above
                                                     : messages::amount_below;
    Detail detail =
        detail_of(plan, subject.ref,
                  Phrase(form, std::string(plan.text(requirement.field)), number_text(m.have), number_text(m.need)));
    const auto rows = selection->rows(subject.ref, day);
    if (each)
      for (const std::uint32_t row : worst_of(requirement, *reader, rows, day).rows) {
        if (detail.labels.size() == 4) break;
        const auto have = reader->of_record(row, day);
        detail.labels.push_back(
            {place_of_id(plan, {of->id, row}), have ? Phrase(number_text(*have)) : Phrase(messages::label_nothing)});
      }
    const Phrase conditions = selection->matcher().describe();
    detail.help = conditions.empty()
                      ? Phrase(messages::help_amount, records_of(*of), std::string(plan.text(requirement.field)))
                      : Phrase(messages::help_counts, records_of(*of), conditions);
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
