import { translateIn } from '@kaopu/i18n/messages.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { element } from './element.ts';
import type { Say, Voice } from './say.ts';
import type { FoundCertificate, SignatureReport } from './verify-view.ts';

/** The course of the status; open by itself where there is more to it than "valid". */
export function renderHistory(
  { language, format }: Voice,
  { periods, status }: FoundCertificate,
): HTMLElement {
  const t = translateIn(language, verifyMessages);
  const lines = periods.map(({ status: was, from }) => {
    const word = was === 'active' ? 'valid' : was === 'not_issued' ? 'unknown' : was;
    const time = element('time', { datetime: from }, format.date(from));
    return element('li', {}, time, ' ', t(`status.${word}`));
  });
  return element(
    'details',
    { class: 'sheet', open: status !== 'active' },
    element('summary', {}, t('history')),
    element('ol', {}, ...lines),
    element('p', { class: 'fine' }, element('a', { href: '/.well-known/kaopu/audit-head' }, t('auditHead'))),
  );
}

/** What this device checked, one line each, and everything that somebody needs to check it elsewhere. */
export function renderProof(
  { language }: Voice,
  { found, signature }: { found: FoundCertificate; signature: SignatureReport },
): HTMLElement {
  const t = translateIn(language, verifyMessages);
  const checks = signature.checks
    .filter(({ outcome }) => outcome !== 'skipped')
    .map(({ name, outcome }) =>
      element('li', { class: 'signature', 'data-state': stateOf(outcome) }, describeCheck(t, name)),
    );
  const link = (href: string, words: string) => element('li', {}, element('a', { href }, words));
  const document = new URL(found.documentUrl).pathname;
  const certificate = `${new URL(found.certificateUrl).pathname}?language=${language}`;
  return element(
    'details',
    { class: 'sheet' },
    element('summary', {}, t('proof')),
    element('ul', {}, ...checks),
    element('p', { class: 'fine' }, t('proof.lead')),
    element(
      'ul',
      {},
      link(certificate, t('file.certificate')),
      element(
        'li',
        {},
        element('a', { href: document, download: `${found.number}.json` }, t('file.credential')),
      ),
      link('/.well-known/did.json', t('file.issuer')),
      link('/api-docs', t('file.addresses')),
    ),
  );
}

const stateOf = (outcome: string): string =>
  outcome === 'passed' ? 'valid' : outcome === 'failed' ? 'invalid' : 'unavailable';

const checkNames = ['structure', 'terms', 'open-badge', 'issuer', 'proof', 'record', 'content'] as const;

function describeCheck(t: Say, name: string): string {
  const known = checkNames.find((one) => one === name);
  return known ? t(`check.${known}`) : name;
}
