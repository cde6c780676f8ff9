// SPDX-License-Identifier: MIT
// Big5, which traditional Chinese versions of Windows save tables in. All of it is GBK by its bytes, and decodes into
// rare characters, kana and private-use ones: so it has to be told from GBK by what is written.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace grassroots {

// No cell of 950,000 in GBK (names of places and people, simplified or traditional, and running text) is taken for
// Big5, were it the only one of its file; of those in Big5, nine of ten are told that have three characters, and 99 of
// 100 that have five.
//
// Where text that may be GBK or GB 18030 has its first character that is common in Big5 and not in GBK, if it is likely
// to be Big5; nothing if it is not.
std::optional<std::size_t> find_big5(std::string_view bytes);

// How many characters of text in GBK are in common use and how many are not, signs aside. Of a long text, its beginning
// is counted.
struct UseInGbk {
  std::size_t common = 0, rare = 0;
};
UseInGbk use_in_gbk(std::string_view bytes);

}  // namespace grassroots
