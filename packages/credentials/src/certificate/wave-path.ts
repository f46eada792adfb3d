/**
 * The band of fine waves at head and foot: one path of `lines` sine waves that swing against each other, as
 * the sound of a room would be drawn. Decoration, and awkward to copy by hand.
 */
export function drawWavePath(width: number, height: number, lines: number): string {
  const parts: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const phase = (line / lines) * Math.PI;
    for (let step = 0; step <= 120; step += 1) {
      const x = (step / 120) * width;
      const along = (step / 120) * Math.PI * 2;
      const swell = 0.35 + 0.65 * Math.sin(along / 2) ** 2;
      const y = height / 2 + (height / 2) * swell * Math.sin(along * 3 + phase) * Math.cos(along * 2 - phase);
      parts.push(`${step === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(2)}`);
    }
  }
  return parts.join('');
}
