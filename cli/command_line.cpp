// SPDX-License-Identifier: MIT
#include "cli/command_line.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <unistd.h>

#include "cli/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots::cli {
namespace {

constexpr std::string_view version_line = "grassroots " GRASSROOTS_VERSION "\n";

struct Choice {
  std::string option;
  const std::string* value;
  std::vector<std::string> allowed;
};
struct DateOption {
  std::string option;
  std::string text;
  Date* value;
};

std::string indented(std::string_view text) { return std::string(2, ' ').append(text); }

}  // namespace

std::size_t number_of(const char* option, const std::string& text, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end || number < least || number > most)
    throw UsageError{Phrase(messages::bad_number, option, text)};
  return number;
}

Phrase with_suggestion(Phrase message, std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest(word, known);
  return near.empty() ? message : Phrase(messages::did_you_mean, std::move(message), std::string(near));
}

struct CommandLine::Parser {
  CLI::App app;
  std::vector<std::pair<std::string, const Message*>> helps;  // in the order of declaration
  std::vector<Choice> choices;
  std::vector<std::unique_ptr<DateOption>> dates;
  bool help = false;
  bool version = false;

  std::vector<std::string_view> names() const {
    std::vector<std::string_view> names;
    for (const auto& [name, text] : helps) {
      const std::size_t dashes = name.find("--");
      names.push_back(std::string_view(name).substr(dashes == std::string::npos ? 0 : dashes));
    }
    return names;
  }
};

CommandLine::CommandLine(Env& e, std::vector<std::string> words)
    : env(e), words_(std::move(words)), parser_(std::make_unique<Parser>()) {
  parser_->app.set_help_flag();
  parser_->app.allow_extras();
  parser_->app.prefix_command(false);
  option("-C", directory_, messages::option_directory);
  option("--lang", language_, messages::option_language, {"en", "zh"});
  option("--color", color_, messages::option_color, {"auto", "always", "never"});
  flag("-h,--help", parser_->help, messages::option_help);
  flag("--version", parser_->version, messages::option_version);
  // Until everything is parsed: errors speak the language that was asked for.
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (words_[i] == "--lang" && i + 1 < words_.size()) language_ = words_[i + 1];
    if (words_[i].starts_with("--lang=")) language_ = words_[i].substr(7);
  }
}

CommandLine::~CommandLine() = default;

std::string CommandLine::take_command() {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::string& word = words_[i];
    if (word == "-C" || word == "--lang" || word == "--color" || word == "--as-of" || word == "--root" ||
        word == "--csv-encoding") {
      ++i;
      continue;
    }
    if (word.starts_with('-')) continue;
    std::string command = word;
    words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(i));
    return command;
  }
  return {};
}

void CommandLine::option(const char* name, std::string& value, const Message& help, std::vector<std::string> choices) {
  parser_->app.add_option(name, value)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  parser_->helps.emplace_back(name, &help);
  if (!choices.empty()) parser_->choices.push_back({name, &value, std::move(choices)});
}

void CommandLine::option(const char* name, Date& value, const Message& help) {
  auto& date = parser_->dates.emplace_back(std::make_unique<DateOption>(DateOption{name, {}, &value}));
  option(name, date->text, help);
}

void CommandLine::option(const char* name, std::vector<std::string>& values, const Message& help) {
  // One value each time: what follows may be a plan.
  parser_->app.add_option(name, values)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  parser_->helps.emplace_back(name, &help);
}

void CommandLine::flag(const char* name, bool& value, const Message& help) {
  parser_->app.add_flag(name, value);
  parser_->helps.emplace_back(name, &help);
}

void CommandLine::as_of(Date& value) {
  value = env.today;
  option("--as-of", value, messages::option_as_of);
}

bool CommandLine::asked_for_help() const {
  return std::any_of(words_.begin(), words_.end(), [](const std::string& w) { return w == "--help" || w == "-h"; });
}

bool CommandLine::asked_for_version() const {
  return std::find(words_.begin(), words_.end(), "--version") != words_.end();
}

bool CommandLine::parse(const Command& command, std::size_t most_arguments) {
  std::vector<std::string> reversed(words_.rbegin(), words_.rend());  // as CLI11 wants them
  try {
    parser_->app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch& error) {  // --as-of: 1 required TEXT missing
    const std::string_view what = error.what();
    throw UsageError{Phrase(messages::option_needs_value, std::string(what.substr(0, what.find(':'))))};
  } catch (const CLI::ConversionError& error) {  // Could not convert: --quiet = maybe
    const std::string_view what = error.what();
    throw UsageError{
        Phrase(messages::flag_takes_no_value, std::string(what.substr(std::min(what.find(": ") + 2, what.size()))))};
  } catch (const CLI::ParseError& error) {
    throw UsageError{Phrase(messages::bad_options, std::string(error.what()))};
  }
  if (parser_->version) {
    env.out(version_line);
    return false;
  }
  if (parser_->help) {
    print_help(command);
    return false;
  }
  bool only_arguments = false;
  for (const std::string& word : parser_->app.remaining()) {
    if (word == "--" && !only_arguments)
      only_arguments = true;
    else if (word.starts_with('-') && word.size() > 1 && !only_arguments)
      throw UsageError{with_suggestion(Phrase(messages::unknown_option, word), word, parser_->names())};
    else
      arguments_.push_back(word);
  }
  for (const Choice& choice : parser_->choices) {
    if (parser_->app.count(choice.option) == 0 ||
        std::find(choice.allowed.begin(), choice.allowed.end(), *choice.value) != choice.allowed.end())
      continue;
    const std::vector<std::string_view> allowed(choice.allowed.begin(), choice.allowed.end());
    throw UsageError{with_suggestion(
        Phrase(messages::bad_choice, choice.option, *choice.value, list_of({allowed.begin(), allowed.end()}, 20)),
        *choice.value, allowed)};
  }
  for (const auto& date : parser_->dates) {
    if (parser_->app.count(date->option) == 0) continue;
    const auto parsed = parse_date(date->text);
    if (!parsed) throw UsageError{Phrase(messages::bad_date, date->option, date->text)};
    *date->value = *parsed;
  }
  if (arguments_.size() > most_arguments)
    throw UsageError{Phrase(
        command.arguments.find("PLAN") == std::string_view::npos ? messages::too_many_names : messages::too_many_plans,
        arguments_[most_arguments])};
  if (!directory_.empty() && ::chdir(directory_.c_str()) != 0)
    throw EnvironmentError{Phrase(messages::cannot_enter, directory_, reason_of_folder(errno))};
  return true;
}

std::string CommandLine::plan_path(std::size_t others) const {
  if (arguments_.size() > others) return arguments_.front();
  const auto found = find_plan(*env.files, "");
  if (!found) throw EnvironmentError{messages::no_plan_found};
  return found->string();
}

std::vector<std::string> CommandLine::plans_below(std::size_t threads, bool& all_read) const {
  std::vector<std::string> paths;
  const std::vector<std::string> folders = arguments_.empty() ? std::vector<std::string>{"."} : arguments_;
  for (const std::string& folder : folders) {
    const auto found = find_plans_below(*env.files, folder, threads);
    for (const Phrase& failure : found.failures) complain(failure);
    all_read = all_read && found.failures.empty();
    if (found.plans.empty() && found.failures.empty()) throw EnvironmentError{Phrase(messages::no_plans_below, folder)};
    paths.insert(paths.end(), found.plans.begin(), found.plans.end());
  }
  return paths;
}

Style CommandLine::style() const {
  Style style;
  const auto is_set = [&](const char* name) {
    const auto value = env.variable(name);
    return value && !value->empty();
  };
  std::string locale = language_;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (!locale.empty()) break;
    locale = env.variable(name).value_or("");
  }
  style.language = locale.starts_with("zh") ? Language::chinese : Language::english;
  // The order of https://bixense.com/clicolors; what is typed comes before all of it.
  const bool is_forced = is_set("CLICOLOR_FORCE") && env.variable("CLICOLOR_FORCE") != "0";
  const bool is_wanted = !is_set("NO_COLOR") && (is_forced || (env.is_terminal && env.variable("TERM") != "dumb"));
  style.color = color_ == "always" || (color_ == "auto" && is_wanted);
  style.width = env.width;
  return style;
}

std::string CommandLine::say(const Phrase& phrase, const Style& style) {
  return sanitise(render(phrase, style.language));
}

void CommandLine::complain(const Phrase& message) const {
  env.err(say(Phrase(messages::error_prefix, message)) + '\n');
}

void CommandLine::print_help(const Command& command) const {
  Document help;
  help.line(Cell(command.summary, Tone::strong));
  help.line(Phrase(messages::usage_of, std::string(command.name), std::string(command.arguments)));
  if (command.arguments.find("PLAN") != std::string_view::npos) help.line(Cell(messages::plan_help));
  help.heading(messages::options_heading);
  Table& table = help.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const auto& [name, text] : parser_->helps) table.rows.push_back({indented(name), Phrase(*text)});
  env.out(to_text(help, style()));
}

namespace {

int print_overview(CommandLine& line) {
  Document help;
  help.line(Cell(messages::program, Tone::strong));
  help.line(Cell(messages::usage));
  help.line(Cell(messages::plan_help));
  help.heading(messages::commands_heading);
  Table& table = help.table({{Phrase()}, {Phrase(), Align::left, true}});
  for (const Command& command : all_commands()) table.rows.push_back({indented(command.name), Phrase(command.summary)});
  help.heading(messages::more_help);
  help.line(Cell(messages::exit_help));
  line.env.out(to_text(help, line.style()));
  return 0;
}

int dispatch(CommandLine& line) {
  const std::string name = line.take_command();
  if (name.empty()) {
    if (line.asked_for_version()) {
      line.env.out(version_line);
      return 0;
    }
    if (line.asked_for_help()) return print_overview(line);
    static const std::vector<std::string_view> options{"--help", "--version", "--lang", "--color", "-C"};
    for (const std::string& word : line.words())
      if (word.starts_with("--") &&
          std::find(options.begin(), options.end(), word.substr(0, word.find('='))) == options.end())
        throw UsageError{with_suggestion(Phrase(messages::unknown_option, word), word, options)};
    throw UsageError{messages::no_command};
  }
  std::vector<std::string_view> names;
  for (const Command& command : all_commands()) {
    if (command.name == name) return command.run(line, command);
    names.push_back(command.name);
  }
  throw UsageError{with_suggestion(Phrase(messages::unknown_command, name), name, names)};
}

}  // namespace

int run(Env& env, std::vector<std::string> words) {
  CommandLine line(env, std::move(words));
  const auto fail = [&](const Phrase& message) {
    line.complain(message);
    return 2;
  };
  try {
    return dispatch(line);
  } catch (const UsageError& error) {
    const int code = fail(error.message);
    env.err(line.say(messages::usage) + '\n');
    return code;
  } catch (const EnvironmentError& error) {
    return fail(error.message);
  }
}

}  // namespace grassroots::cli
