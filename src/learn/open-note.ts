const hasPopovers = () => 'popover' in HTMLElement.prototype;

/**
 * What a press on a note's sign does beyond the browser's own. On a wide screen the note stands in
 * the margin: pointing it out is enough. On a narrow one it is a popover; browsers without them
 * (before 2023–24) show the note below the text.
 */
export function openNote(
  event: MouseEvent,
  id: string,
  pointOut = (note: HTMLElement) => note.focus(),
): void {
  const note = document.getElementById(id);
  if (!note) return;
  if (isInMargin(note)) {
    event.preventDefault();
    pointOut(note);
  } else if (!hasPopovers()) {
    note.classList.toggle('open');
    note.scrollIntoView({ block: 'nearest' });
  }
}

function isInMargin(note: HTMLElement): boolean {
  if (note.matches('.open') || getComputedStyle(note).display === 'none') return false;
  return !hasPopovers() || !note.matches(':popover-open');
}
