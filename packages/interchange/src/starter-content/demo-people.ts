import { z } from 'zod';
import { LocalText } from './local-text.ts';
import { RelativeDay, RelativeInstant } from './relative-day.ts';

export const DemoCity = z.strictObject({
  id: z.string(),
  name: LocalText,
  province: LocalText,
  /** Tier by year. */
  tier: z.record(z.string(), z.string()),
});

export const DemoOrganisation = z.strictObject({
  id: z.string(),
  kind: z.enum(['body', 'academy', 'school', 'venue', 'test_site', 'monitor_office']),
  city: z.string(),
  name: LocalText,
  seats: z.int().optional(),
  wbgt_limit_c: z.number().optional(),
  rooms: z.array(z.strictObject({ id: z.string(), seats: z.int(), name: LocalText })).optional(),
});

export const DemoProvider = z.strictObject({
  id: z.string(),
  name: LocalText,
  city: z.string(),
  city_tier: z.string(),
  tier: z.string().nullable(),
  /** As of today. */
  state: z.enum(['ACTIVE', 'PROBATION', 'WARNED', 'RESTRICTED', 'DELISTED']),
  score: z.int(),
  operators: z.int(),
  listed: RelativeDay,
  hall: z.strictObject({ invited: z.int(), checked_in: z.int() }).optional(),
});

export const DemoMerchant = z.strictObject({
  id: z.string(),
  kind: z.enum(['streamer', 'merchant']),
  category: z.string(),
  city: z.string(),
  followers: z.int(),
  account_verified: z.boolean(),
  baseline_minor: z.int(),
  baseline_method: z.string(),
  daily_minor: z.int(),
  evidence: z.strictObject({ kind: z.string(), confirmed_by: z.array(z.string()) }),
  /** Who is on camera. */
  person: LocalText,
  name: LocalText,
});

export const DemoRole = z.enum([
  'trainee',
  'candidate',
  'operator',
  'promoter',
  'instructor',
  'item_reviewer',
  'proctor',
  'chief_examiner',
  'senior_examiner',
  'panel_examiner',
  'board_member',
  'board_chair',
  'public_member',
  'registrar',
  'administrator',
  'auditor',
  'metric_officer',
  'incident_officer',
  'stage_manager',
  'independent_monitor',
  'case_officer',
  'appeals_officer',
  'spokesperson',
]);

export const DemoPerson = z.strictObject({
  /** The login mail is this and the domain of `world.mail_rule`. */
  id: z.string(),
  roles: z.array(DemoRole).min(1),
  /** Where the person belongs today: an organisation, provider or merchant. */
  org: z.string().nullable(),
  city: z.string(),
  employed: z.array(z.strictObject({ org: z.string(), from: RelativeDay, to: RelativeDay.optional() })),
  name: LocalText,
  /** One line about the person. */
  line: LocalText,
});

/** What the conflict rules read besides employment. */
export const DemoRelation = z.strictObject({
  id: z.string(),
  kind: z.enum(['taught']),
  from: z.string(),
  to: z.string(),
  start: RelativeDay,
  end: RelativeDay.nullable(),
  note: LocalText,
});

const Score = z.number().min(0).max(100);

/** Where a trainee stands today. */
export const DemoTrainee = z.strictObject({
  person: z.string(),
  scheme_version: z.string(),
  level: z.string(),
  route: z.string().optional(),
  enrolled: RelativeDay,
  device: z.strictObject({ kind: z.string(), network: z.string() }).optional(),
  lessons: z.strictObject({
    done: z.int(),
    of: z.int(),
    current: z.int().optional(),
    /** Second of the video in the current lesson. */
    position_s: z.int().optional(),
  }),
  quiz: z.array(z.strictObject({ lesson: z.int(), share: z.number().min(0).max(1) })).optional(),
  application: z
    .strictObject({
      id: z.string(),
      filed: RelativeDay,
      approved: RelativeDay,
      approved_by: z.string(),
      prerequisite: z.string(),
      state: z.enum(['admitted']),
    })
    .optional(),
  registration: z
    .strictObject({
      administration: z.string(),
      state: z.enum(['confirmed']),
      mode: z.enum(['test_room', 'remote']),
      camera: z.string(),
      room: z.string(),
      seat: z.int(),
    })
    .optional(),
  profile: z.record(z.string(), Score).optional(),
  device_test: z.strictObject({ at: RelativeInstant, result: z.string(), mbps: z.number() }).optional(),
  practice_attempt: z.null().optional(),
  review_due: z.array(z.strictObject({ domain: z.string(), items: z.int() })).optional(),
  theory: z
    .strictObject({ at: RelativeDay, score: Score, state: z.string(), keep_until: RelativeDay })
    .optional(),
  practical: z
    .strictObject({
      at: RelativeDay,
      kind: z.string(),
      P: Score,
      state: z.string(),
      lowest: z.array(z.string()),
    })
    .optional(),
  resit: z
    .strictObject({ part: z.string(), at: RelativeDay, state: z.string(), earliest: RelativeDay })
    .optional(),
  transition: z.strictObject({ until: RelativeDay, choice_open: z.boolean() }).optional(),
  next: LocalText,
});
