import { defineEvents } from '../audit/define-events.ts';

export const deliveryEvents = defineEvents('delivery', {});
