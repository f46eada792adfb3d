import { defineEvents } from '../audit/define-events.ts';

export const examsEvents = defineEvents('exams', {});
