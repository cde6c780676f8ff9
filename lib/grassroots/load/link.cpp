// SPDX-License-Identifier: MIT
#include "grassroots/load/link.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/load/known_names.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/unknown_references.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

constexpr TableSet any_table = only(TableId::none) - 1;

class Linker {
 public:
  Linker(Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics), names_(plan) {}

  void run() {
    derive_levels();
    mend_codes(plan_.regions);
    mend_codes(plan_.sites);
    check_columns();
    for (const Phase& phase : plan_.phases) check_span(phase);
    for (const TableSchema& table : all_tables())
      if (table.id != TableId::stays) index(table);
    // Names in sheets become ids before anything is derived from them: stays take their team from their site.
    for (const TableSchema& table : all_tables())
      if (table.id != TableId::attestations) connect(table);
    for (const TableSchema& table : all_tables()) find_unseparated(table);
    derive_stays();
    for (const Stay& stay : plan_.stays) check_span(stay);
    index(schema_of(TableId::stays));
    connect(schema_of(TableId::attestations));
    for (const UnknownReference& each : unknowns_) unknown_.report(each);
    require_owners();
    for (Waiver& waiver : plan_.waivers) connect_subject(waiver);
    for (const Requirement& requirement : plan_.requirements)
      if (!requirement.check && !plan_.incomplete)
        lacks(ref_to(plan_, requirement), "check", messages::help_missing_check);
  }

 private:
  void derive_levels() {
    PlanInfo& info = plan_.plan.front();
    if (info.levels.count > 0) return;
    info.levels.begin = static_cast<std::uint32_t>(plan_.list_items.size());
    for (const std::string_view level : {"province", "prefecture", "county", "township", "village", "unit"})
      plan_.list_items.push_back({plan_.symbols.intern(level), 0});
    info.levels.count = static_cast<std::uint32_t>(plan_.list_items.size()) - info.levels.begin;
  }

  // What [plan] says of the columns of sheets.
  void check_columns() {
    const RecordRef ref = ref_to(plan_, plan_.info());
    for (const Entry& entry : plan_.list(plan_.info().columns)) {
      const bool is_text = entry.value.kind == Value::Kind::text || entry.value.kind == Value::Kind::none;
      const std::string_view name = is_text ? plan_.text(entry.value.symbol) : std::string_view();
      if (is_text && (name.empty() || is_column_of_some_table(name))) continue;
      const Place place = place_at(plan_, ref, entry.value.offset);
      if (!is_text) {
        report(diagnostics_, rules::wrong_type,
               Phrase(messages::wrong_type, std::string(plan_.text(entry.key)), Phrase(messages::type_text),
                      Phrase(messages::type_no_text)),
               plan_, ref, place)
            .help = messages::help_quote;
        continue;
      }
      Diagnostic& d = report(diagnostics_, rules::bad_value, Phrase(messages::no_such_column, std::string(name)), plan_,
                             ref, place);
      std::vector<std::string_view> names;
      for (const TableSchema& table : all_tables())
        for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.label.chinese});
      suggest(d, name, names, "\"");
    }
  }

  // Codes that a tool took for numbers: 610000.0.
  template <class Rows>
  void mend_codes(Rows& rows) {
    for (auto& row : rows) {
      const std::string_view code = plan_.text(row.code);
      const std::size_t point = code.find('.');
      if (point == std::string_view::npos || row.inherited) continue;
      const bool is_number = are_digits(code.substr(0, point)) && point + 1 < code.size() &&
                             code.find_first_not_of('0', point + 1) == std::string_view::npos;
      if (!is_number) continue;
      const std::string whole(code.substr(0, point));
      const RecordRef ref = ref_to(plan_, row);
      Diagnostic& d = report(diagnostics_, rules::cut_code, Phrase(messages::code_as_number, std::string(code), whole),
                             plan_, ref, "code");
      d.suggestion = quoted_at(plan_, whole, d.place);
      d.help = Phrase(messages::help_code_as_number, whole);
      row.code.value = plan_.symbols.intern(whole).value;
      row.damaged = true;
    }
  }

  Id<Team> team_of_site(Id<Site> id) const {
    const Site* site = id ? plan_.find(id) : nullptr;
    return site == nullptr ? Id<Team>{} : site->team;
  }

  void take_team_of_site(Stay& stay) {
    static const Field& field = *schema_of(TableId::stays).find("team");
    stay.team = team_of_site(stay.site);
    if (stay.team && !exists(field.refers, stay.team))
      unknowns_.push_back({ref_to(plan_, stay), field, field.refers, stay.team});
  }

  void derive_stays() {
    for (Stay& stay : plan_.stays) {
      if (!stay.team) take_team_of_site(stay);
      stay.has_nobody = stay.people.count == 0 && !stay.damaged && plan_.places[stay.places + people_index_] != 0;
      if (!stay.team && !stay.id) plan_.tables_with_uncertain_ids |= only(TableId::stays);
      const bool both = stay.end.known() && stay.days.known();
      if (both && stay.start.known() && days_from_to(stay.start, stay.end) != stay.days.value) {
        const RecordRef ref = ref_to(plan_, stay);
        Diagnostic& d = report(diagnostics_, rules::bad_value,
                               Phrase(messages::days_disagree, std::to_string(stay.days.value),
                                      std::to_string(days_from_to(stay.start, stay.end))),
                               plan_, ref, "days");
        d.help = messages::help_days_disagree;
        d.labels.push_back({place_of(plan_, ref, "end"), messages::label_last_day});
        stay.damaged = true;
      }
      if (!stay.end.known()) stay.end = last_day_of(stay);
      if (!stay.days.known() && stay.start.known() && stay.start <= stay.end)
        stay.days.value = days_from_to(stay.start, stay.end);
      if (!stay.end.known() && !stay.damaged) {
        report(diagnostics_, rules::missing_key, messages::stay_without_end, plan_, ref_to(plan_, stay)).help =
            messages::help_stay_without_end;
        stay.damaged = true;
      }
      if (stay.status == StayStatus::unset) stay.status = StayStatus::planned;
    }
    if (uses_stay_ids() || !are_stays_told_apart()) derive_stay_ids();
  }

  // Of several stays of one team that begin on one day, the first is called by them alone, the others by their site,
  // too.
  void derive_stay_ids() {
    std::vector<bool> taken;  // by symbol
    for (Stay& stay : plan_.stays) {
      const bool is_derived = !stay.id && stay.start.known();
      std::string id = id_of(plan_, stay);
      stay.id.value = plan_.symbols.intern(id).value;
      taken.resize(plan_.symbols.size());
      if (is_derived && taken[stay.id.value] && stay.site)
        stay.id.value = plan_.symbols.intern(id.append(1, '/').append(plan_.text(stay.site))).value;
      taken.resize(plan_.symbols.size());
      taken[stay.id.value] = true;
    }
  }

  // Whether anything gives, names or inspects the id of a stay. Otherwise a million ids need not be interned.
  bool uses_stay_ids() const {
    const auto asks = [&](Symbol path) {
      const std::string_view text = plan_.text(path), last = text.substr(text.rfind('.') + 1);
      return last == "id" || last == "stay";
    };
    const auto asks_in = [&](const Requirement& requirement) {
      const auto fields = plan_.list(requirement.fields);
      return asks(requirement.field) || asks(requirement.over) || asks(requirement.distinct) ||
             std::any_of(fields.begin(), fields.end(), [&](const ListItem& item) { return asks(item.symbol); });
    };
    const auto has_any = [](const auto& items, auto is_so) { return std::any_of(items.begin(), items.end(), is_so); };
    return has_any(plan_.stays, [](const Stay& stay) { return bool(stay.id); }) ||
           has_any(plan_.attestations, [](const Attestation& attestation) { return bool(attestation.stay); }) ||
           has_any(plan_.waivers, [](const Waiver& waiver) { return bool(waiver.subject); }) ||
           has_any(plan_.conditions, [&](const Condition& condition) { return asks(condition.path); }) ||
           has_any(plan_.requirements, asks_in);
  }

  // Whether no two stays have the same team and first day.
  bool are_stays_told_apart() const {
    constexpr std::uint64_t taken = std::uint64_t{1} << 63U, odd = 0x9E3779B97F4A7C15U;
    std::vector<std::uint64_t> slots(std::bit_ceil(plan_.stays.size() * 2 + 1));  // open addressing; 0: free
    const std::size_t mask = slots.size() - 1;
    for (const Stay& stay : plan_.stays) {
      if (!stay.start.known()) continue;
      const std::uint64_t key =
          taken | std::uint64_t{stay.team.value} << 32U | static_cast<std::uint32_t>(stay.start.days);
      std::size_t at = (key * odd >> 32U) & mask;
      for (; slots[at] != 0; at = (at + 1) & mask)
        if (slots[at] == key) return false;
      slots[at] = key;
    }
    return true;
  }

  template <class Row>
  void check_span(const Row& row) {
    if (!row.start.known() || !row.end.known() || row.start <= row.end || row.damaged) return;
    const RecordRef ref = ref_to(plan_, row);
    report(diagnostics_, rules::end_before_start,
           Phrase(messages::ends_before_start, to_string(row.end), to_string(row.start)), plan_, ref, "end")
        .labels.push_back({place_of(plan_, ref, "start"), messages::label_start});
    schema_of(ref.table).edit(plan_, ref.row).damaged = true;
  }

  void index(const TableSchema& table) {
    const Field* id_field = table.id_field();
    if (id_field == nullptr) return;
    auto& ids = plan_.ids[static_cast<std::size_t>(table.id)];
    ids.clear();
    for (std::uint32_t row = 0; row < table.size(plan_); ++row) {
      const Symbol id = id_field->get<Symbol>(table.row(plan_, row));
      if (!id) continue;
      if (ids.empty()) ids.assign(plan_.symbols.size(), no_row);
      RecordRef first{table.id, row};
      if (ids[id.value] != no_row)
        first.row = ids[id.value];
      else
        ids[id.value] = row;
      if (first.row == row && contains(dated_tables, table.id)) first = other_owner(id, table.id, first);
      if (first != RecordRef{table.id, row}) duplicate(id, {table.id, row}, first, id_field->key);
    }
  }

  // The record of another table with shared ids that has the id already; `self` if there is none.
  RecordRef other_owner(Symbol id, TableId table, RecordRef self) const {
    for (const TableId other : {TableId::phases, TableId::tasks}) {
      if (other == table) break;
      if (const std::uint32_t row = plan_.find(other, id); row != no_row) return {other, row};
    }
    return self;
  }

  void duplicate(Symbol id, RecordRef second, RecordRef first, std::string_view key) {
    if (record_at(plan_, second).inherited) std::swap(first, second);  // what the plan above says was there first
    for (const RecordRef ref : {first, second}) schema_of(ref.table).edit(plan_, ref.row).damaged = true;
    plan_.tables_with_uncertain_ids |= only(second.table);  // one of them was meant to have another
    Diagnostic& d =
        report(diagnostics_, rules::duplicate_id,
               Phrase(messages::duplicate_id, Phrase(schema_of(second.table).label), std::string(plan_.text(id))),
               plan_, second, key);
    d.labels.push_back({place_of(plan_, first, schema_of(first.table).id_field()->key), messages::label_first_here});
    d.help = second.table == TableId::stays && plan_.places[record_at(plan_, second).places] == 0
                 ? Phrase(messages::help_stay_id)
                 : Phrase(rules::duplicate_id.remedy);
  }

  // The fields that refer to other records.
  static const std::vector<const Field*>& connections(const TableSchema& table) {
    static const auto all = [] {
      std::array<std::vector<const Field*>, table_count> fields;
      for (const TableSchema& known : all_tables())
        for (const Field& field : known.fields) {
          const bool refers =
              field.refers != 0 && !field.is_id && (field.type == FieldType::text || field.type == FieldType::texts);
          if (field.type == FieldType::deadline || field.is_level || refers)
            fields[static_cast<std::size_t>(known.id)].push_back(&field);
        }
      return fields;
    }();
    return all[static_cast<std::size_t>(table.id)];
  }

  void connect(const TableSchema& table) {
    const auto& fields = connections(table);
    for (std::uint32_t row = 0, size = fields.empty() ? 0 : table.size(plan_); row < size; ++row) {
      const Record& record = table.row(plan_, row);
      if (record.inherited || is_for_others({table.id, row})) continue;
      for (const Field* field : fields) connect({table.id, row}, record, *field);
    }
  }

  // What binds the plans below alone names what they have: it is looked up in each of them, when it is judged.
  bool is_for_others(RecordRef ref) const {
    return ref.table == TableId::requirements && plan_.requirements[ref.row].applies == Reach::below;
  }

  void connect(RecordRef ref, const Record& record, const Field& field) {
    if (field.type == FieldType::deadline) {
      connect_deadline(ref, field, field.get<Deadline>(record));
    } else if (field.is_level) {
      if (const Symbol level = field.get<Symbol>(record)) connect_level(ref, field, level);
    } else if (field.type == FieldType::text) {
      const Symbol id = field.get<Symbol>(record);
      if (!id || is_known(ref, field, id)) return;
      if (const Symbol named = is_in_sheet(record) ? names_.id_of(field.refers, plan_.text(id)) : Symbol{})
        field.in<Symbol>(edit(ref)) = named;
      else
        unknowns_.push_back({ref, field, field.refers, id});
    } else {
      connect_list(ref, record, field);
    }
  }

  void connect_list(RecordRef ref, const Record& record, const Field& field) {
    std::span<const ListItem> items = plan_.list(field.get<TextList>(record));
    const auto is_unknown = [&](const ListItem& item) { return !is_known(ref, field, item.symbol); };
    if (std::any_of(items.begin(), items.end(), is_unknown)) {
      if (is_in_sheet(record)) {
        read_names(ref, field, items);
        items = plan_.list(field.get<TextList>(record));
      }
      for (const ListItem& item : items)
        if (is_unknown(item)) unknowns_.push_back({ref, field, field.refers, item.symbol, item.offset});
    }
    if (items.size() > 1) find_repeats(ref, field, items);
  }

  // Lists of the plan's own words in sheets: what separates them is told once for each text that looks like several.
  void find_unseparated(const TableSchema& table) {
    const auto is_sheet = [](const auto& source) { return source->syntax() == Syntax::csv; };
    if (std::none_of(plan_.sources.begin(), plan_.sources.end(), is_sheet)) return;
    for (const Field& field : table.fields) {
      if (field.type != FieldType::texts || field.refers != 0) continue;
      for (std::uint32_t row = 0, size = table.size(plan_); row < size; ++row) {
        const Record& record = table.row(plan_, row);
        if (record.inherited || record.file == no_file || !is_in_sheet(record)) continue;
        for (const ListItem& item : plan_.list(field.get<TextList>(record))) unseparated({table.id, row}, field, item);
      }
    }
  }

  // Whether a backslash in the sheet says that what stands after it separates nothing.
  bool is_kept_whole(const Place& item) const {
    const std::string_view rest = plan_.sources[item.file]->bytes().substr(item.begin);
    const std::size_t first = find_perhaps_separator(rest);
    return first > 0 && first < rest.size() && rest[first - 1] == '\\';
  }

  void unseparated(RecordRef ref, const Field& field, const ListItem& item) {
    if (looked_at_.empty()) looked_at_.resize(plan_.symbols.size());
    if (looked_at_[item.symbol.value]) return;
    looked_at_[item.symbol.value] = true;
    const std::string_view text = plan_.text(item.symbol);
    if (find_perhaps_separator(text) == std::string_view::npos) return;
    if (is_kept_whole(place_at(plan_, ref, item.offset))) return;
    std::string list;
    for (const CellPart& part : parts_of_cell(text, Separators::sure))
      list.append(list.empty() ? "" : ";").append(escaped_item(part.text));
    Diagnostic& d = report(diagnostics_, rules::bad_value,
                           Phrase(messages::one_item, std::string(field.key), with_spaces_shown(text)), plan_, ref,
                           place_at(plan_, ref, item.offset));
    d.severity = Severity::warning;
    d.help = Phrase(messages::help_separate_in_cell, list);
    d.suggestion = std::move(list);
  }

  bool is_in_sheet(const Record& record) const { return plan_.sources[record.file]->syntax() == Syntax::csv; }
  Record& edit(RecordRef ref) { return schema_of(ref.table).edit(plan_, ref.row); }

  // Ids for the names in a list, and several items for one that leaves no doubt that it is several: p01、李四.
  void read_names(RecordRef ref, const Field& field, std::span<const ListItem> items) {
    std::vector<ListItem> read;
    for (const ListItem& item : items) {
      if (is_known(ref, field, item.symbol)) {
        read.push_back(item);
        continue;
      }
      const std::string_view text = plan_.text(item.symbol);
      if (const Symbol named = names_.id_of(field.refers, text)) {
        read.push_back({named, item.offset});
        continue;
      }
      const std::vector<CellPart> parts = parts_of_cell(text, Separators::sure);
      const auto ids = parts.size() > 1 ? names_.ids_of(field.refers, parts) : std::nullopt;
      if (!ids) read.push_back(item);
      for (std::size_t i = 0; ids && i < ids->size(); ++i)
        read.push_back({(*ids)[i], item.offset + static_cast<std::uint32_t>(parts[i].begin)});
    }
    const TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), static_cast<std::uint32_t>(read.size())};
    plan_.list_items.insert(plan_.list_items.end(), read.begin(), read.end());
    field.in<TextList>(edit(ref)) = list;
  }

  void find_repeats(RecordRef ref, const Field& field, std::span<const ListItem> items) {
    if (listed_.empty()) listed_.resize(plan_.symbols.size());
    ++list_;
    std::size_t repeats = 0;
    for (const ListItem& item : items) {
      Listed& before = listed_[item.symbol.value];
      if (before.list == list_ && ++repeats <= limits::bad_items.most) repeated(ref, field, item, before.offset);
      if (before.list != list_) before = {list_, item.offset};
    }
  }

  void repeated(RecordRef ref, const Field& field, const ListItem& item, std::uint32_t first) {
    schema_of(ref.table).edit(plan_, ref.row).damaged = true;
    report(diagnostics_, rules::repeated_id,
           Phrase(messages::repeated_id, std::string(field.key), std::string(plan_.text(item.symbol))), plan_, ref,
           place_at(plan_, ref, item.offset))
        .labels.push_back({place_at(plan_, ref, first), messages::label_first_here});
  }

  bool exists(TableSet tables, Symbol id) const {
    for (; tables != 0; tables &= tables - 1)
      if (plan_.find(static_cast<TableId>(std::countr_zero(tables)), id) != no_row) return true;
    return false;
  }

  bool kind_exists(std::string_view kind) {
    const Symbol symbol = plan_.symbols.find(kind);
    if (kinds_.empty()) {
      kinds_.resize(plan_.symbols.size(), false);
      for (const Deliverable& d : plan_.deliverables) kinds_[d.kind.value] = true;
      for (const Task& t : plan_.tasks) kinds_[t.kind.value] = true;
    }
    return symbol && kinds_[symbol.value];
  }

  bool is_known(RecordRef from, const Field& field, Symbol id) {
    if (exists(field.refers, id)) return true;
    const std::string_view text = plan_.text(id);
    if (const Rule* rule = find_rule(text); from.table == TableId::waivers && rule != nullptr && rule->is_waivable)
      return true;
    return field.key == "after" && text.starts_with(kind_prefix) && kind_exists(text.substr(kind_prefix.size()));
  }

  void connect_deadline(RecordRef from, const Field& field, const Deadline& deadline) {
    if (!deadline.anchor) return;
    if (deadline.kind == Deadline::Kind::after && plan_.text(deadline.anchor) == "stay") return;
    const TableSet allowed = deadline.kind == Deadline::Kind::phase ? only(TableId::phases) : dated_tables;
    if (exists(allowed, deadline.anchor)) return;
    const Record& record = record_at(plan_, from);
    if (const Symbol named = is_in_sheet(record) ? names_.id_of(allowed, plan_.text(deadline.anchor)) : Symbol{}) {
      field.in<Deadline>(edit(from)).anchor = named;
      return;
    }
    unknowns_.push_back({from, field, allowed, deadline.anchor, 0, deadline.kind == Deadline::Kind::phase});
  }

  // A waiver's subject can be a record of any table that has ids.
  void connect_subject(Waiver& waiver) {
    if (!waiver.subject || plan_.tables_with_lost_records != 0 || exists(any_table, waiver.subject)) return;
    const RecordRef ref = ref_to(plan_, waiver);
    if (const Symbol named = is_in_sheet(waiver) ? names_.id_of(any_table, plan_.text(waiver.subject)) : Symbol{}) {
      waiver.subject = named;
      return;
    }
    const TableSet meant = only(TableId::teams) | only(TableId::regions) | only(TableId::stays);
    unknown_.report({ref, *schema_of(ref.table).find("subject"), meant, waiver.subject});
  }

  void connect_level(RecordRef from, const Field& field, Symbol level) {
    std::vector<std::string_view> names;
    for (const ListItem& item : plan_.list(plan_.info().levels)) {
      if (item.symbol == level) return;
      names.push_back(plan_.text(item.symbol));
    }
    if (plan_.incomplete) return;  // the levels may be inherited from what could not be read
    Diagnostic& d = report(diagnostics_, rules::bad_value,
                           Phrase(messages::not_a_choice, std::string(field.key), std::string(plan_.text(level)),
                                  list_of({names.begin(), names.end()}, 12)),
                           plan_, from, field.key);
    suggest(d, plan_.text(level), names, quote_at(plan_, d.place));
    schema_of(from.table).edit(plan_, from.row).damaged = true;
  }

  void lacks(RecordRef ref, std::string_view key, const Message& help) {
    Record& record = schema_of(ref.table).edit(plan_, ref.row);
    if (record.damaged) return;
    record.damaged = true;
    const bool may_be_merged = is_in_sheet(record);
    if (key == "team" && plan_.may_lack_ids(only(TableId::teams))) return;  // it may be the one that lost its id
    report(diagnostics_, rules::missing_key,
           Phrase(messages::missing_key, Phrase(schema_of(ref.table).label), std::string(key)), plan_, ref, key)
        .help = may_be_merged ? Phrase(messages::help_merged_cells, Phrase(help)) : Phrase(help);
  }

  // An attestation about the whole plan need not name anybody else.
  bool is_about_plan(const Attestation& attestation) const {
    const Requirement* requirement = plan_.find(attestation.of);
    return requirement != nullptr && (!requirement->per || plan_.text(requirement->per) == "plan");
  }

  // A record must belong to somebody.
  void require_owners() {
    for (const Stay& stay : plan_.stays) {
      if (!stay.team) lacks(ref_to(plan_, stay), "team", messages::help_missing_team);
    }
    for (const Site& site : plan_.sites)
      if (!site.team && !site.region) lacks(ref_to(plan_, site), "team", messages::help_missing_team);
    for (const Activity& activity : plan_.activities)
      if (!activity.team && !activity.region && !activity.site)
        lacks(ref_to(plan_, activity), "team", messages::help_missing_team);
    for (const Finding& finding : plan_.findings)
      if (!finding.team && !finding.region && !finding.site)
        lacks(ref_to(plan_, finding), "team", messages::help_missing_team);
    for (const Deliverable& deliverable : plan_.deliverables)
      if (!deliverable.team && !deliverable.owner)
        lacks(ref_to(plan_, deliverable), "team", messages::help_missing_owner);
    for (const Attestation& attestation : plan_.attestations)
      if (!attestation.team && !attestation.stay && !attestation.person && !is_about_plan(attestation))
        lacks(ref_to(plan_, attestation), "team", messages::help_missing_attested);
  }

  // In which list an id stood last, and where.
  struct Listed {
    std::uint32_t list = 0;
    std::uint32_t offset = 0;
  };

  Plan& plan_;
  Diagnostics& diagnostics_;
  KnownNames names_;
  UnknownReferences unknown_{plan_, diagnostics_, names_};
  std::vector<UnknownReference> unknowns_;  // reported when everything is derived
  std::vector<bool> looked_at_;             // by symbol: whether it was looked at as an item of a list in a sheet
  const std::uint32_t people_index_ = schema_of(TableId::stays).index_of(*schema_of(TableId::stays).find("people"));
  std::vector<Listed> listed_;  // by symbol; empty until it is needed
  std::uint32_t list_ = 0;      // how many lists were looked at
  std::vector<bool> kinds_;     // by symbol: whether some task or deliverable is of that kind; empty until asked
};

}  // namespace

FileRows rows_before(const Plan& plan) {
  FileRows rows;
  for (const TableSchema& table : all_tables()) rows.first[static_cast<std::size_t>(table.id)] = table.size(plan);
  return rows;
}

void derive_teams(Plan& plan, const FileRows& from) {
  const std::uint32_t first_team = from.first[static_cast<std::size_t>(TableId::teams)];
  if (plan.teams.size() != first_team + 1) return;
  const Id<Team> team = plan.teams.back().id;
  const auto fill = [&](auto& rows, auto leaves_out) {
    using R = typename std::decay_t<decltype(rows)>::value_type;
    for (std::size_t i = from.first[static_cast<std::size_t>(TableOf<R>::id)]; i < rows.size(); ++i)
      if (!rows[i].team && leaves_out(rows[i])) rows[i].team = team;
  };
  const auto always = [](const auto&) { return true; };
  fill(plan.sites, always);
  fill(plan.stays, always);
  fill(plan.activities, always);
  fill(plan.findings, always);
  fill(plan.deliverables, [](const Deliverable& d) { return !d.owner; });
  fill(plan.attestations, always);
}

void link(Plan& plan, Diagnostics& diagnostics) { Linker(plan, diagnostics).run(); }

}  // namespace grassroots
