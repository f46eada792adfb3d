import { i18n } from '@kaopu/i18n/i18next-instance.ts';
import { getLanguage } from '@kaopu/i18n/language.ts';
import './title-font.css';
import './verify.css';
import { renderPage } from './verify-page.ts';
import type { VerifyView } from './verify-view.ts';

const code = decodeURIComponent(location.pathname.split('/')[2] ?? '');
let view: VerifyView = code === '' ? { kind: 'ask', isEmpty: false } : { kind: 'checking' };

function show(next: VerifyView): void {
  view = next;
  draw();
}

function draw(): void {
  document.getElementById('verify')?.replaceChildren(...renderPage(view, getLanguage(), { submit, retry }));
}

function submit(typed: string): void {
  if (typed === '') show({ kind: 'ask', isEmpty: true });
  else location.assign(`/verify/${encodeURIComponent(typed)}`);
}

function retry(): void {
  location.reload();
}

i18n.on('languageChanged', draw);
draw();
