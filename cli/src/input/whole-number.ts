// Numbers as typed. Pure.
import { UsageFailure } from '../usage-failure.ts';

/** A whole number within bounds. @throws UsageFailure naming the flag. */
export function wholeNumber(flag: string, text: string, lowest: number, highest: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= lowest && value <= highest)) {
    throw new UsageFailure(`${flag}: expected a number from ${lowest} to ${highest}, found ${JSON.stringify(text)}`);
  }
  return value;
}
