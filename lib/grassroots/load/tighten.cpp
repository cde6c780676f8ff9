// SPDX-License-Identifier: MIT
#include "grassroots/load/tighten.hpp"

#include <algorithm>
#include <cstring>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/own_values.hpp"
#include "grassroots/load/compare_deadlines.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

class Tightening {
 public:
  Tightening(Requirement& own, const Requirement& above, Remap& remap, FileIndex first_file, Diagnostics& diagnostics)
      : child_(remap.to()),
        parent_(remap.from()),
        own_(own),
        above_(above),
        remap_(remap),
        first_file_(first_file),
        diagnostics_(diagnostics) {}

  void run() {
    const std::uint32_t id = place_in_child(*table_.id_field());
    for (const Field& field : table_.fields) {
      if (place_in_child(field) != 0 && (is_written_alike(field) || is_kept(field))) continue;
      // The value is in the parent's file; in the child's, the requirement's id is the closest location.
      if (parent_.place(above_, table_.index_of(field)) != 0) place_in_child(field) = id;
      remap_.set_place(id);
      std::memcpy(field.write(own_), field.read(above_), field.size);
      if (const auto remap = type_of(field).remap) remap(remap_, field, own_);
    }
    remap_.set_place(0);
    own_.inherited = true;
  }

 private:
  std::uint32_t& place_in_child(const Field& field) { return child_.places[own_.places + table_.index_of(field)]; }

  // As where a requirement is copied to change one bound of it.
  bool is_written_alike(const Field& field) const {
    return parent_.place(above_, table_.index_of(field)) != 0 &&
           type_of(field).toml(child_, field, own_) == type_of(field).toml(parent_, field, above_);
  }

  // Whether the child's value holds; otherwise it is reported.
  bool is_kept(const Field& field) {
    if (field.tightened == Tighter::none) {
      refuse(messages::not_restatable, field.key).help = Phrase(messages::help_tightened_fields, tightened_fields());
      return false;
    }
    if (field.tightened == Tighter::earlier) return is_kept_deadline(field);
    if (is_of_each_subject(field)) {
      refuse(messages::own_unclear, field.key).help = messages::help_own_unclear;
      return false;
    }
    const bool is_as_tight = !is_looser(field);
    if (!is_as_tight) refuse(messages::looser, field.key);
    return is_as_tight;
  }

  // Whether here or above it stands in a field of each subject, and can be anything. What the plan above leaves open is
  // tightened by it all the same.
  bool is_of_each_subject(const Field& field) const {
    if (field.type == FieldType::values)
      return path_of_values(child_, field.get<ValueList>(own_)) ||
             path_of_values(parent_, field.get<ValueList>(above_));
    if (field.type != FieldType::bound) return false;
    const Bound own = field.get<Bound>(own_), above = least_or_most_above(field);
    return above.known() && (own.path || above.path);
  }

  bool is_kept_deadline(const Field& field) {
    switch (compare_deadlines(child_, field.get<Deadline>(own_), parent_, field.get<Deadline>(above_))) {
      case Timing::in_time: return true;
      case Timing::later: refuse(messages::looser, field.key); return false;
      case Timing::unclear:
        refuse(messages::deadline_unclear, field.key).help = messages::help_deadline_unclear;
        return false;
    }
    unreachable();
  }

  Phrase tightened_fields() const {
    std::vector<Phrase> keys;
    for (const Field& field : table_.fields)
      if (field.tightened != Tighter::none && field.tightened != Tighter::any) keys.emplace_back(field.key);
    return list_of(keys);
  }

  // Whether the child's value of a field asks for less than the parent's.
  bool is_looser(const Field& field) {
    switch (field.tightened) {
      case Tighter::none:
      case Tighter::earlier: return true;
      case Tighter::any: return false;
      case Tighter::larger: return is_larger(least_or_most_above(field).number, field.get<Bound>(own_).number);
      case Tighter::smaller: return is_larger(field.get<Bound>(own_).number, field.get<Bound>(above_).number);
      case Tighter::stricter:
        return field.get<std::uint8_t>(own_) > std::max<std::uint8_t>(field.get<std::uint8_t>(above_), 1);
      case Tighter::longer: return lacks_some(field.get<ValueList>(own_), field.get<ValueList>(above_));
      case Tighter::refused: return field.get<Flag>(own_) != Flag::no && field.get<Flag>(above_) == Flag::no;
    }
    unreachable();
  }

  // False if either is unknown.
  static bool is_larger(Number one, Number other) { return one.value > other.value; }

  // What is asked for above, be it that nothing is written.
  Bound least_or_most_above(const Field& field) const {
    const Bound written = field.get<Bound>(above_);
    const bool asks_for_fields = field.tightened == Tighter::larger && above_.fields.count > 0;
    return !written.known() && asks_for_fields ? Bound{{Requirement::least_with_fields}, {}, 0} : written;
  }

  // Whether the child's list lacks an item of the parent's; without a list, the parent's check asks for all there are.
  bool lacks_some(ValueList own, ValueList above) {
    const auto theirs = parent_.list(above);
    return theirs.empty() || !std::all_of(theirs.begin(), theirs.end(), [&](const Value& wanted) {
             const auto mine = child_.list(own);
             return std::find(mine.begin(), mine.end(), remap_(wanted)) != mine.end();
           });
  }

  Diagnostic& refuse(const Message& message, std::string_view key) {
    Diagnostic& d =
        report(diagnostics_, rules::loosened, Phrase(message, std::string(key), std::string(child_.text(own_.id))),
               place_of(child_, ref_to(child_, own_), key));
    Place place = place_of(parent_, ref_to(parent_, above_), key);
    place.file += first_file_;
    d.labels.push_back({place, messages::label_above});
    suggest_without_key(d, child_, d.place);
    return d;
  }

  Plan& child_;
  const Plan& parent_;
  Requirement& own_;
  const Requirement& above_;
  Remap& remap_;
  FileIndex first_file_;
  Diagnostics& diagnostics_;
  const TableSchema& table_ = schema_of(TableId::requirements);
};

}  // namespace

void tighten(Requirement& own, const Requirement& above, Remap& remap, FileIndex first_file, Diagnostics& diagnostics) {
  Tightening(own, above, remap, first_file, diagnostics).run();
}

}  // namespace grassroots
