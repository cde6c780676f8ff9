// SPDX-License-Identifier: MIT
// A record of each table, as somebody would write it.
#pragma once

#include "grassroots/model/plan.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots::cli {

const Message& stanza_of(TableId table);

}  // namespace grassroots::cli
