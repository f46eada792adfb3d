import type { JsonObject } from '../encoding/json.ts';
import { isDateTimeStamp } from '../structure/value-forms.ts';
import type { Problem } from './check.ts';

/** Checks that now lies within the credential's dates; both ends belong to it. */
export function checkValidity({ validFrom, validUntil }: JsonObject, now: Date): Problem[] {
  if (isDateTimeStamp(validFrom) && now.getTime() < Date.parse(validFrom)) {
    return [{ code: 'NOT_YET_VALID', path: 'validFrom' }];
  }
  if (isDateTimeStamp(validUntil) && now.getTime() > Date.parse(validUntil)) {
    return [{ code: 'EXPIRED', path: 'validUntil' }];
  }
  return [];
}
