import { identityMessages } from '@kaopu/i18n/identity.ts';
import { type Language, setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { useMutation } from '@tanstack/react-query';
import { useAccount } from './account-api.tsx';
import { useProblem } from './use-problem.ts';
import { useRefresh } from './use-refresh.ts';

/** The language of the pages here and of all mail. */
export function AccountLanguage() {
  const t = useMessages(identityMessages);
  const language = useLanguage();
  const { api } = useAccount();
  const problem = useProblem();
  const refresh = useRefresh();
  const change = useMutation(api.changeLanguage.mutationOptions({ onSuccess: refresh }));
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    change.mutate({ language: chosen });
  };
  return (
    <Sheet
      title={t('language.title')}
      lead={t('language.lead')}
      aside={<LanguageSwitch value={language} onChange={choose} />}
    >
      <FormProblem problem={problem(change.error)} />
    </Sheet>
  );
}
