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

# A browser to look at the page with; tests of the page are left out where it cannot be had.
browser_packages=(chromium)

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

# Gets a browser and the rules of axe-core for tests of the page, where that is quick; says what will be left out.
prepare_browser() {
  local name found=""
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && found=$name && break
  done
  if [[ -z $found ]] && ! install_browser; then
    say "there is no chromium here and none could be installed: tests of the page in a browser are left out"
    return 0
  fi
  local folder=$root/.build/browser
  [[ -s $folder/axe.min.js ]] && return 0
  mkdir -p "$folder"
  fetch_axe "$folder" ||
    say "axe-core could not be fetched: the page is held to our own checks of accessibility only"
}

# Downloads within a time, then installs; nothing is left half done when it takes too long.
install_browser() {
  [[ ${MMM_NO_INSTALL:-} == 1 ]] && return 1
  command -v apt-get >/dev/null || return 1
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if ((EUID != 0)); then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n "${as_root[@]}")
  fi
  local install=(apt-get install -y --no-install-recommends "${browser_packages[@]}")
  say "installing chromium for tests of the page"
  timeout 180 "${as_root[@]}" "${install[@]}" --download-only >/dev/null 2>&1 </dev/null &&
    "${as_root[@]}" "${install[@]}" >/dev/null 2>&1 </dev/null
}

# The rules come in a wheel of Python's package index; the project does not hold them.
fetch_axe() {
  local wheels=$1/wheels
  python3 -m pip --version >/dev/null 2>&1 || return 1
  timeout 60 python3 -m pip download --quiet --no-deps --dest "$wheels" axe-playwright-python \
    >/dev/null 2>&1 </dev/null || return 1
  python3 - "$wheels" "$1/axe.min.js" <<'PYTHON' 2>/dev/null
import glob, sys, zipfile
with zipfile.ZipFile(glob.glob(sys.argv[1] + "/*.whl")[0]) as wheel:
    name = next(n for n in wheel.namelist() if n.endswith("/axe.min.js"))
    open(sys.argv[2], "wb").write(wheel.read(name))
PYTHON
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
