// SPDX-License-Identifier: MIT
// What a view has to say, before anybody decides how it looks: headings, lines, tables and lists.
#pragma once

#include <concepts>
#include <variant>
#include <vector>

#include "grassroots/model/date.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// What a text means; colour may underline it and never carries it alone.
enum class Tone : std::uint8_t { plain, good, doubtful, bad, muted, strong, soon };

// What a cell says, as a value: how it is written for people is its text.
struct Ratio {
  double have = 0, need = 0;
};
struct Bar {
  double have = 0, expected = 0, need = 0;
};
struct Span {
  Date first, last;
};
struct StateWord {
  std::string_view word;
};
struct RecordName {
  std::string_view table;
  std::string id;
  Phrase name;
};
using RecordNames = std::vector<RecordName>;
using CellValue = std::variant<std::monostate, double, Date, Ratio, Bar, Span, StateWord, RecordName, RecordNames>;

struct Cell {
  Phrase text;
  Tone tone = Tone::plain;
  CellValue value;  // none: the text is all there is

  Cell() = default;
  template <class Text>
  requires std::constructible_from<Phrase, Text> &&
      (!std::same_as<std::remove_cvref_t<Text>, Cell>)Cell(Text&& what, Tone how = Tone::plain)  // NOLINT: constrained
      : text(std::forward<Text>(what)), tone(how) {}  // NOLINT: a text is a cell
  template <class Text>
  Cell(Text&& what, Tone how, CellValue is) : text(std::forward<Text>(what)), tone(how), value(std::move(is)) {}
};

enum class Align : std::uint8_t { left, right };

struct Column {
  Phrase heading;
  Align align = Align::left;
  bool wraps = false;         // may take several lines where the terminal is narrow; others are cut
  int spare = 0;              // where it is narrower still, columns are left out and named below the table: the most
                              // spare first, 0 never
  bool is_whole = false;      // is never cut: a date
  std::string_view key = {};  // what programs call it; empty: it is for people alone
  bool is_data = false;       // for programs alone
  bool is_drawn = false;      // a bar or a strip, whose characters are to be of one width
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::size_t indent = 0;      // columns before it
  std::string_view name = {};  // what programs call it
  bool is_data = false;        // for programs alone: no page shows it
  bool is_one = false;         // its one row stands for the whole
  bool is_main = false;        // the one for a spreadsheet, though others have a name
  bool repeats_first = false;  // too wide: several tables, each with the first column
};

struct Heading {
  Phrase text;
};
struct Line {
  std::vector<Cell> parts;
};
struct List {
  std::vector<Cell> items;
};

// Room between two parts that have no heading.
struct Gap {};

// A line as it stands: neither wrapped nor cut.
struct Verbatim {
  std::string text;
};

using Block = std::variant<Heading, Line, Table, List, Gap, Verbatim>;

struct Document {
  std::vector<Block> blocks;
  std::string_view name = {};  // of the view, for programs
  Date as_of;
  Phrase title;  // of what it is about

  void heading(Phrase text) { blocks.emplace_back(Heading{std::move(text)}); }
  void line(Cell cell) { blocks.emplace_back(Line{{std::move(cell)}}); }
  void line(std::vector<Cell> parts) { blocks.emplace_back(Line{std::move(parts)}); }
  Table& table(std::vector<Column> columns) {
    blocks.emplace_back(Table{std::move(columns), {}});
    return std::get<Table>(blocks.back());
  }
  void gap() { blocks.emplace_back(Gap{}); }
  void verbatim(std::string text) { blocks.emplace_back(Verbatim{std::move(text)}); }
  List& list() {
    blocks.emplace_back(List{});
    return std::get<List>(blocks.back());
  }
};

}  // namespace grassroots
