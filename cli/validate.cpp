// SPDX-License-Identifier: MIT
// grassroots validate: every finding about one plan or many.
#include <algorithm>
#include <limits>
#include <map>

#include "cli/baseline.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/plans.hpp"
#include "cli/selection.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t findings_on_a_terminal = 50;

struct Options {
  Date as_of;
  PlanOptions plans;
  std::string format = "full", fail_on = "error", select, ignore, baseline, max_findings;
  std::vector<std::string> outputs;
  bool statistics = false, quiet = false, write_baseline = false;
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : all_formats()) names.emplace_back(format.name);
  return names;
}

Severity severity_named(std::string_view name) {
  if (name == "info") return Severity::info;
  return name == "warning" ? Severity::warning : Severity::error;
}

std::size_t count(const PlanReport& report, Severity severity) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [&](const Diagnostic& d) { return d.severity == severity && d.counts(); }));
}

Phrase summary(const PlanReport& report) {
  const auto states = [&](State state) { return std::to_string(report.count(state)); };
  Phrase requirements(messages::requirement_counts, states(State::met), states(State::pending), states(State::violated),
                      states(State::waived));
  const auto lost = std::count_if(report.requirements.begin(), report.requirements.end(),
                                  [](const ReportedRequirement& requirement) { return !requirement.is_understood; });
  if (lost > 0) requirements = Phrase(messages::not_understood, std::move(requirements), std::to_string(lost));
  return Phrase(
      messages::valid_plan, report.path, to_string(report.as_of),
      Phrase(messages::counts, std::to_string(report.teams), std::to_string(report.regions),
             std::to_string(report.stays), std::move(requirements), std::to_string(count(report, Severity::error)),
             std::to_string(count(report, Severity::warning))));
}

// How often each name was found, the most frequent first.
Document statistics(const Report& reports) {
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings)
      if (finding.counts()) ++counts[{finding.severity, finding.name}];
  std::vector<std::pair<std::size_t, std::pair<Severity, std::string_view>>> rows;
  for (const auto& [what, number] : counts) rows.emplace_back(number, what);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  Document document;
  Table& table = document.table({{Phrase(), Align::right}, {Phrase()}, {Phrase()}});
  for (const auto& [number, what] : rows)
    table.rows.push_back({std::to_string(number), word_for(what.first), std::string(what.second)});
  return document;
}

// For people: at most `limit` findings, then how many more there are, and the last line of each plan.
std::string for_people(CommandLine& line, const Report& reports, const Format& format, std::size_t limit) {
  std::string text;
  const Style style = line.style();
  const auto is_waived = [](const Diagnostic& finding) { return !finding.counts(); };
  for (const PlanReport& report : reports) {
    const auto all = report.findings.size() -
                     static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(), is_waived));
    if (all > limit) {
      PlanReport first = report;
      std::erase_if(first.findings, is_waived);
      first.findings.resize(limit);
      text += format.write({&first, 1}, style);
      text += line.say(Phrase(messages::more_findings, std::to_string(all - limit)), style) + '\n';
    } else {
      text += format.write({&report, 1}, style);
    }
    text += line.say(summary(report), style) + '\n';
  }
  return text;
}

std::size_t limit_of(const CommandLine& line, const Options& options) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  if (options.max_findings.empty()) return line.env.is_terminal ? findings_on_a_terminal : all;
  const std::size_t limit = number_of("--max-findings", options.max_findings, 0, all);
  return limit == 0 ? all : limit;
}

struct Output {
  const Format* format;
  std::string path;
};
std::vector<Output> outputs_of(const Options& options) {
  std::vector<Output> outputs;
  for (const std::string& text : options.outputs) {
    const std::size_t equals = text.find('=');
    const Format* format = equals == std::string::npos ? nullptr : find_format(text.substr(0, equals));
    if (format == nullptr || equals + 1 == text.size()) {
      std::vector<Phrase> names;
      for (const Format& known : all_formats()) names.emplace_back(std::string(known.name));
      throw UsageError{Phrase(messages::bad_output, text, list_of(names))};
    }
    outputs.push_back({format, text.substr(equals + 1)});
  }
  return outputs;
}

void declare(CommandLine& line, Options& options) {
  line.as_of(options.as_of);
  line.option("--format", options.format, messages::option_format, format_names());
  line.option("--output", options.outputs, messages::option_output);
  line.option("--fail-on", options.fail_on, messages::option_fail_on, {"error", "warning", "info"});
  line.option("--select", options.select, messages::option_select);
  line.option("--ignore", options.ignore, messages::option_ignore);
  line.option("--max-findings", options.max_findings, messages::option_max_findings);
  line.flag("--statistics", options.statistics, messages::option_statistics);
  line.flag("-q,--quiet", options.quiet, messages::option_quiet);
  line.option("--baseline", options.baseline, messages::option_baseline);
  line.flag("--write-baseline", options.write_baseline, messages::option_write_baseline);
  declare(line, options.plans);
  declare_recursive(line, options.plans);
}

// Of every plan that can be read.
Report check_all(CommandLine& line, const Options& options, Progress& progress, bool& all_read) {
  const std::vector<std::string> paths = paths_of(line, options.plans, all_read);
  Report reports(paths.size());
  const bool all_loaded = load_all(line, paths, options.plans, progress, [&](std::size_t i, const LoadedPlan& loaded) {
    reports[i] = report_on(loaded, assess(loaded.plan, options.as_of, line.env.today));
  });
  all_read = all_read && all_loaded;
  std::erase_if(reports, [](const PlanReport& report) { return report.path.empty(); });
  tell_registers_once(reports);
  return reports;
}

void print(CommandLine& line, const Options& options, const Report& reports, std::size_t known) {
  const Format& format = *find_format(options.format);
  if (options.quiet) return;
  if (!format.for_people) return line.env.out(format.write(reports, line.style()));
  std::string text;
  if (options.statistics)
    text = to_text(statistics(reports), line.style());
  else
    text = for_people(line, reports, format, limit_of(line, options));
  if (options.statistics)
    for (const PlanReport& report : reports) text += line.say(summary(report)) + '\n';
  if (known > 0) text += line.say(Phrase(messages::known_findings, std::to_string(known), options.baseline)) + '\n';
  line.env.out(text);
}

}  // namespace

int validate(CommandLine& line, const Command& command) {
  Options options;
  declare(line, options);
  if (!line.parse(command, std::numeric_limits<std::size_t>::max())) return 0;
  const std::vector<Output> outputs = outputs_of(options);
  limit_of(line, options);
  if (options.write_baseline && options.baseline.empty()) throw UsageError{messages::baseline_without_file};

  Progress progress = progress_of(line);
  bool all_read = true;
  Report reports = check_all(line, options, progress, all_read);
  Selection selection{names_in(options.select, "--select", reports), names_in(options.ignore, "--ignore", reports), {}};
  if (!options.baseline.empty() && !options.write_baseline) selection.baseline = read_baseline(*line.env.files, options.baseline);
  const std::size_t known = narrow(reports, selection);
  if (options.write_baseline) write_baseline(*line.env.files, options.baseline, reports);

  Style for_file = line.style();
  for_file.color = false;
  for_file.width = 0;
  progress.begin(messages::progress_writing, reports.size());
  for (const Output& output : outputs) write_file(*line.env.files, output.path, output.format->write(reports, for_file));
  progress.end();
  print(line, options, reports, known);
  if (!all_read) return 2;
  const bool fails = std::any_of(reports.begin(), reports.end(), [&](const PlanReport& report) {
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Diagnostic& d) {
      return d.counts() && d.severity <= severity_named(options.fail_on);
    });
  });
  return fails && !options.write_baseline ? 1 : 0;
}

}  // namespace grassroots::cli
