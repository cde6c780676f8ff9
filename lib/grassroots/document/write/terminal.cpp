// SPDX-License-Identifier: MIT
#include "grassroots/document/write/terminal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "grassroots/document/messages.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots {
namespace {

constexpr std::string_view gap = "  ";
constexpr std::size_t narrowest = 6;  // columns of a cell that is cut or wrapped

std::string text_of(const Phrase& phrase, const Style& style) { return sanitise_lines(render(phrase, style.language)); }

// The widths of a table's columns, made to fit.
class Widths {
 public:
  Widths(const Table& table, const std::vector<std::vector<std::string>>& texts)
      : table_(table), widths_(table.columns.size(), 0) {
    for (const auto& row : texts)
      for (std::size_t i = 0; i < row.size(); ++i) widths_[i] = std::max(widths_[i], display_width(row[i]));
  }

  std::size_t total() const {
    const auto is_shown = [](std::size_t width) { return width > 0; };
    const auto shown = static_cast<std::size_t>(std::count_if(widths_.begin(), widths_.end(), is_shown));
    return std::accumulate(widths_.begin(), widths_.end(), std::size_t{0}) + gap.size() * (shown > 0 ? shown - 1 : 0);
  }

  // Takes from the widest of the columns that wrap, or of the others, while any has more than it cannot do without.
  void shrink(std::size_t room, bool wrapping) {
    const std::size_t least = wrapping ? 20 : narrowest;
    while (total() > room) {
      std::size_t widest = widths_.size();
      for (std::size_t i = 0; i < widths_.size(); ++i) {
        if (table_.columns[i].wraps != wrapping || table_.columns[i].is_whole || widths_[i] <= least) continue;
        if (widest == widths_.size() || widths_[i] > widths_[widest]) widest = i;
      }
      if (widest == widths_.size()) return;
      --widths_[widest];
    }
  }

  // Leaves out columns in the order in which they can be spared.
  void drop(std::size_t room) {
    const auto spare_of = [&](std::size_t i) { return widths_[i] > 0 ? table_.columns[i].spare : 0; };
    while (total() > room) {
      std::size_t spare = 0;
      for (std::size_t i = 1; i < widths_.size(); ++i)
        if (spare_of(i) > spare_of(spare)) spare = i;
      if (spare_of(spare) == 0) return;
      widths_[spare] = 0;
    }
  }

  std::vector<std::size_t> take() { return std::move(widths_); }

 private:
  const Table& table_;
  std::vector<std::size_t> widths_;
};

// What columns need, less where the terminal has not as much: columns that wrap give first, then those that can be
// spared are left out, then the widest of the others give. None where that does not help.
std::vector<std::size_t> widths_of(const Table& table, const std::vector<std::vector<std::string>>& texts,
                                   const Style& style) {
  Widths widths(table, texts);
  if (style.width == 0) return widths.take();
  const std::size_t room = style.width > table.indent ? style.width - table.indent : 1;
  widths.shrink(room, true);
  widths.drop(room);
  widths.shrink(room, false);
  return widths.total() > room ? std::vector<std::size_t>() : widths.take();
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

  void operator()(const Table& whole) {
    if (whole.is_data) return;
    const Table table = for_people(whole);
    std::vector<std::vector<std::string>> texts(1);
    for (const Column& column : table.columns) texts[0].push_back(text_of(column.heading, style_));
    for (const auto& row : table.rows) {
      auto& line = texts.emplace_back();
      for (const Cell& cell : row) line.push_back(text_of(cell.text, style_));
    }
    const auto widths = widths_of(table, texts, style_);
    if (widths.empty() && table.repeats_first && table.columns.size() > 2) return in_parts(table);
    if (widths.empty() && !table.columns.empty()) return stacked(table, texts);
    const std::vector<Cell> heading(table.columns.size(), Cell(Phrase(), Tone::muted));
    const bool has_headings =
        std::any_of(texts[0].begin(), texts[0].end(), [](const std::string& t) { return !t.empty(); });
    for (std::size_t i = has_headings ? 0 : 1; i < texts.size(); ++i)
      row(table, texts[i], i == 0 ? heading : table.rows[i - 1], widths);
    tell_left_out(table, widths);
  }

  std::string take() { return std::move(out_); }

 private:
  void tell_left_out(const Table& table, const std::vector<std::size_t>& widths) {
    std::vector<Phrase> names;
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths[i] == 0 && !table.columns[i].heading.empty()) names.push_back(table.columns[i].heading);
    if (!names.empty()) (*this)(Line{{Cell(Phrase(messages::columns_left_out, list_of(names)), Tone::muted)}});
  }

  // Too many columns: several tables below one another, each with the first column and as many as fit.
  void in_parts(const Table& table) {
    constexpr std::size_t widest = 12;
    const auto width_of = [&](std::size_t column) {
      std::size_t width = display_width(text_of(table.columns[column].heading, style_));
      for (const auto& row : table.rows) width = std::max(width, display_width(text_of(row[column].text, style_)));
      return column == 0 ? std::min(width, 2 * widest) : std::min(width, widest);
    };
    for (std::size_t begin = 1; begin < table.columns.size();) {
      std::size_t end = begin + 1, width = width_of(0) + gap.size() + width_of(begin);
      while (end < table.columns.size() && width + gap.size() + width_of(end) <= style_.width)
        width += gap.size() + width_of(end++);
      if (begin > 1) out_ += '\n';
      (*this)(part_of(table, begin, end));
      begin = end;
    }
  }

  static Table part_of(const Table& table, std::size_t begin, std::size_t end) {
    Table part;
    const auto take = [&](const auto& all, auto& some) {
      some.push_back(all.front());
      for (std::size_t i = begin; i < end; ++i) some.push_back(all[i]);
    };
    take(table.columns, part.columns);
    for (const auto& row : table.rows) take(row, part.rows.emplace_back());
    return part;
  }

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

// Each as wide as what it stands for.
std::string in_ascii(const std::string& text) {
  static constexpr std::pair<std::string_view, char> signs[] = {{"█", '#'}, {"▒", '='}, {"░", '.'}, {"–", '-'},
                                                                {"·", '.'}, {"…", '~'}, {"→", '>'}};
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const auto found = std::find_if(std::begin(signs), std::end(signs), [&](const auto& sign) {
      return std::string_view(text).substr(i).starts_with(sign.first);
    });
    plain += found == std::end(signs) ? text[i] : found->second;
    i += found == std::end(signs) ? 1 : found->first.size();
  }
  return plain;
}

// As ECMA-48 numbers colours and weights.
std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::plain: return "0";
    case Tone::good: return "32";
    case Tone::doubtful: return "33";
    case Tone::bad: return "31";
    case Tone::muted: return "2";
    case Tone::strong: return "1";
    case Tone::soon: return "34";
  }
  unreachable();
}

}  // namespace

std::string painted(std::string_view text, Tone tone, const Style& style) {
  if (!style.color || tone == Tone::plain || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code_of(tone)) + "m" + std::string(text) + "\x1b[0m";
}

std::string to_text(const Document& document, const Style& style) {
  Writer writer(style);
  for (const Block& block : document.blocks) std::visit(writer, block);
  return style.glyphs == Glyphs::ascii ? in_ascii(writer.take()) : writer.take();
}

constinit const DocumentFormat document_formats::table{
    "table", Audience::people, {"for a terminal or a mail", "供终端显示，也可粘贴到邮件"}, &to_text};

}  // namespace grassroots
