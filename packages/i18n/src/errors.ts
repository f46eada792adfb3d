import { useCallback } from 'react';
import { defineMessages, type Translate, useMessages } from './messages.ts';

/**
 * What people read when something fails: `<CODE>.title` says what happened, `<CODE>.advice` what was kept and
 * what to do. The codes are those of the API; add a pair here when a room adds a code.
 */
export const errorMessages = defineMessages('errors', {
  'UNEXPECTED.title': { zh: '出了点问题', en: 'Something went wrong' },
  'UNEXPECTED.advice': {
    zh: '这不是您的错。请再试一次；如果还是这样，请把下面的编号告诉我们。',
    en: 'This was not your doing. Please try again; if it happens again, tell us the number below.',
  },
  'OFFLINE.title': { zh: '连不上服务器', en: 'The server cannot be reached' },
  'OFFLINE.advice': {
    zh: '您填写的内容还在这个页面上。请检查网络，然后再试一次。',
    en: 'What you entered is still on this page. Check your connection, then try again.',
  },
  'NOT_FOUND.title': { zh: '没有找到', en: 'Not found' },
  'NOT_FOUND.advice': {
    zh: '它可能已被移走，或者您的账号看不到它。',
    en: 'It may have been moved, or your account may not be able to see it.',
  },
  'FORBIDDEN.title': { zh: '您的账号不能这样做', en: 'Your account cannot do this' },
  'FORBIDDEN.advice': {
    zh: '如果这是您的职责，请让管理员为您分派。',
    en: 'If this is part of your duties, ask an administrator to assign it to you.',
  },
  'UNAUTHENTICATED.title': { zh: '请先登录', en: 'Please sign in' },
  'UNAUTHENTICATED.advice': {
    zh: '登录已过期或尚未登录。登录后会回到这里。',
    en: 'You are not signed in, or your sign-in has expired. You will come back here afterwards.',
  },
  'INVALID_INPUT.title': { zh: '有些内容需要修改', en: 'Some entries need a change' },
  'INVALID_INPUT.advice': {
    zh: '什么都还没有保存。请看标出的几处。',
    en: 'Nothing has been saved yet. Look at the entries that are marked.',
  },
  'TOO_MANY_REQUESTS.title': { zh: '请稍等片刻', en: 'Please wait a moment' },
  'TOO_MANY_REQUESTS.advice': {
    zh: '短时间内尝试太多次了。您填写的内容没有丢，过一会儿再试。',
    en: 'There were too many tries in a short time. What you entered is kept; try again in a little while.',
  },
  'STALE_REVISION.title': { zh: '别处已经改过', en: 'It was changed elsewhere' },
  'STALE_REVISION.advice': {
    zh: '您的改动还在这个页面上，没有覆盖别人的。请先看新的版本，再决定怎么合并。',
    en: 'Your changes are still on this page and nothing was overwritten. Look at the newer version first.',
  },
  'ATTEMPT_CLOSED.title': { zh: '这次考试已经结束', en: 'This attempt is closed' },
  'ATTEMPT_CLOSED.advice': {
    zh: '截止前送达的答案都已保存。更晚的答案另外留存，由工作人员裁定。',
    en: 'Every answer that arrived in time is saved. Later ones are kept apart for a ruling.',
  },
  'CONFLICT_OF_INTEREST.title': { zh: '您需要回避', en: 'You have a conflict of interest' },
  'CONFLICT_OF_INTEREST.advice': {
    zh: '您与此人有培训、雇佣或合作关系，不能评分或表决。这次拒绝已记录在案。',
    en: 'You trained, employ or work with this person, so you cannot rate or vote. This refusal is on record.',
  },
  'QUORUM_NOT_MET.title': { zh: '还不到法定人数', en: 'There is no quorum yet' },
  'QUORUM_NOT_MET.advice': {
    zh: '已投的票都保留着。等更多委员到场后再作决定。',
    en: 'The votes cast so far are kept. Decide when more members are present.',
  },
});

/** What a screen shows for a failure. `requestId` is there when it helps to find the failure in the log. */
export type ErrorText = { code: string; title: string; advice: string; requestId: string | null };

type Reported = { code: string; params: Record<string, string | number>; requestId: string | null };

/**
 * Reads a failure into its stable code. A tRPC error carries `data.kaopu` from our formatter; without data the
 * request never reached the server (or its answer never reached us).
 */
export function readError(error: unknown): Reported {
  const unexpected = { code: 'UNEXPECTED', params: {}, requestId: null };
  if (typeof error !== 'object' || error === null) return unexpected;
  const data = 'data' in error ? error.data : undefined;
  if (typeof data === 'object' && data !== null && 'kaopu' in data) return readReport(data.kaopu);
  const isTrpcError = 'name' in error && error.name === 'TRPCClientError';
  return isTrpcError && (data === undefined || data === null)
    ? { ...unexpected, code: 'OFFLINE' }
    : unexpected;
}

function readReport(report: unknown): Reported {
  const { code, params, requestId } = report as Partial<Reported>;
  return { code: code ?? 'UNEXPECTED', params: params ?? {}, requestId: requestId ?? null };
}

/** Title and advice for a failure; a code without words of its own says so and shows the request's id. */
export function writeErrorText(error: unknown, t: Translate<typeof errorMessages.messages>): ErrorText {
  const { code, params, requestId } = readError(error);
  const known = `${code}.title` in errorMessages.messages ? (code as ErrorCode) : 'UNEXPECTED';
  const say = t as (key: string, params: Record<string, string | number>) => string;
  return {
    code,
    title: say(`${known}.title`, params),
    advice: say(`${known}.advice`, params),
    requestId: known === 'UNEXPECTED' ? requestId : null,
  };
}

type ErrorCode = keyof typeof errorMessages.messages extends `${infer Code}.${string}` ? Code : never;

/** Turns any failure into words in the chosen language: `const errorText = useErrorText(); errorText(error)`. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useMessages(errorMessages);
  return useCallback((error) => writeErrorText(error, t), [t]);
}
