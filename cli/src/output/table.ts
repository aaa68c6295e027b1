// Tables for people. Pure.
import { visibleLength } from './colour.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be shortened to this many characters when the line is too long. Without it a column keeps its width. */
  readonly shrinkTo?: number;
}

/** The text cut to a width, with an ellipsis in place of what is gone. Coloured text is not passed here. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, Math.max(width - 1, 0)).join('')}…`;
}

/** Widths that fit: the widest shrinkable column gives way first. */
function fit(columns: readonly Column[], widths: number[], limit: number): number[] {
  const gaps = 2 * (columns.length - 1);
  const fitted = [...widths];
  for (let total = fitted.reduce((sum, width) => sum + width, gaps); total > limit; total -= 1) {
    let widest = -1;
    columns.forEach((column, index) => {
      const width = fitted[index] ?? 0;
      if (column.shrinkTo !== undefined && width > column.shrinkTo && width > (fitted[widest] ?? 0)) widest = index;
    });
    if (widest < 0) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

/** Formats rows that arrive over time: the heading once, and columns that only ever grow. */
export class RunningTable {
  readonly #columns: readonly Column[];
  readonly #limit: number | undefined;
  #widths: number[];
  #isHeaded = false;

  /** @param limit characters per line; undefined = as long as needed */
  constructor(columns: readonly Column[], limit?: number) {
    this.#columns = columns;
    this.#limit = limit;
    this.#widths = columns.map((column) => column.title.length);
  }

  /** Lines of these rows; the heading comes with the first call. Cells may be painted, those of shrinkable columns may not. */
  lines(rows: readonly (readonly string[])[]): string[] {
    this.#widths = this.#widths.map((width, index) => Math.max(width, ...rows.map((row) => visibleLength(row[index] ?? ''))));
    const widths = this.#limit === undefined ? this.#widths : fit(this.#columns, this.#widths, this.#limit);
    const heading = this.#isHeaded ? [] : [this.#columns.map((column) => column.title)];
    this.#isHeaded = true;
    return [...heading, ...rows].map((row) => this.#line(row, widths));
  }

  #line(cells: readonly string[], widths: readonly number[]): string {
    return this.#columns
      .map((column, index) => {
        const width = widths[index] ?? 0;
        const whole = cells[index] ?? '';
        const cell = column.shrinkTo === undefined ? whole : shorten(whole, width);
        const padding = ' '.repeat(Math.max(width - visibleLength(cell), 0));
        return column.align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  }
}

/** Lines of a whole table: heading, then rows, columns two spaces apart, no trailing spaces. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], limit?: number): string[] {
  return new RunningTable(columns, limit).lines(rows);
}
