// SPDX-License-Identifier: MIT
// What the fuzzers do, for every compiler: the kept inputs, and random changes to them.
//   mutate DICTIONARY COUNT SEED CORPUS...
// A file `….toml` of a corpus is a plan, one without an ending a whole input (outputs.hpp). Prints how many inputs were
// tried. It goes on after one that aborts, or that takes a minute; each stands in a file `crash-…` then, and the exit
// code is 1.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <sstream>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "tests/fuzz/outputs.hpp"

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void add_inputs(const fs::path& corpus, std::vector<std::string>& inputs) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(corpus))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());  // so that a seed means the same everywhere
  for (const fs::path& path : paths)
    if (const bool is_plan = path.extension() == ".toml"; is_plan || !path.has_extension())
      inputs.push_back((is_plan ? "T0" : "") + bytes_of(path));
}

// The texts in quotes of a dictionary of libFuzzer, \xNN and \" in them.
std::vector<std::string> words_in(const fs::path& dictionary) {
  std::vector<std::string> words;
  std::istringstream lines(bytes_of(dictionary));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('"')) continue;
    std::string word;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] != '\\') {
        word += line[i];
      } else if (line[i + 1] == 'x') {
        word += static_cast<char>(std::strtol(line.substr(i + 2, 2).c_str(), nullptr, 16));
        i += 3;
      } else {
        word += line[++i];
      }
    }
    words.push_back(std::move(word));
  }
  return words;
}

// A generator of random numbers that costs nothing to seed (splitmix64), so that each input has its own seed.
class Random {
 public:
  using result_type = std::uint64_t;
  explicit Random(std::uint64_t seed) : state_(seed) {}
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
  result_type operator()() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }

 private:
  std::uint64_t state_;
};

// The inputs, by number: first those that are kept, then changes to them.
class Inputs {
 public:
  Inputs(std::vector<std::string> texts, std::vector<std::string> words, std::uint64_t seed)
      : texts_(std::move(texts)), words_(std::move(words)), seed_(seed), random_(seed) {}

  std::size_t kept() const { return texts_.size(); }

  std::string at(std::size_t number) {
    if (number < kept()) return texts_[number];
    random_ = Random(Random(seed_)() ^ number);
    std::string text = texts_[below(texts_.size())];
    for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(text);
    if (text.size() > 1) text[1] = static_cast<char>(below(grassroots::test::command_count()));
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return random_() % end; }
  std::string part_of(const std::string& text, std::size_t most) {
    return text.empty() ? text : text.substr(below(text.size()), 1 + below(most));
  }

  void change(std::string& text) {
    if (text.empty()) text = "T";
    const std::size_t at = below(text.size());
    switch (below(7)) {
      case 0: text[at] = static_cast<char>(below(256)); break;
      case 1: text.erase(at, 1 + below(20)); break;
      case 2: text.insert(at, words_[below(words_.size())]); break;
      case 3: text.insert(at, part_of(text, 40)); break;
      case 4: text.insert(at, part_of(texts_[below(texts_.size())], 80)); break;
      case 5: text.replace(at, 1 + below(8), words_[below(words_.size())]); break;
      default: text.resize(at); break;
    }
  }

  std::vector<std::string> texts_, words_;
  std::uint64_t seed_;
  Random random_;
};

// How far the process that tries the inputs has come.
struct Progress {
  std::atomic<std::size_t> tried;
};

Progress& shared_progress() {
  void* const memory = ::mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) std::abort();
  return *new (memory) Progress{0};
}

// Waits for the process; kills it if it stays at one input for a minute. Whether it has ended well.
bool ends_well(pid_t process, const Progress& progress) {
  constexpr auto longest = std::chrono::minutes(1);
  std::size_t seen = progress.tried;
  auto since = std::chrono::steady_clock::now();
  int status = 0;
  while (::waitpid(process, &status, WNOHANG) == 0) {
    const auto now = std::chrono::steady_clock::now();
    if (const std::size_t tried = progress.tried; tried != seen) {
      seen = tried;
      since = now;
    } else if (now - since > longest) {
      ::kill(process, SIGKILL);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 5) return 2;
  const std::uint64_t seed = std::strtoull(words[3], nullptr, 10);
  std::vector<std::string> kept;
  for (int i = 4; i < count; ++i) add_inputs(words[i], kept);
  Inputs inputs(kept, words_in(words[1]), seed);
  const std::size_t all = inputs.kept() + std::strtoull(words[2], nullptr, 10);
  Progress& progress = shared_progress();
  std::size_t crashes = 0;
  while (progress.tried < all && crashes < 100) {
    const pid_t process = ::fork();
    if (process == 0) {
      for (; progress.tried < all; ++progress.tried) grassroots::test::try_output(inputs.at(progress.tried));
      std::exit(0);
    }
    if (process > 0 && ends_well(process, progress)) continue;
    const std::string name = "crash-" + std::to_string(seed) + "-" + std::to_string(progress.tried);
    std::ofstream(name, std::ios::binary) << inputs.at(progress.tried++);
    std::cout << "it ended at the input that is now in " << name << std::endl;
    ++crashes;
  }
  std::cout << progress.tried << " inputs (" << inputs.kept() << " of them kept), " << crashes << " crashes, seed "
            << seed << '\n';
  return crashes == 0 && inputs.kept() > 0 ? 0 : 1;
}
