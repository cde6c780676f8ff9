// SPDX-License-Identifier: MIT
#include "grassroots/load/decode_file.hpp"

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/toml/decode_toml.hpp"
#include "grassroots/text/utf16.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

// Reserves room for what a file of this size usually holds; for a table, its first row tells more (csv_records.cpp).
void add_source(Plan& plan, const std::string& path, std::string bytes, Syntax syntax) {
  plan.symbols.expect(bytes.size() / 100);
  if (syntax == Syntax::toml) {
    grow(plan.places, bytes.size() / 16);
    grow(plan.list_items, bytes.size() / 128);
    grow(plan.entries, bytes.size() / 256);
  }
  plan.sources.push_back(std::make_shared<Source>(path, std::move(bytes), syntax));
}

void warn_of_encoding(Diagnostics& diagnostics, const Message& read_as, FileIndex file) {
  Diagnostic& d = report(diagnostics, rules::not_text, read_as, {file, 0, 0});
  d.severity = Severity::warning;
  d.help = messages::help_save_as_utf8;
}

CsvResult read_text(Plan& plan, Diagnostics& diagnostics, const std::string& path, Utf8Text text) {
  add_source(plan, path, std::move(text.bytes), Syntax::csv);
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  if (text.fault != nullptr) {
    report(diagnostics, rules::not_text, *text.fault, {file, text.fault_at, text.fault_at + text.fault_size}).help =
        *text.help;
    return CsvResult::lossy;
  }
  if (text.read_as == &messages::read_as_utf16) warn_of_encoding(diagnostics, *text.read_as, file);
  Decoder decoder(plan, file, diagnostics);
  return read_csv(plan, decoder, diagnostics);
}

// Plans in other encodings are decoded before anything looks at their syntax.
Utf8Text toml_text(std::string bytes) {
  if (!has_utf16_mark(bytes) && !begins_otherwise(bytes)) return {std::move(bytes)};
  Utf8Text text = to_utf8(bytes, CsvEncoding::automatic, Holds::a_text);
  return text.fault == nullptr ? std::move(text) : Utf8Text{std::move(bytes)};
}

void decode_table(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes,
                  CsvEncoding encoding) {
  // Most files are plain UTF-8, which reading them shows.
  const bool may_be_plain = encoding != CsvEncoding::gb18030 && !bytes.starts_with(byte_order_mark);
  CsvResult result = read_text(plan, diagnostics, path,
                               may_be_plain ? Utf8Text{std::move(bytes)} : to_utf8(std::move(bytes), encoding));
  if (result == CsvResult::no_text) {
    std::string raw(plan.sources.back()->bytes());
    plan.sources.pop_back();
    result = read_text(plan, diagnostics, path, to_utf8(std::move(raw), encoding));
  }
  if (result == CsvResult::no_text)
    report(diagnostics, rules::not_text, messages::is_no_known_encoding,
           {static_cast<FileIndex>(plan.sources.size() - 1), 0, 1});
  if (result == CsvResult::whole) return;
  if (const TableSchema* table = table_of_csv(path); table != nullptr)
    plan.tables_with_lost_records |= only(table->id);
  else
    plan.incomplete = true;
}

void refuse_workbook(Plan& plan, Diagnostics& diagnostics) {
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  report(diagnostics, rules::not_text, messages::other_workbook, {file, 0, 0}).help = messages::help_save_workbook;
  plan.incomplete = true;
}

// Several cells, and nothing of TOML.
bool begins_like_table(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  return line.find_first_of("=[{#") == std::string_view::npos && line.find_first_of(",;\t") != std::string_view::npos;
}

TextList refuse_table(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes) {
  const auto end = static_cast<std::uint32_t>(std::min(bytes.find_first_of("\r\n"), bytes.size()));
  add_source(plan, path, std::move(bytes), Syntax::toml);
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  report(diagnostics, rules::not_toml, messages::table_as_text, {file, 0, end}).help = messages::help_table_as_text;
  plan.incomplete = true;
  return {};
}

}  // namespace

std::string text_in(std::string_view path, std::string bytes, CsvEncoding csv_encoding) {
  return is_csv(path) ? to_utf8(std::move(bytes), csv_encoding).bytes : toml_text(std::move(bytes)).bytes;
}

bool holds_tables(std::string_view path) { return is_csv(path) || is_workbook(path) || is_other_workbook(path); }

TextList decode_file(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string bytes, bool is_root,
                     CsvEncoding csv_encoding, const WorkbookPath& wanted) {
  if (is_csv(path)) {
    decode_table(plan, diagnostics, path, std::move(bytes), csv_encoding);
    return {};
  }
  if (is_workbook(path)) {
    decode_workbook(plan, diagnostics, path, bytes, wanted);
    return {};
  }
  if (is_other_workbook(path)) {
    add_source(plan, path, {}, Syntax::csv);
    refuse_workbook(plan, diagnostics);
    return {};
  }
  Utf8Text text = toml_text(std::move(bytes));
  if (!is_root && begins_like_table(text.bytes)) return refuse_table(plan, diagnostics, path, std::move(text.bytes));
  add_source(plan, path, std::move(text.bytes), Syntax::toml);
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  if (text.read_as != nullptr) warn_of_encoding(diagnostics, *text.read_as, file);
  Decoder decoder(plan, file, diagnostics);
  decode_toml(plan, decoder, diagnostics, is_root);
  return decoder.includes;
}

}  // namespace grassroots
