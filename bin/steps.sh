# Sourced by the commands beside it: announced steps with progress, limits on every wait, failures in words.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Where SwiftPM builds; another folder lets two builds of one checkout live side by side.
build=${ZHIBU_BUILD:-$root/.build}
tools=$root/.build-tools
logs=$tools/logs
export ZHIBU_HOME=${ZHIBU_HOME:-$root}
begun=$SECONDS
running=

elapsed() { printf '%s' "$((SECONDS - begun)) s"; }
note() { printf '  %s\n' "$*" >&2; }
done_with() { printf '✓ %s (%s)\n' "$*" "$(elapsed)" >&2; }
fail() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

stop_running() {
  [ -n "$running" ] && kill -TERM "$running" 2>/dev/null && wait "$running" 2>/dev/null
  running=
  return 0
}
interrupted() {
  stop_running
  printf '\n✗ Stopped at your request after %s\n' "$(elapsed)" >&2
  exit 130
}
trap interrupted INT TERM

# Asks for the password in the foreground, because steps run without a terminal.
can_be_root() {
  [ "$(id -u)" = 0 ] && return 0
  command -v sudo >/dev/null || fail "$1 needs root: run this once as root, or install sudo"
  sudo -v || fail "$1 needs root, and sudo did not allow it"
}

# The last line that a running step wrote, short enough for one line of a terminal.
last_line() { tail -c 600 "$1" 2>/dev/null | tr '\r' '\n' | sed 's/\x1b\[[0-9;]*m//g' | grep -v '^[[:space:]]*$' | tail -n 1 | cut -c1-90; }

show_progress() { # words, seconds, log
  if [ -t 2 ]; then
    printf '\r\033[K… %s %s s  %s' "$1" "$2" "$(last_line "$3")" >&2
  elif [ $(($2 % 30)) = 0 ] && [ "$2" -gt 0 ]; then
    printf '… %s %s s  %s\n' "$1" "$2" "$(last_line "$3")" >&2
  fi
}

# step "What is done" LIMIT-IN-SECONDS COMMAND…   runs it with its output kept in a file, and fails in words.
step() {
  local words=$1 limit=$2 at=$SECONDS log code=0
  shift 2
  mkdir -p "$logs"
  log=$(printf '%s' "$words" | tr -cs 'A-Za-z0-9' '-')
  log=$logs/${log:0:48}.log
  [ -t 2 ] || printf '… %s\n' "$words" >&2
  timeout --kill-after=10 "$limit" "$@" >"$log" 2>&1 </dev/null &
  running=$!
  local shown=-1
  while kill -0 "$running" 2>/dev/null; do
    [ "$shown" = "$SECONDS" ] || show_progress "$words" "$((SECONDS - at))" "$log"
    shown=$SECONDS
    sleep 0.1
  done
  wait "$running" || code=$?
  running=
  [ -t 2 ] && printf '\r\033[K' >&2
  if [ "$code" = 0 ]; then
    printf '✓ %s (%s s)\n' "$words" "$((SECONDS - at))" >&2
    return 0
  fi
  { grep -E '(^|[^a-z])(error|Error|ERROR|E|fatal)(:| )' "$log" || tail -n 12 "$log"; } | head -n 20 | sed 's/^/  /' >&2
  [ "$code" = 124 ] && fail "$words took longer than $limit s and was stopped; its output is in $log"
  fail "$words failed after $((SECONDS - at)) s; its output is in $log"
}

# Whether something listens at ADDRESS PORT.
listens() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }
answers_ready() { # address, port
  local line=
  { exec 3<>"/dev/tcp/$1/$2"; } 2>/dev/null || return 1
  printf 'GET /ready HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" >&3
  IFS= read -r -t 5 line <&3 || true
  exec 3>&- 3<&-
  case $line in *" 200 "*) return 0 ;; esac
  return 1
}
free_port() {
  local port
  for port in $(seq "${1:-18080}" "$((${1:-18080} + 200))"); do
    listens 127.0.0.1 "$port" || { printf '%s' "$port"; return 0; }
  done
  fail "No free port between ${1:-18080} and $((${1:-18080} + 200))"
}
# Waits until PROCESS answers at ADDRESS PORT, at most LIMIT seconds.
wait_ready() {
  local process=$1 address=$2 port=$3 limit=$4 at=$SECONDS
  until answers_ready "$address" "$port"; do
    kill -0 "$process" 2>/dev/null || return 2
    [ $((SECONDS - at)) -lt "$limit" ] || return 1
    sleep 0.3
  done
}
