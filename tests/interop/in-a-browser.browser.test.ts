import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { decodeAssignment, encodeAssignment } from '../../src/interop/assignment-link';
import { fromBase64Url } from '../../src/interop/base64url';
import { decodeHandIn, encodeHandIn } from '../../src/interop/hand-in-code';
import { makeKeyPair, restoreBackup } from '../../src/interop/key-pair';
import { openSealed, seal } from '../../src/interop/seal';
import { codeOf, findCodes } from '../../src/interop/text-code';
import type { Assignment } from '../../src/model/assignment';
import type { HandIn } from '../../src/model/hand-in';
import type { Module } from '../../src/model/module';
import { DATABASE, openDatabase } from '../../src/storage/database';
import { keepKey, listKeys, markBackedUp, removeKey, sealingKey } from '../../src/storage/keys';
import link from '../records/assignment-link-v1.txt?raw';
import handInJson from '../records/hand-in-v1.json';
import code from '../records/hand-in-v1.txt?raw';
import backup from '../records/key-backup-v1.json?raw';
import module from '../records/module-v0.1.json';

/*
 * Node has written these records (tests/records/): a browser reads the same in them, and writes the
 * same bytes anew.
 */
const handIn = handInJson as HandIn;
const find = () => module as unknown as Module;

describe('in Chromium', () => {
  it('a link is read and written as in Node', () => {
    const [text = '', json = ''] = link.trim().split('\n');
    const assignment = JSON.parse(json) as Assignment;
    expect(decodeAssignment(text)).toEqual({ assignment });
    expect(encodeAssignment(assignment)).toBe(text);
  });

  it('a code is read and written as in Node', () => {
    expect(decodeHandIn(code, find)).toEqual({ handIn });
    const [bytes] = findCodes(code).codes;
    expect([...encodeHandIn(handIn, find())]).toEqual([...bytes!]);
    expect(codeOf(bytes!, 300).join('\n')).toBe(code.trim());
  });

  it('a backup made in Node opens, and what is sealed to it too', async () => {
    const restored = await restoreBackup(backup, 'correct horse battery', crypto);
    if ('refused' in restored) throw new Error(restored.refused);
    const { publicKey } = restored.key;
    expect(fromBase64Url(publicKey)).toHaveLength(65);
    const sealed = await seal(encodeHandIn(handIn), publicKey, crypto);
    const opened = await openSealed(sealed!, [restored.key], crypto);
    if ('refused' in opened) throw new Error(opened.refused);
    expect(decodeHandIn(opened.content, () => undefined)).toEqual({ handIn });
  });

  it('a key is kept so that it opens and cannot be read out, and seals once it has a backup', async () => {
    const db = await openDatabase();
    const { key } = await makeKeyPair('correct horse battery', crypto);
    await keepKey(db, key, { madeAt: 1 });
    expect(sealingKey(await listKeys(db))).toBeUndefined();
    await markBackedUp(db, key.fingerprint, 2);
    // Restored once more, it stays the key that it is.
    await keepKey(db, key, { madeAt: 3 });
    const [kept] = await listKeys(db);
    expect(kept).toMatchObject({ fingerprint: key.fingerprint, madeAt: 1, backedUpAt: 2 });
    expect(sealingKey([kept!])).toBe(kept);
    await expect(crypto.subtle.exportKey('jwk', kept!.privateKey)).rejects.toThrow();
    const sealed = await seal(new Uint8Array([1, 2]), key.publicKey, crypto);
    expect(await openSealed(sealed!, [kept!], crypto)).toEqual({ content: new Uint8Array([1, 2]) });
    await removeKey(db, key.fingerprint);
    expect(await listKeys(db)).toEqual([]);
    db.close();
    await deleteDB(DATABASE);
  });
});
