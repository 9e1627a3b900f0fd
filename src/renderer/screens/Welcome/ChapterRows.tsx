import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ChapterFile } from '../../../shared/rpc/index.ts';
import type { WayHandlers } from '../../components/faults/FaultNotice.tsx';
import { wayLabels, waysOut } from '../../components/faults/waysOut.ts';
import { formatMoment } from '../../components/format.ts';
import classes from './welcome.module.css';

export interface ChapterRow {
  readonly file: ChapterFile;
  /** The chapter of which this is a second version that somebody else's changes left. */
  readonly secondOf: ChapterFile | null;
  readonly run: WayHandlers;
}

/** The chapters on this laptop. One that can't be opened says why and has its ways out instead. */
export const ChapterRows = (props: {
  rows: readonly ChapterRow[];
  opening: string | null;
  onOpen: (fileName: string) => void;
  /** Opens a chapter, and takes a second version of it in for merging. */
  onMerge: (into: string, fileName: string) => void;
}) => (
  <ul className={classes.files}>
    {props.rows.map(({ file, secondOf, run }) => (
      <li key={file.fileName} data-fault={file.fault !== null || undefined}>
        <div>
          <strong>{file.name}</strong>
          <span>
            {file.problem === null ? (
              secondOf === null ? (
                `last changed ${formatMoment(file.changedAt)}`
              ) : (
                `a second version of ${secondOf.name}, changed ${formatMoment(file.changedAt)}`
              )
            ) : (
              <>
                <IconAlertTriangle size={14} aria-hidden /> {file.problem}
              </>
            )}
          </span>
        </div>
        <div className={classes.rowWays}>
          {file.fault === null && secondOf !== null && secondOf.fault === null ? (
            <Button
              variant="default"
              loading={props.opening === secondOf.fileName}
              onClick={() => props.onMerge(secondOf.fileName, file.fileName)}
              aria-label={`Merge into ${secondOf.name}: ${file.fileName}`}
            >
              Merge into {secondOf.name}
            </Button>
          ) : file.fault === null ? (
            <Button
              variant="default"
              loading={props.opening === file.fileName}
              onClick={() => props.onOpen(file.fileName)}
              aria-label={`Open ${file.name}`}
            >
              Open
            </Button>
          ) : (
            waysOut[file.fault].atOpening
              .filter((way) => run[way] !== undefined)
              .map((way) => (
                <Button
                  key={way}
                  size="compact-md"
                  variant="default"
                  onClick={run[way]}
                  aria-label={`${wayLabels[way]}: ${file.name}`}
                >
                  {wayLabels[way]}
                </Button>
              ))
          )}
        </div>
      </li>
    ))}
  </ul>
);
