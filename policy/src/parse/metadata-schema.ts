// The table of an object's metadata. Pure.
import { labelKeyProblem, labelValueProblem, namespaceProblem, objectNameProblem } from '../labels.ts';
import { dictionary, object, opaque, required, text } from './schema.ts';

const clusterFields = {
  // Written by a cluster into what it exports; they say nothing about policy.
  uid: opaque,
  resourceVersion: opaque,
  generation: opaque,
  creationTimestamp: opaque,
  managedFields: opaque,
  selfLink: opaque,
};

const describing = {
  name: required(text('a name', objectNameProblem)),
  labels: dictionary(text('a label value, which is a string', labelValueProblem), labelKeyProblem),
  annotations: dictionary(text('a string'), (key) => labelKeyProblem(key.toLowerCase())),
};

export const namespacedMetadata = object({ ...describing, namespace: text('a namespace', namespaceProblem), ...clusterFields });
export const clusterwideMetadata = object({ ...describing, ...clusterFields });
