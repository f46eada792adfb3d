import type { DemoAccount } from '../lifecycle/announce.ts';

/** Everybody's password in the demo, which listens on loopback and can never become anything else. */
export const demoPassword = 'kaopu-demo-2026';

/** The secret of every authenticator in the demo, which `kaopu demo code` tells to whoever is at the machine. 20 bytes. */
export const demoTotpSecret = new TextEncoder().encode('kaopu-demo-totp-2026');

/** The login of a person of the demo world. */
export const demoMailOf = (id: string): string => `${id}@kaopu.example`;

const printed = [
  { id: 'ning-cailing', role: 'trainee', application: 'learner' },
  { id: 'lu-zhiyao', role: 'trainee, exam booked', application: 'learner' },
  { id: 'shi-lan', role: 'certificate holder', application: 'learner' },
  { id: 'bai-yichuan', role: 'instructor', application: 'admin' },
  { id: 'zhan-shu', role: 'item reviewer', application: 'admin' },
  { id: 'wu-yuanshan', role: 'proctor', application: 'admin' },
  { id: 'lin-zhiyuan', role: 'examiner', application: 'admin' },
  { id: 'fei-xingjian', role: 'chief examiner', application: 'admin' },
  { id: 'ruan-jingzhi', role: 'board chair', application: 'admin', hasFactor: true },
  { id: 'bian-siqi', role: 'board member', application: 'admin', hasFactor: true },
  { id: 'sang-yuan', role: 'registrar', application: 'admin', hasFactor: true },
  { id: 'miao-qingye', role: 'administrator', application: 'admin', hasFactor: true },
  { id: 'quan-yanbei', role: 'auditor', application: 'admin' },
] as const;

/** One account for each role, as the start prints them. */
export function listDemoAccounts(): DemoAccount[] {
  return printed.map(({ id, role, application, ...rest }) => ({
    role,
    email: demoMailOf(id),
    password: demoPassword,
    application,
    ...('hasFactor' in rest && { note: 'and a code' }),
  }));
}
