/** The id of the element that shows a mark's note. */
export const noteIdOf = ({ markId }: { markId: string }): string => `own-note-${markId}`;
