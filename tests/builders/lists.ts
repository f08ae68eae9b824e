import type { Lists } from '../../src/text/find-names';
import { openGazetteer } from '../../src/text/gazetteer';
import { openVocabulary } from '../../src/text/vocabulary';

let opened: Lists | undefined;

/** The shipped lists of places and words, opened once for all tests. */
export function theLists(): Lists {
  const vocabulary = openVocabulary();
  opened ??= { vocabulary, gazetteer: openGazetteer(vocabulary.isWord) };
  return opened;
}
