import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useKit } from '../words.ts';
import { useFieldError } from './form-errors.tsx';

/** A password with a button that shows it, by keyboard too. */
export function PasswordField({ name, error, ...rest }: PasswordInputProps & { name: string }) {
  const { showPassword } = useKit();
  const fieldError = useFieldError(name);
  return (
    <PasswordInput
      name={name}
      error={error ?? fieldError}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': showPassword }}
      {...rest}
    />
  );
}
