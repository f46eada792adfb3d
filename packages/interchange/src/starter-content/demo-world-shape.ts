import { z } from 'zod';
import {
  DemoAdministration,
  DemoApplication,
  DemoBatch,
  DemoBoardMeeting,
  DemoCredential,
  DemoDecision,
  DemoPilotCredential,
  DemoPlantedConflict,
  DemoVerification,
} from './demo-certification.ts';
import {
  DemoCity,
  DemoMerchant,
  DemoOrganisation,
  DemoPerson,
  DemoProvider,
  DemoRelation,
  DemoTrainee,
} from './demo-people.ts';
import { LocalText } from './local-text.ts';

const NameParts = z.looseObject({ surnames: z.array(LocalText).min(1), given: z.array(LocalText).min(1) });

/** The demo world. Sections that nothing reads yet are there as `unknown`. */
export const DemoWorld = z.looseObject({
  world: z.looseObject({
    id: z.string(),
    version: z.string(),
    title: LocalText,
    /** The day on which `date` of every relative day holds. */
    today_when_written: z.iso.date(),
    time_zone: z.string(),
    currency: z.string(),
    scheme: z.strictObject({ id: z.string(), version: z.string() }),
  }),
  cities: z.array(DemoCity),
  organisations: z.array(DemoOrganisation),
  providers: z.array(DemoProvider),
  merchants: z.array(DemoMerchant),
  people: z.array(DemoPerson),
  relations: z.array(DemoRelation),
  planted_conflicts: z.array(DemoPlantedConflict),
  trainees: z.array(DemoTrainee),
  administrations: z.array(DemoAdministration),
  applications: z.array(DemoApplication),
  board_meetings: z.array(DemoBoardMeeting),
  decisions: z.array(DemoDecision),
  credentials: z.array(DemoCredential),
  batches: z.array(DemoBatch),
  pilot_credentials: z.array(DemoPilotCredential),
  verifications: z.array(DemoVerification),
  generators: z.looseObject({ name_parts: NameParts }),
});

export type DemoWorld = z.infer<typeof DemoWorld>;
