import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashIdentity, nameIdentity } from './identity-object.ts';

it('names the holder in plain text', () => {
  expect(nameIdentity('石岚')).toEqual({
    type: 'IdentityObject',
    hashed: false,
    identityHash: '石岚',
    identityType: 'name',
  });
});

it('hides an identity behind a salted hash', async () => {
  const identity = { identityType: 'emailAddress', value: 'shilan@kaopu.example', salt: 'deadsea' };
  const hash = createHash('sha256').update('shilan@kaopu.exampledeadsea').digest('hex');
  expect(await hashIdentity(identity)).toEqual({
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${hash}`,
    identityType: 'emailAddress',
    salt: 'deadsea',
  });
});
