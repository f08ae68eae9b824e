import fc from 'fast-check';
import {
  measures,
  motions,
  spacings,
  themes,
  textSizes,
  type Settings,
} from '../../src/model/settings';

const steps = (textSizes.max - textSizes.min) / textSizes.step;

/** Any settings that someone can choose. */
export const anySettings: fc.Arbitrary<Settings> = fc.record({
  v: fc.constant(1 as const),
  textSize: fc.nat(steps).map((step) => textSizes.min + step * textSizes.step),
  lineSpacing: fc.constantFrom(...spacings),
  letterSpacing: fc.constantFrom(...spacings),
  measure: fc.constantFrom(...measures),
  theme: fc.constantFrom(...themes),
  motion: fc.constantFrom(...motions),
  speech: fc.record({
    on: fc.boolean(),
    rate: fc.integer({ min: 5, max: 15 }).map((tenths) => tenths / 10),
  }),
});

/** What a device may hold instead: any of the fields missing, or with something else in it. */
export const damagedSettings: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc
    .tuple(
      anySettings,
      fc.array(fc.constantFrom(...['v', 'textSize', 'lineSpacing', 'letterSpacing']), {
        maxLength: 3,
      }),
      fc.dictionary(
        fc.constantFrom(
          'v',
          'textSize',
          'lineSpacing',
          'letterSpacing',
          'measure',
          'theme',
          'motion',
          'speech',
        ),
        fc.oneof(
          fc.jsonValue(),
          fc.integer({ min: -20, max: 260 }),
          fc.constantFrom('120', 'system', 'wide', 'toString', '__proto__', 'constructor', null),
        ),
      ),
    )
    .map(([settings, dropped, changed]) =>
      Object.fromEntries(
        Object.entries({ ...settings, ...changed }).filter(([key]) => !dropped.includes(key)),
      ),
    ),
);
