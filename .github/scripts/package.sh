#!/usr/bin/env bash
# Packs a published binary into an archive, and builds a site with what was packed before anybody gets it.
# Usage: package.sh PUBLISHED VERSION SYSTEM FOLDER, from the top of the repository.
set -euo pipefail
published=$1
name="lantern-$2-$3"
folder=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder" "$work/$name" "$work/try"
cp "$published/lantern" "$published"/libvips* LICENSE THIRD-PARTY-NOTICES.txt "$work/$name/"
tar -czf "$folder/$name.tar.gz" -C "$work" "$name"
tar -xzf "$folder/$name.tar.gz" -C "$work/try"
# From elsewhere, so that nothing but the archive can help it.
cp -r input "$work/site"
(cd "$work" && "try/$name/lantern" build --root "$work" --input "$work/site" > "$work/built.txt") || { cat "$work/built.txt"; exit 1; }
tail -n 1 "$work/built.txt"
