// SPDX-License-Identifier: MIT
// Stands in for iconv in the statically linked program (`--wrap` in CMakeLists.txt). libstdc++ refers to it
// for the separators of named locales, which the program never asks for; with it the linker would take in
// glibc's converter, whose modules are those of the system that the program happens to run on.
#include <cerrno>
#include <cstddef>

extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier): the linker gives the names.
void* __wrap_iconv_open(const char*, const char*) {
  errno = EINVAL;  // "the conversion is not supported", and so nobody comes to the other two
  return reinterpret_cast<void*>(-1);
}

std::size_t __wrap_iconv(void*, char**, std::size_t*, char**, std::size_t*) {
  errno = EBADF;
  return static_cast<std::size_t>(-1);
}

int __wrap_iconv_close(void*) { return 0; }
// NOLINTEND(bugprone-reserved-identifier)

}  // extern "C"
