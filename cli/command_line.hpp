// SPDX-License-Identifier: MIT
// The words after the program's name. A command declares its options here and asks for them to be read; the
// options that all commands share are there already. The only place that sees CLI11.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/env.hpp"
#include "grassroots/document/style.hpp"
#include "grassroots/text/environment_error.hpp"

namespace grassroots::cli {

// The command line is wrong: exit code 2.
struct UsageError {
  Phrase message;
};

// The whole number that an option was given. Throws UsageError.
std::size_t number_of(const char* option, const std::string& text, std::size_t least, std::size_t most);

// The message, with "did you mean" where a known word is near.
Phrase with_suggestion(Phrase message, std::string_view word, const std::vector<std::string_view>& known);

struct Command;

class CommandLine {
 public:
  // `words`: the arguments without the program's name.
  CommandLine(Env& env, std::vector<std::string> words);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  Env& env;

  // The first word that is neither an option nor an option's value; it is taken out.
  std::string take_command();
  // What is left, before parse().
  const std::vector<std::string>& words() const { return words_; }

  // Declare before parse().
  void option(const char* name, std::string& value, const Message& help, std::vector<std::string> choices = {});
  void option(const char* name, Date& value, const Message& help);
  void option(const char* name, std::vector<std::string>& values, const Message& help);
  void flag(const char* name, bool& value, const Message& help);
  void as_of(Date& value);

  // Reads the words. False if help was asked for and printed. Throws UsageError.
  bool parse(const Command& command, std::size_t most_arguments);

  const std::vector<std::string>& arguments() const { return arguments_; }
  // The one plan that the arguments name, or that is found from here. The last `others` arguments are none.
  std::string plan_path(std::size_t others = 0) const;
  // All plans in the folders that the arguments name (or in this one) and below. Throws EnvironmentError if there
  // are none. `all_read` becomes false if a folder could not be read, which is said.
  std::vector<std::string> plans_below(std::size_t threads, bool& all_read) const;

  Style style() const;
  std::string say(const Phrase& phrase) const { return say(phrase, style()); }
  static std::string say(const Phrase& phrase, const Style& style);
  // Says on standard error what went wrong.
  void complain(const Phrase& message) const;
  bool asked_for_help() const;
  bool asked_for_version() const;

 private:
  struct Parser;
  void print_help(const Command& command) const;

  std::vector<std::string> words_;
  std::vector<std::string> arguments_;
  std::string language_, color_ = "auto", directory_;
  std::unique_ptr<Parser> parser_;
};

// One command: a row of the table in commands.cpp.
struct Command {
  std::string_view name;
  std::string_view arguments;  // as the usage line shows them
  Message summary;
  int (*run)(CommandLine&, const Command&);
};
std::span<const Command> all_commands();

int validate(CommandLine& line, const Command& command);
int status(CommandLine& line, const Command& command);
int clauses(CommandLine& line, const Command& command);
int explain(CommandLine& line, const Command& command);
int export_plan(CommandLine& line, const Command& command);

// The whole program; returns the exit code.
int run(Env& env, std::vector<std::string> words);

}  // namespace grassroots::cli
