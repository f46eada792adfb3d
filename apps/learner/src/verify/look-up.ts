import type { Verification } from '@kaopu/api/certification/find-verification.ts';
import type { VerifyView } from './verify-view.ts';

/** Asks the server what it knows of a code or a number, and gives what the page then shows. */
export async function lookUp(typed: string): Promise<VerifyView> {
  const address = `/api/verifications/${encodeURIComponent(typed.slice(0, 100))}`;
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (answer?.status === 429) return { kind: 'busy' };
  if (!answer?.ok) return { kind: 'offline' };
  return toView((await answer.json()) as Verification, typed);
}

function toView(verification: Verification, typed: string): VerifyView {
  switch (verification.kind) {
    case 'credential':
      return { kind: 'found', found: verification, signature: { state: 'checking', checks: [] } };
    case 'status':
      return verification;
    case 'unknown':
    case 'malformed':
      return { kind: verification.kind, typed, checkedAt: verification.checkedAt };
  }
}
