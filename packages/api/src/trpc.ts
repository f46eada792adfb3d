import { errorCodes, KaopuError } from '@kaopu/domain/error-code.ts';
import { holdsAnywhere, type Permission } from '@kaopu/domain/identity/permission.ts';
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { Context } from './context.ts';
import { toTrpcCode } from './trpc-code.ts';

/** What a procedure says of itself; a test walks all of them by it. `null`: anybody, signed in or not. */
export type ProcedureMeta = { readonly permission: Permission | 'signedIn' | null };

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const { code, params } = toKaopuCode(error);
      return {
        ...shape,
        message: code,
        data: {
          code: shape.data.code,
          httpStatus: errorCodes[code],
          kaopu: { code, params, requestId: ctx?.requestId },
        },
      };
    },
  });

function toKaopuCode(error: TRPCError): Pick<KaopuError, 'code' | 'params'> {
  if (error.cause instanceof KaopuError) return error.cause;
  if (error.cause instanceof ZodError) {
    const [issue] = error.cause.issues;
    return { code: 'INVALID_INPUT', params: { field: issue?.path.join('.') ?? '' } };
  }
  if (error.code === 'NOT_FOUND') return { code: 'NOT_FOUND', params: {} };
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR')
    return { code: 'INVALID_INPUT', params: {} };
  return { code: 'INTERNAL', params: {} };
}

/** Gives expected refusals their HTTP status; everything else stays an internal error. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof KaopuError) {
    throw new TRPCError({ code: toTrpcCode(result.error.cause.code), cause: result.error.cause });
  }
  return result;
});

export const router = t.router;

/** For anybody. */
export const publicProcedure = t.procedure.meta({ permission: null }).use(refusals);

/** For whoever has signed in to this application: their own account, nothing else. */
export const signedInProcedure = t.procedure
  .meta({ permission: 'signedIn' })
  .use(refusals)
  .use(({ ctx, next }) => {
    if (ctx.actor.kind !== 'person') throw new KaopuError('NOT_SIGNED_IN');
    return next({ ctx: { actor: ctx.actor } });
  });

/**
 * For whoever holds `permission` in some scope. Which rows they may touch is decided again in the WHERE clause
 * of the store, by the scope.
 */
export const procedureFor = (permission: Permission) =>
  signedInProcedure.meta({ permission }).use(({ ctx, next }) => {
    if (!holdsAnywhere(ctx.actor, permission)) {
      // A duty that only waits for the second factor: the screen leads there instead of refusing for good.
      const waiting = { ...ctx.actor, duties: ctx.actor.withheld ?? [] };
      const code = holdsAnywhere(waiting, permission) ? 'SECOND_FACTOR_REQUIRED' : 'FORBIDDEN';
      throw new KaopuError(code, { permission });
    }
    return next();
  });
