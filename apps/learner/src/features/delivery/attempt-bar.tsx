import { deliveryMessages } from '@kaopu/i18n/delivery.ts';
import { useFormat } from '@kaopu/i18n/format.ts';
import { setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { usePickText } from '@kaopu/i18n/pick-text.ts';
import { Seal } from '@kaopu/ui/brand.tsx';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import styles from './attempt.module.css';
import { SaveState } from './save-state.tsx';
import { Timer } from './timer.tsx';
import type { Sitting } from './use-sitting.ts';

const textScales: readonly number[] = [1, 1.2, 1.45];

type Props = { sitting: Sitting; scale: number; onScale: (scale: number) => void };

/** What one sits, whether the answers are safe, size, language, and the time left: always in sight. */
export function AttemptBar({ sitting, scale, onScale }: Props) {
  const t = useMessages(deliveryMessages);
  const pick = usePickText();
  const format = useFormat();
  const language = useLanguage();
  const { attempt, answers, seconds, isDelivered } = sitting;
  const nextScale = textScales[(textScales.indexOf(scale) + 1) % textScales.length] ?? 1;
  return (
    <header className={styles.bar}>
      <span className={styles.seal}>
        <Seal />
      </span>
      <div className={styles.what}>
        <h1>{pick(attempt.testTitle)}</h1>
        <span> · {pick(attempt.title)}</span>
      </div>
      <SaveState state={answers.state} savedAt={answers.queue.savedAt} />
      <button
        type="button"
        className={styles.size}
        title={t('attempt.textSize')}
        aria-label={t('attempt.textSizeNow', { percent: format.percent(scale) })}
        onClick={() => onScale(nextScale)}
      >
        Aa
      </button>
      <LanguageSwitch value={language} onChange={setLanguage} />
      <Timer seconds={seconds} isDelivering={seconds === 0 && !isDelivered} />
    </header>
  );
}
