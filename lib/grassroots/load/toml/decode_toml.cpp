// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/decode_toml.hpp"

#include "grassroots/load/toml/record_reader.hpp"
#include "grassroots/load/toml/toml_reader.hpp"

namespace grassroots {

void decode_toml(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root) {
  std::pmr::monotonic_buffer_resource memory(16 * 1024);
  const std::unique_ptr<RecordSink> records = read_records(plan, decoder, diagnostics);
  if (const std::optional<RawTable> root = read_plain(plan.sources.back()->bytes(), memory, records.get()))
    return decoder.root(*root, is_root, [](std::uint32_t) { return false; });
  records->undo();
  decode_by_tomlplusplus(plan, decoder, diagnostics, is_root);
}

void decode_by_tomlplusplus(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root) {
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  read_toml(*plan.sources.back(), file, diagnostics, [&](const TomlFile& toml) {
    plan.incomplete = plan.incomplete || toml.incomplete;
    decoder.root(toml.root, is_root, [&](std::uint32_t begin) { return toml.damaged.contains(begin); });
  });
}

}  // namespace grassroots
