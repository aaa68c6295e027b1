// The tables of peers that stand for others: services, and machines of a cloud provider. Pure.
import { namespaceProblem, objectNameProblem } from '../labels.ts';
import type { CloudGroupPeer, ServicePeer } from '../rule.ts';
import { dictionary, list, object, plainText, refine, required, type Schema, text, unlessEmpty } from './schema.ts';
import { selectorSchema } from './selector-schema.ts';

const namespace = unlessEmpty(text('a namespace', namespaceProblem));

/** One entry of `toServices`. Without a namespace, where the entry has none. */
export const serviceSchema: Schema<readonly ServicePeer[]> = refine(
  object({
    k8sService: object({ serviceName: required(text('the name of a service', objectNameProblem)), namespace }),
    k8sServiceSelector: object({ selector: required(selectorSchema), namespace }),
  }),
  ({ fields, has }, place, reading) => {
    if (!has('k8sService') && !has('k8sServiceSelector'))
      reading.report('missing', place, 'the field "k8sService" or "k8sServiceSelector"', undefined, '');
    const peers: ServicePeer[] = [];
    const named = fields.k8sService?.fields;
    if (named?.serviceName !== undefined)
      peers.push({ kind: 'service', ...inNamespace(named.namespace), service: { name: named.serviceName } });
    const selected = fields.k8sServiceSelector?.fields;
    if (selected?.selector !== undefined) {
      const { requirements } = selected.selector;
      peers.push({ kind: 'service', ...inNamespace(selected.namespace), service: { selector: { requirements } } });
    }
    return peers;
  },
);

function inNamespace(name: string | undefined): { readonly namespace?: string } {
  return name === undefined || name === '' ? {} : { namespace: name };
}

const mostEntries = 1000;
const groupName = plainText('the id or the name of a security group');

/** One entry of `fromGroups` or `toGroups`. */
export const cloudGroupSchema: Schema<CloudGroupPeer> = refine(
  object({
    aws: required(
      object({
        labels: dictionary(unlessEmpty(plainText('a string')), (key) => (key === '' ? 'a key of at least one character' : undefined)),
        securityGroupsIds: list(groupName, mostEntries),
        securityGroupsNames: list(groupName, mostEntries),
        region: unlessEmpty(plainText('a region such as eu-central-1')),
      }),
    ),
  }),
  ({ fields }) => {
    if (fields.aws === undefined) return undefined;
    const { labels = new Map(), securityGroupsIds = [], securityGroupsNames = [], region = '' } = fields.aws.fields;
    return {
      kind: 'cloud-group',
      provider: 'aws',
      ...(region === '' ? {} : { region }),
      securityGroupIds: sorted(securityGroupsIds),
      securityGroupNames: sorted(securityGroupsNames),
      labels: Object.fromEntries(labels),
    };
  },
);

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => (a < b ? -1 : 1));
}
