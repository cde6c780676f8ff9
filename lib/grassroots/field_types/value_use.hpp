// SPDX-License-Identifier: MIT
#pragma once

#include "grassroots/model/values.hpp"

namespace grassroots {

// What is to be done with each value that a field has; it returns true where that is enough. It refers to the function
// that it is made of, and must not outlive it.
class ValueUse {
 public:
  template <class Use>
  ValueUse(Use& use)  // NOLINT: any function will do
      : use_(&use),
        call_([](void* function, const Value& value) -> bool { return (*static_cast<Use*>(function))(value); }) {}

  bool operator()(const Value& value) const { return call_(use_, value); }

 private:
  void* use_;
  bool (*call_)(void*, const Value&);
};

}  // namespace grassroots
