// SPDX-License-Identifier: MIT
// The encodings that files are saved in: UTF-8 with or without a byte order mark, UTF-16 with one, and GB 18030 with
// its subset GBK, which Chinese versions of Windows use. Of the last, the file says nowhere that it is it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "grassroots/text/message.hpp"

namespace grassroots {

enum class CsvEncoding : std::uint8_t { automatic, utf8, gb18030 };

struct Utf8Text {
  std::string bytes;                 // UTF-8 without a byte order mark; with a fault, up to there at least
  const Message* fault = nullptr;    // why it is no text that can be read
  const Message* help = nullptr;     // what to do about it
  std::uint32_t fault_at = 0;        // where,
  std::uint32_t fault_size = 1;      // and how many bytes
  const Message* read_as = nullptr;  // says which encoding it was, if it was none of UTF-8
};

// `automatic`: what is not UTF-8 is read as GB 18030 if all of it is that, and if its characters are such that text in
// UTF-8 with a broken byte, in a Western encoding or in Big5 would not have them.
// A table in UTF-16 may have tabs between its cells, as spreadsheets save it: it is given with commas.
enum class Holds : std::uint8_t { a_table, a_text };
Utf8Text to_utf8(std::string bytes, CsvEncoding encoding = CsvEncoding::automatic, Holds what = Holds::a_table);

// The text as a file that to_utf8 reads it from: in the encoding of `like` and with its byte order mark. Nothing if the
// encoding has no code for a character, or is not known. `like`: such a file's bytes.
std::optional<std::string> encoded_as(std::string_view like, std::string_view text);

// Whether a text beyond ASCII does not begin as UTF-8: quick, for what mostly is UTF-8.
bool begins_otherwise(std::string_view bytes);

}  // namespace grassroots
