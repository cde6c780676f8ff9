// SPDX-License-Identifier: MIT
// GB 18030 is decoded as others decode it, whichever system the program was built or runs on.
#include "grassroots/text/gb18030.hpp"

#include <cstdint>
#include <doctest/doctest.h>
#include <iconv.h>
#include <string>
#include <vector>

#include "grassroots/text/utf8.hpp"

namespace {

using namespace grassroots;

std::string code_of_two(unsigned lead, unsigned trail) { return {static_cast<char>(lead), static_cast<char>(trail)}; }

// The code of four bytes that stands at this place in their order.
std::string code_of_four(unsigned number) {
  return {static_cast<char>(0x81 + number / 12600), static_cast<char>('0' + number / 1260 % 10),
          static_cast<char>(0x81 + number / 10 % 126), static_cast<char>('0' + number % 10)};
}

// All codes of two bytes, all of four for characters below U+10000, and a part of those from there on, in
// which one follows the other.
std::vector<std::string> codes_to_compare() {
  std::vector<std::string> codes;
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead)
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail)
      if (trail != 0x7F) codes.push_back(code_of_two(lead, trail));
  for (unsigned number = 0; number < 39420; ++number) codes.push_back(code_of_four(number));
  for (unsigned number = 189000; number < 189000 + 0x100000; number += 41) codes.push_back(code_of_four(number));
  return codes;
}

// The code point that UTF-8 of one character says; 0 if it is none.
std::uint32_t point_of(const std::string& text) {
  if (text.empty() || character_size(text) != text.size()) return 0;
  const auto first = static_cast<unsigned char>(text[0]);
  std::uint32_t point = text.size() == 1 ? first : first & (0x7FU >> text.size());
  for (const char c : text.substr(1)) point = point << 6U | (static_cast<unsigned char>(c) & 0x3FU);
  return point;
}

bool is_private(std::uint32_t point) { return point >= 0xE000 && point <= 0xF8FF; }

// What this system's iconv decodes a code to; "" if it does not know it.
class SystemDecoder {
 public:
  ~SystemDecoder() { ::iconv_close(converter_); }
  std::string decode(std::string code) const {
    char text[8];
    char *from = code.data(), *to = text;
    std::size_t left = code.size(), room = sizeof text;
    ::iconv(converter_, nullptr, nullptr, nullptr, nullptr);
    if (::iconv(converter_, &from, &left, &to, &room) != 0) return "";
    return {text, sizeof text - room};
  }

 private:
  iconv_t converter_ = ::iconv_open("UTF-8", "GB18030");
};

}  // namespace

TEST_CASE("GB 18030 is decoded up to what is not GB 18030") {
  struct Row {
    const char* why;
    std::string bytes, text;
    std::size_t rest = 0;  // bytes that are not decoded
  };
  const std::vector<Row> rows{
      {"nothing", "", ""},
      {"ASCII, eight bytes and more at a time", "t1,2018-06-01,1\n", "t1,2018-06-01,1\n"},
      {"ASCII with the first other character at each place of eight",
       "a\xD0\xD5"
       "bc\xD0\xD5"
       "defghij\xD0\xD5",
       "a姓bc姓defghij姓"},
      {"GB 2312", "\xD1\xFB\xC7\xEB,\xB4\xE5\xA1\xA3", "邀请,村。"},
      {"GBK: a name that GB 2312 lacks", "\xD6\xEC\xE9\x46\xBB\xF9 \x86\xB4", "朱镕基 喆"},
      {"GBK: the first and the last code", "\x81\x40\xFE\xFE", "丂\xEE\x93\x85"},
      {"the letters of two bytes in UTF-8", "\xA6\xC1\xA7\xE1\xA8\xA2", "αпá"},
      {"four bytes, below U+10000", "\x82\x30\xB7\x31\x81\x30\x84\x36", "㛃\xC2\xA5"},
      {"four bytes, the first and the last", "\x81\x30\x81\x30\xE3\x32\x9A\x35", "\xC2\x80\xF4\x8F\xBF\xBF"},
      {"four bytes, from U+10000 on", "\x95\x34\xB2\x35\x94\x39\xFC\x36", "𠮷😀"},
      {"a byte order mark is a character", "\x84\x31\x95\x33t", "\xEF\xBB\xBFt"},
      // Characters that the editions of the standard have in several places (generate_gb18030.py).
      {"龴, as of 2005 and of 2000", "\xFE\x59\x82\x35\x90\x37", "龴龴"},
      {"︐, as of 2000 and of 2022", "\xA6\xD9\x84\x31\x82\x36", "︐︐"},
      {"ḿ, as of 2005 and of 2000", "\xA8\xBC\x81\x35\xF4\x37", "ḿḿ"},
      {"two bytes that are four in UTF-8", "\xFE\x51\xFE\x91", "𠂇𤇾"},
      {"a space of full width that no edition has", "\xA3\xA0", "　"},
      // No GB 18030.
      {"0x80, which is a euro sign in cp936",
       "a\x80"
       "b",
       "a", 2},
      {"0xFF", "\xD0\xD5\xFF\xD0\xD5", "姓", 3},
      {"0x7F as a second byte", "\xD0\x7F", "", 2},
      {"0xFF as a second byte", "a\xD0\xFF", "a", 2},
      {"a comma as a second byte", "\xD0,a", "", 3},
      {"half a character at the end", "a\xD0", "a", 1},
      {"three of four bytes at the end", "a\x82\x30\xC1", "a", 3},
      {"a digit alone as a second byte",
       "\xD0\xD5\xD0"
       "0a",
       "姓", 3},
      {"four bytes with a bad third", "\x82\x30\x80\x30", "", 4},
      {"four bytes with a bad fourth",
       "\x82\x30\x81"
       "a",
       "", 4},
      {"four bytes after the last below U+10000",
       "\x84\x31\xA4\x39"
       "\x84\x31\xA5\x30",
       "\xEF\xBF\xBF", 4},
      {"four bytes before U+10000", "\x8F\x39\xFE\x39", "", 4},
      {"four bytes beyond U+10FFFF", "\xE3\x32\x9A\x36", "", 4},
      {"the last four bytes", "\xFE\x39\xFE\x39", "", 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.why);
    const DecodedText decoded = decode_gb18030(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(row.bytes.size() - decoded.read == row.rest);
  }
}

TEST_CASE("every code of GB 18030 is decoded as generate_gb18030.py does") {
  std::uint64_t checksum = 0xCBF29CE484222325U;
  std::string bytes, text;
  for (const std::string& code : codes_to_compare()) {
    const DecodedText decoded = decode_gb18030(code);
    checksum = (checksum ^ point_of(decoded.text)) * 0x100000001B3U;
    bytes += code;
    text += decoded.text;
  }
  CHECK(checksum == 0x6A26367F5E3EF25CU);
  // A whole file of them, which is decoded in many parts.
  const DecodedText whole = decode_gb18030(bytes);
  CHECK(whole.read == bytes.size());
  CHECK(whole.text == text);
}

TEST_CASE("every code of GB 18030 is decoded as this system does, where that knows it") {
  const SystemDecoder system;
  REQUIRE(system.decode("\xB4\xE5") == "村");
  std::size_t otherwise = 0;
  std::string wrong;
  for (const std::string& code : codes_to_compare()) {
    const std::string theirs = system.decode(code), ours = decode_gb18030(code).text;
    if (theirs == ours) continue;
    ++otherwise;
    if (!theirs.empty() && !is_private(point_of(theirs))) wrong += theirs + " is decoded as " + ours + '\n';
  }
  CHECK(wrong == "");
  CHECK(otherwise < 50);
}
