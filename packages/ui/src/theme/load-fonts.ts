/**
 * Fetches the list of font slices after the first paint; until then, and for whoever asked their browser to save
 * data, the system's fonts serve. A page of Chinese text then draws about ten slices of 60 kB, kept for a year.
 */
export function loadFonts(): void {
  if (savesData()) return;
  // Without the list the system's fonts go on serving.
  import('./fonts.css').catch(() => undefined);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
