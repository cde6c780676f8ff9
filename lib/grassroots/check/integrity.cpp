// SPDX-License-Identifier: MIT
#include "grassroots/check/integrity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/deadline.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/rules.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

Diagnostic& found(IntegrityFindings& findings, const Rule& rule, Phrase message, Place place, RecordRef about) {
  findings.about.push_back(about);
  return report(findings.diagnostics, rule, std::move(message), place);
}

// Tasks and deliverables alike, when and whether each was done.
struct Item {
  RecordRef ref;
  TextList after;
  Date done;
  Symbol kind;
};
std::vector<Item> items_of(const Plan& plan, Date as_of) {
  std::vector<Item> items;
  const auto known = [&](Date date) { return date <= as_of ? date : Date{}; };
  for (const Task& task : plan.tasks) items.push_back({ref_to(plan, task), task.after, known(task.done), task.kind});
  for (const Deliverable& deliverable : plan.deliverables)
    items.push_back({ref_to(plan, deliverable), deliverable.after, known(deliverable.submitted), deliverable.kind});
  return items;
}

// The items that an entry of `after` names: one by its id, or all of a kind.
std::vector<std::size_t> named_items(const Plan& plan, const std::vector<Item>& items, Symbol name) {
  std::vector<std::size_t> named;
  const std::string_view text = plan.text(name);
  const Symbol kind = text.starts_with("kind:") ? plan.symbols.find(text.substr(5)) : Symbol{};
  const RecordRef task{TableId::tasks, plan.find(TableId::tasks, name)};
  const RecordRef deliverable{TableId::deliverables, plan.find(TableId::deliverables, name)};
  for (std::size_t i = 0; i < items.size(); ++i)
    if (kind ? items[i].kind == kind : items[i].ref == task || items[i].ref == deliverable) named.push_back(i);
  return named;
}

Phrase day_and_item(const Plan& plan, const Item& item) { return subject_phrase(plan, item.ref); }

void check_follows(const Plan& plan, const Item& item, const Item& before, const ListItem& entry, IntegrityFindings& findings) {
  const bool open = !before.done.known();
  if (!open && before.done <= item.done) return;
  const std::string key = item.ref.table == TableId::tasks ? "done" : "submitted";
  const std::string before_key = before.ref.table == TableId::tasks ? "done" : "submitted";
  Diagnostic& d = found(findings, rules::out_of_order,
                        open ? Phrase(messages::out_of_order_open, day_and_item(plan, item), to_string(item.done), day_and_item(plan, before))
                             : Phrase(messages::out_of_order, day_and_item(plan, item), to_string(item.done), day_and_item(plan, before), to_string(before.done)),
                        place_of(plan, item.ref, key), item.ref);
  d.labels.push_back({place_of(plan, before.ref, before_key), messages::label_follows});
  d.labels.push_back({place_at(plan, record_at(plan, item.ref), entry.offset), messages::label_required});
}

// Depth-first through "waits for"; reports each circle once, where it closes.
class CircleFinder {
 public:
  CircleFinder(std::size_t count, std::function<std::vector<std::size_t>(std::size_t)> next,
               std::function<void(const std::vector<std::size_t>&)> use)
      : marks_(count, Mark::fresh), next_(std::move(next)), use_(std::move(use)) {}
  void run() {
    for (std::size_t i = 0; i < marks_.size(); ++i) visit(i);
  }

 private:
  enum class Mark : std::uint8_t { fresh, open, closed };
  // Iterative: a chain can be as long as the plan.
  void visit(std::size_t root) {
    if (marks_[root] != Mark::fresh) return;
    struct Frame {
      std::size_t node;
      std::vector<std::size_t> next;
      std::size_t at;
    };
    std::vector<Frame> stack;
    const auto open = [&](std::size_t node) {
      marks_[node] = Mark::open;
      stack.push_back({node, next_(node), 0});
    };
    open(root);
    while (!stack.empty()) {
      Frame& top = stack.back();
      if (top.at == top.next.size()) {
        marks_[top.node] = Mark::closed;
        stack.pop_back();
        continue;
      }
      const std::size_t node = top.next[top.at++];
      if (marks_[node] == Mark::fresh) {
        open(node);
      } else if (marks_[node] == Mark::open) {
        std::vector<std::size_t> circle;
        for (auto frame = std::find_if(stack.begin(), stack.end(), [&](const Frame& f) { return f.node == node; });
             frame != stack.end(); ++frame)
          circle.push_back(frame->node);
        use_(circle);
      }
    }
  }

  std::vector<Mark> marks_;
  std::function<std::vector<std::size_t>(std::size_t)> next_;
  std::function<void(const std::vector<std::size_t>&)> use_;
};

Phrase circle_phrase(const Plan& plan, const std::vector<RecordRef>& refs) {
  Phrase text = std::string(name_of(plan, refs.front()));
  for (std::size_t i = 1; i < refs.size() && i < 8; ++i)
    text = Phrase(messages::arrow, std::move(text), std::string(name_of(plan, refs[i])));
  return Phrase(messages::arrow, std::move(text), std::string(name_of(plan, refs.front())));
}

void check_circular_after(const Plan& plan, IntegrityFindings& findings) {
  const std::vector<Item> items = items_of(plan, Date::latest());
  if (std::all_of(items.begin(), items.end(), [](const Item& item) { return item.after.count == 0; })) return;
  CircleFinder(
      items.size(),
      [&](std::size_t i) {
        std::vector<std::size_t> next;
        for (const ListItem& entry : plan.list(items[i].after))
          for (const std::size_t named : named_items(plan, items, entry.symbol)) next.push_back(named);
        return next;
      },
      [&](const std::vector<std::size_t>& circle) {
        std::vector<RecordRef> refs;
        for (const std::size_t i : circle) refs.push_back(items[i].ref);
        found(findings, rules::circular_order, Phrase(messages::circular_after, circle_phrase(plan, refs)),
              place_of(plan, refs.back(), "after"), refs.back());
      })
      .run();
}

void check_circular_parents(const Plan& plan, IntegrityFindings& findings) {
  for (const TableSchema& table : all_tables()) {
    const Field* parent = table.find("parent");
    if (parent == nullptr || parent->refers != only(table.id)) continue;
    CircleFinder(
        table.size(plan),
        [&](std::size_t row) {
          const std::uint32_t up = plan.find(table.id, parent->get<Symbol>(table.row(plan, static_cast<std::uint32_t>(row))));
          return up == no_row ? std::vector<std::size_t>{} : std::vector<std::size_t>{up};
        },
        [&](const std::vector<std::size_t>& circle) {
          std::vector<RecordRef> refs;
          for (const std::size_t row : circle) refs.push_back({table.id, static_cast<std::uint32_t>(row)});
          found(findings, rules::circular_order, Phrase(messages::circular_parent, circle_phrase(plan, refs)),
                place_of(plan, refs.back(), "parent"), refs.back())
            .help = messages::help_circular_parent;
        })
        .run();
  }
}

bool may_join(const Plan& plan, const Team& team, Symbol person) {
  const auto roster = roster_of(plan, team);
  if (std::find(roster.begin(), roster.end(), person) != roster.end()) return true;
  const auto covers = [&](const IdList<Region>& regions) {
    for (const ListItem& region : plan.list(regions))
      for (const ListItem& own : plan.list(team.regions))
        if (own.symbol == region.symbol) return true;
    return false;
  };
  return std::any_of(plan.leaders.begin(), plan.leaders.end(), [&](const Leader& leader) {
    return leader.person == person && (covers(leader.anchors) || covers(leader.guides));
  });
}

Phrase person_phrase(const Plan& plan, Symbol person) {
  const std::uint32_t row = plan.find(TableId::people, person);
  return row == no_row ? Phrase(std::string(plan.text(person))) : subject_phrase(plan, {TableId::people, row});
}

void check_rosters(const Plan& plan, IntegrityFindings& findings) {
  for (const Stay& stay : plan.stays) {
    const Team* team = plan.find(stay.team);
    if (team == nullptr || team->damaged) continue;
    for (const ListItem& item : plan.list(stay.people)) {
      if (plan.find(TableId::people, item.symbol) == no_row || may_join(plan, *team, item.symbol)) continue;
      const RecordRef ref = ref_to(plan, stay);
      Diagnostic& d = found(findings, rules::not_in_team,
                            Phrase(messages::not_in_team, person_phrase(plan, item.symbol), std::string(plan.text(team->id))),
                            place_at(plan, stay, item.offset), ref);
      d.labels.push_back({place_of_id(plan, ref_to(plan, *team)), messages::label_team});
      std::vector<std::string_view> names;
      for (const Symbol person : roster_of(plan, *team)) names.push_back(plan.text(person));
      suggest(d, plan.text(item.symbol), names, "\"");
    }
  }
}

struct Visit {
  std::uint32_t person, stay;
  Date first, last;
};

// Sorted by person and day, so that only neighbours in time are compared.
std::vector<Visit> visits_of(const Plan& plan) {
  std::vector<Visit> visits;
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    if (stay.status == StayStatus::cancelled || !stay.start.known() || stay.end < stay.start) continue;
    for (const Symbol person : people_of(plan, stay)) visits.push_back({person.value, row, stay.start, stay.end});
  }
  std::sort(visits.begin(), visits.end(), [](const Visit& a, const Visit& b) {
    return std::tuple(a.person, a.first, a.last, a.stay) < std::tuple(b.person, b.first, b.last, b.stay);
  });
  return visits;
}

// At one site, or, where no site is named, in one team.
bool are_together(const Stay& a, const Stay& b) {
  return a.site == b.site && (a.site || a.team == b.team);
}

void check_double_booking(const Plan& plan, IntegrityFindings& findings) {
  const std::vector<Visit> visits = visits_of(plan);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> people;  // by pair of stays
  for (std::size_t i = 0; i < visits.size(); ++i) {
    for (std::size_t j = i + 1; j < visits.size(); ++j) {
      const Visit &a = visits[i], &b = visits[j];
      // Arriving on the day of leaving is fine: only days that both have beyond that are a conflict.
      if (b.person != a.person || b.first > a.last) break;
      const bool hand_over = b.first == a.last && (a.first < a.last || b.first < b.last);
      if (hand_over || are_together(plan.stays[a.stay], plan.stays[b.stay])) continue;
      people[{std::min(a.stay, b.stay), std::max(a.stay, b.stay)}].push_back(a.person);
    }
  }
  for (auto& [stays, who] : people) {
    const Stay &a = plan.stays[stays.first], &b = plan.stays[stays.second];
    std::sort(who.begin(), who.end());
    who.erase(std::unique(who.begin(), who.end()), who.end());
    const Phrase person = person_phrase(plan, Symbol{who.front()});
    const std::string first = to_string(std::max(a.start, b.start)), last = to_string(std::min(a.end, b.end));
    const RecordRef ref = ref_to(plan, b);
    found(findings, rules::double_booked,
          who.size() == 1 ? Phrase(messages::double_booked, person, first, last)
                          : Phrase(messages::double_booked_more, person, first, last, std::to_string(who.size() - 1)),
          place_of(plan, ref), ref)
        .labels.push_back({place_of(plan, ref_to(plan, a)), messages::label_other_stay});
  }
}

// The words that requirements ask for, by the field they ask of.
using KnownWords = std::map<const Field*, std::vector<Symbol>>;

void learn(const Plan& plan, const TableSchema& table, std::string_view path, std::span<const Value> values,
           KnownWords& words) {
  Path::Fault fault;
  const auto parsed = Path::parse(plan, table, path, fault);
  if (!parsed || parsed->in_open_table() || !parsed->last().is_vocabulary) return;
  for (const Value& value : values)
    if (value.kind == Value::Kind::text) words[&parsed->last()].push_back(value.symbol);
}

KnownWords known_words(const Plan& plan) {
  KnownWords words;
  for (const Requirement& requirement : plan.requirements) {
    const TableSchema* of = find_table(requirement.of ? plan.text(requirement.of) : "stays");
    if (of != nullptr) {
      for (const Condition& condition : plan.list(requirement.where))
        if (!condition.any) learn(plan, *of, plan.text(condition.path), plan.list(condition.values), words);
      if (requirement.field) learn(plan, *of, plan.text(requirement.field), plan.list(requirement.values), words);
    }
    if (const TableSchema* per = find_subject(plan.text(requirement.per)))
      for (const Condition& condition : plan.list(requirement.each))
        if (!condition.any) learn(plan, *per, plan.text(condition.path), plan.list(condition.values), words);
  }
  return words;
}

void check_word(const Plan& plan, RecordRef ref, const Field& field, Symbol word, Place place, const std::vector<Symbol>& known,
                IntegrityFindings& findings) {
  if (!word || std::find(known.begin(), known.end(), word) != known.end()) return;
  std::vector<std::string_view> names;
  for (const Symbol symbol : known) names.push_back(plan.text(symbol));
  const std::string_view text = plan.text(word);
  const std::string_view near = nearest(text, names);
  // Short words are near to too many others to mean anything.
  if (near.empty() || edit_distance(text, near, 2) > std::min<std::size_t>(2, text.size() / 4)) return;
  Diagnostic& d = found(findings, rules::unfamiliar_word,
                        Phrase(messages::unfamiliar_word, std::string(field.key), std::string(text), std::string(near)), place, ref);
  d.suggestion = fmt::format("\"{}\"", near);
}

}  // namespace

void check_people(const Plan& plan, IntegrityFindings& findings) {
  check_rosters(plan, findings);
  check_double_booking(plan, findings);
}

void check_circles(const Plan& plan, IntegrityFindings& findings) {
  check_circular_after(plan, findings);
  check_circular_parents(plan, findings);
}

void check_words(const Plan& plan, IntegrityFindings& findings) {
  for (const auto& [field, known] : known_words(plan)) {
    for (const TableSchema& table : all_tables()) {
      if (table.id == TableId::requirements || field < table.fields.data() || field >= table.fields.data() + table.fields.size()) continue;
      for (std::uint32_t row = 0; row < table.size(plan); ++row) {
        const Record& record = table.row(plan, row);
        const RecordRef ref{table.id, row};
        if (field->type == FieldType::text)
          check_word(plan, ref, *field, field->get<Symbol>(record), place_of(plan, ref, field->key), known, findings);
        else
          for (const ListItem& item : plan.list(field->get<TextList>(record)))
            check_word(plan, ref, *field, item.symbol, place_at(plan, record, item.offset), known, findings);
      }
    }
  }
}

void check_emptiness(const Plan& plan, IntegrityFindings& findings) {
  if (plan.incomplete) return;
  const RecordRef whole{TableId::plan, 0};
  if (plan.teams.empty()) found(findings, rules::no_teams, messages::says_no_teams, place_of(plan, whole), whole);
  if (plan.requirements.empty())
    found(findings, rules::no_requirements, messages::says_no_requirements, place_of(plan, whole), whole);
}

void check_order(const Plan& plan, Date as_of, IntegrityFindings& findings) {
  const std::vector<Item> items = items_of(plan, as_of);
  for (const Item& item : items) {
    if (!item.done.known()) continue;
    for (const ListItem& entry : plan.list(item.after)) {
      std::size_t reported = 0;  // of a kind with many members, the first is enough
      if (const Phase* phase = plan.find(Id<Phase>{entry.symbol}); phase != nullptr)
        check_follows(plan, item, {ref_to(plan, *phase), {}, phase->end, {}}, entry, findings);
      for (const std::size_t before : named_items(plan, items, entry.symbol)) {
        const std::size_t size = findings.diagnostics.size();
        if (reported == 0) check_follows(plan, item, items[before], entry, findings);
        reported += findings.diagnostics.size() - size;
      }
    }
  }
}

void check_overdue(const Plan& plan, Date as_of, const std::vector<RecordRef>& reported, IntegrityFindings& findings) {
  const auto check = [&](RecordRef ref, Date due, Date done, bool damaged) {
    if (damaged || !due.known() || due >= as_of || (done.known() && done <= as_of)) return;
    if (std::find(reported.begin(), reported.end(), ref) != reported.end()) return;
    found(findings, rules::overdue,
          Phrase(messages::overdue, subject_phrase(plan, ref), to_string(due), std::to_string(as_of.days - due.days)),
          place_of(plan, ref, "due"), ref);
  };
  for (const Task& task : plan.tasks)
    check(ref_to(plan, task), due_day_of(plan, task, as_of).day, task.done, task.damaged);
  for (const Deliverable& deliverable : plan.deliverables)
    check(ref_to(plan, deliverable), due_day_of(plan, deliverable, as_of).day, deliverable.submitted, deliverable.damaged);
  for (const Finding& finding : plan.findings)
    if (!finding.date.known() || finding.date <= as_of)
      check(ref_to(plan, finding), due_day(plan, finding.due, as_of).day, finding.resolved, finding.damaged);
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status != StayStatus::planned || !stay.end.known() || stay.end >= as_of) continue;
    const RecordRef ref = ref_to(plan, stay);
    found(findings, rules::unconfirmed_stay, Phrase(messages::unconfirmed_stay, to_string(stay.end)), place_of(plan, ref), ref);
  }
}

}  // namespace grassroots
