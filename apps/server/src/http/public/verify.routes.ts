import { findVerification, Verification } from '@kaopu/api/certification/find-verification.ts';
import { z } from 'zod';
import { readPath } from './issuer.routes.ts';
import { type MakeRoutes, type PublicRoute, sendJson } from './public-route.ts';
import { refusal } from './public-schemas.ts';
import type { SoftLimit } from './soft-limit.ts';

const TypedPath = z.object({ typed: z.string().min(1).max(100) });
const ShortPath = z.object({ verifyCode: z.string().min(1).max(100) });
const VerificationAnswer = Verification.meta({ id: 'Verification' });

/** Checking a certificate: the short link of the QR code, and the look-up behind the verify page. */
export const verifyRoutes =
  (limit: SoftLimit): MakeRoutes =>
  ({ dependencies }): PublicRoute[] => [
    {
      path: '/v/{verifyCode}',
      operationId: 'followQrCode',
      summary: 'The short link of the QR code: leads to the verify page.',
      parameters: [
        {
          name: 'verifyCode',
          in: 'path',
          description: 'The verification code',
          schema: ShortPath.shape.verifyCode,
        },
      ],
      answers: { 302: { description: 'The verify page', headers: { location: 'Its address' } } },
      answer: async (request, reply) => {
        const { verifyCode } = readPath(ShortPath, request.params);
        return reply.redirect(`/verify/${encodeURIComponent(verifyCode)}`, 302);
      },
    },
    {
      path: '/api/verifications/{typed}',
      operationId: 'verify',
      summary:
        'Checks a code or a printed number and gives the status as of now. The random code finds what the certificate says; the printed number finds the status only. A malformed and an unknown one answer with 200 and say so.',
      parameters: [
        {
          name: 'typed',
          in: 'path',
          description: 'What somebody scanned or typed: a verification code or a certificate number',
          schema: TypedPath.shape.typed,
        },
      ],
      answers: {
        200: { description: 'What was found', content: { 'application/json': VerificationAnswer } },
        429: refusal('Too many look-ups from one place; the header Retry-After says how long to wait'),
      },
      answer: async (request, reply) => {
        limit.count(request.ip, reply);
        const { typed } = readPath(TypedPath, request.params);
        return sendJson(reply, await findVerification(dependencies, typed));
      },
    },
  ];
