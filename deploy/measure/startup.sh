#!/bin/sh
# Prints, for this machine: the time of a full build, the start of a short command, and of `demo --once` the seconds to
# the first alert, the seconds in all, CPU seconds and the highest resident memory. It asserts nothing.
#   deploy/measure/startup.sh          everything but the full build with tests
#   deploy/measure/startup.sh --build  the full build with tests as well
# Compare with the aims: first alert <= 15 s, demo --once <= 60 s, resident memory <= 700 MB, full build <= 480 s.
set -eu

here=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

now() { date +%s.%N; }

since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", to - from }'; }

row() { printf '%-44s %10s %s\n' "$1" "$2" "$3"; }

# Highest resident memory (MB) and CPU seconds so far of process $1, from the kernel's own counters.
watch_process() {
    ticks=$(getconf CLK_TCK)
    while [ -r "/proc/$1/status" ]; do
        sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$1/status" 2>/dev/null >"$work/rss.new" &&
            [ -s "$work/rss.new" ] && mv "$work/rss.new" "$work/rss"
        # The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
        sed 's/^.*) //' "/proc/$1/stat" 2>/dev/null | awk -v hz="$ticks" '{ printf "%.1f\n", ($12 + $13) / hz }' \
            >"$work/cpu.new" && [ -s "$work/cpu.new" ] && mv "$work/cpu.new" "$work/cpu"
        sleep 0.1
    done
}

# Waits for the first card, which begins with a rule of box characters or the word for a new alert, then notes the time.
first_alert() {
    until grep -q -E '新预警|NEW' "$work/out" 2>/dev/null; do
        [ ! -e "$work/over" ] || return 0
        sleep 0.1
    done
    since "$1" >"$work/first"
}

printf 'Machine: %s processors, %s\n' "$(getconf _NPROCESSORS_ONLN)" "$(uname -srm)"

if [ "${1:-}" = --build ]; then
    begun=$(now)
    "$here/westbound" verify >"$work/verify" 2>&1 || row 'full build with tests FAILED, see below' '' ''
    row 'full build with tests' "$(since "$begun")" s
    grep -E 'Tests run:.*Skipped: [0-9]+$' "$work/verify" | sed 's/^/    /'
fi

"$here/westbound" --version >/dev/null
begun=$(now)
"$here/westbound" --version >/dev/null
row 'westbound --version' "$(since "$begun")" s

: >"$work/out"
begun=$(now)
"$here/westbound" demo --once >"$work/out" 2>"$work/err" &
demo=$!
first_alert "$begun" &
watcher=$!
watch_process "$demo" &
sampler=$!
status=0
wait "$demo" || status=$?
total=$(since "$begun")
touch "$work/over"
wait "$watcher" "$sampler" || true

row 'process start to first alert' "$(cat "$work/first" 2>/dev/null || echo none)" s
row 'demo --once' "$total" "s (exit code $status)"
row 'CPU of demo --once' "$(cat "$work/cpu" 2>/dev/null || echo '?')" s
row 'highest resident memory' "$(awk '{ printf "%d", $1 / 1024 }' "$work/rss" 2>/dev/null || echo '?')" MB
[ "$status" = 0 ] || tail -n 5 "$work/err"
