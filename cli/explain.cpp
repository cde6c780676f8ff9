// SPDX-License-Identifier: MIT
// grassroots explain: what a check or a finding means, why, and what to do.
#include <algorithm>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/examples.hpp"
#include "cli/messages.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots::cli {
namespace {

const Example* example_of(std::string_view name) {
  for (const Example& example : all_examples())
    if (example.name == name) return &example;
  return nullptr;
}

// A text as it stands, line by line.
void add_block(const Message& heading, std::string_view text, Document& document) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  if (text.empty()) return;
  document.heading(heading);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    document.verbatim(std::string(end == 0 ? 0 : 4, ' ').append(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::string indented(std::string_view text) { return std::string(2, ' ').append(text); }

void add_example(std::string_view name, Document& document) {
  const Example* example = example_of(name);
  if (example == nullptr) return;
  add_block(messages::bad_heading, example->bad, document);
  add_block(messages::says_heading, example->expected, document);
  add_block(messages::good_heading, example->good, document);
}

// What is explained beside checks and findings.
struct Topic {
  std::string_view name;
  const Message& summary;
  void (*write)(Document&);
};

void write_by(Document& document) { document.line(messages::about_by); }

void write_per(Document& document) {
  document.line(messages::about_per);
  Table& table = document.table(
      {{messages::column_records}, {messages::column_per}, {messages::column_belong, Align::left, true}});
  for (const TableSchema& records : all_tables())
    for (const TableSchema& subjects : all_tables()) {
      const Way& way = way_between(records.id, subjects.id);
      if (way.exists() && !way.is_itself && !way.is_plan)
        table.rows.push_back({std::string(records.name), std::string(subjects.singular), describe(way)});
    }
}

constexpr Topic topics[] = {{"by", messages::topic_by, &write_by}, {"per", messages::topic_per, &write_per}};

Document list_of_names() {
  Document document;
  document.heading(messages::topics_heading);
  Table& all_topics = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Topic& topic : topics) all_topics.rows.push_back({indented(topic.name), topic.summary});
  document.heading(messages::checks_heading);
  Table& checks = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Check* check : all_checks()) checks.rows.push_back({indented(check->name), check->summary});
  document.heading(messages::rules_heading);
  Table& rules = document.table({{Phrase()}, {Phrase()}, {Phrase(), Align::left, true}});
  for (const Rule* rule : all_rules())
    rules.rows.push_back({indented(rule->name), word_for(rule->severity), rule->summary});
  return document;
}

Document about(const Check& check) {
  Document document;
  document.line({Cell(std::string(check.name), Tone::strong), Cell(Phrase(messages::colon, check.summary))});
  document.line(check.explanation);
  document.heading(messages::parameters_heading);
  Table& table = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Parameter& parameter : check.parameters) {
    const Field& field = *schema_of(TableId::requirements).find(parameter.key);
    table.rows.push_back({indented(parameter.key),
                          parameter.required ? Phrase(messages::is_required, Phrase(field.help)) : Phrase(field.help)});
  }
  document.line(messages::general_parameters);
  add_block(messages::example_heading, check.example, document);
  add_example(check.name, document);
  return document;
}

Document about(const Rule& rule) {
  Document document;
  document.line({Cell(std::string(rule.name), Tone::strong), Cell(Phrase(messages::colon, rule.summary))});
  document.line(Phrase(messages::severity_is, word_for(rule.severity)));
  document.heading(messages::why_heading);
  document.line(rule.why);
  document.heading(messages::remedy_heading);
  document.line(rule.remedy);
  add_example(rule.name, document);
  return document;
}

Document about(const Topic& topic) {
  Document document;
  document.line({Cell(std::string(topic.name), Tone::strong), Cell(Phrase(messages::colon, topic.summary))});
  topic.write(document);
  return document;
}

Document about(const std::string& name) {
  for (const Topic& topic : topics)
    if (topic.name == name) return about(topic);
  if (const Check* check = find_check(name)) return about(*check);
  if (const Rule* rule = find_rule(name)) return about(*rule);
  std::vector<std::string_view> known;
  for (const Topic& topic : topics) known.push_back(topic.name);
  for (const Check* check : all_checks()) known.push_back(check->name);
  for (const Rule* rule : all_rules()) known.push_back(rule->name);
  throw UsageError{with_suggestion(Phrase(messages::unknown_topic, name), name, known)};
}

int run_explain(CommandLine& line) {
  line.env.out(to_text(line.arguments().empty() ? list_of_names() : about(to_half_width(line.arguments().front())),
                       line.style()));
  return 0;
}

}  // namespace

namespace commands {
constinit const Command explain{"explain",
                                {"[NAME]", "[名称]"},
                                1,
                                {"explain a check or a finding", "解释一项检查或一类问题"},
                                "grassroots explain days",
                                {},
                                &run_explain};
}  // namespace commands

}  // namespace grassroots::cli
