import { Upload } from 'tus-js-client';

/** The server would not keep the file: its code is one of the closed list. */
export class UploadRefused extends Error {
  readonly data: { kaopu: { code: string; params: Record<string, string | number> } };

  constructor(answer: { code: string; params: Record<string, string | number> }) {
    super(answer.code);
    this.data = { kaopu: answer };
  }
}

/** Uploads a video in pieces and gives its file id; `onShare` hears how much is there, from 0 to 1. */
export function uploadVideo(file: File, onShare: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let fileId: string | undefined;
    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: 8 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
      metadata: { purpose: 'video', filename: file.name },
      onAfterResponse: (_request, response) => {
        fileId = response.getHeader('kaopu-file-id') ?? fileId;
      },
      onProgress: (sent, total) => onShare(total === 0 ? 0 : sent / total),
      onSuccess: () => (fileId ? resolve(fileId) : reject(new Error('the server named no file'))),
      onError: (error) =>
        reject('originalResponse' in error ? (toRefusal(error.originalResponse?.getBody()) ?? error) : error),
    });
    upload.start();
  });
}

function toRefusal(body: string | undefined): UploadRefused | null {
  try {
    const answer = JSON.parse(body ?? '');
    return typeof answer.code === 'string' ? new UploadRefused(answer) : null;
  } catch {
    return null;
  }
}
