import { findDocument } from '@kaopu/api/certification/credential.store.ts';
import { getCertificateSheet } from '@kaopu/api/certification/get-certificate-sheet.ts';
import { getStatusList } from '@kaopu/api/certification/publish-status-list.ts';
import { parseVerifyCode } from '@kaopu/domain/certification/verify-code.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { Language } from '@kaopu/domain/language.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Printer } from './certificate-printer.ts';
import { readPath } from './issuer.routes.ts';
import { type MakeRoutes, type ParameterDescription, type PublicRoute, sendJson } from './public-route.ts';
import { AchievementCredential, refusal, StatusListCredential } from './public-schemas.ts';
import type { SoftLimit } from './soft-limit.ts';

const credentialType = 'application/vc';
const CodePath = z.object({ verifyCode: z.string().max(60) });
const ListPath = z.object({ statusListId: Id });
const PrintQuery = z.object({ language: Language.default('zh-CN') });

const codeParameter: ParameterDescription = {
  name: 'verifyCode',
  in: 'path',
  description: 'The verification code of the QR code or the holder’s link; in any case, with hyphens or none',
  schema: CodePath.shape.verifyCode,
};
const unknownCode = refusal('No credential has this code');

/** The code as it is stored; what cannot be a code is unknown. */
function readCode(request: FastifyRequest): string {
  const parsed = parseVerifyCode(readPath(CodePath, request.params).verifyCode);
  if (parsed.kind === 'invalid') throw new KaopuError('NOT_FOUND');
  return parsed.code;
}

/** Browsers that open the address of a credential mean the page about it. */
const wantsPage = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').split(',')[0]?.startsWith('text/html') ?? false;

/** What is issued: the signed credential, its printed certificate, and the status lists. */
export const credentialRoutes =
  (printer: Printer, limit: SoftLimit): MakeRoutes =>
  ({ dependencies }): PublicRoute[] => [
    {
      path: '/credentials/{verifyCode}',
      operationId: 'getCredential',
      summary:
        'The signed credential: an Open Badges 3.0 AchievementCredential, which is a W3C Verifiable Credential 2.0 with a Data Integrity proof (eddsa-rdfc-2022). A browser is led to the page about it.',
      parameters: [codeParameter],
      answers: {
        200: { description: 'The credential', content: { [credentialType]: AchievementCredential } },
        303: { description: 'For browsers: the verify page', headers: { location: 'Its address' } },
        404: unknownCode,
      },
      answer: async (request, reply) => {
        const verifyCode = readCode(request);
        reply.header('vary', 'accept');
        if (wantsPage(request)) return reply.redirect(`/verify/${verifyCode}`, 303);
        const document = await findDocument(dependencies.db, verifyCode);
        if (document === null) throw new KaopuError('NOT_FOUND');
        return sendJson(reply, document, { mediaType: credentialType });
      },
    },
    {
      path: '/credentials/{verifyCode}/certificate.pdf',
      operationId: 'printCertificate',
      summary: 'The certificate as a PDF of one A4 page, with its status as of now.',
      parameters: [
        codeParameter,
        {
          name: 'language',
          in: 'query',
          description: 'The language of the text',
          schema: Language,
          required: false,
        },
      ],
      answers: {
        200: { description: 'The certificate', content: { 'application/pdf': null } },
        400: refusal('A language that certificates are not printed in'),
        404: unknownCode,
        429: refusal('Too many certificates were asked for; try again in a minute'),
        503: refusal('Too many certificates are being printed; try again in a moment'),
      },
      answer: async (request, reply) => {
        const verifyCode = readCode(request);
        const query = PrintQuery.safeParse(request.query);
        if (!query.success) throw new KaopuError('INVALID_INPUT', { field: 'language' });
        limit.count(request.ip, reply);
        const { language } = query.data;
        const sheet = await getCertificateSheet(dependencies, { verifyCode, language });
        const bytes = await printer.print(sheet);
        return reply
          .type('application/pdf')
          .header('cache-control', 'no-store')
          .header('content-disposition', `inline; filename="certificate-${verifyCode}-${language}.pdf"`)
          .send(Buffer.from(bytes));
      },
    },
    {
      path: '/status-lists/{statusListId}',
      operationId: 'getStatusList',
      summary:
        'A status list as it is now, signed (W3C Bitstring Status List 1.0). A credential names its two lists and its place in each.',
      parameters: [{ name: 'statusListId', in: 'path', description: 'The list', schema: Id }],
      answers: {
        200: { description: 'The list', content: { [credentialType]: StatusListCredential } },
        404: refusal('No such list'),
      },
      answer: async (request, reply) => {
        const { statusListId } = readPath(ListPath, request.params);
        const text = await getStatusList(dependencies, statusListId);
        return sendJson(reply, text, { mediaType: credentialType, seconds: 60 });
      },
    },
  ];
