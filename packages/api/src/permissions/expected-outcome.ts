import type { ErrorCode } from '@kaopu/domain/error-code.ts';
import type { Case } from './case.ts';
import type { CastMember } from './cast.ts';
import type { ProcedureLine } from './permission-page.ts';

/** What a call came to, as far as permissions go. */
export type Outcome = 'allowed' | 'left out' | ErrorCode | `unexpected: ${string}`;

/** What docs/permissions.md says about a call of one of the cast. */
export function expectedOutcome(line: ProcedureLine, member: CastMember, asked: keyof Case): Outcome {
  const refusal = refusalOf(line, member);
  if (refusal) return refusal;
  if (asked === 'others') return line.notTheirs ?? 'allowed';
  if (asked === 'conflicted' && line.taught && appliesTo(line.taught, member)) return line.taught.code;
  return 'allowed';
}

/** What refuses the caller whatever they ask for, or null. */
function refusalOf({ permission, whoMay, where, notTheirs }: ProcedureLine, member: CastMember) {
  if (permission === 'anybody') return null;
  if (member.name === 'nobody') return 'NOT_SIGNED_IN';
  if (permission === 'signed in') return null;
  if (!member.duty || !whoMay.includes(member.duty)) return 'FORBIDDEN';
  if (member.isWithheld) return 'SECOND_FACTOR_REQUIRED';
  return reaches(where, member.scope) ? null : notTheirs;
}

function reaches(where: ProcedureLine['where'], { type, isOwn }: CastMember['scope']): boolean {
  if (type === 'body' || where === '—') return true;
  return isOwn && where.split(', ')[0] === type;
}

const appliesTo = ({ duties }: { duties: string[] | null }, { duty }: CastMember) =>
  duties === null || (duty !== null && duties.includes(duty));
