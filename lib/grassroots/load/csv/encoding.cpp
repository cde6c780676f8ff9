// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/encoding.hpp"

#include <algorithm>
#include <optional>

#include "grassroots/load/messages.hpp"
#include "grassroots/text/big5.hpp"
#include "grassroots/text/gb18030.hpp"
#include "grassroots/text/utf16.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

// How many characters of more than a byte are as an encoding builds them, and how many bytes are not. `size_of`: the
// size of the first character; 0 if it is none.
struct Tally {
  std::size_t good = 0, bad = 0;
};
Tally tally(std::string_view bytes, std::size_t (*size_of)(std::string_view)) {
  Tally found;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = size_of(bytes.substr(i));
    if (size != 1) ++(size > 0 ? found.good : found.bad);
    i += std::max<std::size_t>(size, 1);
  }
  return found;
}

// Whether most characters are UTF-8: a broken byte does not make another encoding of the file. In GBK, two
// bytes seldom look like UTF-8.
bool looks_like_utf8(std::string_view bytes) {
  const auto [good, bad] = tally(bytes, &character_size);
  return good > bad;
}

// Whether bytes with NULs are UTF-16 without a mark: a plain letter or sign has a NUL on one side, always the same, and
// so have commas and line ends. Where these are few, the rest is no UTF-8.
bool looks_like_utf16(std::string_view bytes) {
  std::size_t nuls[2] = {}, separators = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0')
      ++nuls[i % 2];
    else if (bytes[i] == ',' || bytes[i] == '\n' || bytes[i] == '\r')
      ++separators;
  const std::size_t all = std::max(nuls[0], nuls[1]);
  // Some characters have one on the other side: 一 is U+4E00.
  if (std::min(nuls[0], nuls[1]) * 2 > all || all * 2 < separators) return false;
  const bool is_hardly_else = all * 4 >= bytes.size() || first_not_utf8(bytes) < bytes.size();
  return is_hardly_else && decode_utf16(std::string(nuls[1] >= nuls[0] ? "\xFF\xFE" : "\xFE\xFF").append(bytes));
}

// Whether bytes that may be GB 18030 are meant as it. Its second bytes mostly have the high bit, too; in
// "Montréal" in Latin-1, a plain letter follows the one that has it.
bool looks_like_gb18030(std::string_view bytes) {
  std::size_t high = 0, all = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) continue;
    ++all;
    const auto second = static_cast<unsigned char>(bytes[++i]);
    if (second >= 0x80 || (second >= '0' && second <= '9')) ++high;  // a digit: the first half of four bytes
  }
  return high * 2 > all;
}

// Whether bytes that look like GB 18030 are not it in few places only: those of another encoding break it more often.
bool is_nearly_gb18030(std::string_view bytes) {
  const auto [good, bad] = tally(bytes, &size_in_gb18030);
  return bad * 8 < good;
}

// Where bytes that are UTF-8 and could hardly be anything else have their first character of three bytes or
// more; the size if they are not such. Two bytes at a time, GBK can be UTF-8 by chance: the word 联通.
std::size_t first_only_utf8(std::string_view bytes) {
  const bool is_utf8 = bytes.starts_with(byte_order_mark) || first_not_utf8(bytes) == bytes.size();
  const auto leads_three = [](char c) { return static_cast<unsigned char>(c) >= 0xE0; };
  const auto found = is_utf8 ? std::find_if(bytes.begin(), bytes.end(), leads_three) : bytes.end();
  return static_cast<std::size_t>(found - bytes.begin());
}

Utf8Text without_mark(std::string bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
  return {std::move(bytes)};
}

Utf8Text faulty(std::string bytes, const Message& fault, std::size_t at,
                const Message& help = messages::help_save_as_csv) {
  return {std::move(bytes), &fault, &help, static_cast<std::uint32_t>(at)};
}

// `may_be_gbk`: only who sees the text can say.
Utf8Text not_utf8(std::string bytes, std::size_t at, bool may_be_gbk) {
  return faulty(std::move(bytes), messages::is_not_utf8, at,
                may_be_gbk ? messages::help_save_or_say_gbk : messages::help_save_as_csv);
}

// What was read is shown as text, so that columns are right.
Utf8Text broken_after(DecodedText read, const std::string& bytes, const Message& fault, const Message& help) {
  const std::size_t at = read.text.size();
  return faulty(read.text.append(bytes, read.read), fault, at, help);
}

// Read as GB 18030, so that whoever sees the text knows that it is not.
Utf8Text doubted_at(std::size_t at, const std::string& bytes) {
  const DecodedText before = decode_gb18030(std::string_view(bytes).substr(0, at));
  DecodedText all = decode_gb18030(bytes);
  Utf8Text text = faulty(all.text.append(bytes, all.read), messages::is_big5, before.text.size() + at - before.read,
                         messages::help_not_big5);
  text.fault_size = static_cast<std::uint32_t>(
      std::max<std::size_t>(character_size(std::string_view(text.bytes).substr(text.fault_at)), 1));
  return text;
}

Utf8Text read_as_gb18030(std::string text) {
  Utf8Text read = without_mark(std::move(text));
  read.read_as = &messages::read_as_gb18030;
  return read;
}

// What spreadsheets save as "Unicode text": the first line that has several cells has tabs between them, and no comma.
bool has_tabs_for_commas(std::string_view text) {
  const std::size_t first = text.find_first_of("\t,");
  if (first == std::string_view::npos || text[first] == ',') return false;
  return text.substr(first, text.find('\n', first) - first).find(',') == std::string_view::npos;
}

std::string with_commas(std::string_view text) {
  std::string all;
  all.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    const bool is_quoted = text[at] == '"';
    if (is_quoted)
      for (end = text.find('"', at + 1); end != std::string_view::npos && text.substr(end, 2) == "\"\"";)
        end = text.find('"', end + 2);
    end = std::min(text.find_first_of("\t\r\n", std::min(end, text.size())), text.size());
    const std::string_view cell = text.substr(at, end - at);
    const bool needs_quotes = !is_quoted && cell.find_first_of(",\"") != std::string_view::npos;
    if (needs_quotes) all += '"';
    for (const char c : cell) all.append(needs_quotes && c == '"' ? 2 : 1, c);
    if (needs_quotes) all += '"';
    if (end < text.size()) all += text[end] == '\t' ? ',' : text[end];
    at = end + 1;
  }
  return all;
}

Utf8Text from_utf16(std::string bytes, Holds what) {
  auto text = decode_utf16(bytes);
  if (!text) return faulty(std::move(bytes), messages::is_utf16, 0);
  Utf8Text read{what == Holds::a_table && has_tabs_for_commas(*text) ? with_commas(*text) : std::move(*text)};
  read.read_as = &messages::read_as_utf16;
  return read;
}

Utf8Text from_gb18030(std::string bytes) {
  if (const std::size_t at = first_only_utf8(bytes); at < bytes.size()) {
    Utf8Text text = faulty(std::move(bytes), messages::is_utf8, at, messages::help_csv_encoding);
    text.fault_size = static_cast<std::uint32_t>(character_size(std::string_view(text.bytes).substr(at)));
    return text;
  }
  DecodedText all = decode_gb18030(bytes);
  if (all.read == bytes.size()) return read_as_gb18030(std::move(all.text));
  return broken_after(std::move(all), bytes, messages::is_not_gb18030, messages::help_csv_encoding);
}

}  // namespace

bool begins_otherwise(std::string_view bytes) {
  constexpr std::size_t enough = 1024;  // to see whether it is UTF-8
  bytes = bytes.substr(0, 1U << 16U);
  const auto first = std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  std::string_view some = bytes.substr(static_cast<std::size_t>(first - bytes.begin()), enough);
  const std::size_t bad = first_not_utf8(some);
  if (bad == some.size() || bad + 4 >= enough) return false;  // it is, or is only cut
  const auto high = std::count_if(some.begin(), some.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  return high >= 4;  // one broken character says nothing about the others
}

std::optional<std::string> encoded_as(std::string_view like, std::string_view text) {
  if (first_not_utf8(text) < text.size()) return std::nullopt;
  if (has_utf16_mark(like)) return encode_utf16(text, like);
  if (first_not_utf8(like) < like.size()) return encode_gb18030(text);
  const bool lacks_mark = like.starts_with(byte_order_mark) && !text.starts_with(byte_order_mark);
  return (lacks_mark ? std::string(byte_order_mark) : std::string()).append(text);
}

Utf8Text to_utf8(std::string bytes, CsvEncoding encoding, Holds what) {
  if (has_utf16_mark(bytes)) return from_utf16(std::move(bytes), what);
  if (const std::size_t nul = bytes.find('\0'); nul != std::string::npos) {
    const bool is_wide = looks_like_utf16(bytes);
    return faulty(std::move(bytes), is_wide ? messages::is_utf16 : messages::is_binary, is_wide ? 0 : nul);
  }
  if (encoding == CsvEncoding::gb18030) return from_gb18030(std::move(bytes));
  const std::size_t bad = first_not_utf8(bytes);
  if (bad == bytes.size()) return without_mark(std::move(bytes));
  if (encoding == CsvEncoding::utf8) return faulty(std::move(bytes), messages::is_not_utf8, bad);
  DecodedText all = decode_gb18030(bytes);
  const bool is_whole = all.read == bytes.size();
  const UseInGbk use = use_in_gbk(bytes);
  const bool may_be_gbk = is_whole && use.common > 0;
  const bool is_plain_gbk = may_be_gbk && use.common >= 2 * use.rare;
  if (!is_plain_gbk && looks_like_utf8(bytes)) return not_utf8(std::move(bytes), bad, may_be_gbk);
  if (const std::optional<std::size_t> at = find_big5(bytes)) return doubted_at(*at, bytes);
  const bool has_no_utf8 = tally(bytes, &character_size).good == 0;
  if (is_plain_gbk || looks_like_gb18030(bytes) || (may_be_gbk && use.common >= use.rare && has_no_utf8)) {
    if (is_whole) return read_as_gb18030(std::move(all.text));
    if (is_nearly_gb18030(bytes))
      return broken_after(std::move(all), bytes, messages::is_broken_gb18030, messages::help_save_as_csv);
  }
  if (may_be_gbk) return not_utf8(std::move(bytes), bad, may_be_gbk);
  return faulty(std::move(bytes), messages::is_no_known_encoding, bad);
}

}  // namespace grassroots
