export {
  findIdentifiers,
  type Identifier,
  type IdentifierKind,
  type KnownWords,
  replaceIdentifiers,
} from './findIdentifiers.ts';
export { maskIdentifiers } from './maskIdentifiers.ts';
export { quoteTag } from './quoteTag.ts';
