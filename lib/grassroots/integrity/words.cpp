// SPDX-License-Identifier: MIT
// Words of the plan's own that almost match one that a requirement asks for.
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <unordered_map>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

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

// The words known for one field, and which of them a word misspells: looked up once for each different word.
class Vocabulary {
 public:
  Vocabulary(const Plan& plan, const std::vector<Symbol>& words) : plan_(plan) {
    for (const Symbol word : words) {
      texts_.push_back(plan.text(word));
      misspelt_[word.value] = {};
    }
  }
  // Empty for a known word, and for one that is like none.
  std::string_view misspelt(Symbol word) {
    if (word != last_) last_near_ = look_up(word);
    last_ = word;
    return last_near_;
  }

 private:
  std::string_view look_up(Symbol word) {
    const auto [entry, is_new] = misspelt_.try_emplace(word.value);
    if (is_new && word) {
      const std::string_view text = plan_.text(word), near = nearest(text, texts_);
      // Short words are near to too many others to mean anything.
      if (!near.empty() && edit_distance(text, near, 2) <= std::min<std::size_t>(2, text.size() / 4))
        entry->second = near;
    }
    return entry->second;
  }

  const Plan& plan_;
  Symbol last_;  // asked for; the next is mostly the same
  std::string_view last_near_;
  std::vector<std::string_view> texts_;
  std::unordered_map<std::uint32_t, std::string_view> misspelt_;
};

void report_word(const Plan& plan, RecordRef ref, const Field& field, Symbol word, std::string_view near, Place place,
                 Diagnostics& diagnostics) {
  const std::string_view text = plan.text(word);
  Diagnostic& d =
      report(diagnostics, rules::unfamiliar_word,
             Phrase(messages::unfamiliar_word, std::string(field.key), std::string(text), std::string(near)), plan, ref,
             place);
  d.suggestion = fmt::format("{0}{1}{0}", quote_at(plan, place), near);
}

}  // namespace

void integrity::words(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  for (const auto& [field, words] : known_words(plan)) {
    Vocabulary known(plan, words);
    for (const TableSchema& table : all_tables()) {
      if (table.id == TableId::requirements || field < table.fields.data() ||
          field >= table.fields.data() + table.fields.size())
        continue;
      for (std::uint32_t row = 0; row < table.size(plan); ++row) {
        const Record& record = table.row(plan, row);
        const RecordRef ref{table.id, row};
        if (field->type == FieldType::text) {
          const Symbol word = field->get<Symbol>(record);
          if (const auto near = known.misspelt(word); !near.empty())
            report_word(plan, ref, *field, word, near, place_of(plan, ref, field->key), diagnostics);
          continue;
        }
        for (const ListItem& item : plan.list(field->get<TextList>(record)))
          if (const auto near = known.misspelt(item.symbol); !near.empty())
            report_word(plan, ref, *field, item.symbol, near, place_at(plan, ref, item.offset), diagnostics);
      }
    }
  }
}

}  // namespace grassroots
