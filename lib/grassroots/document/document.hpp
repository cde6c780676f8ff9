// SPDX-License-Identifier: MIT
// What a view has to say, before anybody decides how it looks: headings, lines, tables and lists.
#pragma once

#include <concepts>
#include <variant>
#include <vector>

#include "grassroots/text/message.hpp"

namespace grassroots {

// What a text means; colour may underline it and never carries it alone.
enum class Tone : std::uint8_t { plain, good, doubtful, bad, muted, strong };

struct Cell {
  Phrase text;
  Tone tone = Tone::plain;

  Cell() = default;
  template <class Text>
  requires std::constructible_from<Phrase, Text> &&
      (!std::same_as<std::remove_cvref_t<Text>, Cell>)Cell(Text&& what, Tone how = Tone::plain)
      : text(std::forward<Text>(what)), tone(how) {}  // NOLINT: a text is a cell
};

enum class Align : std::uint8_t { left, right };

struct Column {
  Phrase heading;
  Align align = Align::left;
  bool wraps = false;  // may take several lines where the terminal is narrow; others are cut
  int spare = 0;       // where it is narrower still, columns are left out: the most spare first, 0 never
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
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

// A line as it stands: neither wrapped nor cut.
struct Verbatim {
  std::string text;
};

using Block = std::variant<Heading, Line, Table, List, Verbatim>;

struct Document {
  std::vector<Block> blocks;

  void heading(Phrase text) { blocks.emplace_back(Heading{std::move(text)}); }
  void line(Cell cell) { blocks.emplace_back(Line{{std::move(cell)}}); }
  void line(std::vector<Cell> parts) { blocks.emplace_back(Line{std::move(parts)}); }
  Table& table(std::vector<Column> columns) {
    blocks.emplace_back(Table{std::move(columns), {}});
    return std::get<Table>(blocks.back());
  }
  void verbatim(std::string text) { blocks.emplace_back(Verbatim{std::move(text)}); }
  List& list() {
    blocks.emplace_back(List{});
    return std::get<List>(blocks.back());
  }
};

}  // namespace grassroots
