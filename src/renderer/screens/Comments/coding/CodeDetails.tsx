import { Button } from '@mantine/core';
import type { Code } from '../../../../shared/model/index.ts';
import classes from './codebook.module.css';
import { codeStyle } from './codeColor.ts';

/** What a code means: definition, what belongs under it and what does not, and an example. */
export const CodeDetails = ({
  code,
  canChange,
  onEdit,
}: {
  code: Code;
  canChange: boolean;
  onEdit: () => void;
}) => {
  const parts = [
    ['Include', code.include],
    ['Leave out', code.exclude],
    ['Example', code.example],
  ].filter(([, text]) => text !== '');
  return (
    <section className={classes.details} style={codeStyle(code.color)} aria-label={`About “${code.name}”`}>
      <h3>
        <i />
        <span>{code.name}</span>
        {canChange && (
          <Button size="compact-sm" variant="subtle" onClick={onEdit}>
            Edit
          </Button>
        )}
      </h3>
      <p>{code.definition === '' ? 'No definition yet.' : code.definition}</p>
      {parts.length > 0 && (
        <dl>
          {parts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
};
