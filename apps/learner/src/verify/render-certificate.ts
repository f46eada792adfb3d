import { translateIn } from '@kaopu/i18n/messages.ts';
import { toHeading } from '@kaopu/i18n/to-heading.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { element } from './element.ts';
import type { Say, Voice } from './say.ts';
import type { FoundCertificate, SignatureState } from './verify-view.ts';

/** What the certificate says, line by line, to be held against the paper. */
export function renderCertificate(
  voice: Voice,
  { found, signature }: { found: FoundCertificate; signature: SignatureState },
): HTMLElement {
  const { pick, language } = voice;
  const t = translateIn(language, verifyMessages);
  // The body's seal stands on what is valid now, and on nothing else.
  const isGood = found.status === 'active' && signature !== 'invalid';
  return element(
    'section',
    { class: 'sheet', 'aria-label': t('kind') },
    isGood ? renderStamp(t) : null,
    element('p', { class: 'fine' }, t('kind')),
    element('h2', { translate: 'no' }, pick(found.holder)),
    element('p', {}, `${pick(found.occupation)} · ${pick(found.level)}`),
    renderFacts(voice, found, signature),
  );
}

function renderStamp(t: Say): Node {
  const lines = [t('stampAbove'), element('br'), t('stampBelow')];
  return element('div', { class: 'stamp', 'aria-hidden': 'true' }, ...lines);
}

function renderFacts(
  { language, format, pick }: Voice,
  found: FoundCertificate,
  signature: SignatureState,
): Node {
  const t = translateIn(language, verifyMessages);
  const fact = (name: string, value: string | Node) => [element('dt', {}, name), element('dd', {}, value)];
  const { batchNumber } = found;
  const batch = batchNumber === null ? '' : t('batch', { number: batchNumber });
  return element(
    'dl',
    {},
    ...fact(t('number'), element('span', { class: 'code', translate: 'no' }, found.number)),
    ...fact(t('scheme'), `${pick(found.scheme)} ${pick(found.schemeVersion)}`),
    ...fact(t('route'), toHeading(pick(found.route)) + batch),
    ...fact(t('issuedOn'), format.date(found.validFrom)),
    ...fact(t('expiresOn'), format.date(found.validUntil)),
    ...fact(t('issuer'), pick(found.issuer)),
    ...fact(t('verifyCode'), renderCode(found.verifyCode)),
    element('dt', {}, t('signature')),
    element('dd', { class: 'signature', 'data-state': signature }, t(`signature.${signature}`)),
  );
}

/** The code in its groups, and character by character for whoever hears it. */
function renderCode(verifyCode: string): Node {
  const spelled = verifyCode.split('-').map((group) => [...group].join(' '));
  return element(
    'span',
    { class: 'code', translate: 'no' },
    element('span', { 'aria-hidden': 'true' }, verifyCode),
    element('span', { class: 'heard' }, spelled.join(', ')),
  );
}
