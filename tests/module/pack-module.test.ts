import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Module } from '../../src/model/module';
import { unpackModule, type PackedModule } from '../../src/model/packed-module';
import { buildModule } from '../../src/module/build-module';
import { packModule } from '../../src/module/pack-module';
import { aModule } from '../builders/a-module';
import { generatedContent } from '../builders/generated-content';
import { anItem, aMapTask, aPrediction, aQuotation } from '../builders/an-item';
import { theShippedModule } from '../builders/shipped';

/** There and back as a module travels: as JSON text. */
const travelled = (module: Module): Module =>
  unpackModule(JSON.parse(JSON.stringify(packModule(module))) as PackedModule);

describe('a module that was packed and unpacked', { timeout: 30_000 }, () => {
  it('is the shipped module again', () => {
    expect(travelled(theShippedModule())).toEqual(theShippedModule());
  });

  it('is any module that the generator can build', () => {
    fc.assert(
      fc.property(generatedContent, (content) => {
        const { module, problems } = buildModule(content, {});
        expect(problems).toEqual([]);
        expect(module!.items.length).toBeGreaterThanOrEqual(4);
        expect(travelled(module!)).toEqual(module);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what was written by hand as it was', () => {
    const evidence = [aQuotation({ prefix: '', suffix: ' The match was put off.' })];
    const module = aModule({
      items: [
        anItem({ id: 'by-hand', origin: 'written', evidence, searched: ['first'], gates: ['x'] }),
        aPrediction({ evidence }),
        aMapTask(),
      ],
    });
    expect(travelled(module)).toEqual(module);
  });

  it('is refused when a generated item is not what the rules give back', () => {
    const module = aModule({ items: [anItem({ id: 'renamed', evidence: [aQuotation()] })] });
    expect(() => packModule(module)).toThrow('Module small is not itself after packing');
  });

  it('is at most six tenths as long on its way', () => {
    const module = theShippedModule();
    const packed = JSON.stringify(packModule(module)).length;
    expect(packed).toBeLessThan(JSON.stringify(module).length * 0.6);
  });
});
