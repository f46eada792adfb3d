/// <reference path="../untyped-libraries.d.ts" />
import QRCode from 'qrcode';

/**
 * A QR code as one path of unit squares, with the number of squares along a side. A quarter of it may be
 * dirty or folded and it still reads (error correction level Q).
 */
export function drawQrPath(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), size: modules.size };
}
