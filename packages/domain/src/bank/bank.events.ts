import { defineEvents } from '../audit/define-events.ts';

export const bankEvents = defineEvents('bank', {});
