// SPDX-License-Identifier: MIT
#include "grassroots/check/bounded.hpp"

#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/query/messages.hpp"

namespace grassroots {
namespace {

bool holds_numbers(const Path& path) {
  return path.kind() == Value::Kind::number || (path.in_open_table() && path.kind() == Value::Kind::none);
}

}  // namespace

std::optional<double> sum_at(const Path& path, const Plan& plan, const Record& record, AsOf as_of) {
  std::optional<double> sum;
  path.any_value(plan, record, as_of, [&](const Value& value) {
    if (value.kind == Value::Kind::number) sum = sum.value_or(0) + value.number;
    return false;
  });
  return sum;
}

Bounded::Bounded(Binder& binder, std::vector<RecordRef> subjects, Selection selection, CountsIn counts_in)
    : OverRecords(binder, std::move(subjects), std::move(selection), counts_in) {
  bind_own(binder, "min", requirement().min, &Bounds::min);
  bind_own(binder, "max", requirement().max, &Bounds::max);
  bind_own(binder, "equals", requirement().equals, &Bounds::equals);
}

void Bounded::bind_own(Binder& binder, std::string_view key, const Bound& bound, Number Bounds::*number) {
  fixed_.*number = bound.number;
  if (!bound.path) return;
  auto path = binder.own_path(key, plan().text(bound.path), bound.offset);
  if (!path) return;
  if (!holds_numbers(*path)) binder.fault(Phrase(messages::not_a_number_field, std::string(path->last().key)), key);
  also_reads(path->tables_read());
  own_.push_back({key, bound.path, number, std::move(*path)});
}

Bounds Bounded::bounds_of(Subject subject, AsOf as_of) const {
  Bounds bounds = fixed_;
  for (const Own& own : own_)
    if (const auto number = sum_at(own.path, plan(), record_at(plan(), subject.ref), as_of))
      (bounds.*own.bound).value = *number;
  return bounds;
}

const Bounded::Own* Bounded::missing(const Bounds& bounds) const {
  const auto found =
      std::find_if(own_.begin(), own_.end(), [&](const Own& own) { return !(bounds.*own.bound).known(); });
  return found == own_.end() ? nullptr : &*found;
}

Measured Bounded::measure(Subject subject, AsOf as_of) const {
  if (own_.empty()) return measure_by(fixed_, subject, as_of);
  const Bounds bounds = bounds_of(subject, as_of);
  Measured measured = measure_by(bounds, subject, as_of);
  const bool is_kept = measured.verdict == Verdict::met || measured.verdict == Verdict::no_data;
  if (is_kept && missing(bounds) != nullptr) measured.verdict = Verdict::no_bound;
  return measured;
}

Detail Bounded::describe(Subject subject, AsOf as_of) const {
  const Bounds bounds = own_.empty() ? fixed_ : bounds_of(subject, as_of);
  const Own* const own = missing(bounds);
  if (own != nullptr && measure(subject, as_of).verdict == Verdict::no_bound) return describe_missing(*own, subject);
  return describe_by(bounds, subject, as_of);
}

Detail Bounded::describe_missing(const Own& own, Subject subject) const {
  Detail detail = detail_for(subject, Phrase(messages::bound_missing, own.path.name(), std::string(own.key)));
  const std::string_view written = plan().text(own.written).substr(subject_prefix.size());
  detail.help = Phrase(messages::help_bound_missing, own.path.name(), std::string(written));
  return detail;
}

}  // namespace grassroots
