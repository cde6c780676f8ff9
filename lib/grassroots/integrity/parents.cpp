// SPDX-License-Identifier: MIT
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/model/register.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/regions.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// The number of parents above each row; 0 in a cycle of parents.
std::vector<std::uint32_t> levels_above(const Plan& plan, const TableSchema& table, const Field& parent) {
  constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max(), open = unknown - 1;
  std::vector<std::uint32_t> levels(table.size(plan), unknown);
  std::vector<std::uint32_t> chain;
  for (std::uint32_t row = 0; row < levels.size(); ++row) {
    std::uint32_t at = row;
    for (; at != no_row && levels[at] == unknown; at = plan.find(table.id, parent.get<Symbol>(table.row(plan, at)))) {
      levels[at] = open;
      chain.push_back(at);
    }
    const bool is_cycle = at != no_row && levels[at] == open;
    std::uint32_t level = at == no_row || is_cycle ? 0 : levels[at] + 1;
    for (; !chain.empty(); chain.pop_back()) levels[chain.back()] = is_cycle ? 0 : level++;
  }
  return levels;
}

void report_too_deep(const Plan& plan, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables()) {
    const Field* const parent = parent_field(table.id);
    if (parent == nullptr) continue;
    const auto levels = levels_above(plan, table, *parent);
    for (std::uint32_t row = 0; row < levels.size(); ++row) {
      if (levels[row] != limits::parents.most + 1) continue;
      const RecordRef ref{table.id, row};
      report(diagnostics, rules::too_deep, Phrase(messages::parents_too_deep, std::to_string(limits::parents.most)),
             plan, ref, parent->key)
          .help = messages::help_fewer_parents;
    }
  }
}

void report_outside_parent(const Plan& plan, Diagnostics& diagnostics) {
  for (const Phase& phase : plan.phases) {
    const Phase* whole = plan.find(phase.parent);
    if (whole == nullptr || whole == &phase || whole->damaged || phase.damaged) continue;
    const bool is_early = phase.start.known() && phase.start < whole->start;
    const bool is_late = whole->end.known() && phase.end > whole->end;
    if (!is_early && !is_late) continue;
    const std::string_view key = is_early ? "start" : "end";
    report(diagnostics, rules::outside_parent,
           Phrase(is_early ? messages::begins_before_parent : messages::ends_after_parent,
                  to_string(is_early ? phase.start : phase.end), subject_phrase(plan, ref_to(plan, *whole)),
                  to_string(is_early ? whole->start : whole->end)),
           plan, ref_to(plan, phase), key)
        .labels.push_back({place_of(plan, ref_to(plan, *whole), key), messages::label_whole_phase});
  }
}

// Regions without `parent` that lie in another by their codes: 610100 in 610000.
class RegionsAround {
 public:
  explicit RegionsAround(const Plan& plan) : plan_(plan) {
    for (std::uint32_t row = 0; row < plan.regions.size(); ++row) {
      const Region& region = plan.regions[row];
      for (const ListItem& prefix : plan.list(region.prefixes)) add_beginning(plan.text(prefix.symbol), row);
      if (region.prefixes.count == 0 && is_code(plan.text(region.code))) add_beginning(plan.text(region.code), row);
    }
  }

  // Whether nothing says of the region where it lies but its code.
  static bool has_only_code(const Plan& plan, const Region& region) {
    return !region.parent && region.prefixes.count == 0 && is_code(plan.text(region.code));
  }

  // The region with the longest beginning of the code; no_row if there is none, or the plan says otherwise. REQUIRES:
  // the region has only its code.
  std::uint32_t around(const Region& region) const {
    const std::string_view code = plan_.text(region.code);
    if (!is_known(code)) return no_row;
    const std::string_view own = significant(code);
    for (std::size_t size = own.size() - 1; size >= shortest; --size)
      if (const auto found = beginnings_.find(own.substr(0, size)); found != beginnings_.end())
        return can_be_around(found->second, region) ? found->second : no_row;
    return no_row;
  }

 private:
  static constexpr std::size_t shortest = 2;

  static bool is_code(std::string_view text) { return text.size() == 6 && are_digits(text) && is_level_code(text); }

  // What two regions begin with is neither's.
  void add_beginning(std::string_view code, std::uint32_t row) {
    const auto [known, is_new] = beginnings_.try_emplace(significant(code), row);
    if (!is_new && known->second != row) known->second = no_row;
  }

  // A register that has no such code has codes of another kind.
  bool is_known(std::string_view code) const {
    const Register* const places = plan_.divisions.get();
    return places == nullptr || places->size() == 0 || places->find(code) != Register::none ||
           !places->below(code).empty();
  }

  bool can_be_around(std::uint32_t outer, const Region& region) const {
    if (outer == no_row || plan_.regions[outer].damaged || !is_known(plan_.text(plan_.regions[outer].code)))
      return false;
    const Symbol above = plan_.regions[outer].level, below = region.level;
    return (!above || !below || index_of(above) < index_of(below)) && !lies_in(plan_, outer, ref_to(plan_, region).row);
  }

  std::size_t index_of(Symbol level) const {
    const auto levels = plan_.list(plan_.info().levels);
    const auto is_it = [&](const ListItem& item) { return item.symbol == level; };
    return static_cast<std::size_t>(std::find_if(levels.begin(), levels.end(), is_it) - levels.begin());
  }

  const Plan& plan_;
  std::map<std::string_view, std::uint32_t> beginnings_;  // rows, by what codes in them begin with
};

void report_missing_parent(const Plan& plan, const std::vector<RecordRef>& regions, std::uint32_t around,
                           Diagnostics& diagnostics) {
  constexpr std::size_t most_labels = 5;
  const RecordRef first = regions.front(), outer{TableId::regions, around};
  Phrase message(messages::missing_parent, subject_phrase(plan, first), short_phrase(plan, outer));
  if (regions.size() > 1)
    message = Phrase(messages::foreign_records, std::move(message), std::to_string(regions.size() - 1));
  Diagnostic& d = report(diagnostics, rules::missing_parent, std::move(message), plan, first, "code");
  for (std::size_t i = 1; i < std::min(regions.size(), most_labels); ++i)
    d.labels.push_back({place_of(plan, regions[i], "code"), messages::label_also, regions[i]});
  d.labels.push_back({place_of(plan, outer, "code"), messages::label_region_around, outer});
  const std::string statement = "parent = " + quoted_at(plan, plan.text(plan.regions[around].code), d.place);
  suggest_new_key(d, plan, d.place, statement);
  if (d.has_suggestion()) d.help = Phrase(messages::help_missing_parent, statement);
}

void report_missing_parents(const Plan& plan, Diagnostics& diagnostics) {
  const auto is_asked_about = [&](const Region& region) {
    return !region.inherited && !region.damaged && RegionsAround::has_only_code(plan, region);
  };
  if (std::none_of(plan.regions.begin(), plan.regions.end(), is_asked_about)) return;
  const RegionsAround regions(plan);
  // Of a sheet, where a column is missing, all that lie in one region are told at once.
  using Group = std::tuple<FileIndex, std::uint32_t, std::uint32_t>;  // the file, the region around, the row
  std::map<Group, std::vector<RecordRef>> groups;
  for (std::uint32_t row = 0; row < plan.regions.size(); ++row) {
    const Region& region = plan.regions[row];
    if (!is_asked_about(region)) continue;
    const std::uint32_t around = regions.around(region);
    const bool is_in_sheet = plan.sources[region.file]->syntax() == Syntax::csv;
    if (around != no_row) groups[{region.file, around, is_in_sheet ? 0 : row}].push_back({TableId::regions, row});
  }
  for (const auto& [group, refs] : groups) report_missing_parent(plan, refs, std::get<1>(group), diagnostics);
}

}  // namespace

void integrity::parents(const IntegrityContext& context, Diagnostics& diagnostics) {
  report_too_deep(context.plan, diagnostics);
  report_outside_parent(context.plan, diagnostics);
  report_missing_parents(context.plan, diagnostics);
}

}  // namespace grassroots
