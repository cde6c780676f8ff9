// SPDX-License-Identifier: MIT
#include "grassroots/load/link/sheets.hpp"

#include <algorithm>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/load/link/unknown_references.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

class UnseparatedLists {
 public:
  UnseparatedLists(const Plan& plan, Diagnostics& diagnostics)
      : plan_(plan), diagnostics_(diagnostics), looked_at_(plan.symbols.size()) {}

  void find(const TableSchema& table) {
    for (const Field& field : table.fields) {
      if (field.type != FieldType::texts || field.refers != 0) continue;
      for (std::uint32_t row = 0, size = table.size(plan_); row < size; ++row) {
        const Record& record = table.row(plan_, row);
        if (record.inherited || record.file == no_file || !is_in_sheet(plan_, record)) continue;
        for (const ListItem& item : plan_.list(field.get<TextList>(record))) unseparated({table.id, row}, field, item);
      }
    }
  }

 private:
  // Whether a backslash in the sheet says that what stands after it separates nothing.
  bool is_kept_whole(const Place& item) const {
    const std::string_view rest = plan_.sources[item.file]->bytes().substr(item.begin);
    const std::size_t first = find_perhaps_separator(rest);
    return first > 0 && first < rest.size() && rest[first - 1] == '\\';
  }

  void unseparated(RecordRef ref, const Field& field, const ListItem& item) {
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

  const Plan& plan_;
  Diagnostics& diagnostics_;
  std::vector<bool> looked_at_;  // by symbol
};

// A code that a tool made a number of: 610000.0, 610,000. Empty if it is none.
std::string code_of_number(std::string_view text) {
  const std::optional<std::string_view> integral = before_zero_decimals(text);
  std::string code(integral.value_or(text));
  if (integral && are_digits(code)) return code;
  std::erase(code, ',');
  return code.size() < text.size() && is_division_code(code) ? code : std::string();
}

// A code with something around or in it that only a spreadsheet or a keyboard put there: =610000, ="610000", 61 0000,
// ６１００００. Empty if it is none.
std::string code_within(std::string_view text) {
  const std::string half = to_half_width(text);
  std::string code;
  for (std::string_view rest = half; !rest.empty();) {
    const std::size_t space = leading_space(rest);
    if (space == 0 && rest.front() != '=' && rest.front() != '"' && rest.front() != '\'') code += rest.front();
    rest.remove_prefix(std::max<std::size_t>(space, 1));
  }
  return code != text && is_division_code(code) ? code : std::string();
}

template <class Rows>
void mend_codes_of(Rows& rows, Plan& plan, Diagnostics& diagnostics) {
  for (auto& row : rows) {
    const std::string_view code = plan.text(row.code);
    if (row.inherited || code.empty() || are_digits(code)) continue;
    const std::string number = code_of_number(code), whole = number.empty() ? code_within(code) : number;
    if (whole.empty()) continue;
    const RecordRef ref = ref_to(plan, row);
    Diagnostic& d = report(diagnostics, rules::cut_code,
                           Phrase(number.empty() ? messages::code_written_otherwise : messages::code_as_number,
                                  with_spaces_shown(code), whole),
                           plan, ref, "code");
    d.suggestion = quoted_at(plan, whole, d.place);
    d.is_sure = true;
    const bool has_column = !number.empty() && is_in_sheet(plan, row);
    d.help = Phrase(has_column ? messages::help_code_as_number : messages::help_write, whole);
    row.code.value = plan.symbols.intern(whole).value;
    row.damaged = true;
  }
}

}  // namespace

bool is_in_sheet(const Plan& plan, const Record& record) { return plan.sources[record.file]->syntax() == Syntax::csv; }

void check_columns(const Plan& plan, Diagnostics& diagnostics) {
  const RecordRef ref = ref_to(plan, plan.info());
  for (const Entry& entry : plan.list(plan.info().columns)) {
    const bool is_text = entry.value.kind == Value::Kind::text || entry.value.kind == Value::Kind::none;
    const std::string_view name = is_text ? plan.text(entry.value.symbol) : std::string_view();
    if (is_text && (name.empty() || is_column_of_some_table(name))) continue;
    const Place place = place_at(plan, ref, entry.value.offset);
    if (!is_text) {
      report(diagnostics, rules::wrong_type,
             Phrase(messages::wrong_type, std::string(plan.text(entry.key)), Phrase(messages::type_text),
                    Phrase(messages::type_no_text)),
             plan, ref, place)
          .help = messages::help_quote;
      continue;
    }
    Diagnostic& d =
        report(diagnostics, rules::bad_value, Phrase(messages::no_such_column, std::string(name)), plan, ref, place);
    std::vector<std::string_view> names;
    for (const TableSchema& table : all_tables())
      for (const Field& field : table.fields) names.insert(names.end(), {field.key, field.label.chinese});
    suggest(d, name, names, "\"");
  }
}

void mend_codes(Plan& plan, Diagnostics& diagnostics) {
  mend_codes_of(plan.regions, plan, diagnostics);
  mend_codes_of(plan.sites, plan, diagnostics);
}

void find_unseparated(const Plan& plan, Diagnostics& diagnostics) {
  const auto is_sheet = [](const auto& source) { return source->syntax() == Syntax::csv; };
  if (std::none_of(plan.sources.begin(), plan.sources.end(), is_sheet)) return;
  UnseparatedLists lists(plan, diagnostics);
  for (const TableSchema& table : all_tables()) lists.find(table);
}

}  // namespace grassroots
