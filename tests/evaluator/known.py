# SPDX-License-Identifier: MIT
"""Where the program is known to be wrong today. A line goes when the program is corrected; the table is to be empty."""

# A sentence that says what is wrong, and a function of (difference, requirement, plan) that tells whether this is it.
KNOWN = {}


def known(difference, requirement, plan):
    """The name of the known difference that this one is; None if it is new."""
    return next((name for name, is_it in KNOWN.items() if is_it(difference, requirement, plan)), None)
