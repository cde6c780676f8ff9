// SPDX-License-Identifier: MIT
#include "grassroots/export/zip_writer.hpp"

#include <algorithm>
#include <minizip/zip.h>
#include <new>

namespace grassroots {

// What minizip writes to instead of a file; it goes back to fill in sizes.
struct ZipWriter::Memory {
  std::string bytes;
  std::uint64_t at = 0;
  bool is_cut = false;  // there was no memory for what was written

  static Memory& of(voidpf opaque) { return *static_cast<Memory*>(opaque); }
  static voidpf open(voidpf opaque, const void*, int) { return opaque; }
  static uLong read(voidpf, voidpf, void*, uLong) { return 0; }
  static uLong write(voidpf opaque, voidpf, const void* bytes, uLong size) {
    Memory& memory = of(opaque);
    try {
      if (memory.bytes.size() < memory.at + size) memory.bytes.resize(memory.at + size);
    } catch (const std::bad_alloc&) {  // minizip's C code is in between, and forgets it if more follows
      memory.is_cut = true;
      return 0;
    }
    std::copy_n(static_cast<const char*>(bytes), size, memory.bytes.begin() + static_cast<std::ptrdiff_t>(memory.at));
    memory.at += size;
    return size;
  }
  static ZPOS64_T tell(voidpf opaque, voidpf) { return of(opaque).at; }
  static long seek(voidpf opaque, voidpf, ZPOS64_T offset, int origin) {
    Memory& memory = of(opaque);
    memory.at = offset + (origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                          : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                             : 0);
    return 0;
  }
  static int close(voidpf, voidpf) { return 0; }
  static int error(voidpf, voidpf) { return 0; }
};

ZipWriter::ZipWriter() : memory_(std::make_unique<Memory>()) {
  zlib_filefunc64_def functions{Memory::open, Memory::read,  Memory::write, Memory::tell,
                                Memory::seek, Memory::close, Memory::error, memory_.get()};
  archive_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
  if (archive_ == nullptr) throw std::bad_alloc();
}

ZipWriter::~ZipWriter() {
  if (archive_ != nullptr) zipClose(archive_, nullptr);
}

void ZipWriter::add(const std::string& name, std::string_view bytes) {
  zip_fileinfo info{};
  info.tmz_date = {0, 0, 0, 1, 0, 1980};  // the first day that a zip archive knows
  const bool is_written = zipOpenNewFileInZip(archive_, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                                              Z_DEFLATED, Z_DEFAULT_COMPRESSION) == ZIP_OK &&
                          zipWriteInFileInZip(archive_, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK &&
                          zipCloseFileInZip(archive_) == ZIP_OK;
  if (!is_written || memory_->is_cut) throw std::bad_alloc();
}

std::string ZipWriter::finish() {
  const int result = zipClose(archive_, nullptr);
  archive_ = nullptr;
  if (result != ZIP_OK || memory_->is_cut) throw std::bad_alloc();
  return std::move(memory_->bytes);
}

}  // namespace grassroots
