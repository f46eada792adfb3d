import {
  ChoiceContent,
  type ChoiceOption,
  isMultipleChoice,
} from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemPlayerMessages } from '@kaopu/i18n/item-player.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { useId, useState } from 'react';
import type { AnswerProps } from '../interaction-player.ts';
import { Written } from '../written-text.tsx';
import styles from './choice.module.css';
import { chooseOption, readChosen } from './choose-option.ts';
import { usePickHint } from './use-pick-hint.ts';

/** Stem and options: radio buttons for one answer, boxes for several. */
export function ChoiceAnswer({ content, value, onChange, isReadOnly = false }: AnswerProps) {
  const choice = ChoiceContent.parse(content);
  const chosen = readChosen(value);
  const group = useId();
  const t = useMessages(itemPlayerMessages);
  const [isFull, setFull] = useState(false);
  const hint = usePickHint(choice, chosen.length);
  const choose = (optionId: string) => {
    if (isReadOnly) return;
    const result = chooseOption(choice, chosen, optionId);
    setFull(result.kind === 'full');
    if (result.kind === 'changed') onChange(result.value);
  };
  return (
    <fieldset className={styles.choice} aria-describedby={`${group}-hint`}>
      <legend className={styles.stem}>
        <Written text={choice.stem} />
      </legend>
      <div className={styles.options}>
        {choice.options.map((option, index) => (
          <Option
            key={option.optionId}
            option={option}
            number={index + 1}
            group={group}
            isMultiple={isMultipleChoice(choice)}
            isChosen={chosen.includes(option.optionId)}
            isReadOnly={isReadOnly}
            onChoose={() => choose(option.optionId)}
          />
        ))}
      </div>
      <div className={styles.hint}>
        <span id={`${group}-hint`}>{hint}</span>
        <span role="status">{isFull && t('choice.full', { most: choice.maxChoices })}</span>
        {chosen.length > 0 && !isReadOnly && (
          <button type="button" onClick={() => onChange([])}>
            {t('choice.clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

type OptionProps = {
  option: ChoiceOption;
  number: number;
  group: string;
  isMultiple: boolean;
  isChosen: boolean;
  isReadOnly: boolean;
  onChoose: () => void;
};

function Option({ option, number, group, isMultiple, isChosen, isReadOnly, onChoose }: OptionProps) {
  const textId = useId();
  return (
    <div className={styles.option}>
      <input
        type={isMultiple ? 'checkbox' : 'radio'}
        name={group}
        value={option.optionId}
        checked={isChosen}
        onChange={onChoose}
        aria-labelledby={textId}
        aria-disabled={isReadOnly || undefined}
        aria-keyshortcuts={number <= 9 ? String(number) : undefined}
      />
      <span className={styles.mark} data-shape={isMultiple ? 'square' : 'round'} aria-hidden="true">
        {isChosen ? <Icon name="check" size="0.9em" /> : number}
      </span>
      <div className={styles.text} id={textId}>
        <Written text={option.text} size="note" />
      </div>
    </div>
  );
}
