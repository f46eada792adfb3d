import { signDocument } from '@kaopu/credentials/data-integrity/sign-document.ts';
import { buildStatusListCredential } from '@kaopu/credentials/status-list/build-status-list-credential.ts';
import { toStatusBits } from '@kaopu/credentials/status-list/status-entry.ts';
import { type CredentialEvent, statusAt } from '@kaopu/domain/certification/credential-status.ts';
import { KaopuError } from '@kaopu/domain/error-code.ts';
import type { Dependencies } from '../dependencies.ts';
import { publicAddresses } from './public-address.ts';
import { openSigner } from './signing-keys.ts';
import * as statusListStore from './status-list.store.ts';

type Publishes = Pick<Dependencies, 'db' | 'clock' | 'secret' | 'installation'>;

/** How long a verifier may rely on a list that it fetched. */
const validHours = 24;
/** A list is signed again after so long even when nothing changed. */
const freshMinutes = 60;

/** A verifier's clock may be slow; the list is true a little before it was signed, because it is read anew. */
const slowClockMinutes = 5;

type Signed = { content: string; signedAt: Date; text: string };
const signedLists = new Map<string, Signed>();

/**
 * A status list as it is now, signed: the text to publish. What was signed is kept in this process and given
 * again while nothing changed; what is true is read from the events every time.
 * @throws KaopuError NOT_FOUND
 */
export async function getStatusList(deps: Publishes, statusListId: string): Promise<string> {
  const list = await statusListStore.findList(deps.db, statusListId);
  if (!list) throw new KaopuError('NOT_FOUND');
  const now = deps.clock.now();
  const setIndexes = await findSetIndexes(deps, list, now);
  const { did } = publicAddresses(deps.installation.publicUrl);
  const { key, signingKeyId } = await openSigner(deps.db, deps.secret, did);
  const content = [did, signingKeyId, ...setIndexes].join(' ');
  const kept = signedLists.get(statusListId);
  const age = kept ? now.getTime() - kept.signedAt.getTime() : Number.POSITIVE_INFINITY;
  if (kept?.content === content && age >= 0 && age < freshMinutes * 60_000) return kept.text;
  const document = await buildStatusListCredential({
    listUrl: publicAddresses(deps.installation.publicUrl).statusList(statusListId),
    issuer: did,
    purpose: list.purpose,
    setIndexes,
    length: list.entries,
    validFrom: toSecond(new Date(now.getTime() - slowClockMinutes * 60_000)),
    validUntil: toSecond(new Date(now.getTime() + validHours * 3_600_000)),
  });
  const text = JSON.stringify(await signDocument({ document, key, created: now }));
  signedLists.set(statusListId, { content, signedAt: now, text });
  return text;
}

const issuedBefore: CredentialEvent = { kind: 'issued', at: new Date(0) };

/** The places whose bit is set, in order. */
async function findSetIndexes(
  { db }: Publishes,
  { statusListId, purpose }: { statusListId: string; purpose: statusListStore.StatusPurpose },
  now: Date,
): Promise<number[]> {
  const byIndex = new Map<number, CredentialEvent[]>();
  for (const { index, kind, at } of await statusListStore.findStatusEvents(db, statusListId)) {
    byIndex.set(index, [...(byIndex.get(index) ?? [issuedBefore]), { kind, at }]);
  }
  // A list tells what the body did, not the calendar: dates stand in the credential itself.
  const validUntil = new Date(8.64e15);
  const isSet = (events: CredentialEvent[]) => {
    const status = statusAt({ events, validUntil }, now);
    return toStatusBits({ suspended: status === 'suspended', revoked: status === 'revoked' })[purpose];
  };
  return [...byIndex]
    .filter(([, events]) => isSet(events))
    .map(([index]) => index)
    .toSorted((a, b) => a - b);
}

const toSecond = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`;
