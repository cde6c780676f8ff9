// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/syntax_errors.hpp"

#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/load/toml/bare_keys.hpp"
#include "grassroots/load/toml/messages.hpp"
#include "grassroots/load/toml/statement.hpp"
#include "grassroots/load/toml/value_meant.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

struct Meaning {
  std::string_view says;  // a part of toml++'s description
  const Message* message;
};

// The first that fits.
constexpr Meaning meanings[] = {
    {"control characters", &messages::toml_open_text},
    {"string: encountered end-of-file", &messages::toml_open_text},
    {"escape", &messages::toml_escape},
    {"unicode", &messages::toml_escape},
    {"saw comma", &messages::toml_extra_comma},
    {"expected comma or closing", &messages::toml_missing_comma},
    {"parsing inline table: encountered end-of-file", &messages::toml_open_table},
    {"parsing inline table", &messages::toml_key},
    {"parsing array", &messages::toml_open_list},
    {"cannot redefine", &messages::toml_twice},
    {"header: expected ']'", &messages::toml_open_header},
    {"expected '='", &messages::toml_no_equals},
    {"expected value", &messages::toml_no_value},
    {"expected a comment or whitespace", &messages::toml_rest},
    {"parsing date", &messages::toml_no_date},
    {"parsing time", &messages::toml_no_time},
    {"leading zeroes", &messages::toml_leading_zero},
    {"parsing value", &messages::toml_bare_value},
    {"parsing boolean", &messages::toml_bare_value},
    {"integer", &messages::toml_bare_value},
    {"floating-point", &messages::toml_bare_value},
    {"parsing key", &messages::toml_key},
    {"expected keys", &messages::toml_key},
};

const Message& meaning_of(std::string_view description) {
  for (const auto& [says, message] : meanings)
    if (description.find(says) != std::string_view::npos) return *message;
  return messages::not_toml;
}

// What to do about it, where more can be said than how TOML is written.
const Message* help_for(const Message& what) {
  static constexpr std::pair<const Message*, const Message*> helps[] = {
      {&messages::toml_open_table, &messages::help_open_table},
      {&messages::toml_open_list, &messages::help_open_list},
      {&messages::toml_missing_comma, &messages::help_missing_comma},
      {&messages::toml_extra_comma, &messages::help_extra_comma},
      {&messages::toml_key, &messages::help_quote_key},
  };
  for (const auto& [message, help] : helps)
    if (message == &what) return help;
  return nullptr;
}

bool is_about_value(const Message& what) {
  return &what == &messages::toml_bare_value || &what == &messages::toml_no_date || &what == &messages::toml_no_time ||
         &what == &messages::toml_leading_zero;
}

const Message& unclosed(char opened) {
  switch (opened) {
    case '[': return messages::toml_open_list;
    case '{': return messages::toml_open_table;
    case '"':
    case '\'': return messages::toml_open_text;
    default: return messages::not_toml;
  }
}

constexpr std::string_view around_values = " \t\r\n=,[]{}#\"'";
constexpr std::string_view around_keys = " \t\r\n=,[]{}#\"'.:";

std::uint32_t word_begin(std::string_view bytes, std::uint32_t at, std::string_view around) {
  while (at > 0 && around.find(bytes[at - 1]) == std::string_view::npos) --at;
  return at;
}

// Whether a character that no key has without quotes stands where a key goes on.
bool is_stray_in_key(const Message& what, char c) {
  if (&what != &messages::toml_no_equals && &what != &messages::toml_open_header) return false;
  return !scan::is_bare(c) && around_keys.find(c) == std::string_view::npos;
}

struct Span {
  std::uint32_t begin = 0, end = 0;
};

// The header or key that is repeated, where toml++ stopped at a header, at a value or at a part of a dotted key.
Span repeated_at(std::string_view bytes, std::uint32_t at) {
  const auto offset = [](std::size_t found) { return static_cast<std::uint32_t>(found); };
  if (bytes.substr(at, 1) == "[") {
    const std::size_t close = std::min(bytes.find_first_of("]\n", at), bytes.size());
    return {at, offset(std::min(bytes.find_first_not_of(']', close), bytes.size()))};
  }
  const std::size_t equals = at == 0 ? std::string_view::npos : bytes.find_last_not_of(" \t", at - 1);
  if (equals == std::string_view::npos || bytes[equals] != '=')
    return {at, std::max(at, offset(std::min(bytes.find_first_of(around_keys, at), bytes.size())))};
  const std::size_t end = bytes.find_last_not_of(" \t", equals - 1) + 1;
  const std::size_t before = bytes.find_last_of("\n,{", end - 1);
  return {offset(bytes.find_first_not_of(" \t", before == std::string_view::npos ? 0 : before + 1)), offset(end)};
}

// The value without quotes that begins here: up to what ends its line, or its place in a list or table.
Span bare_value(const Source& source, std::uint32_t begin, bool is_inner) {
  const std::uint32_t end = line_end(source, source.locate(begin).line);
  const std::string_view line = source.bytes().substr(begin, end - begin);
  const std::size_t stop = std::min(line.find_first_of(is_inner ? ",]}#" : "#"), line.size());
  return {begin, begin + static_cast<std::uint32_t>(line.substr(0, stop).find_last_not_of(" \t\r") + 1)};
}

// The text in double quotes that a place lies in; empty if there is none.
Span quoted_text(std::string_view bytes, std::uint32_t at) {
  const std::size_t line = bytes.rfind('\n', at == 0 ? 0 : at - 1);
  const std::size_t open = bytes.rfind('"', at), close = bytes.find_first_of("\"\n", at + 1);
  const bool is_text = open != std::string_view::npos && (line == std::string_view::npos || open > line) &&
                       close != std::string_view::npos && bytes[close] == '"' && open < at;
  return is_text ? Span{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + 1)} : Span{};
}

// Something is missing before what stands there.
void suggest_before(Diagnostic& diagnostic, std::string_view missing, std::string_view bytes) {
  const Place& place = diagnostic.place;
  const std::string_view text = bytes.substr(place.begin, place.end - place.begin);
  if (text.empty() || text.find('\n') != std::string_view::npos) return;
  diagnostic.suggestion = text.front() == ':' ? "=" : std::string(missing).append(text);
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

}  // namespace

void SyntaxErrors::report_error(LineColumn where, std::string_view description, std::uint32_t statement) {
  const std::string_view bytes = source_.bytes();
  const auto byte = [&](std::uint32_t offset) { return offset < bytes.size() ? bytes[offset] : ' '; };
  const std::uint32_t at = source_.offset(where);
  const std::uint32_t line = source_.locate(at).line;
  if (has_finding(line)) return;
  const Message* what = &meaning_of(description);
  if (what == &messages::toml_twice) return report_repeated(at);
  std::uint32_t begin = at;
  const std::uint32_t value = value_of(source_, statement);
  if (is_stray_in_key(*what, byte(at))) what = &messages::toml_key;
  const Message& if_unclosed = unclosed(byte(value));
  if ((statement < line || what == &if_unclosed) && !is_closed(bytes, value)) {
    begin = value;
    what = &if_unclosed;
  } else if (value >= line_end(source_, statement)) {
    what = &messages::toml_no_value;
    begin = line_end(source_, statement) - 1;
  } else if (is_about_value(*what)) {
    begin = byte(value) == '[' || byte(value) == '{' ? word_begin(bytes, at, around_values) : value;
  } else if (what == &messages::toml_key) {
    begin = word_begin(bytes, at, around_keys);
  }
  const std::uint32_t end = line_end(source_, source_.locate(begin).line), first = std::min(begin, end);
  Diagnostic& diagnostic =
      report(diagnostics_, rules::not_toml, *what, {file_, first, std::clamp(token_end(bytes, first), first, end)});
  if (const Message* help = help_for(*what)) diagnostic.help = *help;
  if (what == &messages::toml_escape)
    suggest_text(diagnostic, at);
  else if (what == &messages::toml_key && bytes.substr(first, 2) == "//")
    suggest_remark(diagnostic);
  else if (what == &messages::toml_key)
    suggest_keys(diagnostic);
  else if (what == &messages::toml_open_list || what == &messages::toml_open_table)
    suggest_closed(diagnostic, what == &messages::toml_open_list ? ']' : '}');
  else if (what == &messages::toml_open_header)
    suggest_header(diagnostic);
  else if (what == &messages::toml_rest && bytes.substr(first, end - first).starts_with(','))
    take_out_comma(diagnostic);
  else if (what == &messages::toml_rest)
    suggest_number(diagnostic, value);
  else if (what == &messages::toml_missing_comma)
    suggest_before(diagnostic, ", ", written_.bytes());
  else if (what == &messages::toml_no_equals)
    suggest_before(diagnostic, "= ", written_.bytes());
  else if (what == &messages::toml_extra_comma)
    diagnostic.replaces = diagnostic.place;
  else if (is_about_value(*what))
    suggest_value(diagnostic, byte(value) == '[' || byte(value) == '{');
}

// A comma that ends a line outside of brackets.
void SyntaxErrors::take_out_comma(Diagnostic& diagnostic) {
  diagnostic.place.end = diagnostic.place.begin + 1;
  diagnostic.replaces = diagnostic.place;
  diagnostic.help = messages::help_extra_comma;
}

// As other languages begin a remark.
void SyntaxErrors::suggest_remark(Diagnostic& diagnostic) {
  diagnostic.place.end = diagnostic.place.begin + 2;
  diagnostic.suggestion = "#";
  diagnostic.is_sure = true;
  diagnostic.help = messages::help_remark;
}

// What was meant instead of a value that is none.
void SyntaxErrors::suggest_value(Diagnostic& diagnostic, bool is_inner) const {
  const Span span = bare_value(written_, diagnostic.place.begin, is_inner);
  if (span.end <= span.begin) return;
  auto meant = value_meant(written_.bytes().substr(span.begin, span.end - span.begin));
  if (!meant) return;
  diagnostic.place.end = span.end;
  diagnostic.suggestion = std::move(meant->text);
  diagnostic.is_sure = meant->is_sure;
  diagnostic.help = std::move(meant->help);
  if (!meant->message.empty()) diagnostic.message = std::move(meant->message);
}

// Keys that need quotes, all that stand in the line from here on: { 序号 = "", 联系电话 = "" }.
void SyntaxErrors::suggest_keys(Diagnostic& diagnostic) const {
  if (suggest_without_unseen(diagnostic)) return;
  const std::uint32_t end = line_end(written_, written_.locate(diagnostic.place.begin).line);
  const std::string_view text = written_.bytes().substr(0, end);
  KeysWithQuotes keys = quote_keys(text, diagnostic.place.begin, header_above(text));
  if (keys.text.empty()) return;
  diagnostic.place.end = keys.end;
  diagnostic.suggestion = std::move(keys.text);
  diagnostic.is_sure = true;
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

// A space that is not seen, as behind a name that was copied, or a byte order mark where two files were joined.
bool SyntaxErrors::suggest_without_unseen(Diagnostic& diagnostic) const {
  Place& place = diagnostic.place;
  for (std::uint32_t at = place.begin; at < place.end; ++at) {
    const std::size_t size = leading_space(written_.bytes().substr(at));
    if (size <= 1) continue;
    place = {place.file, at, at + static_cast<std::uint32_t>(size)};
    diagnostic.replaces = place;
    diagnostic.is_sure = true;
    diagnostic.help = messages::help_unseen;
    return true;
  }
  return false;
}

// A list or a table of one line is closed at its end.
void SyntaxErrors::suggest_closed(Diagnostic& diagnostic, char close) const {
  const Span span = bare_value(written_, diagnostic.place.begin, false);
  const std::string_view text = written_.bytes().substr(span.begin, span.end - span.begin);
  const bool has_pairs =
      std::count(text.begin(), text.end(), '"') % 2 == 0 && text.find('\'') == std::string_view::npos;
  const bool is_one = std::count(text.begin(), text.end(), close == ']' ? '[' : '{') == 1 && text.size() > 1 &&
                      text.find_first_of(close == ']' ? "{}" : "[]") == std::string_view::npos;
  if (!has_pairs || !is_one) return;
  const std::size_t end = text.find_last_not_of(" \t,");
  diagnostic.suggestion = std::string(text.substr(0, end + 1)) + (close == '}' ? " }" : "]");
  diagnostic.place.end = span.end;
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

// [[teams] and [plan: the table is known.
void SyntaxErrors::suggest_header(Diagnostic& diagnostic) const {
  const std::uint32_t line = written_.locate(diagnostic.place.begin).line;
  const std::string_view text = written_.line(line);
  const std::size_t first = text.find('['), name = text.find_first_not_of("[ \t", first);
  if (first == std::string_view::npos || name == std::string_view::npos) return;
  const std::size_t stop = std::min(text.find_first_of("]# \t\r", name), text.size());
  const std::size_t end = std::min(text.find_first_not_of("] \t\r", stop), text.size());
  const TableSchema* table = find_table(text.substr(name, stop - name));
  if (table == nullptr || table->form == TableForm::inner || (end < text.size() && text[end] != '#')) return;
  const std::uint32_t begin = written_.offset({line, 1});
  diagnostic.place.begin = begin + static_cast<std::uint32_t>(first);
  diagnostic.place.end = begin + static_cast<std::uint32_t>(text.find_last_not_of(" \t\r", end - 1) + 1);
  diagnostic.suggestion = table->header();
  diagnostic.is_sure = true;
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

// 12 days: a number is written without a unit.
void SyntaxErrors::suggest_number(Diagnostic& diagnostic, std::uint32_t value) const {
  const Span span = bare_value(written_, value, false);
  if (span.end <= span.begin) return;
  const auto meant = value_meant(written_.bytes().substr(span.begin, span.end - span.begin));
  if (!meant || meant->text.empty() || meant->text.front() == '"') return;
  diagnostic.place = {file_, span.begin, span.end};
  diagnostic.suggestion = meant->text;
  diagnostic.is_sure = meant->is_sure;
  diagnostic.help = meant->help;
}

// A path with slashes, or a text in single quotes, where backslashes stand for themselves.
void SyntaxErrors::suggest_text(Diagnostic& diagnostic, std::uint32_t at) const {
  const Span span = quoted_text(written_.bytes(), at);
  if (span.end < span.begin + 2) return;
  diagnostic.place.begin = span.begin;
  diagnostic.place.end = span.end;
  diagnostic.is_sure = true;
  diagnostic.suggestion = text_without_escapes(written_.bytes().substr(span.begin, span.end - span.begin));
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

// Of a header that is repeated many times, the first repetition is told.
void SyntaxErrors::report_repeated(std::uint32_t at) {
  const auto [begin, end] = repeated_at(source_.bytes(), at);
  const std::string text(source_.bytes().substr(begin, end - begin));
  if (text.starts_with('[') && !repeated_headers_.insert(text).second) return;
  Diagnostic& diagnostic =
      report(diagnostics_, rules::not_toml, Phrase(messages::toml_twice, text), {file_, begin, end});
  // Several records are several tables in a list.
  const bool is_header = text.size() > 2 && text.starts_with('[') && text.ends_with(']');
  const TableSchema* table = is_header ? find_table(text.substr(1, text.size() - 2)) : nullptr;
  if (table == nullptr || table->form != TableForm::list) {
    diagnostic.help = messages::help_given_twice;
    return;
  }
  diagnostic.suggestion = table->header();
  diagnostic.is_sure = true;
  diagnostic.help = Phrase(messages::help_write, diagnostic.suggestion);
}

// What is wrong with a character was said already, and is why the line is not TOML. How the whole file is encoded is
// not.
bool SyntaxErrors::has_finding(std::uint32_t line) const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(), [&](const Diagnostic& d) {
    return d.place.file == file_ && d.severity == Severity::error && d.name != rules::not_toml.name &&
           source_.locate(d.place.begin).line == line;
  });
}

}  // namespace grassroots
