import { type ErrorCode, errorCodes } from '@kaopu/domain/error-code.ts';
import { Bilingual } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { AnswerDescription } from './public-route.ts';

/** What public addresses answer with, as far as outsiders may rely on it. */
const Url = z.url();
const Instant = z.iso.datetime();
const Multibase = z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/);

export const DidDocument = z
  .object({
    '@context': z.array(z.string()),
    id: z.string().regex(/^did:web:/),
    verificationMethod: z.array(
      z.object({
        id: z.string(),
        type: z.literal('Multikey'),
        controller: z.string(),
        publicKeyMultibase: Multibase,
        revoked: z.iso.datetime().optional(),
      }),
    ),
    assertionMethod: z.array(z.string()),
  })
  .meta({ id: 'DidDocument' });

const Proof = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: Instant,
  verificationMethod: z.string(),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: Multibase,
});

const StatusEntry = z.object({
  id: Url,
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.enum(['revocation', 'suspension']),
  statusListIndex: z.string().regex(/^\d+$/),
  statusListCredential: Url,
});

export const AchievementCredential = z
  .looseObject({
    '@context': z.array(z.unknown()),
    id: Url,
    type: z.array(z.string()),
    issuer: z.looseObject({ id: z.string(), type: z.array(z.string()), name: z.string() }),
    validFrom: Instant,
    validUntil: Instant,
    credentialSubject: z.looseObject({ type: z.array(z.string()), achievement: z.looseObject({ id: Url }) }),
    credentialStatus: StatusEntry,
    revocationStatus: StatusEntry,
    proof: z.array(Proof),
  })
  .meta({ id: 'AchievementCredential' });

export const StatusListCredential = z
  .looseObject({
    '@context': z.array(z.string()),
    id: Url,
    type: z.array(z.string()),
    issuer: z.string(),
    validFrom: Instant,
    validUntil: Instant,
    credentialSubject: z.object({
      id: Url,
      type: z.literal('BitstringStatusList'),
      statusPurpose: z.enum(['revocation', 'suspension']),
      encodedList: z.string().regex(/^u/),
    }),
    proof: z.array(Proof),
  })
  .meta({ id: 'StatusListCredential' });

export const IssuerProfile = z
  .object({
    id: z.string().regex(/^did:web:/),
    type: z.array(z.literal('Profile')),
    name: z.string(),
    alternateName: z.string(),
    url: Url,
    profile: Url,
  })
  .meta({ id: 'IssuerProfile' });

export const Achievement = z
  .object({
    id: Url,
    type: z.array(z.literal('Achievement')),
    name: Bilingual,
    description: Bilingual,
    levelCode: z.string(),
    occupation: Bilingual,
    direction: Bilingual.nullable(),
    schemeVersion: z.string(),
    criteria: z.object({ id: Url, narrative: Bilingual }),
  })
  .meta({ id: 'Achievement' });

export const Criteria = z.object({ id: Url, narrative: Bilingual }).meta({ id: 'Criteria' });

export const IssuedRecord = z
  .object({
    documentSha256: z.string().regex(/^[0-9a-f]{64}$/),
    issuedAt: Instant,
    signingKeyId: Multibase,
  })
  .meta({ id: 'IssuedRecord' });

const codes = Object.keys(errorCodes) as [ErrorCode];

export const ErrorAnswer = z
  .object({
    error: z.object({
      code: z.enum(codes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      requestId: z.string(),
    }),
  })
  .meta({ id: 'ErrorAnswer' });

/** The answers that any route may give besides its own. */
export const refusal = (description: string): AnswerDescription => ({
  description,
  content: { 'application/json': ErrorAnswer },
});
