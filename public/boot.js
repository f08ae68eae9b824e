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
