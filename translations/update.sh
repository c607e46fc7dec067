#!/bin/sh
# Brings the .ts files up to date with the sources. English holds plural forms only: its texts are in the sources.
#   sh translations/update.sh           update
#   sh translations/update.sh --check   fail if an update would change a file or a translation is unfinished
set -eu
cd "$(dirname "$0")/.."
tools=$(qtpaths6 --query QT_HOST_BINS 2>/dev/null || echo /usr/lib/qt6/bin)
PATH="$tools:$PATH"

folder=translations
if [ "${1-}" = --check ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    cp translations/*.ts "$folder"
fi

update() {
    lupdate -silent -locations none -no-obsolete "$@"
}
update -pluralonly app ui -source-language en -target-language en -ts "$folder/sparkbot-console_en.ts"
update app ui -source-language en -target-language es -ts "$folder/sparkbot-console_es.ts"

[ "$folder" != translations ] || exit 0
for file in translations/*.ts; do
    if ! diff -u "$file" "$folder/$(basename "$file")"; then
        echo "$file is behind the sources: run sh translations/update.sh and translate what is new." >&2
        exit 1
    fi
    if grep -q 'type="unfinished"' "$file"; then
        grep -B 3 'type="unfinished"' "$file" | head -n 20
        echo "$file has texts that are not translated yet." >&2
        exit 1
    fi
done
