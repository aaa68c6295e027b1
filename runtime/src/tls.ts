// TLS files, read once.
import { readFileSync } from 'node:fs';
import type { TlsFiles } from './config.ts';
import { Failure } from './failure.ts';

export interface TlsMaterial {
  cert: Buffer;
  key: Buffer;
  ca: Buffer | undefined;
}

/** @throws Failure RF_TLS_UNREADABLE naming the file. */
export function readTls(files: TlsFiles): TlsMaterial {
  const read = (setting: string, file: string) => {
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new Failure('RF_TLS_UNREADABLE', `cannot read ${setting} ${file}`, { cause, hint: 'check the path and its permissions' });
    }
  };
  return {
    cert: read('tls.certFile', files.certFile),
    key: read('tls.keyFile', files.keyFile),
    ca: files.caFile === undefined ? undefined : read('tls.caFile', files.caFile),
  };
}
