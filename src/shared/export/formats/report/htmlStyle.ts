import { paperColor } from '../../../figures/index.ts';

const ink = paperColor('ink');
const quiet = paperColor('ink-2');
const line = paperColor('line-2');

/** The look of a report as a web page and on paper; fonts are those of the machine, since a page must stand alone. */
export const reportStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: ${paperColor('sunk')}; color: ${ink}; font: 17px/1.6 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif; }
main { max-width: 820px; margin: 0 auto; padding: 56px 64px 96px; background: ${paperColor('surface')}; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 2.1rem; margin: 0 0 .4rem; }
h2 { font-size: 1.5rem; margin: 2.6rem 0 .7rem; }
h3 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
p, ul, ol { margin: 0 0 .9rem; }
.number { margin-right: .6em; }
.facts, .tag, caption small, th small { color: ${quiet}; font-family: 'Instrument Sans', 'Segoe UI', Arial, sans-serif; }
.facts { margin: 0 0 .2rem; font-size: .95rem; }
nav { margin: 2.4rem 0 0; padding: 1.2rem 0; border-block: 1px solid ${line}; }
nav ol { list-style: none; padding: 0; margin: 0; }
nav li.under { padding-left: 1.6em; }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
.board { background: ${paperColor('track')}; box-shadow: 0 0 0 .3em ${paperColor('track')}; }
.scroll { overflow-x: auto; margin: 1.6rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.4; }
caption { caption-side: top; text-align: start; padding-bottom: .5rem; }
caption b, figcaption b { display: block; }
caption i, figcaption i { display: block; }
th, td { padding: .45rem .5rem; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
thead th { border-block: 1.5px solid ${ink}; vertical-align: bottom; font: 600 .8rem/1.3 'Instrument Sans', 'Segoe UI', Arial, sans-serif; }
thead small { display: block; font-weight: 400; }
tbody tr { break-inside: avoid; }
tbody th, tbody td { border-bottom: 1px solid ${line}; }
tbody th { font-weight: 600; }
tbody tr:last-child > * { border-bottom: 1.5px solid ${ink}; }
.end { text-align: end; font-variant-numeric: tabular-nums; }
.center { text-align: center; }
.note { font-size: .85rem; color: ${quiet}; margin-top: .5rem; }
figure { margin: 1.8rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; display: block; margin-top: .5rem; }
blockquote { margin: 1rem 0 1rem 1.4rem; font-style: italic; break-inside: avoid; }
.tag { display: block; font-style: normal; font-size: .85rem; }
.break { break-after: page; height: 0; }
@media (max-width: 700px) { main { padding: 28px 20px 64px; } }
@media print { body { background: none; font-size: 11pt; } main { max-width: none; padding: 0; } @page { margin: 22mm 20mm; } nav { break-after: page; } .scroll { overflow: visible; } }
`;
