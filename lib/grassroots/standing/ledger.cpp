// SPDX-License-Identifier: MIT
#include "grassroots/standing/ledger.hpp"

#include <algorithm>
#include <map>

#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/messages.hpp"

namespace grassroots {
namespace {

LedgerEntry entry_of(const Plan& plan, const Piece& piece, Date found, Date day, std::int32_t next) {
  LedgerEntry entry;
  entry.matter.about = piece.ref;
  entry.matter.due = piece.due;
  entry.matter.need = 1;
  entry.matter.have = piece.is_open_on(day) ? 0 : 1;
  entry.matter.teams = owners_of(plan, piece.ref, TableId::teams);
  entry.found = found;
  if (!piece.is_open_on(day)) {
    entry.matter.standing = Standing::met;
    entry.resolved = piece.closed;
  } else if (piece.is_overdue_on(day)) {
    entry.matter.standing = Standing::overdue;
  } else if (piece.is_past_due_on(day)) {
    entry.matter.standing = Standing::waived;
  } else {
    const bool is_soon = piece.due.known() && piece.due <= day.plus(next);
    entry.matter.standing = is_soon ? Standing::due_soon : Standing::on_track;
  }
  return entry;
}

// Unknown days come last.
Date day_or_last(Date day) { return day.known() ? day : Date::latest(); }

bool comes_first(const LedgerEntry& a, const LedgerEntry& b) {
  const bool overdue = a.matter.standing == Standing::overdue, other = b.matter.standing == Standing::overdue;
  if (overdue != other) return overdue;
  if (a.is_open() != b.is_open()) return a.is_open();
  if (!a.is_open()) return b.resolved < a.resolved;
  return day_or_last(a.matter.due) < day_or_last(b.matter.due);
}

class LedgerGrouper {
 public:
  explicit LedgerGrouper(const Plan& plan) : plan_(plan) {}

  void add(const LedgerEntry& entry, LedgerBy by) {
    if (by == LedgerBy::owner) {
      group(owner_of(plan_, entry.matter), {}).entries.push_back(&entry);
      return;
    }
    const TableId table = by == LedgerBy::team ? TableId::teams : TableId::priorities;
    const auto owners = owners_of(plan_, entry.matter.about, table);
    for (const std::uint32_t row : owners) {
      const RecordRef ref{table, row};
      group(called(plan_, ref), ref).entries.push_back(&entry);
    }
    if (owners.empty()) group(messages::belongs_to_none, {}).entries.push_back(&entry);
  }

  std::vector<LedgerGroup> take() {
    const auto open = [](const LedgerGroup& group) { return group.entries.size() - group.count(Standing::met); };
    std::stable_sort(groups_.begin(), groups_.end(), [&](const LedgerGroup& a, const LedgerGroup& b) {
      return std::pair(b.count(Standing::overdue), open(b)) < std::pair(a.count(Standing::overdue), open(a));
    });
    return std::move(groups_);
  }

 private:
  LedgerGroup& group(Phrase name, RecordRef about) {
    const std::string key = about.known() ? '#' + std::to_string(about.row) : render(name, Language::english);
    const auto [found, is_new] = known_.try_emplace(key, groups_.size());
    if (is_new) groups_.push_back({std::move(name), about, {}});
    return groups_[found->second];
  }

  const Plan& plan_;
  std::vector<LedgerGroup> groups_;
  std::map<std::string, std::size_t> known_;
};

}  // namespace

Problems::Problems(const Plan& plan) {
  for (const Finding& finding : plan.findings)
    if (finding.due.known() || finding.resolved.known()) kinds_.insert(finding.kind.value);
}

bool Problems::has(const Finding& finding, Date day) const {
  return finding.date <= day && kinds_.contains(finding.kind.value);
}

std::vector<LedgerEntry> ledger_of(const Plan& plan, const Assessment& assessment, std::int32_t next) {
  const Date day = assessment.as_of;
  const Problems problems(plan);
  const WaivedLateness waived(plan, assessment);
  std::vector<LedgerEntry> entries;
  for (const Finding& finding : plan.findings)
    if (problems.has(finding, day))
      entries.push_back(entry_of(plan, waived.seen(piece_of(plan, finding, day)), finding.date, day, next));
  std::stable_sort(entries.begin(), entries.end(), comes_first);
  return entries;
}

std::optional<std::int32_t> LedgerEntry::days_late(Date day) const {
  if (is_open()) return matter.days_late(day);
  if (!matter.due.known() || resolved <= matter.due) return std::nullopt;
  return resolved.days - matter.due.days;
}

bool has_changed_since(const LedgerEntry& entry, Date since) {
  const bool became_late = entry.matter.standing == Standing::overdue && entry.matter.due >= since;
  return (entry.found.known() && entry.found > since) || (entry.resolved.known() && entry.resolved > since) ||
         became_late;
}

std::size_t LedgerGroup::count(Standing standing) const {
  return static_cast<std::size_t>(std::count_if(
      entries.begin(), entries.end(), [&](const LedgerEntry* entry) { return entry->matter.standing == standing; }));
}

std::vector<LedgerGroup> ledger_by(const Plan& plan, const std::vector<LedgerEntry>& entries, LedgerBy by) {
  LedgerGrouper grouper(plan);
  for (const LedgerEntry& entry : entries) grouper.add(entry, by);
  return grouper.take();
}

}  // namespace grassroots
