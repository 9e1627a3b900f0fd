export { type CronbachAlpha, cronbachAlpha } from './cronbachAlpha.ts';
export type { ItemRows, MissingRule } from './itemCovariance.ts';
export { type McDonaldOmega, mcdonaldOmega } from './mcdonaldOmega.ts';
