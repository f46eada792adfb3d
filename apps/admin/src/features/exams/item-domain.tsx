import { usePickText } from '@kaopu/i18n/pick-text.ts';
import type { LiveItem } from './form-draft.ts';

/** The domain of an item as its bank's framework names it, with its code; the code alone without one. */
export function ItemDomain({ item }: { item: Pick<LiveItem, 'domainCode' | 'domainName'> }) {
  const pick = usePickText();
  return <>{item.domainName ? `${item.domainCode} ${pick(item.domainName)}` : item.domainCode}</>;
}
