// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/toml_reader.hpp"

// Without NDEBUG toml++ 3.3.0 aborts on `[.]`.
#ifndef NDEBUG
#define NDEBUG
#endif
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// What TOML 1.1 has, and what it does not have: text_check.hpp sees to the latter.
#define TOML_ENABLE_UNRELEASED_FEATURES 1
#define TOML_UNDEF_MACROS 1
#include <algorithm>
#include <toml++/toml.h>
#include <vector>

#include "grassroots/load/toml/recovery.hpp"
#include "grassroots/load/toml/syntax_errors.hpp"
#include "grassroots/load/toml/text_check.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// How many bytes may be parsed to find the syntax errors of a file of this size: each pass ends at the next of them,
// and those at the end of a large file would take as long as twenty files.
std::size_t most_parsed(std::size_t size) {
  constexpr std::size_t small = 1U << 20U;
  return limits::syntax_passes.most * std::max(size, small);
}

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
      case toml::node_type::date_time: {
        const toml::date_time at = node.as_date_time()->get();
        const auto made = at.offset ? std::nullopt : make_date(at.date.year, at.date.month, at.date.day);
        if (made) return {begin, Moment{*made, static_cast<std::int16_t>(at.time.hour * 60 + at.time.minute)}};
        break;
      }
      case toml::node_type::array: {
        const std::span<RawValue> items = make<RawValue>(node.as_array()->size());
        std::size_t i = 0;
        for (const toml::node& item : *node.as_array()) items[i++] = value(item);
        return {begin, std::span<const RawValue>(items)};
      }
      case toml::node_type::table: return {begin, table(*node.as_table())};
      default: break;  // times without a day: no key takes them
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
  SyntaxErrors errors_of(seen, source, file, diagnostics);
  toml::parse_result parsed = toml::parse(text.bytes);
  std::size_t read = 0;
  for (std::size_t errors = 0; !parsed; ++errors) {
    const auto [line, column] = parsed.error().source().begin;
    errors_of.report_error({line, column}, parsed.error().description(), recovery.statement_of(line));
    read += seen.offset({line, 1});
    if (errors == limits::syntax_errors.most || read > most_parsed(text.bytes.size()) || !recovery.blank(line)) {
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
