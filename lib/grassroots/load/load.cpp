// SPDX-License-Identifier: MIT
#include "grassroots/load/load.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/load/decode_file.hpp"
#include "grassroots/load/inherit.hpp"
#include "grassroots/load/link/link.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/load/plan_files.hpp"
#include "grassroots/load/plan_register.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots {
namespace {

namespace fs = std::filesystem;

bool contains(const std::vector<std::string>& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

class Loader {
 public:
  // REQUIRES: options.real_paths.
  Loader(LoadedPlan& result, std::string file, const LoadOptions& options)
      : result_(result),
        plan_(result.plan),
        diagnostics_(result.diagnostics),
        options_(options),
        files_(*options.files),
        paths_(*options.real_paths),
        file_(std::move(file)),
        real_(paths_.of(file_)),
        folder_(parent_of(real_)) {
    result_.real_path = real_;
  }

  void run(std::string bytes) {
    PlanFiles(result_, options_, folder_).read(file_, real_, std::move(bytes));
    read_parent();
    link(plan_, diagnostics_);
    if (options_.with_previous) read_previous();
    if (options_.with_previous && plan_.info().plan_register.known()) read_register();
    drop_repeats_of_merged_cells();
    sort_by_place(diagnostics_);
  }

 private:
  // What is wrong with a cell is told once, however many are merged with it.
  void drop_repeats_of_merged_cells() {
    std::set<std::tuple<FileIndex, std::string, std::string>> told;
    const auto key_of = [](const Diagnostic& d) {
      return std::tuple(d.place.file, d.name, render(d.message, Language::english));
    };
    const auto is_repeat = [&](const Diagnostic& d) {
      return d.place.known() && plan_.sources[d.place.file]->repeats_merged(d.place.begin);
    };
    for (const Diagnostic& d : diagnostics_)
      if (d.place.known() && plan_.sources[d.place.file]->is_sheet() && !is_repeat(d)) told.insert(key_of(d));
    erase_if(diagnostics_, [&](const Diagnostic& d) { return is_repeat(d) && told.contains(key_of(d)); });
  }

  // The file that `key` of [plan] names in `from`, as the user would write its path, and however a folder was written,
  // so that it is shown alike in every plan below; nothing (and reported) if it lies outside the root.
  struct NamedFile {
    std::string path, real;
  };
  enum class Names : bool { a_file, a_plan };
  // Whether what is named in `from` may be read.
  bool is_in_root(const std::string& path, const std::string& from) {
    const std::string folder = from == file_ ? folder_ : parent_of(paths_.of(from));
    return is_inside(options_.root.empty() ? parent_of(folder) : files_.real_path(options_.root), paths_.of(path));
  }
  std::optional<NamedFile> named_file(std::string_view key, const std::string& named, const std::string& from,
                                      Names what) {
    const std::string path = lexically_normal(resolve_against(from, named));
    if (!fs::path(named).is_absolute() && is_in_root(path, from)) {
      // Of a folder, its plan.toml may be a link.
      const std::string file = what == Names::a_plan ? paths_.file_of_plan(path) : path;
      if (is_in_root(file, from)) return NamedFile{file, paths_.of(file)};
    }
    report(diagnostics_, rules::include_outside, Phrase(messages::named_outside, named), plan_,
           ref_to(plan_, plan_.info()), key);
    if (key == "parent") plan_.incomplete = true;
    return std::nullopt;
  }
  std::optional<NamedFile> named_plan(std::string_view key, Symbol name) {
    return named_file(key, std::string(plan_.text(name)), file_, Names::a_plan);
  }

  // Whether the plan was read without errors; says so at `key` if it was not.
  bool require_sound(const LoadedPlan& loaded, std::string_view key, const std::string& path, const Message& broken) {
    if (!loaded.all_read) result_.all_read = false;
    if (!loaded.failure.empty()) {
      report(diagnostics_, rules::include_not_found, loaded.failure, plan_, ref_to(plan_, plan_.info()), key);
      return false;
    }
    const auto faults = std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                      [](const Diagnostic& d) { return d.severity == Severity::error; });
    if (faults == 0) return true;
    report(diagnostics_, rules::include_not_found, Phrase(broken, path, std::to_string(faults)), plan_,
           ref_to(plan_, plan_.info()), key)
        .help = Phrase(messages::help_validate_it, path);
    return false;
  }

  void read_parent() {
    std::optional<NamedFile> above;
    if (!options_.yardstick.empty()) above = yardstick();
    if (!above && plan_.info().parent) above = named_plan("parent", plan_.info().parent);
    if (above) inherit_from(*above);
  }

  // The plan that this one is judged by whatever it says; nothing where its own parents lead there, or should not.
  std::optional<NamedFile> yardstick() {
    const std::string file = paths_.file_of_plan(options_.yardstick);
    const NamedFile wanted{file, paths_.of(file)};
    std::vector<std::string> below = with_plans_below();
    const auto leads_to = [&](const NamedFile& from, const std::string& real) {
      return from.real == real || contains(load_parent(from, below)->above, real);
    };
    if (leads_to(wanted, real_)) return std::nullopt;
    if (!plan_.info().parent) return wanted;
    const std::string named(plan_.text(plan_.info().parent));
    const std::string own = paths_.file_of_plan(lexically_normal(resolve_against(file_, named)));
    if (paths_.of(own) == wanted.real) return NamedFile{own, wanted.real};
    if (is_in_root(own, file_) && leads_to({own, paths_.of(own)}, wanted.real)) return std::nullopt;
    report(diagnostics_, rules::other_parent, Phrase(messages::judged_by_another, named, file), plan_,
           ref_to(plan_, plan_.info()), "parent");
    return wanted;
  }

  // This plan, behind those that it stands above.
  std::vector<std::string> with_plans_below() const {
    std::vector<std::string> plans = options_.below;
    plans.push_back(real_);
    return plans;
  }

  void inherit_from(const NamedFile& from) {
    std::vector<std::string> below = with_plans_below();
    const bool closes_cycle = contains(below, from.real);
    std::vector<std::string>& above = result_.above = {from.real};
    result_.above_is_cut = closes_cycle || below.size() > limits::plans_above.most;
    ParentCache::Parent parent;
    if (!result_.above_is_cut) {
      parent = load_parent(from, std::move(below));
      above.insert(above.end(), parent->above.begin(), parent->above.end());
      result_.above_is_cut = parent->above_is_cut;
    }
    if (closes_cycle || contains(above, real_))
      return refuse_parent(rules::include_circular, Phrase(messages::parent_circular, from.path),
                           messages::help_circular_parent);
    if (parent == nullptr || above.size() > limits::plans_above.most)
      return refuse_parent(rules::too_deep, Phrase(messages::too_many_above, std::to_string(limits::plans_above.most)),
                           messages::help_fewer_parents);
    // Its faults are told where they are; here, that what is judged by it may not be all that is asked.
    require_sound(*parent, "parent", from.path, messages::parent_is_broken);
    const TableSet inherited = tables_that_are(TableTrait::inherited);
    if (!parent->failure.empty() || parent->plan.may_lack(inherited)) plan_.incomplete = true;
    if (!parent->failure.empty()) return;
    plan_.tables_with_uncertain_ids |= parent->plan.tables_with_uncertain_ids & inherited;
    plan_.parent = {parent, &parent->plan};
    inherit(plan_, *plan_.parent, diagnostics_);
  }

  ParentCache::Parent load_parent(const NamedFile& named, std::vector<std::string> below) {
    if (options_.parents != nullptr)
      if (auto known = options_.parents->find({named.real, named.path})) return known;
    LoadOptions options = options_;
    options.with_previous = false;
    options.is_named_by_plan = true;
    options.below = std::move(below);
    options.yardstick.clear();
    auto parent = std::make_shared<const LoadedPlan>(load_plan(named.path, options));
    // Where it is cut depends on where one came in: every plan of a cycle is read anew.
    if (options_.parents == nullptr || parent->above_is_cut) return parent;
    return options_.parents->add({named.real, named.path}, std::move(parent));
  }

  void read_previous() {
    if (!plan_.info().previous) return;
    const auto named = named_plan("previous", plan_.info().previous);
    if (!named) return;
    LoadedPlan previous = load_plan(named->path, {.files = &files_,
                                                  .root = options_.root,
                                                  .csv_encoding = options_.csv_encoding,
                                                  .with_previous = false,
                                                  .is_named_by_plan = true});
    if (require_sound(previous, "previous", named->path, messages::previous_is_broken))
      plan_.previous = std::make_shared<const Plan>(std::move(previous.plan));
  }

  // One that is inherited is named, and may lie, where the plan above says so.
  void read_register() {
    const Plan& namer = namer_of_register(plan_);
    const bool is_own = &namer == &plan_, is_needed = has_places(plan_);
    if (!is_own && !is_needed) return;
    const std::string_view key = is_own ? "register" : "parent";
    const auto named = named_file(key, std::string(namer.text(namer.info().plan_register.file)),
                                  namer.sources.front()->path(), Names::a_file);
    if (!named) return;
    RegisterCache alone;
    RegisterCache& registers = options_.registers != nullptr ? *options_.registers : alone;
    RegisterFile file;
    if (is_needed)
      file = registers.read(files_, named->real, columns_of_register(namer), options_.csv_encoding);
    else
      file.unread = why_unreadable(files_, named->real);
    if (!file.unread.failure.empty()) {
      if (is_refusal(file.unread)) result_.all_read = false;
      report(diagnostics_, rules::include_not_found, Phrase(messages::cannot_read, named->path, file.unread.failure),
             plan_, ref_to(plan_, plan_.info()), key);
    }
    if (file.places == nullptr) return;
    plan_.divisions = file.places;
    const auto index = static_cast<FileIndex>(plan_.sources.size());
    plan_.sources.push_back(file.places->contents().source);
    suggest_names(plan_, diagnostics_);
    for (Diagnostic& fault : file.faults) {
      fault.place.file = index;
      for (Label& label : fault.labels) label.place.file = index;
      diagnostics_.push_back(std::move(fault));
    }
  }

  void refuse_parent(const Rule& rule, Phrase message, const Message& help) {
    plan_.incomplete = true;
    report(diagnostics_, rule, std::move(message), plan_, ref_to(plan_, plan_.info()), "parent").help = help;
  }

  LoadedPlan& result_;
  Plan& plan_;
  Diagnostics& diagnostics_;
  LoadOptions options_;
  const Files& files_;
  RealPaths& paths_;
  std::string file_;
  std::string real_;
  std::string folder_;  // of the plan; includes stay inside
};

}  // namespace

std::vector<std::string> files_like_plan(const Files& files, const fs::path& folder) {
  std::vector<std::string> others;
  for (const Listing::Entry& entry : files.list(folder.string()).entries) {
    const std::string name = to_lower(entry.name);
    const bool is_called_plan =
        name.starts_with("plan") || name.find("计划") != std::string::npos || name.find("方案") != std::string::npos;
    const bool may_be_plan = name.ends_with(".toml.txt") || name == "plan" ||
                             (is_called_plan && (name.ends_with(".toml") || name.ends_with(".txt")));
    if (entry.kind == FileKind::regular && may_be_plan) others.push_back(entry.name);
  }
  std::sort(others.begin(), others.end());
  return others;
}

namespace {

Phrase without_plan(const Files& files, const fs::path& folder) {
  const std::vector<std::string> others = files_like_plan(files, folder);
  if (others.empty()) return Phrase(messages::folder_without_plan, folder.string());
  return Phrase(messages::folder_with_other_plan, folder.string(), list_of({others.begin(), others.end()}, 3));
}

}  // namespace

LoadedPlan load_plan(const fs::path& path, const LoadOptions& options) {
  LoadedPlan result;
  LoadOptions all = options;
  RealPaths alone(*all.files);
  if (all.real_paths == nullptr) all.real_paths = &alone;
  const std::string file = all.real_paths->file_of_plan(path);
  if (holds_tables(file)) {
    result.failure = Phrase(messages::csv_is_no_plan, file);
    return result;
  }
  FileBytes bytes = all.is_named_by_plan
                        ? read_file(*all.files, all.real_paths->of(file), limits::file.most, Links::fail)
                        : read_file(*all.files, file);
  if (!bytes.failure.empty()) {
    result.all_read = bytes.error == 0 || is_about_name(bytes.error);
    const bool empty_folder = file != path && bytes.failure.message == &messages::no_such_file;
    result.failure = empty_folder ? without_plan(*all.files, path) : Phrase(messages::cannot_read, file, bytes.failure);
    return result;
  }
  Loader(result, file, all).run(std::move(bytes.bytes));
  return result;
}

}  // namespace grassroots
