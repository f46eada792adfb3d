/** What the log keeps of an error. */
export type LoggedError = {
  type: string;
  message: string;
  errorCode?: string;
  stack?: string;
  cause?: LoggedError;
};

/**
 * Cuts an error to type, message, code and stack. Drizzle puts a query's values into its message and PostgreSQL
 * puts a row's values into `detail`; neither may reach the log.
 */
export function toLoggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const message = withoutValues(error.message);
  const code = (error as { code?: unknown }).code;
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' && { errorCode: code }),
    ...(error.stack && { stack: error.stack.replace(error.message, () => message) }),
    ...(error.cause !== undefined && { cause: toLoggedError(error.cause) }),
  };
}

function withoutValues(message: string): string {
  const values = message.search(/\nparams: /);
  return values === -1 ? message : `${message.slice(0, values)}\nparams: [hidden]`;
}
