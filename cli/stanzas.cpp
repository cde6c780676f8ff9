// SPDX-License-Identifier: MIT
#include "cli/stanzas.hpp"

#include "cli/stanza_messages.hpp"

namespace grassroots::cli {
namespace {

constexpr const Message* stanzas[] = {
#define GRASSROOTS_TABLE(Type, name) &messages::stanza_##name,
    GRASSROOTS_TABLES(GRASSROOTS_TABLE)
#undef GRASSROOTS_TABLE
};

}  // namespace

const Message& stanza_of(TableId table) { return *stanzas[static_cast<std::size_t>(table)]; }

}  // namespace grassroots::cli
