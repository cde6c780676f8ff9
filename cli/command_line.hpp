// SPDX-License-Identifier: MIT
// The words after the program's name, taken apart as the table of commands declares them: options may stand before or
// after the command. The only place that sees CLI11.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/env.hpp"
#include "cli/settings.hpp"
#include "grassroots/document/style.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/files_from.hpp"
#include "grassroots/text/overlay_files.hpp"
#include "grassroots/text/recording_files.hpp"

namespace grassroots::cli {

// The command line is wrong: exit code 2.
struct UsageError {
  Phrase message;
};

// There is no command of this name.
UsageError unknown_command(const std::string& name);

// The message, with "did you mean" where a known word is near.
Phrase with_suggestion(Phrase message, std::string_view word, const std::vector<std::string_view>& known);

class CommandLine {
 public:
  explicit CommandLine(Env& e) : env(e), files_(std::make_unique<RecordingFiles>(*e.files)) {}

  Env& env;

  // What the command reads and writes. It remembers what was read, so that nothing of that is written over.
  RecordingFiles& files() const { return *files_; }
  // Relative paths begin in this folder from now on. Throws EnvironmentError if there is none.
  void enter(const std::string& folder);
  // Where an argument is `-`: from now on the text in standard input stands at `path`, which that argument becomes.
  // Throws EnvironmentError if it cannot be read or is too large.
  void read_input_as(const std::string& path);

  // `words`: the arguments without the program's name. Goes to the folder that they name, and reads the settings there.
  // Throws UsageError; what was understood by then, such as the language, can be asked for.
  void parse(const std::vector<std::string>& words);
  // Throws EnvironmentError if the words name a folder that is not there, or the settings cannot be understood by a
  // command that works on plans.
  void require_ready() const;

  // Null if the words name none.
  const Command* command() const { return command_; }
  // The words that are neither the command nor of an option.
  const std::vector<std::string>& arguments() const { return arguments_; }

  // Whether an argument was `-`.
  bool is_standard_input() const { return files_with_input_ != nullptr; }

  bool is_given(const Option& option) const { return given_.contains(option.name()); }
  // What the settings say of an option that is not given; null if they say nothing.
  const Setting* setting(const Option& option) const { return is_given(option) ? nullptr : settings_.find(option); }
  const Settings& settings() const { return settings_; }
  bool value(const Flag& option) const { return is_given(option); }
  // Empty if it is neither given nor set; of some words, the default.
  std::string value(const Text& option) const;
  // As often as it is given.
  std::vector<std::string> value(const List& option) const;
  // Today if it is not given.
  Date value(const Day& option) const;
  std::optional<std::size_t> value(const Number& option) const;
  // REQUIRES: it is given, set or has a default.
  template <class Enum>
  requires std::is_enum_v<Enum> Enum value(const OptionOf<Enum>& option)
  const { return static_cast<Enum>(chosen(option).value); }

  Style style() const;
  // Of what is read as a page: in a pipe as wide as in a terminal, so that it can be mailed.
  Style page_style() const;
  std::string localise(const Phrase& phrase) const { return localise(phrase, style()); }
  static std::string localise(const Phrase& phrase, const Style& style);
  // Says on standard error what went wrong.
  void print_error(const Phrase& message) const;

 private:
  using Values = std::vector<std::string>;

  std::vector<std::string> read_options(const std::vector<std::string>& words, std::optional<UsageError>& fault);
  std::vector<std::string> read_words(const std::vector<std::string>& words);
  void find_place();
  void check_options() const;
  void check_settings();
  // `shown`: what the option is called where the text stands.
  void check_value(const Option& option, std::string_view shown, const std::string& text) const;
  const std::string* text_of(const Option& option) const;
  Choice chosen(const Option& option) const;
  Language language() const;

  std::unique_ptr<FilesFrom> files_there_;
  std::unique_ptr<OverlayFiles> files_with_input_;
  std::unique_ptr<RecordingFiles> files_;
  const Command* command_ = nullptr;
  std::vector<std::string> arguments_;
  std::map<std::string_view, Values> given_;  // by the option's name
  Settings settings_;
  std::optional<Phrase> not_entered_;  // why -C leads nowhere
};

// The whole program; returns the exit code.
int run(Env& env, const std::vector<std::string>& words);

}  // namespace grassroots::cli
