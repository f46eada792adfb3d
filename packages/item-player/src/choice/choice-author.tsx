import { itemAuthoringMessages } from '@kaopu/i18n/item-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Button, Stack } from '@mantine/core';
import { useRef } from 'react';
import { BilingualEditors } from '../bilingual-fields.tsx';
import type { AuthorProps, InteractionAuthor } from '../interaction-author.ts';
import { addOption, type ChoiceBody, nameOption, newChoiceBody, readChoiceBody } from './choice-body.ts';
import { ChoiceRules } from './choice-rules.tsx';
import { OptionFields } from './option-fields.tsx';

/** Stem, options with their reasons, key and rule of scoring, both languages side by side. */
function ChoiceFields({ body, onChange, resetKey }: AuthorProps) {
  const t = useMessages(itemAuthoringMessages);
  const choice = readChoiceBody(body);
  // Two editors may report in one moment, each with the body of its own rendering: the newest one counts.
  const newest = useRef(choice);
  newest.current = choice;
  const edit = (change: (before: ChoiceBody) => ChoiceBody) => {
    newest.current = change(newest.current);
    onChange(newest.current);
  };
  return (
    <Stack gap="xl">
      <BilingualEditors
        value={choice.content.stem}
        labelFor={(language) => t('stemIn', { language })}
        resetKey={resetKey}
        onChange={(stem) =>
          edit((before) => ({ ...before, content: { ...before.content, stem: { ...stem } } }))
        }
      />
      <ChoiceRules body={choice} edit={edit} />
      <Stack gap="md" component="section" aria-label={t('choice.options')}>
        {choice.content.options.map((option, index) => (
          <OptionFields
            key={option.optionId}
            body={choice}
            option={option}
            index={index}
            resetKey={resetKey}
            edit={edit}
          />
        ))}
        <Button
          w="fit-content"
          disabled={choice.content.options.length >= 40}
          onClick={() => edit(addOption)}
        >
          {t('choice.add')}
        </Button>
      </Stack>
    </Stack>
  );
}

export const choiceAuthor: InteractionAuthor = {
  name: 'choice',
  Fields: ChoiceFields,
  newBody: newChoiceBody,
  namePart: nameOption,
};
