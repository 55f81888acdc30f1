# What ./run and ./test share. Sourced, with the current folder at the project's root; POSIX sh, since a bare machine
# has nothing else. Each step looks first whether it is needed, so that a second run costs next to nothing.

say() { printf '==> %s\n' "$*"; }
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "packages are missing and this is neither root nor a user with sudo: $missing"
  fi
}

# Runs a command whose output matters only when it fails.
quietly() {
  log=$(mktemp)
  if "$@" >"$log" 2>&1; then
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
}

# wanted_packages run|test: the packages of the list that this purpose needs, one a line.
wanted_packages() {
  while read -r package condition value; do
    case $package in '' | '#'*) continue ;; esac
    case $condition in
      '') ;;
      unless) command -v "$value" >/dev/null 2>&1 && continue ;;
      for) [ "$value" = "$1" ] || continue ;;
      *) fail "packaging/debian-packages.txt: '$package $condition $value' is not understood" ;;
    esac
    printf '%s\n' "$package"
  done <packaging/debian-packages.txt
}

# install_debian_packages run|test
install_debian_packages() {
  command -v dpkg-query >/dev/null 2>&1 || fail "this set-up is for Debian 12; elsewhere see CONTRIBUTING.md"
  wanted=$(wanted_packages "$1") || exit 1
  # shellcheck disable=SC2086  # package names hold no spaces
  installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^ii *//p')
  missing=$(printf '%s\n' "$wanted" | grep -vxF "${installed:-none}" | tr '\n' ' ')
  [ -n "${missing% }" ] || return 0
  say "Installing Debian packages: $missing"
  quietly as_root apt-get update || fail "apt-get update failed (its output is above)"
  # shellcheck disable=SC2086
  quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing ||
    fail "apt-get install failed (its output is above)"
}

# The packages of package-lock.json, exactly; again only when that file has changed.
install_npm_packages() {
  [ -f package-lock.json ] || return 0
  cmp -s package-lock.json node_modules/.installed-lock.json && return 0
  say "Fetching npm packages"
  quietly npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || fail "npm ci failed (its output is above)"
  cp package-lock.json node_modules/.installed-lock.json
}

# build PRESET [TARGET…]: configures where needed and builds. Ninja says nothing when there is nothing to do.
build() {
  preset=$1
  shift
  case $preset in release) tree=build ;; *) tree=build-$preset ;; esac
  if [ -f "$tree/build.ninja" ]; then
    say "Building ($preset)"
  else
    say "Configuring the $preset build"
    quietly cmake --preset "$preset" || fail "configuring the $preset build failed (its output is above)"
    say "Building ($preset); the first time this takes some minutes"
  fi
  quietly cmake --build "$tree" ${1:+--target "$@"} || fail "the $preset build failed (its output is above)"
}
