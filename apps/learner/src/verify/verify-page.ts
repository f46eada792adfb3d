import { createFormat } from '@kaopu/i18n/format.ts';
import { type Language, setLanguage } from '@kaopu/i18n/language.ts';
import { type Translate, translateIn } from '@kaopu/i18n/messages.ts';
import { bodyTimeZone } from '@kaopu/i18n/time-zone.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { element } from './element.ts';
import type { PublicCertificate, SignatureState, VerifyView } from './verify-view.ts';

type Found = Extract<VerifyView, { kind: 'found' }>;
type Say = Translate<typeof verifyMessages.messages>;
export type VerifyActions = { submit: (typed: string) => void; retry: () => void };

/** The whole page for what is known now, in the given language. */
export function renderPage(view: VerifyView, language: Language, actions: VerifyActions): Node[] {
  const t = translateIn(language, verifyMessages);
  document.title = t('tab.title');
  return [
    renderHead(language, t),
    element('main', { id: 'main' }, ...renderView(view, language, t, actions)),
  ];
}

function renderHead(language: Language, t: Say): Node {
  const other = element(
    'button',
    { type: 'button', lang: language === 'en' ? 'zh-CN' : 'en' },
    t('language.other'),
  );
  other.addEventListener('click', () => setLanguage(language === 'en' ? 'zh-CN' : 'en'));
  const seal = element('i', { 'aria-hidden': 'true' }, '谱');
  return element('header', {}, element('a', { href: '/', class: 'brand' }, seal, t('brand')), other);
}

function renderView(view: VerifyView, language: Language, t: Say, actions: VerifyActions): Node[] {
  const at = (instant: Date) =>
    t('checkedAt', { at: createFormat(language, bodyTimeZone).dateTime(instant) });
  switch (view.kind) {
    case 'ask':
      return [element('h1', {}, t('ask')), renderForm(view.isEmpty, t, actions)];
    case 'checking':
      return [renderStatus('checking', t('checking'), null)];
    case 'offline':
      return [
        renderStatus('offline', t('offline'), null),
        element('p', {}, t('offline.advice')),
        renderRetry(t, actions),
      ];
    case 'unknown':
      return [
        renderStatus('unknown', t('status.unknown'), at(view.checkedAt)),
        element('p', {}, t('unknown.advice', { code: view.code })),
        renderForm(false, t, actions),
      ];
    case 'found':
      return [
        renderStatus(view.status, t(`status.${view.status}`), at(view.checkedAt)),
        renderCertificate(view, t),
        element('p', { class: 'fine' }, t('compare')),
        element('p', { class: 'fine' }, element('a', { href: '/verify/' }, t('another'))),
      ];
  }
}

/** One big word. Its kind sets colour and edge, so that no two look alike even without colour. */
function renderStatus(kind: string, word: string, line: string | null): Node {
  const below = line === null ? null : element('p', {}, line);
  return element(
    'div',
    { class: 'status', 'data-kind': kind, role: 'status' },
    element('h1', {}, word),
    below,
  );
}

function renderCertificate({ certificate, status, signature }: Found, t: Say): Node {
  // The body's seal stands on what is valid now, and on nothing else.
  const stamp = status === 'valid' && signature !== 'invalid' ? renderStamp(t) : null;
  return element(
    'section',
    { class: 'sheet' },
    stamp,
    element('p', { class: 'fine' }, t('kind')),
    element('h2', { translate: 'no' }, certificate.holder),
    element('p', {}, certificate.title),
    renderFacts(certificate, signature, t),
  );
}

function renderStamp(t: Say): Node {
  const lines = [t('stampAbove'), element('br'), t('stampBelow')];
  return element('div', { class: 'stamp', 'aria-hidden': 'true' }, ...lines);
}

function renderFacts(certificate: PublicCertificate, signature: SignatureState, t: Say): Node {
  const { number, route, issuedOn, expiresOn, issuer } = certificate;
  const fact = (name: string, value: string) => [element('dt', {}, name), element('dd', {}, value)];
  return element(
    'dl',
    {},
    ...fact(t('number'), number),
    ...fact(t('route'), route),
    ...fact(t('issuedOn'), issuedOn),
    ...(expiresOn === null ? [] : fact(t('expiresOn'), expiresOn)),
    ...fact(t('issuer'), issuer),
    element('dt', {}, t('signature')),
    element('dd', { class: 'signature', 'data-state': signature }, t(`signature.${signature}`)),
  );
}

function renderForm(isEmpty: boolean, t: Say, actions: VerifyActions): Node {
  const input = element('input', {
    id: 'code',
    name: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': isEmpty ? 'code-problem' : 'code-hint',
    'aria-invalid': String(isEmpty),
  });
  const form = element(
    'form',
    { class: 'sheet', novalidate: true },
    element('label', { for: 'code' }, t('code')),
    element('p', { id: 'code-hint', class: 'fine' }, t('code.hint')),
    input,
    isEmpty ? element('p', { id: 'code-problem', class: 'problem', role: 'alert' }, t('code.empty')) : null,
    element('button', { type: 'submit', class: 'primary' }, t('submit')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    actions.submit(input.value.trim());
  });
  return form;
}

function renderRetry(t: Say, actions: VerifyActions): Node {
  const button = element('button', { type: 'button', class: 'primary' }, t('retry'));
  button.addEventListener('click', actions.retry);
  return button;
}
