// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <fmt/core.h>
#include <new>
#include <system_error>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/text/signals.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots::cli {
namespace {

constexpr std::chrono::milliseconds between_lines(200);
constexpr std::size_t default_width = 80;

}  // namespace

Progress::Progress(Write write, const Style& style, std::chrono::milliseconds silence)
    : write_(std::move(write)), style_(style), silence_(silence) {
  if (!write_) return;
  const SignalsBlocked blocked;
  try {
    thread_ = std::thread([this] { run(); });
  } catch (const std::system_error&) {
    // The machine has no more threads: nothing is shown.
  } catch (const std::bad_alloc&) {
  }
}

Progress::~Progress() { end(); }

void Progress::end() {
  if (!thread_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    has_ended_ = true;
  }
  ending_.notify_one();
  thread_.join();
}

void Progress::begin(const Message& what, std::size_t plans) {
  all_plans_ = plans;
  what_ = &what;
}

std::string Progress::line() const {
  const Message* what = what_;
  if (what == nullptr) return {};
  const auto number = [](std::size_t n) { return std::to_string(n); };
  const Phrase phrase(*what, number(plans_), number(all_plans_), number(counts.files), number(counts.records));
  return fit(render(phrase, style_.language), (style_.width > 0 ? style_.width : default_width) - 1);
}

// A carriage return and blanks are all that it takes, on any terminal.
void Progress::run() {
  std::unique_lock lock(mutex_);
  const auto show = [&](const std::string& text) {
    write_(fmt::format("\r{}\r{}", std::string(shown_, ' '), text));
    shown_ = display_width(text);
  };
  try {
    for (auto wait = silence_; !ending_.wait_for(lock, wait, [&] { return has_ended_; }); wait = between_lines)
      show(line());
    if (shown_ > 0) show("");
  } catch (const std::bad_alloc&) {
    // The work itself will say so.
  }
}

}  // namespace grassroots::cli
