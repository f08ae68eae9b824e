import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wingOf } from '../../src/app/routes';
import {
  parseTeachAddress,
  PRINT_KINDS,
  teachAddress,
  type TeachAddress,
} from '../../src/teach/teach-address';

const id = fc.stringMatching(/^[0-9a-f]{16}$/);
const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,11}$/);
const address: fc.Arbitrary<TeachAddress> = fc.oneof(
  fc.constantFrom<TeachAddress>(
    { page: 'home' },
    { page: 'modules' },
    { page: 'assign' },
    { page: 'gradebook' },
  ),
  slug.map((moduleId) => ({ page: 'module' as const, moduleId })),
  slug.map((moduleId) => ({ page: 'assign' as const, moduleId })),
  id.map((copyOf) => ({ page: 'assign' as const, copyOf })),
  id.map((one) => ({ page: 'assignment' as const, id: one })),
  id.map((one) => ({ page: 'gradebook' as const, id: one })),
  id.map((one) => ({ page: 'print-link' as const, id: one })),
  fc.record({
    page: fc.constant('print' as const),
    kind: fc.constantFrom(...PRINT_KINDS),
    moduleId: slug,
  }),
  fc.record({
    page: fc.constant('print' as const),
    kind: fc.constantFrom(...PRINT_KINDS),
    moduleId: slug,
    assignment: id,
  }),
);

describe('the address of a page for teachers', () => {
  it('leads back to that page', () => {
    fc.assert(
      fc.property(address, (to) => {
        expect(parseTeachAddress(teachAddress(to))).toEqual(to);
      }),
    );
  });

  it('is never taken for one of the lesson', () => {
    fc.assert(
      fc.property(address, (to) => {
        expect(wingOf(teachAddress(to))).toBe('teach');
      }),
    );
  });

  it.each(['#/teach', '#/teach/', '#teach', '#/privacy', '#/teach/anything/at/all'])(
    'is beside the lesson when it is %s',
    (hash) => expect(wingOf(hash)).not.toBe('lesson'),
  );

  it.each(['', '#/', '#/teaching/one', '#/nato-russia/teach', '#/privacy-law/read'])(
    'belongs to the lesson when it is "%s"',
    (hash) => expect(wingOf(hash)).toBe('lesson'),
  );

  it.each([
    '#/teach/assign/xyz',
    '#/teach/gradebook/1',
    '#/teach/print',
    '#/teach/print/worksheet',
    '#/teach/print/poster/nato-russia',
    '#/teach/modules/a/b',
    '#/teach/modules/<b>',
    '#/nato-russia/read',
  ])('is none when it is %s', (hash) => {
    expect(parseTeachAddress(hash)).toBeUndefined();
  });

  it('is always one of ours or none, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments()), (text) => {
        const found = parseTeachAddress(`#/teach/${text}`);
        if (found) expect(parseTeachAddress(teachAddress(found))).toEqual(found);
      }),
    );
  });
});
