// SPDX-License-Identifier: MIT
// Order: things done before what they follow, and cycles.
#include <algorithm>
#include <map>
#include <optional>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/model/register.hpp"
#include "grassroots/query/cycle_finder.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

// Tasks and deliverables alike, when and whether each was done.
struct Item {
  RecordRef ref;
  TextList after;
  Date done;
  Symbol kind;
  Date due = {};  // where it is a date
};

// All of them: the tasks, then the deliverables; and those of each kind.
struct Items {
  std::vector<Item> list;
  std::map<std::uint32_t, std::vector<std::size_t>> by_kind;
  std::size_t first_deliverable = 0;

  Items(const Plan& plan, Date as_of) {
    const auto known = [&](Date date) { return date <= as_of ? date : Date{}; };
    const auto day_in = [](const Deadline& due) { return due.kind == Deadline::Kind::date ? due.date : Date{}; };
    for (const Task& task : plan.tasks)
      list.push_back({ref_to(plan, task), task.after, known(task.done), task.kind, day_in(task.due)});
    first_deliverable = list.size();
    for (const Deliverable& deliverable : plan.deliverables)
      list.push_back({ref_to(plan, deliverable), deliverable.after, known(deliverable.submitted), deliverable.kind,
                      day_in(deliverable.due)});
    for (std::size_t i = 0; i < list.size(); ++i)
      if (list[i].kind) by_kind[list[i].kind.value].push_back(i);
  }
};

// The kind that an entry of `after` names as kind:…; nothing if it names an id.
Symbol named_kind(const Plan& plan, Symbol name) {
  const std::string_view text = plan.text(name);
  return text.starts_with(kind_prefix) ? plan.symbols.find(text.substr(kind_prefix.size())) : Symbol{};
}

std::optional<std::size_t> item_named(const Plan& plan, const Items& items, Symbol id) {
  if (const std::uint32_t row = plan.find(TableId::tasks, id); row != no_row) return row;
  if (const std::uint32_t row = plan.find(TableId::deliverables, id); row != no_row)
    return items.first_deliverable + row;
  return std::nullopt;
}

void check_follows(const Plan& plan, const Item& item, const Item& before, const ListItem& entry,
                   Diagnostics& diagnostics) {
  const bool open = !before.done.known();
  if (!open && before.done <= item.done) return;
  const std::string_view key = schema_of(item.ref.table).closed_by;
  const std::string_view before_key = schema_of(before.ref.table).closed_by;
  Diagnostic& d = report(diagnostics, rules::out_of_order,
                         open ? Phrase(messages::out_of_order_open, subject_phrase(plan, item.ref),
                                       to_string(item.done), subject_phrase(plan, before.ref))
                              : Phrase(messages::out_of_order, subject_phrase(plan, item.ref), to_string(item.done),
                                       subject_phrase(plan, before.ref), to_string(before.done)),
                         plan, item.ref, key);
  d.labels.push_back({place_of(plan, before.ref, before_key), messages::label_follows});
  d.labels.push_back({place_at(plan, item.ref, entry.offset), messages::label_required});
}

// Starts the cycle at its smallest name, so that the message does not depend on the order of the records.
void rotate_cycle(const Plan& plan, std::vector<RecordRef>& refs) {
  const auto by_name = [&](RecordRef a, RecordRef b) { return name_of(plan, a) < name_of(plan, b); };
  std::rotate(refs.begin(), std::min_element(refs.begin(), refs.end(), by_name), refs.end());
}

Phrase cycle_phrase(const Plan& plan, const std::vector<RecordRef>& refs) {
  Phrase text = name_of(plan, refs.front());
  for (std::size_t i = 1; i < refs.size() && i < 8; ++i)
    text = Phrase(messages::arrow, std::move(text), name_of(plan, refs[i]));
  return Phrase(messages::arrow, std::move(text), name_of(plan, refs.front()));
}

Symbol id_of_item(const Plan& plan, const Item& item) {
  return schema_of(item.ref.table).id_field()->get<Symbol>(record_at(plan, item.ref));
}

// Of those that wait for the next in a cycle, the one that is done or due before it; null if there are none or several,
// or some day is not known.
const Item* waits_for_later(const std::vector<const Item*>& cycle) {
  const auto day = [](const Item& item) { return item.done.known() ? item.done : item.due; };
  const Item* found = nullptr;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    const Date own = day(*cycle[i]), next = day(*cycle[(i + 1) % cycle.size()]);
    if (!own.known() || !next.known() || (own < next && found != nullptr)) return nullptr;
    if (own < next) found = cycle[i];
  }
  return found;
}

void suggest_without_wait(Diagnostic& diagnostic, const Plan& plan, const Item& item, Symbol id) {
  const auto after = plan.list(item.after);
  const auto own = std::find_if(after.begin(), after.end(), [&](const ListItem& entry) { return entry.symbol == id; });
  if (own == after.end()) return;
  if (after.size() == 1)
    suggest_without_key(diagnostic, plan, diagnostic.place);
  else
    suggest_without_item(diagnostic, plan, place_at(plan, item.ref, own->offset));
}

// `through_kinds`: some wait for a kind, which is not among them.
void report_circular_after(const Plan& plan, const std::vector<const Item*>& cycle, bool through_kinds,
                           Diagnostics& diagnostics) {
  std::vector<RecordRef> refs;
  refs.reserve(cycle.size());
  for (const Item* item : cycle) refs.push_back(item->ref);
  rotate_cycle(plan, refs);
  const Item* const early = through_kinds ? nullptr : waits_for_later(cycle);
  Diagnostic& d = report(diagnostics, rules::circular_order, Phrase(messages::circular_after, cycle_phrase(plan, refs)),
                         plan, early != nullptr ? early->ref : refs.back(), "after");
  // What waits for itself need not.
  if (cycle.size() == 1) suggest_without_wait(d, plan, *cycle.front(), id_of_item(plan, *cycle.front()));
  if (early == nullptr) return;
  const auto at = std::find(cycle.begin(), cycle.end(), early);
  const Item& later = at + 1 == cycle.end() ? *cycle.front() : **(at + 1);
  const Symbol id = id_of_item(plan, later);
  d.help = Phrase(messages::help_waits_for_later, subject_phrase(plan, early->ref), std::string(plan.text(id)));
  suggest_without_wait(d, plan, *early, id);
}

// A kind is a node of its own between those that wait for it and its members, so that edges stay few.
void check_circular_after(const Plan& plan, Diagnostics& diagnostics) {
  const Items items(plan, Date::latest());
  const std::size_t count = items.list.size();
  if (std::all_of(items.list.begin(), items.list.end(), [](const Item& item) { return item.after.count == 0; })) return;
  std::map<std::uint32_t, std::size_t> kind_nodes;
  std::vector<const std::vector<std::size_t>*> members;
  for (const auto& [kind, rows] : items.by_kind) {
    kind_nodes[kind] = count + members.size();
    members.push_back(&rows);
  }
  CycleFinder(
      count + members.size(),
      [&](std::size_t node) {
        if (node >= count) return *members[node - count];
        std::vector<std::size_t> next;
        for (const ListItem& entry : plan.list(items.list[node].after)) {
          if (const Symbol kind = named_kind(plan, entry.symbol)) {
            if (const auto found = kind_nodes.find(kind.value); found != kind_nodes.end())
              next.push_back(found->second);
          } else if (const auto item = item_named(plan, items, entry.symbol)) {
            next.push_back(*item);
          }
        }
        return next;
      },
      [&](const std::vector<std::size_t>& cycle) {
        std::vector<const Item*> waiting;
        for (const std::size_t node : cycle)
          if (node < count) waiting.push_back(&items.list[node]);
        report_circular_after(plan, waiting, waiting.size() < cycle.size(), diagnostics);
      })
      .run();
}

// The one region of the cycle that has its parent within itself, by their codes: 610000 in 610500. Unknown if there are
// none or several.
RecordRef lies_in_own_part(const Plan& plan, const std::vector<RecordRef>& refs) {
  RecordRef found;
  for (const RecordRef ref : refs) {
    if (ref.table != TableId::regions) return {};
    const Region& region = plan.regions[ref.row];
    const std::string_view code = significant(plan.text(region.code)), above = significant(plan.text(region.parent));
    if (above.size() <= code.size() || !above.starts_with(code) || !are_digits(above)) continue;
    if (found.known()) return {};
    found = ref;
  }
  return found;
}

void report_cycle(const Plan& plan, std::vector<RecordRef> refs, Diagnostics& diagnostics) {
  rotate_cycle(plan, refs);
  const RecordRef wrong = lies_in_own_part(plan, refs);
  Diagnostic& d =
      report(diagnostics, rules::circular_order, Phrase(messages::circular_parent, cycle_phrase(plan, refs)), plan,
             wrong.known() ? wrong : refs.back(), "parent");
  d.help = messages::help_circular_parent;
  if (!wrong.known()) return;
  const Region& region = plan.regions[wrong.row];
  d.help =
      Phrase(messages::help_parent_within, std::string(plan.text(region.parent)), std::string(plan.text(region.code)));
  suggest_without_key(d, plan, d.place);
}

// Everybody has at most one parent: a walk upwards that meets itself is a cycle.
void check_circular_parents(const Plan& plan, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables()) {
    const Field* const parent = parent_field(table.id);
    if (parent == nullptr) continue;
    const auto up = [&](std::uint32_t row) { return plan.find(table.id, parent->get<Symbol>(table.row(plan, row))); };
    std::vector<std::uint32_t> walks(table.size(plan), no_row);  // by row: from which row it was come to first
    for (std::uint32_t first = 0; first < walks.size(); ++first) {
      std::uint32_t row = first;
      for (; row != no_row && walks[row] == no_row; row = up(row)) walks[row] = first;
      if (row == no_row || walks[row] != first) continue;
      std::vector<RecordRef> cycle{{table.id, row}};
      for (std::uint32_t next = up(row); next != row; next = up(next)) cycle.push_back({table.id, next});
      report_cycle(plan, std::move(cycle), diagnostics);
    }
  }
}

}  // namespace

void integrity::cycles(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  check_circular_after(plan, diagnostics);
  check_circular_parents(plan, diagnostics);
}

void integrity::order(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  const Items items(plan, context.as_of);
  // Of each kind, what is still open, else what was done last: it decides for all of the kind.
  std::map<std::uint32_t, std::size_t> last_of_kind;
  const auto is_later = [&](std::size_t a, std::size_t b) {
    const Date x = items.list[a].done, y = items.list[b].done;
    return y.known() && (!x.known() || x > y);
  };
  for (const auto& [kind, members] : items.by_kind) {
    std::size_t last = members.front();
    for (const std::size_t member : members)
      if (is_later(member, last)) last = member;
    last_of_kind[kind] = last;
  }
  for (const Item& item : items.list) {
    if (!item.done.known()) continue;
    for (const ListItem& entry : plan.list(item.after)) {
      if (const Phase* phase = plan.find(Id<Phase>{entry.symbol})) {
        if (phase->end.known())
          check_follows(plan, item, {ref_to(plan, *phase), {}, phase->end, {}}, entry, diagnostics);
      } else if (const Event* event = plan.find(Id<Event>{entry.symbol})) {
        if (event->date.known())
          check_follows(plan, item, {ref_to(plan, *event), {}, event->date, {}}, entry, diagnostics);
      } else if (const Symbol kind = named_kind(plan, entry.symbol)) {
        if (const auto last = last_of_kind.find(kind.value); last != last_of_kind.end())
          check_follows(plan, item, items.list[last->second], entry, diagnostics);
      } else if (const auto before = item_named(plan, items, entry.symbol)) {
        check_follows(plan, item, items.list[*before], entry, diagnostics);
      }
    }
  }
}

}  // namespace grassroots
