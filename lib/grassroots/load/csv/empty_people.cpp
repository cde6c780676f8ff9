// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/empty_people.hpp"

#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"

namespace grassroots {
namespace {

class EmptyPeople {
 public:
  EmptyPeople(Plan& plan, std::size_t column, std::uint32_t first)
      : plan_(plan),
        column_(column),
        stays_(std::span(plan.stays).subspan(first)),
        index_(schema_of(TableId::stays).index_of(*schema_of(TableId::stays).find("people"))) {}

  void settle(Diagnostics& diagnostics) {
    bool is_filled = false;
    for (const Stay& stay : stays_) is_filled = is_filled || place(stay) != 0;
    if (!is_filled) return;
    std::size_t empty = 0;
    const Stay* first = nullptr;
    for (Stay& stay : stays_) {
      const bool was_empty = place(stay) == 0;
      if (was_empty && ++empty == 1) first = &stay;
      if (was_empty)
        set_place(stay, stay.offset);  // given: nobody
      else if (is_only(stay, all_))
        set_place(stay, stay.people.count = 0);
      else if (is_only(stay, none_))
        stay.people.count = 0;
    }
    if (first == nullptr) return;
    Diagnostic& d = report(diagnostics, rules::bad_value,
                           Phrase(messages::cells_name_nobody, std::to_string(empty),
                                  name_in_file(plan_, first->file, *schema_of(TableId::stays).find("people"))),
                           place_of_cell(*first));
    d.severity = Severity::warning;
    d.help = messages::help_cells_name_nobody;
  }

 private:
  std::uint32_t place(const Stay& stay) const { return plan_.place(stay, index_); }
  // A damaged stay may have no place for it: nothing is concluded from what that one lacks.
  void set_place(const Stay& stay, std::uint32_t offset) const {
    if (index_ < stay.place_count) plan_.places[stay.places + index_] = offset;
  }

  bool is_only(const Stay& stay, const std::array<Symbol, 2>& words) const {
    if (stay.people.count != 1) return false;
    const Symbol symbol = plan_.list(stay.people).front().symbol;
    return symbol == words[0] || symbol == words[1];
  }

  Place place_of_cell(const Stay& stay) const {
    const Source& source = *plan_.sources[stay.file];
    CsvRows row(source.bytes());
    row.go_to(source.bytes().data() + stay.offset);
    if (!row.next() || row.cells().size() <= column_) return {stay.file, stay.offset, source.value_end(stay.offset)};
    const std::uint32_t begin = row.cells()[column_].begin;
    return {stay.file, begin, std::max(source.value_end(begin), begin)};
  }

  Plan& plan_;
  const std::size_t column_;
  const std::span<Stay> stays_;
  const std::uint32_t index_;  // of the field
  const std::array<Symbol, 2> all_{plan_.symbols.find("*"), plan_.symbols.find("＊")};
  const std::array<Symbol, 2> none_{plan_.symbols.find("-"), plan_.symbols.find("－")};
};

}  // namespace

void settle_empty_people(Plan& plan, const TableSchema& table, const CsvColumns& columns, std::uint32_t first,
                         Diagnostics& diagnostics) {
  if (table.id != TableId::stays || plan.stays.size() <= first) return;
  for (const CsvColumns::Group& group : columns.groups)
    if (group.field->key == "people" && group.column != CsvColumns::none)
      EmptyPeople(plan, group.column, first).settle(diagnostics);
}

}  // namespace grassroots
