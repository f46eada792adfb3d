/** What the room notify does for other rooms. */
export { isMailOn, queueMail } from './queue-mail.ts';
