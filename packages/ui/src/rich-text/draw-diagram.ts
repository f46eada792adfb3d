import mermaid from 'mermaid';

let drawn = 0;

/**
 * Draws Mermaid source as SVG in the page's own font and colours. Text is measured while it is drawn, so the font
 * has to be there before: without it Chinese labels are cut off.
 * @throws whatever Mermaid says when the source is not a diagram
 */
export async function drawDiagram(source: string, style: CSSStyleDeclaration): Promise<string> {
  const value = (name: string) => style.getPropertyValue(name).trim();
  const fontFamily = value('--sans');
  await document.fonts.load(`14px ${fontFamily}`, source).catch(() => []);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    fontFamily,
    look: 'classic',
    theme: 'base',
    themeVariables: {
      fontFamily,
      fontSize: '14px',
      useGradient: false,
      dropShadow: 'none',
      background: value('--paper'),
      primaryColor: value('--sheet'),
      primaryTextColor: value('--ink'),
      primaryBorderColor: value('--ink-3'),
      secondaryColor: value('--sunken'),
      tertiaryColor: value('--sunken'),
      lineColor: value('--ink-2'),
      textColor: value('--ink'),
      edgeLabelBackground: value('--paper'),
      noteBkgColor: value('--amber-soft'),
      noteTextColor: value('--ink'),
    },
  });
  drawn += 1;
  const { svg } = await mermaid.render(`diagram-${drawn}`, source);
  return atItsOwnSize(svg);
}

// Mermaid writes "as wide as the page"; on a phone the words would be too small to read. It scrolls instead.
function atItsOwnSize(svg: string): string {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) return svg;
  return svg
    .replace(/^<svg /, `<svg height="${height}" `)
    .replace(/ width="100%"/, ` width="${width}"`)
    .replace(/ style="max-width:[^"]*"/, '');
}
