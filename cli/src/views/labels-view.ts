// Labels for people: without the sources and without the namespace that everybody has. Pure.

const namespaceKey = 'io.kubernetes.pod.namespace';

/** "class=deathstar,org=empire" for people. `any`, `host` and `k8s` are the sources that nobody needs to see; others stay. */
export function shortLabels(labels: readonly string[]): string {
  return labels
    .map((label) => label.replace(/^(any|host|k8s):/, ''))
    .filter((label) => label !== `${namespaceKey}=default`)
    .map((label) => label.replace(`${namespaceKey}=`, 'namespace=').replace(/=$/, ''))
    .join(',');
}
