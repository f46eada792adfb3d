import {
  findIssuedRecord,
  getAchievement,
  getDidDocument,
  getIssuerProfile,
} from '@kaopu/api/certification/publish-issuer.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { type MakeRoutes, type PublicRoute, sendJson } from './public-route.ts';
import {
  Achievement,
  Criteria,
  DidDocument,
  IssuedRecord,
  IssuerProfile,
  refusal,
} from './public-schemas.ts';

const minutes = 60;
const LevelPath = z.object({ schemeVersionId: Id, levelCode: z.string().max(40) });
const HashPath = z.object({ documentSha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** A malformed address is an unknown one. */
export function readPath<Path>(schema: z.ZodType<Path>, params: unknown): Path {
  const read = schema.safeParse(params);
  if (!read.success) throw new KaopuError('NOT_FOUND');
  return read.data;
}

/** Who issues: DID document, profile, what a level means, and the issued record. */
export const issuerRoutes: MakeRoutes = ({ dependencies }) => [
  {
    path: '/.well-known/did.json',
    operationId: 'getDidDocument',
    summary:
      'The issuer’s DID document (did:web). Retired keys stay assertion methods; a key that was stolen is marked `revoked` and is none any more.',
    parameters: [],
    answers: {
      200: { description: 'The document', content: { 'application/did+json': DidDocument } },
    },
    answer: async (_request, reply) =>
      sendJson(reply, await getDidDocument(dependencies), {
        mediaType: 'application/did+json',
        seconds: 5 * minutes,
      }),
  },
  {
    path: '/issuer',
    operationId: 'getIssuer',
    summary: 'The issuer’s profile, as credentials name it (Open Badges 3.0, Profile).',
    parameters: [],
    answers: {
      200: { description: 'The profile', content: { 'application/json': IssuerProfile } },
      404: refusal('No certification body was set up yet'),
    },
    answer: async (_request, reply) =>
      sendJson(reply, await getIssuerProfile(dependencies), { seconds: 5 * minutes }),
  },
  ...achievementRoutes(dependencies),
  {
    path: '/issued-record/{documentSha256}',
    operationId: 'findIssuedRecord',
    summary:
      'Whether this body issued a credential with exactly this content. A verifier asks it where the signing key is marked `revoked`: then a signature alone proves nothing. The hash is SHA-256, in lower-case hexadecimal, over the canonical JSON (RFC 8785) of the credential without its `proof`.',
    parameters: [
      {
        name: 'documentSha256',
        in: 'path',
        description: 'The hash of the credential',
        schema: HashPath.shape.documentSha256,
      },
    ],
    answers: {
      200: { description: 'It was issued', content: { 'application/json': IssuedRecord } },
      404: refusal('No credential with this content was ever issued'),
    },
    answer: async (request, reply) => {
      const { documentSha256 } = readPath(HashPath, request.params);
      const record = await findIssuedRecord(dependencies.db, documentSha256);
      if (!record) throw new KaopuError('NOT_FOUND');
      return sendJson(reply, record, { seconds: 5 * minutes });
    },
  },
];

function achievementRoutes(dependencies: Parameters<MakeRoutes>[0]['dependencies']): PublicRoute[] {
  const parameters = [
    { name: 'schemeVersionId', in: 'path', description: 'The version of the scheme', schema: Id },
    { name: 'levelCode', in: 'path', description: 'Such as `L3`', schema: LevelPath.shape.levelCode },
  ] as const;
  const missing = refusal('No such level of a published scheme version');
  const find = (params: unknown) => getAchievement(dependencies, readPath(LevelPath, params));
  return [
    {
      path: '/achievements/{schemeVersionId}/{levelCode}',
      operationId: 'getAchievement',
      summary: 'What holding a credential of this level means.',
      parameters,
      answers: {
        200: { description: 'The achievement', content: { 'application/json': Achievement } },
        404: missing,
      },
      answer: async (request, reply) => sendJson(reply, await find(request.params), { seconds: 5 * minutes }),
    },
    {
      path: '/achievements/{schemeVersionId}/{levelCode}/criteria',
      operationId: 'getCriteria',
      summary: 'What had to be shown for it.',
      parameters,
      answers: {
        200: { description: 'The criteria', content: { 'application/json': Criteria } },
        404: missing,
      },
      answer: async (request, reply) =>
        sendJson(reply, (await find(request.params)).criteria, { seconds: 5 * minutes }),
    },
  ];
}
