import type { ScopeType } from '@kaopu/domain/identity/duty.ts';
import { pickLanguage } from '@kaopu/domain/language.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../trpc.ts';

type Props = { scopeType: ScopeType; value: string | null; onChange: (scopeId: string | null) => void };

/** The course, bank, scheme or administration that a duty is given for. */
export function ScopeField({ scopeType, value, onChange }: Props) {
  const t = useMessages(peopleMessages);
  const language = useLanguage();
  const { data } = useQuery(trpc.identity.listScopes.queryOptions({ scopeType }));
  const options = (data?.rows ?? []).map(({ scopeId, name }) => ({
    value: scopeId,
    label: pickLanguage(name, language),
  }));
  const hint = data && options.length === 0 ? t('give.noScope') : '';
  return (
    <ChoiceField
      name="scopeId"
      label={t('give.scope')}
      description={hint || undefined}
      data={[{ value: '', label: '—' }, ...options]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  );
}
