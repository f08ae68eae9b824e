/** What can be printed of a module; `key` says the answers, `notes` is the teacher's own page. */
export const PRINT_KINDS = ['worksheet', 'key', 'maps', 'exit', 'notes'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** A page for teachers, as an address names it. */
export type TeachAddress =
  | { page: 'home' }
  | { page: 'modules' }
  | { page: 'module'; moduleId: string }
  | { page: 'assign'; moduleId?: string; copyOf?: string }
  | { page: 'assignment'; id: string }
  /** `open` is what was handed in without an assignment. */
  | { page: 'gradebook'; id?: string }
  | { page: 'print'; kind: PrintKind; moduleId: string; assignment?: string }
  | { page: 'print-link'; id: string };

const ID = /^[0-9a-f]{16}$/;
const SLUG = /^[a-z0-9-]{1,80}$/;

/** Reads the fragment of an address; nothing where it names no page for teachers. */
export function parseTeachAddress(hash: string): TeachAddress | undefined {
  const [root, page = '', one, two, three, ...more] = hash
    .replace(/^#\/?/, '')
    .replace(/\/$/, '')
    .split('/');
  if (root !== 'teach' || more.length > 0) return undefined;
  if (page === 'print') return printPage(one, two, three);
  if (three !== undefined) return undefined;
  if (page === '') return { page: 'home' };
  if (page === 'modules' && two === undefined) {
    if (one === undefined) return { page: 'modules' };
    return SLUG.test(one) ? { page: 'module', moduleId: one } : undefined;
  }
  if (page === 'gradebook' && two === undefined) {
    if (one === undefined) return { page: 'gradebook' };
    return ID.test(one) || one === 'open' ? { page: 'gradebook', id: one } : undefined;
  }
  return page === 'assign' ? assignPage(one, two) : undefined;
}

/** `assign`, `assign/<id>`, `assign/of/<module>`, `assign/like/<id>`. */
function assignPage(one?: string, two?: string): TeachAddress | undefined {
  if (one === undefined) return { page: 'assign' };
  if (two === undefined) return ID.test(one) ? { page: 'assignment', id: one } : undefined;
  if (one === 'of' && SLUG.test(two)) return { page: 'assign', moduleId: two };
  return one === 'like' && ID.test(two) ? { page: 'assign', copyOf: two } : undefined;
}

/** `print/link/<id>`, `print/<kind>/<module>`, `print/<kind>/<module>/<id>` with its settings. */
function printPage(kind?: string, of?: string, id?: string): TeachAddress | undefined {
  if (of === undefined || (id !== undefined && !ID.test(id))) return undefined;
  if (kind === 'link')
    return ID.test(of) && id === undefined ? { page: 'print-link', id: of } : undefined;
  const known = PRINT_KINDS.find((each) => each === kind);
  if (known === undefined || !SLUG.test(of)) return undefined;
  return { page: 'print', kind: known, moduleId: of, ...(id !== undefined && { assignment: id }) };
}

/** The fragment that leads to a page for teachers. */
export function teachAddress(to: TeachAddress): string {
  switch (to.page) {
    case 'home':
      return '#/teach';
    case 'modules':
      return '#/teach/modules';
    case 'module':
      return `#/teach/modules/${to.moduleId}`;
    case 'assign':
      if (to.copyOf !== undefined) return `#/teach/assign/like/${to.copyOf}`;
      return to.moduleId === undefined ? '#/teach/assign' : `#/teach/assign/of/${to.moduleId}`;
    case 'assignment':
      return `#/teach/assign/${to.id}`;
    case 'gradebook':
      return to.id === undefined ? '#/teach/gradebook' : `#/teach/gradebook/${to.id}`;
    case 'print':
      return ['#/teach/print', to.kind, to.moduleId, to.assignment ?? []].flat().join('/');
    case 'print-link':
      return `#/teach/print/link/${to.id}`;
  }
}
