// SPDX-License-Identifier: MIT
#include "grassroots/grassroots.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/given_files.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/text/overlay_files.hpp"

namespace grassroots::v1 {
namespace {

#define GRASSROOTS_TEXT_OF(number) GRASSROOTS_TEXT(number)
#define GRASSROOTS_TEXT(number) #number
static_assert(std::string_view(GRASSROOTS_VERSION) ==
                  GRASSROOTS_TEXT_OF(GRASSROOTS_VERSION_MAJOR) "." GRASSROOTS_TEXT_OF(
                      GRASSROOTS_VERSION_MINOR) "." GRASSROOTS_TEXT_OF(GRASSROOTS_VERSION_PATCH),
              "the header's version is the project's");
static_assert(static_cast<int>(Severity::info) == static_cast<int>(grassroots::Severity::info));

Date date_of(std::chrono::year_month_day day) {
  const auto date =
      make_date(static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  assert(date && "a day of the calendar in the years 0 to 9999");
  return date.value_or(Date{});
}

}  // namespace

struct Plan::Contents {
  std::string path;
  LoadedPlan loaded;
};

struct Assessment::Contents {
  PlanReport report;
};

bool Plan::is_readable() const { return contents_->loaded.failure.empty(); }

std::string Plan::path() const {
  return is_readable() ? contents_->loaded.plan.sources.front()->path() : contents_->path;
}

class Loader {
 public:
  static Plan load(const grassroots::Files& files, const std::filesystem::path& path,
                   const std::filesystem::path& root) {
    LoadOptions options;
    options.files = &files;
    options.root = root;
    return Plan(std::make_shared<const Plan::Contents>(Plan::Contents{path.string(), load_plan(path, options)}));
  }
};

Plan load(const std::filesystem::path& path, const std::filesystem::path& root) {
  return Loader::load(disk_files(), path, root);
}

Plan load_text(const std::filesystem::path& path, std::string text, const std::filesystem::path& root) {
  OverlayFiles files(disk_files());
  files.put(path, std::move(text));
  return Loader::load(files, path, root);
}

Plan load_from(const Files& files, const std::filesystem::path& path, const std::filesystem::path& root) {
  return Loader::load(GivenFiles(files), path, root);
}

bool Assessment::passes(Severity at) const {
  const auto& findings = contents_->report.findings;
  return std::none_of(findings.begin(), findings.end(), [&](const Diagnostic& d) {
    return d.counts() && static_cast<int>(d.severity) <= static_cast<int>(at);
  });
}

std::size_t Assessment::count(Severity severity) const {
  const auto& findings = contents_->report.findings;
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const Diagnostic& d) {
    return d.counts() && static_cast<int>(d.severity) == static_cast<int>(severity);
  }));
}

Counts Assessment::requirements() const {
  const PlanReport& report = contents_->report;
  return {report.count(State::met), report.count(State::pending), report.count(State::violated),
          report.count(State::waived)};
}

std::string Assessment::write(std::string_view format, Language language) const {
  const Format* const known = find_format(format);
  assert(known != nullptr && "one of formats()");
  if (known == nullptr) return {};
  ReportStyle style;
  style.language = language == Language::chinese ? grassroots::Language::chinese : grassroots::Language::english;
  return known->write({&contents_->report, 1}, style);
}

Assessment assess(const Plan& plan, std::chrono::year_month_day day) {
  const Date as_of = date_of(day);
  const LoadedPlan& loaded = plan.contents_->loaded;
  PlanReport report = plan.is_readable() ? report_on(loaded, grassroots::assess(loaded.plan, as_of), Keep::outcomes)
                                         : report_on_unread(plan.path(), loaded.failure, as_of);
  return Assessment(std::make_shared<const Assessment::Contents>(Assessment::Contents{std::move(report)}));
}

std::vector<std::string_view> formats() {
  std::vector<std::string_view> names;
  for (const Format* format : all_formats()) names.push_back(format->name);
  return names;
}

}  // namespace grassroots::v1
