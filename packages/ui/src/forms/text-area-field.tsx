import { Textarea, type TextareaProps } from '@mantine/core';
import { useFieldError } from './form-errors.tsx';

export function TextAreaField({ name, error, ...rest }: TextareaProps & { name: string }) {
  const fieldError = useFieldError(name);
  return <Textarea name={name} error={error ?? fieldError} autosize minRows={3} {...rest} />;
}
