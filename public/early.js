// A link to a question shows it before the app has started (see src/cli/vite-prerender.ts). Until
// then this takes the answer: choices are the browser's own, an empty check asks for one, and
// the app repeats what was done here (src/app/take-over-early.ts).
(function () {
  var root = document.documentElement;
  if (root.hasAttribute('data-ready')) return;
  try {
    // Something to resume, or to ask first: what is shown is not where the student was.
    for (var mark of ['dateline.resume', 'dateline.student', 'dateline.shared'])
      if (localStorage.getItem(mark)) return root.setAttribute('data-resume', '');
  } catch {
    // Storage is blocked: nothing to resume.
  }
  function wake() {
    var here = decodeURIComponent(location.hash.slice(1));
    var early = here && document.querySelector('[data-early~="' + CSS.escape(here) + '"]');
    if (!early || root.hasAttribute('data-ready')) return;
    early.querySelectorAll('*').forEach(function (element) {
      Array.from(element.attributes).forEach(function (attribute) {
        if (attribute.name.indexOf('data-early-') === 0)
          element.setAttribute('data-' + attribute.name.slice(11), attribute.value);
      });
    });
    early.addEventListener('submit', function (event) {
      event.preventDefault();
      var chosen = early.querySelector('[data-option] input:checked');
      var say = early.querySelector('[role="status"]');
      say.textContent = chosen ? early.dataset.starting : early.dataset.empty;
      early.toggleAttribute('data-checked', Boolean(chosen));
    });
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wake);
  else wake();
})();
