// SPDX-License-Identifier: MIT
// What a check and a finding mean, with the examples that the tests run.
#include <charconv>

#include "cli/explain.hpp"
#include "cli/explain_messages.hpp"
#include "cli/messages.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/text/memory_files.hpp"

namespace grassroots::cli {
namespace {

constexpr std::string_view as_of_mark = "# as of: ";

const Example* example_of(std::string_view name) {
  for (const Example& example : all_examples())
    if (example.name == name) return &example;
  return nullptr;
}

// A text as it stands, line by line.
void add_block(const Message& heading, std::string_view text, Document& document) {
  if (text.empty()) return;
  document.heading(heading);
  add_lines(text, document);
}

void add_example(const Example& example, Language language, Document& document) {
  add_block(messages::bad_heading, example.bad, document);
  add_block(messages::says_heading, findings_of(example, language), document);
  add_block(messages::good_heading, example.good, document);
}

// The lines around the one with this number, up to the blank ones; without remarks.
std::string stanza_at(std::string_view text, std::size_t number) {
  std::string stanza;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view here = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (here.empty() && line > number) break;
    if (here.empty())
      stanza.clear();
    else if (!here.starts_with('#'))
      stanza.append(here).append("\n");
  }
  return stanza;
}

// Of the example's bad plan, the record that the finding is about; empty where the example is of several files.
std::string faulty_stanza(const Example& example) {
  const std::size_t finding = example.expected.find(std::string("[").append(example.name).append("]: "));
  const std::size_t arrow = example.expected.find("--> bad.toml:", finding);
  if (finding == std::string_view::npos || arrow == std::string_view::npos) return {};
  const std::string_view place = example.expected.substr(arrow + 13);
  std::size_t line = 0;
  std::from_chars(place.data(), place.data() + place.size(), line);
  return stanza_at(example.bad, line);
}

Phrase parameters_of(const Check& check) {
  std::vector<Phrase> names;
  for (const bool required : {true, false})
    for (const Parameter& parameter : check.parameters)
      if (parameter.required == required)
        names.push_back(required ? Phrase(messages::is_required, parameter.key) : Phrase(parameter.key));
  return list_of(names, names.size());
}

void add_parameters(const Check& check, Document& document) {
  document.heading(messages::parameters_heading);
  Table& table = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Parameter& parameter : check.parameters) {
    const Field& field = *schema_of(TableId::requirements).find(parameter.key);
    table.rows.push_back({std::string(2, ' ').append(parameter.key),
                          parameter.required ? Phrase(messages::is_required, Phrase(field.help)) : Phrase(field.help)});
  }
  const std::vector<Phrase> general(general_parameters().begin(), general_parameters().end());
  document.line(Phrase(messages::general_parameters, list_of(general, general.size())));
}

}  // namespace

// Of a plan of several files, or of what is no text, only what the tests found is known.
std::string findings_of(const Example& example, Language language) {
  if (example.bad.empty() || example.bad.starts_with("# plan.toml\n"))
    return language == Language::english ? std::string(example.expected) : std::string();
  MemoryFiles files;
  files.add("bad.toml", std::string(example.bad));
  std::string text;
  Env env;
  env.files = &files;
  env.out = [&](std::string_view part) { text += part; };
  env.err = env.out;
  env.variable = [](const char*) { return std::nullopt; };
  env.today = make_date(2018, 7, 1).value();
  std::string_view first = example.bad.substr(0, example.bad.find('\n'));
  const bool has_day = first.starts_with(as_of_mark);
  const std::string day = has_day ? std::string(first.substr(as_of_mark.size())) : to_string(env.today);
  run(env, {"validate", "bad.toml", "--as-of", day, "--lang", language == Language::chinese ? "zh" : "en"});
  return text;
}

Document about(const Check& check, Extent extent, Language language) {
  Document document;
  add_title(check.name, check.summary, document);
  document.line(check.explanation);
  if (extent == Extent::brief) {
    document.line(Phrase(messages::takes, parameters_of(check)));
  } else {
    add_parameters(check, document);
    document.heading(messages::example_heading);
  }
  add_lines(check.example, document);
  if (extent == Extent::full)
    if (const Example* example = example_of(check.name)) add_example(*example, language, document);
  return document;
}

Document about(const Rule& rule, Extent extent, Language language) {
  Document document;
  add_title(rule.name, rule.summary, document);
  document.line(Phrase(messages::severity_is, word_for(rule.severity)));
  const Example* example = example_of(rule.name);
  if (extent == Extent::brief) {
    document.line(Phrase(messages::why_is, rule.why));
    document.line(Phrase(messages::remedy_is, rule.remedy));
    if (example != nullptr) add_block(messages::case_heading, faulty_stanza(*example), document);
    return document;
  }
  document.heading(messages::why_heading);
  document.line(rule.why);
  document.heading(messages::remedy_heading);
  document.line(rule.remedy);
  if (example != nullptr) add_example(*example, language, document);
  return document;
}

}  // namespace grassroots::cli
