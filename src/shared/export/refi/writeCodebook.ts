import type { WrittenFile } from '../formats/format.ts';
import { type CodebookToWrite, codeElements, themeElements } from './codebookElements.ts';
import { element, elementIfFilled, xmlFile } from './writeElement.ts';

export const refiCodebookType = 'application/xml';

/**
 * A codebook in the exchange format of programs for qualitative analysis (REFI-QDA 1.0, `.qdc`).
 * @param origin the program and its version, such as `MentorGrove 1.0.0`
 */
export const writeRefiCodebook = (codebook: CodebookToWrite, origin: string): WrittenFile => {
  const retired = codebook.codes.filter((code) => code.retired).length;
  return {
    bytes: xmlFile(
      element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, [
        element('Codes', {}, codeElements(codebook.codes)),
        elementIfFilled('Sets', themeElements(codebook, 'guid')),
      ]),
    ),
    notes:
      retired === 0
        ? []
        : [`${retired === 1 ? 'One retired code is' : `${retired} retired codes are`} in it as not codable`],
  };
};
