import { type ItemBody, ItemFacts } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { NativeSelect, NumberInput, TagsInput } from '@mantine/core';
import styles from './bank.module.css';
import { DomainFields } from './domain-fields.tsx';

type Props = { bankId: string; body: ItemBody; onChange: (body: ItemBody) => void };

const { cognitiveLevel: CognitiveLevel } = ItemFacts.shape;

/** Points, domain and the other facts by which items are drawn. */
export function ItemFactsFields({ bankId, body, onChange }: Props) {
  const t = useMessages(bankMessages);
  const change = (facts: Partial<ItemBody>) => onChange({ ...body, ...facts });
  return (
    <Sheet title={t('facts.title')}>
      <div className={styles.facts}>
        <NumberInput
          label={t('facts.points')}
          value={body.points}
          min={1}
          max={100}
          allowDecimal={false}
          onChange={(points) => typeof points === 'number' && change({ points })}
        />
        <DomainFields bankId={bankId} body={body} onChange={change} />
        <NativeSelect
          label={t('facts.cognitive')}
          value={body.cognitiveLevel}
          onChange={(event) => change({ cognitiveLevel: CognitiveLevel.parse(event.currentTarget.value) })}
          data={CognitiveLevel.options.map((value) => ({ value, label: t(`cognitive.${value}`) }))}
        />
        <NumberInput
          label={t('facts.facility')}
          description={t('facts.facilityHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={body.estimatedFacility === null ? '' : Math.round(body.estimatedFacility * 100)}
          min={0}
          max={100}
          suffix="%"
          onChange={(percent) =>
            change({ estimatedFacility: typeof percent === 'number' ? percent / 100 : null })
          }
        />
        <TagsInput
          className={styles.wide}
          label={t('facts.tags')}
          description={t('facts.tagsHint')}
          value={body.tags}
          maxTags={30}
          onChange={(tags) => change({ tags })}
        />
      </div>
    </Sheet>
  );
}
