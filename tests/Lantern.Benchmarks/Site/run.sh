#!/usr/bin/env bash
# Builds the same generated articles with Lantern and with Hugo, in turn, and prints time, memory, files and the ratio;
# then builds twice as many with Lantern. Lantern's gate is always on.
# Usage: [LANTERN=/path/of/a/NativeAOT/binary] run.sh [ARTICLES]     default 10000; without LANTERN one is published first.
# Exits non-zero when a build fails or an article has no page.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
articles=${1:-10000}
now=$(cat "$root/.ci/now")
rounds=${ROUNDS:-3}
small=64 # MB; more than that is left for a look, and its place is said
[[ $articles =~ ^[1-9][0-9]*$ ]] || { echo "usage: run.sh [ARTICLES]" >&2; exit 2; }
for tool in hugo dotnet awk; do command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 2; }; done
[ -x /usr/bin/time ] || command -v python3 >/dev/null || { echo "neither /usr/bin/time nor python3 is there to measure with" >&2; exit 2; }
work=$(mktemp -d /dev/shm/lantern-bench.XXXXXX)
fail() { echo "FAILED: $*" >&2; exit 1; }

leave() {
  local size
  size=$(du -sm "$work" | cut -f1)
  if [ "$size" -le "$small" ]; then rm -rf "$work"; else echo "The sites ($size MB) are in $work; remove them with: rm -rf $work"; fi
}
trap leave EXIT

lantern=${LANTERN:-}
if [ -z "$lantern" ]; then
  dotnet publish "$root/src/Lantern.Cli" -c Release -r linux-x64 -o "$work/publish" > "$work/log" 2>&1 || { tail -n 30 "$work/log"; fail "publishing lantern"; }
  lantern=$work/publish/lantern
fi
dotnet build -c Release "$here/.." > "$work/log" 2>&1 || { tail -n 30 "$work/log"; fail "building the generator"; }

# generate FOLDER NUMBER
generate() {
  dotnet run -c Release --no-build --project "$here/.." -- generate --articles "$2" --seed 1 --out "$1" || fail "generating"
  cp -r "$here/hugo/." "$1/hugo/"
  # Both sites wear the same style sheet.
  mkdir -p "$1/hugo/assets" && cp "$root/theme/css/site.css" "$1/hugo/assets/"
  # The names of the articles, which both programs use in their addresses.
  find "$1/lantern/input/articles" -name '*.md' -printf '%f\n' | sed 's/\.md$//' | sort > "$1/articles"
  [ "$(wc -l < "$1/articles")" -eq "$2" ] || fail "the generator did not write $2 articles"
}

# timed FILE COMMAND…: runs the command; writes "seconds kilobytes user system" to the file
timed() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -o "$1" -f '%e %M %U %S' "${@:2}"
  else
    python3 -c 'import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.call(sys.argv[2:])
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], "w").write(f"{seconds:.2f} {used.ru_maxrss} {used.ru_utime:.2f} {used.ru_stime:.2f}\n")
sys.exit(code)' "$@"
  fi
}

# measure NAME SITE: one build into a new folder; adds "seconds CPU-seconds MB files" to $work/NAME
measure() {
  local name=$1 site=$2 out=$work/out command
  rm -rf "$out" "$site/lantern/.lantern" "$site/hugo/resources" "$site/hugo/.hugo_build.lock"
  case $name in
    hugo) command=(hugo --quiet -s "$site/hugo" -d "$out") ;;
    *) command=("$lantern" build --root "$site/lantern" --output "$out" --now "$now") ;;
  esac
  timed "$work/time" "${command[@]}" > "$work/log" 2>&1 || { tail -n 30 "$work/log"; fail "a build by $name"; }
  find "$out/articles" -mindepth 2 -maxdepth 2 -name index.html -size +0 -printf '%h\n' | sed 's|.*/||' | sort > "$work/have"
  [ -z "$(comm -23 "$site/articles" "$work/have")" ] || fail "$name left out pages of articles: $(comm -23 "$site/articles" "$work/have" | head -n 3 | tr '\n' ' ')"
  awk -v files="$(find "$out" -type f | wc -l)" '{ printf "%.2f %.2f %.1f %d\n", $1, $3 + $4, $2 / 1024, files }' "$work/time" >> "$work/$name"
  rm -rf "$out"
}

# median NAME COLUMN
median() { cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
divide() { awk -v a="$1" -v b="$2" -v f="$3" 'BEGIN { printf f, a / b }'; }

generate "$work/site" "$articles"
for ((round = 0; round < rounds; round++)); do
  measure lantern "$work/site"
  measure hugo "$work/site"
done
generate "$work/site-twice" $((articles * 2))
for ((round = 0; round < rounds; round++)); do measure lantern-twice "$work/site-twice"; done

printf '%s articles, %s cores, load %s, medians of %s\n' "$articles" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)" "$rounds"
printf '%-22s | %8s | %8s | %8s | %6s\n' program seconds "CPU s" "peak MB" files
for name in lantern hugo lantern-twice; do
  printf '%-22s | %8s | %8s | %8s | %6s\n' "$name" "$(median $name 1)" "$(median $name 2)" "$(median $name 3)" "$(median $name 4)"
done
echo "ratio hugo/lantern: $(divide "$(median hugo 1)" "$(median lantern 1)" %.1f)"
echo "ratio hugo/lantern in CPU time: $(divide "$(median hugo 2)" "$(median lantern 2)" %.1f)"
echo "time 2N/N: $(divide "$(median lantern-twice 1)" "$(median lantern 1)" %.2f)"
echo "memory 2N/N: $(divide "$(median lantern-twice 3)" "$(median lantern 3)" %.2f)"
