import type { Permission } from '@kaopu/domain/identity/permission.ts';
import { useLanguage } from '@kaopu/i18n/language.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { peopleMessages } from '@kaopu/i18n/people.ts';

/** Permissions as people say them, in one line; empty for none. */
export function usePermissionWords(): (permissions: readonly Permission[]) => string {
  const t = useMessages(peopleMessages);
  const language = useLanguage();
  return (permissions) =>
    permissions.map((permission) => t(`may.${permission}`)).join(language === 'en' ? ', ' : '、');
}
