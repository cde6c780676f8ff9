// SPDX-License-Identifier: MIT
// A short run of what the fuzzers do, for every compiler: the kept texts, and random changes to them.
//   mutate CORPUS DICTIONARY COUNT [SEED]
// Prints how many inputs were tried. An input that aborts stands in the file `mutate-last`.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
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

std::vector<std::string> texts_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());  // so that a seed means the same everywhere
  std::vector<std::string> texts;
  for (const fs::path& path : paths) texts.push_back(bytes_of(path));
  return texts;
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

class Mutator {
 public:
  Mutator(std::vector<std::string> texts, std::vector<std::string> words, unsigned seed)
      : texts_(std::move(texts)), words_(std::move(words)), random_(seed) {}

  std::string next() {
    std::string text = texts_[below(texts_.size())];
    for (std::size_t changes = 1 + below(6); changes > 0; --changes) change(text);
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_); }
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
  std::mt19937 random_;
};

void try_one(const std::string& text) {
  std::ofstream("mutate-last", std::ios::binary) << text;
  grassroots::test::try_outputs(text);
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const std::vector<std::string> texts = texts_in(words[1]);
  const long mutations = std::atol(words[3]);
  Mutator mutator(texts, words_in(words[2]), count > 4 ? static_cast<unsigned>(std::atol(words[4])) : 1);
  for (const std::string& text : texts) try_one(text);
  for (long i = 0; i < mutations; ++i) try_one(mutator.next());
  fs::remove("mutate-last");
  std::cout << texts.size() << " texts and " << mutations << " mutations\n";
  return texts.empty() ? 1 : 0;
}
