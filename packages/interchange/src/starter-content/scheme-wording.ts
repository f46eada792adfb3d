import { z } from 'zod';
import { LocalText } from './local-text.ts';
import { RelativeDay } from './relative-day.ts';

/** How the board is made up and decides, and who stands aside. */
export const BoardRules = z.looseObject({
  version: z.string(),
  dates: z.strictObject({ published: RelativeDay, in_force: RelativeDay }),
  size: z.int(),
  size_min: z.int(),
  odd: z.boolean(),
  quorum: z.looseObject({
    voting_min: z.int(),
    public_member_present: z.boolean(),
    rule: LocalText,
    if_even: z.looseObject({ method: z.string(), never: z.string(), rule: LocalText }),
    if_not_met: z.string(),
  }),
  decision: z.looseObject({
    votes: z.array(z.string()),
    majority: z.string(),
    reasons_required: z.boolean(),
  }),
  recusal: z.looseObject({
    lookback_months: z.int(),
    grounds: z.array(z.strictObject({ id: z.string(), name: LocalText })),
  }),
});

/** The words of a certificate; variables stand in braces. */
export const CertificateWording = z.looseObject({
  version: z.string(),
  title: LocalText,
  number_line: LocalText,
  body: LocalText,
  facts: z.array(
    z
      .strictObject({ id: z.string(), zh: z.string(), en: z.string() })
      .transform(({ id, zh, en }) => ({ id, text: { 'zh-CN': zh, en } })),
  ),
  disclaimer: LocalText,
  statuses: z.array(z.strictObject({ id: z.string(), stamp: LocalText })),
  distinction_line: LocalText,
  not_found: LocalText,
  route_names: z.record(z.string(), LocalText),
});

const Word = z.strictObject({ word: z.string().min(1), why: LocalText });

/** Words that no certificate of a private body may carry. */
export const ForbiddenWords = z.looseObject({
  applies_to: z.array(z.string()),
  exempt: z.array(z.string()),
  exempt_if_body_kind: z.string(),
  zh: z.array(Word),
  en: z.array(Word),
});
