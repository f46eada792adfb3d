import { addFailure, readBlock, takeTry, throttleKey } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import {
  accountLimit,
  networkLimit,
  networkLimitInWindow,
  networkOf,
} from '@kaopu/domain/identity/sign-in-throttle.ts';
import type { Context } from '../context.ts';
import { isExamWindow } from './account.store.ts';

type Trying = Pick<Context, 'db' | 'clock' | 'secret' | 'network'>;

export const accountKey = ({ secret }: Pick<Context, 'secret'>, email: string): string =>
  throttleKey(secret, 'account', email);

export const secondFactorKey = ({ secret }: Pick<Context, 'secret'>, personId: string): string =>
  throttleKey(secret, 'second_factor', personId);

/** Refuses with SIGN_IN_THROTTLED while the caller's network is blocked. Counts nothing. */
export async function assertNetworkMayTry(ctx: Trying): Promise<void> {
  refuseWhile(await readBlock(ctx.db, networkKey(ctx), ctx.clock.now()));
}

/** Counts a try under `key`, or refuses with SIGN_IN_THROTTLED where it has had too many. */
export async function assertMayTry(ctx: Trying, key: string): Promise<void> {
  refuseWhile(await takeTry(ctx.db, key, accountLimit, ctx.clock.now()));
}

/** Counts a failure against the caller's network; while an exam is on, it may have many more. */
export async function countNetworkFailure(ctx: Trying): Promise<void> {
  const now = ctx.clock.now();
  const limit = (await isExamWindow(ctx.db, now)) ? networkLimitInWindow : networkLimit;
  await addFailure(ctx.db, networkKey(ctx), limit, now);
}

const networkKey = (ctx: Trying): string => throttleKey(ctx.secret, 'network', networkOf(ctx.network));

function refuseWhile(seconds: number | null): void {
  if (seconds !== null) throw new KaopuError('SIGN_IN_THROTTLED', { seconds });
}
