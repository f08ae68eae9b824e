/*
 * What the app says by itself, to those who hear the page. There is one live region, in the page
 * from the start (index.html): one that comes with its words is not read everywhere, and several
 * speak over one another. Each text is a line of its own there, so that none takes another's place.
 */
const region = () => document.getElementById('said');

/** By then a region that has moved with a dialog is known at its new place. */
const SAID_AFTER_MS = 100;
/** Longer than it takes to begin reading; a line that stayed would be found below the page. */
const KEPT_MS = 10_000;

/** Says a text, the same one once more too; where it is of an element, only if that is still there. */
export function announce(text: string, of?: Element): void {
  setTimeout(() => {
    if (of && !of.isConnected) return;
    const line = document.createElement('p');
    line.textContent = text;
    region()?.append(line);
    setTimeout(() => line.remove(), KEPT_MS);
  }, SAID_AFTER_MS);
}

/** An element whose words are said when it comes, and whenever they change. */
export function aloud(element: Element): () => void {
  let last = '';
  const say = () => {
    const text = element.textContent.replace(/\s+/g, ' ').trim();
    if (text !== '' && text !== last) announce(text, element);
    last = text;
  };
  say();
  const watch = new MutationObserver(say);
  watch.observe(element, { subtree: true, childList: true, characterData: true });
  return () => watch.disconnect();
}

const dialogs: Element[] = [];

/** A modal dialog makes all else inert, and so mute: the region goes with it, and back when it goes. */
export function hostAnnouncements(dialog: Element): () => void {
  const move = () => {
    const said = region() ?? dialog.querySelector('#said');
    if (said) (dialogs.at(-1) ?? document.body).append(said);
  };
  dialogs.push(dialog);
  move();
  return () => {
    dialogs.splice(dialogs.indexOf(dialog), 1);
    move();
  };
}
