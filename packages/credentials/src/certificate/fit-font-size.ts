/** How wide a text is in ems, roughly: a Chinese character is one, others about half. */
export function widthInEms(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2E80-\uFFEF]/.test(character) ? 1 : 0.53), 0);
}

/** The largest size at which a line of text still fits into `width` points. */
export function fitLine(text: string, { width, largest }: { width: number; largest: number }): number {
  return Math.min(largest, width / Math.max(1, widthInEms(text)));
}

/**
 * The largest size, in half points, at which columns of texts fit into a space.
 * @param rows the texts that stand side by side in each row
 * @param space its measures in points; `padding` is added to every row, `leading` multiplies the size
 */
export function fitRows(
  rows: readonly (readonly string[])[],
  space: {
    width: number;
    height: number;
    leading: number;
    padding: number;
    largest: number;
    smallest: number;
  },
): number {
  const linesOf = (text: string, size: number) => Math.ceil((widthInEms(text) * size * 1.05) / space.width);
  for (let size = space.largest; size > space.smallest; size -= 0.5) {
    const height = rows.reduce((sum, row) => {
      const lines = Math.max(1, ...row.map((text) => linesOf(text, size)));
      return sum + lines * size * space.leading + space.padding;
    }, 0);
    if (height <= space.height) return size;
  }
  return space.smallest;
}
