// SPDX-License-Identifier: MIT
// GB 18030, with its subsets GBK and GB 2312, which Chinese versions of Windows save tables in. Decoded by a
// table of our own: iconv loads modules of the system that it runs on, which a program that was linked
// statically elsewhere cannot.
//
// Every code of two or four bytes that the standard knows is decoded. On 45 of them the editions of the
// standard, and so the decoders in use, differ: see generate_gb18030.py.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace grassroots {

struct DecodedText {
  std::string text;      // UTF-8
  std::size_t read = 0;  // of how many bytes it is: of all, or up to the first character that is not GB 18030
};
DecodedText decode_gb18030(std::string_view bytes);

// The bytes of a text in UTF-8, each character in one or two; nothing if one has only a code of four.
std::optional<std::string> encode_gb18030(std::string_view text);

// The size of the first character, as GB 18030 is built; 0 if it begins none. REQUIRES: `rest` is not empty.
std::size_t size_in_gb18030(std::string_view rest);

}  // namespace grassroots
