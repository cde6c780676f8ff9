// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/document/write/formats.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

constexpr std::string_view style_sheet =
    "body{font-family:sans-serif;max-width:64em;margin:1em auto;padding:0 1em;line-height:1.5}"
    "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0}"
    "th{font-weight:normal;color:#666}p{margin:.2em 0}h2{font-size:1em;margin:1.2em 0 .3em}"
    ".right{text-align:right}.drawn{font-family:monospace;white-space:pre}.bad{color:#b00020}"
    ".doubtful{color:#8a5a00}.soon{color:#0b57d0}.good{color:#1a6b2f}.muted{color:#666}.strong{font-weight:bold}";

std::string_view html_class(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::good: return "good";
    case Tone::doubtful: return "doubtful";
    case Tone::bad: return "bad";
    case Tone::muted: return "muted";
    case Tone::strong: return "strong";
    case Tone::soon: return "soon";
  }
  unreachable();
}

std::string html_text(std::string_view text) {
  std::string safe;
  for (const char c : sanitise_lines(text)) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: safe += c;
    }
  }
  return safe;
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Style& style) : style_(style) {}

  void operator()(const Heading& heading) { out_ += "<h2>" + text_of(heading.text) + "</h2>\n"; }
  void operator()(const Line& line) {
    out_ += "<p>";
    for (const Cell& part : line.parts) out_ += span_of(part);
    out_ += "</p>\n";
  }
  void operator()(const List& list) {
    out_ += "<ul>\n";
    for (const Cell& item : list.items) out_ += "<li>" + span_of(item) + "</li>\n";
    out_ += "</ul>\n";
  }
  void operator()(const Gap&) { out_ += "<hr>\n"; }
  void operator()(const Verbatim& verbatim) { out_ += "<pre>" + html_text(verbatim.text) + "</pre>\n"; }
  void operator()(const Table& whole) {
    if (whole.is_data || whole.columns.empty()) return;
    const Table table = for_people(whole);
    out_ += "<table>\n";
    const bool has_headings = std::any_of(table.columns.begin(), table.columns.end(),
                                          [](const Column& column) { return !column.heading.empty(); });
    if (has_headings) {
      out_ += "<tr>";
      for (const Column& column : table.columns) out_ += open("th", column) + text_of(column.heading) + "</th>";
      out_ += "</tr>\n";
    }
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) out_ += open("td", table.columns[i]) + span_of(row[i]) + "</td>";
      out_ += "</tr>\n";
    }
    out_ += "</table>\n";
  }

  std::string page(const Phrase& title) const {
    const std::string language = style_.language == Language::chinese ? "zh" : "en";
    return "<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<meta charset=\"utf-8\">\n<title>" +
           (title.empty() ? "grassroots" : text_of(title)) + "</title>\n<style>" + std::string(style_sheet) +
           "</style>\n<body>\n" + out_ + "</body>\n</html>\n";
  }

 private:
  static std::string open(const std::string& tag, const Column& column) {
    if (column.is_drawn) return '<' + tag + " class=\"drawn\">";
    return '<' + tag + (column.align == Align::right ? " class=\"right\">" : ">");
  }
  std::string span_of(const Cell& cell) const {
    if (cell.tone == Tone::plain || cell.text.empty()) return text_of(cell.text);
    return "<span class=\"" + std::string(html_class(cell.tone)) + "\">" + text_of(cell.text) + "</span>";
  }
  std::string text_of(const Phrase& phrase) const { return html_text(render(phrase, style_.language)); }

  const Style& style_;
  std::string out_;
};

std::string to_html(const Document& document, const Style& style) {
  HtmlWriter writer(style);
  for (const Block& block : document.blocks) std::visit(writer, block);
  return writer.page(document.title);
}

}  // namespace

constinit const DocumentFormat document_formats::html{
    "html", Audience::people, {"a page for a browser", "浏览器打开的网页"}, &to_html};

}  // namespace grassroots
