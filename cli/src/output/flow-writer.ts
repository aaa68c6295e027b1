// Writes flows and gaps in the asked format, as they come.
import type { Terminal } from '../terminal.ts';
import { datapathNotes } from '../views/datapath-note.ts';
import { type FlowView, flowColumns, flowRow, type GapView, gapLine, wideFlowColumns, wideFlowRow } from '../views/flow-view.ts';
import type { Paint } from './colour.ts';
import { type Format, print } from './print.ts';
import { RunningTable } from './table.ts';

export interface FlowWriter {
  write(flows: readonly FlowView[], gaps: readonly GapView[]): Promise<void>;
  /** Called once, after the last record. */
  end(): Promise<void>;
}

/** @param isEndless records are shown as they come, so nothing may wait for the end. */
export async function openFlowWriter(terminal: Terminal, format: Format, paint: Paint, isEndless: boolean): Promise<FlowWriter> {
  switch (format) {
    case 'json':
    case 'yaml':
      // While following, one document per record: a reader must not wait for a closing bracket that never comes.
      return isEndless ? (format === 'json' ? lines(terminal) : yamlDocuments(terminal)) : whole(terminal, format);
    case 'jsonl':
    case 'name':
      return lines(terminal);
    case 'table':
    case 'wide':
      return rows(terminal, format, paint, isEndless);
  }
}

function lines(terminal: Terminal): FlowWriter {
  return {
    async write(flows, gaps) {
      for (const gap of gaps) terminal.stdout.write(`${JSON.stringify(gap)}\n`);
      for (const flow of flows) terminal.stdout.write(`${JSON.stringify(flow)}\n`);
    },
    async end() {},
  };
}

async function yamlDocuments(terminal: Terminal): Promise<FlowWriter> {
  const { stringify } = await import('yaml');
  return {
    async write(flows, gaps) {
      for (const record of [...gaps, ...flows]) terminal.stdout.write(`---\n${stringify(record)}`);
    },
    async end() {},
  };
}

function whole(terminal: Terminal, format: 'json' | 'yaml'): FlowWriter {
  const all = { flows: [] as FlowView[], gaps: [] as GapView[] };
  return {
    async write(flows, gaps) {
      all.flows.push(...flows);
      all.gaps.push(...gaps);
    },
    end: () => print(terminal, format, { value: all, lines: () => [] }),
  };
}

function rows(terminal: Terminal, format: 'table' | 'wide', paint: Paint, isEndless: boolean): FlowWriter {
  const isWide = format === 'wide';
  const running = new RunningTable(isWide ? wideFlowColumns : flowColumns, isWide ? undefined : terminal.stdout.columns);
  const datapaths = new Map<string, string>();
  let noted = '';
  let count = 0;
  const put = (texts: readonly string[]) => terminal.stdout.write(texts.map((text) => `${text}\n`).join(''));
  const note = () => {
    const notes = datapathNotes(datapaths);
    if (notes.join('\n') === noted) return;
    noted = notes.join('\n');
    put(notes.map((text) => paint('yellow', text)));
  };
  return {
    async write(flows, gaps) {
      for (const flow of flows) datapaths.set(`${flow.cluster}/${flow.node}`, flow.datapath);
      if (isEndless) note();
      const now = terminal.now();
      put(gaps.map((gap) => paint('yellow', gapLine(gap, now))));
      if (flows.length > 0) put(running.lines(flows.map((flow) => (isWide ? wideFlowRow(flow, now, paint) : flowRow(flow, now, paint)))));
      count += flows.length + gaps.length;
    },
    async end() {
      if (count === 0 && !isEndless) terminal.stderr.write('no flows match\n');
      note();
    },
  };
}
