/**
 * The rules of the official JSON schema of Open Badges 3.0 (ob_v3p0_achievementcredential_schema.json) as one
 * table, small enough for a browser. A test compares it with the schema itself.
 */
export type Rule =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date-time'
  | 'date'
  | 'contexts'
  | { pattern: RegExp }
  | { oneOf: readonly string[]; orExtension?: true }
  | { shape: string }
  | { listOf: Rule }
  /** An array of strings that holds one of each set. */
  | { types: readonly (readonly string[])[] }
  | { stringOr: string };

export type Shape = { required: readonly string[]; fields: Readonly<Record<string, Rule>>; closed?: true };

const listOf = (shape: string): Rule => ({ listOf: { shape } });
const types = (...names: string[]): Rule => ({ types: [names] });
const strings = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'string' as const]));
const endorsements = {
  endorsement: listOf('EndorsementCredential'),
  endorsementJwt: { listOf: { pattern: /^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$/ } },
} as const;
const inLanguage: Rule = { pattern: /^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/ };
const named = (required: readonly string[]): Shape => ({ required, fields: strings('id', 'type') });

const identifierTypes: Rule = {
  oneOf: [
    ...['name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress'],
    ...['nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId'],
    ...['ltiContextId', 'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier'],
  ],
  orExtension: true,
};

const credentialFields: Shape['fields'] = {
  '@context': 'contexts',
  ...strings('id', 'name'),
  awardedDate: 'date-time',
  issuer: { stringOr: 'Profile' },
  validFrom: 'date-time',
  validUntil: 'date-time',
  proof: listOf('Proof'),
  credentialSchema: listOf('CredentialSchema'),
  credentialStatus: { shape: 'CredentialStatus' },
  refreshService: { shape: 'RefreshService' },
  termsOfUse: listOf('TermsOfUse'),
};

export const openBadgeShapes: Readonly<Record<string, Shape>> = {
  AchievementCredential: {
    required: ['@context', 'id', 'type', 'credentialSubject', 'issuer', 'validFrom'],
    fields: {
      ...credentialFields,
      ...endorsements,
      type: { types: [['VerifiableCredential'], ['AchievementCredential', 'OpenBadgeCredential']] },
      description: 'string',
      image: { shape: 'Image' },
      credentialSubject: { shape: 'AchievementSubject' },
      evidence: listOf('Evidence'),
    },
  },
  EndorsementCredential: {
    required: ['@context', 'type', 'id', 'name', 'credentialSubject', 'issuer', 'validFrom'],
    fields: {
      ...credentialFields,
      type: { types: [['VerifiableCredential'], ['EndorsementCredential']] },
      credentialSubject: { shape: 'EndorsementSubject' },
    },
  },
  EndorsementSubject: {
    required: ['id', 'type'],
    fields: { ...strings('id', 'endorsementComment'), type: types('EndorsementSubject') },
  },
  AchievementSubject: {
    required: ['type', 'achievement'],
    fields: {
      ...strings('id', 'licenseNumber', 'narrative', 'role', 'term'),
      type: types('AchievementSubject'),
      activityEndDate: 'date-time',
      activityStartDate: 'date-time',
      creditsEarned: 'number',
      achievement: { shape: 'Achievement' },
      identifier: listOf('IdentityObject'),
      image: { shape: 'Image' },
      result: listOf('Result'),
      source: { shape: 'Profile' },
    },
  },
  Achievement: {
    required: ['id', 'type', 'criteria', 'description', 'name'],
    fields: {
      ...strings('id', 'description', 'fieldOfStudy', 'humanCode', 'name', 'specialization', 'version'),
      ...endorsements,
      type: types('Achievement'),
      alignment: listOf('Alignment'),
      achievementType: {
        oneOf: [
          ...[
            'Achievement',
            'ApprenticeshipCertificate',
            'Assessment',
            'Assignment',
            'AssociateDegree',
            'Award',
          ],
          ...['Badge', 'BachelorDegree', 'Certificate', 'CertificateOfCompletion', 'Certification'],
          ...[
            'CommunityService',
            'Competency',
            'Course',
            'CoCurricular',
            'Degree',
            'Diploma',
            'DoctoralDegree',
          ],
          ...[
            'Fieldwork',
            'GeneralEducationDevelopment',
            'JourneymanCertificate',
            'LearningProgram',
            'License',
          ],
          ...['Membership', 'ProfessionalDoctorate', 'QualityAssuranceCredential', 'MasterCertificate'],
          ...['MasterDegree', 'MicroCredential', 'ResearchDoctorate', 'SecondarySchoolDiploma'],
        ],
        orExtension: true,
      },
      creator: { shape: 'Profile' },
      creditsAvailable: 'number',
      criteria: { shape: 'Criteria' },
      image: { shape: 'Image' },
      inLanguage,
      otherIdentifier: listOf('IdentifierEntry'),
      related: listOf('Related'),
      resultDescription: listOf('ResultDescription'),
      tag: { listOf: 'string' },
    },
  },
  Address: {
    required: ['type'],
    fields: {
      ...strings('addressCountry', 'addressCountryCode', 'addressRegion', 'addressLocality', 'streetAddress'),
      ...strings('postOfficeBoxNumber', 'postalCode'),
      type: types('Address'),
      geo: { shape: 'GeoCoordinates' },
    },
  },
  Alignment: {
    required: ['type', 'targetName', 'targetUrl'],
    fields: {
      ...strings('targetCode', 'targetDescription', 'targetName', 'targetFramework', 'targetUrl'),
      type: types('Alignment'),
      targetType: {
        oneOf: [
          ...['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric', 'CFRubricCriterion'],
          ...['CFRubricCriterionLevel', 'CTDL'],
        ],
        orExtension: true,
      },
    },
  },
  CredentialSchema: named(['id', 'type']),
  CredentialStatus: named(['id', 'type']),
  Criteria: { required: [], fields: strings('id', 'narrative') },
  Evidence: {
    required: ['type'],
    fields: {
      ...strings('id', 'narrative', 'name', 'description', 'genre', 'audience'),
      type: types('Evidence'),
    },
  },
  GeoCoordinates: {
    required: ['type', 'latitude', 'longitude'],
    fields: { type: { oneOf: ['GeoCoordinates'] }, latitude: 'number', longitude: 'number' },
  },
  IdentifierEntry: {
    required: ['type', 'identifier', 'identifierType'],
    fields: { type: { oneOf: ['IdentifierEntry'] }, identifier: 'string', identifierType: identifierTypes },
    closed: true,
  },
  IdentityObject: {
    required: ['type', 'hashed', 'identityHash', 'identityType'],
    fields: {
      type: { oneOf: ['IdentityObject'] },
      hashed: 'boolean',
      identityType: identifierTypes,
      ...strings('identityHash', 'salt'),
    },
    closed: true,
  },
  Image: {
    required: ['id', 'type'],
    fields: { ...strings('id', 'caption'), type: { oneOf: ['Image'] } },
    closed: true,
  },
  Profile: {
    required: ['id', 'type'],
    fields: {
      ...strings('id', 'name', 'url', 'phone', 'description', 'email', 'official', 'familyName', 'givenName'),
      ...strings(
        'additionalName',
        'patronymicName',
        'honorificPrefix',
        'honorificSuffix',
        'familyNamePrefix',
      ),
      ...endorsements,
      type: types('Profile'),
      image: { shape: 'Image' },
      address: { shape: 'Address' },
      otherIdentifier: listOf('IdentifierEntry'),
      parentOrg: { shape: 'Profile' },
      dateOfBirth: 'date',
    },
  },
  Proof: {
    required: ['type'],
    fields: {
      ...strings('type', 'cryptosuite', 'challenge', 'domain', 'nonce', 'proofPurpose', 'proofValue'),
      created: 'date-time',
      verificationMethod: 'string',
    },
  },
  RefreshService: named(['id', 'type']),
  Related: {
    required: ['id', 'type'],
    fields: { ...strings('id', 'version'), type: types('Related'), inLanguage },
  },
  Result: {
    required: ['type'],
    fields: {
      ...strings('achievedLevel', 'resultDescription', 'value'),
      type: types('Result'),
      alignment: listOf('Alignment'),
      status: {
        oneOf: ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'],
      },
    },
  },
  ResultDescription: {
    required: ['id', 'type', 'name', 'resultType'],
    fields: {
      ...strings('id', 'name', 'requiredLevel', 'requiredValue', 'valueMax', 'valueMin'),
      type: types('ResultDescription'),
      alignment: listOf('Alignment'),
      allowedValue: { listOf: 'string' },
      resultType: {
        oneOf: [
          ...[
            'GradePointAverage',
            'LetterGrade',
            'Percent',
            'PerformanceLevel',
            'PredictedScore',
            'RawScore',
          ],
          ...['Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore', 'ScaledScore', 'Status'],
        ],
        orExtension: true,
      },
      rubricCriterionLevel: listOf('RubricCriterionLevel'),
    },
  },
  RubricCriterionLevel: {
    required: ['id', 'type', 'name'],
    fields: {
      ...strings('id', 'description', 'level', 'name', 'points'),
      type: types('RubricCriterionLevel'),
      alignment: listOf('Alignment'),
    },
  },
  TermsOfUse: named(['type']),
};
