import { describe, expect, it } from 'vitest';
import { ratingsByScale, summarizeSurvey } from '../../../src/shared/evaluation/index.ts';
import { escapeXml, figureFormats, figureToSvg } from '../../../src/shared/export/index.ts';
import { ratingFigure } from '../../../src/shared/figures/index.ts';
import { exampleSurvey } from '../evaluation/exampleSurvey.ts';
import { makeItem, makeSurvey, rowsOf } from '../evaluation/makeSurvey.ts';

const figureOf = (survey: ReturnType<typeof exampleSurvey>, title = 'Ratings') =>
  ratingFigure(ratingsByScale(summarizeSurvey(survey, { smallCell: 1 }))[0] ?? [], {
    id: 'f',
    title,
    width: 900,
  });

describe('escapeXml', () => {
  it.each([
    ['<img src=x onerror="alert(1)">', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'],
    ["]]> & 'x'", ']]&gt; &amp; &#39;x&#39;'],
    ['a\u0000\u0008b\uffff\ud800', 'a��b��'],
    ['tab\tline\n', 'tab\tline\n'],
    ['\u202eזרה 🎓', '\u202eזרה 🎓'],
  ])('%j', (text, escaped) => expect(escapeXml(text)).toBe(escaped));
});

describe('figureToSvg', () => {
  it('holds no word of the survey as markup', () => {
    const wording = '</text><script>alert(1)</script><img onerror=x>';
    const item = makeItem('a', {
      wording: { mentee: wording, mentor: wording },
      scale: { min: 1, max: 5, labels: ['"><a href="javascript:1">', '<b>'] },
    });
    const text = figureToSvg(figureOf(makeSurvey([item], rowsOf('mentee', 'a', [3, 3])), '<svg onload=1>'));
    expect(
      text
        .match(/<[a-z]+/g)
        ?.filter((tag) => !/^<(svg|title|desc|defs|pattern|g|rect|line|circle|path|text)$/.test(tag)),
    ).toEqual([]);
    expect(text.match(/<svg/g)).toHaveLength(1);
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    const text = figureToSvg(figureOf(exampleSurvey()));
    for (const [, closing, tag, , self] of text.matchAll(/<(\/?)([a-z]+)([^>]*?)(\/?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(tag);
      else if (self !== '/') open.push(tag ?? '');
    }
    expect(open).toEqual([]);
  });

  it('carries title, description, own colors and nothing from outside', () => {
    const text = figureToSvg(figureOf(exampleSurvey()));
    expect(text).toContain('<title id="f-title">Ratings</title>');
    expect(text).toContain('Strongly disagree 1, Disagree 2, Neither 6');
    expect(text).toContain('#7B3B6E');
    expect(text).not.toMatch(/var\(|\[object|NaN|undefined|<style|<script|href=/);
    expect(text.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('is what the format writes', () => {
    const figure = figureOf(exampleSurvey());
    const { bytes } = figureFormats.svg.write(figure);
    expect(new TextDecoder().decode(bytes)).toBe(figureToSvg(figure));
  });
});
