#!/bin/sh
# Brings a Debian 12 machine with Node and npm to where everything here runs: Debian packages, Node 24 inside the project, npm packages from the
# lockfile, the compiled kernel programs. Every step looks first and does nothing when nothing is missing, so running it again costs a fraction of
# a second. Nothing is installed outside apt's packages and this folder, and no service is started or enabled.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"

node_version=24.21.0
# Each has its reason in docs/dependencies.md; infra/checks compares the two lists.
debian_packages='bpftool clang clang-format haproxy iproute2 libbpf-dev llvm make nats-server openssl'

say() { printf 'setup: %s\n' "$*"; }
fail() {
  code=$1
  shift
  printf '%s: %s\n' "$code" "$*" >&2
  exit 1
}

# Only one set-up at a time: two would write the same folders.
mkdir -p .tools
exec 9>.tools/setup.lock
flock -n 9 || { say 'another set-up of this checkout is running: waiting for it'; flock 9; }

missing_packages() {
  # shellcheck disable=SC2086 # a list of words
  dpkg-query -W -f='${Package} ${db:Status-Status}\n' $debian_packages 2>/dev/null | awk -v wanted="$debian_packages" '
    $2 == "installed" { have[$1] = 1 }
    END { n = split(wanted, names, " "); for (i = 1; i <= n; i++) if (!(names[i] in have)) printf "%s%s", (found++ ? " " : ""), names[i] }'
}

# invoke-rc.d and deb-systemd-invoke ask /usr/sbin/policy-rc.d before they start anything; 101 means "do not".
guard=/usr/sbin/policy-rc.d
guard_state=none
hold_services() {
  if [ -e "$guard" ] || [ -L "$guard" ]; then
    mv -- "$guard" "$guard.before-ringfence"
    guard_state=moved
  else
    guard_state=new
  fi
  printf '#!/bin/sh\nexit 101\n' >"$guard"
  chmod 755 "$guard"
}
release_services() {
  case $guard_state in
    moved) mv -- "$guard.before-ringfence" "$guard" ;;
    new) rm -f -- "$guard" ;;
  esac
  guard_state=none
}

install_packages() {
  command -v apt-get >/dev/null || fail RF_SETUP_NO_APT "these packages are missing and there is no apt-get to bring them: $1. Install them with this system's own package manager."
  [ "$(id -u)" -eq 0 ] || fail RF_SETUP_NOT_ROOT "these Debian packages are missing: $1. Run 'apt-get update && apt-get install --no-install-recommends $1' as root, then 'make setup' again."
  say "installing Debian packages: $1"
  log=.tools/apt.log
  trap release_services EXIT
  trap 'exit 130' INT TERM
  hold_services
  # shellcheck disable=SC2086 # a list of words
  {
    DEBIAN_FRONTEND=noninteractive apt-get update -q &&
      DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $1
  } >"$log" 2>&1 9>&- || {
    tail -n 15 "$log" >&2
    fail RF_SETUP_APT "apt-get could not install: $1. Its last lines are above, the rest is in $log. Check the machine's network and its list of package sources."
  }
  release_services
  trap - EXIT INT TERM
  # The packages of servers also switch them on for the next boot; we start our own nats-server, on our own port, when it is needed.
  for name in nats-server haproxy; do
    case " $1 " in
      *" $name "*) if command -v systemctl >/dev/null; then systemctl --quiet disable "$name" 2>/dev/null || say "could not disable the service $name; check 'systemctl is-enabled $name'"; fi ;;
    esac
  done
}

missing=$(missing_packages)
[ -z "$missing" ] || install_packages "$missing"

command -v node >/dev/null && command -v npm >/dev/null || fail RF_SETUP_NO_NODE "node and npm are needed on PATH to begin with (any version that can run npm). Install the packages nodejs and npm."

major=$(node -p 'process.versions.node.split(".")[0]')
own_node=.tools/node/node_modules/node/bin/node
if [ "$major" -lt 24 ]; then
  if [ ! -x "$own_node" ] || [ "$("$own_node" --version 2>/dev/null || true)" != "v$node_version" ]; then
    say "Node $major is too old: bringing Node $node_version into .tools/node"
    rm -rf .tools/node
    # The package `node` fetches the binary of this machine in its preinstall script; this is the one place where a script of a package is run.
    npm install --prefix .tools/node --no-save --no-package-lock --ignore-scripts=false --loglevel=error "node@$node_version" >.tools/node.log 2>&1 9>&- || {
      tail -n 15 .tools/node.log >&2
      fail RF_SETUP_NODE "npm could not install node@$node_version into .tools/node (its last lines are above). Check that npm reaches its registry ('npm ping'), or put Node 24 on PATH."
    }
    "$own_node" --version >/dev/null || fail RF_SETUP_NODE "the Node in $own_node does not run on this machine. Put Node 24 on PATH instead."
  fi
fi

stamp=node_modules/.ringfence-lockfile
wanted=$(sha256sum package-lock.json | cut -d ' ' -f 1)
if [ "$(cat "$stamp" 2>/dev/null || true)" != "$wanted" ]; then
  say 'installing npm packages from package-lock.json'
  # npm complains about the engine when it runs on the older Node, hence the path.
  (
    [ "$major" -ge 24 ] || PATH="$root/.tools/node/node_modules/node/bin:$PATH"
    npm ci --loglevel=error
  ) >.tools/npm.log 2>&1 9>&- || {
    head -n 15 .tools/npm.log >&2
    fail RF_SETUP_NPM "'npm ci' failed (its first lines are above, the rest is in .tools/npm.log). Check that npm reaches its registry ('npm ping') and that package-lock.json belongs to package.json."
  }
  printf '%s\n' "$wanted" >"$stamp"
fi

if [ -r /sys/kernel/btf/vmlinux ]; then
  sh bpf/build.sh 9>&- || fail RF_SETUP_BPF "bpf/build.sh could not compile the kernel programs; what it said is above. 'ringfence up --datapath simulated' works without them."
else
  say "this kernel has no type information (/sys/kernel/btf/vmlinux): the kernel programs are left out, 'ringfence up --datapath simulated' works"
fi
say 'everything is there'
