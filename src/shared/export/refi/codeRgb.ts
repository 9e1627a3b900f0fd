import type { CodeColor } from '../../model/index.ts';

/** The colors of codes on white, as other programs take them. */
export const codeRgb: Readonly<Record<CodeColor, string>> = {
  hazel: '#5e6b1e',
  rowan: '#a12b55',
  linden: '#1f6f8b',
  maple: '#a65416',
  cedar: '#5b4ba0',
  alder: '#2e6e4e',
  juniper: '#3a5a9b',
  willow: '#7b3b6e',
  aspen: '#8a6a12',
  birch: '#5b6670',
  beech: '#8a3b2a',
  elm: '#0f6e6a',
};
