import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './data-table.module.css';
import hidden from './visually-hidden.module.css';
import { useKit } from './words.ts';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right, under one another. */
  align?: 'start' | 'end';
  /** Names the row; exactly one column should. */
  rowHeader?: boolean;
};

// The card form's `display: block` would take these roles away in some browsers.
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

type Props<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** In place of the rows when there are none: an EmptyState. */
  empty: ReactNode;
  /** Lists page by cursor: set while there is a next page. */
  more?: { onMore: () => void; loading: boolean };
};

/**
 * A table for reading: the head stays in sight, and on a narrow screen each row becomes a card in which every
 * value stands beside its column's name.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, empty, more } = props;
  const words = useKit();
  if (rows.length === 0) return empty;
  return (
    <div className={styles.frame}>
      <table className={styles.table} {...as.table}>
        <caption className={captionHidden ? hidden.hidden : styles.caption}>{caption}</caption>
        <thead {...as.rowgroup}>
          <tr {...as.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" {...as.columnheader} data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as.row}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more !== undefined && (
        <div className={styles.more}>
          <Button onClick={more.onMore} loading={more.loading}>
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = (
    <>
      <span className={styles.label} aria-hidden="true">
        {column.header}
      </span>
      <span className={styles.value}>{column.cell(row)}</span>
    </>
  );
  return column.rowHeader ? (
    <th scope="row" {...as.rowheader} data-align={column.align}>
      {content}
    </th>
  ) : (
    <td {...as.cell} data-align={column.align}>
      {content}
    </td>
  );
}
