import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// Mantine asks for ten shades; screens use the scheme-aware variables of mantine-variables.css instead.
const shadesOf = (hex: string): MantineColorsTuple => [hex, hex, hex, hex, hex, hex, hex, hex, hex, hex];

const ownColors = {
  ink: shadesOf('#1d1b18'),
  seal: shadesOf('#c23a22'),
  jade: shadesOf('#2c7a67'),
  amber: shadesOf('#a96a12'),
  sky: shadesOf('#2f5f9e'),
};

/** Filled parts carry the text colour that was measured for them, which in dark is not always white. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const name = input.color ?? input.theme.primaryColor;
  if (input.variant !== 'filled' || !(name in ownColors)) return colors;
  return { ...colors, color: `var(--mantine-color-${name}-contrast)` };
};

/**
 * The look as a Mantine theme. A button is a quiet hairline; `variant="filled"` is the one primary action of a
 * screen, `color="seal"` with it the act that cannot be taken back or that the moment asks for.
 */
export const theme = createTheme({
  colors: ownColors,
  primaryColor: 'ink',
  variantColorResolver,
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '650' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default', size: 'md' } }),
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: { centered: true, radius: 'var(--radius)', overlayProps: { backgroundOpacity: 0.35 } },
    },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
  },
});
