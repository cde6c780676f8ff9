// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/record_reader.hpp"

#include <algorithm>
#include <array>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/load/record_builder.hpp"

namespace grassroots {
namespace {

using namespace scan;

// `key = `, as most lines begin.
struct Lead {
  static constexpr std::ptrdiff_t most = 16;
  std::uint64_t text[2]{}, mask[2]{};
  std::uint8_t size = 0;  // 0: the key is too long

  Lead() = default;
  explicit Lead(std::string_view key) {
    constexpr std::string_view equals = " = ";
    if (key.size() + equals.size() > most) return;
    size = static_cast<std::uint8_t>(key.size() + equals.size());
    char* bytes = reinterpret_cast<char*>(text);
    std::copy(equals.begin(), equals.end(), std::copy(key.begin(), key.end(), bytes));
    std::fill_n(reinterpret_cast<unsigned char*>(mask), size, static_cast<unsigned char>(0xFF));
  }

  // REQUIRES: `most` bytes can be read.
  bool begins(const char* at) const {
    return size != 0 && (((word_at(at) ^ text[0]) & mask[0]) | ((word_at(at + 8) ^ text[1]) & mask[1])) == 0;
  }
};

// How to read the lines of a field.
struct Line {
  Lead lead;
  PlainTomlReader read = nullptr;
  std::ptrdiff_t offset = 0;  // of the value in a record
};

// For fields without a fast path.
const char* read_nothing(PlainToml&, const Field&, LastValue&, void*, const char*) { return nullptr; }

// The lines of a table's fields, by index, and which fields are required.
struct Lines {
  std::array<Line, most_fields> of{};
  FieldSet required = 0;
};

const Lines& lines_of(const TableSchema& table) {
  static const auto all = [] {
    std::array<Lines, table_count> made{};
    for (const TableSchema& each : all_tables()) {
      Lines& lines = made[static_cast<std::size_t>(each.id)];
      for (const Field& field : each.fields) {
        const PlainTomlReader read = type_of(field).plain_toml;
        lines.of[each.index_of(field)] = {Lead(field.key), read == nullptr ? read_nothing : read,
                                          each.offset_of(field)};
      }
      lines.required = required_of(each);
    }
    return made;
  }();
  return all[static_cast<std::size_t>(table.id)];
}

// Whether a header names a table below the record: [stays.amounts].
bool is_below(const char* header, const char* end, const TableSchema& table) {
  header = skip_spaces(header + (header[1] == '[' ? 2 : 1));
  if (!begins_with(header, end, table.name)) return false;
  return *skip_spaces(header + table.name.size()) == '.';
}

constexpr std::size_t few_records = 64;  // room that is reserved for a table at first

class RecordReader final : public RecordSink {
 public:
  RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

  TableId table_of(std::string_view name) override;
  const char* read(TableId table, std::uint32_t begin, const char* at) override;
  void take(TableId table, RawTable entries, std::uint32_t begin) override;

  void undo() override;

 private:
  // What the next record of a table is likely to look like.
  struct Prediction {
    std::uint8_t first = 0;                        // its first field, by index
    std::array<std::uint8_t, most_fields> next{};  // by index: the field that followed it
    std::vector<LastValue> last{};                 // by index
    unsigned mispredictions = 0;                   // consecutive records that could not be read
  };

  // Functions that read take the begin of a token and return its end; nullptr: leave the record to the decoder.
  const char* fields(const TableSchema& table, RecordBuilder& builder, const char* at);

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  Plan& plan_;
  Decoder& decoder_;
  Diagnostics& diagnostics_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  std::array<Prediction, table_count> predictions_{};  // by table
  PlainToml values_;

  // As it was before the file.
  std::array<std::uint32_t, table_count> rows_before_{};
  PoolSizes pools_before_;
  Diagnostics::Mark faults_before_;
  std::uint32_t uncertain_ids_before_;
};

RecordReader::RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics)
    : plan_(plan),
      decoder_(decoder),
      diagnostics_(diagnostics),
      begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()),
      file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      values_(plan),
      pools_before_(plan),
      faults_before_(diagnostics.mark()),
      uncertain_ids_before_(plan.tables_with_uncertain_ids) {
  for (const TableSchema& table : all_tables()) rows_before_[static_cast<std::size_t>(table.id)] = table.size(plan);
}

TableId RecordReader::table_of(std::string_view name) {
  const TableSchema* table = find_table(name);
  if (table == nullptr || table->form != TableForm::list) return TableId::none;
  predictions_[static_cast<std::size_t>(table->id)].last.resize(table->fields.size());
  table->reserve(plan_, few_records);
  return table->id;
}

void RecordReader::take(TableId table, RawTable entries, std::uint32_t begin) {
  decoder_.record(schema_of(table), entries, begin);
}

void RecordReader::undo() {
  for (const TableSchema& table : all_tables()) table.truncate(plan_, rows_before_[static_cast<std::size_t>(table.id)]);
  pools_before_.restore(plan_);
  plan_.tables_with_uncertain_ids = uncertain_ids_before_;
  diagnostics_.return_to(faults_before_);
}

const char* RecordReader::read(TableId id, std::uint32_t begin, const char* at) {
  Prediction& prediction = predictions_[static_cast<std::size_t>(id)];
  if (prediction.mispredictions == max_mispredictions) return nullptr;
  const TableSchema& table = schema_of(id);
  RecordBuilder builder(plan_, table, file_, begin);
  at = fields(table, builder, at);
  if (at != nullptr && (at == end_ || (*at == '[' && !is_below(at, end_, table)))) {
    prediction.mispredictions = 0;
    return at;
  }
  ++prediction.mispredictions;
  prediction.last.assign(table.fields.size(), {});  // it may refer to what is rolled back now
  builder.rollback();
  return nullptr;
}

const char* RecordReader::fields(const TableSchema& table, RecordBuilder& builder, const char* at) {
  const Lines& lines = lines_of(table);
  Prediction& prediction = predictions_[static_cast<std::size_t>(table.id)];
  char* const record = reinterpret_cast<char*>(&builder.record());
  std::uint8_t* likely = &prediction.first;
  while (is_bare(*at) || is_bare(*(at = skip_blank(at, end_)))) {
    std::uint8_t index = *likely;
    const char* const begin = at;
    bool is_dotted = false;
    if (const Lead& lead = lines.of[index].lead; end_ - at >= Lead::most && lead.begins(at)) {
      at += lead.size;
    } else {
      at = skip_bare(at);
      const std::string_view key(begin, at);
      const Field* const field = table.fields[index].key == key ? &table.fields[index] : table.find(key);
      is_dotted = *at == '.';
      if (field == nullptr || (is_dotted && type_of(*field).dotted_toml == nullptr)) return nullptr;
      index = *likely = static_cast<std::uint8_t>(table.index_of(*field));
      if (!is_dotted) at = skip_equals(at);
      if (at == nullptr) return nullptr;
    }
    likely = &prediction.next[index];
    if (!builder.start_field(index, offset(is_dotted ? begin : at))) return nullptr;
    const Field& field = table.fields[index];
    const Line& line = lines.of[index];
    LastValue& last = prediction.last[index];
    at = is_dotted ? type_of(field).dotted_toml(values_, field, {begin, at + 1}, last, record + line.offset, at + 1)
                   : line.read(values_, field, last, record + line.offset, at);
    if (at == nullptr) return nullptr;
    if (*at != '\n' && (at = end_line(at, end_)) == nullptr) return nullptr;
    if (*at == '\n') ++at;
  }
  if ((builder.seen() & lines.required) != lines.required) return nullptr;
  builder.finish();
  return at;
}

}  // namespace

std::unique_ptr<RecordSink> read_records(Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  return std::make_unique<RecordReader>(plan, decoder, diagnostics);
}

}  // namespace grassroots
