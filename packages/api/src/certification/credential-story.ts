import type { Db } from '@kaopu/db/client.ts';
import { installation } from '@kaopu/db/schema/installation.ts';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { testContext } from '../test-context.ts';
import { type CompleteCase, completeCase, decideCase } from './application-story.ts';
import { getDidDocument } from './publish-issuer.ts';
import { getStatusList } from './publish-status-list.ts';
import { ensureSigningKeys } from './signing-keys.ts';

/** For tests: what the first start of a server leaves: an installation and a signing key. */
export async function startInstallation(db: Db, overrides: Partial<Context> = {}) {
  const ctx = testContext(db, { kind: 'system', process: 'start' }, overrides);
  const row = { installationId: v7(), isDemo: ctx.installation.isDemo, createdAt: ctx.clock.now() };
  await db.insert(installation).values(row).onConflictDoNothing();
  await ensureSigningKeys(ctx);
  return ctx;
}

/** For tests: the registrar issues what the board decided. */
export async function issueCase(facts: CompleteCase) {
  const { decisionId } = await decideCase(facts);
  const registrar = facts.officers.asStaff(facts.officers.registrar);
  const issued = await registrar.issueCredential({ decisionId, idempotencyKey: v7() });
  return { ...issued, decisionId, registrar };
}

/** For tests: from nothing to an issued credential. */
export async function issueFirst(db: Db, overrides: Partial<Context> = {}) {
  const ctx = await startInstallation(db, overrides);
  const facts = await completeCase(db, overrides);
  return { ctx, facts, ...(await issueCase(facts)) };
}

/** For tests: everything that an outside verifier fetches for a credential, by its address. */
export async function fetchAll(ctx: Context, document: Record<string, unknown>) {
  const entries = [document.credentialStatus, document.revocationStatus] as {
    statusListCredential: string;
  }[];
  const documents: Record<string, unknown> = {};
  for (const { statusListCredential: address } of entries) {
    documents[address] = JSON.parse(await getStatusList(ctx, address.split('/').at(-1) ?? ''));
  }
  const did = await getDidDocument(ctx);
  return { ...documents, [did.id]: did };
}
