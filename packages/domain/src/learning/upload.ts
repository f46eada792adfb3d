import { KaopuError } from '../error-code.ts';

/** What an upload is for; decides what it must turn out to be. */
export type UploadPurpose = 'video' | 'picture';

const accepted: Record<UploadPurpose, readonly string[]> = {
  video: ['video/mp4', 'video/webm', 'video/quicktime'],
  picture: ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/svg+xml'],
};

/** The largest upload in bytes. */
export const largestUpload: Record<UploadPurpose, number> = {
  video: 2 * 1024 ** 3,
  picture: 10 * 1024 ** 2,
};

/**
 * Whether a file is what it was uploaded as, by what its bytes were found to be and never by its name. Throws
 * FILE_NOT_A_VIDEO, FILE_NOT_A_PICTURE or TOO_LARGE.
 */
export function assertUpload(
  purpose: UploadPurpose,
  found: { mediaType: string | null; byteSize: number },
): void {
  if (found.byteSize > largestUpload[purpose])
    throw new KaopuError('TOO_LARGE', { limit: largestUpload[purpose] });
  if (found.mediaType !== null && accepted[purpose].includes(found.mediaType)) return;
  throw new KaopuError(purpose === 'video' ? 'FILE_NOT_A_VIDEO' : 'FILE_NOT_A_PICTURE', {
    found: found.mediaType ?? '',
  });
}
