#!/bin/sh
# Installs what is missing, builds everything with AddressSanitizer, UndefinedBehaviorSanitizer and -Werror, and runs
# every test. Arguments go to ctest: sh tests/run.sh -R journey
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

need_packages "$build_packages dbus gnome-keyring openssl"
[ -f build/ci/build.ninja ] || cmake --preset ci
cmake --build --preset ci
# Two at a time: the tests have servers and deadlines of their own, and CI has two cores.
ctest --preset ci -j 2 "$@"
echo "Figures the tests measured:"
sed -n 's/^QINFO  : /  /p' build/ci/Testing/Temporary/LastTest.log
