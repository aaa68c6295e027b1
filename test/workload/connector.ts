// Runs inside a workload's cgroup: times connect(2) itself, without an event loop around it. One JSON command per line, one answer per line.
// { kind: "storm", port, refusedPort, count } -> { connected, refused, wronglyConnected, wronglyRefused }
// { kind: "block", port, count } -> { meanUs }     { kind: "once", port } -> { errno }
// { kind: "until-refused", port } -> { atNs }  (CLOCK_MONOTONIC of the first EPERM)
import { createInterface } from 'node:readline';
import koffi from 'koffi';

const libc = koffi.load('libc.so.6');
const socket = libc.func('int socket(int domain, int type, int protocol)');
const connect = libc.func('int connect(int fd, const uint8_t *address, uint32_t length)');
const setsockopt = libc.func('int setsockopt(int fd, int level, int name, const uint8_t *value, uint32_t length)');
const close = libc.func('int close(int fd)');

const AF_INET = 2;
const SOCK_STREAM = 1;
const SOL_SOCKET = 1;
const SO_LINGER = 13;
const EPERM = 1;

function addressOf(port: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt16LE(AF_INET, 0);
  bytes.writeUInt16BE(port, 2);
  bytes.set([127, 0, 0, 1], 4);
  return bytes;
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Linger on, 0 s: close sends a reset, so that no port stays in TIME_WAIT. */
const resetOnClose = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);

/** @returns errno, 0 when connected, and how long connect(2) took. */
function attempt(address: Buffer): { errno: number; ns: bigint } {
  const fd = socket(AF_INET, SOCK_STREAM, 0) as number;
  setsockopt(fd, SOL_SOCKET, SO_LINGER, resetOnClose, 8);
  const start = process.hrtime.bigint();
  const failed = connect(fd, address, 16) as number;
  const ns = process.hrtime.bigint() - start;
  const errno = failed === 0 ? 0 : koffi.errno();
  close(fd);
  return { errno, ns };
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const command = JSON.parse(line) as { kind: string; port: number; refusedPort: number; count: number };
  const address = addressOf(command.port);
  if (command.kind === 'block') {
    let total = 0n;
    for (let i = 0; i < command.count; i++) {
      const { errno, ns } = attempt(address);
      if (errno !== 0) throw new Error(`RF_BENCH_REFUSED: expected a connection, found errno ${errno}`);
      total += ns;
    }
    console.log(JSON.stringify({ meanUs: Number(total) / command.count / 1_000 }));
    return;
  }
  if (command.kind === 'once') {
    console.log(JSON.stringify({ errno: attempt(address).errno }));
    return;
  }
  if (command.kind === 'storm') {
    const refusedAddress = addressOf(command.refusedPort);
    const counts = { connected: 0, refused: 0, wronglyConnected: 0, wronglyRefused: 0 };
    for (let i = 0; i < command.count; i++) {
      counts[attempt(address).errno === 0 ? 'connected' : 'wronglyRefused']++;
      counts[attempt(refusedAddress).errno === EPERM ? 'refused' : 'wronglyConnected']++;
    }
    console.log(JSON.stringify(counts));
    return;
  }
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    // A pause between attempts: a tight loop would take a core away from what is measured.
    Atomics.wait(pause, 0, 0, 0.2);
    if (attempt(address).errno === EPERM) {
      console.log(JSON.stringify({ atNs: process.hrtime.bigint().toString() }));
      return;
    }
  }
  console.log(JSON.stringify({ atNs: null }));
});
