// SPDX-License-Identifier: MIT
// grassroots init: a plan to start from.
#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/commands.hpp"
#include "cli/init_messages.hpp"
#include "cli/messages.hpp"
#include "cli/outputs.hpp"
#include "cli/roster.hpp"
#include "cli/starting_plan.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots::cli {
namespace {

Choices templates() {
  const auto choice = [](std::string_view word, Template from, const Message& help) {
    Choice made(word, from);
    made.help = &help;
    return made;
  };
  return {choice("blank", Template::blank, messages::template_blank),
          choice("notice-2018", Template::notice_2018, messages::template_notice),
          choice("supervision", Template::supervision, messages::template_supervision),
          choice("census", Template::census, messages::template_census),
          choice("observation", Template::observation, messages::template_observation),
          choice("audit", Template::audit, messages::template_audit)};
}

constexpr auto from =
    one_of<Template>("--template", {"TEMPLATE", "模板"}, &templates, {"what to begin from", "从哪个模板开始"});
constexpr Text title = text("--title", {"TITLE", "标题"}, {"what the plan is called", "计划的名称"});
constexpr Day start =
    day("--start", {"its first day; the template's days move with it", "第一天，模板中的日期随之平移"});
constexpr Day end = day("--end", {"its last day", "最后一天"});
constexpr List region =
    list("--region", {"CODE=NAME", "代码=名称"},
         {"a region, instead of the template's; may be repeated", "地区，代替模板中的地区，可重复"});
constexpr List team = list("--team", {"ID=REGION", "编号=地区代码"},
                           {"a team and where it is sent (default: one for each region); may be repeated",
                            "工作组及其对口地区（默认每个地区一个组），可重复"});
constexpr Text roster =
    text("--from", {"FILE", "文件"},
         {"take regions, people and teams from this workbook or CSV", "从该工作簿或 CSV 取得地区、人员和工作组"},
         Completes::files);
constexpr Flag force = flag("--force", {"also replace files that are there", "同时替换已有的文件"});

// "a=b": both parts, without blanks around them. Throws UsageError.
std::pair<std::string, std::string> both_parts(const std::string& text, const Message& wrong) {
  const auto trimmed = [](std::string part) {
    part.erase(0, part.find_first_not_of(' '));
    part.erase(part.find_last_not_of(' ') + 1);
    return part;
  };
  const std::size_t equals = text.find('=');
  const std::string first = trimmed(text.substr(0, equals));
  const std::string second = equals == std::string::npos ? std::string() : trimmed(text.substr(equals + 1));
  if (first.empty() || second.empty()) throw UsageError{Phrase(wrong, text)};
  return {first, second};
}

void add_regions(Beginning& beginning, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const auto [code, name] = both_parts(text, messages::bad_region);
    beginning.regions.push_back({code, name});
  }
}

// Several regions of one team are given one by one.
void add_teams(Beginning& beginning, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const auto [id, sent_to] = both_parts(text, messages::bad_team);
    const auto is_region = [&, code = sent_to](const Beginning::Region& known) { return known.code == code; };
    if (!beginning.regions.empty() && std::none_of(beginning.regions.begin(), beginning.regions.end(), is_region))
      throw UsageError{Phrase(messages::team_without_region, id, sent_to)};
    const auto is_it = [&, name = id](const Beginning::Team& known) { return known.id == name; };
    const auto found = std::find_if(beginning.teams.begin(), beginning.teams.end(), is_it);
    if (found == beginning.teams.end())
      beginning.teams.push_back({id, {sent_to}});
    else
      found->regions.push_back(sent_to);
  }
}

void require_order(const Beginning& beginning) {
  if (beginning.start.known() && beginning.end.known() && beginning.end < beginning.start)
    throw UsageError{Phrase(messages::end_before_start, to_string(beginning.start), to_string(beginning.end))};
}

// Nothing where none is given. Throws UsageError where what it has is said, too.
std::optional<Roster> roster_of(const CommandLine& line) {
  if (!line.is_given(roster)) return std::nullopt;
  if (line.is_given(region) || line.is_given(team)) throw UsageError{messages::roster_or_words};
  return read_roster(line, line.value(roster));
}

Beginning beginning_of(const CommandLine& line) {
  Beginning beginning;
  beginning.from = line.value(from);
  beginning.title = line.value(title);
  if (line.is_given(start)) beginning.start = line.value(start);
  if (line.is_given(end)) beginning.end = line.value(end);
  add_regions(beginning, line.value(region));
  add_teams(beginning, line.value(team));
  require_order(beginning);
  return beginning;
}

// Asks a person. An answer that is wrong is asked for again.
class Questions {
 public:
  // `known`: what need not be asked for; null where there is no roster.
  Questions(const CommandLine& line, const Roster* known) : line_(line), known_(known) {}

  Beginning ask() {
    Beginning beginning;
    if (known_ != nullptr) tell_what_is_known();
    until_right(template_question(), [&](const std::string& answer) { beginning.from = template_named(answer); });
    beginning.title = answer_to(messages::ask_title);
    until_right(messages::ask_start, [&](const std::string& answer) { beginning.start = day_named(answer); });
    until_right(messages::ask_end, [&](const std::string& answer) {
      beginning.end = day_named(answer);
      require_order(beginning);
    });
    if (known_ != nullptr) return beginning;
    until_right(messages::ask_regions, [&](const std::string& answer) {
      beginning.regions.clear();
      add_regions(beginning, items_of(answer));
    });
    if (beginning.regions.empty()) return beginning;
    until_right(messages::ask_teams, [&](const std::string& answer) {
      beginning.teams.clear();
      add_teams(beginning, items_of(answer));
    });
    return beginning;
  }

 private:
  void tell_what_is_known() const {
    std::vector<Phrase> parts;
    for (const auto& [table, records] : known_->records)
      parts.emplace_back(messages::exported_records, std::to_string(records.size()), Phrase(schema_of(table).counted));
    line_.env.out(line_.localise(Phrase(messages::in_roster, line_.value(roster), list_of(parts))) + '\n');
  }
  static Phrase template_question() {
    std::vector<Phrase> words;
    for (const Choice& choice : templates()) words.emplace_back(choice.word);
    return Phrase(messages::ask_template, list_of(words, words.size()), words.front());
  }
  static Template template_named(const std::string& answer) {
    std::vector<std::string_view> words;
    for (const Choice& choice : templates()) {
      if (choice.word == answer || answer.empty()) return static_cast<Template>(choice.value);
      words.push_back(choice.word);
    }
    throw UsageError{with_suggestion(
        Phrase(messages::bad_choice, from.name(), answer, list_of({words.begin(), words.end()}, words.size())), answer,
        words)};
  }
  static Date day_named(const std::string& answer) {
    if (answer.empty()) return {};
    if (const auto day = parse_date(to_half_width(answer))) return *day;
    throw UsageError{Phrase(messages::bad_date, start.name(), answer)};
  }
  static std::vector<std::string> items_of(const std::string& answer) {
    std::vector<std::string> items(1);
    for (const char c : to_half_width(answer)) {
      if (c != ',')
        items.back() += c;
      else
        items.emplace_back();
    }
    std::erase_if(items, [](const std::string& item) { return item.find_first_not_of(' ') == std::string::npos; });
    return items;
  }

  template <class Use>
  void until_right(const Phrase& question, Use use) {
    for (;;) try {
        return use(answer_to(question));
      } catch (const UsageError& error) {
        line_.print_error(error.message);
      }
  }

  std::string answer_to(const Phrase& question) {
    line_.env.out(line_.localise(question));
    std::string answer;
    for (;;) {
      const std::string next = line_.env.in(1);
      if (next.empty() && answer.empty()) throw EnvironmentError{messages::no_answer};
      if (next.empty() || next == "\n") break;
      answer += next;
    }
    answer.erase(0, answer.find_first_not_of(' '));
    answer.erase(answer.find_last_not_of(" \r") + 1);
    return answer;
  }

  const CommandLine& line_;
  const Roster* known_;
};

bool says_nothing(const CommandLine& line) {
  for (const Option* option : std::initializer_list<const Option*>{&from, &title, &start, &end, &region, &team})
    if (line.is_given(*option)) return false;
  return true;
}

// Nothing that is there is written over, unless it is asked for; and then no link is followed.
void require_free(const CommandLine& line, const std::vector<NewFile>& files) {
  for (const NewFile& file : files)
    if (line.files().link_status(file.path).kind != FileKind::none && !line.value(force))
      throw EnvironmentError{Phrase(messages::init_exists, file.path)};
}

int run_init(CommandLine& line) {
  const std::string folder = line.arguments().empty() ? "." : line.arguments().front();
  std::optional<Roster> known = roster_of(line);
  Beginning beginning =
      line.env.can_ask && says_nothing(line) ? Questions(line, known ? &*known : nullptr).ask() : beginning_of(line);
  if (known) {
    beginning.regions = std::move(known->regions);
    beginning.records = std::move(known->records);
  }
  const std::vector<StartingFile> made = starting_files(beginning, line.style().language);
  std::vector<NewFile> files;
  std::vector<Phrase> names;
  for (const StartingFile& file : made) {
    files.push_back({(std::filesystem::path(folder) / file.name).lexically_normal().string(), file.bytes});
    names.emplace_back(file.name);
  }
  require_free(line, files);
  make_folders(line.files(), folder);
  write_files(line.files(), files);
  for (const Phrase& said : {Phrase(messages::init_written, folder, list_of(names, names.size())),
                             Phrase(messages::init_next, folder), Phrase(messages::init_explain)})
    line.env.out(line.localise(said) + '\n');
  return 0;
}

constexpr const Option* init_options[] = {&from, &title, &start, &end, &region, &team, &roster, &force};

}  // namespace

namespace commands {
constinit const Command init{"init",
                             {"[DIR]", "[目录]"},
                             1,
                             {"write a plan to start from", "新建一份计划"},
                             "grassroots init spring --template blank --start 2024-04-08",
                             init_options,
                             &run_init,
                             Completes::folders};
}  // namespace commands

}  // namespace grassroots::cli
