import { z } from 'zod';

/** A draft has no version yet; a live item can be drawn into forms; a retired one no longer. */
export const ItemState = z.enum(['draft', 'live', 'retired']);
export type ItemState = z.infer<typeof ItemState>;
