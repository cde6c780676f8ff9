// SPDX-License-Identifier: MIT
#include "tests/harness/zip_writer.hpp"

#include <array>
#include <cstdint>

namespace grassroots::test {
namespace {

constexpr std::array<std::uint32_t, 256> crc_of_bytes() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    table[byte] = crc;
  }
  return table;
}

std::uint32_t crc_of(std::string_view bytes) {
  static constexpr auto table = crc_of_bytes();
  std::uint32_t crc = ~0U;
  for (const char c : bytes) crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU];
  return ~crc;
}

void append(std::string& bytes, std::uint32_t number, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8U * static_cast<unsigned>(i)) & 0xFFU);
}

// What the two headers of a file have in common, from the version on.
std::string common_header(const std::string& name, const std::string& contents) {
  std::string header;
  append(header, 20, 2);      // version
  append(header, 0x0800, 2);  // names are UTF-8
  append(header, 0, 2);       // stored
  append(header, 0x21 << 16U, 4);
  append(header, crc_of(contents), 4);
  append(header, static_cast<std::uint32_t>(contents.size()), 4);
  append(header, static_cast<std::uint32_t>(contents.size()), 4);
  append(header, static_cast<std::uint32_t>(name.size()), 2);
  append(header, 0, 2);
  return header;
}

}  // namespace

std::string zip_of(const ZipEntries& entries) {
  std::string bytes, directory;
  for (const auto& [name, contents] : entries) {
    const auto begin = static_cast<std::uint32_t>(bytes.size());
    bytes += "PK\x03\x04" + common_header(name, contents) + name + contents;
    directory += "PK\x01\x02";
    append(directory, 20, 2);
    directory += common_header(name, contents);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 4);
    append(directory, begin, 4);
    directory += name;
  }
  const auto at = static_cast<std::uint32_t>(bytes.size());
  bytes += directory + "PK\x05\x06";
  append(bytes, 0, 4);
  append(bytes, static_cast<std::uint32_t>(entries.size()), 2);
  append(bytes, static_cast<std::uint32_t>(entries.size()), 2);
  append(bytes, static_cast<std::uint32_t>(directory.size()), 4);
  append(bytes, at, 4);
  append(bytes, 0, 2);
  return bytes;
}

std::string workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets, const ZipEntries& more,
                        std::string_view settings) {
  std::string names, relations;
  ZipEntries entries = more;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    names += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>";
    relations += "<Relationship Id=\"rId" + number + "\" Target=\"worksheets/sheet" + number + ".xml\"/>";
    entries.emplace_back("xl/worksheets/sheet" + number + ".xml", "<worksheet>" + sheets[i].second + "</worksheet>");
  }
  entries.emplace_back("xl/workbook.xml", "<workbook xmlns:r=\"r\">" + std::string(settings) + "<sheets>" + names +
                                              "</sheets></workbook>");
  entries.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  return zip_of(entries);
}

}  // namespace grassroots::test
