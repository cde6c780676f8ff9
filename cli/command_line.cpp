// SPDX-License-Identifier: MIT
#include "cli/command_line.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>
#include <limits>

#include "cli/commands.hpp"
#include "cli/day.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/settings_messages.hpp"
#include "cli/terminal.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots::cli {
namespace {

bool has_option(std::span<const Option* const> options, std::string_view name) {
  return std::any_of(options.begin(), options.end(), [&](const Option* option) { return option->name() == name; });
}

// Of the commands and of every command, each name once.
std::vector<const Option*> options_of(std::span<const Command* const> commands) {
  std::vector<const Option*> all(std::begin(options::of_every_command), std::end(options::of_every_command));
  for (const Command* command : commands)
    for (const Option* option : command->options)
      if (!has_option(all, option->name())) all.push_back(option);
  return all;
}

// Those that the command takes; without one, those of all commands.
std::vector<const Option*> options_of(const Command* command) {
  static const std::vector<const Option*> of_all = options_of(all_commands());
  return command == nullptr ? of_all : options_of({&command, 1});
}

std::optional<std::size_t> number_in(const std::string& text, const Option& option) {
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end || number < option.least || number > option.most) return std::nullopt;
  return number;
}

// CLI11 would take the next word for the value of `--name=`.
std::vector<std::string> with_empty_values(const std::vector<std::string>& words) {
  std::vector<std::string> split;
  bool only_arguments = false;
  for (const std::string& word : words) {
    only_arguments = only_arguments || word == "--";
    const bool is_empty_value =
        !only_arguments && word.starts_with("--") && word.size() > 3 && word.find('=') == word.size() - 1;
    split.push_back(is_empty_value ? word.substr(0, word.size() - 1) : word);
    if (is_empty_value) split.emplace_back();
  }
  return split;
}

// A word of ours, a number or a date may be typed in full width. Paths and names stay as they are.
std::vector<std::string> values_of(const Option& option, std::vector<std::string> texts) {
  if (option.kind == Option::Kind::choice || option.kind == Option::Kind::number || option.kind == Option::Kind::date)
    for (std::string& text : texts) text = to_half_width(text);
  return texts;
}

// Whether some word may be the option: `--name`, `--name=value`, `-n`, or one of several letters after a `-`.
bool is_mentioned(const Option& option, const std::vector<std::string>& words) {
  const std::string_view name = option.name();
  const char letter = option.names.size() > 1 && option.names[1] != '-' ? option.names[1] : '\0';
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (word.starts_with("--")) return word.substr(0, word.find('=')) == name;
    return letter != '\0' && word.starts_with('-') && word.find(letter) != std::string_view::npos;
  });
}

UsageError unknown_option(const std::string& word, const Command* command) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string_view> known;
  for (const Option* option : options_of(command)) known.push_back(option->name());
  const bool is_of_another = command != nullptr && has_option(options_of(nullptr), name);
  Phrase message = is_of_another ? Phrase(messages::not_an_option_of, std::string(command->name), name)
                                 : Phrase(messages::unknown_option, word);
  return {with_suggestion(std::move(message), name, known)};
}

}  // namespace

UsageError unknown_command(const std::string& name) {
  std::vector<std::string_view> names;
  for (const Command* command : all_commands()) names.push_back(command->name);
  return {with_suggestion(Phrase(messages::unknown_command, name), name, names)};
}

Phrase with_suggestion(Phrase message, std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest(word, known);
  return near.empty() ? message : Phrase(messages::did_you_mean, std::move(message), std::string(near));
}

void CommandLine::parse(const std::vector<std::string>& words) {
  std::optional<UsageError> fault;
  const std::vector<std::string> others = read_options(words, fault);
  find_place();
  const std::vector<std::string> unknown = read_words(others);
  if (fault) throw *fault;
  if (value(options::help) || value(options::version)) return;
  if (!unknown.empty()) throw unknown_option(unknown.front(), command_);
  check_options();
  if (command_ != nullptr && arguments_.size() > command_->most_arguments)
    throw UsageError{Phrase(command_->takes_plans() ? messages::too_many_plans : messages::too_many_names,
                            arguments_[command_->most_arguments])};
}

// Knows the options of all commands, for which one it will be is not known yet. Returns the words that are left; what
// was understood before a fault is kept, so that it can be told of in the language that was asked for.
std::vector<std::string> CommandLine::read_options(const std::vector<std::string>& words,
                                                   std::optional<UsageError>& fault) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.prefix_command(false);
  std::vector<std::pair<const Option*, const CLI::Option*>> known;
  const std::vector<const Option*> all = options_of(nullptr);
  for (const Option* option : all) {
    if (!is_mentioned(*option, words)) continue;  // CLI11 compares each with all others
    const std::string names(option->names);
    CLI::Option* added = option->kind == Option::Kind::flag ? app.add_flag(names) : app.add_option(names);
    added->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
    known.emplace_back(option, added);
  }
  std::vector<std::string> reversed = with_empty_values(words);
  std::reverse(reversed.begin(), reversed.end());  // as CLI11 wants them
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch& error) {  // --as-of: 1 required TEXT missing
    const std::string_view what = error.what();
    fault = UsageError{Phrase(messages::option_needs_value, what.substr(0, what.find(':')))};
  } catch (const CLI::ParseError& error) {
    fault = UsageError{Phrase(messages::bad_options, error.what())};
  }
  for (const auto& [option, read] : known)
    if (read->count() > 0) given_[option->name()] = values_of(*option, read->results());
  return app.remaining();
}

// The first word that is no option is the command. Returns the options that nobody knows.
std::vector<std::string> CommandLine::read_words(const std::vector<std::string>& words) {
  std::vector<std::string> unknown;
  bool only_arguments = false;
  for (const std::string& word : words) {
    if (word == "--" && !only_arguments) {
      only_arguments = true;
    } else if (word.starts_with('-') && word.size() > 1 && !only_arguments) {
      unknown.push_back(word);
    } else if (command_ != nullptr) {
      arguments_.push_back(word);
    } else {
      command_ = find_command(word);
      if (command_ != nullptr) continue;
      // This word may be the value of an unknown option.
      if (unknown.empty()) throw unknown_command(word);
      break;
    }
  }
  return unknown;
}

// The settings are read before anything is refused, so that it is said in the language that they choose.
void CommandLine::find_place() {
  if (const std::string folder = value(options::directory); !folder.empty()) try {
      enter(folder);
    } catch (const EnvironmentError& error) {
      not_entered_ = error.message;
      return;
    }
  settings_ = read_settings(*files_);
  check_settings();
}

void CommandLine::check_settings() {
  if (settings_.lines.empty()) return;
  for (const Option* option : options_of(nullptr)) {
    const Setting* setting = settings_.find(*option);
    if (setting == nullptr) continue;
    try {
      check_value(*option, option->name().substr(2), setting->text);  // --fail-on is set as fail-on
    } catch (const UsageError& error) {
      settings_.refuse(Phrase(messages::at_place, setting->place, error.message));
      if (option == &options::language) settings_.lines.clear();
      return;
    }
  }
}

void CommandLine::require_ready() const {
  if (not_entered_) throw EnvironmentError{*not_entered_};
  if (settings_.fault && command_->works_on_plans()) throw EnvironmentError{*settings_.fault};
}

void CommandLine::check_options() const {
  const std::vector<const Option*> own = options_of(command_);
  for (const auto& given : given_) {
    const auto found = std::find_if(own.begin(), own.end(), [&](const Option* o) { return o->name() == given.first; });
    if (found == own.end()) throw unknown_option(std::string(given.first), command_);
    for (const std::string& text : given.second) check_value(**found, given.first, text);
  }
}

void CommandLine::check_value(const Option& option, std::string_view shown, const std::string& text) const {
  const std::string name(shown);
  switch (option.kind) {
    case Option::Kind::flag:
      if (text != "true") throw UsageError{Phrase(messages::flag_takes_no_value, name + '=' + text)};
      return;
    case Option::Kind::date:
      if (!day_in(text, env.today)) throw UsageError{Phrase(messages::bad_date, name, text)};
      return;
    case Option::Kind::number:
      if (number_in(text, option)) return;
      if (option.most == std::numeric_limits<std::size_t>::max())
        throw UsageError{Phrase(messages::bad_number, name, text)};
      throw UsageError{
          Phrase(messages::bad_number_between, name, std::to_string(option.least), std::to_string(option.most), text)};
    case Option::Kind::choice: {
      std::vector<std::string_view> words;
      for (const Choice& choice : option.choices()) words.push_back(choice.word);
      if (std::find(words.begin(), words.end(), text) != words.end()) return;
      throw UsageError{with_suggestion(
          Phrase(messages::bad_choice, name, text, list_of({words.begin(), words.end()}, words.size())), text, words)};
    }
    case Option::Kind::text:
    case Option::Kind::list: return;
  }
}

const std::string* CommandLine::text_of(const Option& option) const {
  if (is_given(option)) return &given_.at(option.name()).back();
  const Setting* const set = settings_.find(option);
  return set == nullptr ? nullptr : &set->text;
}

std::string CommandLine::value(const Text& option) const {
  if (const std::string* text = text_of(option)) return *text;
  return option.has_default ? std::string(option.choices().front().word) : std::string();
}

std::vector<std::string> CommandLine::value(const List& option) const {
  const auto found = given_.find(option.name());
  return found == given_.end() ? Values() : found->second;
}

Date CommandLine::value(const Day& option) const {
  const std::string* text = text_of(option);
  return text == nullptr ? env.today : day_in(*text, env.today).value();
}

std::optional<std::size_t> CommandLine::value(const Number& option) const {
  const std::string* text = text_of(option);
  return text == nullptr ? std::nullopt : number_in(*text, option);
}

Choice CommandLine::chosen(const Option& option) const {
  const Choices choices = option.choices();
  if (const std::string* text = text_of(option))
    for (const Choice& choice : choices)
      if (choice.word == *text) return choice;
  return choices.front();
}

void CommandLine::enter(const std::string& folder) {
  const FileStatus status = env.files->status(folder);
  if (status.kind == FileKind::none)
    throw EnvironmentError{Phrase(messages::cannot_enter, folder, reason_of_folder(status.error))};
  if (status.kind != FileKind::folder)
    throw EnvironmentError{Phrase(messages::cannot_enter, folder, grassroots::messages::not_a_folder)};
  files_there_ = std::make_unique<FilesFrom>(folder, *env.files);
  files_ = std::make_unique<RecordingFiles>(*files_there_);
}

void CommandLine::read_input_as(const std::string& path) {
  if (std::find(arguments_.begin(), arguments_.end(), "-") == arguments_.end()) return;
  constexpr std::size_t part = 1U << 16U;
  std::string text;
  for (std::string next = env.in(part); !next.empty(); next = env.in(part)) {
    text += next;
    if (text.size() > limits::file.most) throw EnvironmentError{messages::input_too_large};
  }
  Files& behind = files_there_ ? static_cast<Files&>(*files_there_) : *env.files;
  files_with_input_ = std::make_unique<OverlayFiles>(behind);
  files_with_input_->put(path, std::move(text));
  files_ = std::make_unique<RecordingFiles>(*files_with_input_);
  std::replace(arguments_.begin(), arguments_.end(), std::string("-"), path);
}

// The first that says it: what is typed, the program's own variable, the settings, the locale.
Language CommandLine::language() const {
  if (is_given(options::language)) return value(options::language);
  const bool is_set = settings_.find(options::language) != nullptr;
  for (const char* name : {"GRASSROOTS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string word = env.variable(name).value_or("");
    if (!word.empty()) return word.starts_with("zh") ? Language::chinese : Language::english;
    if (is_set) return value(options::language);
  }
  return Language::english;
}

Style CommandLine::style() const {
  Style style;
  style.language = language();
  style.color = shows_color(env, value(options::color));
  style.width = width_of(env);
  style.glyphs = has_unicode(env) ? Glyphs::unicode : Glyphs::ascii;
  return style;
}

Style CommandLine::page_style() const {
  constexpr std::size_t usual = 80;
  Style page = style();
  if (page.width == 0) page.width = usual;
  return page;
}

std::string CommandLine::localise(const Phrase& phrase, const Style& style) {
  return sanitise(render(phrase, style.language));
}

void CommandLine::print_error(const Phrase& message) const {
  env.err(localise(Phrase(messages::error_prefix, message)) + '\n');
}

}  // namespace grassroots::cli
