// SPDX-License-Identifier: MIT
// How fast each part is, on a hundred and twenty generated plans with a few faults: reading, decoding, linking, each
// check, each output format. --help lists the options of Google Benchmark.
#include <benchmark/benchmark.h>
#include <memory_resource>

#include "grassroots/check/binder.hpp"
#include "grassroots/export/csv.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/load/link/link.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/load/toml/decode_toml.hpp"
#include "grassroots/load/toml/plain_reader.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/text/file.hpp"
#include "tests/bench/write_country.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
namespace fs = std::filesystem;
using benchmark::State;

const Date as_of = *make_date(2019, 1, 1);

std::vector<LoadedPlan> load_below(const fs::path& folder) {
  ParentCache parents;
  LoadOptions options;
  options.parents = &parents;
  std::vector<LoadedPlan> plans;
  for (const std::string& path : find_plans_below(disk_files(), folder).plans)
    plans.push_back(load_plan(path, options));
  return plans;
}

using Sources = std::vector<std::shared_ptr<const Source>>;

struct Data {
  test::ScratchFolder toml, csv;
  Sources toml_sources, csv_sources;
  std::vector<LoadedPlan> plans;
  std::vector<Assessment> assessments;
  Report report;

  Data() {
    const bench::CountryOptions options{.scale = 0.02, .fault_share = 0.01};
    write_country(options, bench::TableFormat::toml, toml.path());
    write_country(options, bench::TableFormat::csv, csv.path());
    toml_sources = read(toml.path(), ".toml", Syntax::toml);
    csv_sources = read(csv.path(), ".csv", Syntax::csv);
    plans = load_below(toml.path());
    plans.push_back(load_plan(GRASSROOTS_PROJECT_DIR "/examples/2018"));  // has a plan of the year before, for `rotate`
    for (const LoadedPlan& loaded : plans) assessments.push_back(assess(loaded.plan, as_of));
    for (std::size_t i = 0; i < plans.size(); ++i) report.push_back(report_on(plans[i], assessments[i]));
  }

 private:
  static Sources read(const fs::path& folder, const char* extension, Syntax syntax) {
    Sources sources;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
      if (entry.path().extension() == extension)
        sources.push_back(
            std::make_shared<Source>(entry.path().string(), read_file(disk_files(), entry.path()).bytes, syntax));
    return sources;
  }
};

const Data& data() {
  static const Data made;
  return made;
}

std::int64_t size_of(const Sources& sources) {
  std::size_t bytes = 0;
  for (const auto& source : sources) bytes += source->bytes().size();
  return static_cast<std::int64_t>(bytes);
}

// A plan of one file, decoded by `read` but not linked.
template <class Read>
Plan decode(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics, const Read& read) {
  Plan plan;
  plan.plan.resize(1);
  plan.sources.push_back(source);
  Decoder decoder(plan, 0, diagnostics);
  read(plan, decoder, diagnostics);
  return plan;
}

const auto by_plain_reader = [](Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  decode_toml(plan, decoder, diagnostics, true);
};
const auto by_tomlplusplus = [](Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  decode_by_tomlplusplus(plan, decoder, diagnostics, true);
};

template <class Read>
void decode_all(State& state, const Sources& sources, const Read& read) {
  for (auto _ : state) {
    for (const auto& source : sources) {
      Diagnostics diagnostics;
      benchmark::DoNotOptimize(decode(source, diagnostics, read));
    }
  }
  state.SetBytesProcessed(state.iterations() * size_of(sources));
}

void read_files(State& state) {
  for (auto _ : state)
    for (const auto& source : data().toml_sources) benchmark::DoNotOptimize(read_file(disk_files(), source->path()));
  state.SetBytesProcessed(state.iterations() * size_of(data().toml_sources));
}

void parse_directly(State& state) {
  for (auto _ : state) {
    for (const auto& source : data().toml_sources) {
      std::pmr::monotonic_buffer_resource memory;
      benchmark::DoNotOptimize(read_plain(source->bytes(), memory));
    }
  }
  state.SetBytesProcessed(state.iterations() * size_of(data().toml_sources));
}

void decode_directly(State& state) { decode_all(state, data().toml_sources, by_plain_reader); }
void decode_all_by_tomlplusplus(State& state) { decode_all(state, data().toml_sources, by_tomlplusplus); }
void decode_csv(State& state) {
  decode_all(state, data().csv_sources,
             [](Plan& plan, Decoder& decoder, Diagnostics& diagnostics) { read_csv(plan, decoder, diagnostics); });
}

void link_plans(State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Diagnostics diagnostics;
    std::vector<Plan> plans;
    for (const auto& source : data().toml_sources) plans.push_back(decode(source, diagnostics, by_plain_reader));
    state.ResumeTiming();
    for (Plan& plan : plans) link(plan, diagnostics);
    state.PauseTiming();
    plans.clear();
    state.ResumeTiming();
  }
}

void load_plans(State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_below(data().toml.path()));
  state.SetBytesProcessed(state.iterations() * size_of(data().toml_sources));
}

void assess_plans(State& state) {
  for (auto _ : state)
    for (const LoadedPlan& loaded : data().plans) benchmark::DoNotOptimize(assess(loaded.plan, as_of));
}

// Every requirement of the check, on every subject.
void run_check(State& state, std::string_view check) {
  std::size_t subjects = 0;
  for (auto _ : state) {
    for (const LoadedPlan& loaded : data().plans) {
      Groupings groupings(loaded.plan);
      Diagnostics diagnostics;
      for (const Requirement& requirement : loaded.plan.requirements) {
        if (loaded.plan.text(requirement.check) != check) continue;
        const auto bound = bind(loaded.plan, requirement, as_of, groupings, diagnostics);
        if (!bound) continue;
        for (std::size_t i = 0; i < bound->size(); ++i)
          benchmark::DoNotOptimize(bound->measure(bound->subject(i), {as_of}));
        subjects += bound->size();
      }
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(subjects));
  if (subjects == 0) state.SkipWithError("no requirement of a generated plan uses it");
}

void run_integrity(State& state, IntegrityCheck check) {
  for (auto _ : state) {
    for (const LoadedPlan& loaded : data().plans) {
      Diagnostics diagnostics;
      check({loaded.plan, as_of, {}, {}}, diagnostics);
      benchmark::DoNotOptimize(diagnostics);
    }
  }
}

void write_report(State& state, const Format& format) {
  std::size_t bytes = 0;
  for (auto _ : state) bytes += format.write(data().report, {}).size();
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

void export_csv(State& state) {
  for (auto _ : state)
    for (const LoadedPlan& loaded : data().plans)
      benchmark::DoNotOptimize(to_csv_files(loaded.plan, disk_files(), data().csv.path()));
}

template <class Function>
void add(const std::string& name, Function&& function) {
  benchmark::RegisterBenchmark(name.c_str(), std::forward<Function>(function))->Unit(benchmark::kMillisecond);
}

void add_checks() {
  for (const Check* check : all_checks())
    add("check/" + std::string(check->name), [name = check->name](State& state) { run_check(state, name); });
  const auto add_integrity = [](const std::string& name, IntegrityCheck check) {
    add("integrity/" + name, [check](State& state) { run_integrity(state, check); });
  };
  add_integrity("people", integrity::people);
  add_integrity("order", integrity::order);
  add_integrity("cycles", integrity::cycles);
  add_integrity("parents", integrity::parents);
  add_integrity("sites", integrity::sites);
  add_integrity("regions", integrity::regions);
  add_integrity("dates", integrity::dates);
  add_integrity("words", integrity::words);
  add_integrity("emptiness", integrity::emptiness);
  add_integrity("overdue", integrity::overdue);
}

void add_all() {
  add("read", read_files);
  add("parse/direct", parse_directly);
  add("decode/direct", decode_directly);
  add("decode/toml++", decode_all_by_tomlplusplus);
  add("decode/csv", decode_csv);
  add("link", link_plans);
  add("load", load_plans);
  add("assess", assess_plans);
  add_checks();
  for (const Format* format : all_formats())
    add("output/" + std::string(format->name), [format](State& state) { write_report(state, *format); });
  add("output/export", export_csv);
}

}  // namespace

int main(int count, char** words) {
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 2;
  add_all();
  data();  // made before anything is timed
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
