/** How long what a student writes may be, in UTF-16 units, as a text field counts them. */
export const NOTE_LIMIT = 500;
export const FLAG_LIMIT = 300;
export const TYPED_LIMIT = 120;
export const WRITTEN_LIMIT = 4000;
/** The sentence on what the sources cannot tell. */
export const LIMIT_LIMIT = 600;
/** How many evidence sentences an answer can carry: a number, not a length. */
export const SLOT_LIMIT = 4;
/** The same for what a teacher remarks on a written answer. */
export const REMARK_MAX = 500;
