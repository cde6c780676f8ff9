// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/toml_reader.hpp"

// Without NDEBUG toml++ 3.3.0 aborts on `[.]`.
#ifndef NDEBUG
#define NDEBUG
#endif
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_UNDEF_MACROS 1
#include <algorithm>
#include <toml++/toml.h>
#include <vector>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/toml/text_check.hpp"

namespace grassroots {
namespace {

constexpr int most_syntax_errors = 20;  // of one file

// toml++'s tree → raw values, tables in the order of the file.
class Converter {
 public:
  Converter(const Source& source, std::pmr::memory_resource& memory) : source_(source), memory_(memory) {}

  RawTable table(const toml::table& tree) {
    const std::span<RawEntry> entries = make<RawEntry>(tree.size());
    std::size_t i = 0;
    for (auto&& [key, node] : tree) {
      entries[i].key = key.str();
      entries[i].key_begin = offset(key.source().begin);
      entries[i].value = value(node);
      ++i;
    }
    std::sort(entries.begin(), entries.end(),
              [](const RawEntry& a, const RawEntry& b) { return a.key_begin < b.key_begin; });
    return entries;
  }

 private:
  RawValue value(const toml::node& node) {
    const std::uint32_t begin = offset(node.source().begin);
    switch (node.type()) {
      case toml::node_type::string: return {begin, std::string_view(node.as_string()->get())};
      case toml::node_type::integer: return {begin, node.as_integer()->get()};
      case toml::node_type::floating_point: return {begin, node.as_floating_point()->get()};
      case toml::node_type::boolean: return {begin, node.as_boolean()->get()};
      case toml::node_type::date: {
        const toml::date date = node.as_date()->get();
        if (const auto made = make_date(date.year, date.month, date.day)) return {begin, *made};
        break;
      }
      case toml::node_type::array: {
        const std::span<RawValue> items = make<RawValue>(node.as_array()->size());
        std::size_t i = 0;
        for (const toml::node& item : *node.as_array()) items[i++] = value(item);
        return {begin, std::span<const RawValue>(items)};
      }
      case toml::node_type::table: return {begin, table(*node.as_table())};
      default: break;  // times and date-times: no key takes them
    }
    RawValue other;
    other.begin = begin;
    return other;
  }

  std::uint32_t offset(toml::source_position at) const { return source_.offset({at.line, at.column}); }

  template <class T>
  std::span<T> make(std::size_t count) {
    if (count == 0) return {};
    T* items = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_default_construct_n(items, count);
    return {items, count};
  }

  const Source& source_;
  std::pmr::memory_resource& memory_;
};

// Finds what to pass over so that the rest of a file can be parsed: the statement that failed, or, where a
// header failed, everything up to the next header.
class Recovery {
 public:
  Recovery(const Source& source, TextCheck& text) : source_(source), text_(text) {}

  // The line that the statement begins on which this line belongs to.
  std::uint32_t statement_of(std::uint32_t line_number) const {
    std::uint32_t first = std::clamp<std::uint32_t>(line_number, 1, source_.line_count());
    while (first > 1 && !starts_statement(first)) --first;
    return first;
  }

  // Blanks the statement at fault; false if nothing can be done.
  bool blank(std::uint32_t line_number) {
    const std::uint32_t first = statement_of(line_number);
    const bool resumes = first < line_number && looks_like_statement(line_number);
    std::uint32_t last = resumes ? line_number - 1 : std::max(first, line_number);
    // What was opened and never closed hid where the statements after it begin.
    if (resumes)
      for (std::uint32_t i = line_number; i < source_.line_count() && i <= text_.statement_lines.size(); ++i)
        if (looks_like_statement(i)) text_.statement_lines[i - 1] = true;
    if (is_header(first)) {
      lost_records = true;
      while (last < source_.line_count() && !(starts_statement(last + 1) && is_header(last + 1))) ++last;
    } else if (const auto record = record_of(first)) {
      damaged.insert(*record);
    }
    bool changed = false;
    for (std::uint32_t i = first; i <= last; ++i) {
      changed = blank_line(i) || changed;
      if (i < text_.statement_lines.size()) text_.statement_lines[i] = true;  // the line after it
    }
    return changed;
  }

  std::set<std::uint32_t> damaged;
  bool lost_records = false;

 private:
  bool starts_statement(std::uint32_t line) const {
    return line - 1 < text_.statement_lines.size() && text_.statement_lines[line - 1];
  }
  std::string_view text_of(std::uint32_t line) const {
    const std::uint32_t begin = source_.offset({line, 1});
    return std::string_view(text_.bytes).substr(begin, source_.line(line).size());
  }
  bool is_header(std::uint32_t line) const {
    const std::string_view text = text_of(line);
    const std::size_t first = text.find_first_not_of(" \t");
    return first != std::string_view::npos && text[first] == '[';
  }
  bool looks_like_statement(std::uint32_t line) const {
    return is_header(line) || text_of(line).find('=') != std::string_view::npos;
  }
  // Where the record begins that the line belongs to: the last header above it without a dot.
  std::optional<std::uint32_t> record_of(std::uint32_t line) const {
    for (std::uint32_t i = line; i >= 1; --i) {
      if (!starts_statement(i) || !is_header(i)) continue;
      const std::string_view text = text_of(i);
      const std::size_t end = text.find(']');
      if (text.substr(0, end).find('.') != std::string_view::npos) continue;
      return source_.offset({i, 1}) + static_cast<std::uint32_t>(text.find('['));
    }
    return std::nullopt;
  }
  bool blank_line(std::uint32_t line) {
    const std::uint32_t begin = source_.offset({line, 1});
    bool changed = false;
    for (std::size_t i = begin; i < begin + source_.line(line).size(); ++i) {
      changed = changed || text_.bytes[i] != ' ';
      text_.bytes[i] = ' ';
    }
    return changed;
  }

  const Source& source_;
  TextCheck& text_;
};

// What toml++ says, in words for those who never saw TOML. The first that fits.
const Message& meaning_of(std::string_view description) {
  static constexpr std::pair<std::string_view, const Message*> meanings[] = {
      {"control characters", &messages::toml_open_text},
      {"string: encountered end-of-file", &messages::toml_open_text},
      {"escape", &messages::toml_escape},
      {"parsing inline table", &messages::toml_open_table},
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
  for (const auto& [says, means] : meanings)
    if (description.find(says) != std::string_view::npos) return *means;
  return messages::not_toml;
}

// Reports what toml++ says of a file, where a person would look for it.
class SyntaxErrors {
 public:
  SyntaxErrors(const Source& source, FileIndex file, Diagnostics& diagnostics)
      : source_(source), file_(file), diagnostics_(diagnostics) {}

  // `statement`: the line that the statement at fault begins on.
  void report_error(const toml::parse_error& error, std::uint32_t statement) {
    const std::uint32_t at = source_.offset({error.source().begin.line, error.source().begin.column});
    const std::uint32_t line = source_.locate(at).line;
    if (has_finding(line)) return;
    const Message* what = &meaning_of(error.description());
    std::uint32_t begin = at;
    const std::uint32_t value = value_of(statement);
    if (statement < line) {  // nothing closed what the statement opened
      begin = value;
      what = &unclosed(value);
    } else if (value >= line_end(statement)) {
      what = &messages::toml_no_value;
      begin = line_end(statement) - 1;
    } else if (concerns_value(*what) && source_.bytes()[value] != '[' && source_.bytes()[value] != '{') {
      begin = value;
    }
    if (what == &messages::toml_twice && !repeated_.insert(std::string(source_.line(line))).second) return;
    const std::uint32_t end = line_end(source_.locate(begin).line), first = std::min(begin, end);
    report(diagnostics_, rules::not_toml, *what,
           {file_, first, std::clamp(token_end(source_.bytes(), first), first, end)});
  }

 private:
  static bool concerns_value(const Message& what) {
    return &what == &messages::toml_bare_value || &what == &messages::toml_no_date ||
           &what == &messages::toml_no_time || &what == &messages::toml_leading_zero;
  }
  const Message& unclosed(std::uint32_t value) const {
    switch (value < source_.bytes().size() ? source_.bytes()[value] : ' ') {
      case '[': return messages::toml_open_list;
      case '{': return messages::toml_open_table;
      case '"':
      case '\'': return messages::toml_open_text;
      default: return messages::not_toml;
    }
  }
  std::uint32_t line_end(std::uint32_t line) const {
    return source_.offset({line, 1}) + static_cast<std::uint32_t>(source_.line(line).size());
  }
  // Where the value of a line `key = value` begins; its end if there is none; its beginning if it is no such line.
  std::uint32_t value_of(std::uint32_t line) const {
    const std::uint32_t begin = source_.offset({line, 1});
    const std::string_view text = source_.line(line);
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || text.starts_with('[')) return begin;
    const std::size_t value = text.find_first_not_of(" \t", equals + 1);
    return value == std::string_view::npos || text[value] == '#' ? line_end(line)
                                                                 : begin + static_cast<std::uint32_t>(value);
  }
  // What is wrong with a character was said already, and is why the line is not TOML.
  bool has_finding(std::uint32_t line) const {
    return std::any_of(diagnostics_.begin(), diagnostics_.end(), [&](const Diagnostic& d) {
      return d.place.file == file_ && d.name != rules::not_toml.name && source_.locate(d.place.begin).line == line;
    });
  }

  const Source& source_;
  FileIndex file_;
  Diagnostics& diagnostics_;
  std::set<std::string> repeated_;  // headers
};

}  // namespace

void read_toml(const Source& source, FileIndex file, Diagnostics& diagnostics,
               const std::function<void(const TomlFile&)>& use) {
  TextCheck text = check_text(source, file, diagnostics);
  TomlFile result;
  if (!text.readable) {
    result.incomplete = true;
    return use(result);
  }
  // Where a character was replaced, columns are those of the text that toml++ sees; offsets are the same.
  const Source seen(source.path(), text.bytes);
  Recovery recovery(source, text);
  SyntaxErrors errors_of(seen, file, diagnostics);
  toml::parse_result parsed = toml::parse(text.bytes);
  for (int errors = 0; !parsed; ++errors) {
    const toml::parse_error& error = parsed.error();
    const std::uint32_t line = error.source().begin.line;
    errors_of.report_error(error, recovery.statement_of(line));
    if (errors == most_syntax_errors || !recovery.blank(line)) {
      result.incomplete = true;
      return use(result);
    }
    parsed = toml::parse(text.bytes);
  }
  std::pmr::monotonic_buffer_resource memory(64 * 1024);
  result.root = Converter(seen, memory).table(parsed.table());
  result.damaged = std::move(recovery.damaged);
  result.incomplete = recovery.lost_records;
  use(result);
}

}  // namespace grassroots
