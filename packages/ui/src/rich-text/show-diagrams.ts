type Words = { label: string; failed: string };

/**
 * Draws every Mermaid block under `root` and hides its source. A block that cannot be drawn keeps its source, with
 * a line that says so. Loads Mermaid only when there is a block.
 */
export async function showDiagrams(root: HTMLElement, words: Words, signal: AbortSignal): Promise<void> {
  const sources = [...root.querySelectorAll<HTMLElement>('pre > code.language-mermaid')];
  if (sources.length === 0) return;
  for (const source of sources) {
    const block = source.parentElement;
    if (signal.aborted || block === null) return;
    const figure = figureAfter(block);
    try {
      const { drawDiagram } = await import('./draw-diagram.ts');
      const drawing = await drawDiagram(source.textContent ?? '', getComputedStyle(root));
      if (signal.aborted) return;
      showDrawing(figure, drawing, words.label);
      block.hidden = true;
    } catch {
      // Not a diagram, or no network to fetch the drawing part with: the words are there all the same.
      figure.textContent = words.failed;
      block.hidden = false;
    }
  }
}

/** A drawing wider than the screen begins in its middle, where the first step usually stands. */
function showDrawing(figure: HTMLElement, drawing: string, label: string): void {
  figure.innerHTML = drawing;
  figure.ariaLabel = label;
  figure.scrollLeft = (figure.scrollWidth - figure.clientWidth) / 2;
}

function figureAfter(block: HTMLElement): HTMLElement {
  const next = block.nextElementSibling;
  if (next instanceof HTMLElement && next.dataset.frame === 'diagram') return next;
  const figure = document.createElement('figure');
  figure.dataset.frame = 'diagram';
  figure.tabIndex = 0;
  block.after(figure);
  return figure;
}
