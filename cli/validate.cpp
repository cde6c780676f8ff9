// SPDX-License-Identifier: MIT
// grassroots validate: every finding about one plan or many.
#include <algorithm>
#include <limits>

#include "cli/baseline.hpp"
#include "cli/commands.hpp"
#include "cli/findings_text.hpp"
#include "cli/fix.hpp"
#include "cli/fix_messages.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/parts.hpp"
#include "cli/plans.hpp"
#include "cli/repository.hpp"
#include "cli/selection.hpp"
#include "cli/settings_messages.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t findings_on_a_terminal = 50;

constexpr Text format = word("--format", {"FORMAT", "格式"},
                             [] {
                               Choices choices;
                               for (const Format* known : all_formats()) choices.emplace_back(known->name, known->help);
                               return choices;
                             },
                             {"how to write the findings", "以何种格式输出问题"});
constexpr auto fail_on = one_of<Severity>(
    "--fail-on", {"SEVERITY", "严重程度"},
    [] {
      return Choices{{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}};
    },
    {"exit 1 from this severity on", "达到该严重程度时退出码为 1"});
constexpr Text select = text(
    "--select", {"NAMES", "名称"},
    {"only these findings: names, checks, requirement ids or families (integrity, requirements), separated by commas",
     "只报告这些：问题名、检查名、要求编号或大类（integrity、requirements），用逗号分隔"},
    Completes::findings);
constexpr Text ignore = text("--ignore", {"NAMES", "名称"}, {"not these findings", "不报告这些"}, Completes::findings);
constexpr Number max_findings =
    number("--max-findings", 0, std::numeric_limits<std::size_t>::max(),
           {"show at most so many; 0: all (default on a terminal: 50)", "最多显示多少条；0 为全部（终端上默认 50）"});
constexpr Flag statistics = flag("--statistics", {"only count the findings by name", "只按名称统计"});
constexpr Flag quiet = flag("-q,--quiet", {"print nothing; the exit code tells", "不输出，只看退出码"});
constexpr Text baseline =
    text("--baseline", {"FILE", "文件"}, {"leave out the findings that this file knows", "不报告该文件中已有的问题"},
         Completes::files);
constexpr Flag update_baseline = flag("--write-baseline", {"write the findings to the file of --baseline and exit 0",
                                                           "把现有问题写入 --baseline 指定的文件，退出码为 0"});

constexpr Flag fix =
    flag("--fix", {"write the corrections that are sure into the files, where nothing new is wrong then",
                   "把可以确定的改正写入文件；改后会出现新问题的不改"});
constexpr Flag show_diff =
    flag("--diff", {"show what --fix would change, and write nothing", "只显示 --fix 会改动的内容，不写入文件"});

using ReportOutput = Output<Format>;

Keep needs_of(const CommandLine& line, const std::vector<ReportOutput>& outputs) {
  Keep needs = find_format(line.value(format))->needs;
  for (const ReportOutput& output : outputs) needs = std::max(needs, output.format->needs);
  return needs;
}

// What the command line names.
struct Asked {
  std::vector<AskedPlan> plans;
  std::vector<FoundPlans::Unread> folders;  // that cannot be read
};
Asked asked_for(const CommandLine& line) {
  FoundPlans found = plans_of(line);
  return {plans_for(line, found.plans), std::move(found.failures)};
}

// Of every plan and, behind them, of every folder that cannot be read. `files`: where they are read from; null: the
// command's own.
Report check_all(const CommandLine& line, const Asked& all, Keep keep, Progress& progress,
                 const Files* files = nullptr) {
  const Date day = line.value(options::as_of);
  const std::vector<AskedPlan>& asked = all.plans;
  std::vector<std::string> paths;
  paths.reserve(asked.size());
  for (const AskedPlan& plan : asked) paths.push_back(plan.path);
  Report reports(paths.size());
  const Loading loading = load_all(
      line, paths, progress,
      [&](std::size_t i, const LoadedPlan& loaded) {
        reports[i] = report_on(loaded, assess(loaded.plan, day, line.env.today), keep);
        keep_parts(line, asked[i], loaded, reports[i]);
      },
      files);
  for (std::size_t i = 0; i < reports.size(); ++i)
    if (!loading.failures[i].empty()) reports[i] = report_on_unread(paths[i], loading.failures[i], day);
  for (const auto& [folder, failure] : all.folders) reports.push_back(report_on_unread(folder, failure, day));
  deduplicate_register_diagnostics(reports);
  return reports;
}

// Of the names that are typed. Throws UsageError for one that means nothing.
std::set<std::string, std::less<>> typed_names(const CommandLine& line, const Text& option, const Report& reports) {
  if (!line.is_given(option)) return {};
  NamesInList names = names_in(line.value(option), option.name(), reports);
  if (!names.unknown.empty()) throw names.unknown.front();
  return std::move(names.known);
}

// Of those that are set. One that means nothing in these plans may mean something in others.
std::set<std::string, std::less<>> set_names(const CommandLine& line, const Text& option, const Report& reports) {
  const Setting* setting = line.setting(option);
  if (setting == nullptr) return {};
  NamesInList names = names_in(setting->text, option.name().substr(2), reports);
  for (const UsageError& unknown : names.unknown)
    line.print_error(Phrase(messages::at_place, setting->place, unknown.message));
  return std::move(names.known);
}

// What was left out of the reports.
struct Narrowed {
  std::size_t known = 0;  // to the baseline that is typed
  LeftOut by_settings;
};

void narrow_as_typed(const CommandLine& line, Report& reports) {
  leave_out_unselected(reports, {typed_names(line, select, reports), typed_names(line, ignore, reports)});
}

// Takes out what was not asked for, and what the settings leave out; but what is selected by name is shown.
Narrowed narrow_as_asked(const CommandLine& line, Report& reports) {
  Narrowed narrowed;
  narrow_as_typed(line, reports);
  if (!line.is_given(select))
    narrowed.by_settings =
        leave_out_unselected(reports, {set_names(line, select, reports), set_names(line, ignore, reports)});
  const std::string path = line.value(baseline);
  if (path.empty() || line.value(update_baseline)) return narrowed;
  const LeftOut known = leave_out_known(reports, read_baseline(line.files(), path));
  if (line.is_given(baseline)) {
    narrowed.known = known.by_baseline;
  } else {
    narrowed.by_settings.by_baseline = known.by_baseline;
    narrowed.by_settings.errors += known.errors;
  }
  return narrowed;
}

// Of all files that are written, the baseline among them.
std::vector<std::string> written_paths(const std::vector<ReportOutput>& outputs, const CommandLine& line) {
  std::vector<std::string> paths;
  paths.reserve(outputs.size() + 1);
  for (const ReportOutput& one : outputs) paths.push_back(one.path);
  if (line.value(update_baseline)) paths.push_back(line.value(baseline));
  return paths;
}

// `paths` must outlive it.
ReportStyle report_style(const CommandLine& line, RepositoryPaths& paths) {
  return {line.style(), [&](const std::string& path) { return paths.of(path); }, line.value(fail_on)};
}

void write_outputs(const std::vector<ReportOutput>& outputs, const CommandLine& line, const Report& reports,
                   RepositoryPaths& paths) {
  ReportStyle style = report_style(line, paths);
  style.color = false;
  style.width = 0;
  for (const auto& [to, path] : outputs) write_output(line, path, to->write(reports, style));
}

std::size_t limit_of(const CommandLine& line) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  const std::size_t limit = line.value(max_findings).value_or(line.env.is_terminal ? findings_on_a_terminal : 0);
  return limit == 0 ? all : limit;
}

bool fails_on(Severity severity, const Report& reports) {
  return std::any_of(reports.begin(), reports.end(), [&](const PlanReport& report) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const Diagnostic& d) { return d.counts() && d.severity <= severity; });
  });
}

// What a settings file did: nobody should have to look for why a finding is not there, or for what the exit code is 1.
std::string said_of_settings(const CommandLine& line, const Report& reports, const LeftOut& left) {
  std::string text;
  if (left.all() > 0) {
    std::vector<Phrase> parts;
    for (const auto& [key, count] :
         {std::pair("select", left.by_select), {"ignore", left.by_ignore}, {"baseline", left.by_baseline}})
      if (count > 0) parts.emplace_back(messages::left_out_by_key, std::to_string(count), key);
    text += line.localise(Phrase(messages::left_out_by_settings, std::to_string(left.all()), line.settings().path,
                                 list_of(parts), std::to_string(left.errors))) +
            '\n';
  }
  if (const Setting* setting = line.setting(fail_on); setting != nullptr && !line.value(update_baseline) &&
                                                      fails_on(line.value(fail_on), reports) &&
                                                      !fails_on(Severity::error, reports))
    text += line.localise(Phrase(messages::failed_by_settings, line.settings().path, setting->text)) + '\n';
  return text;
}

std::string printed_text(const CommandLine& line, const Report& reports, const Narrowed& narrowed,
                         RepositoryPaths& paths) {
  const Format& chosen = *find_format(line.value(format));
  if (!chosen.for_people) return chosen.write(reports, report_style(line, paths));
  const Style style = line.style();
  std::string text =
      line.value(statistics) ? statistics_text(reports, style) : findings_text(reports, chosen, limit_of(line), style);
  if (narrowed.known > 0)
    text +=
        line.localise(Phrase(messages::known_findings, std::to_string(narrowed.known), line.value(baseline)), style) +
        '\n';
  return text;
}

// Writes what is sure into the files, or only looks what that would be. Nothing where nobody asked for it.
std::optional<Fixes> fix_as_asked(const CommandLine& line, const Asked& asked, Progress& progress) {
  if (!line.value(fix) && !line.value(show_diff)) return std::nullopt;
  if (!line.value(show_diff) && line.is_standard_input()) throw UsageError{messages::fix_needs_files};
  if (line.value(show_diff) && line.is_given(format))
    throw UsageError{Phrase(messages::diff_is_printed, std::string(format.name()))};
  Fixes fixes = find_fixes(line.files(), line.value(options::csv_encoding), [&](const Files& files) {
    Report reports = check_all(line, asked, Keep::findings, progress, &files);
    narrow_as_typed(line, reports);
    return reports;
  });
  if (!line.value(show_diff)) write_fixes(line.files(), fixes);
  return fixes;
}

// What was corrected, and how much there is left to do.
std::string said_of_fixes(const CommandLine& line, const Fixes& fixes, const Report& reports) {
  if (line.value(show_diff)) return summary_of(fixes, Written::no, line.style());
  std::size_t left = 0;
  for (const PlanReport& report : reports)
    left +=
        static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(), [](const Diagnostic& d) {
          return d.counts() && d.severity != Severity::info;
        }));
  return summary_of(fixes, Written::yes, line.style()) +
         line.localise(Phrase(messages::findings_left, std::to_string(left))) + '\n';
}

int run_validate(CommandLine& line) {
  const std::vector<ReportOutput> outputs = outputs_of(line, all_formats());
  if (line.value(update_baseline) && !line.is_given(baseline)) throw UsageError{messages::baseline_without_file};
  const std::vector<std::string> written = written_paths(outputs, line);
  require_distinct(line, written);

  Progress progress = progress_of(line);
  const Asked asked = asked_for(line);
  const std::optional<Fixes> fixes = fix_as_asked(line, asked, progress);
  Report reports = check_all(line, asked, needs_of(line, outputs), progress);
  const bool is_whole = std::all_of(reports.begin(), reports.end(), [](const PlanReport& r) { return r.is_whole; });
  const Narrowed narrowed = narrow_as_asked(line, reports);
  require_writable(line, written);
  // A baseline of less than all would forget the findings of the rest.
  if (line.value(update_baseline) && is_whole) write_baseline(line.files(), line.value(baseline), reports);
  progress.begin(messages::progress_writing, reports.size());
  RepositoryPaths paths(line);
  write_outputs(outputs, line, reports, paths);
  progress.end();
  if (!line.value(quiet)) {
    // Where a machine reads the findings, the settings are told beside them.
    const bool is_for_people = find_format(line.value(format))->for_people;
    std::string said = said_of_settings(line, reports, narrowed.by_settings);
    if (fixes) said += said_of_fixes(line, *fixes, reports);
    const bool is_diff = line.value(show_diff);
    const std::string text = is_diff ? diff_text(*fixes, line.style()) : printed_text(line, reports, narrowed, paths);
    const bool is_beside = is_diff || !is_for_people;
    print_beside(line, text + (is_beside ? std::string() : said), written);
    if (is_beside) line.env.err(said);
  }
  if (!is_whole) return 2;
  return fails_on(line.value(fail_on), reports) && !line.value(update_baseline) ? 1 : 0;
}

constexpr const Option* validate_options[] = {&format,
                                              &options::output,
                                              &fail_on,
                                              &select,
                                              &ignore,
                                              &max_findings,
                                              &statistics,
                                              &quiet,
                                              &baseline,
                                              &update_baseline,
                                              &fix,
                                              &show_diff,
                                              &options::recursive,
                                              &options::stdin_filename,
                                              &options::as_of,
                                              &options::parent,
                                              &options::root,
                                              &options::csv_encoding,
                                              &options::threads};

}  // namespace

namespace commands {
constinit const Command validate{"validate",
                                 {"[PLAN…]", "[计划…]"},
                                 Command::any_number,
                                 {"check the plan and print what is wrong", "检查计划，列出问题"},
                                 "grassroots validate plan.toml --as-of 2018-07-15",
                                 validate_options,
                                 &run_validate};
}  // namespace commands

}  // namespace grassroots::cli
