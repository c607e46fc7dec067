#!/bin/sh
# Installs what is missing, builds a release and starts the console with the arguments given.
#   sh app/run.sh --demo      the built-in simulator: no account, no network, no keychain
# Without a display, --demo walks the five jobs in the real window offscreen and leaves a picture of each step in
# build/tour/.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

say() { echo "$*" >&2; }

need_packages "$build_packages" >&2
tour=no
if [ "${1-}" = --demo ] && [ $# -eq 1 ] && [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ] \
    && [ "$(uname -s)" = Linux ] && [ -z "${QT_QPA_PLATFORM-}" ]; then
    tour=yes
fi

target=sparkbot-console
[ "$tour" = no ] || target=sparkbot-tour
log=build/release-build.log
mkdir -p build
build() {
    [ -f build/release/build.ninja ] || cmake --preset release || return 1
    cmake --build --preset release --target "$target"
}
say "Building (the first time takes a few minutes) …"
if ! build >"$log" 2>&1; then
    tail -n 40 "$log" >&2
    say "The build failed; the whole output is in $log."
    exit 1
fi

if [ "$tour" = yes ]; then
    say "No display here: walking the five jobs in the real window offscreen instead."
    rm -rf build/tour
    QT_QPA_PLATFORM=offscreen exec build/release/bin/sparkbot-tour build/tour
fi
# --version and --help must answer without a display, too.
case "${1-}" in
--version | --help | -h | -v) QT_QPA_PLATFORM=${QT_QPA_PLATFORM-offscreen} ;;
*) QT_QPA_PLATFORM=${QT_QPA_PLATFORM-} ;;
esac
[ -z "$QT_QPA_PLATFORM" ] || export QT_QPA_PLATFORM
exec build/release/bin/sparkbot-console "$@"
