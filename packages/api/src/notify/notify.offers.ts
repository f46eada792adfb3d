/** What the room notify does for other rooms. */
export { isMailOn, queueMail, type Recipient } from './queue-mail.ts';
