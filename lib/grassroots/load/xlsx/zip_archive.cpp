// SPDX-License-Identifier: MIT
#include "grassroots/load/xlsx/zip_archive.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <minizip/unzip.h>

namespace grassroots {

// What minizip reads instead of a file.
struct ZipArchive::Memory {
  std::string_view bytes;
  std::uint64_t at = 0;

  static Memory& of(voidpf opaque) { return *static_cast<Memory*>(opaque); }
  static voidpf open(voidpf opaque, const void*, int) { return opaque; }
  static uLong read(voidpf opaque, voidpf, void* room, uLong size) {
    Memory& memory = of(opaque);
    const auto count = std::min<std::uint64_t>(size, memory.bytes.size() - memory.at);
    if (count > 0) std::memcpy(room, memory.bytes.data() + memory.at, count);
    memory.at += count;
    return static_cast<uLong>(count);
  }
  static uLong write(voidpf, voidpf, const void*, uLong) { return 0; }
  static ZPOS64_T tell(voidpf opaque, voidpf) { return of(opaque).at; }
  static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    Memory& memory = of(opaque);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                               : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                  : 0;
    if (offset > memory.bytes.size() - std::min<std::uint64_t>(from, memory.bytes.size())) return -1;
    memory.at = from + offset;
    return 0;
  }
  static int close(voidpf, voidpf) { return 0; }
  static int error(voidpf, voidpf) { return 0; }
};

ZipArchive::ZipArchive(std::string_view bytes) : memory_(std::make_unique<Memory>(Memory{bytes})) {
  zlib_filefunc64_def functions{Memory::open, Memory::read,  Memory::write, Memory::tell,
                                Memory::seek, Memory::close, Memory::error, memory_.get()};
  archive_ = unzOpen2_64("", &functions);
}

ZipArchive::~ZipArchive() {
  if (archive_ != nullptr) unzClose(archive_);
}

ZipArchive::Outcome ZipArchive::read(const std::string& name, std::uint64_t most,
                                     const std::function<bool(std::string_view)>& use) {
  constexpr int ignoring_case = 2;
  if (archive_ == nullptr || unzLocateFile(archive_, name.c_str(), ignoring_case) != UNZ_OK) return Outcome::missing;
  if (unzOpenCurrentFile(archive_) != UNZ_OK) return Outcome::broken;
  std::array<char, 1U << 16U> room;
  std::uint64_t all = 0;
  Outcome outcome = Outcome::whole;
  while (outcome == Outcome::whole) {
    const int count = unzReadCurrentFile(archive_, room.data(), static_cast<unsigned>(room.size()));
    if (count == 0) break;
    all += static_cast<std::uint64_t>(std::max(count, 0));
    if (count < 0)
      outcome = Outcome::broken;
    else if (all > most)
      outcome = Outcome::too_large;
    else if (!use({room.data(), static_cast<std::size_t>(count)}))
      outcome = Outcome::stopped;
  }
  const bool is_intact = unzCloseCurrentFile(archive_) == UNZ_OK;  // its checksum
  return outcome == Outcome::whole && !is_intact ? Outcome::broken : outcome;
}

}  // namespace grassroots
