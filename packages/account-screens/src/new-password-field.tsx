import {
  findPasswordWeakness,
  type PasswordWeakness,
  passwordLength,
} from '@kaopu/domain/identity/password.ts';
import { identityMessages } from '@kaopu/i18n/identity.ts';
import { useMessages } from '@kaopu/i18n/messages.ts';
import { PasswordField } from '@kaopu/ui/forms/password-field.tsx';
import { useState } from 'react';

type Props = { name: string; person: { email: string; name: string } };

/** A new password, judged by the server's own rule as soon as the field is left. */
export function NewPasswordField({ name, person }: Props) {
  const t = useMessages(identityMessages);
  const [weakness, setWeakness] = useState<PasswordWeakness | null>(null);
  const judge = (password: string) => (password === '' ? null : findPasswordWeakness(password, person));
  return (
    <PasswordField
      name={name}
      label={t('newPassword.label')}
      description={t('newPassword.hint')}
      autoComplete="new-password"
      required
      maxLength={passwordLength.max}
      error={weakness && t(`weak.${weakness}`)}
      onBlur={(event) => setWeakness(judge(event.currentTarget.value))}
      onChange={(event) => weakness && setWeakness(judge(event.currentTarget.value))}
    />
  );
}
