# What ./mmm, ./Tests/run and .ci/run share: missing packages, the toolchain, the build.
# Sourced, with `root` set to the repository's folder. Messages go to standard error.

# Debian and Ubuntu packages needed to build and run. The only list of them.
packages=(
  pkg-config
  libcairo2-dev libharfbuzz-dev libfreetype-dev libfontconfig-dev libfribidi-dev libunibreak-dev
  libexpat1-dev
  liblapacke-dev libopenblas-serial-dev libnlopt-dev libboost-math-dev
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev libqpdf-dev
  libxlsxwriter-dev libcurl4-openssl-dev
  fonts-inter fonts-noto-core fonts-noto-cjk
)
# Tools that only tests use, to look into what was made.
test_packages=(poppler-utils qpdf python3 openssl)

# Something the program cannot do without is not available (EX_UNAVAILABLE of sysexits.h).
readonly unavailable=69

say() { printf 'mmm: %s\n' "$*" >&2; }

stop() {
  say "$@"
  exit "$unavailable"
}

# Prints those of the packages given that are not installed.
missing_packages() {
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
  local name
  for name in "$@"; do
    grep -qxF "installed $name" <<<"$installed" || printf '%s\n' "$name"
  done
}

# Installs those of the packages given that are missing.
install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not Debian or Ubuntu: install the equivalents of these yourself if the build fails:"
    say "  $*"
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0

  local install=(apt-get install -y --no-install-recommends "${missing[@]}")
  if [[ ${MMM_NO_INSTALL:-} == 1 ]]; then
    say "${#missing[@]} packages are missing; install them with:"
    printf '  sudo %s\n' "${install[*]}" >&2
    exit "$unavailable"
  fi
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      stop "packages are missing and there is no sudo here; as root, run: ${install[*]}"
    as_root=(sudo)
    [[ -t 0 ]] || as_root+=(-n)
  fi
  say "installing ${#missing[@]} missing packages: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! run_apt "$log" "${install[@]}"; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    stop "the packages could not be installed; run: sudo ${install[*]}"
  fi
  rm -f "$log"
}

# Installs, after fetching package lists where there are none or the ones here did not do.
run_apt() {
  local log=$1
  shift
  local quietly=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive)
  if compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null &&
    "${quietly[@]}" "$@" >"$log" 2>&1 </dev/null; then
    return 0
  fi
  "${quietly[@]}" apt-get update >"$log" 2>&1 </dev/null || true
  "${quietly[@]}" "$@" >>"$log" 2>&1 </dev/null
}

# Puts a Swift toolchain of version 6.2 or later on the path, or stops.
need_swift() {
  if ! command -v swift >/dev/null; then
    local folder
    for folder in "${HOME:-}/.local/share/swiftly/bin" /usr/local/swift/usr/bin /opt/swift/usr/bin \
      /usr/libexec/swift/bin /usr/share/swift/usr/bin; do
      [[ -x $folder/swift ]] && PATH=$folder:$PATH && break
    done
  fi
  command -v swift >/dev/null ||
    stop "there is no Swift toolchain here: install Swift 6.2 or later from https://www.swift.org/install/linux"
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
  local major=${version% *} minor=${version#* }
  if ((${major:-0} < 6 || (${major:-0} == 6 && ${minor:-0} < 2))); then
    stop "Swift ${version/ /.} is too old: install Swift 6.2 or later from https://www.swift.org/install/linux"
  fi
}

# Builds with the arguments given: progress on a terminal, otherwise silent unless it fails.
build() {
  local command=(swift build --package-path "$root" -c release "$@")
  if [[ -t 2 ]]; then
    "${command[@]}" >&2 </dev/null || stop "the build failed; the messages above say where"
    return
  fi
  mkdir -p "$root/.build"
  local log=$root/.build/build.log
  if ! "${command[@]}" >"$log" 2>&1 </dev/null; then
    grep -E 'error:' "$log" | head -n 20 >&2 || true
    tail -n 5 "$log" >&2
    stop "the build failed; all of its messages are in $log"
  fi
}
