import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import styles from './item-grid.module.css';
import { countStates, type ItemState } from './item-states.ts';

type Props = {
  states: readonly ItemState[];
  /** The place of the item on screen; null while none is. */
  current: number | null;
  onGo: (index: number) => void;
  /** Where a title stands around it already. */
  isUntitled?: boolean;
};

/** Every item by its number: filled when answered, a folded corner when flagged, a ring around the present one. */
export function ItemGrid({ states, current, onGo, isUntitled = false }: Props) {
  const t = useMessages(deliveryMessages);
  return (
    <nav aria-label={t('grid.title')}>
      {!isUntitled && (
        <h2 className={styles.title}>
          {t('grid.title')} <span>{t('grid.count', { count: states.length })}</span>
        </h2>
      )}
      <ol className={styles.grid}>
        {states.map((state, index) => (
          <li key={state.itemVersionId}>
            <Cell state={state} isCurrent={index === current} onGo={() => onGo(index)} />
          </li>
        ))}
      </ol>
      <Legend states={states} />
    </nav>
  );
}

type CellProps = { state: ItemState; isCurrent?: boolean; onGo: () => void };

/** One number with its state in shape, colour and words. */
export function Cell({ state: { number, isAnswered, isFlagged, hasConflict }, isCurrent, onGo }: CellProps) {
  const t = useMessages(deliveryMessages);
  const state = t(isAnswered ? 'grid.answered' : 'grid.empty');
  return (
    <button
      type="button"
      className={styles.cell}
      data-answered={isAnswered}
      data-flagged={isFlagged}
      data-conflict={hasConflict}
      aria-current={isCurrent ? 'step' : undefined}
      aria-label={t(isFlagged ? 'grid.itemFlagged' : 'grid.item', { number, state })}
      onClick={onGo}
    >
      {number}
    </button>
  );
}

function Legend({ states }: { states: readonly ItemState[] }) {
  const t = useMessages(deliveryMessages);
  const { answered, empty, flagged } = countStates(states);
  return (
    <ul className={styles.legend}>
      <li data-shape="answered">{t('grid.answeredCount', { number: answered })}</li>
      <li data-shape="empty">{t('grid.emptyCount', { number: empty })}</li>
      <li data-shape="flagged">{t('grid.flaggedCount', { number: flagged })}</li>
    </ul>
  );
}
