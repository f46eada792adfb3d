import { renderToBuffer } from '@react-pdf/renderer';
import { CertificateDocument } from './certificate-document.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { registerFonts } from './register-fonts.ts';

/**
 * Prints a certificate as a PDF of one A4 page, fonts embedded. It takes some hundred milliseconds of
 * processor time: batches belong in a worker.
 */
export async function renderCertificate(sheet: CertificateSheet): Promise<Uint8Array> {
  registerFonts();
  return new Uint8Array(await renderToBuffer(CertificateDocument({ sheet })));
}
