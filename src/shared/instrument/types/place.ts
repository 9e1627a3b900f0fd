import { missingReasonOf } from '../missingWords.ts';
import { answered, noShape, type QuestionTypeDefinition, skipped } from './definition.ts';

/** City, region and country, as far as they were given: `Fairbanks, Alaska, USA`. */
export const place: QuestionTypeDefinition = {
  type: 'place',
  label: 'Place',
  parse: (cell) => {
    const reason = missingReasonOf(cell);
    if (reason !== null) return reason === 'skipped' ? skipped : { value: null, missing: reason };
    const parts = cell
      .split(/[,;/]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    if (parts.length === 0) return skipped;
    const [city = '', region = '', ...rest] = parts;
    return answered({ city, region, country: rest.join(', ') });
  },
  format: (value) =>
    typeof value === 'object' && !Array.isArray(value)
      ? [value.city, value.region, value.country]
          .filter((part) => typeof part === 'string' && part !== '')
          .join(', ')
      : '',
  guess: (cells, { heading }) => {
    const asked = /call home|home ?town|where are you from|grew up|grow up|where do you live/i.test(heading);
    const short = cells.every((cell) => cell.length <= 80);
    return asked && short ? 0.9 : 0;
  },
  design: () => noShape,
};
