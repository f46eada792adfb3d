import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getAuthor } from '@kaopu/item-player/authors.ts';
import { BilingualEditors } from '@kaopu/item-player/bilingual-fields.tsx';
import type { AuthorProps } from '@kaopu/item-player/interaction-author.ts';
import { useRef } from 'react';
import { ItemFactsFields } from './item-facts-fields.tsx';

const noRationale = { 'zh-CN': '', en: '' };

/** Everything that is written of an item: its interaction's own fields, why the key is right, and its facts. */
export function ItemFields({ bankId, body, onChange, resetKey }: AuthorProps & { bankId: string }) {
  const t = useMessages(bankMessages);
  const { Fields } = getAuthor(body.interaction);
  // Editors report by themselves, each with the body of its own rendering: the newest one counts.
  const newest = useRef(body);
  newest.current = body;
  const write = (changed: typeof body) => {
    newest.current = changed;
    onChange(changed);
  };
  const setRationale = (rationale: { 'zh-CN': string; en: string }) => {
    const isEmpty = rationale['zh-CN'] === '' && rationale.en === '';
    const { feedback, ...rest } = newest.current;
    write({ ...rest, feedback: { ...feedback, rationale: isEmpty ? null : rationale } });
  };
  return (
    <>
      <Fields body={body} onChange={write} resetKey={resetKey} />
      <BilingualEditors
        value={body.feedback.rationale ?? noRationale}
        labelFor={(language) => t('rationaleIn', { language })}
        resetKey={resetKey}
        onChange={setRationale}
      />
      <ItemFactsFields bankId={bankId} body={body} onChange={write} />
    </>
  );
}
