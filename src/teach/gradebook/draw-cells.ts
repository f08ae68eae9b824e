import { signOf, type Sign } from './words';

/*
 * A class has tens of thousands of cells, and scrolling draws hundreds at once: they are copies of
 * a few finished ones, which costs a slow device a tenth of what a view for each would.
 */
const made = new WeakMap<Record<string, Sign>, Map<string, HTMLTableCellElement>>();

function cellOf(signs: Record<string, Sign>, letter: string): HTMLTableCellElement {
  const cells = made.get(signs) ?? new Map<string, HTMLTableCellElement>();
  made.set(signs, cells);
  const known = cells.get(letter);
  if (known) return known;
  const { sign, words, look } = signOf(signs, letter);
  const cell = document.createElement('td');
  cell.className = `x ${look}`;
  // Shown by the style sheet, so that a screen reader has the words alone.
  cell.dataset['sign'] = sign;
  cell.textContent = words;
  cells.set(letter, cell);
  return cell;
}

/** Puts a cell for each letter at the end of a row. */
export const drawCells =
  (letters: string, signs: Record<string, Sign>) =>
  (row: HTMLTableRowElement): (() => void) => {
    const cells = Array.from(letters, (letter) => cellOf(signs, letter).cloneNode(true));
    row.append(...cells);
    return () => {
      // A row that is gone already takes its cells along.
      if (!row.isConnected) return;
      for (const cell of cells) (cell as Element).remove();
    };
  };
