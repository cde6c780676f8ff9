# SPDX-License-Identifier: MIT
# Facts about the plans and results of `measure` → a Markdown table, and how that compares with the targets.
#   wrote NAME PLANS STAYS BYTES · cores N · small_bytes N · missing PROGRAM · RESULT SECONDS MEGABYTES

$1 == "wrote" { plans[$2] = $3; stays[$2] = $4; bytes[$2] = $5; next }
$1 == "missing" { missing[$2] = 1; next }
NF == 2 { fact[$1] = $2; next }
{ seconds[$1] = $2; peak[$1] = $3 }

function duration(s) { return s < 0.1 ? sprintf("%.1f ms", s * 1000) : sprintf("%.2f s", s) }
function memory(mb) { return sprintf("%.0f MB", mb) }
function thousands(n, text) {
  for (text = ""; n >= 1000; n = int(n / 1000)) text = sprintf(",%03d%s", n % 1000, text)
  return n text
}
function size_of(name) { return sprintf("%s plans, %s stays, %.0f MB", thousands(plans[name]), thousands(stays[name]), bytes[name] / 1e6) }
function row(what, median, ratio, most) { printf "| %s | %s | %s | %s |\n", what, median, ratio, most }
function result(what, name, reference) {
  if (name in seconds) row(what, duration(seconds[name]), sprintf("%.3g", seconds[name] / seconds[reference]), memory(peak[name]))
}
# The exponent of the growth of `values` with the size in bytes: the slope of the line through their logarithms.
function slope(values, n, name, x, y, sx, sy, sxx, sxy) {
  for (name in values) {
    if (name !~ /^size-/) continue
    x = log(bytes[name]); y = log(values[name])
    n++; sx += x; sy += y; sxx += x * x; sxy += x * y
  }
  return (n * sxy - sx * sy) / (n * sxx - sx * sx)
}
function growth(exponent) { return sprintf("%.2f, %s", exponent, exponent <= 1.1 ? "linear" : "more than linear") }
function target(what, holds) { printf "- %s: %s\n", holds ? "reached" : "MISSED", what }

END {
  tree = "toml++ alone, " fact["cores"] " threads"
  row("**A country**: " size_of("toml") sprintf(" of TOML, or %.0f MB with CSV tables", bytes["csv"] / 1e6), "median", "to " tree, "peak")
  print "|---|--:|--:|--:|"
  result("reading all bytes (`cat`)", "cat", "tree")
  result(tree, "tree", "tree")
  result("toml++ alone, 1 thread", "tree-1", "tree")
  result("`grassroots validate --recursive`, TOML", "toml", "tree")
  result("`grassroots validate --recursive`, CSV", "csv", "tree")
  result("Python `tomllib` with the same basic checks (one run)", "python", "tree")
  if (!("python" in seconds)) row("Python 3.11 (`tomllib`)", "not installed", "", "")

  units = fact["small_bytes"] / 60000
  start = seconds["small"] / seconds["true"]
  row(sprintf("**One plan**: examples/2018 with the year before, %.0f KB", fact["small_bytes"] / 1000), "", "to `true`", "")
  result("`true`", "true", "true")
  result("`grassroots validate`", "small", "true")
  row("the same for every 60 KB", "", sprintf("%.3g", start / units), "")
  result("Python `tomllib`, no checks", "small-python", "true")
  result("`taplo lint`, no checks", "small-taplo", "true")
  if ("taplo" in missing) row("`taplo lint`", "not installed", "", "")

  row("**Growth**: `grassroots validate --recursive`", "", "to the size before", "")
  for (size = 1; size <= 16; size *= 2) {
    name = "size-" size
    result(size_of(name), name, size == 1 ? name : "size-" size / 2)
  }
  time_slope = slope(seconds); memory_slope = slope(peak)
  row("exponent of the growth with the size", growth(time_slope), "", growth(memory_slope))

  print "\nTaskJuggler (`tj3`) reads neither TOML nor CSV. The targets:"
  target(sprintf("TOML is %.1f times as fast as %s (8)", seconds["tree"] / seconds["toml"], tree), seconds["tree"] >= 8 * seconds["toml"])
  target(sprintf("and needs %.0f MB (500)", peak["toml"]), peak["toml"] <= 500)
  target("CSV is faster than TOML", seconds["csv"] < seconds["toml"])
  target("time grows linearly", time_slope <= 1.1)
  target("memory grows linearly", memory_slope <= 1.1)
  target(sprintf("examples/2018 takes %.1f times `true` for every 60 KB (3)", start / units), start <= 3 * units)
}
