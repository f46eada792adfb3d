import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useFieldError } from './form-errors.tsx';

export function PasswordField({ name, error, ...rest }: PasswordInputProps & { name: string }) {
  const fieldError = useFieldError(name);
  return <PasswordInput name={name} error={error ?? fieldError} {...rest} />;
}
