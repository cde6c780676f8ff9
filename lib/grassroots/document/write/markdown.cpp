// SPDX-License-Identifier: MIT
// A document as Markdown: what would mean something in it is escaped in every text.
#include <algorithm>

#include "grassroots/document/write/formats.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/sanitise.hpp"

namespace grassroots {
namespace {

std::string markdown_text(std::string_view text) {
  std::string escaped;
  for (const char c : sanitise_lines(text)) {
    if (std::string_view("\\`*_[]<>|#&~").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  // A number with a point, a dash or a plus sign would begin a list.
  std::size_t digits = 0;
  while (digits < escaped.size() && is_digit(escaped[digits])) ++digits;
  if (digits < escaped.size() &&
      (digits > 0 ? escaped[digits] == '.' || escaped[digits] == ')' : escaped[0] == '-' || escaped[0] == '+'))
    escaped.insert(digits, "\\");
  return escaped;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const Style& style) : style_(style) {}

  void operator()(const Heading& heading) { paragraph("## " + text_of(heading.text)); }
  void operator()(const Line& line) {
    std::string text;
    for (const Cell& part : line.parts) text += span_of(part);
    paragraph(text);
  }
  void operator()(const List& list) {
    for (const Cell& item : list.items) out_ += "- " + span_of(item) + '\n';
    out_ += '\n';
  }
  void operator()(const Gap&) {}
  void operator()(const Verbatim& verbatim) { paragraph("    " + sanitise(verbatim.text)); }
  void operator()(const Table& whole) {
    if (whole.is_data || whole.columns.empty()) return;
    const Table table = for_people(whole);
    std::string rule = "|";
    std::vector<Cell> headings;
    for (const Column& column : table.columns) {
      headings.emplace_back(column.heading);
      rule += column.align == Align::right ? " ---: |" : " --- |";
    }
    row(table, headings);
    out_ += rule + '\n';
    for (const auto& cells : table.rows) row(table, cells);
    out_ += '\n';
  }

  std::string take() {
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  void paragraph(const std::string& text) { out_ += text + "\n\n"; }

  void row(const Table& table, const std::vector<Cell>& cells) {
    out_ += '|';
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool is_drawn = table.columns[i].is_drawn && !cells[i].text.empty();
      out_ += is_drawn ? " `" + drawn(cells[i].text) + "` |" : ' ' + span_of(cells[i]) + " |";
    }
    out_ += '\n';
  }

  // Between backticks nothing is escaped, and what would end the cell cannot stand.
  std::string drawn(const Phrase& phrase) const {
    std::string text = sanitise_lines(render(phrase, style_.language));
    std::replace(text.begin(), text.end(), '`', '\'');
    std::replace(text.begin(), text.end(), '|', '!');
    return text;
  }

  std::string span_of(const Cell& cell) const {
    const std::string text = text_of(cell.text);
    return cell.tone == Tone::strong && !text.empty() ? "**" + text + "**" : text;
  }
  std::string text_of(const Phrase& phrase) const { return markdown_text(render(phrase, style_.language)); }

  const Style& style_;
  std::string out_;
};

std::string to_markdown(const Document& document, const Style& style) {
  MarkdownWriter writer(style);
  for (const Block& block : document.blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace

constinit const DocumentFormat document_formats::markdown{
    "markdown", Audience::people, {"for a document or a wiki", "供文档或维基使用"}, &to_markdown};

}  // namespace grassroots
