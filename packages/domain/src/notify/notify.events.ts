import { defineEvents } from '../audit/define-events.ts';

export const notifyEvents = defineEvents('notify', {});
