import { type Language, setLanguage } from '@kaopu/i18n/language.ts';
import { translateIn } from '@kaopu/i18n/messages.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { element } from './element.ts';
import { renderBand } from './render-band.ts';
import { renderCertificate } from './render-certificate.ts';
import { renderHistory, renderProof } from './render-details.ts';
import { renderForm } from './render-form.ts';
import { speak, type Voice } from './say.ts';
import { type BandKind, bandOf, type VerifyView } from './verify-view.ts';

export type VerifyActions = { submit: (typed: string) => void; retry: () => void };

/** The whole page for what is known now, in the given language. */
export function renderPage(view: VerifyView, language: Language, actions: VerifyActions): Node[] {
  const voice = speak(language);
  document.title = wordsIn(voice)('tab.title');
  return [renderHead(voice), element('main', { id: 'main' }, ...renderView(view, voice, actions))];
}

const wordsIn = ({ language }: Voice) => translateIn(language, verifyMessages);

function renderHead(voice: Voice): Node {
  const { language } = voice;
  const t = wordsIn(voice);
  const other = element(
    'button',
    { type: 'button', lang: language === 'en' ? 'zh-CN' : 'en' },
    t('language.other'),
  );
  other.addEventListener('click', () => setLanguage(language === 'en' ? 'zh-CN' : 'en'));
  const seal = element('i', { 'aria-hidden': 'true' }, '谱');
  return element('header', {}, element('a', { href: '/', class: 'brand' }, seal, t('brand')), other);
}

function renderView(view: VerifyView, voice: Voice, actions: VerifyActions): Node[] {
  const t = wordsIn(voice);
  const form = (typed: string, isEmpty = false) =>
    renderForm(voice, { typed, isEmpty, submit: actions.submit });
  switch (view.kind) {
    case 'ask':
      return [element('h1', {}, t('ask')), element('p', {}, t('ask.lead')), form('', view.isEmpty)];
    case 'checking':
      return [renderBand('checking', t('checking'), null)];
    case 'offline':
    case 'busy':
      return [
        renderBand(view.kind, t(view.kind), null),
        element('p', {}, t(`${view.kind}.advice`)),
        renderRetry(voice, actions),
      ];
    case 'unknown':
    case 'malformed':
      return [
        band(voice, view.kind, view.checkedAt),
        element('p', {}, t(`${view.kind}.advice`, { typed: view.typed })),
        form(view.typed),
      ];
    case 'status':
      return [
        band(voice, bandOf(view.status, 'unavailable'), view.checkedAt),
        element('p', {}, t('byNumber', { number: view.number })),
        form(''),
      ];
    case 'found':
      return renderFound(view, voice);
  }
}

/** The bands of a found certificate that need a sentence to be understood. */
const explained = ['suspended', 'revoked', 'expired', 'untrusted', 'unknown'] as const;

function renderFound({ found, signature }: Extract<VerifyView, { kind: 'found' }>, voice: Voice): Node[] {
  const t = wordsIn(voice);
  const { pick } = voice;
  const kind = bandOf(found.status, signature.state);
  const meaning = explained.find((one) => one === kind);
  return [
    band(voice, kind, found.checkedAt),
    ...(meaning ? [element('p', {}, t(`${meaning}.meaning`))] : []),
    renderCertificate(voice, { found, signature: signature.state }),
    renderHistory(voice, found),
    renderProof(voice, { found, signature }),
    element('p', { class: 'fine' }, t('compare')),
    element('p', { class: 'fine' }, t('report', { issuer: pick(found.issuer), code: found.verifyCode })),
    element('p', { class: 'fine another' }, element('a', { href: '/verify/' }, t('another'))),
  ];
}

function band(voice: Voice, kind: BandKind, checkedAt: string): Node {
  const t = wordsIn(voice);
  const word = kind === 'offline' || kind === 'busy' || kind === 'checking' ? t(kind) : t(`status.${kind}`);
  return renderBand(kind, word, t('checkedAt', { at: voice.format.dateTime(checkedAt) }));
}

function renderRetry(voice: Voice, actions: VerifyActions): Node {
  const button = element('button', { type: 'button', class: 'primary' }, wordsIn(voice)('retry'));
  button.addEventListener('click', actions.retry);
  return button;
}
