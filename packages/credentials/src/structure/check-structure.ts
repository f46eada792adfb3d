import { CREDENTIALS_V2 } from '../contexts/shipped-contexts.ts';
import { isJsonObject, type JsonObject, toArray } from '../encoding/json.ts';
import type { Problem, ProblemCode } from '../verify/check.ts';
import { checkRelatedResources } from './check-related-resources.ts';
import { isDateTimeStamp, isUrl } from './value-forms.ts';

/** What may or must stand in the objects of these properties (VC Data Model 2.0, sections 4.9 to 5.6). */
const typedProperties: Record<string, { idRequired: boolean }> = {
  credentialStatus: { idRequired: false },
  credentialSchema: { idRequired: true },
  refreshService: { idRequired: false },
  termsOfUse: { idRequired: false },
  evidence: { idRequired: false },
};

/**
 * Checks the rules of VC Data Model 2.0 that a credential's plain JSON shows, those included that the common
 * verifiers leave out. Gives every problem found.
 */
export function checkStructure(credential: unknown): Problem[] {
  if (!isJsonObject(credential)) return [problem('NOT_AN_OBJECT', '')];
  return [
    ...checkContext(credential),
    ...checkTypes(credential),
    ...checkOptionalUrl(credential, 'id', ''),
    ...checkIssuer(credential),
    ...checkSubjects(credential),
    ...checkDates(credential),
    ...['name', 'description'].flatMap((property) => checkText(credential[property], property)),
    ...Object.entries(typedProperties).flatMap(([property, rule]) =>
      checkTypedObjects(credential[property], property, rule.idRequired),
    ),
    ...checkRelatedResources(credential.relatedResource),
    ...checkProofForms(credential.proof),
  ];
}

function checkContext(credential: JsonObject): Problem[] {
  const context = credential['@context'];
  if (!Array.isArray(context) || context[0] !== CREDENTIALS_V2) return [problem('CONTEXT_WRONG', '@context')];
  return context.flatMap((one, at) =>
    isUrl(one) || isJsonObject(one) ? [] : [problem('CONTEXT_WRONG', `@context[${at}]`)],
  );
}

function checkTypes(credential: JsonObject): Problem[] {
  const types = toArray(credential.type);
  const strings = types.every((type) => typeof type === 'string');
  return strings && types.includes('VerifiableCredential') ? [] : [problem('TYPE_MISSING', 'type')];
}

function checkIssuer(credential: JsonObject): Problem[] {
  const { issuer } = credential;
  if (issuer === undefined) return [problem('FIELD_MISSING', 'issuer')];
  if (isJsonObject(issuer)) {
    const texts = ['name', 'description'].flatMap((name) => checkText(issuer[name], `issuer.${name}`));
    return isUrl(issuer.id) ? texts : [problem('URL_WRONG', 'issuer.id'), ...texts];
  }
  return isUrl(issuer) ? [] : [problem('URL_WRONG', 'issuer')];
}

function checkSubjects(credential: JsonObject): Problem[] {
  const subjects = toArray(credential.credentialSubject);
  if (subjects.length === 0) return [problem('FIELD_MISSING', 'credentialSubject')];
  return subjects.flatMap((subject, at) => {
    const path = Array.isArray(credential.credentialSubject)
      ? `credentialSubject[${at}]`
      : 'credentialSubject';
    if (!isJsonObject(subject) || Object.keys(subject).length === 0) return [problem('SUBJECT_EMPTY', path)];
    return checkOptionalUrl(subject, 'id', `${path}.`);
  });
}

function checkDates(credential: JsonObject): Problem[] {
  const { validFrom, validUntil } = credential;
  const wrong = ['validFrom', 'validUntil'].filter(
    (property) => credential[property] !== undefined && !isDateTimeStamp(credential[property]),
  );
  if (wrong.length > 0) return wrong.map((property) => problem('DATE_WRONG', property));
  const reversed =
    isDateTimeStamp(validFrom) &&
    isDateTimeStamp(validUntil) &&
    Date.parse(validUntil) < Date.parse(validFrom);
  return reversed ? [problem('DATES_REVERSED', 'validUntil')] : [];
}

/** A name or description is a text, or texts with their languages (section 11.1). */
function checkText(value: unknown, path: string): Problem[] {
  if (value === undefined || typeof value === 'string') return [];
  const texts = toArray(value);
  const fine = texts.length > 0 && texts.every(isLanguageText);
  return fine ? [] : [problem('FIELD_WRONG', path)];
}

function isLanguageText(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    typeof value['@value'] === 'string' &&
    Object.keys(value).every((key) => ['@value', '@language', '@direction'].includes(key))
  );
}

function checkTypedObjects(value: unknown, property: string, idRequired: boolean): Problem[] {
  return toArray(value).flatMap((one, at) => {
    const path = Array.isArray(value) ? `${property}[${at}]` : property;
    if (!isJsonObject(one)) return [problem('FIELD_WRONG', path)];
    const types = toArray(one.type);
    const typed = types.length > 0 && types.every((type) => typeof type === 'string' && type !== '');
    return [
      ...(typed ? [] : [problem('TYPE_MISSING', `${path}.type`)]),
      ...(idRequired && one.id === undefined ? [problem('FIELD_MISSING', `${path}.id`)] : []),
      ...checkOptionalUrl(one, 'id', `${path}.`),
    ];
  });
}

/** Proofs are objects with a type; their ids are theirs alone, and a previous proof is one that is there. */
function checkProofForms(value: unknown): Problem[] {
  const proofs = toArray(value);
  const ids: unknown[] = proofs.filter(isJsonObject).flatMap(({ id }) => (id === undefined ? [] : [id]));
  return proofs.flatMap((proof, at) => {
    const path = Array.isArray(value) ? `proof[${at}]` : 'proof';
    if (!isJsonObject(proof) || typeof proof.type !== 'string')
      return [problem('TYPE_MISSING', `${path}.type`)];
    const repeated = proof.id !== undefined && ids.filter((id) => id === proof.id).length > 1;
    const previous = toArray(proof.previousProof);
    const known = previous.every((id) => id !== proof.id && ids.includes(id));
    return [
      ...checkOptionalUrl(proof, 'id', `${path}.`),
      ...(repeated ? [problem('ID_DUPLICATE', `${path}.id`)] : []),
      ...(known ? [] : [problem('PREVIOUS_PROOF_UNKNOWN', `${path}.previousProof`)]),
    ];
  });
}

function checkOptionalUrl(holder: JsonObject, property: string, prefix: string): Problem[] {
  const value = holder[property];
  return value === undefined || isUrl(value) ? [] : [problem('URL_WRONG', `${prefix}${property}`)];
}

function problem(code: ProblemCode, path: string): Problem {
  return { code, path };
}
