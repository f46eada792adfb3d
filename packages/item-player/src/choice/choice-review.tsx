import { ChoiceContent, ChoiceKey } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemPlayerMessages } from '@kaopu/i18n/item-player.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import type { ReviewProps } from '../interaction-player.ts';
import { Written } from '../written-text.tsx';
import styles from './choice.module.css';
import { readChosen } from './choose-option.ts';

/** What was chosen beside what is right, each with its reason. `value` null shows the key alone, for authors. */
export function ChoiceReview({ content, itemKey, feedback, value }: ReviewProps) {
  const t = useMessages(itemPlayerMessages);
  const choice = ChoiceContent.parse(content);
  const correct = new Set(ChoiceKey.parse(itemKey).correct);
  const chosen = readChosen(value);
  return (
    <div>
      <div className={styles.stem}>
        <Written text={choice.stem} />
      </div>
      <ul className={styles.reviewed}>
        {choice.options.map(({ optionId, text }) => {
          const [isChosen, isRight] = [chosen.includes(optionId), correct.has(optionId)];
          const reason = feedback.parts[optionId];
          return (
            <li key={optionId} data-chosen={isChosen}>
              <Written text={text} size="note" />
              {(isChosen || isRight) && (
                <span className={styles.chips}>
                  {isChosen && <StatusChip tone="neutral">{t('review.chosen')}</StatusChip>}
                  {isRight && <StatusChip tone="good">{t('review.correct')}</StatusChip>}
                  {isChosen && !isRight && <StatusChip tone="now">{t('review.wrong')}</StatusChip>}
                  {value !== null && !isChosen && isRight && (
                    <StatusChip tone="attention">{t('review.missed')}</StatusChip>
                  )}
                </span>
              )}
              {reason && (
                <div className={styles.reason}>
                  <Written text={reason} size="note" />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {feedback.rationale && (
        <div className={styles.rationale}>
          <h3>{t('review.rationale')}</h3>
          <Written text={feedback.rationale} size="note" />
        </div>
      )}
    </div>
  );
}
