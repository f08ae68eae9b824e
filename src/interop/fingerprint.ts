import { contentHash } from '../model/hash';

const DIGITS = 16;

/**
 * Sixteen digits in four groups that stand for a public key, for two people to compare: 53 bits, so
 * that nobody finds another key with the same ones by trying.
 */
export function fingerprint(publicKey: string): string {
  const start = BigInt(`0x${contentHash({ datelineKey: publicKey }).slice(0, 32)}`);
  return inGroups((start % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0'));
}

export const inGroups = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';
