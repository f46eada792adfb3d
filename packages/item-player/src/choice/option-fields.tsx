import type { ChoiceOption } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemAuthoringMessages } from '@kaopu/i18n/item-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Icon } from '@kaopu/ui/icon.tsx';
import { ActionIcon, Checkbox, Radio } from '@mantine/core';
import { BilingualLines } from '../bilingual-fields.tsx';
import styles from './author.module.css';
import {
  type ChoiceBody,
  changeOption,
  changeReason,
  letterAt,
  moveOption,
  removeOption,
  toggleCorrect,
} from './choice-body.ts';

type Props = {
  body: ChoiceBody;
  option: ChoiceOption;
  index: number;
  resetKey: number;
  edit: (change: (before: ChoiceBody) => ChoiceBody) => void;
};

const noReason = { 'zh-CN': '', en: '' };

/** One option: right or not, its words and its reason in both languages, and its place. */
export function OptionFields({ body, option, index, resetKey, edit }: Props) {
  const t = useMessages(itemAuthoringMessages);
  const { optionId } = option;
  const letter = letterAt(index);
  return (
    <fieldset className={styles.option} data-correct={body.key.correct.includes(optionId)}>
      <legend>{t('choice.option', { letter })}</legend>
      <OptionTools body={body} option={option} letter={letter} index={index} edit={edit} />
      <BilingualLines
        value={option.text}
        labelFor={(language) => t('choice.optionIn', { letter, language })}
        resetKey={resetKey}
        onChange={(text) => edit((before) => changeOption(before, optionId, { text }))}
      />
      <BilingualLines
        value={body.feedback.parts[optionId] ?? noReason}
        labelFor={(language) => t('choice.reasonIn', { letter, language })}
        resetKey={resetKey}
        onChange={(reason) => edit((before) => changeReason(before, optionId, reason))}
      />
    </fieldset>
  );
}

function OptionTools({ body, option, letter, index, edit }: Omit<Props, 'resetKey'> & { letter: string }) {
  const t = useMessages(itemAuthoringMessages);
  const { optionId, isFixed } = option;
  const Mark = body.content.maxChoices === 1 ? Radio : Checkbox;
  return (
    <div className={styles.tools}>
      <Mark
        label={t('choice.correct')}
        aria-label={t('choice.correctFor', { letter })}
        checked={body.key.correct.includes(optionId)}
        onChange={() => edit((before) => toggleCorrect(before, optionId))}
      />
      <Checkbox
        label={t('choice.fixed')}
        checked={isFixed}
        disabled={!body.content.shuffles}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          edit((before) => changeOption(before, optionId, { isFixed: checked }));
        }}
      />
      <span className={styles.grow} />
      <ActionIcon
        aria-label={t('choice.up', { letter })}
        disabled={index === 0}
        onClick={() => edit((before) => moveOption(before, optionId, -1))}
      >
        <Icon name="up" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('choice.down', { letter })}
        disabled={index + 1 === body.content.options.length}
        onClick={() => edit((before) => moveOption(before, optionId, 1))}
      >
        <Icon name="down" />
      </ActionIcon>
      <ActionIcon
        aria-label={t('choice.remove', { letter })}
        onClick={() => edit((before) => removeOption(before, optionId))}
      >
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}
