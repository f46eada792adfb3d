import { type ErrorCode, errorCodes } from '@kaopu/domain/error-code.ts';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';

const byStatus: Record<(typeof errorCodes)[ErrorCode], TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
};

/** The tRPC code with the HTTP status of one of our error codes. */
export const toTrpcCode = (code: ErrorCode): TRPC_ERROR_CODE_KEY => byStatus[errorCodes[code]];
