export {
  type BootstrapInterval,
  type BootstrapOptions,
  bootstrap,
  bootstrapGroups,
  type GroupStatistic,
} from './bootstrap.ts';
export { correctedLimits, type Limits, percentileLimits } from './drawInterval.ts';
