import { translateIn } from '@kaopu/i18n/messages.ts';
import { verifyMessages } from '@kaopu/i18n/verify.ts';
import { element } from './element.ts';
import type { Voice } from './say.ts';

/** The box for a code or a number. What was typed stays in it, so that it can be compared and mended. */
export function renderForm(
  { language }: Voice,
  { isEmpty, typed, submit }: { isEmpty: boolean; typed: string; submit: (typed: string) => void },
): HTMLElement {
  const t = translateIn(language, verifyMessages);
  const input = element('input', {
    id: 'code',
    name: 'code',
    value: typed,
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
    submit(input.value.trim());
  });
  return form;
}
