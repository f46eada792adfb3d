import { useCallback } from 'react';
import { defineMessages, type Translate, useMessages } from './messages.ts';

/**
 * What people read when something fails: `<CODE>.title` says what happened, `<CODE>.advice` what was kept and
 * what to do. The codes are those of `domain/error-code.ts` (a test compares), and OFFLINE and
 * PART_MISSING, which are the browser's.
 */
export const errorMessages = defineMessages('errors', {
  'INTERNAL.title': { zh: '出了点问题', en: 'Something went wrong' },
  'INTERNAL.advice': {
    zh: '这不是您的错。请再试一次；如果还是这样，请把下面的编号告诉我们。',
    en: 'This was not your doing. Please try again; if it happens again, tell us the number below.',
  },
  'OFFLINE.title': { zh: '连不上服务器', en: 'The server cannot be reached' },
  'OFFLINE.advice': {
    zh: '您填写的内容还在这个页面上。请检查网络，然后再试一次。',
    en: 'What you entered is still on this page. Check your connection, then try again.',
  },
  'PART_MISSING.title': { zh: '这部分没有载入', en: 'This part did not load' },
  'PART_MISSING.advice': {
    zh: '可能是网络断了，也可能刚刚更新过版本。重新载入页面即可；已保存的内容都在。',
    en: 'The network may be down, or there is a new version. Load the page again; what was saved is safe.',
  },
  'NOT_SIGNED_IN.title': { zh: '请先登录', en: 'Please sign in' },
  'NOT_SIGNED_IN.advice': {
    zh: '您还没有登录，或者登录已过期。登录后会回到这里。',
    en: 'You are not signed in, or your sign-in has expired. You will come back here afterwards.',
  },
  'SECOND_FACTOR_REQUIRED.title': { zh: '需要第二重验证', en: 'A second factor is needed' },
  'SECOND_FACTOR_REQUIRED.advice': {
    zh: '这项职责要求再确认一次身份。请输入验证器里的六位数字，或使用通行密钥。',
    en: 'This duty asks you to confirm who you are once more. Use your authenticator code or a passkey.',
  },
  'FORBIDDEN.title': { zh: '您的账号不能这样做', en: 'Your account cannot do this' },
  'FORBIDDEN.advice': {
    zh: '如果这是您的职责，请让管理员为您分派。',
    en: 'If this is part of your duties, ask an administrator to assign it to you.',
  },
  'NOT_FOUND.title': { zh: '没有找到', en: 'Not found' },
  'NOT_FOUND.advice': {
    zh: '它可能已被移走，或者您的账号看不到它。',
    en: 'It may have been moved, or your account may not be able to see it.',
  },
  'INVALID_INPUT.title': { zh: '有些内容需要修改', en: 'Some entries need a change' },
  'INVALID_INPUT.advice': {
    zh: '什么都还没有保存。请看标出的几处。',
    en: 'Nothing has been saved yet. Look at the entries that are marked.',
  },
  'CONFLICT.title': { zh: '别处刚刚改过', en: 'It was just changed elsewhere' },
  'CONFLICT.advice': {
    zh: '您的操作没有执行，别人的改动也没有被覆盖。请重新载入，看看现在的样子。',
    en: 'Nothing was done and nothing was overwritten. Load the page again to see how it stands.',
  },
  'TOO_MANY_REQUESTS.title': { zh: '请稍等片刻', en: 'Please wait a moment' },
  'TOO_MANY_REQUESTS.advice': {
    zh: '短时间内尝试太多次了。您填写的内容没有丢，过一会儿再试。',
    en: 'There were too many tries in a short time. What you entered is kept; try again in a little while.',
  },
  'ORIGIN_REFUSED.title': { zh: '请从本站打开这个页面', en: 'Open this page from our own address' },
  'ORIGIN_REFUSED.advice': {
    zh: '为防止他站冒用您的登录，这次请求没有执行。请在地址栏输入本站地址，再试一次。',
    en: 'The request came from another address and was not carried out. Open our own address and try again.',
  },
  'TOO_LARGE.title': { zh: '文件太大', en: 'This is too large' },
  'TOO_LARGE.advice': {
    zh: '它没有上传。请选小一些的文件，或先压缩。',
    en: 'It was not uploaded. Choose a smaller file, or compress it first.',
  },
  'UNAVAILABLE.title': { zh: '暂时忙不过来', en: 'Too busy just now' },
  'UNAVAILABLE.advice': {
    zh: '您填写的内容还在。几秒后会好，请再试一次。',
    en: 'What you entered is still here. Please try again in a few seconds.',
  },
  'SIGN_IN_REFUSED.title': { zh: '邮箱或密码不对', en: 'Email or password is not right' },
  'SIGN_IN_REFUSED.advice': {
    zh: '请再核对一遍，或用“忘记密码”重设。',
    en: 'Check both once more, or set a new password by mail.',
  },
  'SIGN_IN_THROTTLED.title': { zh: '尝试太多次了', en: 'Too many tries' },
  'SIGN_IN_THROTTLED.advice': {
    zh: '为保护这个账号，登录暂停几分钟。您也可以用“忘记密码”重设。',
    en: 'To protect this account, sign-in pauses for a few minutes. You can also set a new password by mail.',
  },
  'EMAIL_TAKEN.title': { zh: '这个邮箱已有账号', en: 'This email already has an account' },
  'EMAIL_TAKEN.advice': {
    zh: '直接登录即可；忘了密码可以重设。',
    en: 'Just sign in; if you forgot the password, you can set a new one.',
  },
  'PASSWORD_TOO_WEAK.title': { zh: '这个密码太容易猜到', en: 'This password is too easy to guess' },
  'PASSWORD_TOO_WEAK.advice': {
    zh: '请用至少 12 个字符，例如几个互不相干的词。',
    en: 'Use at least 12 characters, for instance a few unrelated words.',
  },
  'LINK_EXPIRED.title': { zh: '这个链接已失效', en: 'This link no longer works' },
  'LINK_EXPIRED.advice': {
    zh: '链接只能用一次，而且有时限。请重新申请一个。',
    en: 'Links work once and for a limited time. Ask for a new one.',
  },
  'MAIL_OFF.title': { zh: '这里没有开通邮件', en: 'Mail is not set up here' },
  'MAIL_OFF.advice': {
    zh: '没有发出任何邮件。请联系管理员。',
    en: 'No mail was sent. Please contact an administrator.',
  },
  'CODE_WRONG.title': { zh: '验证码不对', en: 'This code is not right' },
  'CODE_WRONG.advice': {
    zh: '验证码每 30 秒更换一次。请输入最新的六位数字。',
    en: 'Codes change every 30 seconds. Enter the newest six digits.',
  },
  'PASSKEY_REFUSED.title': { zh: '没能用通行密钥确认', en: 'The passkey was not accepted' },
  'PASSKEY_REFUSED.advice': {
    zh: '什么都没有改变。请再试一次，或改用验证码。',
    en: 'Nothing has changed. Try again, or use a code instead.',
  },
  'LAST_ADMINISTRATOR.title': { zh: '这是最后一位管理员', en: 'This is the last administrator' },
  'LAST_ADMINISTRATOR.advice': {
    zh: '没有管理员，系统就无人能管。请先任命另一位。',
    en: 'Without one nobody could run the system. Appoint another administrator first.',
  },
  'DUTY_TO_ONESELF.title': { zh: '不能给自己分派职责', en: 'You cannot give yourself a duty' },
  'DUTY_TO_ONESELF.advice': {
    zh: '职责总要由另一位管理员来给。请同事为您分派。',
    en: 'A duty is always given by a second person. Ask another administrator to give it to you.',
  },
  'NO_STAFF_DUTY.title': { zh: '这里只供工作人员使用', en: 'This side is for staff' },
  'NO_STAFF_DUTY.advice': {
    zh: '您的账号目前没有工作职责。学员请走学员入口。',
    en: 'Your account holds no staff duty at present. Trainees use the learner side.',
  },
  'STALE_DRAFT.title': { zh: '这份草稿在别处改过', en: 'This draft was changed elsewhere' },
  'STALE_DRAFT.advice': {
    zh: '您写的都还在这个页面上，没有覆盖别人的。请先看新的版本，再决定怎么合并。',
    en: 'What you wrote is still on this page and nothing was overwritten. Look at the newer version first.',
  },
  'UNSAFE_MARKUP.title': { zh: '内容里有不安全的代码', en: 'This contains unsafe code' },
  'UNSAFE_MARKUP.advice': {
    zh: '它没有保存。请去掉脚本和外来的嵌入内容。',
    en: 'It was not saved. Remove scripts and embedded content from elsewhere.',
  },
  'COURSE_INCOMPLETE.title': { zh: '课程还不能发布', en: 'The course cannot be published yet' },
  'COURSE_INCOMPLETE.advice': {
    zh: '草稿都已保存。请把清单上没完成的补齐。',
    en: 'The draft is saved. Complete what the checklist still marks.',
  },
  'NOT_ENROLLED.title': { zh: '您还没有加入这门课', en: 'You are not enrolled in this course' },
  'NOT_ENROLLED.advice': {
    zh: '先加入课程，就能学习并记录进度。',
    en: 'Enrol first; then you can learn and your progress is kept.',
  },
  'FILE_NOT_A_VIDEO.title': { zh: '这个文件不是视频', en: 'This file is not a video' },
  'FILE_NOT_A_VIDEO.advice': {
    zh: '它没有保存。请选 MP4 或 WebM 文件。',
    en: 'It was not kept. Choose an MP4 or WebM file.',
  },
  'FILE_NOT_A_PICTURE.title': { zh: '这个文件不是图片', en: 'This file is not a picture' },
  'FILE_NOT_A_PICTURE.advice': {
    zh: '它没有保存。请选 PNG、JPEG 或 WebP 文件。',
    en: 'It was not kept. Choose a PNG, JPEG or WebP file.',
  },
  'ITEM_INCOMPLETE.title': { zh: '这道题还没出完', en: 'This item is not complete' },
  'ITEM_INCOMPLETE.advice': {
    zh: '草稿已保存。请补上题干、选项和答案。',
    en: 'The draft is saved. Add the stem, the options and the key.',
  },
  'FORM_EMPTY.title': { zh: '试卷里还没有题', en: 'The form has no items yet' },
  'FORM_EMPTY.advice': { zh: '请先放入题目，再发布。', en: 'Add items to it, then publish.' },
  'FORM_WITHOUT_CUT.title': { zh: '还没有定及格线', en: 'There is no cut score yet' },
  'FORM_WITHOUT_CUT.advice': { zh: '请先为这份试卷设定及格线。', en: 'Set a cut score for this form first.' },
  'ITEM_NOT_LIVE.title': { zh: '有题目还没有上线', en: 'An item is not live' },
  'ITEM_NOT_LIVE.advice': {
    zh: '试卷草稿已保存。请让出题人上线这道题，或把它换掉。',
    en: 'The form is saved as a draft. Have its author make the item live, or replace it.',
  },
  'WINDOW_NOT_OPEN.title': { zh: '现在不是考试时间', en: 'The window is not open' },
  'WINDOW_NOT_OPEN.advice': {
    zh: '请在公布的时间内进入，开考前这里会倒计时。',
    en: 'Come back within the published time; a countdown shows here before the start.',
  },
  'ATTEMPT_CLOSED.title': { zh: '这次考试已经结束', en: 'This attempt is closed' },
  'ATTEMPT_CLOSED.advice': {
    zh: '截止前送达的答案都已保存。更晚的答案另外留存，由工作人员裁定。',
    en: 'Every answer that arrived in time is saved. Later ones are kept apart for a ruling.',
  },
  'STALE_RESPONSE.title': { zh: '这道题在另一处答过', en: 'This item was answered elsewhere' },
  'STALE_RESPONSE.advice': {
    zh: '两处的答案都还在。请看保存的是哪一个，再决定要不要改。',
    en: 'Both answers are kept. See which one is saved, then decide whether to change it.',
  },
  'RESULTS_NOT_SETTLED.title': { zh: '成绩还没有定下来', en: 'The results are not settled yet' },
  'RESULTS_NOT_SETTLED.advice': {
    zh: '考试时间结束以前，仍可能有答案送达。请在结束后再公布，一次公布全部成绩。',
    en: 'Until the window and its grace are over, answers may still arrive. Release them all in one act after that.',
  },
  'SCHEME_NOT_OPEN.title': { zh: '这个认证目前不受理申请', en: 'This scheme takes no applications now' },
  'SCHEME_NOT_OPEN.advice': {
    zh: '已有的申请不受影响。开放时间会公布在认证页面。',
    en: "Applications already made go on. The scheme's page says when it opens.",
  },
  'SCHEME_INVALID.title': { zh: '认证方案还不完整', en: 'The scheme is not complete' },
  'SCHEME_INVALID.advice': {
    zh: '草稿已保存。请补齐标出的部分。',
    en: 'The draft is saved. Complete the parts that are marked.',
  },
  'FRAMEWORK_INVALID.title': {
    zh: '能力框架各部分对不上',
    en: 'The parts of the framework do not fit together',
  },
  'FRAMEWORK_INVALID.advice': {
    zh: '什么也没有发布。请改正 {{at}}，再发布一次。',
    en: 'Nothing was published. Put {{at}} right and publish again.',
  },
  'DOSSIER_INCOMPLETE.title': { zh: '材料还不齐', en: 'The dossier is not complete' },
  'DOSSIER_INCOMPLETE.advice': {
    zh: '已有的材料都保留着。清单上写明了还缺什么。',
    en: 'What is there is kept. The checklist says what is missing.',
  },
  'CONFLICT_OF_INTEREST.title': { zh: '您需要回避', en: 'You have a conflict of interest' },
  'CONFLICT_OF_INTEREST.advice': {
    zh: '您与此人有培训、雇佣或其他利益关系，这一步对您不开放。请由他人办理；因此被拒的评审、表决和办理都会记录在案。',
    en: 'You taught this person, share an employer or have another interest, so this step is closed to you. Leave it to somebody else; acts refused for this reason go on record.',
  },
  'QUORUM_NOT_MET.title': { zh: '还不到法定人数', en: 'There is no quorum yet' },
  'QUORUM_NOT_MET.advice': {
    zh: '已投的票都保留着。等更多委员投票后再作决定。',
    en: 'The votes cast so far are kept. Decide when more members have voted.',
  },
  'DECISION_CLOSED.title': { zh: '这项决定已经作出', en: 'This decision has been made' },
  'DECISION_CLOSED.advice': {
    zh: '票数已定，不能再改。有异议可以申诉。',
    en: 'The votes stand and cannot be changed. Whoever disagrees may appeal.',
  },
  'DECISION_REQUIRED.title': { zh: '委员会还没有决定', en: 'The board has not decided yet' },
  'DECISION_REQUIRED.advice': {
    zh: '证书只在决定之后颁发。',
    en: 'A certificate is issued only after the decision.',
  },
  'ALREADY_VOTED.title': { zh: '您已经投过票', en: 'You have already voted' },
  'ALREADY_VOTED.advice': { zh: '您的一票已记录在案。', en: 'Your vote is on record.' },
  'ALREADY_ISSUED.title': { zh: '证书已经颁发', en: 'The certificate is already issued' },
  'ALREADY_ISSUED.advice': {
    zh: '没有重复颁发。可以在证书页面找到它。',
    en: 'Nothing was issued twice. You find it on the certificates page.',
  },
  'STATUS_CHANGE_REFUSED.title': {
    zh: '证书现在的状态不能这样改',
    en: 'Its present status does not allow this',
  },
  'STATUS_CHANGE_REFUSED.advice': {
    zh: '状态没有变。请重新载入，看看它现在的状态。',
    en: 'The status is unchanged. Load the page again to see how it stands.',
  },
  'FORBIDDEN_WORDING.title': { zh: '用了不该用的措辞', en: 'This wording is not allowed' },
  'FORBIDDEN_WORDING.advice': {
    zh: '没有保存。标出的词会让人误以为是行政许可或职业资格。',
    en: 'It was not saved. The marked words would suggest a state licence or qualification.',
  },
  'PUBLIC_URL_FIXED.title': { zh: '网站地址不能再改', en: 'The public address is fixed' },
  'PUBLIC_URL_FIXED.advice': {
    zh: '已颁发的证书都写着原来的地址。请把 PUBLIC_URL 设回去。',
    en: 'Certificates already issued carry the old address. Set PUBLIC_URL back to it.',
  },
});

/**
 * What a screen shows for a failure. `requestId` is there when it helps to find the failure in the log;
 * `field` names the entry that was refused, as the input schema calls it.
 */
export type ErrorText = {
  code: string;
  title: string;
  advice: string;
  requestId: string | null;
  field: string | null;
};

type Reported = { code: string; params: Record<string, string | number>; requestId: string | null };

// What browsers say when a part of the app that loads by need cannot be fetched.
const missingPart = /dynamically imported module|module script failed|Unable to preload CSS/i;

/** Whether a part of the app itself could not be fetched: no network, or a new version since the page was opened. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && missingPart.test(error.message);
}

/**
 * Reads a failure into its stable code. A tRPC error carries `data.kaopu` from our formatter; without data the
 * request never reached the server (or its answer never reached us).
 */
export function readError(error: unknown): Reported {
  const unexpected = { code: 'INTERNAL', params: {}, requestId: null };
  if (typeof error !== 'object' || error === null) return unexpected;
  const data = 'data' in error ? error.data : undefined;
  if (typeof data === 'object' && data !== null && 'kaopu' in data) return readReport(data.kaopu);
  if (isPartMissing(error)) return { ...unexpected, code: 'PART_MISSING' };
  const isTrpcError = 'name' in error && error.name === 'TRPCClientError';
  return isTrpcError && (data === undefined || data === null)
    ? { ...unexpected, code: 'OFFLINE' }
    : unexpected;
}

function readReport(report: unknown): Reported {
  const { code, params, requestId } = report as Partial<Reported>;
  return { code: code ?? 'INTERNAL', params: params ?? {}, requestId: requestId ?? null };
}

/** Title and advice for a failure; a code without words of its own says so and shows the request's id. */
export function writeErrorText(error: unknown, t: Translate<typeof errorMessages.messages>): ErrorText {
  const { code, params, requestId } = readError(error);
  const known = `${code}.title` in errorMessages.messages ? (code as ErrorCode) : 'INTERNAL';
  const say = t as (key: string, params: Record<string, string | number>) => string;
  return {
    code,
    title: say(`${known}.title`, params),
    advice: say(`${known}.advice`, params),
    requestId: known === 'INTERNAL' ? requestId : null,
    field: params.field === undefined || params.field === '' ? null : String(params.field),
  };
}

type ErrorCode = keyof typeof errorMessages.messages extends `${infer Code}.${string}` ? Code : never;

/** Turns any failure into words in the chosen language: `const errorText = useErrorText(); errorText(error)`. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useMessages(errorMessages);
  return useCallback((error) => writeErrorText(error, t), [t]);
}
