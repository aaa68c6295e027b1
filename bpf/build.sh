#!/bin/sh
# Compiles the kernel programs to bpf/build/ringfence.bpf.o. Does nothing when the sources are those of the last build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/build
btf=/sys/kernel/btf/vmlinux
PATH=$PATH:/usr/sbin:/sbin

fail() {
  echo "RF_BPF_BUILD: $1" >&2
  echo "  try: $2" >&2
  exit 1
}

mkdir -p "$out"
digest=$(cat "$here"/build.sh "$here"/include/*.h "$here"/src/* | sha256sum | cut -d ' ' -f 1)
if [ -s "$out/ringfence.bpf.o" ] && [ "$(cat "$out/sources.sha256" 2>/dev/null)" = "$digest" ]; then
  exit 0
fi

command -v clang >/dev/null || fail "clang is needed to compile the kernel programs and was not found" "apt-get install clang llvm"
command -v bpftool >/dev/null || fail "bpftool is needed to write the kernel's types to vmlinux.h and was not found" "apt-get install bpftool"
[ -r /usr/include/bpf/bpf_helpers.h ] || fail "libbpf's headers were not found under /usr/include/bpf" "apt-get install libbpf-dev"
[ -r "$btf" ] || fail "$btf is not there: this kernel has no type information (CONFIG_DEBUG_INFO_BTF)" \
  "build on a kernel that has it; or use the simulated datapath"

# Everything is made under a temporary name: a build that is interrupted leaves the last good object.
work=$(mktemp -d "$out/.work-XXXXXX")
trap 'rm -rf "$work"' EXIT
bpftool btf dump file "$btf" format c >"$work/vmlinux.h"
case $(uname -m) in
  x86_64) arch=x86 ;;
  aarch64) arch=arm64 ;;
  *) fail "the machine type $(uname -m) is not one that the programs are built for" "x86_64 or aarch64" ;;
esac
clang -O2 -g -target bpf -D__TARGET_ARCH_$arch -Wall -Wextra -Werror -Wno-unused-parameter -Wno-missing-declarations \
  -isystem "$work" -I "$here/include" -I "$here/src" -c "$here/src/ringfence.bpf.c" -o "$work/ringfence.bpf.o"
mv "$work/vmlinux.h" "$out/vmlinux.h"
mv "$work/ringfence.bpf.o" "$out/ringfence.bpf.o"
echo "$digest" >"$out/sources.sha256"
