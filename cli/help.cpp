// SPDX-License-Identifier: MIT
// grassroots help: the commands, or one of them.
#include "cli/help.hpp"

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "grassroots/document/write/terminal.hpp"

namespace grassroots::cli {
namespace {

std::string indented(std::string_view text) { return std::string(2, ' ').append(text); }

// "-r, --recursive", "--as-of DATE"
Phrase left_side(const Option& option) {
  std::string names = indented(option.names);
  if (const std::size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
  if (option.kind == Option::Kind::flag) return names;
  return Phrase::in_two_languages(names + ' ' + std::string(option.value_name.english),
                                  names + ' ' + std::string(option.value_name.chinese));
}

}  // namespace

Phrase help_on(const Option& option) {
  if (option.choices == nullptr) return option.help;
  const Choices choices = option.choices();
  std::vector<Phrase> words;
  for (const Choice& choice : choices) words.emplace_back(choice.word);
  Phrase text(messages::one_of_words, option.help, list_of(words, words.size()));
  return option.has_default ? Phrase(messages::with_default, std::move(text), choices.front().word) : text;
}

namespace {

void add_options(Document& document, const Message& heading, std::span<const Option* const> options) {
  if (options.empty()) return;
  document.heading(heading);
  Table& table = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Option* option : options) table.rows.push_back({left_side(*option), help_on(*option)});
}

// What the words mean that an option can be given, where they do not say it themselves.
void add_choices(Document& document, const Option& option) {
  if (option.choices == nullptr || option.choices().front().help == nullptr) return;
  document.heading(Phrase(messages::choices_heading, option.value_name));
  Table& table = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Choice& choice : option.choices()) table.rows.push_back({indented(choice.word), *choice.help});
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  throw unknown_command(name);
}

constexpr Flag man = flag("--man", {"as a manual page, for `man`", "输出为 man 手册页"});

int run_help(CommandLine& line) {
  if (line.value(man)) {
    const Command* command = line.arguments().empty() ? nullptr : &command_named(line.arguments().front());
    line.env.out(manual_page(command, line.style().language));
    return 0;
  }
  const Document document = line.arguments().empty() ? overview() : help_about(command_named(line.arguments().front()));
  line.env.out(to_text(document, line.style()));
  return 0;
}

}  // namespace

Phrase usage_of(const Command* command) {
  if (command == nullptr) return messages::usage;
  if (command->arguments.english.empty()) return Phrase(messages::usage_without_arguments, command->name);
  return Phrase(messages::usage_of, command->name, command->arguments);
}

Document help_about(const Command& command) {
  Document help;
  help.line(Cell(command.summary, Tone::strong));
  help.line(usage_of(&command));
  if (command.takes_plans()) help.line(Cell(messages::plan_help));
  add_options(help, messages::options_heading, command.options);
  for (const Option* option : command.options) add_choices(help, *option);
  add_options(help, messages::common_options_heading, options::of_every_command);
  help.heading(messages::example_heading);
  help.verbatim(indented(command.example));
  return help;
}

Document overview() {
  Document help;
  help.line(Cell(messages::program, Tone::strong));
  help.line(usage_of(nullptr));
  help.line(Cell(messages::plan_help));
  help.heading(messages::commands_heading);
  Table& table = help.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Command* command : all_commands()) {
    table.rows.push_back({indented(command->name), command->summary});
    table.rows.push_back({Phrase(), Cell(command->example, Tone::muted)});
  }
  add_options(help, messages::common_options_heading, options::of_every_command);
  help.heading(messages::more_help);
  help.line(Cell(messages::exit_help));
  return help;
}

namespace {
constexpr const Option* help_options[] = {&man};
}

namespace commands {
constinit const Command help{"help",
                             {"[COMMAND]", "[命令]"},
                             1,
                             {"list the commands, or tell about one", "列出命令，或查看某个命令的用法"},
                             "grassroots help validate",
                             help_options,
                             &run_help,
                             Completes::commands};
}  // namespace commands

}  // namespace grassroots::cli
