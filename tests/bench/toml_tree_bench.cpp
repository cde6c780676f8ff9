// SPDX-License-Identifier: MIT
// What everything else is compared with: parses every .toml file below a folder into toml++'s tree, one file a task,
// frees the tree, and does nothing else.
//   toml_tree_bench THREADS FOLDER
#define TOML_EXCEPTIONS 0
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <toml++/toml.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<std::string> toml_files_in(const fs::path& folder) {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".toml") files.push_back(entry.path().string());
  return files;
}

// Into a buffer that is used again and again.
bool read(const std::string& path, std::string& bytes) {
  std::ifstream file(path, std::ios::binary);
  bytes.resize(fs::file_size(path));
  return static_cast<bool>(file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 || std::atoi(words[1]) < 1) {
    std::fputs("usage: toml_tree_bench THREADS FOLDER\n", stderr);
    return 2;
  }
  const std::vector<std::string> files = toml_files_in(words[2]);
  std::atomic<std::size_t> next = 0, faulty = 0;
  const auto work = [&] {
    std::string bytes;
    for (std::size_t file = next++; file < files.size(); file = next++)
      if (!read(files[file], bytes) || !toml::parse(std::string_view(bytes))) ++faulty;
  };
  std::vector<std::thread> threads;
  for (int i = 1; i < std::atoi(words[1]); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  std::printf("%zu files, %zu faulty\n", files.size(), faulty.load());
  return faulty == 0 ? 0 : 1;
}
