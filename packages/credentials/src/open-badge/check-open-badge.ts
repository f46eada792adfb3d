import { CREDENTIALS_V2 } from '../contexts/shipped-contexts.ts';
import { isJsonObject, type JsonObject } from '../encoding/json.ts';
import { isDateTimeStamp } from '../structure/value-forms.ts';
import type { Problem } from '../verify/check.ts';
import { openBadgeShapes, type Rule } from './profile-shapes.ts';

const OPEN_BADGES_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const EXTENSION = /ext:[a-zA-Z0-9.|_-]+/;

/**
 * Checks the rules of Open Badges 3.0: those of its JSON schema, and that the subject is named by an id or by
 * an identifier (section B.1.4). Gives every problem found.
 */
export function checkOpenBadge(credential: JsonObject): Problem[] {
  return [...checkShape(credential, 'AchievementCredential', ''), ...checkSubjectIsNamed(credential)];
}

function checkSubjectIsNamed(credential: JsonObject): Problem[] {
  const subject = credential.credentialSubject;
  if (!isJsonObject(subject)) return [];
  const named =
    subject.id !== undefined || (Array.isArray(subject.identifier) && subject.identifier.length > 0);
  return named ? [] : [{ code: 'FIELD_MISSING', path: 'credentialSubject.identifier' }];
}

function checkShape(value: unknown, name: string, path: string): Problem[] {
  const shape = openBadgeShapes[name];
  if (!shape || !isJsonObject(value)) return [{ code: 'FIELD_WRONG', path }];
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const extra = shape.closed ? Object.keys(value).filter((field) => !Object.hasOwn(shape.fields, field)) : [];
  return [
    ...shape.required
      .filter((field) => value[field] === undefined)
      .map((field): Problem => ({ code: 'FIELD_MISSING', path: at(field) })),
    ...extra.map((field): Problem => ({ code: 'FIELD_WRONG', path: at(field) })),
    ...Object.entries(shape.fields).flatMap(([field, rule]) =>
      value[field] === undefined ? [] : checkRule(value[field], rule, at(field)),
    ),
  ];
}

function checkRule(value: unknown, rule: Rule, path: string): Problem[] {
  if (typeof rule === 'object') {
    if ('shape' in rule) return checkShape(value, rule.shape, path);
    if ('stringOr' in rule) return typeof value === 'string' ? [] : checkShape(value, rule.stringOr, path);
    if ('listOf' in rule && Array.isArray(value)) {
      return value.flatMap((one, at) => checkRule(one, rule.listOf, `${path}[${at}]`));
    }
  }
  return isOfForm(value, rule) ? [] : [{ code: 'FIELD_WRONG', path }];
}

function isOfForm(value: unknown, rule: Rule): boolean {
  if (rule === 'contexts') return isContextList(value);
  if (rule === 'number') return typeof value === 'number';
  if (rule === 'boolean') return typeof value === 'boolean';
  if (rule === 'date-time') return isDateTimeStamp(value);
  if (typeof rule === 'object' && 'types' in rule) return hasTypes(value, rule.types);
  if (typeof value !== 'string') return false;
  if (rule === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (rule === 'string') return true;
  if ('pattern' in rule) return rule.pattern.test(value);
  if ('oneOf' in rule)
    return rule.oneOf.includes(value) || (rule.orExtension === true && EXTENSION.test(value));
  return false;
}

function hasTypes(value: unknown, sets: readonly (readonly string[])[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === 'string') &&
    sets.every((set) => value.some((one) => set.includes(one)))
  );
}

function isContextList(value: unknown): boolean {
  if (!Array.isArray(value) || value[0] !== CREDENTIALS_V2) return false;
  const [, second, ...others] = value;
  const known = typeof second === 'string' && OPEN_BADGES_CONTEXT.test(second);
  return known && others.every((one) => typeof one === 'string' || isJsonObject(one));
}
