// SPDX-License-Identifier: MIT
#include "grassroots/load/inherit.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/load/tighten.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {
namespace {

class Inheritance {
 public:
  Inheritance(Plan& child, const Plan& parent, Diagnostics& diagnostics)
      : child_(child), parent_(parent), diagnostics_(diagnostics), remap_(parent, child) {
    first_file_ = static_cast<FileIndex>(child.sources.size());
    child.sources.insert(child.sources.end(), parent.sources.begin(), parent.sources.end());
    for (ColumnName name : parent.column_names) {
      name.file += first_file_;
      child.column_names.push_back(std::move(name));
    }
  }

  void run() {
#define GRASSROOTS_TABLE(Type, name) \
  if (schema_of(TableId::name).is(TableTrait::inherited)) inherit_all(parent_.name);
    GRASSROOTS_TABLES(GRASSROOTS_TABLE)
#undef GRASSROOTS_TABLE
    copy_leading_people();
    PlanInfo& info = child_.plan.front();
    if (info.levels.count == 0) info.levels = remap_(parent_.info().levels);
    inherit_clauses(info);
    if (!info.plan_register.known() && parent_.info().plan_register.known()) register_of_parent();
  }

 private:
  template <class R>
  void inherit_all(const std::vector<R>& rows) {
    grow(TableOf<R>::rows(child_), rows.size());
    for (const R& record : rows) inherit_record(record);
  }
  template <class R>
  void inherit_record(const R& above) {
    copy(above);
  }
  void inherit_record(const Requirement& above) {
    if (above.applies == Reach::below || above.applies == Reach::both) inherit_requirement(above);
  }

  // A plan below can name more clauses, and drop none. Those of the parent come first.
  void inherit_clauses(PlanInfo& info) {
    if (parent_.info().clauses.count == 0) return;
    const auto own = child_.list(info.clauses);
    const std::vector<ListItem> further(own.begin(), own.end());
    info.clauses = remap_(parent_.info().clauses);
    child_.list_items.insert(child_.list_items.end(), further.begin(), further.end());
    info.clauses.count += static_cast<std::uint32_t>(further.size());
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
      tighten(*own, above, remap_, first_file_, diagnostics_);
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
