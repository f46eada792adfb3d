import { setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { shellMessages } from '@kaopu/i18n/shell.ts';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { SchemeSwitch } from '@kaopu/ui/scheme-switch.tsx';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';

export function SettingsPage() {
  const t = useMessages(shellMessages);
  const language = useLanguage();
  return (
    <Page width="reading">
      <PageHead title={t('settings.title')} lead={t('settings.lead')} />
      <Sheet>
        <SettingRow name={t('settings.language')} hint={t('settings.languageHint')}>
          <LanguageSwitch value={language} onChange={setLanguage} />
        </SettingRow>
        <SettingRow name={t('settings.scheme')} hint={t('settings.schemeHint')}>
          <SchemeSwitch />
        </SettingRow>
      </Sheet>
    </Page>
  );
}
