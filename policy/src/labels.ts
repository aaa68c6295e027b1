// Labels: parsing and the canonical form. Pure.

/** Where a label comes from. `any` appears in selector keys only. */
export type LabelSource = string;

/**
 * The canonical label set of a workload: "source:key=value", sorted by code unit, no duplicates. A label without a value ends in "=".
 * Two workloads with equal canonical sets share one identity.
 */
export type Labels = readonly string[];
