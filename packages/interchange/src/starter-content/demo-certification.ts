import { z } from 'zod';
import { LocalText } from './local-text.ts';
import { RelativeDay, RelativeInstant } from './relative-day.ts';

const Score = z.number().min(0).max(100);

export const DemoAdministration = z.strictObject({
  id: z.string(),
  kind: z.enum(['theory']),
  level: z.string(),
  scheme_version: z.string(),
  name: LocalText,
  starts: RelativeInstant,
  minutes: z.int(),
  site: z.string(),
  rooms: z.array(z.strictObject({ room: z.string(), candidates: z.int(), proctors: z.array(z.string()) })),
  remote: z.strictObject({ candidates: z.int(), proctors: z.array(z.string()) }).optional(),
  /** Besides those named elsewhere; names are drawn from `generators.name_parts` with `seed`. */
  candidates_generated: z.int().optional(),
  seed: z.int().optional(),
  form: z.strictObject({ cut_method: z.string(), cut_adopted_by_board: RelativeDay }).optional(),
  accommodations: z
    .array(
      z.strictObject({ seat: z.int(), kind: z.string(), percent: z.int().optional(), state: z.string() }),
    )
    .optional(),
  results: z
    .array(z.strictObject({ person: z.string(), score: Score, by_domain: z.record(z.string(), Score) }))
    .optional(),
});

export const DemoApplication = z.strictObject({
  id: z.string(),
  person: z.string(),
  level: z.string(),
  route: z.enum(['live_exam', 'track_record', 'contest']),
  scheme_version: z.string(),
  prerequisite: z.string(),
  filed: RelativeDay,
  admitted: RelativeDay,
  admitted_by: z.string(),
  theory: z.strictObject({ administration: z.string(), score: Score }),
  practical: z.string().optional(),
  portfolio: z.string().optional(),
});

export const DemoBoardMeeting = z.strictObject({
  id: z.string(),
  at: RelativeInstant,
  chair: z.string(),
  secretary: z.string(),
  observer: z.string(),
  present: z.array(z.string()).min(1),
  /** Applications, in the order in which they are heard. */
  docket: z.array(z.string()),
});

const Vote = z.enum(['pass', 'fail', 'defer']);

export const DemoDecision = z.strictObject({
  id: z.string(),
  application: z.string(),
  meeting: z.string(),
  at: RelativeInstant,
  kind: z.enum(['settlement_review']).optional(),
  recused: z.array(z.strictObject({ who: z.string(), conflict: z.string() })),
  stood_down: z.array(z.strictObject({ who: z.string(), by: z.literal('lot'), seed: z.int() })),
  votes: z.record(z.string(), Vote),
  result: Vote,
  conditional: z.boolean(),
  condition_until: RelativeDay.optional(),
  reasons: LocalText,
  dissent: z.array(z.strictObject({ by: z.string(), text: LocalText })).optional(),
});

const CredentialState = z.enum([
  'conditional',
  'active',
  'suspended',
  'reduced',
  'withdrawn',
  'expired',
  'replaced',
]);

export const DemoCredential = z.strictObject({
  code: z.string(),
  person: z.string(),
  level: z.string(),
  route: z.string(),
  batch: z.int(),
  decision: z.string(),
  employer_snapshot: z.string(),
  id_type: z.string(),
  id_masked: z.string(),
  theory: Score,
  issued: RelativeInstant,
  valid_from: RelativeDay,
  valid_to: RelativeDay,
  publicity_consent: z.boolean(),
  events: z.array(z.strictObject({ state: CredentialState, at: RelativeInstant, by: z.string() })).min(1),
});

export const DemoBatch = z.strictObject({
  number: z.int(),
  size: z.int(),
  event: z.string(),
  order: z.array(z.string()),
  name: LocalText,
  rule: LocalText,
});

/** A certificate of the retired edition; it shows the states that batch 1 does not. */
export const DemoPilotCredential = z.strictObject({
  code: z.string(),
  person: z.string(),
  level: z.string(),
  scheme_version: z.string(),
  route: z.string(),
  issued: RelativeDay,
  valid_to: RelativeDay,
  events: z
    .array(z.strictObject({ state: CredentialState, at: RelativeDay, reason: LocalText.optional() }))
    .min(1),
});

/** One look-up on the public page. */
export const DemoVerification = z.strictObject({
  at: RelativeInstant,
  input: z.string(),
  answer: z.enum(['active', 'conditional', 'suspended', 'withdrawn', 'expired', 'not_found', 'malformed']),
  note: LocalText.optional(),
});

/** A conflict of interest that a correct system finds by itself. */
export const DemoPlantedConflict = z.looseObject({
  id: z.string(),
  who: z.string().optional(),
  who_org: z.string().optional(),
  as: z.string(),
  against: z.string(),
  ground: z.enum(['taught', 'employs', 'paired']),
  by: z.string().optional(),
  seats: z.int().optional(),
  found_by: z.enum(['system', 'declaration', 'both']),
  declared: z.boolean(),
});
