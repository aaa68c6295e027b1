// Shapes: what a schema admits, as plain values, for documents and for tests that are generated from it. Pure types. A schema's reader checks all of it.

/** What a scalar may be, beyond what its words say to people. */
export interface ScalarTraits {
  readonly accepts: readonly ('string' | 'number' | 'boolean')[];
  /** The only values, when there are so few. */
  readonly words?: readonly string[];
  /** Bounds of a number, both included. */
  readonly least?: number;
  readonly most?: number;
}

/** What else is said of a value. */
export interface Traits {
  /** Mean that there is none. */
  readonly acceptsNull?: true;
  readonly acceptsEmptyText?: true;
  /** Of a mapping: exactly one field is written. */
  readonly isChoice?: true;
  /** Of a list: it has at least one entry. */
  readonly isFilled?: true;
}

/** The shape of a schema, for documents and for tests that are generated from it. */
export type Shape = Traits &
  (
    | ({ readonly type: 'scalar'; readonly expected: string } & ScalarTraits)
    | { readonly type: 'opaque' }
    | { readonly type: 'list'; readonly items: Shape; readonly most: number }
    /** `known`: keys that have a meaning of their own. */
    | { readonly type: 'dictionary'; readonly values: Shape; readonly known: Readonly<Record<string, Shape>> }
    | { readonly type: 'object'; readonly fields: Readonly<Record<string, Shape | 'unsupported'>>; readonly required: readonly string[] }
  );
