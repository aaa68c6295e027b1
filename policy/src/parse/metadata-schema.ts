// The tables of an object's metadata, as the kinds differ. Pure.
import { labelKeyProblem, labelValueProblem, namespaceProblem, objectNameProblem } from '../labels.ts';
import { type Annotations, annotationsSchema } from './annotations.ts';
import { dictionary, object, opaque, required, type Schema, text, unlessEmpty } from './schema.ts';

const clusterFields = {
  // Written by a cluster and its controllers into what is read back from it; they say nothing about policy.
  uid: opaque,
  resourceVersion: opaque,
  generation: opaque,
  creationTimestamp: opaque,
  managedFields: opaque,
  deletionTimestamp: opaque,
  deletionGracePeriodSeconds: opaque,
  generateName: opaque,
  ownerReferences: opaque,
  finalizers: opaque,
  selfLink: opaque,
};

const describing = {
  name: required(text('the name of the object', objectNameProblem)),
  labels: dictionary(text('a label value, which is a string', labelValueProblem), labelKeyProblem),
  ...clusterFields,
};
/** An empty one is none: what is written by programs says it so. */
const namespace = unlessEmpty(text('a namespace', namespaceProblem));

const whole = annotationsSchema(['tier', 'priority', 'mode', 'keep-established', 'expires', 'tests'], '');
const withoutOrder = annotationsSchema(['mode', 'keep-established', 'expires', 'tests'], 'this kind has a tier and a priority of its own');

const namespacedMetadataWith = (annotations: Schema<Annotations>) => object({ ...describing, namespace, annotations });
const clusterwideMetadataWith = (annotations: Schema<Annotations>) => object({ ...describing, annotations });

export const namespacedMetadata = namespacedMetadataWith(whole);
export const clusterwideMetadata = clusterwideMetadataWith(whole);
/** Of kinds whose tier and priority are their own. */
export const orderedMetadata = clusterwideMetadataWith(withoutOrder);
/** Of a group, which has no rules to set anything for. */
export const groupMetadata = clusterwideMetadataWith(annotationsSchema([], 'a group has no rules'));
/** Of our own kinds, whose spec says it all. */
const nothing = annotationsSchema([], 'this kind says it in its spec');
export const policyMetadata = namespacedMetadataWith(nothing);
export const clusterPolicyMetadata = clusterwideMetadataWith(nothing);
