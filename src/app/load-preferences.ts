/** Loads the style sheet of chosen settings, unless this page came with it (see prerenderOpening). */
export async function loadPreferences(): Promise<void> {
  if (document.querySelector('style[data-preferences]')) return;
  await import('../ui/preferences.css').catch((error: unknown) => console.error(error));
}
