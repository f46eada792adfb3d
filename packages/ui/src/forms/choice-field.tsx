import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { useFieldError } from './form-errors.tsx';

/** One of a list. The browser's own list: it works with every keyboard, reader and phone. */
export function ChoiceField({ name, error, ...rest }: NativeSelectProps & { name: string }) {
  const fieldError = useFieldError(name);
  return <NativeSelect name={name} error={error ?? fieldError} {...rest} />;
}
