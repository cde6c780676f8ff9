// SPDX-License-Identifier: MIT
// The help as manual pages: troff with man's macros.
#include <fmt/core.h>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/settings.hpp"
#include "cli/settings_messages.hpp"

namespace grassroots::cli {
namespace {

// As it stands: nothing in it is a request or an escape.
std::string escaped(std::string_view text) {
  std::string safe;
  if (text.starts_with('.') || text.starts_with('\'')) safe += "\\&";
  for (const char c : text) {
    if (c == '\\')
      safe += "\\e";
    else if (c == '-')
      safe += "\\-";
    else
      safe += c;
  }
  return safe;
}

// In quotes, as the argument of a request.
std::string in_quotes(std::string_view text) { return fmt::format("\"{}\"", escaped(text)); }

class Page {
 public:
  Page(const Command* command, Language language) : command_(command), language_(language) {}

  std::string text() && {
    const std::string name =
        command_ == nullptr ? std::string("grassroots") : fmt::format("grassroots-{}", command_->name);
    text_ = fmt::format(".TH {} 1 \"\" \"grassroots {}\"\n", in_quotes(name), GRASSROOTS_VERSION);
    line(".nh\n.ad l");  // Chinese has no blanks to stretch
    section(messages::man_name);
    line(fmt::format("{} \\- {}", escaped(name), escaped(in_language(summary()))));
    section(messages::man_synopsis);
    synopsis();
    section(messages::man_description);
    describe();
    options();
    section(messages::man_exit);
    paragraph(messages::exit_help);
    environment();
    settings();
    example();
    see_also();
    return std::move(text_);
  }

 private:
  std::string in_language(const Phrase& phrase) const { return render(phrase, language_); }
  Phrase summary() const { return command_ == nullptr ? messages::program_summary : command_->summary; }
  bool takes_plan() const { return command_ == nullptr || command_->takes_plans(); }

  void line(std::string_view raw) { text_.append(raw).append("\n"); }
  void section(const Message& heading) { line(fmt::format(".SH {}", in_quotes(in_language(heading)))); }
  void paragraph(const Phrase& phrase) {
    line(".PP");
    line(escaped(in_language(phrase)));
  }
  void item(std::string_view head, std::string_view body) {
    line(".TP");
    line(fmt::format(".B {}", in_quotes(head)));
    line(escaped(body));
  }

  void synopsis() {
    line(fmt::format(".B grassroots{}", command_ == nullptr ? "" : " " + escaped(command_->name)));
    const Phrase words =
        command_ == nullptr ? Phrase(messages::man_any_command) : Phrase(messages::man_options, command_->arguments);
    line(escaped(in_language(words)));
  }

  void describe() {
    paragraph(summary());
    if (takes_plan()) paragraph(messages::plan_help);
    if (command_ != nullptr) return;
    section(messages::man_commands);
    for (const Command* command : all_commands())
      item(fmt::format("{} {}", command->name, in_language(command->arguments)), in_language(command->summary));
  }

  void options() {
    section(messages::man_options_heading);
    if (command_ != nullptr)
      for (const Option* option : command_->options) this->option(*option);
    for (const Option* option : options::of_every_command) this->option(*option);
  }
  void option(const Option& option) {
    std::string head(option.names);
    if (const std::size_t comma = head.find(','); comma != std::string::npos) head.insert(comma + 1, " ");
    if (option.kind != Option::Kind::flag) head += " " + in_language(option.value_name);
    item(head, in_language(help_on(option)));
    if (option.choices == nullptr || option.choices().front().help == nullptr) return;
    line(".RS");
    for (const Choice& choice : option.choices()) item(choice.word, in_language(*choice.help));
    line(".RE");
  }

  void environment() {
    section(messages::man_environment);
    item("GRASSROOTS_LANG, LC_ALL, LC_MESSAGES, LANG", in_language(messages::man_language));
    item("NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE", in_language(messages::man_color));
    item("COLUMNS", in_language(messages::man_columns));
  }

  void settings() {
    if (command_ != nullptr && !command_->works_on_plans()) return;
    section(messages::man_files);
    item(settings_name, in_language(messages::man_settings));
  }

  void example() {
    section(messages::man_example);
    line(".nf");
    if (command_ != nullptr) return line(escaped(command_->example)), line(".fi");
    for (const Command* command : all_commands()) line(escaped(command->example));
    line(".fi");
  }

  void see_also() {
    section(messages::man_see_also);
    std::string pages;
    for (const Command* command : all_commands())
      if (command != command_) pages += fmt::format("{}grassroots\\-{}(1)", pages.empty() ? "" : ", ", command->name);
    line(command_ == nullptr ? pages : "grassroots(1), " + pages);
  }

  const Command* command_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string manual_page(const Command* command, Language language) { return Page(command, language).text(); }

}  // namespace grassroots::cli
