// SPDX-License-Identifier: MIT
// The fast path for records that are plain and free of faults, which is nearly all: straight from the bytes to records.
//
// It knows the type of every field before it reads the value, so it needs no raw values in between. Whatever it does
// not know, and whatever has a fault, it leaves to the other readers: it never reports anything.
#pragma once

#include <memory>

#include "grassroots/load/decoder.hpp"
#include "grassroots/load/toml/plain_reader.hpp"

namespace grassroots {

// Appends to the plan the records of its last source. What the fast path cannot read goes to the decoder.
std::unique_ptr<RecordSink> read_records(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

}  // namespace grassroots
