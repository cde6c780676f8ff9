// SPDX-License-Identifier: MIT
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots {

// The environment failed: a file cannot be written, the output is closed. Caught once, in run(); exit code 2.
struct EnvironmentError {
  Phrase message;
};

}  // namespace grassroots
