// SPDX-License-Identifier: MIT
#include "grassroots/load/link/unseen_spaces.hpp"

#include <algorithm>
#include <vector>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/schema/given.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

bool has_unseen_space(std::string_view text) {
  if (text.empty()) return false;
  return (may_have_wide_space(text) || is_blank(text.front()) || is_blank(text.back())) &&
         trim_spaces(text).size() < text.size();
}

// Texts that are compared with others; in prose such a space does no harm.
bool is_compared(const Field& field) {
  return (field.type == FieldType::text || field.type == FieldType::texts) &&
         (field.is_id || field.refers != 0 || field.is_vocabulary || field.is_level);
}

class UnseenSpaces {
 public:
  UnseenSpaces(const Plan& plan, std::vector<bool> symbols, Diagnostics& diagnostics)
      : plan_(plan), has_space_(std::move(symbols)), diagnostics_(diagnostics) {}

  void report_all() {
    for (const TableSchema& table : all_tables())
      for (const Field& field : table.fields)
        for (std::uint32_t row = 0, rows = is_compared(field) ? table.size(plan_) : 0; row < rows; ++row)
          look_at(table, field, {table.id, row});
  }

 private:
  void look_at(const TableSchema& table, const Field& field, RecordRef ref) {
    const Record& record = table.row(plan_, ref.row);
    if (record.inherited || record.file == no_file || !is_given(plan_, ref, field)) return;
    if (field.type == FieldType::text) {
      const Symbol text = field.get<Symbol>(record);
      if (has_space_[text.value]) report_at(ref, field, text, place_of(plan_, ref, field.key));
      return;
    }
    for (const ListItem& item : plan_.list(field.get<TextList>(record)))
      if (has_space_[item.symbol.value]) report_at(ref, field, item.symbol, place_at(plan_, ref, item.offset));
  }

  void report_at(RecordRef ref, const Field& field, Symbol text, Place place) {
    const auto is_here = [&](const Diagnostic& d) {
      return d.name == rules::unknown_reference.name && d.place.file == place.file && d.place.begin == place.begin;
    };
    if (std::any_of(diagnostics_.begin(), diagnostics_.end(), is_here)) return;
    const std::string_view written = plan_.text(text);
    const std::string meant(trim_spaces(written));
    Diagnostic& d =
        report(diagnostics_, rules::bad_value,
               Phrase(messages::unseen_space, std::string(field.key), with_spaces_shown(written)), plan_, ref, place);
    d.severity = Severity::warning;
    d.help = Phrase(messages::help_write, meant);
    d.suggestion = quoted_at(plan_, meant, place);
    d.is_sure = true;
  }

  const Plan& plan_;
  const std::vector<bool> has_space_;  // by symbol
  Diagnostics& diagnostics_;
};

}  // namespace

void report_unseen_spaces(const Plan& plan, Diagnostics& diagnostics) {
  std::vector<bool> symbols;
  for (std::uint32_t value = 0; value < plan.symbols.size(); ++value)
    if (has_unseen_space(plan.text(Symbol{value}))) {
      symbols.resize(plan.symbols.size());
      symbols[value] = true;
    }
  if (!symbols.empty()) UnseenSpaces(plan, std::move(symbols), diagnostics).report_all();
}

}  // namespace grassroots
