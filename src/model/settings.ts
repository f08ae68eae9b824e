import * as v from 'valibot';

export const spacings = ['normal', 'wide', 'wider'] as const;
export const measures = ['narrow', 'normal', 'wide'] as const;
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const motions = ['system', 'reduced'] as const;
/** Percent of the size that the browser is set to. */
export const textSizes = { min: 100, max: 200, step: 10 } as const;
/** How fast a voice speaks, as a share of its usual speed. */
export const rates = { min: 0.5, max: 1.5, step: 0.1 } as const;

/**
 * How someone likes to read. Each field has the value that it falls back to: what is kept on a
 * device may be damaged or older, and one field must never cost the others.
 */
export const SettingsSchema = v.object({
  v: v.fallback(v.literal(1), 1),
  textSize: v.fallback(
    v.pipe(
      v.number(),
      v.minValue(textSizes.min),
      v.maxValue(textSizes.max),
      v.multipleOf(textSizes.step),
    ),
    100,
  ),
  lineSpacing: v.fallback(v.picklist(spacings), 'normal'),
  letterSpacing: v.fallback(v.picklist(spacings), 'normal'),
  measure: v.fallback(v.picklist(measures), 'normal'),
  theme: v.fallback(v.picklist(themes), 'system'),
  motion: v.fallback(v.picklist(motions), 'system'),
  speech: v.fallback(
    v.object({
      /** Offer to read aloud, where this device has a voice of its own. It never starts by itself. */
      on: v.fallback(v.boolean(), true),
      rate: v.fallback(v.pipe(v.number(), v.minValue(rates.min), v.maxValue(rates.max)), 1),
    }),
    { on: true, rate: 1 },
  ),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const defaultSettings: Settings = v.parse(SettingsSchema, {});

/** The settings that a stored record holds, as far as it can be read. */
export function readSettings(record: unknown): Settings {
  return v.parse(v.fallback(SettingsSchema, defaultSettings), record);
}
