// SPDX-License-Identifier: MIT
#include "grassroots/load/inherit.hpp"

#include <algorithm>
#include <filesystem>

#include "grassroots/check/deadline.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/rules.hpp"

namespace grassroots {
namespace {

class Heir {
 public:
  Heir(Plan& child, const Plan& parent, Diagnostics& diagnostics)
      : child_(child), parent_(parent), diagnostics_(diagnostics), own_symbols_(parent.symbols.size()) {
    first_file_ = static_cast<FileIndex>(child.sources.size());
    child.sources.insert(child.sources.end(), parent.sources.begin(), parent.sources.end());
  }

  void run() {
    for (const TableId table : {TableId::phases, TableId::priorities, TableId::regions, TableId::leaders})
      for (std::uint32_t row = 0; row < schema_of(table).size(parent_); ++row) copy({table, row});
    for (std::uint32_t row = 0; row < parent_.people.size(); ++row)
      if (is_leader(parent_.people[row].id) && !states(TableId::people, parent_.people[row].id)) copy({TableId::people, row});
    for (std::uint32_t row = 0; row < parent_.requirements.size(); ++row) {
      const Requirement& requirement = parent_.requirements[row];
      if (requirement.applies == Reach::below || requirement.applies == Reach::both) take_over(row);
    }
    PlanInfo& info = child_.plan.front();
    if (info.levels.count == 0) info.levels = copy_items(parent_.info().levels);
    if (!info.plan_register && parent_.info().plan_register) register_of_parent();
  }

 private:
  bool is_leader(Symbol person) const {
    return std::any_of(parent_.leaders.begin(), parent_.leaders.end(), [&](const Leader& l) { return l.person == person; });
  }
  // Whether the child has its own record with this id.
  bool states(TableId table, Symbol id) const {
    const Symbol own = child_.symbols.find(parent_.text(id));
    const TableSchema& schema = schema_of(table);
    for (std::uint32_t row = 0; own && row < schema.size(child_); ++row)
      if (schema.id_field()->get<Symbol>(schema.row(child_, row)) == own) return true;
    return false;
  }

  Symbol copy(Symbol symbol) {
    if (!symbol) return symbol;
    Symbol& own = own_symbols_[symbol.value];
    if (!own) own = child_.symbols.intern(parent_.text(symbol));
    return own;
  }

  TextList copy_items(TextList list) {
    const TextList copied{static_cast<std::uint32_t>(child_.list_items.size()), list.count};
    for (const ListItem& item : parent_.list(list)) child_.list_items.push_back({copy(item.symbol), item.offset});
    return copied;
  }

  Value copy(Value value) {
    if (value.kind == Value::Kind::text) value.symbol = copy(value.symbol);
    return value;
  }

  ValueList copy_values(ValueList list) {
    const ValueList copied{static_cast<std::uint32_t>(child_.values.size()), list.count};
    for (const Value& value : parent_.list(list)) child_.values.push_back(copy(value));
    return copied;
  }

  Filter copy_filter(Filter filter) {
    std::vector<Condition> conditions;
    for (const Condition& condition : parent_.list(filter))
      conditions.push_back({copy(condition.path), condition.offset, condition.any, copy_values(condition.values)});
    const Filter copied{static_cast<std::uint32_t>(child_.conditions.size()), filter.count};
    child_.conditions.insert(child_.conditions.end(), conditions.begin(), conditions.end());
    return copied;
  }

  void copy_field(const Field& field, const Record& from, Record& to) {
    switch (field.type) {
      case FieldType::text: field.in<Symbol>(to) = copy(field.get<Symbol>(from)); break;
      case FieldType::integer: field.in<Integer>(to) = field.get<Integer>(from); break;
      case FieldType::number: field.in<Number>(to) = field.get<Number>(from); break;
      case FieldType::flag: field.in<Flag>(to) = field.get<Flag>(from); break;
      case FieldType::date: field.in<Date>(to) = field.get<Date>(from); break;
      case FieldType::pair: field.in<IntegerPair>(to) = field.get<IntegerPair>(from); break;
      case FieldType::word: field.in<std::uint8_t>(to) = field.get<std::uint8_t>(from); break;
      case FieldType::texts: field.in<TextList>(to) = copy_items(field.get<TextList>(from)); break;
      case FieldType::values: field.in<ValueList>(to) = copy_values(field.get<ValueList>(from)); break;
      case FieldType::filter: field.in<Filter>(to) = copy_filter(field.get<Filter>(from)); break;
      case FieldType::deadline: {
        Deadline deadline = field.get<Deadline>(from);
        deadline.anchor = copy(deadline.anchor);
        field.in<Deadline>(to) = deadline;
        break;
      }
      case FieldType::local_text: {
        const LocalText text = field.get<LocalText>(from);
        field.in<LocalText>(to) = {copy(text.english), copy(text.chinese)};
        break;
      }
      case FieldType::open_table:
      case FieldType::rows: break;  // no table that is inherited has any
    }
  }

  // Appends a copy of the parent's record, at its place in the parent's file.
  void copy(RecordRef ref) {
    const TableSchema& table = schema_of(ref.table);
    const Record& from = table.row(parent_, ref.row);
    Record& to = table.append(child_);
    to.file = from.file == no_file ? no_file : first_file_ + from.file;
    to.offset = from.offset;
    to.damaged = from.damaged;
    to.inherited = true;
    to.places = static_cast<std::uint32_t>(child_.places.size());
    const auto begin = parent_.places.begin() + from.places;
    child_.places.insert(child_.places.end(), begin, begin + static_cast<std::ptrdiff_t>(table.fields.size()));
    for (const Field& field : table.fields) copy_field(field, from, to);
  }

  void take_over(std::uint32_t row) {
    const Symbol id = child_.symbols.find(parent_.text(parent_.requirements[row].id));
    const auto own = std::find_if(child_.requirements.begin(), child_.requirements.end(),
                                  [&](const Requirement& r) { return id && r.id == id && !r.inherited; });
    if (own == child_.requirements.end()) return copy({TableId::requirements, row});
    tighten(*own, parent_.requirements[row]);
  }

  // The child's record says only what is tighter; everything else comes from the parent's.
  void tighten(Requirement& own, const Requirement& above) {
    static constexpr std::string_view may_change[] = {"id", "min", "max", "values", "by", "severity", "note"};
    const TableSchema& table = schema_of(TableId::requirements);
    for (const Field& field : table.fields) {
      std::uint32_t& place = child_.places[own.places + table.index_of(field)];
      const bool given = place != 0;
      const bool allowed = std::find(std::begin(may_change), std::end(may_change), field.key) != std::end(may_change);
      if (given && !allowed) refuse(messages::not_restatable, field.key, own, above);
      else if (given && is_looser(field.key, own, above)) refuse(messages::looser, field.key, own, above);
      else if (given) continue;
      copy_field(field, above, own);
      // It stands in the parent's file; in the child's, the id that names it is the nearest place.
      if (parent_.places[above.places + table.index_of(field)] != 0)
        place = child_.places[own.places + table.index_of(*table.id_field())];
    }
    own.inherited = true;
  }

  bool is_looser(std::string_view key, const Requirement& own, const Requirement& above) {
    if (key == "min") return above.min.known() && own.min.value < above.min.value;
    if (key == "max") return above.max.known() && own.max.value > above.max.value;
    if (key == "severity") return own.severity > std::max(above.severity, SeverityWord::error);
    if (key == "by") {
      const Date mine = due_of(child_, own.by), theirs = due_of(parent_, above.by);
      // What has no deadline binds at once.
      return mine.known() && theirs.known() ? mine > theirs : above.by.known() != own.by.known();
    }
    if (key != "values") return false;
    const auto has = [&](const Value& wanted) {
      const auto mine = child_.list(own.values);
      return std::find(mine.begin(), mine.end(), wanted) != mine.end();
    };
    const auto theirs = parent_.list(above.values);
    return !std::all_of(theirs.begin(), theirs.end(), [&](const Value& v) { return has(copy(v)); });
  }

  // The child's phases are not indexed yet, and those it inherits stand in the parent.
  Date due_of(const Plan& plan, const Deadline& deadline) const {
    if (deadline.kind == Deadline::Kind::date) return deadline.date;
    const std::string_view id = plan.text(deadline.anchor);
    for (const Plan* where : {static_cast<const Plan*>(&child_), &parent_})
      for (const Phase& phase : where->phases)
        if (deadline.kind != Deadline::Kind::unset && where->text(phase.id) == id) return phase.end.plus(deadline.days);
    return {};
  }

  void refuse(const Message& message, std::string_view key, Requirement& own, const Requirement& above) {
    const RecordRef ref = ref_to(child_, own);
    Diagnostic& d = report(diagnostics_, rules::loosened, Phrase(message, std::string(key), std::string(child_.text(own.id))), place_of(child_, ref, key));
    Place place = place_of(parent_, ref_to(parent_, above), key);
    place.file += first_file_;
    d.labels.push_back({place, messages::label_above});
  }

  // Paths are relative to the file that names them.
  void register_of_parent() {
    const std::filesystem::path named(std::string(parent_.text(parent_.info().plan_register)));
    const std::filesystem::path folder = std::filesystem::path(parent_.sources.front()->path()).parent_path();
    const std::filesystem::path own = std::filesystem::path(child_.sources.front()->path()).parent_path();
    child_.plan.front().plan_register = child_.symbols.intern((folder / named).lexically_proximate(own.empty() ? "." : own).string());
  }

  Plan& child_;
  const Plan& parent_;
  Diagnostics& diagnostics_;
  FileIndex first_file_ = 0;
  std::vector<Symbol> own_symbols_;  // the child's for the parent's, as far as they were needed
};

}  // namespace

void inherit(Plan& child, const Plan& parent, Diagnostics& diagnostics) { Heir(child, parent, diagnostics).run(); }

std::size_t own_files(const Plan& plan) {
  const std::size_t inherited = plan.parent == nullptr ? 0 : plan.parent->sources.size();
  const std::size_t of_register = plan.divisions == nullptr ? 0 : 1;
  return plan.sources.size() - inherited - of_register;
}

}  // namespace grassroots
