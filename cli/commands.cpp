// SPDX-License-Identifier: MIT
// The table of commands.
#include "cli/command_line.hpp"
#include "cli/messages.hpp"

namespace grassroots::cli {
namespace {

constexpr Command table[] = {
    {"validate", "[PLAN…]", messages::validate, &validate},
    {"status", "[PLAN]", messages::status, &status},
    {"clauses", "[PLAN]", messages::clauses, &clauses},
    {"explain", "[NAME]", messages::explain, &explain},
    {"export", "[PLAN] DIR", messages::export_plan, &export_plan},
};

}  // namespace

std::span<const Command> all_commands() { return table; }

}  // namespace grassroots::cli
