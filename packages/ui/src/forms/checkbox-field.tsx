import { Checkbox, type CheckboxProps } from '@mantine/core';
import { useFieldError } from './form-errors.tsx';

export function CheckboxField({ name, error, ...rest }: CheckboxProps & { name: string }) {
  const fieldError = useFieldError(name);
  return <Checkbox name={name} error={error ?? fieldError} {...rest} />;
}
