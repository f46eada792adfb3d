import type { CertificateTemplate } from './certificate-template.ts';
import { variablesOf } from './certificate-wording.ts';

/** The variables that Kaopu can fill when it issues. `theory` needs a test; the last three need a status. */
export const certificateVariables = [
  'code',
  'name',
  'id_type',
  'id_masked',
  'scheme_name',
  'scheme_version',
  'theory',
  'route_name',
  'decision_date',
  'decision_code',
  'occupation',
  'direction',
  'level',
  'body',
  'employer',
  'valid_from',
  'valid_to',
  'batch',
  'verify_url',
  'settle_date',
  'status_date',
  'new_code',
] as const;

/** The variables that a template names in the texts that every certificate prints. */
export function variablesNeeded(template: CertificateTemplate): string[] {
  const texts = [template.title, template.numberLine, template.body, template.disclaimer];
  return [...new Set(texts.flatMap((text) => Object.values(text)).flatMap(variablesOf))];
}

/** The variables that a template names anywhere. */
export function variablesNamed(template: CertificateTemplate): string[] {
  const others = [
    ...template.facts.map(({ text }) => text),
    ...template.statuses.map(({ stamp }) => stamp),
    template.distinctionLine,
  ];
  const named = others.flatMap((text) => Object.values(text)).flatMap(variablesOf);
  return [...new Set([...variablesNeeded(template), ...named])];
}
