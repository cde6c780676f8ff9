// SPDX-License-Identifier: MIT
// What is overdue or was closed late, and stays that are over and not confirmed.
#include <algorithm>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

// Whom people listened to on a stay is known of one that took place.
void suggest_done(Diagnostic& d, const Plan& plan, const Stay& stay) {
  if (stay.interviews.count == 0) return;
  const Place status = place_of(plan, d.about, "status");
  const bool is_given = plan.place(stay, schema_of(TableId::stays).index_of(*schema_of(TableId::stays).find("status")));
  if (!is_given)
    suggest_new_key(d, plan, d.place, "status = \"done\"");
  else if (quote_at(plan, status).empty())
    suggest_other_value(d, plan, {status, is_beyond_ascii(text_at(plan, status)) ? "完成" : "done"});
  else
    suggest_other_value(d, plan, {status, "\"done\""});
  if (d.has_suggestion()) d.help = messages::help_took_place;
}

void report_overdue(const Plan& plan, const Piece& piece, Date as_of, Diagnostics& diagnostics) {
  report(diagnostics, rules::overdue,
         Phrase(messages::overdue, subject_phrase(plan, piece.ref), due_text(plan, piece.ref, piece.due),
                std::to_string(as_of.days - piece.due.days)),
         plan, piece.ref, "due");
}

// Worth knowing, and nothing to act on: a remark, where a requirement that was met late is a warning.
void report_late(const Plan& plan, const Piece& piece, Diagnostics& diagnostics) {
  const std::string_view key = schema_of(piece.ref.table).closed_by;
  Diagnostic& d = diagnostics.add({std::string(rules::late.name), {}, Origin::lateness, Severity::info});
  d.message = Phrase(messages::closed_late_by, subject_phrase(plan, piece.ref), to_string(piece.closed),
                     std::to_string(piece.closed.days - piece.due.days), due_text(plan, piece.ref, piece.due));
  d.place = place_of(plan, piece.ref, key);
  d.about = piece.ref;
  d.key = key;
  d.help = rules::late.remedy;
}

}  // namespace

void integrity::overdue(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  const Date as_of = context.as_of;
  const auto reported = context.reported;
  each_piece(plan, as_of, [&](const Piece& piece) {
    const bool is_late = piece.is_closed_late_by(as_of);
    if ((!piece.is_overdue_on(as_of) && !is_late) || record_at(plan, piece.ref).damaged) return;
    if (std::find(reported.begin(), reported.end(), piece.ref) != reported.end()) return;
    is_late ? report_late(plan, piece, diagnostics) : report_overdue(plan, piece, as_of, diagnostics);
  });
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status != StayStatus::planned || !stay.end.known() || stay.end >= as_of) continue;
    if (!has_settled_days(plan, stay)) continue;
    const std::uint32_t team = plan.find(TableId::teams, stay.team);  // it has one, or a fault that is told by itself
    Diagnostic& d =
        report(diagnostics, rules::unconfirmed_stay,
               Phrase(messages::unconfirmed_stay, subject_phrase(plan, {TableId::teams, team}), to_string(stay.end)),
               plan, ref_to(plan, stay));
    suggest_done(d, plan, stay);
  }
}

}  // namespace grassroots
