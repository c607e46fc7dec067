#!/bin/sh
# Builds a release, runs all benchmarks and puts their table into the README, between its two marks. Takes about ten
# minutes, most of it for the usual way, and wants a quiet machine. Arguments go to console-benchmarks,
# for example --goal 7.
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh

need_packages "$build_packages" >&2
cmake --preset release >/dev/null
cmake --build --preset release --target console-benchmarks >/dev/null
table=$(mktemp)
trap 'rm -f "$table" "$table.new"' EXIT
build/release/bin/console-benchmarks --markdown "$@" | tee "$table"
[ $# -eq 0 ] || exit 0 # a part of the table does not replace the whole
awk -v table="$table" '
    /^<!-- benchmarks end -->$/ { inside = 0 }
    !inside { print }
    /^<!-- benchmarks begin -->$/ { inside = 1; print ""; while ((getline line < table) > 0) print line; print "" }
' README.md >"$table.new"
cat "$table.new" >README.md
