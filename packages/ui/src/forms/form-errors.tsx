import { createContext, type ReactNode, use } from 'react';

/** The server's word on single entries, by the name that the input schema gives them. */
export type FieldErrors = Readonly<Record<string, string>>;

const FieldErrorsContext = createContext<FieldErrors>({});

/** Hands the server's errors to the fields inside; each finds its own by `name`. */
export function FormErrors({ errors, children }: { errors: FieldErrors; children: ReactNode }) {
  return <FieldErrorsContext value={errors}>{children}</FieldErrorsContext>;
}

/** The error of one entry, or of anything inside it: `name` finds `name` and `name.en`. */
export function useFieldError(name: string): string | undefined {
  const errors = use(FieldErrorsContext);
  return errors[name] ?? Object.entries(errors).find(([field]) => field.startsWith(`${name}.`))?.[1];
}
