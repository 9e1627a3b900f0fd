const entities: readonly (readonly [RegExp, string])[] = [
  [/&nbsp;/gi, ' '],
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&quot;/gi, '"'],
  [/&#39;/g, "'"],
  [/&amp;/gi, '&'],
];

/** Question text without the markup that some services leave in it: `Would you play <br>A or B?` */
export const plainWords = (text: string): string => {
  let plain = text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ');
  for (const [entity, character] of entities) plain = plain.replace(entity, character);
  return plain.replace(/[^\S\n]+/g, ' ').trim();
};
