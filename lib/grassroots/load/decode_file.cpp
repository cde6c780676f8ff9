// SPDX-License-Identifier: MIT
#include "grassroots/load/decode_file.hpp"

#include "grassroots/load/csv_reader.hpp"
#include "grassroots/load/decode_toml.hpp"
#include "grassroots/text/rules.hpp"

namespace grassroots {
namespace {

// How many bytes of a file there are, roughly, for each text that was not there before and each item in the plan's pools.
struct Density {
  std::size_t text, place, list_item, entry;
};
constexpr Density of_toml{100, 16, 128, 256}, of_csv{100, 8, 64, 128};

void add_source(Plan& plan, const std::string& path, std::string bytes, Syntax syntax) {
  const Density& density = syntax == Syntax::csv ? of_csv : of_toml;
  plan.symbols.expect(bytes.size() / density.text);
  grow(plan.places, bytes.size() / density.place);
  grow(plan.list_items, bytes.size() / density.list_item);
  grow(plan.entries, bytes.size() / density.entry);
  plan.sources.push_back(std::make_shared<Source>(path, std::move(bytes), syntax));
}

void decode_table(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes, CsvEncoding encoding) {
  Utf8Text text = to_utf8(std::move(bytes), encoding);
  add_source(plan, path, std::move(text.bytes), Syntax::csv);
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  Decoder decoder(plan, file, diagnostics);
  if (text.fault != nullptr) report(diagnostics, rules::not_text, *text.fault, {file, text.fault_at, text.fault_at + text.fault_size}).help = *text.help;
  const bool is_whole = text.fault == nullptr && read_csv(plan, decoder, diagnostics);
  if (is_whole) return;
  if (const TableSchema* table = table_of_csv(path); table != nullptr) plan.lost_rows |= only(table->id);
  else plan.incomplete = true;
}

}  // namespace

TextList decode_file(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes, bool is_root,
                     CsvEncoding csv_encoding) {
  if (is_csv(path)) {
    decode_table(plan, diagnostics, path, std::move(bytes), csv_encoding);
    return {};
  }
  add_source(plan, path, std::move(bytes), Syntax::toml);
  Decoder decoder(plan, static_cast<FileIndex>(plan.sources.size() - 1), diagnostics);
  decode_toml(plan, decoder, diagnostics, is_root);
  return decoder.includes;
}

}  // namespace grassroots
