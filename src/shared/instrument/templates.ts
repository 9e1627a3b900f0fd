import type { TemplateFile, TemplateItem } from '../model/index.ts';
import type { ItemContent } from './itemContent.ts';
import { makeOptions } from './options.ts';

const contentOf = (item: TemplateItem, side: TemplateFile['side']): ItemContent => {
  const { wording, options = [] } = item;
  const made = makeOptions(options.map((option) => (typeof option === 'string' ? option : option.label)));
  return {
    type: item.type,
    role: item.role ?? side ?? 'both',
    wording: typeof wording === 'string' ? { mentee: wording, mentor: wording } : wording,
    shortName: item.shortName,
    options: made.map((option, at) => {
      const said = options[at];
      return typeof said === 'object' ? { ...option, aliases: said.aliases } : option;
    }),
    rows: item.rows ?? [],
    scale: item.scale ?? null,
    atMost: item.atMost ?? null,
    reversed: item.reversed ?? false,
    use: item.use ?? 'none',
    weight: item.weight ?? 0,
    sensitive: item.sensitive ?? false,
    visibleTo: item.visibleTo ?? 'board',
    previousItemId: null,
  };
};

/**
 * The questions of a shipped template, ready to be stored.
 * @param all every template, because one may take its questions from another
 * @throws Error where it names a template or a question that there is not: the installation is broken
 */
export const templateItems = (template: TemplateFile, all: readonly TemplateFile[]): ItemContent[] =>
  template.items.map((entry) => {
    if (typeof entry !== 'string') return contentOf(entry, template.side);
    const base = all.find(({ id }) => id === template.base);
    const found = base?.items.find((item) => typeof item === 'object' && item.key === entry);
    if (typeof found !== 'object') throw new Error(`${template.id} takes ${entry} from nowhere.`);
    return contentOf(found, template.side ?? base?.side);
  });
