import type { ItemBody } from '@kaopu/domain/bank/item-body.ts';
import { bankMessages } from '@kaopu/i18n/bank.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { type BilingualText, usePickText } from '@kaopu/i18n/pick-text.ts';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { trpc } from '../../trpc.ts';

type Props = { bankId: string; body: ItemBody; onChange: (facts: Partial<ItemBody>) => void };

/** To which domain and sub-skill an item belongs: codes, offered and named by the bank's framework. */
export function DomainFields({ bankId, body, onChange }: Props) {
  const t = useMessages(bankMessages);
  const { data } = useQuery(trpc.bank.listDomains.queryOptions({ bankId }));
  const domains = (data?.rows ?? []).map(({ domainCode, name }) => ({ code: domainCode, name }));
  const subskills = (data?.subskills ?? []).map(({ subskillCode, name }) => ({ code: subskillCode, name }));
  return (
    <>
      <CodeInput
        label={t('facts.domain')}
        value={body.domainCode}
        known={domains}
        required
        onChange={(domainCode) => onChange({ domainCode })}
      />
      <CodeInput
        label={t('facts.subskill')}
        value={body.subskillCode ?? ''}
        known={subskills.filter(({ code }) => code.startsWith(`${body.domainCode}.`))}
        onChange={(code) => onChange({ subskillCode: code || null })}
      />
    </>
  );
}

type Known = { code: string; name: BilingualText | null };

type CodeInputProps = {
  label: string;
  value: string;
  known: readonly Known[];
  required?: boolean;
  onChange: (code: string) => void;
};

/** A code that may be any, with those that are known to choose from and the name of the one that is written. */
function CodeInput({ label, value, known, required = false, onChange }: CodeInputProps) {
  const pick = usePickText();
  const listId = useId();
  const name = known.find(({ code }) => code === value)?.name;
  return (
    <>
      <TextInput
        label={label}
        {...(name && { description: pick(name) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value}
        list={listId}
        required={required}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <CodeOptions listId={listId} known={known} />
    </>
  );
}

/** What a field of codes offers to choose from. */
function CodeOptions({ listId, known }: { listId: string; known: readonly Known[] }) {
  const pick = usePickText();
  return (
    <datalist id={listId}>
      {known.map(({ code, name }) => (
        <option key={code} value={code} label={name ? `${code} ${pick(name)}` : code} />
      ))}
    </datalist>
  );
}

/** The domains of a bank's framework, for a field that names this list. */
export function DomainOptions({ listId, bankId }: { listId: string; bankId: string }) {
  const { data } = useQuery(trpc.bank.listDomains.queryOptions({ bankId }));
  const known = (data?.rows ?? []).map(({ domainCode, name }) => ({ code: domainCode, name }));
  return <CodeOptions listId={listId} known={known} />;
}
