// The functions of libbpf.so.1 that are used, with their types. Buffers are passed as pointers: what the kernel writes shows in them.
import koffi, { type LibraryHandle } from 'koffi';
import { BpfError } from './bpf-error.ts';

/** Address of an object of libbpf. */
export type Pointer = bigint;
type Bytes = Uint8Array | null;

/** Results below 0 are negated errno values. */
export interface Libbpf {
  mapCreate(type: number, name: string, keySize: number, valueSize: number, maxEntries: number, options: Bytes): number;
  mapUpdate(fd: number, key: Bytes, value: Bytes, flags: number): number;
  mapUpdateAsync(fd: number, key: Bytes, value: Bytes, flags: number): Promise<number>;
  mapLookup(fd: number, key: Bytes, value: Bytes): number;
  mapDelete(fd: number, key: Bytes): number;
  mapDeleteAsync(fd: number, key: Bytes): Promise<number>;
  mapNextKey(fd: number, key: Bytes, next: Bytes): number;
  mapUpdateBatchAsync(fd: number, keys: Bytes, values: Bytes, count: Bytes): Promise<number>;
  mapLookupBatch(fd: number, inBatch: Bytes, outBatch: Bytes, keys: Bytes, values: Bytes, count: Bytes): number;
  mapFdById(id: number): number;
  objectInfo(fd: number, info: Bytes, length: Bytes): number;
  pin(fd: number, path: string): number;
  openPin(path: string): number;
  linkCreate(programFd: number, targetFd: number, attachType: number): number;
  linkUpdate(linkFd: number, programFd: number): number;
  programRun(programFd: number, options: Bytes): number;
  objectOpen(path: string): Pointer | null;
  objectLoadAsync(object: Pointer): Promise<number>;
  objectClose(object: Pointer): void;
  objectMap(object: Pointer, name: string): Pointer | null;
  objectProgram(object: Pointer, name: string): Pointer | null;
  mapFd(map: Pointer): number;
  mapReuse(map: Pointer, fd: number): number;
  mapType(map: Pointer): number;
  mapKeySize(map: Pointer): number;
  mapValueSize(map: Pointer): number;
  mapFlags(map: Pointer): number;
  programFd(program: Pointer): number;
  programSetAutoload(program: Pointer, isLoaded: boolean): number;
  programSetLog(program: Pointer, buffer: Bytes, size: number): number;
  ringBufferNew(mapFd: number, callback: Pointer): Pointer | null;
  ringBufferFd(ring: Pointer): number;
  ringBufferConsume(ring: Pointer): number;
  ringBufferFree(ring: Pointer): void;
  /** errno of the last call that returned a null pointer. */
  errno(): number;
}

/** Called for each record; a negative answer ends the run after this record. */
export type RingCallback = (context: bigint | null, record: bigint, size: number) => number;

let loaded: Libbpf | undefined;

/** Loads the library at the first call. Throws RF_LIBBPF_MISSING when it is not installed. */
export function libbpf(): Libbpf {
  loaded ??= load();
  return loaded;
}

const ringCallbackType = koffi.proto('int RingfenceRecord(void *context, void *record, size_t size)');

/** A function pointer for {@link Libbpf.ringBufferNew}. Give it back with {@link releaseCallback}. */
export function registerCallback(callback: RingCallback): Pointer {
  return koffi.register(callback, koffi.pointer(ringCallbackType));
}

export function releaseCallback(callback: Pointer): void {
  koffi.unregister(callback);
}

let memcpy: ((to: Uint8Array, from: bigint, size: number) => void) | undefined;

/** Fills the buffer from memory that libbpf owns. A plain memcpy: koffi's own ways to look at memory cost twenty times as much per record. */
export function copyBytes(into: Uint8Array, from: bigint): void {
  memcpy ??= koffi.load(null).func('void *memcpy(void *to, const void *from, size_t size)');
  memcpy(into, from, into.length);
}

function open(): LibraryHandle {
  try {
    return koffi.load('libbpf.so.1');
  } catch (cause) {
    throw new BpfError('RF_LIBBPF_MISSING', 'libbpf.so.1 could not be loaded', {
      hint: 'install the package libbpf1 (Debian) or libbpf',
      cause,
    });
  }
}

function load(): Libbpf {
  const library = open();
  const bind = (definition: string) => library.func(definition);
  const later = (definition: string) => {
    const bound = library.func(definition);
    return (...args: unknown[]): Promise<number> =>
      new Promise((resolve, reject) => {
        // koffi holds the arguments until the call is back: the kernel reads them meanwhile.
        bound.async(...args, (error: unknown, result: number) => {
          if (error !== null && error !== undefined) reject(error);
          else resolve(result);
        });
      });
  };
  // Messages of libbpf would go to standard error; what failed is told by errors.
  bind('void *libbpf_set_print(void *function)')(null);
  const update = 'int bpf_map_update_elem(int fd, const void *key, const void *value, uint64_t flags)';
  const remove = 'int bpf_map_delete_elem(int fd, const void *key)';
  const updateBatch = later('int bpf_map_update_batch(int fd, const void *keys, const void *values, void *count, void *options)');
  const lookupBatch = bind('int bpf_map_lookup_batch(int fd, void *in, void *out, void *keys, void *values, void *count, void *options)');
  const linkCreate = bind('int bpf_link_create(int program, int target, int type, void *options)');
  const linkUpdate = bind('int bpf_link_update(int link, int program, void *options)');
  const objectOpen = bind('void *bpf_object__open_file(const char *path, void *options)');
  const ringNew = bind('void *ring_buffer__new(int fd, void *callback, void *context, void *options)');
  return {
    mapCreate: bind('int bpf_map_create(int type, const char *name, uint32_t key, uint32_t value, uint32_t entries, void *options)'),
    mapUpdate: bind(update),
    mapUpdateAsync: later(update),
    mapLookup: bind('int bpf_map_lookup_elem(int fd, const void *key, void *value)'),
    mapDelete: bind(remove),
    mapDeleteAsync: later(remove),
    mapNextKey: bind('int bpf_map_get_next_key(int fd, const void *key, void *next)'),
    mapUpdateBatchAsync: (fd, keys, values, count) => updateBatch(fd, keys, values, count, null),
    mapLookupBatch: (fd, inBatch, outBatch, keys, values, count) => lookupBatch(fd, inBatch, outBatch, keys, values, count, null),
    mapFdById: bind('int bpf_map_get_fd_by_id(uint32_t id)'),
    objectInfo: bind('int bpf_obj_get_info_by_fd(int fd, void *info, void *length)'),
    pin: bind('int bpf_obj_pin(int fd, const char *path)'),
    openPin: bind('int bpf_obj_get(const char *path)'),
    linkCreate: (program, target, type) => linkCreate(program, target, type, null),
    linkUpdate: (link, program) => linkUpdate(link, program, null),
    programRun: bind('int bpf_prog_test_run_opts(int program, void *options)'),
    objectOpen: (path) => objectOpen(path, null),
    objectLoadAsync: later('int bpf_object__load(void *object)'),
    objectClose: bind('void bpf_object__close(void *object)'),
    objectMap: bind('void *bpf_object__find_map_by_name(void *object, const char *name)'),
    objectProgram: bind('void *bpf_object__find_program_by_name(void *object, const char *name)'),
    mapFd: bind('int bpf_map__fd(void *map)'),
    mapReuse: bind('int bpf_map__reuse_fd(void *map, int fd)'),
    mapType: bind('int bpf_map__type(void *map)'),
    mapKeySize: bind('uint32_t bpf_map__key_size(void *map)'),
    mapValueSize: bind('uint32_t bpf_map__value_size(void *map)'),
    mapFlags: bind('uint32_t bpf_map__map_flags(void *map)'),
    programFd: bind('int bpf_program__fd(void *program)'),
    programSetAutoload: bind('int bpf_program__set_autoload(void *program, bool autoload)'),
    programSetLog: bind('int bpf_program__set_log_buf(void *program, void *buffer, size_t size)'),
    ringBufferNew: (fd, callback) => ringNew(fd, callback, null, null),
    ringBufferFd: bind('int ring_buffer__epoll_fd(void *ring)'),
    ringBufferConsume: bind('int ring_buffer__consume(void *ring)'),
    ringBufferFree: bind('void ring_buffer__free(void *ring)'),
    errno: () => koffi.errno(),
  };
}
