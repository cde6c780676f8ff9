// SPDX-License-Identifier: MIT
// Words of the plan's own that almost match one that a requirement asks for.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/own_values.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/against_arrow.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

// The words that requirements ask for, by the field they ask of.
using AskedWords = std::map<const Field*, std::vector<Symbol>>;

void learn(const Plan& plan, const TableSchema& table, std::string_view path, std::span<const Value> values,
           AskedWords& words) {
  if (const auto asked = against_arrow(table, path)) return learn(plan, *asked->table, asked->rest, values, words);
  Path::Fault fault;
  const auto parsed = Path::parse(plan, table, path, fault);
  if (!parsed || parsed->in_open_table() || !parsed->last().is_vocabulary) return;
  for (const Value& value : values)
    if (value.kind == Value::Kind::text) words[&parsed->last()].push_back(value.symbol);
}

AskedWords asked_words(const Plan& plan) {
  AskedWords words;
  for (const Requirement& requirement : plan.requirements) {
    const TableSchema* of = find_table(requirement.of ? plan.text(requirement.of) : "stays");
    if (of != nullptr) {
      for (const Condition& condition : plan.list(requirement.where))
        if (!condition.any && !condition.by_field)
          learn(plan, *of, plan.text(condition.path), plan.list(condition.values), words);
      if (requirement.field && !path_of_values(plan, requirement.values))
        learn(plan, *of, plan.text(requirement.field), plan.list(requirement.values), words);
    }
    if (const TableSchema* per = find_subject(plan.text(requirement.per)))
      for (const Condition& condition : plan.list(requirement.each))
        if (!condition.any && !condition.by_field)
          learn(plan, *per, plan.text(condition.path), plan.list(condition.values), words);
  }
  return words;
}

using Uses = std::unordered_map<std::uint32_t, std::size_t>;  // by word: how often it stands in the field

// Counting the uses of a word beyond this changes nothing.
constexpr std::size_t several = 3;

std::vector<std::string_view> texts_of(const Plan& plan, const std::vector<Symbol>& words) {
  std::vector<std::string_view> texts;
  texts.reserve(words.size());
  for (const Symbol word : words) texts.push_back(plan.text(word));
  return texts;
}

// The words known for one field, and which of them a word misspells: looked up once for each different word.
class Vocabulary {
 public:
  // `steps`: of comparing, for all vocabularies of the plan.
  Vocabulary(const Plan& plan, const std::vector<Symbol>& words, Uses uses, std::size_t& steps)
      : plan_(plan), uses_(std::move(uses)), texts_(texts_of(plan, words)), known_(texts_), steps_(steps) {
    for (const Symbol word : words) misspelt_[word.value] = {};
  }
  // REQUIRES: misspelt(word) is not empty.
  bool is_sure(Symbol word) const { return is_slip_for(misspelt_.at(word.value), plan_.text(word), texts_); }
  // Empty for a known word, and for one that is like none.
  std::string_view misspelt(Symbol word) {
    if (word != last_) last_near_ = look_up(word);
    last_ = word;
    return last_near_;
  }

 private:
  std::string_view look_up(Symbol word) {
    const auto [entry, is_new] = misspelt_.try_emplace(word.value);
    if (!is_new || !word || uses_[word.value] >= several) return entry->second;
    const std::string_view text = plan_.text(word);
    const auto near = known_.nearest(text, steps_);
    if (near && can_be_slip(text, texts_[*near])) entry->second = texts_[*near];
    return entry->second;
  }

  const Plan& plan_;
  Uses uses_;
  Symbol last_;  // asked for; the next is mostly the same
  std::string_view last_near_;
  std::vector<std::string_view> texts_;
  KnownWords known_;
  std::size_t& steps_;
  std::unordered_map<std::uint32_t, std::string_view> misspelt_;
};

Diagnostic& report_word(const Plan& plan, RecordRef ref, const Field& field, Symbol word, std::string_view near,
                        Place place, Diagnostics& diagnostics) {
  const std::string_view text = plan.text(word);
  Diagnostic& d = report(
      diagnostics, rules::unfamiliar_word,
      Phrase(messages::unfamiliar_word, name_in_file(plan, ref, field.key), std::string(text), std::string(near)), plan,
      ref, place);
  d.suggestion = quoted_at(plan, near, place);
  return d;
}

// Calls use(row, word, item) for every word that stands in the field; `item` is null where it is the field's only one.
template <class Use>
void each_word(const Plan& plan, const TableSchema& table, const Field& field, Use use) {
  for (std::uint32_t row = 0; row < table.size(plan); ++row) {
    const Record& record = table.row(plan, row);
    if (field.type == FieldType::text) {
      use(row, field.get<Symbol>(record), static_cast<const ListItem*>(nullptr));
      continue;
    }
    for (const ListItem& item : plan.list(field.get<TextList>(record))) use(row, item.symbol, &item);
  }
}

void check_field(const Plan& plan, const TableSchema& table, const Field& field, const std::vector<Symbol>& words,
                 std::size_t& steps, Diagnostics& diagnostics) {
  Uses uses;
  each_word(plan, table, field, [&](std::uint32_t, Symbol word, const ListItem*) {
    if (std::size_t& count = uses[word.value]; count < several) ++count;
  });
  Vocabulary known(plan, words, std::move(uses), steps);
  each_word(plan, table, field, [&](std::uint32_t row, Symbol word, const ListItem* item) {
    const std::string_view near = known.misspelt(word);
    if (near.empty()) return;
    const RecordRef ref{table.id, row};
    const Place place = item == nullptr ? place_of(plan, ref, field.key) : place_at(plan, ref, item->offset);
    report_word(plan, ref, field, word, near, place, diagnostics).is_sure = known.is_sure(word);
  });
}

// The words of the fields that have some in [[words]]: they have no others.
using ListedWords = std::map<const Field*, std::vector<Symbol>>;

ListedWords listed_words(const Plan& plan) {
  ListedWords words;
  for (const Term& term : plan.words)
    if (const Field* field = field_of_words(plan.text(term.field))) words[field].push_back(term.word);
  return words;
}

void check_listed(const Plan& plan, const TableSchema& table, const Field& field, const std::vector<Symbol>& words,
                  Diagnostics& diagnostics) {
  std::vector<bool> is_listed(plan.symbols.size());
  for (const Symbol word : words) is_listed[word.value] = true;
  const std::vector<std::string_view> texts = texts_of(plan, words);
  each_word(plan, table, field, [&](std::uint32_t row, Symbol word, const ListItem* item) {
    if (!word || is_listed[word.value] || table.row(plan, row).inherited) return;
    const RecordRef ref{table.id, row};
    const Place place = item == nullptr ? place_of(plan, ref, field.key) : place_at(plan, ref, item->offset);
    Diagnostic& d = report(diagnostics, rules::unfamiliar_word,
                           Phrase(messages::word_not_listed, name_in_file(plan, ref, field.key),
                                  std::string(plan.text(word)), list_of({texts.begin(), texts.end()}, 12)),
                           plan, ref, place);
    if (!suggest(d, plan.text(word), texts, quote_at(plan, place))) d.help = messages::help_listed_words;
  });
}

bool has_field(const TableSchema& table, const Field* field) {
  return field >= table.fields.data() && field < table.fields.data() + table.fields.size();
}

}  // namespace

void integrity::words(const IntegrityContext& context, Diagnostics& diagnostics) {
  std::size_t steps = limits::compared_words.most;
  const ListedWords listed = listed_words(context.plan);
  for (const auto& [field, words] : listed)
    for (const TableSchema& table : all_tables())
      if (has_field(table, field)) check_listed(context.plan, table, *field, words, diagnostics);
  for (const auto& [field, words] : asked_words(context.plan))
    for (const TableSchema& table : all_tables())
      if (table.id != TableId::requirements && has_field(table, field) && !listed.contains(field))
        check_field(context.plan, table, *field, words, steps, diagnostics);
}

}  // namespace grassroots
