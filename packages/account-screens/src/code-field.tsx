import { TextField } from '@kaopu/ui/forms/text-field.tsx';

/** Six digits from an authenticator app: the phone offers its number pad, and what it knows to fill in. */
export function CodeField({ label, autoFocus = false }: { label: string; autoFocus?: boolean }) {
  return (
    <TextField
      name="code"
      label={label}
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9\s]{6,10}"
      maxLength={10}
      required
      data-autofocus={autoFocus || undefined}
    />
  );
}
