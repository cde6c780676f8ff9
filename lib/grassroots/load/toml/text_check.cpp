// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/text_check.hpp"

#include <algorithm>
#include <array>
#include <utf8proc.h>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/toml/messages.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

bool is_encoded(const Source& source, FileIndex file, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  const auto at = [&](std::size_t offset) {
    const auto o = static_cast<std::uint32_t>(offset);
    return Place{file, o, std::min(o + 1, static_cast<std::uint32_t>(bytes.size()))};
  };
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    report(diagnostics, rules::not_text, messages::is_utf16, at(0));
    return false;
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    const bool wide = nul < 2 && bytes.size() > 3 && bytes[nul + 2] == '\0';
    report(diagnostics, rules::not_text, wide ? messages::is_utf16 : messages::is_binary, at(nul));
    return false;
  }
  if (const std::size_t bad = first_not_utf8(bytes); bad < bytes.size()) {
    report(diagnostics, rules::not_text, messages::is_not_utf8, at(bad));
    return false;
  }
  return true;
}

// The plain character for a full-width one that TOML could need; 0 for any other.
char plain_for(utf8proc_int32_t point) {
  switch (point) {
    case 0x201C:
    case 0x201D:
    case 0x2033:
    case 0xFF02: return '"';
    case 0x2018:
    case 0x2019: return '\'';
    case 0x3001: return ',';
    case 0x3010: return '[';
    case 0x3011: return ']';
    default: break;
  }
  static constexpr std::string_view typed = " =,.:[]{}#-+0123456789_";
  const char plain = half_width_of(static_cast<std::uint32_t>(point));
  return plain != '\0' && typed.find(plain) != std::string_view::npos ? plain : '\0';
}

constexpr std::string_view full_width_quotes[] = {"”", "“", "’", "‘", "＂"};

class Scanner {
 public:
  Scanner(std::string bytes, FileIndex file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {
    check_.bytes = std::move(bytes);
  }

  TextCheck run() {
    std::string& bytes = check_.bytes;
    if (bytes.starts_with(byte_order_mark)) bytes.replace(0, 3, "   ");
    check_.statement_lines.push_back(true);
    check_.readable = true;
    in_header_line_ = next_is_header();
    while (at_ < bytes.size() && check_.readable) step();
    return std::move(check_);
  }

 private:
  void step() {
    const std::string& bytes = check_.bytes;
    const char c = bytes[at_];
    if (c == '\n') return end_line();
    if (c == '#') return skip_to_line_end();
    if (c == '"' || c == '\'') return skip_string(c);
    if (static_cast<unsigned char>(c) >= 0x80) return full_width();
    switch (c) {
      case '[':
      case '{':
        if (depth_ == limits::nesting.most) return refuse();
        open_[depth_++] = c;
        if (c == '{') in_value_ = false;
        dots_ = 0;
        break;
      case ']':
      case '}':
        if (depth_ > 0) --depth_;
        in_value_ = true;
        break;
      case '.':
        if (++dots_ > limits::nesting.most) return refuse();
        break;
      case '=':
        in_value_ = true;
        dots_ = 0;
        break;
      case ',':
        in_value_ = depth_ > 0 && open_[depth_ - 1] == '[';
        dots_ = 0;
        break;
      case '+':
        if (!in_value_) spoil(at_, 1);
        break;
      case 'x':
      case 'X':
        if (in_value_ && at_ > 0 && bytes[at_ - 1] == '0') hexadecimal();
        break;
      default: break;
    }
    ++at_;
  }

  // Makes toml++ refuse what TOML 1.1 does not have.
  void spoil(std::size_t at, std::size_t size) { check_.bytes.replace(at, size, size, '!'); }

  // A hexadecimal number has neither a point nor an exponent.
  void hexadecimal() {
    const std::size_t end = token_end(check_.bytes, static_cast<std::uint32_t>(at_));
    const std::size_t found = check_.bytes.find_first_of(".pP", at_);
    if (found < end) spoil(found, 1);
  }

  void end_line() {
    ++at_;
    dots_ = 0;
    // A header's brackets close on their line, so one left open is a slip, not a list that goes on.
    if (in_header_line_) depth_ = 0;
    if (depth_ == 0) in_value_ = false;
    check_.statement_lines.push_back(depth_ == 0);
    in_header_line_ = depth_ == 0 && next_is_header();
  }

  bool next_is_header() const {
    const std::size_t first = check_.bytes.find_first_not_of(" \t", at_);
    return first != std::string::npos && check_.bytes[first] == '[';
  }

  void skip_to_line_end() { at_ = std::min(check_.bytes.find('\n', at_), check_.bytes.size()); }

  void skip_string(char quote) {
    const std::string& bytes = check_.bytes;
    const auto end = token_end(bytes, static_cast<std::uint32_t>(at_));
    const auto lines = std::count(bytes.begin() + static_cast<std::ptrdiff_t>(at_),
                                  bytes.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    for (auto i = lines; i > 0; --i) check_.statement_lines.push_back(false);
    const bool closed = end > at_ + 1 && bytes[end - 1] == quote;
    at_ = end;
    // A quote that is never closed spoils its line; the next one is looked at afresh.
    if (!closed && !close_by_full_width(quote)) skip_to_line_end();
  }

  // The input method was switched on in the middle of the text: the last full-width quote of the line ends it.
  bool close_by_full_width(char plain) {
    std::string& bytes = check_.bytes;
    const std::size_t line_end = std::min(bytes.find('\n', at_), bytes.size());
    std::size_t last = std::string::npos, size = 0;
    for (const std::string_view quote : full_width_quotes)
      if (const std::size_t found = std::string_view(bytes).substr(0, line_end).rfind(quote);
          found != std::string::npos && found >= at_ && (last == std::string::npos || found > last)) {
        last = found;
        size = quote.size();
      }
    if (last == std::string::npos) return false;
    at_ = last;
    report_full_width(size, plain);
    bytes.replace(last, size, size, ' ');
    bytes[last] = plain;
    at_ += size;
    return true;
  }

  void refuse() {
    const auto at = static_cast<std::uint32_t>(at_);
    report(diagnostics_, rules::too_deep, Phrase(messages::nests_too_deep, std::to_string(limits::nesting.most)),
           Place{file_, at, at + 1});
    check_.readable = false;
  }

  void full_width() {
    std::string& bytes = check_.bytes;
    utf8proc_int32_t point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at_,
                                         static_cast<utf8proc_ssize_t>(bytes.size() - at_), &point);
    const auto size = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1));
    const char plain = plain_for(point);
    if (plain == 0) {
      spoil(at_, size);
      at_ += size;
      return;
    }
    const bool closes_quote = (point == 0x201D || point == 0x2019);
    report_full_width(size, plain);
    // Inside full-width quotes the text stays as it is, up to the quote that closes it.
    std::string replacement(size, ' ');
    replacement[closes_quote ? 0 : size - 1] = plain;
    bytes.replace(at_, size, replacement);
    if (plain == '"' || plain == '\'') {
      if (closes_quote) {
        ++at_;
        return;
      }
      const std::size_t opened = at_ + size;
      at_ = opened;
      const std::size_t closed = close_quote(plain);
      if (closed == std::string::npos) return;
      // Both quotes are put right at once: with one alone, the text would not be closed.
      Diagnostic& d = diagnostics_.back();
      d.place.end = static_cast<std::uint32_t>(at_);
      d.suggestion = plain + bytes.substr(opened, closed - opened) + plain;
      return;
    }
    at_ += size - 1;  // the plain character is looked at next
  }

  // After a full-width quote: the text ends at the next quote of any width on this line. Returns where; npos if there
  // is none.
  std::size_t close_quote(char plain) {
    std::string& bytes = check_.bytes;
    const std::size_t line_end = std::min(bytes.find('\n', at_), bytes.size());
    while (at_ < line_end) {
      if (bytes[at_] == plain) return at_++;
      for (const std::string_view quote : full_width_quotes) {
        if (std::string_view(bytes).substr(at_).starts_with(quote)) {
          const std::size_t closed = at_;
          std::string replacement(quote.size(), ' ');
          replacement[0] = plain;
          bytes.replace(at_, quote.size(), replacement);
          at_ += quote.size();
          return closed;
        }
      }
      ++at_;
    }
    return std::string::npos;
  }

  void report_full_width(std::size_t size, char plain) {
    const auto at = static_cast<std::uint32_t>(at_);
    const Phrase message =
        plain == ' ' ? Phrase(messages::full_width_space)
                     : Phrase(messages::full_width_character, check_.bytes.substr(at_, size), std::string(1, plain));
    Diagnostic& d =
        report(diagnostics_, rules::full_width, message, Place{file_, at, at + static_cast<std::uint32_t>(size)});
    d.suggestion = std::string(1, plain);
    d.is_sure = true;
  }

  FileIndex file_;
  Diagnostics& diagnostics_;
  TextCheck check_;
  std::size_t at_ = 0;
  std::array<char, limits::nesting.most> open_{};  // brackets and braces
  unsigned depth_ = 0;                             // how many of them
  unsigned dots_ = 0;
  bool in_value_ = false;  // a key otherwise
  bool in_header_line_ = false;
};

}  // namespace

TextCheck check_text(const Source& source, FileIndex file, Diagnostics& diagnostics) {
  if (!is_encoded(source, file, diagnostics)) return {};
  return Scanner(std::string(source.bytes()), file, diagnostics).run();
}

std::vector<bool> statement_lines_of(const std::string& bytes) {
  Diagnostics known;
  return Scanner(bytes, 0, known).run().statement_lines;
}

}  // namespace grassroots
