// SPDX-License-Identifier: MIT
#include "grassroots/standing/difference.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/schema/given.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

using Places = std::map<std::string, std::vector<std::uint32_t>>;  // rows, by what names them

// An id, or all that the record says: what has no id of its own is another record as soon as it says something else.
std::string key_of(const Plan& plan, RecordRef ref) {
  if (ref.table == TableId::plan) return {};
  const Field* id = schema_of(ref.table).id_field();
  if (id != nullptr && is_given(plan, ref, *id)) return name_of(plan, ref);
  return fields_as_toml(plan, ref, "\n");
}

bool is_left_out(const Plan& plan, const TableSchema& table, std::uint32_t row) {
  return !is_own(plan, table.row(plan, row));
}

Places places_of(const Plan& plan, const TableSchema& table) {
  Places places;
  for (std::uint32_t row = 0; row < table.size(plan); ++row)
    if (!is_left_out(plan, table, row)) places[key_of(plan, {table.id, row})].push_back(row);
  return places;
}

std::string text_of_field(const Plan& plan, RecordRef ref, const Field& field) {
  if (!is_given(plan, ref, field)) return {};
  return type_of(field).toml(plan, field, record_at(plan, ref));
}

Demand demand_between(double before, double after, bool more_is_tighter) {
  if (before == after) return Demand::same;
  return (after > before) == more_is_tighter ? Demand::tighter : Demand::looser;
}

// Whether a list of values that all must occur lost one, or got one; without a list, all there are must.
Demand demand_between(const Plan& before, ValueList old, const Plan& after, ValueList now) {
  if (old.count == 0 || now.count == 0) return demand_between(old.count == 0, now.count == 0, true);
  const auto texts = [](const Plan& plan, ValueList values) {
    std::set<std::string> all;
    for (const Value& value : plan.list(values)) all.insert(toml_scalar(plan, value));
    return all;
  };
  const std::set<std::string> had = texts(before, old), has = texts(after, now);
  if (std::includes(has.begin(), has.end(), had.begin(), had.end()))
    return has.size() > had.size() ? Demand::tighter : Demand::same;
  return Demand::looser;
}

// Whether a requirement asks for more. Where a bound is left out, there is none; without a deadline it binds at once.
// One that is a field of each subject's own is neither more nor less than a number.
Demand demand_of(const Plan& before, const Record& old, const Plan& after, const Record& now, const Field& field) {
  const auto bound_between = [&](double none, bool more_is_tighter) {
    const Bound was = field.get<Bound>(old), is = field.get<Bound>(now);
    if (was.path || is.path) return Demand::same;
    return demand_between(was.number.or_else(none), is.number.or_else(none), more_is_tighter);
  };
  switch (field.tightened) {
    case Tighter::larger: return bound_between(-1e18, true);
    case Tighter::smaller: return bound_between(1e18, false);
    case Tighter::earlier: {
      const auto day = [&](const Plan& plan, const Record& record) {
        const Deadline& due = field.get<Deadline>(record);
        return due.known() ? static_cast<double>(due_day(plan, due, Date::latest()).day.days) : -1e18;
      };
      return demand_between(day(before, old), day(after, now), false);
    }
    case Tighter::stricter: {
      const auto word = [&](const Record& record) {
        return std::max<std::uint8_t>(field.get<std::uint8_t>(record), 1);
      };
      return demand_between(word(old), word(now), false);
    }
    case Tighter::longer: return demand_between(before, field.get<ValueList>(old), after, field.get<ValueList>(now));
    case Tighter::refused:
      return demand_between(field.get<Flag>(old) == Flag::no, field.get<Flag>(now) == Flag::no, true);
    case Tighter::none:
    case Tighter::any: return Demand::same;
  }
  unreachable();
}

std::optional<std::int32_t> length_of(const Stay& stay) {
  if (!stay.start.known() || stay.end < stay.start) return std::nullopt;
  return days_from_to(stay.start, stay.end);
}

class Comparison {
 public:
  Comparison(const Plan& before, const Plan& after) : before_(before), after_(after) {}

  std::vector<RecordChange> run() {
    for (const TableSchema& table : all_tables())
      if (table.form != TableForm::inner) compare(table);
    return std::move(changes_);
  }

 private:
  void compare(const TableSchema& table) {
    Places old = places_of(before_, table);
    std::vector<RecordRef> added;
    for (std::uint32_t row = 0; row < table.size(after_); ++row) {
      if (is_left_out(after_, table, row)) continue;
      const RecordRef ref{table.id, row};
      const auto found = old.find(key_of(after_, ref));
      if (found == old.end() || found->second.empty()) {
        added.push_back(ref);
        continue;
      }
      compare({table.id, found->second.front()}, ref);
      found->second.erase(found->second.begin());
    }
    std::vector<RecordRef> removed;
    for (const auto& [key, rows] : old)
      for (const std::uint32_t row : rows) removed.push_back({table.id, row});
    std::sort(removed.begin(), removed.end(), [](RecordRef a, RecordRef b) { return a.row < b.row; });
    if (table.id == TableId::stays) pair_moved_stays(removed, added);
    for (const RecordRef ref : added) changes_.push_back({{}, ref, {}, {}, {}});
    for (const RecordRef ref : removed) changes_.push_back({ref, {}, {}, {}, {}});
  }

  // A stay that is gone and one that came, of the same team at the same site, are one that moved.
  void pair_moved_stays(std::vector<RecordRef>& removed, std::vector<RecordRef>& added) {
    std::erase_if(removed, [&](RecordRef old) {
      const Stay& gone = before_.stays[old.row];
      const auto same = std::find_if(added.begin(), added.end(), [&](RecordRef ref) {
        const Stay& came = after_.stays[ref.row];
        return before_.text(gone.team) == after_.text(came.team) && before_.text(gone.site) == after_.text(came.site);
      });
      if (same == added.end()) return false;
      compare(old, *same);
      added.erase(same);
      return true;
    });
  }

  void compare(RecordRef old, RecordRef now) {
    RecordChange change{old, now, {}, {}, {}};
    const Record &old_record = record_at(before_, old), &new_record = record_at(after_, now);
    for (const Field& field : schema_of(now.table).fields) {
      FieldChange one{&field, text_of_field(before_, old, field), text_of_field(after_, now, field), Demand::same};
      if (one.before == one.after) continue;
      if (now.table == TableId::requirements) one.demand = demand_of(before_, old_record, after_, new_record, field);
      change.fields.push_back(std::move(one));
    }
    if (change.fields.empty()) return;
    if (now.table == TableId::stays) measure_stay(before_.stays[old.row], after_.stays[now.row], change);
    changes_.push_back(std::move(change));
  }

  static void measure_stay(const Stay& old, const Stay& now, RecordChange& change) {
    const auto was = length_of(old), is = length_of(now);
    if (!was || !is) return;
    if (old.start != now.start) change.moved = now.start.days - old.start.days;
    if (*was != *is) change.days_more = *is - *was;
  }

  const Plan& before_;
  const Plan& after_;
  std::vector<RecordChange> changes_;
};

// The requirement, the subject, and its value and period where it has them.
using PromiseKey = std::tuple<std::string, TableId, std::string, std::string, Date>;

PromiseKey key_of(const Plan& plan, const Result& result, const Outcome& outcome) {
  const bool is_plan = outcome.subject.table == TableId::plan;
  return {std::string(plan.text(plan.requirements[result.requirement].id)), outcome.subject.table,
          is_plan ? std::string() : name_of(plan, outcome.subject), std::string(plan.text(outcome.value)),
          outcome.period.first};
}

bool are_alike(const Outcome& a, const Outcome& b) {
  return standing_of(a) == standing_of(b) && a.have == b.have && a.need == b.need && a.reach == b.reach &&
         a.due == b.due;
}

// The worse of two outcomes is what less can be reached in, where they stand the same.
double reached(const Outcome& outcome) { return outcome.reach.value_or(outcome.have) - outcome.need; }

}  // namespace

bool PromiseChange::got_worse() const {
  if (!after) return false;
  if (!before) return standing_of(*after) >= Standing::behind;
  const Standing was = standing_of(*before), is = standing_of(*after);
  return was != is ? is > was : reached(*after) < reached(*before);
}

std::vector<RecordChange> record_changes(const Plan& before, const Plan& after) {
  return Comparison(before, after).run();
}

std::vector<PromiseChange> promise_changes(const Plan& before, const Assessment& assessed_before, const Plan& after,
                                           const Assessment& assessed_after) {
  std::map<PromiseKey, std::pair<std::uint32_t, const Outcome*>> old;
  for (const Result& result : assessed_before.results)
    for (const Outcome& outcome : result.outcomes)
      old.emplace(key_of(before, result, outcome), std::pair(result.requirement, &outcome));
  std::vector<PromiseChange> changes;
  for (const Result& result : assessed_after.results)
    for (const Outcome& outcome : result.outcomes) {
      const auto found = old.find(key_of(after, result, outcome));
      PromiseChange change{result.requirement, outcome.subject, true, {}, outcome};
      if (found != old.end()) {
        change.before = *found->second.second;
        old.erase(found);
        if (are_alike(*change.before, outcome)) continue;
      }
      changes.push_back(std::move(change));
    }
  for (const auto& [key, was] : old) changes.push_back({was.first, was.second->subject, false, *was.second, {}});
  std::stable_sort(changes.begin(), changes.end(), [](const PromiseChange& a, const PromiseChange& b) {
    const auto rank = [](const PromiseChange& change) {
      return std::pair(!change.got_worse(), change.after ? -static_cast<int>(standing_of(*change.after)) : 1);
    };
    return rank(a) < rank(b);
  });
  return changes;
}

}  // namespace grassroots
