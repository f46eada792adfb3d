import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// 33 kB of rules that say which font file holds which characters: after the first paint, in the system's font.
void import('@kaopu/ui/theme/fonts.css');
