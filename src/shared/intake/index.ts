export { readTable, type Sheet, type Table } from './readTable.ts';
