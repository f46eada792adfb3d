import { z } from 'zod';
import type { KeptEntry } from './autosave-queue.ts';

const Sending = z.object({ value: z.unknown(), mutationId: z.string(), baseRevision: z.int() });
const Kept = z.record(
  z.string(),
  z.object({ value: z.unknown(), revision: z.int(), sending: Sending.nullable() }),
);

const keyOf = (attemptId: string) => `kaopu:attempt:${attemptId}`;
const flagsKeyOf = (attemptId: string) => `kaopu:attempt:${attemptId}:flags`;

/** What this device kept of an attempt over a reload or a crash; empty where there is nothing readable. */
export function readKeptAnswers(attemptId: string): Record<string, KeptEntry> {
  const read = Kept.safeParse(readJson(keyOf(attemptId)));
  return read.success ? read.data : {};
}

/** Keeps what is not acknowledged; with nothing to keep, nothing stays on the device. */
export function keepAnswers(attemptId: string, kept: Record<string, KeptEntry>): void {
  if (Object.keys(kept).length === 0) remove(keyOf(attemptId));
  else writeJson(keyOf(attemptId), kept);
}

/** The items that the candidate flagged on this device. */
export function readFlags(attemptId: string): ReadonlySet<string> {
  const read = z.array(z.string()).safeParse(readJson(flagsKeyOf(attemptId)));
  return new Set(read.success ? read.data : []);
}

export function keepFlags(attemptId: string, flags: ReadonlySet<string>): void {
  if (flags.size === 0) remove(flagsKeyOf(attemptId));
  else writeJson(flagsKeyOf(attemptId), [...flags]);
}

// Storage can be off, full or forbidden. The page then still holds everything, as long as it is open.
function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function writeJson(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {}
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {}
}
