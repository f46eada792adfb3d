import { createHash } from 'node:crypto';
import { CompetencyFramework } from '@kaopu/domain/certification/competency-framework.ts';
import { findFrameworkFaults } from '@kaopu/domain/certification/framework-faults.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { grantOf } from '@kaopu/domain/identity/permission.ts';
import { z } from 'zod';
import { recordEvent, toCanonicalJson } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import { assertWording } from './check-wording.ts';
import * as frameworkStore from './framework.store.ts';
import * as schemeStore from './scheme.store.ts';

export const PublishFrameworkInput = z.object({
  bodyId: Id,
  framework: CompetencyFramework,
  idempotencyKey: IdempotencyKey,
});
export type PublishFrameworkInput = z.infer<typeof PublishFrameworkInput>;

export const PublishFrameworkOutput = z.object({ frameworkId: Id });
export type PublishFrameworkOutput = z.infer<typeof PublishFrameworkOutput>;

/**
 * Publishes a version of a competency framework, which never changes again. FRAMEWORK_INVALID or
 * FORBIDDEN_WORDING with the first reason; a version that the body has already is a CONFLICT.
 */
export const publishFrameworkProcedure = procedureFor('certification.publishScheme')
  .input(PublishFrameworkInput)
  .output(PublishFrameworkOutput)
  .mutation(({ ctx, input }) => publishFramework(ctx, input));

export async function publishFramework(
  ctx: PersonContext,
  input: PublishFrameworkInput,
): Promise<PublishFrameworkOutput> {
  const { bodyId, framework, idempotencyKey: key } = input;
  // Every scheme of the body may rest on it, so that a duty for one scheme does not reach this far.
  if (!grantOf(ctx.actor, 'certification.publishScheme').everywhere) throw new KaopuError('FORBIDDEN');
  const [fault] = findFrameworkFaults(framework);
  if (fault) throw new KaopuError('FRAMEWORK_INVALID', { fault: fault.code, at: fault.at });
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.publishFramework', input }, async () => {
      const body = await schemeStore.findBody(tx, bodyId);
      if (!body) throw new KaopuError('NOT_FOUND', { field: 'bodyId' });
      assertWording({ bodyKind: body.kind, names: namesIn(framework) });
      const { frameworkCode: code, version, name } = framework;
      const publishedAt = ctx.clock.now();
      const frameworkId = ctx.chance.newId(publishedAt);
      const row = { frameworkId, bodyId, code, version, name, document: framework };
      const publishedBy = ctx.actor.personId;
      const isStored = await frameworkStore.insertFramework(tx, { ...row, publishedBy, publishedAt });
      if (!isStored) throw new KaopuError('CONFLICT', { field: 'framework.version' });
      const documentSha256 = createHash('sha256').update(toCanonicalJson(framework)).digest('hex');
      const data = { frameworkId, bodyId, code, version, documentSha256 };
      const subject = { kind: 'framework', id: frameworkId };
      await recordEvent(tx, ctx, 'certification.frameworkPublished', { subject, data });
      return { frameworkId };
    }),
  );
}

/** What a certificate of this occupation may come to be read beside. */
function namesIn({ name, occupation, levels }: CompetencyFramework) {
  const ofLevels = levels.map((level) => [`level.${level.levelCode}`, level.name] as const);
  return { framework_name: name, occupation: occupation.name, ...Object.fromEntries(ofLevels) };
}
