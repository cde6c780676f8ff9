// SPDX-License-Identifier: MIT
#include "grassroots/load/link/sheets.hpp"

#include <algorithm>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

// The same of 610,000. Empty if it is none.
std::string code_of_grouped_number(std::string_view text) {
  std::string code = code_of_number(text);
  if (!code.empty()) return code;
  code = text;
  std::erase(code, ',');
  return code.size() < text.size() && is_division_code(code) ? code : std::string();
}

// A code with something around or in it that only a spreadsheet or a keyboard put there: =610000, ="610000", #610000,
// 61 0000, ６１００００. Empty if it is none.
std::string code_within(std::string_view text) {
  const std::string half = to_half_width(text);
  std::string code;
  for (std::string_view rest = half; !rest.empty();) {
    const std::size_t space = leading_space(rest);
    if (space == 0 && std::string_view("=\"'#").find(rest.front()) == std::string_view::npos) code += rest.front();
    rest.remove_prefix(std::max<std::size_t>(space, 1));
  }
  return code != text && is_division_code(code) ? code : std::string();
}

template <class Rows>
void mend_codes_of(Rows& rows, Plan& plan, Diagnostics& diagnostics) {
  for (auto& row : rows) {
    const std::string_view code = plan.text(row.code);
    if (row.inherited || code.empty() || are_digits(code)) continue;
    const std::string number = code_of_grouped_number(code), whole = number.empty() ? code_within(code) : number;
    const RecordRef ref = ref_to(plan, row);
    if (whole.empty() && has_exponent(code)) {
      report(diagnostics, rules::cut_code, Phrase(messages::cut_code, std::string(code)), plan, ref, "code");
      row.damaged = true;
    }
    if (whole.empty()) continue;
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

}  // namespace grassroots
