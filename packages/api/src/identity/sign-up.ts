import { takeTry, throttleKey } from '@kaopu/auth/throttle/throttle.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import { Id } from '@kaopu/domain/identifier.ts';
import { Email } from '@kaopu/domain/identity/email.ts';
import { Password } from '@kaopu/domain/identity/password.ts';
import { LatinName, PersonName } from '@kaopu/domain/identity/person-name.ts';
import { networkOf, signUpLimit } from '@kaopu/domain/identity/sign-in-throttle.ts';
import { Language } from '@kaopu/domain/language.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { addPerson } from './add-person.ts';
import { assertStrongPassword, hashPassword } from './check-password.ts';
import { admit } from './sign-in.ts';

export const SignUpInput = z.object({
  name: PersonName,
  latinName: LatinName.nullish(),
  email: Email,
  password: Password,
  language: Language,
});
export type SignUpInput = z.infer<typeof SignUpInput>;

export const SignUpOutput = z.object({ personId: Id });
export type SignUpOutput = z.infer<typeof SignUpOutput>;

/** Makes an account for a trainee and signs them in to the learner application. */
export const signUpProcedure = publicProcedure
  .input(SignUpInput)
  .output(SignUpOutput)
  .mutation(({ ctx, input }) => signUp(ctx, input));

/** Whoever signs up is a trainee; every other duty is given by an administrator. */
export async function signUp(ctx: Context, input: SignUpInput): Promise<SignUpOutput> {
  const now = ctx.clock.now();
  const networkKey = throttleKey(ctx.secret, 'sign_up', networkOf(ctx.network));
  const seconds = await takeTry(ctx.db, networkKey, signUpLimit, now);
  if (seconds !== null) throw new KaopuError('TOO_MANY_REQUESTS', { seconds });
  assertStrongPassword(input.password, input);
  const passwordHash = await hashPassword(input.password);
  const personId = ctx.chance.newId(now);
  const cookie = await ctx.db.transaction(async (tx) => {
    const { name, email, language, latinName = null } = input;
    await addPerson(tx, ctx, { personId, name, latinName, email, language, passwordHash });
    return admit(tx, ctx, { personId, audience: 'learner', method: 'password', secondFactorAt: null });
  });
  ctx.cookie.write(cookie.token, cookie.endsAt);
  return { personId };
}
