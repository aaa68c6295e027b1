// What every kind has beside metadata and spec. Pure.
import { required, type Schema, text } from './schema.ts';

/** A cluster writes it into what it exports. Empty it says nothing; otherwise the text is a dump and no policy that somebody wrote. */
const status: Schema<true> = {
  shape: { type: 'opaque' },
  read({ path, tree }, reading) {
    if ((tree.kind === 'map' && tree.entries.length === 0) || (tree.kind === 'scalar' && tree.value === null)) return true;
    reading.report('unsupported', { path, tree }, 'this field left out', 'remove it: a cluster writes it');
    return undefined;
  },
};

export const envelope = { apiVersion: required(text('an API version')), kind: required(text('a kind')), status };
