// SPDX-License-Identifier: MIT
// A word of a fixed choice. A record has its number, from 1.
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

// Past a text that stands here in double quotes; nullptr if another does. REQUIRES: nothing in it needs an escape.
const char* skip_quoted(const char* at, const char* end, std::string_view text) {
  const char* const stop = at + text.size() + 1;
  const bool is_it = *at == '"' && end - at > static_cast<std::ptrdiff_t>(text.size()) && *stop == '"' &&
                     same_bytes(at + 1, text.data(), text.size());
  return is_it ? stop + 1 : nullptr;
}

struct WordType {
  using Stored = std::uint8_t;
  static constexpr FieldType type = FieldType::word;
  static constexpr Expected expected{messages::type_text, messages::type_text, rules::wrong_type.remedy,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{.whole = CellForm{}};
  static constexpr Value::Kind kind = Value::Kind::text;
  static TomlForm toml_form(const Field& field) { return toml_form::word_of(field.words); }
  static Phrase described(const Field& field) { return one_of(field.words); }

  static bool decode(Decoding& in, const Field& field, std::uint8_t& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::text) return in.wrong_type(field, raw);
    for (std::size_t i = 0; i < field.words.size(); ++i) {
      if (field.words[i].name != raw.text && (field.words[i].chinese != raw.text || !in.is_csv())) continue;
      out = static_cast<std::uint8_t>(i + 1);
      return true;
    }
    return not_a_choice(in, field, raw);
  }

  static const char* plain_toml(PlainToml& in, const Field& field, LastValue&, std::uint8_t& out, const char* at) {
    for (std::size_t i = 0; i < field.words.size(); ++i) {
      const char* const stop = skip_quoted(at, in.end, field.words[i].name);
      if (stop == nullptr) continue;
      out = static_cast<std::uint8_t>(i + 1);
      return stop;
    }
    return nullptr;
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn& column, std::uint8_t& out, const char* at) {
    KnownText& known = column.cell;
    if (!in.is_cell(at, known)) known = word_at(in, at, column.field->words);
    if (!known.symbol) return nullptr;
    out = static_cast<std::uint8_t>(known.symbol.value);
    return at + known.size;
  }

  static std::string toml(const Plan&, const Field& field, std::uint8_t word) {
    return word == 0 ? "" : toml_text(field.words[word - 1U].name);
  }
  static std::optional<CsvCells> csv(const Plan&, const Field& field, std::uint8_t word, Language language) {
    if (word == 0) return CsvCells{};
    const Word& said = field.words[word - 1U];
    return csv_whole(std::string(language == Language::chinese ? said.chinese : said.name));
  }

  // A word that nobody asks for has no symbol, and yet it is there.
  static bool any_value(const Plan& plan, const Field& field, std::uint8_t word, Symbol, ValueUse use) {
    if (word == 0) return false;
    const Symbol symbol = plan.symbols.find(field.words[word - 1U].name);
    return use(symbol ? Value(symbol) : Value(true));
  }

 private:
  static void suggest_word(Diagnostic& d, const Word& word, bool in_chinese, std::string_view quote) {
    const std::string name(in_chinese ? word.chinese : word.name);
    d.help = Phrase(messages::did_you_mean, name);
    d.suggestion = std::string(quote) + name + std::string(quote);
    d.is_sure = true;
  }

  static bool not_a_choice(Decoding& in, const Field& field, const RawValue& raw) {
    std::vector<std::string_view> names;
    std::vector<Phrase> shown;
    for (const Word& word : field.words) {
      names.push_back(word.name);
      if (in.is_csv()) names.push_back(word.chinese);
      shown.push_back(in.is_csv() ? Phrase::in_two_languages(std::string(word.name), std::string(word.chinese))
                                  : Phrase(word.name));
    }
    Diagnostic& d = in.fault(
        rules::bad_value,
        Phrase(messages::not_a_choice, in.name_of(field), with_spaces_shown(raw.text), list_of(shown)), raw.begin);
    const std::string_view quote = in.is_csv() ? "" : "\"";
    if (const Word* said = word_meant(field.words, raw.text))
      suggest_word(d, *said, in.is_csv() && said->chinese != raw.text && is_beyond_ascii(raw.text), quote);
    else
      suggest(d, raw.text, names, quote);
    return false;
  }

  // The symbol stands for the word's number.
  [[gnu::noinline]] static KnownText word_at(const PlainCsv& in, const char* at, std::span<const Word> words) {
    for (std::uint32_t i = 0; i < words.size(); ++i)
      for (const std::string_view name : {words[i].name, words[i].chinese}) {
        const KnownText word{name.data(), static_cast<std::uint32_t>(name.size()), Symbol{i + 1}};
        if (in.is_cell(at, word)) return word;
      }
    return {};
  }
};

}  // namespace

constinit const FieldTypeRow word_type = row_of<WordType>();

}  // namespace grassroots
