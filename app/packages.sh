# Sourced by app/run.sh and tests/run.sh: installs the Debian packages named in $1 that are missing, and nothing else.
# Usage: need_packages "package …" ; says what it does, and what to do where it cannot.

build_packages="cmake ninja-build g++ qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
 qt6-translations-l10n qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev libqt6sql6-sqlite qtkeychain-qt6-dev
 libsimdjson-dev libsecret-1-0 libssl3 ca-certificates fonts-dejavu-core"

need_packages() {
    missing=""
    for package in $1; do
        status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || status=absent
        [ "$status" = installed ] || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "These packages are missing and apt-get is not here to install them:$missing" >&2
        echo "Install their counterparts of your system, then run this again." >&2
        return 1
    fi
    sudo=""
    if [ "$(id -u)" -ne 0 ]; then
        sudo=sudo
        command -v sudo >/dev/null 2>&1 || {
            echo "Run this as root once (or install sudo): these packages are missing:$missing" >&2
            return 1
        }
    fi
    echo "Installing:$missing"
    $sudo apt-get update -qq || return 1
    # shellcheck disable=SC2086 # the list is split on purpose
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || {
        echo "apt-get could not install:$missing" >&2
        return 1
    }
}
