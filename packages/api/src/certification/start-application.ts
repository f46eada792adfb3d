import { offersRoute } from '@kaopu/domain/certification/scheme-rules.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { z } from 'zod';
import { recordEvent } from '../audit/audit.offers.ts';
import type { PersonContext } from '../context.ts';
import { IdempotencyKey, once } from '../idempotency.ts';
import { procedureFor } from '../trpc.ts';
import * as applicationStore from './application.store.ts';
import { todayOfBody } from './list-open-schemes.ts';
import * as versionStore from './scheme-version.store.ts';

export const StartApplicationInput = z.object({
  schemeVersionId: Id,
  levelCode: z.string(),
  route: z.string(),
  idempotencyKey: IdempotencyKey,
});
export type StartApplicationInput = z.infer<typeof StartApplicationInput>;

export const StartApplicationOutput = z.object({ applicationId: Id });
export type StartApplicationOutput = z.infer<typeof StartApplicationOutput>;

/**
 * Starts an application, bound from now on to this version of the scheme. SCHEME_NOT_OPEN where one cannot
 * apply under it today or it has no such level and route; CONFLICT where the person has one under way for the
 * level.
 */
export const startApplicationProcedure = procedureFor('certification.apply')
  .input(StartApplicationInput)
  .output(StartApplicationOutput)
  .mutation(({ ctx, input }) => startApplication(ctx, input));

export async function startApplication(
  ctx: PersonContext,
  input: StartApplicationInput,
): Promise<StartApplicationOutput> {
  const { schemeVersionId, levelCode, route, idempotencyKey: key } = input;
  const { personId } = ctx.actor;
  return ctx.db.transaction((tx) =>
    once(tx, ctx, { key, operation: 'certification.startApplication', input }, async () => {
      await applicationStore.lockPerson(tx, personId);
      const createdAt = ctx.clock.now();
      const version = await versionStore.findOpenVersion(tx, schemeVersionId, todayOfBody(createdAt));
      if (!version || !offersRoute(version.rules, input)) throw new KaopuError('SCHEME_NOT_OPEN');
      const { schemeId } = version;
      if (await applicationStore.findLiveApplication(tx, { personId, schemeId, levelCode })) {
        throw new KaopuError('CONFLICT', { field: 'levelCode' });
      }
      const applicationId = ctx.chance.newId(createdAt);
      const data = { applicationId, schemeVersionId, levelCode, route };
      await applicationStore.insertApplication(tx, { ...data, personId, state: 'draft', createdAt });
      const subject = { kind: 'application', id: applicationId };
      await recordEvent(tx, ctx, 'certification.applicationStarted', { subject, data });
      return { applicationId };
    }),
  );
}
