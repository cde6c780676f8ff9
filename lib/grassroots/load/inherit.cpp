// SPDX-License-Identifier: MIT
#include "grassroots/load/inherit.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

class Inheritance {
 public:
  Inheritance(Plan& child, const Plan& parent, Diagnostics& diagnostics)
      : child_(child), parent_(parent), diagnostics_(diagnostics), remap_(parent, child) {
    first_file_ = static_cast<FileIndex>(child.sources.size());
    child.sources.insert(child.sources.end(), parent.sources.begin(), parent.sources.end());
  }

  void run() {
    copy_all(parent_.phases);
    copy_all(parent_.events);
    copy_all(parent_.holidays);
    copy_all(parent_.words);
    copy_all(parent_.priorities);
    copy_all(parent_.regions);
    copy_all(parent_.leaders);
    copy_leading_people();
    grow(child_.requirements, parent_.requirements.size());
    for (const Requirement& requirement : parent_.requirements)
      if (requirement.applies == Reach::below || requirement.applies == Reach::both) inherit_requirement(requirement);
    PlanInfo& info = child_.plan.front();
    if (info.levels.count == 0) info.levels = remap_(parent_.info().levels);
    if (info.clauses.count == 0) info.clauses = remap_(parent_.info().clauses);
    if (!info.plan_register.known() && parent_.info().plan_register.known()) register_of_parent();
  }

 private:
  template <class R>
  void copy_all(const std::vector<R>& rows) {
    grow(TableOf<R>::rows(child_), rows.size());
    for (const R& record : rows) copy(record);
  }

  // People who are leaders, unless the child has them itself.
  void copy_leading_people() {
    std::vector<bool> leads(parent_.symbols.size());  // by the id of the person
    for (const Leader& leader : parent_.leaders) leads[leader.person.value] = true;
    for (const Person& person : parent_.people)
      if (leads[person.id.value] && !has_person(person.id)) copy(person);
  }
  bool has_person(Symbol id) const {
    const Symbol own = child_.symbols.find(parent_.text(id));
    return own && std::any_of(child_.people.begin(), child_.people.end(),
                              [&](const Person& person) { return person.id == own; });
  }

  // The fields whose values refer to the parent's symbols or pools.
  static const std::vector<const Field*>& fields_to_remap(const TableSchema& table) {
    static const auto all = [] {
      std::array<std::vector<const Field*>, table_count> fields;
      for (const TableSchema& known : all_tables())
        for (const Field& field : known.fields)
          if (type_of(field).remap != nullptr) fields[static_cast<std::size_t>(known.id)].push_back(&field);
      return fields;
    }();
    return all[static_cast<std::size_t>(table.id)];
  }

  // Appends a copy of the parent's record; it keeps its location in the parent's file.
  template <class R>
  void copy(const R& from) {
    R& to = TableOf<R>::rows(child_).emplace_back(from);
    to.file = from.file == no_file ? no_file : first_file_ + from.file;
    to.inherited = true;
    to.places = static_cast<std::uint32_t>(child_.places.size());
    const auto begin = parent_.places.begin() + from.places;
    child_.places.insert(child_.places.end(), begin, begin + from.place_count);
    for (const Field* field : fields_to_remap(schema_of(TableOf<R>::id))) type_of(*field).remap(remap_, *field, to);
  }

  void inherit_requirement(const Requirement& above) {
    const Symbol id = child_.symbols.find(parent_.text(above.id));
    const auto own = std::find_if(child_.requirements.begin(), child_.requirements.end(),
                                  [&](const Requirement& r) { return id && r.id == id && !r.inherited; });
    if (own == child_.requirements.end())
      copy(above);
    else
      tighten(*own, above);
  }

  // The child's record overrides only what is tighter; all other fields come from the parent's.
  void tighten(Requirement& own, const Requirement& above) {
    const TableSchema& table = schema_of(TableId::requirements);
    for (const Field& field : table.fields) {
      std::uint32_t& place = child_.places[own.places + table.index_of(field)];
      const bool given = place != 0;
      if (given && field.tightened == Tighter::none)
        refuse(messages::not_restatable, field.key, own, above).help =
            Phrase(messages::help_tightened_fields, tightened_fields(table));
      else if (given && is_looser(field, own, above))
        refuse(messages::looser, field.key, own, above);
      else if (given)
        continue;
      // The value is in the parent's file; in the child's, the requirement's id is the closest location.
      const std::uint32_t id = child_.places[own.places + table.index_of(*table.id_field())];
      if (parent_.place(above, table.index_of(field)) != 0) place = id;
      remap_.set_place(id);
      std::memcpy(field.write(own), field.read(above), field.size);
      if (const auto remap = type_of(field).remap) remap(remap_, field, own);
    }
    remap_.set_place(0);
    own.inherited = true;
  }

  static Phrase tightened_fields(const TableSchema& table) {
    std::vector<Phrase> keys;
    for (const Field& field : table.fields)
      if (field.tightened != Tighter::none && field.tightened != Tighter::any) keys.emplace_back(field.key);
    return list_of(keys);
  }

  // Whether the child's value of a field asks for less than the parent's.
  bool is_looser(const Field& field, const Record& own, const Record& above) {
    switch (field.tightened) {
      case Tighter::none: return true;
      case Tighter::any: return false;
      case Tighter::larger: return is_larger(field.get<Number>(above), field.get<Number>(own));
      case Tighter::smaller: return is_larger(field.get<Number>(own), field.get<Number>(above));
      case Tighter::earlier: return is_later(field.get<Deadline>(own), field.get<Deadline>(above));
      case Tighter::stricter:
        return field.get<std::uint8_t>(own) > std::max<std::uint8_t>(field.get<std::uint8_t>(above), 1);
      case Tighter::longer: return lacks_some(field.get<ValueList>(own), field.get<ValueList>(above));
    }
    unreachable();
  }

  // False if either is unknown.
  static bool is_larger(Number one, Number other) { return one.value > other.value; }

  bool is_later(const Deadline& own, const Deadline& above) const {
    const Date mine = due_of(child_, own), theirs = due_of(parent_, above);
    // Without a deadline a requirement binds at once.
    return mine.known() && theirs.known() ? mine > theirs : above.known() != own.known();
  }

  // Whether the child's list lacks an item of the parent's.
  bool lacks_some(ValueList own, ValueList above) {
    const auto theirs = parent_.list(above);
    return !std::all_of(theirs.begin(), theirs.end(), [&](const Value& wanted) {
      const auto mine = child_.list(own);
      return std::find(mine.begin(), mine.end(), remap_(wanted)) != mine.end();
    });
  }

  // As far as it can be told before the child is linked: by dates, and by phases and events of either plan.
  Date due_of(const Plan& plan, const Deadline& deadline) const {
    switch (deadline.kind) {
      case Deadline::Kind::unset: return {};
      case Deadline::Kind::date: return deadline.date;
      case Deadline::Kind::phase: return day_named(plan.text(deadline.anchor), Edge::last);
      case Deadline::Kind::after: return day_named(plan.text(deadline.anchor), Edge::last).plus(deadline.days);
      case Deadline::Kind::rule: break;
    }
    return deadline.date.known() ? deadline.date : due_of(plan, plan.day_rules[deadline.rule()]);
  }
  Date due_of(const Plan& plan, const DayRule& rule) const {
    if (rule.kind == DayRule::Kind::moment) return rule.date;
    if (rule.kind == DayRule::Kind::window) return due_of(plan, plan.day_rules[rule.to]);
    const Edge edge = rule.is_before ? Edge::first : Edge::last;
    Date last;
    for (const DayAnchor& anchor : plan.list(rule.anchors)) {
      const Date day = day_named(plan.text(anchor.text), edge);
      if (!day.known()) return {};
      last = std::max(last, day);
    }
    return counted(parent_, last, rule);
  }

  // Of a phase, an end; of an event, its day. The child's are not indexed yet.
  Date day_named(std::string_view id, Edge edge) const {
    const auto known = [](Date day) { return Day::awaits_rule(day) ? Date{} : day; };
    for (const Plan* where : {static_cast<const Plan*>(&child_), &parent_}) {
      for (const Phase& phase : where->phases)
        if (where->text(phase.id) == id) return known(edge == Edge::first ? phase.start : phase.end);
      for (const Event& event : where->events)
        if (where->text(event.id) == id) return known(event.date);
    }
    return {};
  }

  Diagnostic& refuse(const Message& message, std::string_view key, Requirement& own, const Requirement& above) {
    const RecordRef ref = ref_to(child_, own);
    Diagnostic& d =
        report(diagnostics_, rules::loosened, Phrase(message, std::string(key), std::string(child_.text(own.id))),
               place_of(child_, ref, key));
    Place place = place_of(parent_, ref_to(parent_, above), key);
    place.file += first_file_;
    d.labels.push_back({place, messages::label_above});
    return d;
  }

  // Paths are relative to the file that names them.
  void register_of_parent() {
    const RegisterName& above = parent_.info().plan_register;
    const std::filesystem::path named(std::string(parent_.text(above.file)));
    const std::filesystem::path folder = std::filesystem::path(parent_.sources.front()->path()).parent_path();
    const std::filesystem::path own = std::filesystem::path(child_.sources.front()->path()).parent_path();
    child_.plan.front().plan_register = {
        child_.symbols.intern((folder / named).lexically_proximate(own.empty() ? "." : own).string()),
        remap_(above.code), remap_(above.name), remap_(above.revoked)};
  }

  Plan& child_;
  const Plan& parent_;
  Diagnostics& diagnostics_;
  FileIndex first_file_ = 0;
  Remap remap_;
};

}  // namespace

void inherit(Plan& child, const Plan& parent, Diagnostics& diagnostics) {
  Inheritance(child, parent, diagnostics).run();
}

}  // namespace grassroots
