import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../src/model/hash';
import type { Module } from '../../src/model/module';
import { Draft, theShippedModule } from '../builders/shipped';

const shipped = theShippedModule();
const identities = ({ items }: Module) =>
  new Map(
    items.map((item) => [
      item.id,
      'options' in item ? item.options.map(({ id }) => id).sort() : [],
    ]),
  );
const sorted = (module: Module) => [...identities(module)].sort(([a], [b]) => (a < b ? -1 : 1));

describe('a module that is built twice', { timeout: 30_000 }, () => {
  it('is the same to the byte', () => {
    expect(JSON.stringify(new Draft().module())).toBe(JSON.stringify(shipped));
  });

  it('is the same to the byte when its files are read in another order', () => {
    const draft = new Draft();
    const files = Object.entries(draft.folder).reverse();
    for (const [file] of files) draft.remove(file);
    Object.assign(draft.folder, Object.fromEntries(files));
    expect(JSON.stringify(draft.module())).toBe(JSON.stringify(shipped));
  });

  it.each([
    ['backwards', <T>(list: T[]) => list.reverse()],
    ['by another letter', <T>(list: T[]) => list.sort((a, b) => (key(a) < key(b) ? -1 : 1))],
  ])('keeps the ids of items and options when its claims stand %s', (_order, reorder) => {
    const draft = new Draft();
    draft.edit('claims.yaml', (claims) => void reorder(claims));
    expect(sorted(draft.module())).toEqual(sorted(shipped));
  });
});

const key = (claim: unknown) => contentHash(['another order', claim]);

describe('a change of one claim', { timeout: 30_000 }, () => {
  it('leaves the ids of all other items alone, and of its own items too', () => {
    const draft = new Draft();
    const id = draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ statement }) => statement)!;
      claim.text = `Reworded: ${claim.text}`;
      claim.statement!.misreadings[0]!.says += ' So it was said.';
      return claim.id;
    });
    const changed = draft.module();
    const before = identities(shipped);
    expect([...identities(changed).keys()].sort()).toEqual([...before.keys()].sort());
    const moved = changed.items.filter((item) => !item.claimIds.includes(id) && 'options' in item);
    for (const item of moved)
      expect('options' in item && item.options.map((o) => o.id).sort()).toEqual(
        before.get(item.id),
      );
  });

  it('that is new adds its items and changes no other id', () => {
    const draft = new Draft();
    draft.edit('claims.yaml', (claims) => {
      const claim = claims.find(({ statement, when }) => statement && when)!;
      const copy = { ...claim, id: 'claim-new' };
      Reflect.deleteProperty(copy, 'who');
      claims.splice(3, 0, copy);
    });
    const ids = new Set(draft.module().items.map(({ id }) => id));
    for (const { id } of shipped.items) expect(ids).toContain(id);
    expect(ids.size).toBeGreaterThan(shipped.items.length);
  });
});

describe('the hash of a module', { timeout: 30_000 }, () => {
  it('is the hash of everything else that it holds', () => {
    const { hash, ...body } = shipped;
    expect(hash).toBe(contentHash(body));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (draft: Draft) => unknown]>([
    [
      'a reading',
      (d) => {
        for (const name of ['brussels', 'brussels.support', 'brussels.stretch'])
          d.rewrite(`readings/${name}.md`, (t) =>
            t
              .replace(/sentences:\n(?: {2}- .*\n)+/, (all) => `${all}  - 1\n`)
              .concat('\nThat was all.\n'),
          );
      },
    ],
    [
      'an easier text',
      (d) => d.rewrite('readings/brussels.support.md', (t) => t.replace('quick', 'fast')),
    ],
    ['a glossary note', (d) => d.edit('glossary.yaml', ([term]) => (term!.note += ' Indeed.'))],
    ['a title', (d) => d.edit('module.yaml', (m) => (m.title += ' again'))],
    ['a source', (d) => d.edit('sources.yaml', ([source]) => (source!.published.how += ' Yes.'))],
    ['a forecast', (d) => d.edit('items.yaml', ([item]) => (item!.stem += ' Say.'))],
    ['a map task', (d) => d.edit('checkpoints.yaml', ([p]) => (p!.stem += ' Say.'))],
  ])('changes with a few words of %s', (_what, change) => {
    const draft = new Draft();
    change(draft);
    expect(draft.module().hash).not.toBe(shipped.hash);
  });

  it('stays when nothing but the writing of a file changes', () => {
    const draft = new Draft();
    draft.rewrite('claims.yaml', (text) => `# A remark of the author\n\n${text}\n\n`);
    draft.edit('sources.yaml', () => undefined);
    draft.edit('module.yaml', () => undefined);
    draft.rewrite('readings/brussels.md', (text) => text.replaceAll('\n', '\r\n'));
    draft.rewrite('README.md', (text) => `${text}\nMore for teachers.\n`);
    expect(draft.module().hash).toBe(shipped.hash);
  });

  it('does not ask in which order fields were written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
    );
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});
