import { defineEvents } from '../audit/define-events.ts';

export const certificationEvents = defineEvents('certification', {});
