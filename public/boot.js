// Runs before the first paint of a page that the service worker serves (see prerender in
// vite.config.ts): hides the prerendered opening when there is something to resume, or when it
// has to be asked first who is working.
try {
  const marks = ['dateline.resume', 'dateline.student', 'dateline.shared'];
  if (location.hash.length > 2 || marks.some((mark) => localStorage.getItem(mark)))
    document.documentElement.setAttribute('data-resume', '');
} catch {
  // Storage is blocked: nothing to resume.
}
// The settings of whoever works on this device, as src/app/show-settings.ts shows them.
try {
  const root = document.documentElement;
  const kept = JSON.parse(localStorage.getItem('dateline.settings')) || {};
  const choices = {
    textSize: [110, 120, 130, 140, 150, 160, 170, 180, 190, 200],
    lineSpacing: ['wide', 'wider'],
    letterSpacing: ['wide', 'wider'],
    measure: ['narrow', 'wide'],
    theme: ['light', 'dark', 'contrast'],
    motion: ['reduced'],
  };
  for (const name in choices)
    if (choices[name].includes(kept[name])) root.setAttribute('data-' + name, kept[name]);
  const colours = { light: '#faf7f0', dark: '#13171b', contrast: '#fff' };
  const colour = colours[root.getAttribute('data-theme')];
  if (colour) {
    const meta = document.createElement('meta');
    meta.setAttribute('name', 'theme-color');
    meta.setAttribute('content', colour);
    document.head.prepend(meta);
  }
} catch {
  // Storage is blocked, or what it holds is damaged: the page looks as it always does.
}
