#!/bin/sh
# Counts instructions of our parser and filter against the usual Qt way, under callgrind: figures that a busy machine
# does not change. Prints them; fails when a ratio is below its goal (6 and 500). Usage: instructions.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh
need_packages "$build_packages valgrind" >&2

program=${1-}
if [ -z "$program" ]; then
    [ -f build/release/build.ninja ] || cmake --preset release >/dev/null
    cmake --build --preset release --target console-benchmarks >/dev/null
    program=build/release/bin/console-benchmarks
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

count() { # kernel
    valgrind --tool=callgrind --collect-atstart=no --toggle-collect=measuredKernel --callgrind-out-file="$out/$1" \
        "$program" --kernel "$1" 2>"$out/$1.log" || { cat "$out/$1.log" >&2; exit 1; }
    awk '/^(totals|summary):/ { n = $2 } END { print n + 0 }' "$out/$1"
}
failed=0
compare() { # what, kernel, wanted ratio
    count "$2-ours" >"$out/ours" &
    count "$2-usual" >"$out/usual"
    wait $!
    awk -v w="$1" -v o="$(cat "$out/ours")" -v u="$(cat "$out/usual")" -v g="$3" 'BEGIN {
        ratio = o > 0 ? u / o : 0
        printf "%-44s ours %12d   usual %12d   %8.1fx   goal >= %dx   %s\n", w, o, u, ratio, g,
            (ratio >= g ? "met" : "MISSED")
        exit (ratio >= g ? 0 : 1)
    }' || failed=1
}
compare "page of 100 chats to columns" parse 6
compare "set and clear filter, 10 000 rows, view" filter 500
exit $failed
