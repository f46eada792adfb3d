/** 32 characters that cannot be mistaken for one another when read aloud or copied by hand. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The number on a candidate's receipt, such as `20261122-7K3M-9QXA`: the day of submission in UTC and the last
 * 40 bits of the attempt's id, five at a time.
 */
export function receiptNumberOf(attemptId: string, submittedAt: Date): string {
  const day = submittedAt.toISOString().slice(0, 10).replaceAll('-', '');
  const bits = BigInt(`0x${attemptId.replaceAll('-', '').slice(-10)}`);
  const letters = Array.from({ length: 8 }, (_, index) =>
    alphabet.charAt(Number((bits >> BigInt(5 * (7 - index))) & 31n)),
  ).join('');
  return `${day}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
