import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';

export const SERIF = 'Noto Serif SC';
export const SANS = 'Noto Sans SC';

const files = {
  [SERIF]: {
    400: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    700: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  },
  [SANS]: {
    400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    500: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  },
} as const;

let registered = false;

/** Tells the renderer where the shipped fonts are; they are read when first used. */
export function registerFonts(): void {
  if (registered) return;
  for (const [family, weights] of Object.entries(files)) {
    const fonts = Object.entries(weights).map(([weight, file]) => ({
      src: fileURLToPath(import.meta.resolve(file)),
      fontWeight: Number(weight),
    }));
    Font.register({ family, fonts });
  }
  registered = true;
}
