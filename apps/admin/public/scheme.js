// Sets light or dark before the first paint; a file of its own because the content policy allows no inline script.
(() => {
  let saved = null;
  try {
    saved = localStorage.getItem('kaopu-scheme');
  } catch {
    // Storage is off: follow the device.
  }
  const dark = saved === 'dark' || (saved !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
