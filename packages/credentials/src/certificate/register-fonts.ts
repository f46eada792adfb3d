import { fileURLToPath } from 'node:url';
import { Font } from '@react-pdf/renderer';

export const SERIF = 'Noto Serif SC';
export const SANS = 'Noto Sans SC';

/** Where the shipped font files are, by family and weight. */
const files = () => ({
  [SERIF]: {
    400: import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    700: import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  },
  [SANS]: {
    400: import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    500: import.meta.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'),
  },
});

let registered = false;

/** Tells the renderer where the shipped fonts are; they are read when first used. */
export function registerFonts(): void {
  if (registered) return;
  for (const [family, weights] of Object.entries(files())) {
    const fonts = Object.entries(weights).map(([weight, file]) => ({
      src: fileURLToPath(file),
      fontWeight: Number(weight),
    }));
    Font.register({ family, fonts });
  }
  registered = true;
}
