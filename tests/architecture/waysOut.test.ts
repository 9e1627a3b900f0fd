import { expect, test } from 'vitest';
import { readSources, withoutComments } from './sourceFiles.ts';

// What leaves the window is noted, so that it can be told later where somebody's data went. So there is one file with ways
// out, and each of its ways notes what goes.

const ways: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a printed page', /\b(?:window|globalThis|self)\??\.print\b|(?<![.\w])print\(\)/],
  ['the clipboard', /\bnavigator\??\.clipboard\b|execCommand|ClipboardItem|clipboardData\.setData/],
  ['a ready-made copy button', /\b(?:CopyButton|useClipboard)\b/],
  ['a download', /\.download\s*=|<a[^>]*\sdownload\b|createObjectURL/],
  ['a file dialog', /\bshow(?:SaveFile|Directory)Picker\b/],
  ['another window', /\bwindow\.open\(|href=.{0,3}mailto:/],
  ['something dragged out', /dataTransfer\.(?:setData|items\.add)|DownloadURL/],
  ['sharing', /\bnavigator\.share\b/],
];

const theOnePlace = 'src/renderer/components/saveFile.ts';

const waysIn = (path: string, text: string): string[] =>
  ways.filter(([, pattern]) => pattern.test(withoutComments(text))).map(([what]) => `${path}: ${what}`);

test('a file, a sheet or a text leaves the window through one place alone', () => {
  const sources = readSources('src/renderer', 'src/shared', 'src/preload');
  const found = sources.flatMap(({ path, text }) => waysIn(path, text));
  expect(found.filter((one) => !one.startsWith(theOnePlace))).toEqual([]);
  expect(found).toEqual([
    `${theOnePlace}: a printed page`,
    `${theOnePlace}: the clipboard`,
    `${theOnePlace}: a download`,
  ]);
});

test('each way of that place notes what goes', () => {
  const [place] = readSources('src/renderer/components').filter(({ path }) => path === theOnePlace);
  const functions = (place?.text ?? '').split(/^export const /m).slice(1);
  const leading = functions.filter((text) => waysIn('', text).length > 0);
  expect(leading.map((text) => /^\w+/.exec(text)?.[0])).toEqual(['saveFile', 'printPage', 'copyOut']);
  expect(leading.filter((text) => !text.includes('noteLeaving('))).toEqual([]);
});

test('a link to the mail program notes what it hands over', () => {
  const linking = readSources('src/renderer').filter(({ text }) => text.includes('mailtoLink'));
  expect(linking.map(({ path }) => path)).toEqual(['src/renderer/screens/Letters/LettersList.tsx']);
  expect(linking.filter(({ text }) => !text.includes('onClick={() => noteMail('))).toEqual([]);
});

test('the main process hands files out only where the window asks for them, and prints nothing', () => {
  const found = readSources('src/main').flatMap(({ path, text }) =>
    /\bprintToPDF\b|\.print\(|\bclipboard\.write|showSaveDialog/.test(withoutComments(text)) ? [path] : [],
  );
  expect(found).toEqual([]);
});

test.each([
  ['window.print()', 'a printed page'],
  ['onClick={() => print()}', 'a printed page'],
  ["await navigator.clipboard.writeText('x')", 'the clipboard'],
  ['link.download = name', 'a download'],
  ['<a href={url} download>', 'a download'],
  ['await showSaveFilePicker()', 'a file dialog'],
])('the scan sees %s', (text, what) => {
  expect(waysIn('a', text)).toContain(`a: ${what}`);
});
