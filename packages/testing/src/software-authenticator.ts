import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

/** What the authenticator is told by the site; the parts of the WebAuthn options that it reads. */
type Asked = { challenge: string };
type Site = { id: string; origin: string };

/**
 * A passkey in software, for tests: ES256, no attestation, user present and verified. It answers the options of
 * the server the way a browser does. `counts: false` behaves like synced passkeys, whose counter stays 0.
 */
export function softwareAuthenticator(site: Site, options: { counts?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credentialId = randomBytes(16);
  const id = credentialId.toString('base64url');
  const counts = options.counts ?? true;
  let counter = 0;

  const authenticatorData = (attested: Uint8Array, flags: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counts ? ++counter : 0);
    return Buffer.concat([sha256(site.id), Buffer.from([flags]), count, attested]);
  };

  return {
    passkeyId: id,

    /** Answers `startRegistration`. */
    register(asked: Asked, at: Partial<Site> = {}) {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, credentialId.length]),
        credentialId,
        encodeCbor(toCoseKey(publicKey)),
      ]);
      const authData = authenticatorData(attested, present | verified | attestedData);
      return {
        id,
        rawId: id,
        type: 'public-key' as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', asked, at.origin ?? site.origin).toString(
            'base64url',
          ),
          attestationObject: encodeCbor(
            new Map<string, CborValue>([
              ['fmt', 'none'],
              ['attStmt', new Map()],
              ['authData', authData],
            ]),
          ).toString('base64url'),
          transports: ['internal'],
        },
      };
    },

    /** Answers `startAuthentication`. */
    sign(asked: Asked, at: Partial<Site> & { userVerified?: boolean } = {}) {
      const flags = present | (at.userVerified === false ? 0 : verified);
      const data = authenticatorData(Buffer.alloc(0), flags);
      const client = clientData('webauthn.get', asked, at.origin ?? site.origin);
      const signature = createSign('SHA256').update(data).update(sha256(client)).sign(privateKey);
      return {
        id,
        rawId: id,
        type: 'public-key' as const,
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

const present = 0x01;
const verified = 0x04;
const attestedData = 0x40;

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const clientData = (type: string, { challenge }: Asked, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** COSE_Key of an ES256 public key (RFC 9053, 7.1.1). */
function toCoseKey(publicKey: KeyObject): CborValue {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  return new Map<number, CborValue>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
}

type CborValue = number | string | Uint8Array | Map<number | string, CborValue>;

/** The little of CBOR (RFC 8949) that a passkey needs. */
function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (typeof value === 'string')
    return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([cborHead(2, value.length), value]);
  const entries = [...value].flatMap(([key, each]) => [encodeCbor(key), encodeCbor(each)]);
  return Buffer.concat([cborHead(5, value.size), ...entries]);
}

function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff]);
}
