import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSkippedSerial,
  makeCredentialNumber,
  nextUsableSerial,
  parseCredentialNumber,
} from './credential-number.ts';

const parts = fc
  .record({
    prefix: fc.constant('KP'),
    year: fc.integer({ min: 2000, max: 2099 }),
    serial: fc.integer({ min: 1, max: 99_999_999 }),
  })
  .filter((one) => !isSkippedSerial(one));

describe('certificate number', () => {
  it.each([
    ['KP-2026-0000-0001-U', 'KP-2026-0000-0001-U'],
    ['KP-2026-0000-0002-S', 'KP-2026-0000-0002-S'],
    ['kp 2026 0000 0003 q', 'KP-2026-0000-0003-Q'],
    ['KP-2025-0000-0002-M', 'KP-2025-0000-0002-M'],
    ['ＫＰ－２０２６－００００－０００１－Ｕ', 'KP-2026-0000-0001-U'],
    ['KP—2O26—OOOO—OOOI—U', 'KP-2026-0000-0001-U'],
  ])('reads %s', (input, number) => {
    expect(parseCredentialNumber(input, 'KP')).toMatchObject({ kind: 'valid', number });
  });

  it.each([
    ['KP-2026-0000-0001-V', 'check_character'],
    ['KP-2026-0000-0010-U', 'check_character'],
    ['KP-2026-0000-0004-O', 'skipped_serial'],
    ['XX-2026-0000-0001-U', 'format'],
    ['KP-2026-0000-0001', 'format'],
    ['KP-2026-0000-0000-W', 'format'],
    ['', 'format'],
    ['KP', 'format'],
  ])('refuses %s: %s', (input, why) => {
    expect(parseCredentialNumber(input, 'KP')).toEqual({ kind: 'invalid', why });
  });

  it('skips the serials that would end in I or O', () => {
    expect(isSkippedSerial({ prefix: 'KP', year: 2026, serial: 4 })).toBe(true);
    expect(nextUsableSerial({ prefix: 'KP', year: 2026, serial: 4 })).toBe(5);
    expect(() => makeCredentialNumber({ prefix: 'KP', year: 2026, serial: 4 })).toThrow(RangeError);
    expect(() => makeCredentialNumber({ prefix: 'KP', year: 2026, serial: 0 })).toThrow(RangeError);
    expect(() => makeCredentialNumber({ prefix: 'KP', year: 2026, serial: 100_000_000 })).toThrow(RangeError);
  });

  it('reads back every number that it prints, in the published pattern', () => {
    fc.assert(
      fc.property(parts, (one) => {
        const number = makeCredentialNumber(one);
        expect(number).toMatch(/^KP-[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9A-HJ-NP-Z]$/);
        expect(parseCredentialNumber(number, 'KP')).toEqual({ kind: 'valid', number, ...one });
      }),
    );
  });

  it('never takes a number with one wrong character for another', () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat(),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'),
        (one, at, other) => {
          const number = makeCredentialNumber(one);
          const place = at % number.length;
          fc.pre(number[place] !== '-' && number[place] !== other);
          const wrong = number.slice(0, place) + other + number.slice(place + 1);
          expect(parseCredentialNumber(wrong, 'KP').kind).toBe('invalid');
        },
      ),
    );
  });

  it('survives any input', () => {
    fc.assert(fc.property(fc.string(), (input) => parseCredentialNumber(input, 'KP').kind !== null));
  });
});
