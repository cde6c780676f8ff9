// SPDX-License-Identifier: MIT
// The formats that a document can be written in: a row and a file for each.
#pragma once

#include <span>

#include "grassroots/document/style.hpp"

namespace grassroots {

// Whom a format is for.
enum class Audience : std::uint8_t { people, programs };

struct DocumentFormat {
  std::string_view name;
  Audience audience;
  Message help;
  std::string (*write)(const Document&, const Style&);
};

std::span<const DocumentFormat> all_document_formats();
// Null if there is none.
const DocumentFormat* find_document_format(std::string_view name);

// For a text file or a wiki.
std::string to_markdown(const Document& document, const Style& style);
// For a spreadsheet: the rows of the main table, else of the first that has a name, and of all others of that name.
std::string to_csv(const Document& document, const Style& style);
// For programs: every table that has a name.
std::string to_json(const Document& document, const Style& style);
// For a browser: one page that needs no other file and runs nothing.
std::string to_html(const Document& document, const Style& style);

// The table as people see it: without the columns that are for programs alone.
Table for_people(const Table& table);

}  // namespace grassroots
