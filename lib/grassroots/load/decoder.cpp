// SPDX-License-Identifier: MIT
#include "grassroots/load/decoder.hpp"

#include <algorithm>
#include <bit>
#include <fmt/core.h>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/schema/given.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

// Whether the record has what can stand instead of the field.
bool is_replaced(const TableSchema& table, const Field& field, FieldSet seen) {
  return !field.required_unless.empty() && (seen & table.bit_of(*table.find(field.required_unless))) != 0;
}

// A bit in the set of seen fields: some key was mistyped.
constexpr FieldSet meant_another = FieldSet{1} << most_fields;

// Places of fields behind the last that was given. A requirement may yet get some from the plan above.
void drop_unused_places(Plan& plan, Record& record, const TableSchema& table, FieldSet seen) {
  const bool is_last = plan.places.size() == record.places + table.fields.size();
  if (!is_last || table.id == TableId::requirements || table.id == TableId::plan) return;
  record.place_count = static_cast<std::uint8_t>(std::bit_width(seen & (meant_another - 1)));
  plan.places.resize(record.places + record.place_count);
}

std::vector<std::string_view> keys_of(const TableSchema& table) {
  std::vector<std::string_view> keys;
  for (const Field& field : table.fields) keys.push_back(field.key);
  return keys;
}

// Whether the format has it in some table: then it may be meant there.
bool is_known_somewhere(std::string_view key) {
  return find_table(key) != nullptr ||
         std::any_of(all_tables().begin(), all_tables().end(),
                     [&](const TableSchema& table) { return table.find(key) != nullptr; });
}

bool has_key(RawTable entries, std::string_view key) {
  return std::any_of(entries.begin(), entries.end(), [&](const RawEntry& entry) { return entry.key == key; });
}

// Whether keys of the plan's own can be added to a record with these entries: under `profile`, which it does not have
// yet.
bool can_have_own(const TableSchema& table, RawTable entries) {
  return table.find("profile") != nullptr && !has_key(entries, "profile");
}

// Whether the entries can be a record of the table: it has all their keys, and they have all it needs.
bool can_be_record(const TableSchema& table, RawTable entries) {
  const auto is_its_own = [&](const RawEntry& entry) { return table.find(entry.key) != nullptr; };
  const auto is_there = [&](const Field& field) {
    return !field.required || has_key(entries, field.key) || has_key(entries, field.required_unless);
  };
  return std::all_of(entries.begin(), entries.end(), is_its_own) &&
         std::all_of(table.fields.begin(), table.fields.end(), is_there);
}

// The one table that has the keys of these records; null if there is none, or if they say too little.
const TableSchema* table_with_keys(const RawValue& raw) {
  const auto is_clear = [](const RawValue& item) {
    return item.kind == RawValue::Kind::table && item.entries.size() > 1;
  };
  if (raw.kind != RawValue::Kind::array || raw.items.empty() ||
      !std::all_of(raw.items.begin(), raw.items.end(), is_clear))
    return nullptr;
  const TableSchema* found = nullptr;
  for (const TableSchema& table : all_tables()) {
    const auto fits = [&](const RawValue& item) { return can_be_record(table, item.entries); };
    if (table.form != TableForm::list || !std::all_of(raw.items.begin(), raw.items.end(), fits)) continue;
    if (found != nullptr) return nullptr;
    found = &table;
  }
  return found;
}

}  // namespace

// Reports an unknown key. Returns the bit of the similar field that was probably meant, so that the slip is not
// reported again as a missing key.
FieldSet Decoder::unknown_field(const TableSchema& table, const RawEntry& entry, bool can_be_own) {
  unknown_key(entry, table.header(), keys_of(table));
  Diagnostic& d = diagnostics_.back();
  for (const Field& field : table.fields)
    if (field.label.english == entry.key || field.label.chinese == entry.key) {
      d.suggestion = field.key;
      d.is_sure = true;
      d.help = Phrase(messages::did_you_mean, std::string(field.key));
    }
  if (const TableSchema* own = find_table(entry.key);
      d.suggestion.empty() && own != nullptr && own->form == TableForm::list)
    d.help = Phrase(messages::help_own_table, std::string(entry.key), own->header());
  const RawValue::Kind value = entry.value.kind;
  const bool is_value = value == RawValue::Kind::text || value == RawValue::Kind::integer ||
                        value == RawValue::Kind::number || value == RawValue::Kind::flag ||
                        value == RawValue::Kind::date;
  if (d.suggestion.empty() && is_value && can_be_own && !is_known_somewhere(entry.key)) {
    d.suggestion = "profile." + toml_key(entry.key);
    d.help = Phrase(messages::help_own_key, std::move(d.help), d.suggestion);
  }
  const Field* meant = d.suggestion.empty() ? nullptr : table.find(d.suggestion);
  return meant == nullptr ? 0 : table.bit_of(*meant) | meant_another;
}

void Decoder::misplaced(RawTable entries) {
  for (const RawEntry& entry : entries) {
    if (entry.key == "include") continue;
    const Field* const field = schema_of(TableId::plan).find(entry.key);
    if (field == nullptr) {
      unknown_key(entry, "[plan]", {"include"});
      continue;
    }
    Diagnostic& d = report(diagnostics_, rules::misplaced_key, Phrase(messages::misplaced_key, std::string(entry.key)),
                           at(entry.key_begin));
    // What the plan's own file says already has nowhere to go.
    if (plan_.plan.empty() || !is_given(plan_, ref_to(plan_, plan_.info()), *field)) continue;
    suggest_without_key(d, plan_, at(entry.value.begin));
    if (d.has_suggestion()) d.help = Phrase(messages::help_given_above, std::string(entry.key));
  }
}

// A key above all headers, where there are only tables: its header is missing, and one finding says so for all.
bool Decoder::is_stray(const RawEntry& entry, const TableSchema* table) {
  const RawValue& raw = entry.value;
  const bool is_table = raw.kind == RawValue::Kind::table || (raw.kind == RawValue::Kind::array && !raw.items.empty() &&
                                                              raw.items.front().kind == RawValue::Kind::table);
  if (is_table || (table != nullptr && table->id == TableId::plan)) return false;
  return std::any_of(all_tables().begin(), all_tables().end(),
                     [&](const TableSchema& known) { return known.find(entry.key) != nullptr; });
}

void Decoder::report_stray(const RawEntry& entry) {
  Diagnostic& d = report(diagnostics_, rules::unknown_key, Phrase(messages::stray_key, std::string(entry.key)),
                         at(entry.key_begin));
  std::vector<Phrase> headers;
  for (const TableSchema& table : all_tables())
    if (table.find(entry.key) != nullptr && table.form != TableForm::inner) headers.emplace_back(table.header());
  d.help = Phrase(messages::help_stray_key, list_of(headers, 20));
  plan_.incomplete = true;
}

void Decoder::unknown_table(const RawEntry& entry) {
  std::vector<std::string_view> names;
  for (const TableSchema& known : all_tables())
    if (known.form != TableForm::inner) names.push_back(known.name);
  unknown_key(entry, messages::top_of_file.english, names);
  Diagnostic& d = diagnostics_.back();
  d.message = Phrase(messages::unknown_table, std::string(entry.key));
  if (const TableSchema* const like = d.suggestion.empty() ? table_with_keys(entry.value) : nullptr) {
    d.suggestion = like->name;
    d.help = Phrase(messages::did_you_mean, d.suggestion);
  }
  if (d.suggestion.empty()) {
    d.help = Phrase(messages::help_known_tables, list_of({names.begin(), names.end()}, names.size()));
    return;
  }
  const TableSchema* meant = find_table(d.suggestion);
  if (meant == nullptr || meant->id == TableId::plan)
    plan_.incomplete = true;
  else
    plan_.tables_with_lost_records |= only(meant->id);
}

void Decoder::root(RawTable entries, bool is_root, const std::function<bool(std::uint32_t)>& is_damaged) {
  bool has_plan = false, has_strays = false;
  for (const RawEntry& entry : entries) {
    const TableSchema* table = find_table(entry.key);
    if (is_stray(entry, table)) {
      if (!has_strays) report_stray(entry);
      has_strays = true;
      continue;
    }
    if (table == nullptr || table->form == TableForm::inner) {
      unknown_table(entry);
      continue;
    }
    if (table->id != TableId::plan) {
      table_value(*table, entry, is_damaged);
      continue;
    }
    if (entry.value.kind != RawValue::Kind::table) {
      report(diagnostics_, rules::wrong_type, messages::plan_is_a_table, at(entry.key_begin));
      continue;
    }
    has_plan = true;
    if (is_root) {
      record(*table, entry.value.entries, entry.value.begin, is_damaged(entry.value.begin));
      includes = plan_.info().include;
      continue;
    }
    misplaced(entry.value.entries);
    PlanInfo included;  // read for its `include` only
    for (const RawEntry& key : entry.value.entries)
      if (key.key == "include" && !texts_type.decode(*this, *table->find("include"), included, key.value))
        plan_.incomplete = true;
    includes = included.include;
  }
  if (is_root && !has_plan) {
    PlanInfo& info = plan_.plan.emplace_back();
    info.file = file_;
    info.damaged = true;
    info.places = static_cast<std::uint32_t>(plan_.places.size());
    info.place_count = static_cast<std::uint8_t>(schema_of(TableId::plan).fields.size());
    plan_.places.resize(info.places + info.place_count);
    if (!plan_.incomplete) report(diagnostics_, rules::missing_key, messages::missing_plan, {file_, 0, 0});
  }
}

void Decoder::table_value(const TableSchema& table, const RawEntry& entry,
                          const std::function<bool(std::uint32_t)>& is_damaged) {
  const RawValue& raw = entry.value;
  const bool tables = raw.kind == RawValue::Kind::array &&
                      std::all_of(raw.items.begin(), raw.items.end(),
                                  [](const RawValue& item) { return item.kind == RawValue::Kind::table; });
  if (!tables) {
    Diagnostic& d = report(diagnostics_, rules::wrong_type, Phrase(messages::table_is_a_list, std::string(table.name)),
                           at(raw.kind == RawValue::Kind::table ? raw.begin : entry.key_begin));
    d.suggestion = table.header();
    d.is_sure = raw.kind == RawValue::Kind::table;  // otherwise a value stands there
    d.help = Phrase(messages::help_write, d.suggestion);
    plan_.incomplete = true;
    return;
  }
  table.reserve(plan_, raw.items.size());
  grow(plan_.places, raw.items.size() * table.fields.size());
  for (const RawValue& item : raw.items) record(table, item.entries, item.begin, is_damaged(item.begin));
}

RecordRef Decoder::record(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged) {
  return decode(table, entries, begin, damaged, {});
}

RecordRef Decoder::record(const TableSchema& table, RawTable entries, std::uint32_t begin, const KnownFields& known) {
  return decode(table, entries, begin, false, known);
}

RecordRef Decoder::decode(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged,
                          const KnownFields& known) {
  const RecordRef ref{table.id, table.size(plan_)};
  const auto places = static_cast<std::uint32_t>(plan_.places.size());
  plan_.places.resize(places + table.fields.size());
  Record* record = &table.append(plan_);
  record->file = file_;
  record->offset = begin;
  record->places = places;
  record->place_count = static_cast<std::uint8_t>(table.fields.size());
  record->damaged = damaged || known.already_reported != 0;
  FieldSet seen = known.already_reported;
  const std::size_t first_fault = diagnostics_.size();
  std::optional<bool> can_be_own;  // looked for once, however many keys are unknown
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const RawEntry& entry = entries[i];
    const Field* const field = i < known.of_entries.size() ? known.of_entries[i] : table.find(entry.key);
    if (field == nullptr) {
      if (!can_be_own) can_be_own = can_have_own(table, entries);
      seen |= unknown_field(table, entry, *can_be_own);
      if (seen & meant_another) record->damaged = true;
      continue;
    }
    const std::uint32_t index = table.index_of(*field);
    seen |= FieldSet{1} << index;
    plan_.places[places + index] = entry.value.begin;
    const bool is_good = type_of(*field).decode(*this, *field, *record, entry.value);
    if (field->rows_of != TableId::none) record = &table.edit(plan_, ref.row);  // records were added
    if (!is_good) {
      record->damaged = true;
      if (table.id == TableId::plan && field->key == "include") plan_.incomplete = true;
    }
  }
  if (!damaged) require_keys(table, seen, *record);  // else what it lacks may stand in the line that was lost
  note_losses(table, *record, seen);
  drop_unused_places(plan_, *record, table, seen);
  attribute(diagnostics_, first_fault, plan_, ref);
  if (damaged) attribute_syntax_errors(ref, begin);
  return ref;
}

// The syntax errors that stand behind the record's beginning are its own, unless another begins nearer to them.
void Decoder::attribute_syntax_errors(RecordRef ref, std::uint32_t begin) {
  for (Diagnostic& d : diagnostics_) {
    const bool is_behind = d.place.file == file_ && d.place.begin >= begin;
    const bool is_nearest = !d.about.known() || record_at(plan_, d.about).offset < begin;
    if (!is_behind || !is_nearest || d.name != rules::not_toml.name) continue;
    d.about = ref;
    d.key = text_at(plan_, d.place);
  }
}

void Decoder::require_keys(const TableSchema& table, FieldSet seen, Record& record) {
  for (const Field& field : table.fields) {
    if (!field.required || (seen & table.bit_of(field)) != 0 || is_replaced(table, field, seen)) continue;
    Diagnostic& d =
        report(diagnostics_, rules::missing_key,
               Phrase(messages::missing_key, Phrase(table.label), std::string(field.key)), at(record.offset));
    d.key = field.key;
    d.help = Phrase(messages::help_missing_key, std::string(field.key), Phrase(field.help));
    record.damaged = true;
  }
}

// So that nothing is said of what a fault that was reported made missing.
void Decoder::note_losses(const TableSchema& table, const Record& record, FieldSet seen) {
  if (!record.damaged) return;
  if (const Field* id = table.id_field(); id != nullptr && !id->get<Symbol>(record))
    plan_.tables_with_uncertain_ids |= only(table.id);
  if (table.id != TableId::plan) return;
  const Field& include = *table.find("include");
  const bool was_meant = (seen & table.bit_of(include)) != 0;
  if (was_meant && include.get<TextList>(record).count == 0) plan_.incomplete = true;
}

}  // namespace grassroots
