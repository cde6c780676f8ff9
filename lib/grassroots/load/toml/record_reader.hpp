// SPDX-License-Identifier: MIT
// Records straight from a file's bytes: the fast way for records that are plain and right, which is nearly all of them.
//
// It knows every field's type before it reads the value, so nothing stands between the bytes and the record. What it
// does not know, or finds any fault in, it leaves to the readers that do: it never reports anything.
#pragma once

#include <memory>

#include "grassroots/load/decoder.hpp"
#include "grassroots/load/toml/plain_reader.hpp"

namespace grassroots {

// Appends to the plan the records of its last source. What it cannot read in the fast way goes to the decoder.
std::unique_ptr<RecordSink> read_records(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

}  // namespace grassroots
