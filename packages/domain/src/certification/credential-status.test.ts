import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CredentialEvent,
  type CredentialHistory,
  changesFrom,
  decideStatusChange,
  type StatusChange,
  statusAt,
  statusPeriods,
} from './credential-status.ts';

const on = (day: string) => new Date(`${day}T02:00:00Z`);
const validUntil = on('2028-09-10');
const issued: CredentialEvent = { kind: 'issued', at: on('2026-09-11') };
const historyOf = (...events: CredentialEvent[]): CredentialHistory => ({
  events: [issued, ...events],
  validUntil,
});

describe('the status of a credential', () => {
  test('follows its events through suspension, reinstatement and revocation', () => {
    const history = historyOf(
      { kind: 'suspended', at: on('2026-10-01') },
      { kind: 'reinstated', at: on('2026-11-01') },
      { kind: 'revoked', at: on('2027-02-01') },
    );
    expect(statusAt(history, on('2026-09-10'))).toBe('not_issued');
    expect(statusAt(history, on('2026-09-11'))).toBe('active');
    expect(statusAt(history, on('2026-10-15'))).toBe('suspended');
    expect(statusAt(history, on('2026-11-15'))).toBe('active');
    expect(statusAt(history, on('2029-01-01'))).toBe('revoked');
  });

  test('is expired from the moment after its last one, unless the body took it away before', () => {
    expect(statusAt(historyOf(), validUntil)).toBe('active');
    expect(statusAt(historyOf(), new Date(validUntil.getTime() + 1))).toBe('expired');
    const suspended = historyOf({ kind: 'suspended', at: on('2026-10-01') });
    expect(statusAt(suspended, on('2030-01-01'))).toBe('suspended');
  });

  test('a change that is not legal is refused and says from where', () => {
    expect(decideStatusChange(historyOf(), 'reinstate', on('2026-10-01'))).toEqual({
      kind: 'refused',
      from: 'active',
    });
    expect(decideStatusChange(historyOf(), 'suspend', on('2030-01-01'))).toMatchObject({ kind: 'refused' });
  });

  test('a suspension lifted after the last day leaves an expired credential', () => {
    const history = historyOf({ kind: 'suspended', at: on('2026-10-01') });
    expect(decideStatusChange(history, 'reinstate', on('2029-01-01'))).toMatchObject({ to: 'expired' });
  });

  test('its periods tell the whole course', () => {
    const history = historyOf(
      { kind: 'suspended', at: on('2026-10-01') },
      { kind: 'reinstated', at: on('2026-11-01') },
    );
    expect(statusPeriods(history, on('2029-01-01'))).toEqual([
      { status: 'active', from: on('2026-09-11'), to: on('2026-10-01') },
      { status: 'suspended', from: on('2026-10-01'), to: on('2026-11-01') },
      { status: 'active', from: on('2026-11-01'), to: new Date(validUntil.getTime() + 1) },
      { status: 'expired', from: new Date(validUntil.getTime() + 1), to: null },
    ]);
  });
});

/** A history made by attempting changes at rising instants and keeping only what was legal. */
const lived = fc
  .array(
    fc.record({
      change: fc.constantFrom<StatusChange>('suspend', 'reinstate', 'revoke'),
      afterDays: fc.integer({ min: 0, max: 500 }),
    }),
    { maxLength: 8 },
  )
  .map((attempts) => {
    let history = historyOf();
    let now = issued.at;
    for (const { change, afterDays } of attempts) {
      now = new Date(now.getTime() + afterDays * 86_400_000);
      const decision = decideStatusChange(history, change, now);
      if (decision.kind === 'change') {
        history = { ...history, events: [...history.events, { kind: decision.event, at: now }] };
      }
    }
    return { history, now };
  });
const instant = fc.date({ min: on('2026-01-01'), max: on('2040-01-01'), noInvalidDate: true });

describe('always', () => {
  test('what happens later never changes the status as of an earlier date', () => {
    fc.assert(
      fc.property(lived, instant, ({ history }, at) => {
        const known = { ...history, events: history.events.filter((event) => event.at <= at) };
        expect(statusAt(known, at)).toBe(statusAt(history, at));
      }),
    );
  });

  test('revoked stays revoked', () => {
    fc.assert(
      fc.property(lived, instant, instant, ({ history }, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        if (statusAt(history, earlier) === 'revoked') expect(statusAt(history, later)).toBe('revoked');
        if (statusAt(history, earlier) === 'revoked') expect(changesFrom('revoked')).toEqual([]);
      }),
    );
  });

  test('it is never active outside its validity', () => {
    fc.assert(
      fc.property(lived, instant, ({ history }, at) => {
        if (statusAt(history, at) !== 'active') return;
        expect(at >= issued.at && at <= validUntil).toBe(true);
      }),
    );
  });

  test('a decided change leads where the status then is', () => {
    fc.assert(
      fc.property(lived, fc.constantFrom<StatusChange>('suspend', 'reinstate', 'revoke'), (past, change) => {
        const decision = decideStatusChange(past.history, change, past.now);
        if (decision.kind === 'refused') {
          expect(changesFrom(statusAt(past.history, past.now))).not.toContain(change);
          return;
        }
        const events = [...past.history.events, { kind: decision.event, at: past.now }];
        expect(statusAt({ ...past.history, events }, past.now)).toBe(decision.to);
      }),
    );
  });

  test('the periods agree with the status at every instant', () => {
    fc.assert(
      fc.property(lived, instant, ({ history }, at) => {
        const period = statusPeriods(history, on('2041-01-01')).find(
          ({ from, to }) => from <= at && (to === null || at < to),
        );
        expect(period?.status ?? 'not_issued').toBe(statusAt(history, at));
      }),
    );
  });
});
