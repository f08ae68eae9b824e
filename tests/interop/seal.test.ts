import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeHandIn } from '../../src/interop/hand-in-code';
import { makeKeyPair, restoreBackup } from '../../src/interop/key-pair';
import { fingerprint } from '../../src/interop/fingerprint';
import { completePoint, shortenPoint } from '../../src/interop/p256-point';
import { fromBase64Url } from '../../src/interop/base64url';
import { openSealed, seal, type OpeningKey } from '../../src/interop/seal';

const PASSPHRASE = 'correct horse battery';
const { subtle } = crypto;
let made: { key: OpeningKey; backup: string };
let other: OpeningKey;
beforeAll(async () => {
  made = await makeKeyPair(PASSPHRASE, crypto);
  other = (await makeKeyPair('another passphrase', crypto)).key;
});

const content = new TextEncoder().encode('thirty answers');
const sealed = async () => (await seal(content, made.key.publicKey, crypto))!;

describe('a sealed hand-in', () => {
  it('is opened by the key that it was sealed to, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const box = await seal(Uint8Array.from(bytes), made.key.publicKey, crypto);
        const opened = await openSealed(box!, [other, made.key], crypto);
        expect('content' in opened && [...opened.content]).toEqual([...bytes]);
      }),
      { numRuns: 20 },
    );
  });

  it('is not opened by another key, and says which one it takes', async () => {
    expect(await openSealed(await sealed(), [other], crypto)).toEqual({
      refused: 'other-key',
      fingerprint: made.key.fingerprint,
    });
  });

  it('adds little to what it holds, and is another one each time', async () => {
    const [one, two] = [await sealed(), await sealed()];
    expect(one.length - content.length).toBeLessThanOrEqual(70);
    expect([...one]).not.toEqual([...two]);
    expect(new TextDecoder().decode(one)).not.toContain('thirty');
  });

  it('is told from an open one before it is opened', async () => {
    const box = await sealed();
    expect(decodeHandIn(box, () => undefined)).toEqual({ sealed: box });
  });

  it('is damaged where any byte was changed, also behind a right check code', async () => {
    const box = await sealed();
    for (const at of [3, 4, 5, 13, 14, 40, 50, 60, box.length - 5, box.length - 1]) {
      const changed = Uint8Array.from(box);
      changed[at] = (changed[at]! + 1) & 255;
      expect(await openSealed(changed, [made.key], crypto), `byte ${at}`).toEqual({
        refused: 'damaged',
      });
    }
    const { pack } = await import('../../src/interop/parcel');
    for (let at = 0; at < box.length - 8; at += 7) {
      const inside = Uint8Array.from(box.subarray(4, -4));
      inside[at] = (inside[at]! + 1) & 255;
      const changed = pack({ kind: 'DS', version: 1, mode: 0, content: inside }, false);
      const opened = await openSealed(changed, [made.key], crypto);
      expect('refused' in opened && opened.refused).toMatch(/damaged|other-key/);
    }
  });

  it('is answered with a reason, whatever the bytes are', async () => {
    const { pack } = await import('../../src/interop/parcel');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 120 }), async (bytes) => {
        const parcel = pack({ kind: 'DS', version: 1, mode: 0, content: bytes });
        for (const each of [bytes, parcel])
          expect(await openSealed(each, [made.key], crypto)).toHaveProperty('refused');
      }),
    );
  });

  it('is not made for what is no key', async () => {
    for (const text of ['', 'A'.repeat(87), made.key.publicKey.replace(/.{4}$/, 'AAAA')])
      expect(await seal(content, text, crypto)).toBeUndefined();
  });
});

describe('a teacher’s key', () => {
  it('cannot be read out once it is made', async () => {
    expect(made.key.privateKey.extractable).toBe(false);
    await expect(subtle.exportKey('jwk', made.key.privateKey)).rejects.toThrow();
  });

  it('comes back from its backup under the passphrase, and opens what was sealed before', async () => {
    const box = await sealed();
    const restored = await restoreBackup(made.backup, PASSPHRASE, crypto);
    if ('refused' in restored) throw new Error(restored.refused);
    expect(restored.key.fingerprint).toBe(made.key.fingerprint);
    expect(restored.key.privateKey.extractable).toBe(false);
    expect(await openSealed(box, [restored.key], crypto)).toEqual({ content });
  });

  it('stays in its backup under another passphrase, or where the file was changed', async () => {
    const refused = { refused: 'passphrase' };
    expect(await restoreBackup(made.backup, `${PASSPHRASE} `, crypto)).toEqual(refused);
    const changed = made.backup.replace(made.key.publicKey, other.publicKey);
    expect(await restoreBackup(changed, PASSPHRASE, crypto)).toEqual(refused);
    const named = made.backup.replace(made.key.fingerprint, other.fingerprint);
    expect(await restoreBackup(named, PASSPHRASE, crypto)).toEqual(refused);
  });

  it('is refused where the file is none, or would keep the device busy', async () => {
    const refusal = async (text: string) => {
      const read = await restoreBackup(text, PASSPHRASE, crypto);
      return 'refused' in read ? read.refused : 'read';
    };
    expect(await refusal('a letter')).toBe('foreign');
    for (const json of ['null', '[]', '{}']) expect(await refusal(json)).toBe('foreign');
    expect(await refusal(made.backup.slice(0, -20))).toBe('damaged');
    expect(await refusal(made.backup.replace('dateline-key/1', 'dateline-key/2'))).toBe('newer');
    for (const rounds of ['1e15', '0', '-1', '1.5', '"many"'])
      expect(await refusal(made.backup.replace('600000', rounds))).toBe('damaged');
  });

  it('has a fingerprint of sixteen digits that two people can compare', () => {
    expect(fingerprint(made.key.publicKey)).toBe(made.key.fingerprint);
    expect(made.key.fingerprint).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(other.fingerprint).not.toBe(made.key.fingerprint);
  });
});

describe('a frozen backup and what was sealed to it', () => {
  it('are opened', async () => {
    const backup = readFileSync('tests/records/key-backup-v1.json', 'utf8');
    const restored = await restoreBackup(backup, PASSPHRASE, crypto);
    if ('refused' in restored) throw new Error(restored.refused);
    const file = readFileSync('tests/records/hand-in-sealed-v1.dateline-handin');
    const opened = await openSealed(new Uint8Array(file), [restored.key], crypto);
    if ('refused' in opened) throw new Error(opened.refused);
    const handIn: unknown = JSON.parse(readFileSync('tests/records/hand-in-v1.json', 'utf8'));
    expect(decodeHandIn(opened.content, () => undefined)).toEqual({ handIn });
  });
});

describe('a point in short', () => {
  it('is completed to the key that it was', async () => {
    for (let n = 0; n < 10; n += 1) {
      const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
        'deriveBits',
      ]);
      const key = Buffer.from(await subtle.exportKey('raw', pair.publicKey)).toString('base64url');
      const short = shortenPoint(key);
      expect(short && completePoint(short)).toBe(key);
    }
  });

  it('is nothing where the curve has no such point', () => {
    const none = fromBase64Url('A'.repeat(43))!.fill(7);
    expect([true, false].map((isOdd) => completePoint({ x: none, isOdd }))).toEqual([
      undefined,
      undefined,
    ]);
    expect(completePoint({ x: new Uint8Array(32).fill(255), isOdd: true })).toBeUndefined();
    expect(completePoint({ x: new Uint8Array(31), isOdd: true })).toBeUndefined();
  });
});
