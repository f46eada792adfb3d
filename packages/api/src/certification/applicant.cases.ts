import { credential } from '@kaopu/db/schema/certification.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { CasesOf } from '../permissions/case.ts';
import type { Stage } from '../permissions/stage.ts';
import type { certificationForLearners } from './certification.router.ts';
import type { CertificationGround } from './certification-ground.ts';
import { casesForFrameworks } from './framework.cases.ts';

const page = { limit: 100 };
const identityDocument = { type: 'passport', masked: '*******78' } as const;
const retriable = () => ({ idempotencyKey: v7() });

export function casesForApplicants(ground: CertificationGround): CasesOf<typeof certificationForLearners> {
  const { scheme, waiting, certified } = ground;
  const { schemeVersionId } = scheme;
  const theirs = { applicationId: waiting.applicationId };
  const wanted = () => ({ schemeVersionId, levelCode: 'L3', route: 'track_record', ...retriable() });
  const mine = ({ holding }: Stage) => holding('trainee').learner.certification;
  const start = (stage: Stage) => mine(stage).startApplication(wanted());
  const evidenceFor = (application: { applicationId: string }, proofId = 'work') => ({
    ...{ ...application, proofId, statement: '两年操盘记录', fileId: null, ...retriable() },
  });
  const ready = async (stage: Stage) => {
    const application = await start(stage);
    await mine(stage).addEvidence(evidenceFor(application));
    await mine(stage).addEvidence(evidenceFor(application, 'conduct'));
    return application;
  };
  const { listFrameworks, getFramework } = casesForFrameworks(ground);
  return {
    listFrameworks,
    getFramework,
    listOpenSchemes: { own: () => ({ input: page, shows: schemeVersionId }) },
    startApplication: { own: () => ({ input: wanted() }) },
    addEvidence: {
      own: async (stage) => ({ input: evidenceFor(await start(stage)) }),
      others: () => ({ input: evidenceFor(theirs) }),
    },
    removeEvidence: {
      own: async (stage) => ({ input: await mine(stage).addEvidence(evidenceFor(await start(stage))) }),
      others: async (stage) => ({ input: await findTheirEvidence(stage, ground) }),
    },
    submitApplication: {
      own: async (stage) => ({ input: { ...(await ready(stage)), identityDocument } }),
      others: () => ({ input: { ...theirs, identityDocument } }),
    },
    withdrawApplication: {
      own: async (stage) => ({ input: await start(stage) }),
      others: () => ({ input: theirs }),
    },
    listMyApplications: {
      own: async (stage) => ({ input: page, shows: (await start(stage)).applicationId }),
      others: () => ({ input: page, shows: theirs.applicationId }),
    },
    getMyApplication: {
      own: async (stage) => ({ input: await start(stage) }),
      others: () => ({ input: theirs }),
    },
    listMyCredentials: {
      own: async (stage) => ({ input: page, shows: await copyCredential(stage, ground) }),
      others: () => ({ input: page, shows: certified.credentialId }),
    },
  };
}

async function findTheirEvidence({ as }: Stage, { officers, waiting }: CertificationGround) {
  const { applicationId } = waiting;
  const dossier = await as(officers.registrar).staff.certification.getDossier({ applicationId });
  return { evidenceId: dossier.evidence.find(({ proofId }) => proofId === 'work')?.evidenceId ?? '' };
}

/** A credential of the holder's, like the one that was issued to somebody else. */
async function copyCredential({ db, holder }: Stage, { certified, decided }: CertificationGround) {
  const issued = eq(credential.credentialId, certified.credentialId);
  const [like] = await db.select().from(credential).where(issued);
  if (!like) throw new Error('a credential was issued');
  const credentialId = v7();
  const own = { credentialId, personId: holder.personId, decisionId: decided.decisionId };
  const unique = { number: v7(), verifyCode: v7(), documentSha256: v7() };
  await db.insert(credential).values({ ...like, ...own, ...unique });
  return credentialId;
}
