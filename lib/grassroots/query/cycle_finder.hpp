// SPDX-License-Identifier: MIT
// What waits for one another.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace grassroots {

// Reports one cycle for each strongly connected component of "waits for". Depth-first; `leave` is called for each node
// after all that it waits for.
class CycleFinder {
 public:
  CycleFinder(std::size_t count, std::function<std::vector<std::size_t>(std::size_t)> next,
              std::function<void(const std::vector<std::size_t>&)> use, std::function<void(std::size_t)> leave = {})
      : marks_(count, Mark::fresh),
        told_(count, false),
        next_(std::move(next)),
        use_(std::move(use)),
        leave_(std::move(leave)) {}
  void run() {
    for (std::size_t i = 0; i < marks_.size(); ++i) visit(i);
  }

 private:
  enum class Mark : std::uint8_t { fresh, open, closed };
  // Iterative: a chain can be as long as the plan.
  void visit(std::size_t root) {
    if (marks_[root] != Mark::fresh) return;
    struct Frame {
      std::size_t node;
      std::vector<std::size_t> next;
      std::size_t at;
    };
    std::vector<Frame> stack;
    const auto open = [&](std::size_t node) {
      marks_[node] = Mark::open;
      stack.push_back({node, next_(node), 0});
    };
    open(root);
    while (!stack.empty()) {
      Frame& top = stack.back();
      if (top.at == top.next.size()) {
        marks_[top.node] = Mark::closed;
        if (leave_) leave_(top.node);
        stack.pop_back();
        continue;
      }
      const std::size_t node = top.next[top.at++];
      if (marks_[node] == Mark::fresh) {
        open(node);
      } else if (marks_[node] == Mark::open) {
        std::vector<std::size_t> cycle;
        bool is_told = false;  // one slip closes many cycles: report one
        for (auto frame = std::find_if(stack.begin(), stack.end(), [&](const Frame& f) { return f.node == node; });
             frame != stack.end(); ++frame) {
          cycle.push_back(frame->node);
          is_told = is_told || told_[frame->node];
          told_[frame->node] = true;
        }
        if (!is_told) use_(cycle);
      }
    }
  }

  std::vector<Mark> marks_;
  std::vector<bool> told_;
  std::function<std::vector<std::size_t>(std::size_t)> next_;
  std::function<void(const std::vector<std::size_t>&)> use_;
  std::function<void(std::size_t)> leave_;
};

}  // namespace grassroots
