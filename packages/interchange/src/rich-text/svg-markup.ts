/** The drawing elements that are kept. No links, pictures, scripts, styles, animations or copies (`use`). */
export const SVG_ELEMENTS = [
  ...[
    'svg',
    'g',
    'defs',
    'title',
    'desc',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['text', 'tspan', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'marker', 'pattern'],
];

/** Drawing elements whose text is shown or read out. */
export const SVG_TEXT_ELEMENTS = new Set(['text', 'tspan', 'title', 'desc']);

/** Presentation that may also be written in a style attribute, as hast property by CSS name. */
export const SVG_PRESENTATION: ReadonlyMap<string, string> = new Map([
  ['clip-path', 'clipPath'],
  ['clip-rule', 'clipRule'],
  ['color', 'color'],
  ['dominant-baseline', 'dominantBaseline'],
  ['fill', 'fill'],
  ['fill-opacity', 'fillOpacity'],
  ['fill-rule', 'fillRule'],
  ['font-family', 'fontFamily'],
  ['font-size', 'fontSize'],
  ['font-style', 'fontStyle'],
  ['font-weight', 'fontWeight'],
  ['letter-spacing', 'letterSpacing'],
  ['marker-end', 'markerEnd'],
  ['marker-mid', 'markerMid'],
  ['marker-start', 'markerStart'],
  ['mask', 'mask'],
  ['opacity', 'opacity'],
  ['paint-order', 'paintOrder'],
  ['stop-color', 'stopColor'],
  ['stop-opacity', 'stopOpacity'],
  ['stroke', 'stroke'],
  ['stroke-dasharray', 'strokeDashArray'],
  ['stroke-dashoffset', 'strokeDashOffset'],
  ['stroke-linecap', 'strokeLineCap'],
  ['stroke-linejoin', 'strokeLineJoin'],
  ['stroke-miterlimit', 'strokeMiterLimit'],
  ['stroke-opacity', 'strokeOpacity'],
  ['stroke-width', 'strokeWidth'],
  ['text-anchor', 'textAnchor'],
  ['vector-effect', 'vectorEffect'],
]);

/** All attributes that any drawing element may have, as hast properties. */
export const SVG_PROPERTIES = [
  ...SVG_PRESENTATION.values(),
  ...['id', 'role', 'ariaLabel', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaHidden'],
  ...['width', 'height', 'viewBox', 'preserveAspectRatio', 'transform', 'x', 'y', 'x1', 'y1', 'x2', 'y2'],
  ...[
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'points',
    'dx',
    'dy',
    'rotate',
    'textLength',
    'lengthAdjust',
    'pathLength',
  ],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'fx', 'fy', 'fr', 'offset'],
  ...[
    'patternUnits',
    'patternContentUnits',
    'patternTransform',
    'clipPathUnits',
    'maskUnits',
    'maskContentUnits',
  ],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
];
