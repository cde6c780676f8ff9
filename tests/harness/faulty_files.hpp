// SPDX-License-Identifier: MIT
// A machine that fails at a moment that the test chooses.
#pragma once

#include <atomic>

#include "grassroots/text/forwarding_files.hpp"

namespace grassroots::test {

enum class Operation { open, read, create, write, sync, close, rename, list };

// Fails the n-th operation of one kind; the files behind do all else. A write that fails has written half of its bytes,
// as on a disk that is full.
class FaultyFiles : public ForwardingFiles {
 public:
  FaultyFiles(Files& behind, Operation operation, std::size_t nth, int error)
      : ForwardingFiles(behind), operation_(operation), nth_(nth), error_(error) {}

  // Whether the moment came.
  bool has_failed() const { return count_ >= nth_; }

  OpenInput open(const std::string& path, Links links) const override;
  Listing list(const std::string& folder) const override;
  OpenOutput create(const std::string& path, unsigned mode) override;
  int rename(const std::string& from, const std::string& to) override;
  int sync_folder(const std::string& path) override;

 private:
  class Input;
  class Output;
  // 0: it goes well.
  int error_at(Operation operation) const { return operation == operation_ && ++count_ == nth_ ? error_ : 0; }

  Operation operation_;
  std::size_t nth_;  // from 1
  int error_;
  mutable std::atomic<std::size_t> count_ = 0;
};

}  // namespace grassroots::test
