// SPDX-License-Identifier: MIT
#include "grassroots/load/link/references.hpp"

#include <algorithm>
#include <array>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr TableSet any_table = only(TableId::none) - 1;

// Only a requirement has subjects with stays of their own, and periods. Records of a kind are counted from once they
// have happened, which a deadline can wait for and a planned day cannot.
bool is_out_of_place(RecordRef from, const Field& field, AnchorMeaning meaning) {
  if (from.table == TableId::requirements) return false;
  if (meaning == AnchorMeaning::records) return field.key != "due";
  return meaning == AnchorMeaning::stay || meaning == AnchorMeaning::period;
}

// The fields that refer to other records.
const std::vector<const Field*>& connections(const TableSchema& table) {
  static const auto all = [] {
    std::array<std::vector<const Field*>, table_count> fields;
    for (const TableSchema& known : all_tables())
      for (const Field& field : known.fields) {
        const bool refers = field.refers != 0 && !field.is_id;
        if (field.type == FieldType::deadline || field.is_level || refers)
          fields[static_cast<std::size_t>(known.id)].push_back(&field);
      }
    return fields;
  }();
  return all[static_cast<std::size_t>(table.id)];
}

// What most lists are: these need not be looked up among all ids.
bool are_few_and_differ(std::span<const ListItem> items) {
  constexpr std::size_t few = 4;
  if (items.size() > few) return false;
  for (std::size_t i = 1; i < items.size(); ++i)
    for (std::size_t before = 0; before < i; ++before)
      if (items[before].symbol == items[i].symbol) return false;
  return true;
}

}  // namespace

void References::connect(const TableSchema& table) {
  const auto& fields = connections(table);
  for (std::uint32_t row = 0, size = fields.empty() ? 0 : table.size(plan_); row < size; ++row) {
    const Record& record = table.row(plan_, row);
    if (record.inherited || is_for_others({table.id, row})) continue;
    for (const Field* field : fields)
      if (!names_known(*field, record)) connect({table.id, row}, record, *field);
  }
}

// Whether it names at most one record, and that one is there, as most references do.
bool References::names_known(const Field& field, const Record& record) const {
  if (field.type != FieldType::text || field.is_level) return false;
  const Symbol id = field.get<Symbol>(record);
  return !id || has_id(plan_, field.refers, id);
}

// What binds the plans below alone names what they have: it is looked up in each of them, when it is judged.
bool References::is_for_others(RecordRef ref) const {
  return ref.table == TableId::requirements && plan_.requirements[ref.row].applies == Reach::below;
}

void References::connect(RecordRef ref, const Record& record, const Field& field) {
  if (field.type == FieldType::deadline) {
    connect_deadline(ref, field, field.get<Deadline>(record));
  } else if (field.is_level) {
    if (const Symbol level = field.get<Symbol>(record)) connect_level(ref, field, level);
  } else if (field.type == FieldType::text) {
    const Symbol id = field.get<Symbol>(record);
    if (is_other_name(ref, field, id)) return;
    if (const Symbol named = is_in_sheet(plan_, record) ? names_.id_of(field.refers, plan_.text(id)) : Symbol{})
      field.in<Symbol>(edit(ref)) = named;
    else
      unknowns_.push_back({ref, field, field.refers, id});
  } else {
    connect_list(ref, record, field);
  }
}

void References::connect_list(RecordRef ref, const Record& record, const Field& field) {
  std::span<const ListItem> items = plan_.list(field.get<TextList>(record));
  const auto is_unknown = [&](const ListItem& item) { return !is_known(ref, field, item.symbol); };
  if (std::any_of(items.begin(), items.end(), is_unknown)) {
    if (is_in_sheet(plan_, record)) {
      read_names(ref, field, field.refers, items);
      items = plan_.list(field.get<TextList>(record));
    }
    for (const ListItem& item : items)
      if (is_unknown(item)) unknowns_.push_back({ref, field, field.refers, item.symbol, item.offset});
  }
  if (!are_few_and_differ(items)) find_repeats(ref, field, items);
}

// Ids for the names in a list, and several items for one that leaves no doubt that it is several: p01、李四.
void References::read_names(RecordRef ref, const Field& field, TableSet meant, std::span<const ListItem> items) {
  const auto is_known_part = [&](const CellPart& part) {
    return names_.are_known(meant, {part}) || is_known(ref, field, meant, plan_.symbols.intern(part.text));
  };
  std::vector<ListItem> read;
  for (const ListItem& item : items) {
    if (is_known(ref, field, meant, item.symbol)) {
      read.push_back(item);
      continue;
    }
    const std::string_view text = plan_.text(item.symbol);
    if (const Symbol named = names_.id_of(meant, text)) {
      read.push_back({named, item.offset});
      continue;
    }
    const std::vector<CellPart> parts = parts_of_cell(text, Separators::sure);
    const bool is_several = parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_known_part);
    if (!is_several) read.push_back(item);
    for (std::size_t i = 0; is_several && i < parts.size(); ++i) {
      const Symbol named = names_.id_of(meant, parts[i].text);  // unset: several have the name
      read.push_back({named ? named : plan_.symbols.intern(parts[i].text),
                      item.offset + static_cast<std::uint32_t>(parts[i].begin)});
    }
  }
  const TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), static_cast<std::uint32_t>(read.size())};
  plan_.list_items.insert(plan_.list_items.end(), read.begin(), read.end());
  field.in<TextList>(edit(ref)) = list;
}

void References::find_repeats(RecordRef ref, const Field& field, std::span<const ListItem> items) {
  if (listed_.size() < plan_.symbols.size()) listed_.resize(plan_.symbols.size());
  ++list_;
  std::size_t repeats = 0;
  for (const ListItem& item : items) {
    Listed& before = listed_[item.symbol.value];
    if (before.list == list_ && ++repeats <= limits::bad_items.most) repeated(ref, field, item, before.offset);
    if (before.list != list_) before = {list_, item.offset};
  }
}

void References::repeated(RecordRef ref, const Field& field, const ListItem& item, std::uint32_t first) {
  schema_of(ref.table).edit(plan_, ref.row).damaged = true;
  Diagnostic& d =
      report(diagnostics_, rules::repeated_id,
             Phrase(messages::repeated_id, name_in_file(plan_, ref, field.key), std::string(plan_.text(item.symbol))),
             plan_, ref, place_at(plan_, ref, item.offset));
  d.labels.push_back({place_at(plan_, ref, first), messages::label_first_here});
  suggest_without_item(d, plan_, d.place);
  d.is_sure = d.has_suggestion();
}

bool References::kind_exists(std::string_view kind) {
  const Symbol symbol = plan_.symbols.find(kind);
  if (kinds_.empty()) {
    kinds_.resize(plan_.symbols.size(), false);
    for (const Deliverable& d : plan_.deliverables) kinds_[d.kind.value] = true;
    for (const Task& t : plan_.tasks) kinds_[t.kind.value] = true;
  }
  return symbol && symbol.value < kinds_.size() && kinds_[symbol.value];
}

bool References::is_other_name(RecordRef from, const Field& field, Symbol id) {
  const std::string_view text = plan_.text(id);
  if (const Rule* rule = find_rule(text); from.table == TableId::waivers && rule != nullptr && rule->is_waivable)
    return true;
  return field.key == "after" && text.starts_with(kind_prefix) && kind_exists(text.substr(kind_prefix.size()));
}

void References::connect(const std::vector<CountedDay>& days) {
  for (const auto& [ref, field] : days)
    if (const Record& record = record_at(plan_, ref); !record.inherited && !is_for_others(ref))
      connect_day(ref, *field, record);
}

void References::connect_day(RecordRef from, const Field& field, const Record& record) {
  const bool is_deadline = field.type == FieldType::deadline;
  if (is_deadline && field.get<Deadline>(record).kind != Deadline::Kind::rule) return;
  const std::uint32_t rule = is_deadline ? field.get<Deadline>(record).rule() : Day::rule(field.get<Date>(record));
  const bool is_whole = plan_.day_rules[rule].kind == DayRule::Kind::anchor;
  each_anchor(plan_, plan_.day_rules[rule], [&](std::uint32_t index) {
    const DayAnchor& anchor = plan_.day_anchors[index];
    const AnchorMeaning meaning = meaning_of(plan_, anchor);
    if (meaning == AnchorMeaning::path && from.table != TableId::requirements) check_path(from, field, anchor);
    if (meaning == AnchorMeaning::records) check_kind(from, field, anchor);
    if (is_out_of_place(from, field, meaning))
      out_of_place_.push_back({from, field, dated_tables, anchor.text, anchor.offset});
    if (meaning != AnchorMeaning::unknown) return;
    if (const Symbol named =
            is_in_sheet(plan_, record) ? names_.id_of(dated_tables, plan_.text(anchor.text)) : Symbol{})
      plan_.day_anchors[index].text = named;
    else
      unknowns_.push_back({from, field, dated_tables, anchor.text, anchor.offset, is_whole});
  });
}

// Of a requirement it is a path of its subjects, and looked at where they are known.
void References::check_path(RecordRef from, const Field& field, const DayAnchor& anchor) {
  const std::string_view text = plan_.text(anchor.text);
  Path::Fault fault;
  const auto path = Path::parse(plan_, schema_of(from.table), text, fault);
  if (path && leads_to_day(*path)) return;
  schema_of(from.table).edit(plan_, from.row).damaged = true;
  Diagnostic& d = report(diagnostics_, rules::bad_value,
                         Phrase(messages::no_day_field, name_in_file(plan_, from, field.key), std::string(text)), plan_,
                         from, place_at(plan_, from, anchor.offset));
  std::vector<std::string_view> keys;
  for (const Field& own : schema_of(from.table).fields)
    if (is_of_days(own)) keys.push_back(own.key);
  if (!suggest(d, text, keys, quote_at(plan_, d.place)))
    d.help = Phrase(messages::help_known_keys, list_of({keys.begin(), keys.end()}, 20));
}

void References::check_kind(RecordRef from, const Field& field, const DayAnchor& anchor) {
  const auto named = records_of_kind(plan_.text(anchor.text));
  if (!known_kinds_.has(*named->table, named->kind))
    unknown_.report_kind({from, field, only(named->table->id), anchor.text, anchor.offset}, *named,
                         known_kinds_.of(*named->table));
}

void References::connect_deadline(RecordRef from, const Field& field, const Deadline& deadline) {
  if (!deadline.anchor) return;
  const AnchorMeaning meaning = meaning_of(plan_, {deadline.anchor});
  if (meaning == AnchorMeaning::records) check_kind(from, field, {deadline.anchor});
  if (is_out_of_place(from, field, meaning)) out_of_place_.push_back({from, field, dated_tables, deadline.anchor});
  if (meaning != AnchorMeaning::unknown) return;
  const TableSet allowed = dated_tables;
  const Record& record = record_at(plan_, from);
  if (const Symbol named = is_in_sheet(plan_, record) ? names_.id_of(allowed, plan_.text(deadline.anchor)) : Symbol{}) {
    field.in<Deadline>(edit(from)).anchor = named;
    return;
  }
  unknowns_.push_back({from, field, allowed, deadline.anchor, 0, deadline.kind == Deadline::Kind::phase});
}

bool References::waives_something_of_values(const Waiver& waiver) const {
  const auto of = plan_.list(waiver.of);
  return std::any_of(of.begin(), of.end(), [&](const ListItem& item) {
    const Requirement* const requirement = plan_.find(Id<Requirement>{item.symbol});
    return requirement != nullptr && requirement->per && find_subject(plan_.text(requirement->per)) == nullptr;
  });
}

TableSet References::tables_waived(const Waiver& waiver) const {
  TableSet tables = 0;
  for (const ListItem& item : plan_.list(waiver.of)) {
    const Requirement* const requirement = plan_.find(Id<Requirement>{item.symbol});
    const TableSchema* const subjects =
        requirement != nullptr && requirement->per ? find_subject(plan_.text(requirement->per)) : nullptr;
    if (subjects != nullptr) tables |= only(subjects->id);
  }
  return tables != 0 ? tables : only(TableId::teams) | only(TableId::regions) | only(TableId::stays);
}

void References::connect_subjects(Waiver& waiver) {
  if (plan_.tables_with_lost_records != 0 || waives_something_of_values(waiver)) return;
  const RecordRef ref = ref_to(plan_, waiver);
  const Field& field = *schema_of(ref.table).find("subject");
  if (is_in_sheet(plan_, waiver)) read_names(ref, field, any_table, plan_.list(waiver.subject));
  for (std::uint32_t i = 0; i < waiver.subject.count; ++i) {
    const ListItem& item = plan_.list_items[waiver.subject.begin + i];
    if (plan_.text(item.symbol) == "*" || has_id(plan_, any_table, item.symbol)) continue;
    unknown_.report({ref, field, tables_waived(waiver), item.symbol, item.offset});
  }
}

void References::connect_level(RecordRef from, const Field& field, Symbol level) {
  const auto levels = plan_.list(plan_.info().levels);
  const auto is_it = [&](const ListItem& item) { return item.symbol == level; };
  if (std::any_of(levels.begin(), levels.end(), is_it)) return;
  if (plan_.incomplete) return;  // the levels may be inherited from what could not be read
  std::vector<std::string_view> names;
  for (const ListItem& item : levels) names.push_back(plan_.text(item.symbol));
  Diagnostic& d = report(diagnostics_, rules::bad_value,
                         Phrase(messages::not_a_choice, name_in_file(plan_, from, field.key),
                                with_spaces_shown(plan_.text(level)), list_of({names.begin(), names.end()}, 12)),
                         plan_, from, field.key);
  suggest(d, plan_.text(level), names, quote_at(plan_, d.place));
  schema_of(from.table).edit(plan_, from.row).damaged = true;
}

void References::report_unknown() {
  for (const UnknownReference& each : out_of_place_) unknown_.report_out_of_place(each);
  for (const UnknownReference& each : unknowns_) unknown_.report(each);
}

}  // namespace grassroots
