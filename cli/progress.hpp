// SPDX-License-Identifier: MIT
// Long work shows itself: one line on a terminal's standard error, from a second on, gone when the work ends.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "grassroots/document/style.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots::cli {

class Progress {
 public:
  using Write = std::function<void(std::string_view)>;

  // `write` none: nothing is shown.
  Progress(Write write, const Style& style, std::chrono::milliseconds silence = std::chrono::seconds(1));
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // What is being done from now on: a sentence with the numbers of plans, of all of them, of files and of records.
  void begin(const Message& what, std::size_t plans);
  void plan_done() { ++plans_; }
  // Nothing is shown any more.
  void end();

  LoadCounts counts;  // for those who load

 private:
  void run();
  std::string line() const;

  Write write_;
  Style style_;
  std::chrono::milliseconds silence_;
  std::atomic<const Message*> what_ = nullptr;
  std::atomic<std::size_t> plans_ = 0, all_plans_ = 0;
  std::size_t shown_ = 0;  // columns
  std::mutex mutex_;
  std::condition_variable ending_;
  bool has_ended_ = false;
  std::thread thread_;
};

}  // namespace grassroots::cli
