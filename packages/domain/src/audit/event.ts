import { z } from 'zod';
import { bankEvents } from '../bank/bank.events.ts';
import { certificationEvents } from '../certification/certification.events.ts';
import { deliveryEvents } from '../delivery/delivery.events.ts';
import { examsEvents } from '../exams/exams.events.ts';
import { identityEvents } from '../identity/identity.events.ts';
import { learningEvents } from '../learning/learning.events.ts';
import { notifyEvents } from '../notify/notify.events.ts';

/** Every event that the record can hold: a closed list, each with the schema of its data. */
export const eventSchemas = {
  ...identityEvents,
  ...learningEvents,
  ...bankEvents,
  ...examsEvents,
  ...deliveryEvents,
  ...certificationEvents,
  ...notifyEvents,
};

export type EventType = keyof typeof eventSchemas;
export type EventData<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;

export const eventTypes = Object.keys(eventSchemas) as EventType[];
export const EventTypeName = z.enum(eventTypes as [EventType, ...EventType[]]);
