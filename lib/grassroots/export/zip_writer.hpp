// SPDX-License-Identifier: MIT
// A zip archive, made in memory. Only zip_writer.cpp uses minizip's writing half; it is linked in for reading anyway,
// so that a workbook is some XML text and needs no further library.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace grassroots {

class ZipWriter {
 public:
  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  // A file of the archive; the same ones make the same bytes at any time. Throws std::bad_alloc.
  void add(const std::string& name, std::string_view bytes);
  // REQUIRES: called once, and last.
  std::string finish();

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  void* archive_;
};

}  // namespace grassroots
