import { examsStaffMessages } from '@kaopu/i18n/exams-staff.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { ActionIcon } from '@mantine/core';
import styles from './exams.module.css';
import { type LiveItem, moveItem } from './form-draft.ts';
import { ItemDomain } from './item-domain.tsx';

type Props = {
  itemIds: readonly string[];
  known: ReadonlyMap<string, LiveItem>;
  points: number;
  onChange: (itemIds: string[]) => void;
};

/** The items of the form in their order, and what they add up to. */
export function FormItems({ itemIds, known, points, onChange }: Props) {
  const t = useMessages(examsStaffMessages);
  if (itemIds.length === 0) {
    return (
      <p className={styles.empty}>
        <b>{t('form.empty')}</b> {t('form.emptyAdvice')}
      </p>
    );
  }
  return (
    <div>
      <p className={styles.sum} role="status">
        {t('form.items', { count: itemIds.length, points })}
      </p>
      <ol className={styles.items}>
        {itemIds.map((itemId, index) => (
          <li key={itemId}>
            <FormItem item={known.get(itemId) ?? null} itemId={itemId}>
              <Moves
                reference={known.get(itemId)?.reference ?? itemId}
                isFirst={index === 0}
                isLast={index + 1 === itemIds.length}
                onMove={(by) => onChange(moveItem(itemIds, index, by))}
                onRemove={() => onChange(itemIds.filter((other) => other !== itemId))}
              />
            </FormItem>
          </li>
        ))}
      </ol>
    </div>
  );
}

type ItemProps = { item: LiveItem | null; itemId: string; children: React.ReactNode };

function FormItem({ item, itemId, children }: ItemProps) {
  const t = useMessages(examsStaffMessages);
  const pick = usePickText();
  return (
    <div className={styles.item}>
      <span className={styles.words}>
        <b>{item?.reference ?? itemId}</b>{' '}
        {item ? pick(item.summary) : <span className={styles.problem}>{t('form.notLive')}</span>}
      </span>
      {item && (
        <span className={styles.meta}>
          <ItemDomain item={item} /> · {t('form.points', { points: item.points })}
        </span>
      )}
      {children}
    </div>
  );
}

type MovesProps = {
  reference: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

function Moves({ reference, isFirst, isLast, onMove, onRemove }: MovesProps) {
  const t = useMessages(examsStaffMessages);
  return (
    <span className={styles.moves}>
      <ActionIcon aria-label={t('form.up', { reference })} disabled={isFirst} onClick={() => onMove(-1)}>
        <Icon name="up" />
      </ActionIcon>
      <ActionIcon aria-label={t('form.down', { reference })} disabled={isLast} onClick={() => onMove(1)}>
        <Icon name="down" />
      </ActionIcon>
      <ActionIcon aria-label={t('form.remove', { reference })} onClick={onRemove}>
        <Icon name="close" />
      </ActionIcon>
    </span>
  );
}
