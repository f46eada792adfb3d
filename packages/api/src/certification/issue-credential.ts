import { signDocument } from '@kaopu/credentials/data-integrity/sign-document.ts';
import { hashCredential } from '@kaopu/credentials/record/credential-hash.ts';
import type { Tx } from '@kaopu/db/client.ts';
import { drawVerifyCode } from '@kaopu/domain/certification/verify-code.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { scopeIds } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { toCertificateFacts } from './certificate-facts.ts';
import * as credentialStore from './credential.store.ts';
import { buildCredentialDocument } from './credential-document.ts';
import * as decisionStore from './decision.store.ts';
import { drawStatusPlace } from './draw-status-place.ts';
import { fixPublicUrl } from './fix-public-url.ts';
import { gatherCredential, type PassedDecision } from './gather-credential.ts';
import { publicAddresses } from './public-address.ts';
import { randomBelow } from './random-below.ts';
import { openSigner } from './signing-keys.ts';
import * as statusListStore from './status-list.store.ts';

export const IssueCredentialInput = z.object({ decisionId: Id, idempotencyKey: IdempotencyKey });
export type IssueCredentialInput = z.infer<typeof IssueCredentialInput>;

export const IssueCredentialOutput = z.object({
  credentialId: Id,
  number: z.string(),
  verifyCode: z.string(),
  verifyUrl: z.url(),
});
export type IssueCredentialOutput = z.infer<typeof IssueCredentialOutput>;

/**
 * Issues the credential that a closed decision grants, once: numbered, signed, with a place in both status
 * lists. DECISION_REQUIRED without a decision that passed, ALREADY_ISSUED, PUBLIC_URL_FIXED where this server
 * runs under another address than the credentials before.
 */
export const issueCredentialProcedure = procedureFor('certification.issueCredential')
  .input(IssueCredentialInput)
  .output(IssueCredentialOutput)
  .mutation(({ ctx, input }) => issueCredential(ctx, input));

/** What a demo may tell beside the decision: its past is issued today, so it is signed today. */
export type IssueOptions = { readonly signedAt?: Date; readonly batchNumber?: number };

export async function issueCredential(
  ctx: PersonContext,
  input: IssueCredentialInput,
  options: IssueOptions = {},
): Promise<IssueCredentialOutput> {
  const scope = scopeIds(ctx.actor, 'certification.issueCredential', 'scheme');
  const { decisionId, idempotencyKey: key } = input;
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.issueCredential', input }, async () => {
      const decision = await decisionStore.lockDecision(tx, scope, decisionId);
      if (!decision) throw new KaopuError('NOT_FOUND');
      if (decision.outcome !== 'pass' || !decision.closedAt) throw new KaopuError('DECISION_REQUIRED');
      if (await credentialStore.isDecisionIssued(tx, decisionId)) throw new KaopuError('ALREADY_ISSUED');
      await fixPublicUrl(tx, ctx);
      return storeCredential(tx, ctx, { ...decision, closedAt: decision.closedAt }, options);
    }),
  );
}

async function storeCredential(
  tx: Tx,
  ctx: PersonContext,
  decision: PassedDecision,
  options: IssueOptions,
): Promise<IssueCredentialOutput> {
  const issuedAt = ctx.clock.now();
  const addresses = publicAddresses(ctx.installation.publicUrl);
  const verifyCode = drawVerifyCode((below) => randomBelow(ctx.chance, below));
  const verifyUrl = addresses.verify(verifyCode);
  const { source, validity } = await gatherCredential(tx, ctx, decision, { issuedAt, verifyUrl, ...options });
  const credentialId = ctx.chance.newId(issuedAt);
  const { key, signingKeyId } = await openSigner(tx, ctx.secret, addresses.did);
  const draw = (purpose: 'revocation' | 'suspension') => drawStatusPlace(tx, ctx, { purpose, at: issuedAt });
  const places = { revocation: await draw('revocation'), suspension: await draw('suspension') };
  const { validFrom, validUntil } = validity;
  const unsigned = buildCredentialDocument(source, {
    addresses,
    verifyCode,
    places,
    awardedAt: validFrom,
    validUntil,
  });
  const created = options.signedAt ?? issuedAt;
  const document = JSON.stringify(await signDocument({ document: unsigned, key, created }));
  const documentSha256 = await hashCredential(unsigned);
  const { applicantId: personId, decisionId, schemeVersionId, levelCode, route } = decision;
  const { number, batchNumber } = source;
  await credentialStore.insertCredential(tx, {
    ...{ credentialId, personId, decisionId, schemeVersionId, levelCode, route, number, verifyCode },
    ...{ signingKeyId, issuedBy: ctx.actor.personId, issuedAt, validFrom, validUntil, batchNumber },
    ...{ certificate: toCertificateFacts(source), document, documentSha256 },
  });
  const entries = Object.values(places).map((place) => ({ ...place, credentialId }));
  await statusListStore.insertEntries(tx, entries);
  await credentialStore.insertEvent(tx, {
    credentialEventId: ctx.chance.newId(issuedAt),
    credentialId,
    kind: 'issued',
    actorId: ctx.actor.personId,
    at: issuedAt,
  });
  const subject = { kind: 'credential', id: credentialId };
  const data = { credentialId, number, decisionId, signingKeyId, documentSha256 };
  await recordEvent(tx, ctx, 'certification.credentialIssued', { subject, data });
  return { credentialId, number, verifyCode, verifyUrl };
}
