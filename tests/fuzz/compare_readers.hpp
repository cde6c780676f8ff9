// SPDX-License-Identifier: MIT
// Two readers, one meaning: whatever the plain reader takes, toml++ must take, too, and give the same values
// of the same kinds, in the same order, at the same places; and what is read straight into records must be, with
// every finding, what the decoder makes of toml++'s values.
#pragma once

#include <bit>
#include <string>

#include "grassroots/load/toml/decode_toml.hpp"
#include "grassroots/load/toml/plain_reader.hpp"
#include "grassroots/load/toml/toml_reader.hpp"
#include "tests/harness/plan_text.hpp"

namespace grassroots::test {

struct Comparison {
  bool taken = false;      // by the plain reader
  std::string difference;  // where the two differ first, and how; empty if they do not
};

inline std::string difference_of(RawTable plain, RawTable any, const std::string& path);

inline std::string difference_of(const RawValue& plain, const RawValue& any, const std::string& path) {
  const auto differ = [&](const char* what, auto a, auto b) {
    return path + ": " + what + " " + std::to_string(a) + ", toml++ " + std::to_string(b);
  };
  if (plain.kind != any.kind) return differ("kind", static_cast<int>(plain.kind), static_cast<int>(any.kind));
  if (plain.begin != any.begin) return differ("offset", plain.begin, any.begin);
  switch (plain.kind) {
    case RawValue::Kind::text:
      return plain.text == any.text
                 ? ""
                 : path + ": \"" + std::string(plain.text) + "\", toml++ \"" + std::string(any.text) + "\"";
    case RawValue::Kind::integer:
      return plain.integer == any.integer ? "" : differ("integer", plain.integer, any.integer);
    case RawValue::Kind::number: {
      const auto bits = [](double number) { return std::bit_cast<std::uint64_t>(number); };
      return bits(plain.number) == bits(any.number) ? "" : differ("number", plain.number, any.number);
    }
    case RawValue::Kind::flag: return plain.flag == any.flag ? "" : differ("flag", plain.flag, any.flag);
    case RawValue::Kind::date: return plain.date == any.date ? "" : differ("day", plain.date.days, any.date.days);
    case RawValue::Kind::array: {
      if (plain.items.size() != any.items.size()) return differ("size", plain.items.size(), any.items.size());
      std::string difference;
      for (std::size_t i = 0; i < plain.items.size() && difference.empty(); ++i)
        difference = difference_of(plain.items[i], any.items[i], path + "[" + std::to_string(i) + "]");
      return difference;
    }
    case RawValue::Kind::table: return difference_of(plain.entries, any.entries, path);
    case RawValue::Kind::moment:
    case RawValue::Kind::window:
    case RawValue::Kind::other: return path + ": no value";
  }
  return path + ": no kind";
}

inline std::string difference_of(RawTable plain, RawTable any, const std::string& path) {
  if (plain.size() != any.size())
    return path + ": " + std::to_string(plain.size()) + " keys, toml++ " + std::to_string(any.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const std::string here = path + "." + std::string(plain[i].key);
    if (plain[i].key != any[i].key) return here + ": toml++ has " + std::string(any[i].key);
    if (plain[i].key_begin != any[i].key_begin)
      return here + ": key at " + std::to_string(plain[i].key_begin) + ", toml++ " + std::to_string(any[i].key_begin);
    if (std::string difference = difference_of(plain[i].value, any[i].value, here); !difference.empty())
      return difference;
  }
  return {};
}

// How the records of two ways to read a file differ; empty if they do not.
inline std::string difference_of_records(const std::string& bytes) {
  const auto text_by = [&](auto decode) {
    Plan plan;
    Diagnostics diagnostics;
    plan.sources.push_back(std::make_shared<Source>("plan.toml", bytes));
    Decoder decoder(plan, 0, diagnostics);
    decode(plan, decoder, diagnostics, true);
    return text_with_places(plan, diagnostics);
  };
  const std::string straight = text_by(decode_toml), any = text_by(decode_by_tomlplusplus);
  return straight == any ? "" : "records:\n" + straight + "by toml++:\n" + any;
}

inline Comparison compare_readers(const std::string& bytes) {
  std::pmr::monotonic_buffer_resource memory;
  const std::optional<RawTable> plain = read_plain(bytes, memory);
  if (!plain) return {.taken = false, .difference = difference_of_records(bytes)};
  Comparison result{.taken = true, .difference = {}};
  Diagnostics diagnostics;
  read_toml(Source("plan.toml", bytes), 0, diagnostics, [&](const TomlFile& any) {
    result.difference = difference_of(*plain, any.root, "");
    if (any.incomplete || !any.damaged.empty() || !diagnostics.empty())
      result.difference = "toml++ does not take it" +
                          (diagnostics.empty() ? "" : ": " + render(diagnostics.front().message, Language::english));
  });
  if (result.difference.empty()) result.difference = difference_of_records(bytes);
  return result;
}

}  // namespace grassroots::test
