// SPDX-License-Identifier: MIT
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/explain.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/plans.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/standing/coverage.hpp"
#include "grassroots/view/clauses.hpp"

namespace grassroots::cli {
namespace {

const Option* option_named(std::string_view word, const Command* command) {
  const auto is_it = [&](const Option* option) {
    return option->name() == word || (option->names.find(',') != std::string_view::npos &&
                                      option->names.substr(0, option->names.find(',')) == word);
  };
  const auto among = [&](std::span<const Option* const> options) -> const Option* {
    const auto found = std::find_if(options.begin(), options.end(), is_it);
    return found == options.end() ? nullptr : *found;
  };
  if (const Option* common = among(options::of_every_command)) return common;
  // Before the command is typed, the first that has it.
  if (command != nullptr)
    if (const Option* own = among(command->options)) return own;
  for (const Command* any : all_commands())
    if (const Option* own = among(any->options)) return own;
  return nullptr;
}

bool takes_value(const Option* option) { return option != nullptr && option->kind != Option::Kind::flag; }

class Completion {
 public:
  Completion(CommandLine& line, std::vector<std::string> words) : line_(line) {
    if (!words.empty()) {
      typed_ = std::move(words.back());
      words.pop_back();
    }
    read(words);
  }

  Candidates candidates() {
    if (!folder_.empty()) line_.enter(folder_);
    if (pending_ != nullptr) {
      add_values(*pending_);
    } else if (const std::size_t equals = typed_.find('='); typed_.starts_with("--") && equals != std::string::npos) {
      prefix_ = typed_.substr(0, equals + 1);
      if (const Option* option = option_named(typed_.substr(0, equals), command_); takes_value(option))
        add_values(*option);
    } else if (typed_.starts_with('-') && !only_arguments_) {
      add_options();
    } else if (command_ == nullptr) {
      add_all(Completes::commands);
    } else if (arguments_.size() < command_->most_arguments) {
      add_all(command_->completes);
    }
    return std::move(made_);
  }

 private:
  // What stands before the word that is typed.
  void read(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
      if (word == "=") continue;  // bash makes several words of --option=value
      if (pending_ != nullptr) {
        if (pending_ == &options::directory) folder_ = word;
        pending_ = nullptr;
      } else if (word == "--") {
        only_arguments_ = true;
      } else if (word.starts_with('-') && !only_arguments_) {
        const Option* option = option_named(word, command_);
        if (takes_value(option)) pending_ = option;
      } else if (command_ == nullptr) {
        command_ = find_command(word);
      } else {
        arguments_.push_back(word);
      }
    }
    if (typed_ == "=") typed_.clear();
  }

  void add(std::string_view word, const Phrase& help) {
    const std::string whole = prefix_ + std::string(word);
    if (whole.starts_with(typed_)) made_.words.push_back({whole, line_.localise(help)});
  }

  void add_options() {
    if (command_ != nullptr)
      for (const Option* option : command_->options) add(option->name(), option->help);
    for (const Option* option : options::of_every_command) add(option->name(), option->help);
  }

  void add_values(const Option& option) {
    if (option.choices == nullptr) return add_all(option.completes);
    for (const Choice& choice : option.choices())
      add(choice.word, choice.help == nullptr ? Phrase() : Phrase(*choice.help));
  }

  void add_all(Completes what) {
    switch (what) {
      case Completes::nothing: return;
      case Completes::files:
      case Completes::folders: made_.besides = what; return;
      case Completes::commands:
        for (const Command* command : all_commands()) add(command->name, command->summary);
        return;
      case Completes::shells:
        for (const char* shell : {"bash", "zsh", "fish"}) add(shell, {});
        return;
      case Completes::names:
        for (const Explained& one : all_explained()) add(one.name, one.summary);
        return add_requirements();
      case Completes::findings: return add_findings();
      case Completes::teams: return add_records(TableId::teams);
      case Completes::phases: return add_records(TableId::phases);
      case Completes::clauses:
        return with_plan([&](const Plan& plan) {
          for (const std::string_view clause : clauses_of(plan)) add(clause, {});
        });
      case Completes::tables:
        for (const TableSchema& table : all_tables())
          if (table.form == TableForm::list) add(table.name, table.label);
        return;
      case Completes::axes:
        return with_plan([&](const Plan& plan) {
          for (const std::string_view axis : possible_axes())
            if (const auto found = find_coverage(plan, nullptr, axis, axis)) add(axis, found->rows.name);
        });
    }
  }

  // A list: what is typed may already have some, with commas.
  void add_findings() {
    if (const std::size_t comma = typed_.rfind(','); comma != std::string::npos) prefix_ = typed_.substr(0, comma + 1);
    for (const char* family : {"integrity", "requirements"}) add(family, {});
    for (const Rule* rule : all_rules()) add(rule->name, rule->summary);
    for (const Check* check : all_checks()) add(check->name, check->summary);
    add_requirements();
  }

  void add_requirements() {
    with_plan([&](const Plan& plan) {
      for (const Requirement& requirement : plan.requirements)
        add(plan.text(requirement.id), text_phrase(plan, requirement.text));
    });
  }

  void add_records(TableId table) {
    with_plan([&](const Plan& plan) {
      for (std::uint32_t row = 0; row < schema_of(table).size(plan); ++row)
        add(name_of(plan, {table, row}), short_phrase(plan, {table, row}));
    });
  }

  // The plan that the words name, or that is found from here; where there is none, nothing is offered.
  template <class Use>
  void with_plan(Use use) const {
    std::string path = arguments_.empty() || command_->completes != Completes::files ? "" : arguments_.front();
    if (path.empty()) {
      const auto found = find_plan(line_.files(), "");
      if (!found) return;
      path = found->string();
    }
    LoadOptions options;
    options.files = &line_.files();
    const LoadedPlan loaded = load_plan(path, options);
    if (loaded.failure.empty()) use(loaded.plan);
  }

  CommandLine& line_;
  std::string typed_, prefix_, folder_;
  const Option* pending_ = nullptr;  // whose value is typed
  const Command* command_ = nullptr;
  std::vector<std::string> arguments_;
  bool only_arguments_ = false;
  Candidates made_;
};

}  // namespace

Candidates complete(CommandLine& line, std::vector<std::string> words) {
  return Completion(line, std::move(words)).candidates();
}

}  // namespace grassroots::cli
