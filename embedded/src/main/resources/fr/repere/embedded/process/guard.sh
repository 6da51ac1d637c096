#!/bin/sh
# Waits until the owner has died, then ends the processes written down in the run folder.
# usage: guard.sh OWNER_PID OWNER_START_TICKS RUN_FOLDER [FOLDER_TO_DELETE]
# A pid file holds: PID START_TICKS SIGNAL BOOT. The start ticks tell a process from a later one with the same number.
owner=$1 owner_start=$2 run=$3 doomed=${4:-}

runs() { # PID START_TICKS: is that very process still there, and not a zombie?
  stat=
  { read -r stat < "/proc/$1/stat"; } 2>/dev/null || return 1
  # shellcheck disable=SC2086 # cut into words on purpose: what follows the command name is state, parent, …, start time
  set -- "$2" ${stat##*) }
  [ "$2" != Z ] && [ "$2" != X ] && [ "${21}" = "$1" ]
}

pause() { sleep 1 & wait $!; }

each() { # COMMAND: runs it with PID START_TICKS SIGNAL of every recorded process that still runs
  for file in "$run"/*.pid; do
    [ -f "$file" ] || continue
    read -r pid start signal _ < "$file" || continue
    if runs "$pid" "$start"; then "$1" "$pid" "$signal"; fi
  done
}

ask() { kill -s "$2" "$1"; }
force() { kill -s KILL "$1"; }
count() { left=1; }

trap 'kill $! 2>/dev/null; exit 0' TERM
while runs "$owner" "$owner_start"; do
  [ -d "$run" ] || exit 0
  pause
done
trap '' TERM

each ask
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
  left=0
  each count
  [ "$left" = 0 ] && break
  pause
done
each force

if [ -n "$doomed" ]; then
  if [ -f "$doomed/docker-label" ] && command -v docker >/dev/null; then
    docker ps -aq --filter "label=$(cat "$doomed/docker-label")" | xargs -r docker rm -fv >/dev/null 2>&1
  fi
  rm -rf "$doomed"
else
  rm -f "$run"/*.pid "$run/owner"
fi
