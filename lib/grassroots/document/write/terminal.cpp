// SPDX-License-Identifier: MIT
#include "grassroots/document/write/terminal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 6;  // columns of a cell that is cut or wrapped

std::string text_of(const Phrase& phrase, const Style& style) { return sanitise(render(phrase, style.language)); }

// The widths of a table's columns: what they need, less where the terminal has not as much. Columns that wrap
// give first, then the widest of the others. None where that does not help.
std::vector<std::size_t> widths_of(const Table& table, const std::vector<std::vector<std::string>>& texts,
                                   const Style& style) {
  std::vector<std::size_t> widths(table.columns.size(), 0);
  for (const auto& row : texts)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  if (style.width == 0) return widths;
  const std::size_t room = style.width > table.indent ? style.width - table.indent : 1;
  const auto total = [&] {
    const auto shown =
        static_cast<std::size_t>(std::count_if(widths.begin(), widths.end(), [](std::size_t w) { return w > 0; }));
    return std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + gap.size() * (shown > 0 ? shown - 1 : 0);
  };
  const auto shrink = [&](bool wrapping) {
    while (total() > room) {
      std::size_t widest = widths.size();
      for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::size_t floor = wrapping ? 20 : narrowest;
        if (table.columns[i].wraps != wrapping || table.columns[i].is_whole || widths[i] <= floor) continue;
        if (widest == widths.size() || widths[i] > widths[widest]) widest = i;
      }
      if (widest == widths.size()) break;
      --widths[widest];
    }
  };
  shrink(true);
  while (total() > room) {
    std::size_t spare = 0;
    for (std::size_t i = 1; i < widths.size(); ++i)
      if (widths[i] > 0 && table.columns[i].spare > (widths[spare] > 0 ? table.columns[spare].spare : 0)) spare = i;
    if (table.columns[spare].spare == 0 || widths[spare] == 0) break;
    widths[spare] = 0;
  }
  shrink(false);
  if (total() > room) widths.clear();
  return widths;
}

class Writer {
 public:
  explicit Writer(const Style& style) : style_(style) {}

  void operator()(const Heading& heading) {
    if (!out_.empty()) out_ += '\n';
    const std::string text = text_of(heading.text, style_);
    for (const std::string& piece : style_.width > 0 ? wrap(text, style_.width) : std::vector{text})
      out_ += painted(piece, Tone::strong, style_) + '\n';
  }

  void operator()(const Line& line) {
    std::string text;
    std::vector<std::pair<std::size_t, Tone>> ends;  // of the parts, in `text`
    for (const Cell& part : line.parts) {
      text += text_of(part.text, style_);
      ends.emplace_back(text.size(), part.tone);
    }
    std::size_t at = 0;
    for (const std::string& piece : style_.width > 0 ? wrap(text, style_.width) : std::vector{text}) {
      at = text.find(piece, at);
      const std::size_t piece_end = at + piece.size();
      for (const auto& [end, tone] : ends) {
        if (end <= at) continue;
        const std::size_t stop = std::min(end, piece_end);
        out_ += painted(std::string_view(text).substr(at, stop - at), tone, style_);
        at = stop;
      }
      out_ += '\n';
    }
  }

  void operator()(const Gap&) { out_ += '\n'; }

  void operator()(const Verbatim& verbatim) { out_ += sanitise(verbatim.text) + '\n'; }

  void operator()(const List& list) {
    for (const Cell& item : list.items) {
      bool first = true;
      const std::string text = text_of(item.text, style_);
      for (const std::string& piece :
           style_.width > 8 ? wrap(text, style_.width - 4) : std::vector<std::string>{text}) {
        out_ += first ? "  - " : "    ";
        out_ += painted(piece, item.tone, style_) + '\n';
        first = false;
      }
    }
  }

  void operator()(const Table& table) {
    if (table.is_data) return;
    std::vector<std::vector<std::string>> texts(1);
    for (const Column& column : table.columns) texts[0].push_back(text_of(column.heading, style_));
    for (const auto& row : table.rows) {
      auto& line = texts.emplace_back();
      for (const Cell& cell : row) line.push_back(text_of(cell.text, style_));
    }
    const auto widths = widths_of(table, texts, style_);
    if (widths.empty() && !table.columns.empty()) return stacked(table, texts);
    const std::vector<Cell> heading(table.columns.size(), Cell(Phrase(), Tone::muted));
    const bool has_headings =
        std::any_of(texts[0].begin(), texts[0].end(), [](const std::string& t) { return !t.empty(); });
    for (std::size_t i = has_headings ? 0 : 1; i < texts.size(); ++i)
      row(table, texts[i], i == 0 ? heading : table.rows[i - 1], widths);
  }

  std::string take() { return std::move(out_); }

 private:
  // Too narrow for columns: the cells of each row after one another, a row a paragraph.
  void stacked(const Table& table, const std::vector<std::vector<std::string>>& texts) {
    for (std::size_t i = 1; i < texts.size(); ++i) {
      Line line;
      for (std::size_t column = 0; column < texts[i].size(); ++column) {
        if (texts[i][column].empty()) continue;
        if (!line.parts.empty()) line.parts.emplace_back(" ");
        line.parts.push_back(table.rows[i - 1][column]);
      }
      (*this)(line);
    }
  }

  void row(const Table& table, const std::vector<std::string>& texts, const std::vector<Cell>& cells,
           const std::vector<std::size_t>& widths) {
    std::vector<std::vector<std::string>> lines(texts.size());
    std::size_t height = 1;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (widths[i] == 0) continue;
      if (display_width(texts[i]) <= widths[i])
        lines[i] = {texts[i]};
      else if (table.columns[i].wraps)
        lines[i] = wrap(texts[i], widths[i]);
      else
        lines[i] = {fit(texts[i], widths[i])};
      height = std::max(height, lines[i].size());
    }
    for (std::size_t at = 0; at < height; ++at) {
      std::string line(table.indent, ' ');
      bool is_first = true;
      for (std::size_t i = 0; i < texts.size(); ++i) {
        if (widths[i] == 0) continue;
        const std::string piece = at < lines[i].size() ? lines[i][at] : "";
        const std::string cell =
            table.columns[i].align == Align::right ? pad_left(piece, widths[i]) : pad(piece, widths[i]);
        if (!std::exchange(is_first, false)) line += gap;
        line += painted(cell, piece.empty() ? Tone::plain : cells[i].tone, style_);
      }
      while (line.ends_with(' ')) line.pop_back();
      out_ += line + '\n';
    }
  }

  const Style& style_;
  std::string out_;
};

}  // namespace

std::string painted(std::string_view text, Tone tone, const Style& style) {
  if (!style.color || tone == Tone::plain || text.empty()) return std::string(text);
  static constexpr std::string_view codes[] = {"", "32", "33", "31", "2", "1", "34"};
  return "\x1b[" + std::string(codes[static_cast<std::size_t>(tone)]) + "m" + std::string(text) + "\x1b[0m";
}

std::string to_text(const Document& document, const Style& style) {
  Writer writer(style);
  for (const Block& block : document.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace grassroots
