#!/bin/sh
# Start-up of the console with sample data against a bare window with an empty table: time to the first drawing and
# resident memory, medians of alternating rounds. Usage: sh tests/benchmarks/startup/startup.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/../../.."
. app/packages.sh
need_packages "$build_packages xvfb xauth pkg-config libxcb1-dev libxcb-damage0-dev" >&2
rounds=${1-11}

cmake --preset release >/dev/null
cmake --build --preset release --target sparkbot-console bare-window first-paint >/dev/null
bin=$PWD/build/release/bin
HOME=$(mktemp -d)
export HOME XDG_RUNTIME_DIR="$HOME"
chmod 700 "$HOME"
trap 'rm -rf "$HOME"' EXIT

measure() {
    xvfb-run -a -s "-screen 0 1366x900x24" "$bin/first-paint" "$@" -platform xcb
}
i=0
while [ "$i" -lt "$rounds" ]; do
    measure "$bin/bare-window" >>"$HOME/bare"
    measure "$bin/sparkbot-console" --demo >>"$HOME/console"
    i=$((i + 1))
done

median() { # file, column
    awk -v c="$2" '{ print $c }' "$HOME/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
for what in "first drawing, ms:1" "resident at first drawing, KiB:2" "resident 2 s later, KiB:3"; do
    name=${what%:*}
    column=${what##*:}
    bare=$(median bare "$column")
    console=$(median console "$column")
    awk -v n="$name" -v b="$bare" -v c="$console" \
        'BEGIN { printf "%-34s bare %9.1f   console %9.1f   ratio %.2f\n", n, b, c, c / b }'
done
