# SPDX-License-Identifier: MIT
"""The few values that random plans are made of."""
import datetime

FIRST_DAY = datetime.date(2024, 3, 1)
LENGTH = 60  # days that the plan's dates spread over
LEVELS = ["province", "county"]
CONDITIONS = ["weak", "strong"]
KINDS = {"activities": ["meeting", "visit"], "findings": ["problem", "case"], "deliverables": ["report", "brief"]}
TOPICS = ["law", "care", "money"]
AMOUNTS = ["hours", "people"]
