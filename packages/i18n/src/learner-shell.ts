import { defineMessages } from './messages.ts';

/** The learner app's navigation and first page. */
export const learnerShellMessages = defineMessages('learner-shell', {
  'to.road': { zh: '我的路', en: 'My road' },
  'to.courses': { zh: '课程', en: 'Courses' },
  'to.exams': { zh: '考试', en: 'Exams' },
  'to.certificates': { zh: '证书', en: 'Certificates' },
  'to.lookUp': { zh: '查询', en: 'Look up' },
  'check.title': { zh: '核验一张证书', en: 'Verify a certificate' },
  'check.lead': {
    zh: '不用登录。证书现在是否有效，一查便知。',
    en: 'No account needed. See whether it is valid now.',
  },
  'check.code': { zh: '核验码或证书编号', en: 'Verification code or certificate number' },
  'check.hint': { zh: '印在证书的二维码旁边。', en: 'Printed beside the QR code of the certificate.' },
  'check.empty': { zh: '请先输入核验码或证书编号', en: 'Enter the code or the number first' },
  'check.submit': { zh: '核验', en: 'Verify' },
});
