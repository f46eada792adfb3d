import type { Bilingual } from '@kaopu/domain/language.ts';
import { customType, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A primary key: a UUID version 7 made by the application. */
export const primaryId = () => uuid().primaryKey();

/** An instant in UTC, cut to milliseconds, as a Date. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' });

/** A text in both languages. */
export const bilingual = () => jsonb().$type<Bilingual>();

/** Raw bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** A PostgreSQL transaction id that never wraps. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });
