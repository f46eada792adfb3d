import { TextInput, type TextInputProps } from '@mantine/core';
import { useFieldError } from './form-errors.tsx';

/** One line of text. `name` is that of the input schema, so that the server's error finds its place. */
export function TextField({ name, error, ...rest }: TextInputProps & { name: string }) {
  const fieldError = useFieldError(name);
  return <TextInput name={name} error={error ?? fieldError} {...rest} />;
}
