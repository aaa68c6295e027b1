// What every kind has beside metadata and spec. Pure.
import { opaque, required, text } from './schema.ts';

/** `status` is written by a cluster into what it gives back. It says what became of a policy, never what the policy is, and so it is passed over. */
export const envelope = { apiVersion: required(text('an API version')), kind: required(text('a kind')), status: opaque };
