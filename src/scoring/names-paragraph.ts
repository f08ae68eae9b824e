import type { LogEntry } from '../model/log';
import type { Module } from '../model/module';

export const hasParagraph = ({ readings }: Module, paragraphId: string): boolean =>
  readings.some(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));

/** A pick of a paragraph that no reading has says nothing; every other entry has its say. */
export const namesParagraph = (module: Module, entry: LogEntry): boolean =>
  entry.type !== 'pick' || hasParagraph(module, entry.paragraphId);
