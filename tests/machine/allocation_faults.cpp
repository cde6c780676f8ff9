// SPDX-License-Identifier: MIT
// Memory runs out: one allocation after the other fails, in command after command. Each then ends as it does without
// that, or with exit code 2 and one sentence; every file is the old one or the new one. Each run is a process of its
// own.
//   allocation_faults EXAMPLES [all]
// Without `all`, from one allocation that fails to the next are seven tenths more each time. With it, every one fails
// of commands over small plans; of those over whole campaigns, the first one of every call stack that no command before
// had (thousands of allocations of a loop have one), and from one to the next a tenth more.
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <execinfo.h>
#include <filesystem>
#include <iostream>
#include <map>
#include <mutex>
#include <new>
#include <set>
#include <sys/wait.h>
#include <unistd.h>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/scratch.hpp"

namespace {

std::atomic<long> left = -1;  // allocations before the one that fails; negative: none does

// Which allocations have a call stack that was not seen before.
struct CallStacks {
  std::mutex mutex;
  std::unordered_set<std::uint64_t> seen;  // by a hash of the addresses
  std::vector<long> first;                 // `left` at each that is new
};
CallStacks* recorded = nullptr;     // null: nothing is recorded
thread_local bool records = false;  // what is recorded allocates, too

void record(long at) {
  constexpr int most = 64;
  records = true;
  void* callers[most];
  std::uint64_t hash = 0;
  for (int i = ::backtrace(callers, most) - 1; i >= 0; --i)
    hash = (hash ^ reinterpret_cast<std::uintptr_t>(callers[i])) * 0x9E3779B97F4A7C15U;
  {
    const std::scoped_lock lock(recorded->mutex);
    if (recorded->seen.insert(hash).second) recorded->first.push_back(at);
  }
  records = false;
}

void* allocate(std::size_t size) {
  if (!records && left.load(std::memory_order_relaxed) >= 0) {
    const long at = left--;
    if (at == 0) return nullptr;
    if (recorded != nullptr) record(at);
  }
  return std::malloc(size == 0 ? 1 : size);
}

void* allocate_or_throw(std::size_t size) {
  void* const memory = allocate(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

namespace fs = std::filesystem;
using namespace grassroots;

using Words = std::vector<std::string>;
using Contents = std::map<std::string, std::string>;

std::vector<Words> all_commands() {
  std::vector<Words> commands{{"help"},   {"version"}, {"explain"}, {"explain", "days"}, {"explain", "dyas"},
                              {"nothing"}};
  const Words plans[] = {{"2018"}, {"small"}, {"broken"}, {"2018", "small", "gone"}};
  for (const Words& plan : plans)
    for (const char* format : {"full", "concise", "json", "sarif", "github", "gitlab", "junit"}) {
      Words& command = commands.emplace_back(Words{"validate", "--format", format});
      command.insert(command.end(), plan.begin(), plan.end());
    }
  for (const char* plan : {"2018", "small", "broken"}) {
    commands.push_back({"status", plan});
    commands.push_back({"clauses", plan, "--evidence"});
    commands.push_back({"export", plan, "out"});
    commands.push_back({"validate", plan, "--output", "json=report", "--output", "junit=-", "-q"});
    commands.push_back({"validate", plan, "--baseline", "known", "--write-baseline"});
  }
  for (const char* plan : {"2018", "small", "broken"}) {
    for (const char* view : {"findings", "timeline", "people"}) commands.push_back({view, plan});
    commands.push_back({"coverage", plan, "--rows", "team", "--columns", "level"});
    commands.push_back({"status", plan, "--remind", "--lang", "zh"});
    commands.push_back({"status", plan, "--output", "html=page", "--output", "json=-"});
    commands.push_back({"export", plan, "--to", "xlsx", "book.xlsx"});
    commands.push_back({"diff", plan, "small"});
  }
  commands.push_back({"schema"});
  commands.push_back({"completion", "bash"});
  commands.push_back({"init", "begun", "--template", "census"});
  commands.push_back({"validate", "small", "--baseline", "empty"});
  commands.push_back({"validate", "-r", ".", "--threads", "4"});
  commands.push_back({"status", "-r", ".", "--lang", "zh"});
  return commands;
}

// Those of the example of two years, and some small ones.
Contents all_files(const fs::path& examples) {
  Contents files;
  for (const char* year : {"2017", "2018"})
    for (const auto& entry : fs::recursive_directory_iterator(examples / year))
      if (entry.is_regular_file()) files[fs::relative(entry.path(), examples).string()] = test::read_text(entry.path());
  files["small/plan.toml"] = "[plan]\ntitle = \"Small\"\ninclude = [\"*.csv\"]\n";
  files["small/teams.csv"] = "id,name,regions\na,\"One, two\",r\n";
  files["small/regions.csv"] = "code,name\nr,地区\n";
  files["broken/plan.toml"] = "[plan]\ntitle = 'Broken\n[[teams]]\nregoins = 7\n[[teams]]\nid = \"a\"\nlead = \"b\"\n";
  files["report"] = "old";
  files["known"] = "old";
  files["empty"] = "{\"version\": 1, \"findings\": []}";
  return files;
}

struct Run {
  int exit_code = 0;
  std::string out, err;
  Contents files;
  bool has_failed = false;  // the allocation
  long allocations = 0;
};

constexpr long plenty = 1'000'000'000;

cli::Env env_of(MemoryFiles& files, Run& run) {
  run.out.reserve(8U << 20U);  // what happens to the output is not under test
  run.err.reserve(1U << 20U);
  cli::Env env;
  env.files = &files;
  env.out = [&](std::string_view text) { run.out += text; };
  env.err = [&](std::string_view text) { run.err += text; };
  env.variable = [](const char*) { return std::nullopt; };
  env.today = make_date(2018, 11, 1).value();
  return env;
}

// `before`: how many allocations succeed.
Run run_with(const Words& words, const Contents& contents, long before) {
  MemoryFiles files;
  for (const auto& [path, bytes] : contents) files.add(path, bytes);
  Run run;
  cli::Env env = env_of(files, run);
  left = before;
  run.exit_code = cli::run(env, words);
  run.allocations = before - left;
  run.has_failed = left < 0;
  left = -1;
  for (const std::string& path : files.paths()) run.files[path] = *files.bytes_of(path);
  return run;
}

bool is_as_without(const Run& run, const Run& whole) {
  return run.exit_code == whole.exit_code && run.out == whole.out && run.err == whole.err && run.files == whole.files;
}

bool is_one_sentence(const Run& run) {
  return run.exit_code == 2 && run.err.ends_with('\n') &&
         (run.err.find("there is not enough memory") != std::string::npos ||
          run.err.find("内存不足") != std::string::npos);
}

bool are_old_or_new(const Run& run, const Contents& old, const Run& whole) {
  return std::all_of(run.files.begin(), run.files.end(), [&](const auto& file) {
    const auto is_in = [&](const Contents& others) {
      const auto found = others.find(file.first);
      return found != others.end() && found->second == file.second;
    };
    return is_in(old) || is_in(whole.files);
  });
}

std::string line_of(const Words& words) {
  std::string line = "grassroots";
  for (const std::string& word : words) line += ' ' + word;
  return line;
}

// What a command does without a failure, and what was there before.
struct Expected {
  Run whole;
  Contents old;
};

std::string fault_of(const Run& run, const Expected& expected) {
  const bool is_good = is_as_without(run, expected.whole) || is_one_sentence(run);
  if (!run.has_failed || (is_good && are_old_or_new(run, expected.old, expected.whole))) return {};
  return "exit " + std::to_string(run.exit_code) + ": " + run.err;
}

// All that comes through a pipe, which is closed then.
std::string read_all(int descriptor) {
  std::string text;
  char part[4096];
  for (ssize_t count = 0; (count = ::read(descriptor, part, sizeof part)) > 0;)
    text.append(part, static_cast<std::size_t>(count));
  ::close(descriptor);
  return text;
}

// In a process of its own, whose standard error comes back. Empty if all is well.
std::string fault_in_process(const Words& words, const Contents& contents, const Expected& expected, long before) {
  int pipe[2];
  if (::pipe(pipe) != 0) return "no pipe";
  const pid_t process = ::fork();
  if (process == 0) {
    ::dup2(pipe[1], STDERR_FILENO);
    ::close(pipe[0]);
    ::close(pipe[1]);
    const std::string fault = fault_of(run_with(words, contents, before), expected);
    std::cerr << fault << std::flush;
    ::_exit(fault.empty() ? 0 : 1);
  }
  ::close(pipe[1]);
  const std::string said = read_all(pipe[0]);
  int status = 0;
  ::waitpid(process, &status, 0);
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status)) + ": " + said;
  const bool has_ended_early = WEXITSTATUS(status) == 2 && said == "grassroots: there is not enough memory\n";
  return WEXITSTATUS(status) == 0 || has_ended_early ? "" : said;
}

struct Tally {
  std::size_t runs = 0, faults = 0;
};

bool is_large(const Words& command) {
  return std::any_of(command.begin(), command.end(),
                     [](const std::string& word) { return word == "2018" || word == "."; });
}

// Which allocations fail, by how many are before.
std::set<long> growing(long allocations, double factor) {
  std::set<long> befores;
  for (double n = 0; n < static_cast<double>(allocations); n = std::max(n + 1, n * factor))
    befores.insert(static_cast<long>(n));
  return befores;
}

void try_command(const Words& words, const Contents& contents, CallStacks* stacks, Tally& tally) {
  Expected expected{{}, run_with({"version"}, contents, plenty).files};
  recorded = stacks;
  expected.whole = run_with(words, contents, plenty);
  recorded = nullptr;
  const long allocations = expected.whole.allocations;
  std::set<long> befores = growing(allocations, stacks == nullptr ? 1.7 : is_large(words) ? 1.1 : 1);
  if (stacks != nullptr)
    for (const long at : std::exchange(stacks->first, {})) befores.insert(plenty - at);
  for (const long before : befores) {
    const std::string fault = fault_in_process(words, contents, expected, before);
    ++tally.runs;
    if (fault.empty()) continue;
    std::cout << line_of(words) << ", allocation " << before << ": " << fault << std::endl;  // before the next process
    ++tally.faults;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  CallStacks stacks;
  const bool all = count > 2 && std::string_view(words[2]) == "all";
  const Contents contents = all_files(words[1]);
  cli::exit_where_memory_ends();
  Tally tally;
  for (const Words& command : all_commands()) try_command(command, contents, all ? &stacks : nullptr, tally);
  std::cout << tally.runs << " allocations failed, " << tally.faults << " faults\n";
  return tally.faults == 0 ? 0 : 1;
}
