// SPDX-License-Identifier: MIT
// What every command that shows a plan does: load, assess, show in the formats that are asked for; exit 1 only where
// the plan has integrity errors.
#pragma once

#include <array>
#include <functional>

#include "cli/options.hpp"
#include "cli/outputs.hpp"
#include "cli/plans.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/view/status.hpp"

namespace grassroots::cli {

// Of every view, beside options::output.
inline constexpr Text view_format = word("--format", {"FORMAT", "格式"},
                                         [] {
                                           Choices choices;
                                           for (const DocumentFormat* known : all_document_formats())
                                             choices.emplace_back(known->name, known->help);
                                           return choices;
                                         },
                                         {"how to write it", "以何种格式输出"});

// The options of a view: its own, then those of every view.
template <class... Own>
constexpr auto view_options(const Own*... own) {
  return std::array<const Option*, sizeof...(own) + 8>{
      own...,           &view_format,   &options::output,       &options::stdin_filename, &options::as_of,
      &options::parent, &options::root, &options::csv_encoding, &options::threads};
}

struct ViewedPlan {
  const Plan& plan;
  const Assessment& assessment;
  std::size_t faults;  // errors with which what is shown may be incomplete
  Audience audience;   // programs get all, whatever fits on a screen
};
using MakeDocument = std::function<Document(const ViewedPlan&)>;
int view(CommandLine& line, const MakeDocument& make);
// The same as a page: in a pipe as wide as in a terminal.
int view_page(CommandLine& line, const MakeDocument& make);

// Where a document goes: what --format and --output ask for.
class ViewOutputs {
 public:
  // Throws UsageError.
  explicit ViewOutputs(const CommandLine& line);
  // `make` is called once for each audience there is. To be called after all reading. Throws EnvironmentError.
  void write(const Style& style, const std::function<Document(Audience)>& make) const;

 private:
  const CommandLine& line_;
  const DocumentFormat* printed_;
  std::vector<Output<DocumentFormat>> outputs_;
};

// All where --all asks for them, and for programs.
Rows rows_asked_for(const CommandLine& line, Audience audience);
// Unknown where it is not given.
Date given_day(const CommandLine& line, const Day& option);
// Throws UsageError where the last day is before the first.
void require_in_order(Date first, Date last);

// The row of the record with this id, in whatever width it is typed. Throws UsageError with a suggestion if there is
// none.
std::uint32_t row_named(const Plan& plan, TableId table, const std::string& id);
// The row of the team with this id or name, in this region, or of the only one of which an id, a name or a region
// begins so. Throws UsageError if there is none, or more than one.
std::uint32_t team_named(const Plan& plan, const std::string& text);

}  // namespace grassroots::cli
