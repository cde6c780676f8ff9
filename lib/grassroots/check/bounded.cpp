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
  const std::string_view text = plan().text(bound.path);
  const bool is_of_record = requirement().mode == AmountMode::each && !text.starts_with(subject_prefix);
  auto path = is_of_record ? binder.path(table(), text, key, bound.offset) : binder.own_path(key, text, bound.offset);
  if (!path) return;
  if (!holds_numbers(*path)) binder.fault(Phrase(messages::not_a_number_field, std::string(path->last().key)), key);
  also_reads(path->tables_read());
  own_.push_back({key, bound.path, number, std::move(*path), is_of_record ? StandsIn::record : StandsIn::subject});
}

void Bounded::read_own(Bounds& bounds, StandsIn where, const Record& record, AsOf as_of) const {
  for (const Own& own : own_)
    if (own.where == where)
      if (const auto number = sum_at(own.path, plan(), record, as_of)) (bounds.*own.bound).value = *number;
}

Bounds Bounded::bounds_of(const Subject& subject, AsOf as_of) const {
  Bounds bounds = fixed_;
  read_own(bounds, StandsIn::subject, record_at(plan(), subject.ref), as_of);
  return bounds;
}

Bounds Bounded::with_bounds_of_record(Bounds bounds, std::uint32_t row, AsOf as_of) const {
  read_own(bounds, StandsIn::record, record(row), as_of);
  return bounds;
}

const Bounded::Own* Bounded::missing(const Bounds& bounds, StandsIn where) const {
  const auto found = std::find_if(own_.begin(), own_.end(),
                                  [&](const Own& own) { return own.where == where && !(bounds.*own.bound).known(); });
  return found == own_.end() ? nullptr : &*found;
}

Measured Bounded::measure(const Subject& subject, AsOf as_of) const {
  if (own_.empty()) return measure_by(fixed_, subject, as_of);
  const Bounds bounds = bounds_of(subject, as_of);
  Measured measured = measure_by(bounds, subject, as_of);
  const bool is_kept = measured.verdict == Verdict::met || measured.verdict == Verdict::no_data;
  if (is_kept && missing(bounds, StandsIn::subject) != nullptr) measured.verdict = Verdict::no_bound;
  return measured;
}

Detail Bounded::describe(const Subject& subject, AsOf as_of) const {
  const Bounds bounds = own_.empty() ? fixed_ : bounds_of(subject, as_of);
  const Own* const own = missing(bounds, StandsIn::subject);
  if (own != nullptr && measure(subject, as_of).verdict == Verdict::no_bound) return describe_missing(*own, subject);
  return describe_by(bounds, subject, as_of);
}

Phrase Bounded::says_missing(const Own& own) {
  return {messages::bound_missing, own.path.name(), std::string(own.key)};
}

Detail Bounded::describe_missing(const Own& own, const Subject& subject) const {
  Detail detail = detail_for(subject, says_missing(own));
  const std::string_view written = plan().text(own.written).substr(subject_prefix.size());
  detail.help = Phrase(messages::help_bound_missing, own.path.name(), std::string(written));
  return detail;
}

}  // namespace grassroots
