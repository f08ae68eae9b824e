/** How long the browser may take to start reading the file. */
const KEEP_MS = 60_000;

/** Hands a JSON text to the student as a file. */
export const downloadText = (text: string, name: string): void =>
  downloadFile(text, name, 'application/json');

/** Hands something of any type over as a file. */
export const downloadFile = (content: BlobPart, name: string, type: string): void =>
  downloadBlob(new Blob([content], { type }), name);

/** Hands anything over as a file. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** The day by the device's clock and UTC, for a file's name: 2026-01-31. */
export const today = () => new Date().toISOString().slice(0, 10);
