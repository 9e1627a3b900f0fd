import { capitalize } from '../format.ts';

const reasons: Readonly<Record<string, string>> = {
  'by hand': 'Made by hand',
  daily: 'First of the day',
  regular: 'Half-hourly',
  'at close': 'When the chapter was closed',
};

/** Why a backup was made: "before import" → "Before import". */
export const describeReason = (reason: string): string => reasons[reason] ?? capitalize(reason);

/** 1,234,567 → "1.2 MB". */
export const formatBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-US')} kB`
    : `${(bytes / 1_000_000).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
