import type { PersonRecord } from '../../../shared/rpc/index.ts';

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const table = (entries: readonly { readonly label: string; readonly value: string }[]): string =>
  `<table>${entries
    .map(
      ({ label, value }) => `<tr><th scope="row">${escapeText(label)}</th><td>${escapeText(value)}</td></tr>`,
    )
    .join('\n')}</table>`;

/** Everything that is stored about one person as one page that any browser shows, with nothing to fetch. */
export const personRecordPage = (record: PersonRecord, chapter: string): string => {
  const mentions = record.mentions.map(({ where, text }) => ({ label: where, value: text }));
  const parts = [
    ...record.sections,
    ...(mentions.length > 0 ? [{ title: 'Where others name you', entries: mentions }] : []),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeText(record.name)}: what is stored</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b2620}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:normal;color:#4a5750;width:40%}
th,td{padding:.3rem .6rem .3rem 0;border-bottom:1px solid #dce1d8;vertical-align:top;overflow-wrap:anywhere}</style></head>
<body><h1>What ${escapeText(chapter)} stores about ${escapeText(record.name)}</h1>
<p>Written on ${escapeText(record.writtenAt.slice(0, 10))}. The same as data lies in the JSON file beside this page.</p>
${record.notes.map((note) => `<p>${escapeText(note)}</p>`).join('\n')}
${parts.map(({ title, entries }) => `<h2>${escapeText(title)}</h2>\n${table(entries)}`).join('\n')}
</body></html>
`;
};
