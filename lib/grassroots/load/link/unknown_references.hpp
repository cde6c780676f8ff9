// SPDX-License-Identifier: MIT
// What is said of references that name no record: what was meant, as far as that can be told.
#pragma once

#include <string>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// A reference that no id and no name explains.
struct UnknownReference {
  RecordRef from;
  const Field& field;
  TableSet refers;  // the tables whose ids it may take
  Symbol text;
  std::uint32_t offset = 0;  // of an item in a list; 0: it is the whole value
  bool may_be_day = false;
};

class UnknownReferences {
 public:
  UnknownReferences(Plan& plan, Diagnostics& diagnostics, KnownNames& names)
      : plan_(plan), diagnostics_(diagnostics), names_(names) {}

  // Nothing where the record may be in what could not be read.
  void report(const UnknownReference& each);
  // Of records of a kind, of which the plan knows these. One that is a slip for another is a fault; any other may be
  // that of records which are still to come, and it is told that something waits for them.
  void report_kind(const UnknownReference& each, const RecordsOfKind& named,
                   const std::vector<std::string_view>& known);
  // Of a day that is counted from a word that means nothing there: a requirement's stay or period, or records of a
  // kind.
  void report_out_of_place(const UnknownReference& each);

 private:
  Phrase help_out_of_place(const UnknownReference& each, AnchorMeaning meaning) const;
  Place place_of(const UnknownReference& each) const;
  bool suggest_own_day(Diagnostic& d, const UnknownReference& each, std::string_view text);
  bool suggest_counted(Diagnostic& d, const UnknownReference& each, std::string_view text);
  bool explain_everybody(Diagnostic& d, const UnknownReference& each, std::string_view text) const;
  bool explain_name(Diagnostic& d, const UnknownReference& each, std::string_view text);
  bool explain_damage(Diagnostic& d, const UnknownReference& each, std::string_view text);
  bool explain_said_twice(Diagnostic& d, const UnknownReference& each, std::string_view text);
  bool explain_list(Diagnostic& d, const UnknownReference& each, std::string_view text);
  void explain_parts(Diagnostic& d, const UnknownReference& each, const std::vector<CellPart>& parts);
  Phrase ambiguous(std::string_view text, const std::vector<Symbol>& ids) const;
  static bool can_stand_in_cell(std::string_view text);
  bool suggest_name(Diagnostic& d, const UnknownReference& each, std::string_view text);
  void explain_day(Diagnostic& d, std::string_view text) const;
  void report_no_day(Diagnostic& d, const UnknownReference& each) const;
  bool suggest_kind(Diagnostic& d, std::string_view text, std::string_view kind,
                    const std::vector<std::string_view>& known) const;
  static bool is_code(std::string_view text);
  bool suggest_whole_code(Diagnostic& d, const UnknownReference& each, std::string_view text);
  void suggest_id(Diagnostic& d, const UnknownReference& each, std::string_view text);

  Plan& plan_;
  Diagnostics& diagnostics_;
  KnownNames& names_;
  std::size_t suggestions_ = 0;
};

}  // namespace grassroots
