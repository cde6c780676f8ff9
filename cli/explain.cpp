// SPDX-License-Identifier: MIT
// grassroots explain: what a name means that a message or a file has.
#include "cli/explain.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "cli/commands.hpp"
#include "cli/explain_messages.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/plans.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots::cli {
namespace {

constexpr Flag full = flag("--full", {"all that is to be told", "显示全部内容"});
constexpr Text plan_of_name =
    text("--plan", {"PLAN", "计划"},
         {"explain a requirement of this plan (left out: of the nearest plan, after all else)",
          "解释该计划中的要求（不写时最后才查找最近的计划）"},
         Completes::files);

Document list_of_names() {
  Document document;
  const auto table = [&](const Message& heading) -> Table& {
    document.heading(heading);
    return document.table({{Phrase()}, {Phrase(), Align::left, true}});
  };
  const auto indented = [](std::string_view name) { return fmt::format("  {}", name); };
  Table& topics = table(messages::topics_heading);
  for (const Topic& topic : all_topics()) topics.rows.push_back({indented(topic.name.english), topic.summary});
  Table& tables = table(messages::tables_heading);
  for (const TableSchema& known : all_tables())
    tables.rows.push_back(
        {Phrase::in_two_languages(indented(known.name), fmt::format("  {}（{}）", known.name, known.label.chinese)),
         known.help});
  Table& checks = table(messages::checks_heading);
  for (const Check* check : all_checks()) checks.rows.push_back({indented(check->name), check->summary});
  document.heading(messages::rules_heading);
  Table& rules = document.table({{Phrase()}, {Phrase()}, {Phrase(), Align::left, true}});
  for (const Rule* rule : all_rules())
    rules.rows.push_back({indented(rule->name), word_for(rule->severity), rule->summary});
  document.heading(messages::more_names);
  return document;
}

const Topic* topic_named(std::string_view name) {
  for (const Topic& topic : all_topics())
    if (topic.name.english == name || topic.name.chinese == name) return &topic;
  return nullptr;
}

// Everything in the program that a name means: the first is explained, the others are told of.
class Meanings {
 public:
  Meanings(const std::string& name, Extent extent, Language language)
      : topic_(topic_named(name)),
        check_(find_check(name)),
        rule_(find_rule(name)),
        table_(table_named(name)),
        keys_(keys_named(name)),
        extent_(extent),
        language_(language) {}

  std::optional<Document> document() const {
    std::optional<Document> told;
    if (topic_ != nullptr)
      told = about(*topic_, extent_);
    else if (check_ != nullptr)
      told = about(*check_, extent_, language_);
    else if (rule_ != nullptr)
      told = about(*rule_, extent_, language_);
    else if (table_ != nullptr)
      told = about(*table_, extent_, language_);
    else if (!keys_.empty())
      return about(keys_);
    if (const std::vector<Phrase> others = other_meanings(); told && !others.empty())
      told->line(Phrase(messages::also_means, list_of(others, 3)));
    return told;
  }

  // Whether the brief text leaves something out.
  bool has_more() const {
    return (topic_ != nullptr && topic_->name.english == "per") ||
           (topic_ == nullptr && (check_ != nullptr || rule_ != nullptr || table_ != nullptr));
  }

 private:
  // By names that mean nothing else.
  std::vector<Phrase> other_meanings() const {
    std::vector<Phrase> others;
    if (table_ != nullptr && (topic_ != nullptr || check_ != nullptr || rule_ != nullptr))
      others.emplace_back(messages::meaning, table_->singular, table_->help);
    for (const KeyOf& key : keys_) others.emplace_back(messages::meaning, key.name(), key.field->help);
    return others;
  }

  const Topic* topic_;
  const Check* check_;
  const Rule* rule_;
  const TableSchema* table_;
  std::vector<KeyOf> keys_;
  Extent extent_;
  Language language_;
};

UsageError unknown_name(const std::string& name, const Plan* plan) {
  std::vector<std::string> keys;
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) keys.push_back(KeyOf{&table, &field}.name());
  std::vector<std::string_view> known;
  for (const Topic& topic : all_topics()) known.insert(known.end(), {topic.name.english, topic.name.chinese});
  for (const Check* check : all_checks()) known.push_back(check->name);
  for (const Rule* rule : all_rules()) known.push_back(rule->name);
  for (const TableSchema& table : all_tables()) {
    known.insert(known.end(), {table.name, table.label.chinese});
    for (const Field& field : table.fields) known.insert(known.end(), {field.key, field.label.chinese});
  }
  known.insert(known.end(), keys.begin(), keys.end());
  if (plan != nullptr)
    for (const Requirement& requirement : plan->requirements) known.push_back(plan->text(requirement.id));
  return {with_suggestion(Phrase(messages::unknown_topic, name), name, known)};
}

// A word that [[words]] of the plan lists, for each field that has it; nothing if none has.
std::optional<Document> about_word(const Plan& plan, const std::string& name) {
  Document document;
  bool is_listed = false;
  for (const Term& term : plan.words) {
    if (to_half_width(plan.text(term.word)) != name) continue;
    is_listed = true;
    const Phrase meaning = Phrase::in_two_languages(std::string(plan.text(term.meaning.english)),
                                                    std::string(plan.text(term.meaning.chinese)));
    const Phrase field(std::string(plan.text(term.field)));
    document.line(term.meaning.english || term.meaning.chinese
                      ? Phrase(messages::word_means, std::string(plan.text(term.word)), field, meaning)
                      : Phrase(messages::word_of_field, std::string(plan.text(term.word)), field));
  }
  return is_listed ? std::optional(std::move(document)) : std::nullopt;
}

// A requirement of the plan that is named, or that is found from here. Throws UsageError if the plan has none of this
// name, or there is no plan.
Document about_requirement_of(const CommandLine& line, const std::string& name) {
  std::string path = line.value(plan_of_name);
  if (path.empty()) {
    const auto found = find_plan(line.files(), "");
    if (!found) throw unknown_name(name, nullptr);
    path = found->string();
  }
  Progress progress = progress_of(line);
  const LoadedPlan loaded = load_one(line, path, progress);
  const Assessment assessment = assess(loaded.plan, line.value(options::as_of), line.env.today);
  progress.end();
  for (const Result& result : assessment.results)
    if (to_half_width(loaded.plan.text(loaded.plan.requirements[result.requirement].id)) == name)
      return about_requirement(loaded.plan, assessment, result, line.value(full) ? Extent::full : Extent::brief);
  if (auto document = about_word(loaded.plan, name)) return std::move(*document);
  throw unknown_name(name, &loaded.plan);
}

Document what_is_asked(const CommandLine& line) {
  if (line.arguments().empty()) return list_of_names();
  const std::string name = to_half_width(line.arguments().front());
  const Extent extent = line.value(full) ? Extent::full : Extent::brief;
  const Meanings meanings(name, extent, line.style().language);
  std::optional<Document> document = meanings.document();
  // Where a plan is named, one of its requirements is meant.
  if (!document || line.is_given(plan_of_name)) return about_requirement_of(line, name);
  if (extent == Extent::brief && meanings.has_more())
    document->line(Cell(Phrase(messages::full_tells_more, name), Tone::muted));
  return std::move(*document);
}

int run_explain(CommandLine& line) {
  line.env.out(to_text(what_is_asked(line), line.page_style()));
  return 0;
}

constexpr const Option* explain_options[] = {&full,          &plan_of_name,          &options::as_of,
                                             &options::root, &options::csv_encoding, &options::threads};

}  // namespace

std::vector<Explained> all_explained() {
  std::vector<Explained> all;
  for (const Topic& topic : all_topics()) all.push_back({std::string(topic.name.english), topic.summary});
  for (const Check* check : all_checks()) all.push_back({std::string(check->name), check->summary});
  for (const Rule* rule : all_rules()) all.push_back({std::string(rule->name), rule->summary});
  for (const TableSchema& table : all_tables()) {
    all.push_back({std::string(table.name), table.help});
    for (const Field& field : table.fields) all.push_back({KeyOf{&table, &field}.name(), field.help});
  }
  return all;
}

void add_title(std::string_view name, const Message& summary, Document& document) {
  document.line({Cell(std::string(name), Tone::strong), Cell(Phrase(messages::colon, summary))});
}

void add_lines(std::string_view text, Document& document) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    document.verbatim(std::string(end == 0 ? 0 : 4, ' ').append(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

namespace commands {
constinit const Command explain{
    "explain",
    {"[NAME]", "[名称]"},
    1,
    {"explain a check, a finding, a table, a key or a requirement", "解释检查、问题、表、字段或计划中的一项要求"},
    "grassroots explain stays.end",
    explain_options,
    &run_explain,
    Completes::names};
}  // namespace commands

}  // namespace grassroots::cli
