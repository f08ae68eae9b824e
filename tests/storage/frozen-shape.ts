/** As much of a schema as says what it lets in. */
type Node = {
  type: string;
  entries?: Record<string, Node>;
  wrapped?: Node;
  item?: Node;
  items?: Node[];
  value?: Node;
  options?: readonly unknown[];
  key?: string;
  literal?: unknown;
};
type Place = { path: string; values: unknown[] };

/**
 * Where a schema and a frozen record differ: a field, a kind or a word that only one of them
 * has. The record must hold at least one of everything that the schema lets in; a part of a
 * schema that stands in several places needs it in one of them.
 */
export function differences(schema: object, record: unknown): string[] {
  const places = new Map<Node, Place>();
  gather(schema as Node, '', [record], places);
  return [...places].flatMap(([node, { path, values }]) => compare(node, path, values));
}

/** Every value that the record holds, by the part of the schema that it is of. */
function gather(node: Node, path: string, values: unknown[], places: Map<Node, Place>): void {
  const place = places.get(node) ?? { path, values: [] };
  place.values.push(...values);
  places.set(node, place);
  const within = (inner: Node | undefined, name: string, inside: unknown[]) => {
    if (inner) gather(inner, path + name, inside, places);
  };
  within(node.wrapped, '', given(values));
  within(node.item, '[]', (values as unknown[][]).flat());
  for (const [at, item] of (node.items ?? []).entries())
    within(
      item,
      `[${at}]`,
      (values as unknown[][]).map((one) => one[at]),
    );
  within(
    node.value,
    '.*',
    values.flatMap((one) => Object.values(one as Record<string, unknown>)),
  );
  const kinds = node.type === 'variant' ? (node.options as Node[]) : [];
  for (const kind of kinds)
    within(kind, `(${nameOf(kind, node.key)})`, values.filter(isOf(kind, node.key)));
  for (const [key, field] of Object.entries(node.entries ?? {}))
    within(field, `.${key}`, given((values as Record<string, unknown>[]).map((one) => one[key])));
}

function compare(node: Node, path: string, values: unknown[]): string[] {
  switch (node.type) {
    case 'optional':
    case 'array':
    case 'tuple':
    case 'record':
      return [];
    case 'object':
    case 'strict_object':
      return unlike(
        Object.keys(node.entries!),
        values.flatMap((one) => Object.keys(one as object)),
        path,
      );
    case 'variant': {
      const kinds = values.map((one) => (one as Record<string, unknown>)[node.key!]);
      return unlike(
        (node.options as Node[]).map((kind) => nameOf(kind, node.key)),
        kinds,
        path,
      );
    }
    case 'picklist':
      return unlike(node.options!, values, path);
    case 'literal':
      return unlike([node.literal], values, path);
    default:
      return unlike(
        [node.type],
        values.map((one) => typeof one),
        path,
      );
  }
}

function unlike(known: readonly unknown[], values: readonly unknown[], path: string): string[] {
  const had = new Set(values);
  return [
    ...[...had]
      .filter((one) => !known.includes(one))
      .map((one) => `${path}: ${String(one)} is gone`),
    ...known.filter((one) => !had.has(one)).map((one) => `${path}: ${String(one)} is new`),
  ];
}

const nameOf = (kind: Node, key = '') => kind.entries?.[key]?.literal as string;
const isOf =
  (kind: Node, key = '') =>
  (value: unknown) =>
    (value as Record<string, unknown>)[key] === nameOf(kind, key);
const given = (values: unknown[]) => values.filter((one) => one !== undefined);
