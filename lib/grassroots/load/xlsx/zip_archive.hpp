// SPDX-License-Identifier: MIT
// A zip archive in memory, such as a workbook is. Reads bounded amounts, whatever the archive claims.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace grassroots {

class ZipArchive {
 public:
  // REQUIRES: the bytes live as long as this.
  explicit ZipArchive(std::string_view bytes);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  bool is_readable() const { return archive_ != nullptr; }

  enum class Outcome : std::uint8_t { whole, missing, broken, too_large, stopped };
  // Hands the file's contents to `use` piece by piece, until it returns false. At most `most` bytes in all.
  Outcome read(const std::string& name, std::uint64_t most, const std::function<bool(std::string_view)>& use);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  void* archive_ = nullptr;
};

}  // namespace grassroots
