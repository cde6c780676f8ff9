// SPDX-License-Identifier: MIT
// The formats that a document can be written in: each one row here, in the order in which they are listed, and defined
// in the file that writes it.
#pragma once

#include <span>

#include "grassroots/document/style.hpp"

#define GRASSROOTS_DOCUMENT_FORMATS(format) format(table) format(markdown) format(csv) format(json) format(html)

namespace grassroots {

// Whom a format is for.
enum class Audience : std::uint8_t { people, programs };

struct DocumentFormat {
  std::string_view name;
  Audience audience;
  Message help;
  std::string (*write)(const Document&, const Style&);
};

std::span<const DocumentFormat* const> all_document_formats();
// Null if there is none.
const DocumentFormat* find_document_format(std::string_view name);

namespace document_formats {
#define GRASSROOTS_DOCUMENT_FORMAT(name) extern const DocumentFormat name;
GRASSROOTS_DOCUMENT_FORMATS(GRASSROOTS_DOCUMENT_FORMAT)
#undef GRASSROOTS_DOCUMENT_FORMAT
}  // namespace document_formats

// The table as people see it: without the columns that are for programs alone.
Table for_people(const Table& table);

}  // namespace grassroots
