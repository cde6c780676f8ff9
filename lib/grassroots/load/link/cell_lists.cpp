// SPDX-License-Identifier: MIT
#include "grassroots/load/link/cell_lists.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr TableSet every_table = only(TableId::none) - 1;

class CellLists {
 public:
  CellLists(Plan& plan, Diagnostics& diagnostics)
      : plan_(plan), diagnostics_(diagnostics), looked_at_(plan.symbols.size()) {}

  void separate(const TableSchema& table) {
    for (const Field& field : table.fields) {
      // A waiver's subjects are looked up among the records of all tables.
      const bool is_of_texts = field.type == FieldType::texts && field.refers == 0 && table.id != TableId::waivers;
      if (!is_of_texts && field.type != FieldType::values) continue;
      for (std::uint32_t row = 0, size = table.size(plan_); row < size; ++row) {
        const Record& record = table.row(plan_, row);
        if (record.inherited || record.file == no_file || !is_in_sheet(plan_, record)) continue;
        if (is_of_texts)
          separate_texts({table.id, row}, field, field.get<TextList>(record));
        else
          separate_values({table.id, row}, field, field.get<ValueList>(record));
      }
    }
  }

 private:
  void separate_texts(RecordRef ref, const Field& field, TextList list) {
    std::vector<ListItem> read;
    for (const ListItem& item : plan_.list(list)) {
      const std::vector<CellPart> parts = known_parts(ref, field, item.symbol);
      if (parts.empty()) report_unseparated(ref, field, item);
      if (parts.empty()) read.push_back(item);
      for (const CellPart& part : parts)
        read.push_back({plan_.symbols.intern(part.text), item.offset + static_cast<std::uint32_t>(part.begin)});
    }
    if (read.size() != list.count) field.in<TextList>(edit(ref)) = appended(plan_.list_items, read);
  }

  void separate_values(RecordRef ref, const Field& field, ValueList list) {
    std::vector<Value> read;
    for (const Value& value : plan_.list(list)) {
      const bool is_text = value.kind == Value::Kind::text;
      const std::vector<CellPart> parts = is_text ? known_parts(ref, field, value.symbol) : std::vector<CellPart>();
      if (parts.empty()) read.push_back(value);
      for (const CellPart& part : parts) {
        const auto date = date_in(part.text);
        Value& added = read.emplace_back(date ? Value(*date) : Value(plan_.symbols.intern(part.text)));
        added.offset = value.offset + static_cast<std::uint32_t>(part.begin);
      }
    }
    if (read.size() != list.count) field.in<ValueList>(edit(ref)) = appended(plan_.values, read);
  }

  template <class Item>
  static Slice<Item> appended(std::vector<Item>& pool, const std::vector<Item>& items) {
    const Slice<Item> slice{static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(items.size())};
    pool.insert(pool.end(), items.begin(), items.end());
    return slice;
  }

  // Several, each of which is known; else none.
  std::vector<CellPart> known_parts(RecordRef ref, const Field& field, Symbol symbol) {
    const std::string_view text = plan_.text(symbol);
    const bool can_be_several = text.find(',') != std::string_view::npos || find_perhaps_separator(text) < text.size();
    if (!can_be_several || is_known(ref, field, text)) return {};
    std::vector<CellPart> parts = parts_of_cell(text, Separators::sure);
    const auto is_known_part = [&](const CellPart& part) { return is_known(ref, field, part.text); };
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_known_part) ? parts : std::vector<CellPart>();
  }

  bool is_known(RecordRef ref, const Field& field, std::string_view text) {
    if (ref.table == TableId::requirements && field.key == "fields") {
      Path::Fault fault;
      return Path::parse(plan_, looked_at(plan_, plan_.requirements[ref.row]), text, fault).has_value();
    }
    const Symbol symbol = plan_.symbols.find(text);
    if (field.type == FieldType::values)
      return date_in(text) || (symbol && (has_id(plan_, every_table, symbol) || is_word_of(nullptr, symbol)));
    return symbol && is_word_of(&field, symbol);
  }

  // `field`: null for any.
  bool is_word_of(const Field* field, Symbol word) {
    if (!words_) {
      words_.emplace();
      for (const Term& term : plan_.words) {
        words_->insert({field_of_words(plan_.text(term.field)), term.word.value});
        words_->insert({nullptr, term.word.value});
      }
    }
    return words_->contains({field, word.value});
  }

  // Whether a backslash in the sheet says that what stands after it separates nothing.
  bool is_kept_whole(const Place& item) const {
    const std::string_view rest = plan_.sources[item.file]->bytes().substr(item.begin);
    const std::size_t first = find_perhaps_separator(rest);
    return first > 0 && first < rest.size() && rest[first - 1] == '\\';
  }

  void report_unseparated(RecordRef ref, const Field& field, const ListItem& item) {
    if (looked_at_[item.symbol.value]) return;
    looked_at_[item.symbol.value] = true;
    const std::string_view text = plan_.text(item.symbol);
    if (find_perhaps_separator(text) == std::string_view::npos) return;
    if (is_kept_whole(place_at(plan_, ref, item.offset))) return;
    std::string list;
    for (const CellPart& part : parts_of_cell(text, Separators::sure))
      list.append(list.empty() ? "" : ";").append(escaped_item(part.text));
    Diagnostic& d = report(diagnostics_, rules::bad_value,
                           Phrase(messages::one_item, name_in_file(plan_, ref, field.key), with_spaces_shown(text)),
                           plan_, ref, place_at(plan_, ref, item.offset));
    d.severity = Severity::warning;
    d.help = Phrase(messages::help_separate_in_cell, list);
    d.suggestion = std::move(list);
  }

  Record& edit(RecordRef ref) { return schema_of(ref.table).edit(plan_, ref.row); }

  Plan& plan_;
  Diagnostics& diagnostics_;
  std::vector<bool> looked_at_;  // by symbol
  std::optional<std::set<std::pair<const Field*, std::uint32_t>>> words_;
};

}  // namespace

void separate_lists(Plan& plan, Diagnostics& diagnostics) {
  const auto is_sheet = [](const auto& source) { return source->syntax() == Syntax::csv; };
  if (std::none_of(plan.sources.begin(), plan.sources.end(), is_sheet)) return;
  CellLists lists(plan, diagnostics);
  for (const TableSchema& table : all_tables()) lists.separate(table);
}

}  // namespace grassroots
