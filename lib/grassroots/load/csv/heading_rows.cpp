// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/heading_rows.hpp"

#include <algorithm>

#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_rows_above = 10;  // the headings

// How many cells are headings, and how many are filled.
struct Score {
  std::size_t known = 0, filled = 0;
  bool is_sure() const { return known >= 2 || (known == 1 && filled == 1); }
};
Score score(const CsvRows& row, const TableSchema& table, const ColumnNames& names) {
  Score found;
  for (const CsvCell& cell : row.cells()) {
    const std::string_view text = trim_spaces(cell.text);
    if (text.empty()) continue;
    ++found.filled;
    if (read_heading(table, names, text).means == ColumnHeading::Means::field) ++found.known;
  }
  return found;
}

bool is_blank_row(const CsvRows& row) { return std::none_of(row.cells().begin(), row.cells().end(), is_filled); }

// Of some spreadsheets, which names the separator.
bool names_separator(const CsvRows& row) {
  return !row.cells().empty() && row.cells().front().text.starts_with("sep=") && row.count() <= 2;
}

// Whether another row below may be the one with the headings.
bool may_be_title(const CsvRows& row, Score found) {
  return !found.is_sure() || (found.filled == 1 && row.count() > 1);
}

// How a row begins, up to its first comma or line end; nothing if its first cell is empty.
std::string_view beginning_of(std::string_view bytes, std::uint32_t row) {
  const std::size_t stop = bytes.find_first_of(",\r\n", row);
  return stop == row || stop == std::string_view::npos ? std::string_view() : bytes.substr(row, stop + 1 - row);
}

class HeadingFinder {
 public:
  HeadingFinder(std::string_view bytes, const TableSchema& table, const ColumnNames& names, Headings& found)
      : bytes_(bytes), table_(table), names_(names), found_(found) {}

  bool find(CsvRows& rows) {
    const char* best = nullptr;
    const char* above = nullptr;  // the row above the best
    const char* last = nullptr;
    Score best_score;
    for (std::size_t seen = 0; seen < most_rows_above && rows.next();) {
      const bool is_unread = rows.fault() != nullptr;
      if (!is_unread && (is_blank_row(rows) || names_separator(rows))) continue;
      const Score found = is_unread ? Score{} : score(rows, table_, names_);
      if (best == nullptr || found.known > best_score.known) {
        best = bytes_.data() + rows.begin();
        above = last;
        best_score = found;
      }
      last = bytes_.data() + rows.begin();
      ++seen;
      if (is_unread || !may_be_title(rows, found)) break;
    }
    if (best == nullptr) return false;
    keep_titles(best);
    rows = CsvRows(bytes_);
    rows.go_to(best);
    if (!rows.next()) return false;
    if (rows.fault() != nullptr) return true;
    keep(rows);
    if (above != nullptr) add_above(above);
    add_below(rows);
    pass_over_units(rows);
    if (found_.rows.size() > 1) note_words(found_.cells);  // on a later page they may stand in one row
    return true;
  }

 private:
  CsvCell kept(const CsvCell& cell) {
    const bool is_in_file = cell.text.data() >= bytes_.data() && cell.text.data() <= bytes_.data() + bytes_.size();
    return is_in_file ? cell : CsvCell{found_.texts.emplace_back(cell.text), cell.begin};
  }

  void keep(const CsvRows& row) {
    for (const CsvCell& cell : row.cells()) found_.cells.push_back(kept(cell));
    note(row);
  }

  void note(const CsvRows& row) {
    note_words(row.cells());
    note_beginning(row);
  }

  void note_words(std::span<const CsvCell> cells) {
    std::vector<std::string>& words = found_.rows.emplace_back();
    for (const CsvCell& cell : cells) words.push_back(word_of_heading(cell.text));
  }

  void note_beginning(const CsvRows& row) {
    if (const std::string_view beginning = beginning_of(bytes_, row.begin()); !beginning.empty())
      found_.other_rows.push_back(beginning);
  }

  // The rows above the headings that say one thing.
  void keep_titles(const char* headings) {
    CsvRows rows(bytes_);
    while (rows.next() && bytes_.data() + rows.begin() < headings) {
      std::string_view only;
      std::size_t filled = 0;
      for (const CsvCell& cell : rows.cells())
        if (!trim_spaces(cell.text).empty() && ++filled == 1) only = trim_spaces(cell.text);
      if (filled != 1) continue;
      found_.titles.emplace_back(only);
      note_beginning(rows);
    }
  }

  bool is_known(std::string_view text) const {
    return read_heading(table_, names_, text).means != ColumnHeading::Means::unknown;
  }
  static std::string_view text_at(std::span<const CsvCell> cells, std::size_t column) {
    return column < cells.size() ? trim_spaces(cells[column].text) : std::string_view();
  }

  // Of cells that are merged downwards, a CSV keeps the text in the upper one.
  void add_above(const char* above) {
    CsvRows row(bytes_);
    row.go_to(above);
    if (!row.next() || row.fault() != nullptr || row.cells().size() > found_.cells.size()) return;
    const auto cells = row.cells();
    const auto fills = [&](std::size_t i) {
      return text_at(found_.cells, i).empty() && !text_at(cells, i).empty() && is_known(text_at(cells, i));
    };
    bool is_heading = false;
    for (std::size_t i = 0; i < cells.size(); ++i) is_heading = is_heading || fills(i);
    if (!is_heading) return;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (text_at(found_.cells, i).empty()) found_.cells[i] = kept(cells[i]);
    note(row);
  }

  // Of a heading that is merged to the right, what stands below it says more. A record that looks like that says
  // something else below a heading that is known.
  void add_below(CsvRows& rows) {
    if (std::all_of(found_.cells.begin(), found_.cells.end(),
                    [&](const CsvCell& cell) { return is_known(trim_spaces(cell.text)); }))
      return;
    CsvRows below = rows;
    if (!below.next() || below.fault() != nullptr || below.cells().size() > found_.cells.size()) return;
    const auto cells = below.cells();
    std::size_t known = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string_view text = text_at(cells, i), above = text_at(found_.cells, i);
      if (text.empty()) continue;
      const bool is_heading = is_known(text);
      if (is_known(above) && word_of_heading(above) != word_of_heading(text)) return;
      if (!is_heading && text.find_first_of("0123456789") != std::string_view::npos) return;
      known += is_heading && !is_known(above) ? 1 : 0;
    }
    if (known == 0) return;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (!text_at(cells, i).empty()) found_.cells[i] = kept(cells[i]);
    note(below);
    rows = std::move(below);
  }

  // A row of （名称）, （年月日）, （天） says more of what stands above it.
  void pass_over_units(CsvRows& rows) {
    CsvRows below = rows;
    if (!below.next() || below.fault() != nullptr) return;
    const auto is_unit = [](const CsvCell& cell) {
      const std::string_view text = trim_spaces(cell.text);
      return text.empty() || (text.starts_with("（") && text.ends_with("）")) ||
             (text.starts_with('(') && text.ends_with(')'));
    };
    if (std::all_of(below.cells().begin(), below.cells().end(), is_unit) && !is_blank_row(below))
      rows = std::move(below);
  }

  std::string_view bytes_;
  const TableSchema& table_;
  const ColumnNames& names_;
  Headings& found_;
};

}  // namespace

bool Headings::are_repeated_in(std::span<const CsvCell> row) const {
  const auto filled = std::count_if(row.begin(), row.end(), is_filled);
  const auto first = std::find_if(row.begin(), row.end(), is_filled);
  if (filled == 1 && std::find(titles.begin(), titles.end(), trim_spaces(first->text)) != titles.end()) return true;
  if (filled < 2) return false;
  return std::any_of(rows.begin(), rows.end(), [&](const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (is_filled(row[i]) && (i >= words.size() || word_of_heading(row[i].text) != words[i])) return false;
    return true;
  });
}

bool find_headings(CsvRows& rows, std::string_view bytes, const TableSchema& table, const ColumnNames& names,
                   Headings& headings) {
  return HeadingFinder(bytes, table, names, headings).find(rows);
}

}  // namespace grassroots
