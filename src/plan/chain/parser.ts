import { normaliseBox } from '../box';
import type { Plan, ObjectId } from '../plan';
import { createCoordinateReader } from './coordinates';
import { BEGIN_OF_IMAGE, BOX_END, BOX_START, OBJECT_END, OBJECT_START } from './marks';
import type { Mark } from './marks';
import { createPlanBuilder } from './builder';
import type { PlanBuilder } from './builder';
import type { ChainProblem, ChainProblemKind } from './problem';
import { createScanner } from './scanner';
import { serialiseBox } from './serialiser';
import { pendingOf } from './state';
import type { PendingObject, State } from './state';

export type { PendingObject } from './state';

export interface ChainParser {
  /** Reads the next piece of the chain, cut anywhere. */
  push(text: string): void;
  /** The chain ends here: whatever is half written becomes prose and is reported. */
  end(): void;
  /**
   * The plan so far. Before `end()` it holds only what is settled (no half
   * marks, names or coordinates), so it is also what to keep when a person
   * stops the model midway.
   */
  readonly plan: Plan;
  readonly problems: readonly ChainProblem[];
  readonly pending: PendingObject | null;
}

export interface ChainParserOptions {
  /** Makes the ids of objects; by default 'o1', 'o2', ... in order of mention. */
  readonly newId?: () => ObjectId;
}

const PROSE: State = { at: 'prose' };
const WHITE_ONLY = /^\s*$/;

/**
 * A streaming parser for GoT-R1's reasoning chains. Total: it takes any string,
 * keeps malformed spans as prose and reports them. Linear in the input; the
 * result does not depend on how the input was cut.
 */
export function createChainParser(options: ChainParserOptions = {}): ChainParser {
  let count = 0;
  const newId = options.newId ?? (() => `o${(count += 1)}`);
  const builder: PlanBuilder = createPlanBuilder();
  const problems: ChainProblem[] = [];
  let state: State = PROSE;
  let nextId: ObjectId | null = null;
  let ended = false;

  const report = (kind: ChainProblemKind, position: number, text: string): void => {
    problems.push({ kind, position, text });
  };
  // An id is used up only when its object gets into the plan.
  const peekId = (): ObjectId => (nextId ??= newId());

  function readText(text: string, position: number): void {
    let rest = text;
    while (rest !== '') rest = rest.slice(readPiece(rest, position + text.length - rest.length));
  }

  /** Reads as much of the text as the state takes; the number of units read. */
  function readPiece(text: string, position: number): number {
    switch (state.at) {
      case 'prose':
        builder.prose(text);
        return text.length;
      case 'name':
        state.name += text;
        return text.length;
      case 'after-end':
        leaveOut(text, position);
        return text.length;
      case 'gap':
      case 'close': {
        const white = text.length - text.trimStart().length;
        state.white += text.slice(0, white);
        if (white < text.length) abandon();
        return white;
      }
      case 'box':
        return readCoordinates(state, text);
    }
  }

  function readCoordinates(box: Extract<State, { at: 'box' }>, text: string): number {
    for (let at = 0; at < text.length; at += 1) {
      const result = box.coordinates.read(text.charAt(at));
      if (result === 'more') continue;
      const read = result === 'done' ? at + 1 : at;
      box.text += text.slice(0, read);
      if (result === 'done') setBox(box);
      else abandon();
      return read;
    }
    box.text += text;
    return text.length;
  }

  function setBox(read: Extract<State, { at: 'box' }>): void {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = read.coordinates.values;
    const { box, problems: found } = normaliseBox(x1, y1, x2, y2);
    for (const kind of found) report(kind, read.start, read.text);
    builder.box(box);
    state = {
      at: 'close',
      start: read.start,
      before: read.white + read.text,
      expected: ` ${serialiseBox(box)}`,
      repaired: found.length > 0,
      white: '',
    };
  }

  /** What was begun cannot be finished: what is settled stays, the rest becomes prose. */
  function abandon(): void {
    const abandoned = state;
    state = PROSE;
    switch (abandoned.at) {
      case 'name': {
        const text = OBJECT_START + abandoned.name;
        report('malformed-name', abandoned.start, text);
        builder.prose(text);
        break;
      }
      case 'gap':
        report('missing-box', abandoned.start, OBJECT_START + abandoned.name + OBJECT_END);
        builder.prose(abandoned.white);
        break;
      case 'box':
        report('malformed-box', abandoned.start, abandoned.text);
        builder.prose(abandoned.white + abandoned.text);
        break;
      case 'close':
        report('unclosed-box', abandoned.start, abandoned.before.trimStart());
        builder.prose(abandoned.white);
        break;
      case 'prose':
      case 'after-end':
        state = abandoned;
    }
  }

  function leaveOut(text: string, position: number): void {
    const last = problems.at(-1);
    if (last?.kind !== 'text-after-end') return report('text-after-end', position, text);
    problems[problems.length - 1] = { ...last, text: last.text + text };
  }

  function readMark(mark: Mark, position: number): void {
    if (state.at === 'after-end') return leaveOut(mark, position);
    if (state.at === 'name' && mark === OBJECT_END) return endName(state);
    if (state.at === 'gap' && mark === BOX_START) {
      const { name, white } = state;
      const coordinates = createCoordinateReader();
      state = { at: 'box', start: position, name, white, coordinates, text: BOX_START };
      return;
    }
    if (state.at === 'close' && mark === BOX_END) {
      const { before, white, expected, repaired, start } = state;
      if (!repaired && before + white + BOX_END !== expected) {
        report('notation', start, before.trimStart() + white + BOX_END);
      }
      state = PROSE;
      return;
    }
    abandon();
    if (mark === OBJECT_START) {
      state = { at: 'name', start: position, name: '' };
    } else if (mark === BEGIN_OF_IMAGE) {
      builder.complete();
      state = { at: 'after-end' };
    } else {
      report('stray-mark', position, mark);
      builder.prose(mark);
    }
  }

  function endName({ start, name }: Extract<State, { at: 'name' }>): void {
    if (WHITE_ONLY.test(name)) {
      state = PROSE;
      const text = OBJECT_START + name + OBJECT_END;
      report('malformed-name', start, text);
      builder.prose(text);
      return;
    }
    builder.object(peekId(), name);
    nextId = null;
    state = { at: 'gap', start, name, white: '' };
  }

  const scanner = createScanner({ text: readText, mark: readMark });
  return {
    push(text) {
      if (ended) throw new Error('This chain has ended: begin a new parser for another.');
      scanner.push(text);
    },
    end() {
      if (ended) return;
      ended = true;
      scanner.end();
      abandon();
    },
    get plan() {
      return builder.plan();
    },
    get problems() {
      return problems;
    },
    get pending() {
      return pendingOf(state, peekId, builder.lastId());
    },
  };
}

/** Reads a whole chain. Never throws; see `ChainProblem` for what was not as it should be. */
export function parseChain(
  text: string,
  options: ChainParserOptions = {},
): { plan: Plan; problems: readonly ChainProblem[] } {
  const parser = createChainParser(options);
  parser.push(text);
  parser.end();
  return { plan: parser.plan, problems: parser.problems };
}
