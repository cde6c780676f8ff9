// SPDX-License-Identifier: MIT
#include <cstdlib>  // defines __GLIBC__
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <new>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/this_build.hpp"

int main(int count, char** words) {
#ifdef __GLIBC__
  // Plan after plan takes and gives back the same memory: it is not handed to the system and cleared each time.
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
#endif
  try {
    grassroots::cli::Env env = grassroots::cli::process_env();
    env.build = &grassroots::cli::this_build;
    return grassroots::cli::run(env, std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count));
  } catch (const std::bad_alloc&) {
    return 2;  // not even for the words of the command line
  }
}
