import { defaultSettings, type Settings } from '../model/settings';

/** The colour of the browser's own frame in a theme that does not follow the device. */
const themeColours: Partial<Record<Settings['theme'], string>> = {
  light: '#faf7f0',
  dark: '#13171b',
  contrast: '#fff',
};
const shown = [
  'textSize',
  'lineSpacing',
  'letterSpacing',
  'measure',
  'theme',
  'motion',
] as const satisfies (keyof Settings)[];

/** Attributes of the root element, by name; null where a setting is as it always was. */
export function settingAttributes(settings: Settings): Record<string, string | null> {
  return Object.fromEntries(
    shown.map((name) => {
      const value = settings[name];
      return [`data-${name.toLowerCase()}`, value === defaultSettings[name] ? null : String(value)];
    }),
  );
}

/**
 * Makes a page look as the settings say. `public/boot.js` does the same before the first paint;
 * a test holds the two together.
 */
export function showSettings(settings: Settings, page: Document): void {
  const root = page.documentElement;
  for (const [name, value] of Object.entries(settingAttributes(settings)))
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  page.head.querySelector('meta[name="theme-color"]:not([media])')?.remove();
  const colour = themeColours[settings.theme];
  if (colour === undefined) return;
  const meta = page.createElement('meta');
  meta.setAttribute('name', 'theme-color');
  meta.setAttribute('content', colour);
  // Of several that hold a browser takes the first.
  page.head.prepend(meta);
}
