import { ChoiceScoring } from '@kaopu/domain/bank/interactions/choice/choice-content.ts';
import { itemAuthoringMessages } from '@kaopu/i18n/item-authoring.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Checkbox, Group, Input, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import type { ChoiceBody } from './choice-body.ts';

type Edit = (change: (before: ChoiceBody) => ChoiceBody) => void;

const { method: methods } = ChoiceScoring.shape;

/** Single or multiple, how many at most, shuffled or not, and how it is scored. */
export function ChoiceRules({ body, edit }: { body: ChoiceBody; edit: Edit }) {
  const t = useMessages(itemAuthoringMessages);
  const { maxChoices, shuffles, options } = body.content;
  const setContent = (change: Partial<ChoiceBody['content']>) =>
    edit((before) => ({ ...before, content: { ...before.content, ...change } }));
  return (
    <Group align="end" gap="lg">
      <Input.Wrapper label={t('choice.kind')} labelElement="div">
        <SegmentedControl
          aria-label={t('choice.kind')}
          value={maxChoices === 1 ? 'single' : 'multiple'}
          onChange={(kind) => setContent({ maxChoices: kind === 'single' ? 1 : 0 })}
          data={(['single', 'multiple'] as const).map((value) => ({ value, label: t(`choice.${value}`) }))}
        />
      </Input.Wrapper>
      {maxChoices !== 1 && (
        <NumberInput
          label={t('choice.most')}
          description={t('choice.mostHint')}
          value={maxChoices}
          min={0}
          max={options.length}
          allowDecimal={false}
          w="10rem"
          onChange={(most) => setContent({ maxChoices: mostOf(most) })}
        />
      )}
      <NativeSelect
        label={t('choice.scoring')}
        value={body.scoring.method}
        onChange={(event) => {
          const method = methods.parse(event.currentTarget.value);
          edit((before) => ({ ...before, scoring: { method } }));
        }}
        data={methods.options.map((value) => ({ value, label: t(`choice.${value}`) }))}
      />
      <Checkbox
        label={t('choice.shuffles')}
        checked={shuffles}
        onChange={(event) => setContent({ shuffles: event.currentTarget.checked })}
      />
    </Group>
  );
}

/** 1 would make it a single choice, which is the other button's business. */
const mostOf = (typed: number | string): number => (typeof typed === 'number' && typed !== 1 ? typed : 0);
