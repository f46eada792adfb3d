import type { CastMember } from '@kaopu/api/permissions/cast.ts';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { PreparedRoutes } from './routes.fixture.ts';

export type Request = Omit<InjectOptions, 'cookies'> & { url: string };
export type Answer = Awaited<ReturnType<FastifyInstance['inject']>>;

/** Makes the request of one of the cast, who may have to begin something first. */
export type Ask = (asking: {
  member: CastMember;
  send(request: Request): Promise<Answer>;
  sendAs(name: string, request: Request): Promise<Answer>;
}) => Request | Promise<Request>;

const tus = { 'tus-resumable': '1.0.0' };
const begin: Request = { method: 'POST', url: '/uploads', headers: { ...tus, 'upload-length': '10' } };
const goOn = (url: string): Request => ({
  ...{ method: 'PATCH', url, payload: '0123' },
  headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
});
const locationOf = async (begun: Promise<Answer>) =>
  String((await begun).headers.location ?? '/uploads/none');
const file = (fileId: string) => ({ url: `/files/${fileId}` });
const call =
  (url: string): Ask =>
  () => ({ url });
const change =
  (url: string): Ask =>
  () => ({ method: 'POST', url, payload: {} });

/** How each line of the table of routes in docs/permissions.md is asked for, by `route: asked for`. */
export const asksOf = (world: PreparedRoutes): Record<string, Ask> => ({
  '/healthz: whether the process lives': call('/healthz'),
  '/readyz: whether it can serve': call('/readyz'),
  '/metrics: from this machine': call('/metrics'),
  '/metrics: over the network, without the token': () => ({ url: '/metrics', remoteAddress: '10.0.0.9' }),
  '/trpc/learner/:path: a public procedure': call('/trpc/learner/identity.getViewer'),
  '/trpc/learner/:path: a procedure for whoever is signed in to learn': call(
    '/trpc/learner/identity.getMyAccount',
  ),
  '/trpc/learner/:path: a change': change('/trpc/learner/identity.startPasskeySignIn'),
  '/trpc/admin/:path: a public procedure': call('/trpc/admin/identity.getViewer'),
  '/trpc/admin/:path: a procedure for whoever is signed in as staff': call(
    '/trpc/admin/identity.getMyAccount',
  ),
  '/trpc/admin/:path: a change': change('/trpc/admin/identity.startPasskeySignIn'),
  '/.well-known/kaopu/audit-head: the head of the record': call('/.well-known/kaopu/audit-head'),
  "/.well-known/did.json: the issuer's keys": call('/.well-known/did.json'),
  "/issuer: the issuer's profile": call('/issuer'),
  '/achievements/:schemeVersionId/:levelCode: a level of a published scheme': () => ({
    url: `/achievements/${world.schemeVersionId}/L3`,
  }),
  '/achievements/:schemeVersionId/:levelCode/criteria: its criteria': () => ({
    url: `/achievements/${world.schemeVersionId}/L3/criteria`,
  }),
  '/achievements/:schemeVersionId/:levelCode: a level of a draft': () => ({
    url: `/achievements/${world.draftVersionId}/L3`,
  }),
  '/status-lists/:statusListId: a status list': () => ({ url: `/status-lists/${world.statusListId}` }),
  '/issued-record/:documentSha256: whether this was issued': () => ({
    url: `/issued-record/${world.documentSha256}`,
  }),
  '/credentials/:verifyCode: a credential by its random code': () => ({
    url: `/credentials/${world.issued.verifyCode}`,
  }),
  '/credentials/:verifyCode: a credential by its printed number': () => ({
    url: `/credentials/${world.issued.number}`,
  }),
  '/credentials/:verifyCode/certificate.pdf: the certificate by the random code': () => ({
    url: `/credentials/${world.issued.verifyCode}/certificate.pdf`,
  }),
  '/v/:verifyCode: the link of the QR code': () => ({ url: `/v/${world.issued.verifyCode}` }),
  '/api/verifications/:typed: a check': () => ({ url: `/api/verifications/${world.issued.number}` }),
  '/openapi.json: the description of public addresses': call('/openapi.json'),
  '/api-docs: the page about them': call('/api-docs'),
  '/uploads: beginning an upload': () => begin,
  "/uploads/*: going on with one's own": async ({ send }) => goOn(await locationOf(send(begin))),
  "/uploads/*: going on with somebody else's": async ({ sendAs }) =>
    goOn(await locationOf(sendAs('instructor of this course', begin))),
  "/uploads/*: removing somebody else's": async ({ sendAs }) => ({
    ...{ method: 'DELETE', headers: tus },
    url: await locationOf(sendAs('instructor of this course', begin)),
  }),
  '/files/:fileId: a video in the draft of a course': () => file(world.course.inDraft),
  '/files/:fileId: a video in a published lesson, enrolled in it': async ({ member }) => {
    await world.enrol(member);
    return file(world.studied.published);
  },
  '/files/:fileId: a video in a published lesson, not enrolled': () => file(world.course.published),
  "/files/:fileId: one's own upload": async ({ member }) =>
    file(await world.keepVideo(member.holder.personId)),
  "/files/:fileId: somebody else's upload that nothing shows": () => file(world.unseen),
  '/admin: the staff application': call('/admin'),
  '/admin/*: a file of the staff application': call('/admin/assets/main-4f3a.js'),
  '/*: a file of the learner application': call('/assets/main-4f3a.js'),
});
