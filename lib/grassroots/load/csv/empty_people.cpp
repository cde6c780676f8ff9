// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/empty_people.hpp"

#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/way.hpp"

namespace grassroots {
namespace {

class EmptyPeople {
 public:
  EmptyPeople(Plan& plan, const TableSchema& table, const Field& field, std::size_t column, std::uint32_t first)
      : plan_(plan),
        table_(table),
        field_(field),
        column_(column),
        first_(first),
        index_(static_cast<std::uint32_t>(table.index_of(field))) {}

  void settle(Diagnostics& diagnostics) {
    const std::uint32_t end = table_.size(plan_);
    bool is_filled = false;
    for (std::uint32_t row = first_; row < end; ++row) is_filled = is_filled || place(row) != 0;
    if (!is_filled) return;
    std::size_t empty = 0;
    const Record* first = nullptr;
    for (std::uint32_t row = first_; row < end; ++row) {
      Record& record = table_.edit(plan_, row);
      auto& people = field_.in<TextList>(record);
      const bool was_empty = place(row) == 0;
      if (was_empty && ++empty == 1) first = &record;
      if (was_empty)
        set_place(record, record.offset);  // given: nobody
      else if (is_only(people, all_))
        set_place(record, people.count = 0);
      else if (is_only(people, none_))
        people.count = 0;
    }
    if (first == nullptr) return;
    Diagnostic& d =
        report(diagnostics, rules::bad_value,
               Phrase(messages::cells_name_nobody, std::to_string(empty), name_in_file(plan_, first->file, field_)),
               place_of_cell(*first));
    d.severity = Severity::warning;
    d.help = messages::help_cells_name_nobody;
  }

 private:
  std::uint32_t place(std::uint32_t row) const { return plan_.place(table_.row(plan_, row), index_); }
  void set_place(Record& record, std::uint32_t offset) const {
    if (index_ >= record.place_count) make_place(record);
    plan_.places[record.places + index_] = offset;
  }
  // Behind the last field that was given, none has a place.
  void make_place(Record& record) const {
    const auto begin = static_cast<std::uint32_t>(plan_.places.size());
    plan_.places.resize(begin + index_ + 1);
    std::copy_n(plan_.places.begin() + record.places, record.place_count, plan_.places.begin() + begin);
    record.places = begin;
    record.place_count = static_cast<std::uint8_t>(index_ + 1);
  }

  bool is_only(const TextList& people, const std::array<Symbol, 2>& words) const {
    if (people.count != 1) return false;
    const Symbol symbol = plan_.list(people).front().symbol;
    return symbol == words[0] || symbol == words[1];
  }

  Place place_of_cell(const Record& record) const {
    const Source& source = *plan_.sources[record.file];
    CsvRows row(source.bytes());
    row.go_to(source.bytes().data() + record.offset);
    if (!row.next() || row.cells().size() <= column_)
      return {record.file, record.offset, source.value_end(record.offset)};
    const std::uint32_t begin = row.cells()[column_].begin;
    return {record.file, begin, std::max(source.value_end(begin), begin)};
  }

  Plan& plan_;
  const TableSchema& table_;
  const Field& field_;
  const std::size_t column_;
  const std::uint32_t first_;
  const std::uint32_t index_;  // of the field
  const std::array<Symbol, 2> all_{plan_.symbols.find("*"), plan_.symbols.find("＊")};
  const std::array<Symbol, 2> none_{plan_.symbols.find("-"), plan_.symbols.find("－")};
};

}  // namespace

void settle_empty_people(Plan& plan, const TableSchema& table, const CsvColumns& columns, std::uint32_t first,
                         Diagnostics& diagnostics) {
  const Field* const field = people_field(table.id);
  if (field == nullptr || table.size(plan) <= first) return;
  for (const CsvColumns::Group& group : columns.groups)
    if (group.field == field && group.column != CsvColumns::none)
      EmptyPeople(plan, table, *field, group.column, first).settle(diagnostics);
}

}  // namespace grassroots
