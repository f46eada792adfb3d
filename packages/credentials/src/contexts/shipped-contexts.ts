import credentialsV2 from './credentials-v2.json' with { type: 'json' };
import openBadges from './open-badges-3.0.3.json' with { type: 'json' };

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** Every context that Kaopu signs with, by its address. README.md says where they come from. */
export const shippedContexts: ReadonlyMap<string, object> = new Map<string, object>([
  [CREDENTIALS_V2, credentialsV2],
  [OPEN_BADGES_3, openBadges],
]);

/** Hexadecimal digests of the published bytes, for what `relatedResource` says about them. */
export const contextDigests: ReadonlyMap<string, { sha256: string; sha384: string; sha512: string }> =
  new Map([
    [
      CREDENTIALS_V2,
      {
        sha256: '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
        sha384:
          '97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614',
        sha512:
          '5d55452bd2dcf8a29f5a290473eb242b1c5fb77d4e68f1a0aa87baa4dba2694852d65ec63d48ac04a99d956f9f7153b9406f84d2d04c74869b02c239a1d81305',
      },
    ],
    [
      OPEN_BADGES_3,
      {
        sha256: 'ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761',
        sha384:
          'c859f6c00a1e0013ee79c1e5cc7566b6dfa6c28971c46ce1ab3221cdfba2b6c6d86e630e567d03c0c780bc2f9ad517a4',
        sha512:
          'efb12b27bf61402ca251e395626310dc0a3db076a4d7e4a9bdbef9fef967655d9b2bc73b93e12ea8248c283904f4d700706c73a9ad6252ffc6eb907d97c70b76',
      },
    ],
  ]);
