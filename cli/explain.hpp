// SPDX-License-Identifier: MIT
// What `explain` tells of each kind of thing that a message or a file can name. Briefly it is at most fifteen lines on
// a terminal, with one stanza of TOML; `--full` tells the rest.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/examples.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/document.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots::cli {

enum class Extent : std::uint8_t { brief, full };

// What is explained besides checks, findings, tables and keys.
struct Topic {
  const Message& name;  // as it is typed in either language
  const Message& summary;
  void (*write)(Document&, Extent);
};
std::span<const Topic> all_topics();

// A key of a table.
struct KeyOf {
  const TableSchema* table;
  const Field* field;
  std::string name() const;  // stays.end
};
// The keys that a name means: "stays.end", "蹲点.结束日期", or of all tables those called "end".
std::vector<KeyOf> keys_named(std::string_view name);
// By its name (stays), as `per` names it (stay), by its label (蹲点) or as files write it ([[stays]]).
const TableSchema* table_named(std::string_view name);

// What can be explained without a plan, each with a line about it.
struct Explained {
  std::string name;
  Phrase summary;
};
std::vector<Explained> all_explained();

// The language is that of what `validate` says about an example.
Document about(const Check& check, Extent extent, Language language);
Document about(const Rule& rule, Extent extent, Language language);
Document about(const Topic& topic, Extent extent);
Document about(const TableSchema& table, Extent extent, Language language);
// REQUIRES: one key at least.
Document about(const std::vector<KeyOf>& keys);
// Of the plan: what it asks, and how each of its subjects stands.
Document about_requirement(const Plan& plan, const Assessment& assessment, const Result& result, Extent extent);

// "name: summary"
void add_title(std::string_view name, const Message& summary, Document& document);
// A text line by line, indented.
void add_lines(std::string_view text, Document& document);

// What validate says about the example's bad plan.
std::string findings_of(const Example& example, Language language);

}  // namespace grassroots::cli
