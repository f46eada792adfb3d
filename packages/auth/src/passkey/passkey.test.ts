import { softwareAuthenticator } from '@kaopu/testing/software-authenticator.ts';
import { expect, test } from 'vitest';
import {
  readAssertion,
  readRegistration,
  type StoredPasskey,
  writeCreationOptions,
  writeRequestOptions,
} from './passkey.ts';
import { findRelyingParty, type RelyingParty } from './relying-party.ts';

const party: RelyingParty = { id: 'kaopu.example', origin: 'https://kaopu.example' };
const challenge = (fill: number) => new Uint8Array(32).fill(fill);
const person = { personId: '019a0000-0000-7000-8000-000000000001', email: 'a@kaopu.example', name: '石岚' };

async function registered(authenticator = softwareAuthenticator(party)) {
  const options = await writeCreationOptions(party, { ...person, challenge: challenge(1), existing: [] });
  const passkey = await readRegistration(party, options.challenge, authenticator.register(options));
  if (!passkey) throw new Error('the passkey was refused');
  return { authenticator, passkey };
}

test('a passkey is made, signs in, and its counter rises', async () => {
  const { authenticator, passkey } = await registered();
  expect(passkey).toMatchObject({ passkeyId: authenticator.passkeyId, counter: 1, transports: ['internal'] });
  const options = await writeRequestOptions(party, { challenge: challenge(2) });
  expect(options.allowCredentials).toBeUndefined();
  const read = await readAssertion(party, options.challenge, authenticator.sign(options), passkey);
  expect(read).toEqual({ counter: 2, backedUp: false });
});

test('a synced passkey, which does not count, keeps working', async () => {
  const { authenticator, passkey } = await registered(softwareAuthenticator(party, { counts: false }));
  const options = await writeRequestOptions(party, { challenge: challenge(2), allowed: [passkey] });
  expect(await readAssertion(party, options.challenge, authenticator.sign(options), passkey)).toMatchObject({
    counter: 0,
  });
});

test('another challenge, origin or key, no fingerprint, a counter that stands still: each is refused', async () => {
  const { authenticator, passkey } = await registered();
  const options = await writeRequestOptions(party, { challenge: challenge(2) });
  const stranger = softwareAuthenticator(party);
  const read = (response: ReturnType<typeof authenticator.sign>, stored: StoredPasskey = passkey) =>
    readAssertion(party, options.challenge, response, stored);
  expect(await read(authenticator.sign({ challenge: 'b3RoZXI' }))).toBeNull();
  expect(await read(authenticator.sign(options, { origin: 'https://kaopu.example.evil' }))).toBeNull();
  expect(await read(authenticator.sign(options, { userVerified: false }))).toBeNull();
  expect(
    await read({ ...stranger.sign(options), id: passkey.passkeyId, rawId: passkey.passkeyId }),
  ).toBeNull();
  expect(await read(authenticator.sign(options), { ...passkey, counter: 1000 })).toBeNull();
  expect(await read(authenticator.sign(options))).not.toBeNull();
});

test('a registration for another site or challenge is refused', async () => {
  const options = await writeCreationOptions(party, { ...person, challenge: challenge(1), existing: [] });
  const authenticator = softwareAuthenticator(party);
  const elsewhere = authenticator.register(options, { origin: 'https://evil.example' });
  expect(await readRegistration(party, options.challenge, elsewhere)).toBeNull();
  expect(await readRegistration(party, 'b3RoZXI', authenticator.register(options))).toBeNull();
});

test('passkeys are there on https and on localhost, not at numbers or on plain http', () => {
  const found = (url: string) => findRelyingParty(url)?.id ?? null;
  expect(found('https://exam.kaopu.example/')).toBe('exam.kaopu.example');
  expect(found('http://localhost:7100')).toBe('localhost');
  expect(found('http://exam.kaopu.example')).toBeNull();
  expect(found('http://127.0.0.1:7100')).toBeNull();
  expect(found('https://192.0.2.7')).toBeNull();
  expect(found('https://[2001:db8::1]')).toBeNull();
});
