// SPDX-License-Identifier: MIT
// Keys of open tables that requirements ask for: those that no record has, and values that are of another kind there.
#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <unordered_map>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/against_arrow.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

// A key that a requirement asks for; where, and the values that it compares with.
struct AskedKey {
  std::string path, key;
  RecordRef requirement;
  std::uint32_t offset;
  std::span<const Value> values;
};
using AskedKeys = std::map<const Field*, std::vector<AskedKey>>;

class KeysAskedFor {
 public:
  explicit KeysAskedFor(const Plan& plan) : plan_(plan) {
    for (const Requirement& requirement : plan.requirements) {
      // Of the plan above, whoever wrote the requirement is not who can correct it.
      if (requirement.inherited || requirement.damaged || requirement.applies == Reach::below) continue;
      look_at(requirement);
    }
  }
  const AskedKeys& all() const { return keys_; }

 private:
  void look_at(const Requirement& requirement) {
    asking_ = ref_to(plan_, requirement);
    const TableSchema& records = looked_at(plan_, requirement);
    const std::pair<const char*, Symbol> paths[] = {
        {"field", requirement.field}, {"over", requirement.over}, {"distinct", requirement.distinct}};
    for (const auto& [key, path] : paths)
      if (path) add(records, plan_.text(path), place_of(plan_, asking_, key).begin, {});
    for (const ListItem& item : plan_.list(requirement.fields)) add(records, plan_.text(item.symbol), item.offset, {});
    add_filter(records, requirement.where);
    const TableSchema* const subjects = find_subject(plan_.text(requirement.per));
    add_filter(subjects == nullptr ? records : *subjects, requirement.each);
  }

  void add_filter(const TableSchema& table, Filter filter) {
    for (const Condition& condition : plan_.list(filter)) {
      const bool has_values = !condition.any && !condition.by_field;
      add(table, plan_.text(condition.path), condition.offset,
          has_values ? plan_.list(condition.values) : std::span<const Value>());
    }
  }

  void add(const TableSchema& table, std::string_view text, std::uint32_t offset, std::span<const Value> values) {
    if (const auto asked = against_arrow(table, text)) return add(*asked->table, asked->rest, offset, values);
    Path::Fault fault;
    const auto path = Path::parse(plan_, table, text, fault);
    if (!path || !path->in_open_table()) return;
    const bool is_of_any_kind = path->kind() == Value::Kind::none;  // else a value of another is told already
    keys_[&path->last()].push_back({std::string(text), std::string(path->open_key()), asking_, offset,
                                    is_of_any_kind ? values : std::span<const Value>()});
  }

  const Plan& plan_;
  RecordRef asking_;
  AskedKeys keys_;
};

// By key, a symbol: of which kinds its values are, by bit.
using KindsByKey = std::unordered_map<std::uint32_t, unsigned>;

unsigned bit_of(Value::Kind kind) { return 1U << static_cast<unsigned>(kind); }

unsigned kinds_of(const Plan& plan, const KindsByKey& there, std::string_view key) {
  const Symbol symbol = plan.symbols.find(key);
  const auto found = symbol ? there.find(symbol.value) : there.end();
  return found == there.end() ? 0 : found->second;
}

// Whether some record has the key, with a value of a kind that is compared with it.
bool is_fine(const Plan& plan, const AskedKey& asked, const KindsByKey& there) {
  const unsigned kinds = kinds_of(plan, there, asked.key);
  const auto is_there = [&](const Value& value) { return (kinds & bit_of(value.kind)) != 0; };
  return kinds != 0 && (asked.values.empty() || std::any_of(asked.values.begin(), asked.values.end(), is_there));
}

// The keys in all records; no more of them are looked at than until all that is asked for is fine.
KindsByKey keys_there(const Plan& plan, const Field& field, const std::vector<AskedKey>& asked) {
  KindsByKey kinds;
  const auto is_enough = [&] {
    return std::all_of(asked.begin(), asked.end(), [&](const AskedKey& one) { return is_fine(plan, one, kinds); });
  };
  for (const TableSchema& table : all_tables()) {
    if (&field < table.fields.data() || &field >= table.fields.data() + table.fields.size()) continue;
    for (std::uint32_t row = 0, size = table.size(plan); row < size; ++row)
      for (const Entry& entry : plan.list(field.get<OpenTable>(table.row(plan, row)))) {
        unsigned& known = kinds[entry.key.value];
        if ((known & bit_of(entry.value.kind)) != 0) continue;
        known |= bit_of(entry.value.kind);
        if (is_enough()) return kinds;
      }
  }
  return kinds;
}

const Message& called(unsigned kinds) {
  if ((kinds & bit_of(Value::Kind::text)) != 0) return messages::a_text;
  if ((kinds & bit_of(Value::Kind::number)) != 0) return messages::a_number;
  return (kinds & bit_of(Value::Kind::date)) != 0 ? messages::a_date : messages::a_flag;
}

void report_unknown(const Plan& plan, const AskedKey& asked, const KindsByKey& there, Diagnostics& diagnostics) {
  std::vector<std::string_view> keys;
  for (const auto& [key, kinds] : there) keys.push_back(plan.text(Symbol{key}));
  std::sort(keys.begin(), keys.end());
  const std::string_view near = nearest(asked.key, keys);
  if (near.empty() || !can_be_slip(asked.key, near)) return;
  const std::string meant = asked.path.substr(0, asked.path.size() - asked.key.size()).append(near);
  Diagnostic& d = report(diagnostics, rules::unfamiliar_word, Phrase(messages::unfamiliar_key, asked.path, meant), plan,
                         asked.requirement, place_at(plan, asked.requirement, asked.offset));
  // The place of a condition is its key, which may be a part of the path alone.
  const std::string_view quote = quote_at(plan, d.place), text = text_at(plan, d.place);
  const bool is_key_alone = !quote.empty() && text == asked.key;
  d.help = Phrase(messages::did_you_mean, is_key_alone ? std::string(near) : meant);
  if (is_key_alone)
    d.suggestion = toml_key(near);
  else if (text.starts_with(fmt::format("{0}{1}{0}", quote, asked.path)))
    d.suggestion = fmt::format("{0}{1}{0}", quote, meant);
}

void check_key(const Plan& plan, const AskedKey& asked, const KindsByKey& there, Diagnostics& diagnostics) {
  if (is_fine(plan, asked, there)) return;
  const unsigned kinds = kinds_of(plan, there, asked.key);
  if (kinds == 0) return report_unknown(plan, asked, there, diagnostics);
  report(diagnostics, rules::unfamiliar_word,
         Phrase(messages::key_of_other_kind, asked.path, Phrase(called(bit_of(asked.values.front().kind))),
                Phrase(called(kinds))),
         plan, asked.requirement, place_at(plan, asked.requirement, asked.offset))
      .help = messages::help_same_kind;
}

}  // namespace

void integrity::open_keys(const IntegrityContext& context, Diagnostics& diagnostics) {
  const KeysAskedFor asked(context.plan);
  for (const auto& [field, keys] : asked.all()) {
    const KindsByKey there = keys_there(context.plan, *field, keys);
    for (const AskedKey& key : keys) check_key(context.plan, key, there, diagnostics);
  }
}

}  // namespace grassroots
