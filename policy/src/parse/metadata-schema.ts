// The tables of an object's metadata, as the kinds differ. Pure.
import { labelKeyProblem, labelValueProblem, namespaceProblem, objectNameProblem } from '../labels.ts';
import { annotationsSchema } from './annotations.ts';
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
  ...clusterFields,
};
const namespace = text('a namespace', namespaceProblem);

const whole = annotationsSchema(['tier', 'priority', 'mode', 'keep-established', 'expires', 'tests'], '');
const withoutOrder = annotationsSchema(['mode', 'keep-established', 'expires', 'tests'], 'this kind has a tier and a priority of its own');

export const namespacedMetadata = object({ ...describing, namespace, annotations: whole });
export const clusterwideMetadata = object({ ...describing, annotations: whole });
/** Of kinds whose tier and priority are their own. */
export const orderedMetadata = object({ ...describing, annotations: withoutOrder });
/** Of a group, which has no rules to set anything for. */
export const groupMetadata = object({ ...describing, annotations: annotationsSchema([], 'a group has no rules') });
