import { Button, Menu } from '@mantine/core';
import {
  IconDeviceFloppy,
  IconFileTypeCsv,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypeXls,
} from '@tabler/icons-react';
import classes from './report.module.css';
import type { SaveFormat, SaveState } from './useSaving.ts';

const formats: readonly {
  readonly id: SaveFormat;
  readonly name: string;
  readonly what: string;
  readonly icon: typeof IconFileTypeDocx;
}[] = [
  { id: 'docx', name: 'Word', what: 'real styles, alt text', icon: IconFileTypeDocx },
  { id: 'pdf', name: 'PDF', what: 'tagged, by printing', icon: IconFileTypePdf },
  { id: 'html', name: 'Web page', what: 'one file', icon: IconFileTypeHtml },
  { id: 'xlsx', name: 'Excel', what: 'tables, data, codebook', icon: IconFileTypeXls },
  { id: 'csv', name: 'CSV', what: 'the same as plain text', icon: IconFileTypeCsv },
];

export const SaveMenu = ({ save, isBusy }: { save: (format: SaveFormat) => void; isBusy: boolean }) => (
  <Menu position="bottom-end" shadow="none">
    <Menu.Target>
      <Button leftSection={<IconDeviceFloppy size={16} stroke={1.7} />} disabled={isBusy}>
        Save as…
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {formats.map(({ id, name, what }) => (
        <Menu.Item key={id} onClick={() => save(id)}>
          {name}, {what}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

/** The formats as tiles, and what is going on while one is written. */
export const SaveTiles = (props: {
  save: (format: SaveFormat) => void;
  state: SaveState;
  /** The numbers are not those that the settings ask for. */
  isStale: boolean;
  cancel: () => void;
}) => {
  const { save, state, isStale, cancel } = props;
  return (
    <section className={classes.saveAs} aria-labelledby="save-as">
      <h2 id="save-as">Save as</h2>
      <div className={classes.tiles}>
        {formats.map(({ id, name, what, icon: Icon }) => (
          <button key={id} type="button" disabled={isStale || state.kind === 'busy'} onClick={() => save(id)}>
            <Icon size={22} stroke={1.5} aria-hidden="true" />
            <b>{name}</b>
            <span>{what}</span>
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {state.kind === 'busy' && (
          <div className={classes.busy}>
            <progress max={1} value={state.done} aria-label={state.doing} />
            <span>{state.doing}</span>
            <Button size="compact-sm" variant="default" onClick={cancel}>
              Cancel
            </Button>
          </div>
        )}
        {state.kind === 'refused' && (
          <p className={classes.refused} role="alert">
            {state.why}
          </p>
        )}
      </div>
    </section>
  );
};
