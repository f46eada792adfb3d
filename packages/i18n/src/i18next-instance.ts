import { createInstance } from 'i18next';

/**
 * The one i18next instance. Each room adds its messages as a namespace when its module loads, so there is
 * nothing to fetch and nothing asynchronous: keys hold dots, therefore no separators.
 */
export const i18n = createInstance();

void i18n.init({
  lng: 'zh-CN',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: {},
  // React escapes what it renders.
  interpolation: { escapeValue: false },
});
