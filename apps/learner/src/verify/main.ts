import { i18n } from '@kaopu/i18n/i18next-instance.ts';
import { getLanguage } from '@kaopu/i18n/language.ts';
import { lookUp } from './look-up.ts';
import './title-font.css';
import './verify.css';
import { renderPage } from './verify-page.ts';
import type { VerifyView } from './verify-view.ts';

const typed = readTyped();
let view: VerifyView = typed === '' ? { kind: 'ask', isEmpty: false } : { kind: 'checking' };

function show(next: VerifyView): void {
  view = next;
  draw();
}

function draw(): void {
  document.getElementById('verify')?.replaceChildren(...renderPage(view, getLanguage(), { submit, retry }));
}

function submit(again: string): void {
  if (again === '') show({ kind: 'ask', isEmpty: true });
  else location.assign(`/verify/${encodeURIComponent(again)}`);
}

function retry(): void {
  show({ kind: 'checking' });
  void check();
}

/** Shows what the server says at once, and what this device finds about the signature when it has. */
async function check(): Promise<void> {
  const found = await lookUp(typed);
  show(found);
  if (found.kind !== 'found') return;
  // Nobody waits for this: it is several times the page, which can be read before.
  const report = await import('./check-signature.ts')
    .then(({ checkSignature }) => checkSignature(found.found))
    .catch(() => ({ state: 'unavailable' as const, checks: [] }));
  show({ ...found, signature: report });
}

/** What stands behind /verify/ in the address; a broken escape is taken as it is. */
function readTyped(): string {
  const written = location.pathname.split('/')[2] ?? '';
  try {
    return decodeURIComponent(written).trim();
  } catch {
    return written;
  }
}

i18n.on('languageChanged', draw);
// On paper everything is open.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
draw();
if (typed !== '') void check();
