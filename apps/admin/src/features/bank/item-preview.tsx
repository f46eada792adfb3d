import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getPlayer } from '@kaopu/item-player/players.ts';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import styles from './bank.module.css';

/** The item as a candidate will see it; it can be tried, and nothing is kept. */
export function CandidatePreview({ body }: { body: ItemBody }) {
  const t = useMessages(bankMessages);
  const [value, setValue] = useState<unknown>(null);
  const { Answer } = getPlayer(body.interaction);
  return (
    <div className={styles.preview}>
      <p className={styles.previewHint}>{t('preview.hint')}</p>
      <Answer content={body.content} value={value} onChange={setValue} />
    </div>
  );
}

/** The key with the reasons, as a review shows them. */
export function KeyPreview({ body }: { body: ItemBody }) {
  const { Review } = getPlayer(body.interaction);
  return (
    <div className={styles.preview}>
      <Review content={body.content} itemKey={body.key} feedback={body.feedback} value={null} />
    </div>
  );
}

export type ItemViewName = 'edit' | 'preview' | 'key';

type SwitchProps<Name extends ItemViewName> = {
  views: readonly Name[];
  view: Name;
  onView: (view: Name) => void;
};

export function ViewSwitch<Name extends ItemViewName>({ views, view, onView }: SwitchProps<Name>) {
  const t = useMessages(bankMessages);
  const labelOf = (name: ItemViewName) => t(`view.${name}`);
  return (
    <SegmentedControl
      aria-label={t('item.view')}
      value={view}
      onChange={onView}
      data={views.map((value) => ({ value, label: labelOf(value) }))}
    />
  );
}

/** For readers: the candidate's view and the key. */
export function ItemPreview({ body, views }: { body: ItemBody; views: readonly ('preview' | 'key')[] }) {
  const [view, setView] = useState<'preview' | 'key'>('preview');
  return (
    <>
      <div className={styles.editorBar}>
        <ViewSwitch views={views} view={view} onView={setView} />
      </div>
      {view === 'key' ? <KeyPreview body={body} /> : <CandidatePreview body={body} />}
    </>
  );
}
