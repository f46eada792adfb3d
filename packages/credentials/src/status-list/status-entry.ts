/** Where a credential's status is read: one bit of a published list. */
export type StatusPlace = {
  /** Address of the status list credential. */
  listUrl: string;
  index: number;
};

export type StatusPurpose = 'revocation' | 'suspension';

export type StatusEntry = {
  id: string;
  type: 'BitstringStatusListEntry';
  statusPurpose: StatusPurpose;
  statusListIndex: string;
  statusListCredential: string;
};

/** The entry that a credential carries for one purpose (W3C Bitstring Status List 1.0, section 2.1). */
export function buildStatusEntry(statusPurpose: StatusPurpose, place: StatusPlace): StatusEntry {
  return {
    id: `${place.listUrl}#${place.index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose,
    statusListIndex: String(place.index),
    statusListCredential: place.listUrl,
  };
}

/**
 * The two bits of a credential. Revoking sets both: Open Badges 3.0 has room for one status entry where every
 * verifier looks, Kaopu puts suspension there, and whoever reads only that one must refuse a revoked credential
 * too.
 */
export function toStatusBits(status: {
  suspended: boolean;
  revoked: boolean;
}): Record<StatusPurpose, boolean> {
  return { suspension: status.suspended || status.revoked, revocation: status.revoked };
}
