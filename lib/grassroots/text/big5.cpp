// SPDX-License-Identifier: MIT
#include "grassroots/text/big5.hpp"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <cstdlib>

#include "grassroots/text/big5_table.hpp"
#include "grassroots/text/gb18030.hpp"
#include "grassroots/text/gb18030_table.hpp"

namespace grassroots {
namespace {

struct Code {
  unsigned lead, trail;

  unsigned number() const { return lead << 8U | trail; }
  bool is_in(unsigned first_lead, unsigned last_lead) const { return lead >= first_lead && lead <= last_lead; }
};

bool has_bit(const std::uint64_t* bits, std::size_t index) { return (bits[index / 64] >> index % 64 & 1U) != 0; }

bool is_common_in_gbk(Code code) { return has_bit(big5::common_in_gbk, gb18030::index_of(code.lead, code.trail)); }

// The characters of Big5 that are in frequent use, as its makers saw it.
bool is_frequent_in_big5(Code code) { return code.number() >= 0xA440 && code.number() <= 0xC67E; }

bool is_common_in_big5(Code code) {
  return is_frequent_in_big5(code) &&
         has_bit(big5::common_in_big5, (code.lead - 0xA4) * 157 + code.trail - (code.trail < 0x80 ? 0x40 : 0x62));
}

// Four bytes, or a second byte that Big5 leaves out.
bool cannot_be_big5(Code code) { return code.trail < 0x40 || (code.trail >= 0x80 && code.trail <= 0xA0); }

// In GBK, only characters that somebody defined for himself.
bool is_private_in_gbk(Code code) {
  const char16_t point = gb18030::two_bytes[gb18030::index_of(code.lead, code.trail)];
  return point >= 0xE000 && point <= 0xF8FF;
}

// Characters that GB 2312 lacks; those that are in use nevertheless are known as common.
bool is_rare_in_gbk(Code code) { return code.trail < 0x80 && code.is_in(0xAA, 0xFE); }

// The foreign letters that GB 2312 has, by script: kana, Greek, Cyrillic and so on; 0 for anything else.
unsigned script_of(Code code) {
  if (code.trail < 0xA1 || !code.is_in(0xA4, 0xA9) || is_private_in_gbk(code)) return 0;
  return std::max(code.lead, 0xA5U);  // hiragana and katakana are written together
}

// What a character says: below 0 that this is GBK, above 0 that it is Big5. Most are common in one of them alone. Those
// that Big5 has where GBK has nothing in use say most; any of them may be a rare character of GBK.
int vote(Code code) {
  if (cannot_be_big5(code)) return -2;
  const bool in_gbk = is_common_in_gbk(code), in_big5 = is_common_in_big5(code);
  if (in_gbk) return in_big5 ? 0 : -2;
  if (is_private_in_gbk(code)) return in_big5 ? 4 : is_frequent_in_big5(code) ? 2 : 0;
  if (!in_big5) return 0;
  return is_rare_in_gbk(code) ? 4 : script_of(code) != 0 ? 3 : 1;
}

// A character votes once, for a rare one in GBK may stand in every row, in a name; and so does a word of foreign
// letters, which are common characters in Big5.
class Election {
 public:
  void count(Code code, std::size_t at) {
    const unsigned script = script_of(code);
    const bool goes_on = script != 0 && script == script_;
    script_ = script;
    if (goes_on || seen_[code.number()]) return;
    seen_.set(code.number());
    const int given = vote(code);
    (given < 0 ? for_gbk_ : for_big5_) += std::abs(given);
    if (given > 0 && !first_) first_ = at;
  }

  bool is_decided() const { return for_gbk_ + for_big5_ >= enough; }
  std::optional<std::size_t> first_of_big5() const {
    return for_big5_ >= fewest && for_big5_ > 2 * for_gbk_ ? first_ : std::nullopt;
  }

 private:
  static constexpr int fewest = 4, enough = 400;

  std::bitset<0x10000> seen_;
  int for_gbk_ = 0, for_big5_ = 0;
  unsigned script_ = 0;  // of the character before
  std::optional<std::size_t> first_;
};

}  // namespace

std::optional<std::size_t> find_big5(std::string_view bytes) {
  Election election;
  for (std::size_t at = 0; at < bytes.size() && !election.is_decided();) {
    const std::size_t size = size_in_gb18030(bytes.substr(at));
    if (size > 1)
      election.count({static_cast<unsigned char>(bytes[at]), static_cast<unsigned char>(bytes[at + 1])}, at);
    at += std::max<std::size_t>(size, 1);
  }
  return election.first_of_big5();
}

UseInGbk use_in_gbk(std::string_view bytes) {
  constexpr std::size_t enough = 1U << 16U;  // bytes
  UseInGbk use;
  bytes = bytes.substr(0, enough);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = size_in_gb18030(bytes.substr(at));
    const Code code{static_cast<unsigned char>(bytes[at]), size > 1 ? static_cast<unsigned char>(bytes[at + 1]) : 0U};
    const bool is_sign = code.is_in(0xA1, 0xA3);
    if (size == 2 && !is_sign) ++(is_common_in_gbk(code) ? use.common : use.rare);
    at += std::max<std::size_t>(size, 1);
  }
  return use;
}

}  // namespace grassroots
