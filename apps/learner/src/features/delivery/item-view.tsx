import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { getPlayer } from '@kaopu/item-player/players.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './attempt.module.css';
import type { CandidateItem } from './attempt-query.ts';

type Props = {
  item: CandidateItem;
  number: number;
  of: number;
  value: unknown;
  onChange: (value: unknown) => void;
  isFlagged: boolean;
  onFlag: () => void;
  isReadOnly: boolean;
  /** A notice above the item, such as a conflict. */
  children?: ReactNode;
};

/** One item with its place, its kind and points, and the flag. */
export function ItemView(props: Props) {
  const { item, number, of, isFlagged } = props;
  const t = useMessages(deliveryMessages);
  const { Answer, Kind } = getPlayer(item.interaction);
  const heading = useFocusOnChange(item.itemVersionId);
  return (
    <article className={styles.item}>
      <header className={styles.itemHead}>
        <h2 ref={heading} tabIndex={-1}>
          {t('attempt.place', { number, of })} · <Kind content={item.content} /> ·{' '}
          {t('attempt.points', { count: item.points })}
        </h2>
        <button
          type="button"
          className={styles.flag}
          aria-pressed={isFlagged}
          aria-keyshortcuts="f"
          onClick={props.onFlag}
        >
          <Icon name="flag" size="1.05em" />
          {isFlagged ? t('attempt.unflag') : t('attempt.flag')} <kbd>F</kbd>
        </button>
      </header>
      {props.children}
      <Answer
        key={item.itemVersionId}
        content={item.content}
        value={props.value}
        onChange={props.onChange}
        isReadOnly={props.isReadOnly}
      />
    </article>
  );
}

/** Another item takes the focus to its heading, so that keyboards and screen readers start there. */
function useFocusOnChange(itemVersionId: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(itemVersionId);
  useEffect(() => {
    if (shown.current === itemVersionId) return;
    shown.current = itemVersionId;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [itemVersionId]);
  return heading;
}
