// SPDX-License-Identifier: MIT
#include "tests/harness/tables.hpp"

#include <iconv.h>
#include <stdexcept>

#include "tests/harness/findings.hpp"

namespace grassroots::test {

TableFolder::TableFolder() {
  scratch.write("plan.toml",
                "[plan]\ntitle = \"t\"\ninclude = [\"*.csv\"]\n"
                "[[regions]]\ncode = \"610000\"\nname = \"陕西省\"\n"
                "[[people]]\nid = \"a\"\nname = \"A\"\n[[people]]\nid = \"b\"\nname = \"B\"\n"
                "[[teams]]\nid = \"t1\"\nregions = [\"610000\"]\n");
}

std::string TableFolder::with(const std::string& file, std::string_view bytes, CsvEncoding encoding) {
  scratch.write(file, bytes);
  LoadOptions options;
  options.csv_encoding = encoding;
  loaded = load_plan(scratch.path(), options);
  return findings_of(loaded);
}

std::string TableFolder::help(std::size_t finding) const {
  return render(loaded.diagnostics[finding].help, Language::english);
}

std::string encoded(const char* encoding, std::string text) {
  const iconv_t converter = ::iconv_open(encoding, "UTF-8");
  if (converter == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(std::string("iconv knows no ") + encoding);
  std::string bytes(text.size() * 2 + 4, '\0');
  char* from = text.data();
  char* to = bytes.data();
  std::size_t left = text.size(), room = bytes.size();
  const bool is_converted = ::iconv(converter, &from, &left, &to, &room) == 0;
  ::iconv_close(converter);
  if (!is_converted)
    throw std::runtime_error(std::string("not all of this can be written in ") + encoding + ": " + text);
  bytes.resize(bytes.size() - room);
  return bytes;
}

}  // namespace grassroots::test
