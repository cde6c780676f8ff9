// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/diagnostic.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <numeric>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

std::size_t sum_of(const std::map<Diagnostics::Kind, std::size_t>& counted) {
  return std::accumulate(counted.begin(), counted.end(), std::size_t{0},
                         [](std::size_t sum, const auto& kind) { return sum + kind.second; });
}

bool is_fault(Origin origin, Severity severity) {
  return severity == Severity::error && (origin == Origin::loading || origin == Origin::integrity);
}

}  // namespace

bool Diagnostics::is_full() const { return kept_.size() >= limits::findings.most; }

std::size_t Diagnostics::made() const { return kept_.size() + sum_of(counted_); }

Diagnostic& Diagnostics::add(Kind kind) {
  const bool is_kept = !is_full();
  if (is_kept) spare_.reset();
  Diagnostic& d = is_kept ? kept_.emplace_back() : spare_.emplace();
  d.name = kind.name;
  d.check = kind.check;
  d.origin = kind.origin;
  d.severity = kind.severity;
  if (!is_kept) count(std::move(kind));
  return d;
}

void Diagnostics::push_back(Diagnostic diagnostic) {
  if (!is_full())
    kept_.push_back(std::move(diagnostic));
  else if (diagnostic.counts())
    count({diagnostic.name, diagnostic.check, diagnostic.origin, diagnostic.severity});
}

void Diagnostics::append(Diagnostics others) {
  for (Diagnostic& other : others) push_back(std::move(other));
  for (const auto& [kind, times] : others.counted_) count(kind, times);
}

void Diagnostics::return_to(Mark mark) {
  keep_first(mark.kept);
  counted_ = std::move(mark.counted);
  if (!is_full()) spare_.reset();
}

std::size_t count_faults(const Diagnostics& diagnostics) {
  std::size_t faults =
      static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
        return d.counts() && is_fault(d.origin, d.severity);
      }));
  for (const auto& [kind, times] : diagnostics.counted())
    if (is_fault(kind.origin, kind.severity)) faults += times;
  return faults;
}

bool is_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.place.file, a.place.begin) < std::pair(b.place.file, b.place.begin);
}

void sort_by_place(Diagnostics& diagnostics) { std::stable_sort(diagnostics.begin(), diagnostics.end(), is_before); }

OutOfBounds::OutOfBounds(Phrase name, double value, double least, double most) {
  const bool is_small = value < least;
  const auto text = [](double number) { return fmt::format("{:.15g}", number); };
  const std::string bound = text(is_small ? least : most);
  message = Phrase(is_small ? messages::too_small : messages::too_large, std::move(name), text(value), bound);
  help = Phrase(is_small ? messages::help_at_least : messages::help_at_most, bound);
}

}  // namespace grassroots
