import { expect, test } from 'vitest';
import { allowedExternalUrl, isOwnPage, isTrustedSender } from '../../../src/main/hosts/index.ts';

const hostile = [
  '',
  'about:blank',
  'http://example.com/',
  'HTTP://EXAMPLE.COM',
  'file:///etc/passwd',
  'file://server/share/run.exe',
  'smb://server/share',
  'ftp://example.com/file',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.com/1',
  'vbscript:msgbox(1)',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=a&crumb=location:\\\\server',
  'ms-officecmd:{}',
  'shell:startup',
  'mailto:someone@example.com',
  'tel:123',
  'app://mentorgrove/',
  'chrome://settings',
  'devtools://devtools/',
  'view-source:https://example.com/',
  '//example.com/',
  'example.com',
  'https:',
  'https://',
  'https:///etc/passwd',
  'https://user@example.com/',
  'https://user:secret@example.com/',
  'https://example.com@evil.example/',
  'https://localhost/',
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://192.168.1.1/admin',
  'https://[::1]/',
  'https://router/',
  'https://example.com\\@evil.example/',
  'https://example.com/a b',
  'https://example.com/\u0000',
  'https://example.com/\nHost: evil',
  '\\\\server\\share',
  'C:\\Windows\\System32\\calc.exe',
  '--gpu-launcher=calc',
  `https://example.com/${'x'.repeat(3000)}`,
];

test.each(hostile)('is not opened outside: %j', (address) => {
  expect(allowedExternalUrl(address)).toBe(null);
});

test.each([
  ['https://example.com', 'https://example.com/'],
  ['https://www.example.org/help?page=2#top', 'https://www.example.org/help?page=2#top'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
])('is opened outside: %s', (address, opened) => {
  expect(allowedExternalUrl(address)).toBe(opened);
});

const foreign = [
  'app://evil/',
  'app://mentorgrove.evil.example/',
  'app://user@mentorgrove/',
  'app://mentorgrove:8080/',
  'https://mentorgrove/',
  'file:///app/mentorgrove/index.html',
  'about:blank',
  'about:srcdoc',
  'data:text/html,app://mentorgrove/',
  'javascript:app://mentorgrove/',
  '',
];

test.each(foreign)('is not a page of the window: %j', (address) => {
  expect(isOwnPage(address)).toBe(false);
  expect(isTrustedSender({ url: address, parent: null })).toBe(false);
});

test('only the top frame of an own page gets a port', () => {
  expect(isOwnPage('app://mentorgrove/#/pairing')).toBe(true);
  expect(isTrustedSender({ url: 'app://mentorgrove/', parent: null })).toBe(true);
  expect(isTrustedSender({ url: 'app://mentorgrove/', parent: { url: 'app://mentorgrove/' } })).toBe(false);
  expect(isTrustedSender(null)).toBe(false);
  expect(isTrustedSender(undefined)).toBe(false);
});
