#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes gb18030_table.cpp, the characters of GB 18030, to standard output.

    generate_gb18030.py > gb18030_table.cpp
    generate_gb18030.py --checksum     of what tests/unit/gb18030_test.cpp decodes, which has this checksum, too
    generate_gb18030.py --compare      what glibc's iconv and node's TextDecoder (ICU) decode otherwise

The source is Python's codec "gb18030", with CHOSEN for the codes on which decoders differ.
"""

import subprocess
import sys

# Editions of the standard moved these characters between two and four bytes: the edition of 2000, which Python
# follows, gives private-use code points to characters that Unicode did not have yet; that of 2005 moved some,
# that of 2022 more. A plan may be written by a program of any edition, so both codes of such a character are
# read as the character. Among Python, glibc and ICU there is one that does so for each of them.
CHOSEN = {
    **{0xA6D9 + i: point for i, point in enumerate((0xFE10, 0xFE12, 0xFE11, 0xFE13, 0xFE14, 0xFE15, 0xFE16))},
    0xA6EC: 0xFE17, 0xA6ED: 0xFE18, 0xA6F3: 0xFE19,
    **{0x84318236 + i: 0xFE10 + i for i in range(4)}, **{0x84318330 + i: 0xFE14 + i for i in range(6)},
    0xFE59: 0x9FB4, 0xFE61: 0x9FB5, 0xFE66: 0x9FB6, 0xFE67: 0x9FB7,
    0xFE6D: 0x9FB8, 0xFE7E: 0x9FB9, 0xFE90: 0x9FBA, 0xFEA0: 0x9FBB,
    **{0x82359037 + i: 0x9FB4 + i for i in range(3)}, **{0x82359130 + i: 0x9FB7 + i for i in range(5)},
    0xFE51: 0x20087, 0xFE52: 0x20089, 0xFE53: 0x200CC, 0xFE6C: 0x215D7, 0xFE76: 0x2298F, 0xFE91: 0x241FE,
    0xA8BC: 0x1E3F, 0x8135F437: 0x1E3F,
    0xA3A0: 0x3000,  # a space of full width: as browsers and ICU read it, who found it in pages
}

TWO_BYTES = [bytes((lead, trail)) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF) if trail != 0x7F]


def four_bytes(number):
    """The code of four bytes that stands at this place in their order."""
    number, d = divmod(number, 10)
    number, c = divmod(number, 126)
    a, b = divmod(number, 10)
    return bytes((0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d))


BELOW_10000 = 39420  # as many codes of four bytes are of characters below U+10000
FIRST_ABOVE = 189000  # and this is the place of U+10000; from there on they are in its order
CODES = TWO_BYTES + [four_bytes(i) for i in range(BELOW_10000)]
CODES += [four_bytes(FIRST_ABOVE + i) for i in range(0x100000)]


def decoded(code):
    return CHOSEN.get(int.from_bytes(code, "big")) or ord(code.decode("gb18030"))


def unit(point, above):
    """A UTF-16 unit as a literal has it; what has none is a surrogate that says its place in `above`."""
    if point > 0xFFFF:
        above.append(point)
        return f"\\x{0xD800 + len(above) - 1:X}"
    return chr(point) if chr(point).isprintable() else f"\\u{point:04X}"


def lines_of(units, width=48):
    for i in range(0, len(units), width):
        yield '    u"' + "".join(units[i : i + width]) + '"'


def ranges():
    """Where codes of four bytes begin to go on one by one with code points."""
    expected = None
    for number in range(BELOW_10000):
        point = decoded(four_bytes(number))
        if point != expected:
            yield number, point
        expected = point + 1


def write_table():
    above = []
    rows = [line for lead in range(126) for line in
            lines_of([unit(decoded(code), above) for code in TWO_BYTES[lead * 190 : (lead + 1) * 190]])]
    print(f'''// SPDX-License-Identifier: MIT
// Made by generate_gb18030.py from Python's codec, with the codes on which decoders differ as chosen there.
// Everything else was compared with glibc 2.36 and ICU 78 and is the same.
#include "grassroots/text/gb18030_table.hpp"

// clang-format off
namespace grassroots::gb18030 {{

const char32_t above_ffff[{len(above)}] = {{{", ".join(f"0x{point:X}" for point in above)}}};

const char16_t two_bytes[{len(TWO_BYTES)} + 1] =
{chr(10).join(rows)};

const Range four_bytes[] = {{''')
    found = [f"{{{number}, 0x{point:04X}}}," for number, point in ranges()]
    for i in range(0, len(found), 6):
        print("    " + " ".join(found[i : i + 6]))
    print('''};
const std::size_t four_bytes_count = sizeof four_bytes / sizeof *four_bytes;

}  // namespace grassroots::gb18030''')


def checksum():
    """FNV-1a over code points, in the order of CODES; of those above U+FFFF, over every 41st."""
    below = len(TWO_BYTES) + BELOW_10000
    value = 0xCBF29CE484222325
    for code in CODES[:below] + CODES[below::41]:
        value = (value ^ decoded(code)) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return value


def with_iconv(codes):
    """Decoded by iconv, which stops at a code that it does not know: so each stands on a line of its own."""
    lines = subprocess.run(["iconv", "-c", "-f", "GB18030", "-t", "UTF-8"], input=b"\n".join(codes),
                           stdout=subprocess.PIPE, check=False).stdout.decode().split("\n")
    return [ord(line) if line else None for line in lines]


def with_node(codes):
    script = ("const bytes = require('fs').readFileSync(0);"
              "process.stdout.write(new TextDecoder('gb18030').decode(bytes));")
    lines = subprocess.run(["node", "-e", script], input=b"\n".join(codes), stdout=subprocess.PIPE, check=True)
    return [ord(line) for line in lines.stdout.decode().split("\n")]


def compare():
    for name, points in (("iconv", with_iconv(CODES)), ("node", with_node(CODES))):
        for code, point in zip(CODES, points, strict=True):
            if point != decoded(code):
                chosen = "chosen" if int.from_bytes(code, "big") in CHOSEN else "NOT CHOSEN"
                print(f"{code.hex().upper()}: {decoded(code):04X}; {name} {point and f'{point:04X}'} ({chosen})")


if __name__ == "__main__":
    if sys.argv[1:] == ["--checksum"]:
        print(f"0x{checksum():016X}")
    elif sys.argv[1:] == ["--compare"]:
        compare()
    elif not sys.argv[1:]:
        write_table()
    else:
        sys.exit(__doc__)
