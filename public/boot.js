// Runs before the first paint of a page that the service worker serves (see prerender in
// vite.config.ts): hides the prerendered opening when there is something to resume.
try {
  if (location.hash.length > 2 || localStorage.getItem('dateline.resume'))
    document.documentElement.setAttribute('data-resume', '');
} catch {
  // Storage is blocked: nothing to resume.
}
