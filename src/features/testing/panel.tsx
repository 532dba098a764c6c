import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import '../../ui/theme/theme.css';
import '../../ui/theme/base.css';
import type { Generator } from '../../contract/generator';
import { parseChain } from '../../plan/chain/parser';
import type { Studio } from '../../studio/studio';
import { StudioProvider } from '../../studio/StudioContext';
import { pageStudio, startedStudio } from '../../studio/testing/pageStudio';
import { CommandProvider, type Command } from '../../ui/command';

/** What a plan of two objects looks like as a model writes it. */
export const TWO =
  'A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,100),(300,300)<|box_end|> lies to the left of a ' +
  '<|obj_start|>blue car<|obj_end|> <|box_start|>(550,400),(850,700)<|box_end|>.<begin_of_image>';

/** Puts a chain into the document, as a model's. */
export const planIn = (studio: Studio, chain: string = TWO): boolean =>
  studio.stores.document.getState().replacePlan(parseChain(chain).plan, { fromModel: true });

interface Options {
  /** Its model, already loaded; without one none ever comes. */
  readonly generator?: Generator;
  /** What the studio is before the panel is drawn. */
  readonly prepare?: (studio: Studio) => unknown;
  /** What its commands are called, by their ids; an id otherwise. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What is noted of a command that is performed; its id otherwise. */
  readonly note?: (id: string, studio: Studio) => string;
  /** Of the column that the panel stands in, in px. */
  readonly width?: number;
}

/** What a panel drawn by `showPanel` says. */
export const panel = () => page.getByTestId('panel');

/** A panel on a studio of its own, until the test has finished. Its commands are noted by their ids. */
export async function showPanel(
  drawn: ReactNode,
  { generator, prepare, labels, note = (id) => id, width = 320 }: Options = {},
) {
  const studio = generator ? await startedStudio(generator) : pageStudio();
  await prepare?.(studio);
  const performed: string[] = [];
  const commandOf = (id: string): Command => ({
    id,
    label: labels?.[id] ?? id,
    icon: RefreshCw,
    enabled: true,
    next: false,
    perform: () => void performed.push(note(id, studio)),
  });
  const host = document.createElement('div');
  host.dataset['testid'] = 'panel';
  host.style.width = `${width}px`;
  document.body.append(host);
  const root = createRoot(host);
  const draw = (shown: ReactNode) =>
    root.render(
      <StudioProvider studio={studio}>
        <CommandProvider value={commandOf}>{shown}</CommandProvider>
      </StudioProvider>,
    );
  draw(drawn);
  onTestFinished(async () => {
    root.unmount();
    await studio.dispose();
    document.body.replaceChildren();
  });
  return { studio, performed, host, draw };
}

/** The names of buttons and fields that reach beyond what they stand in, or hold less than they say. */
export function cutOff(region: Element): string[] {
  const { left, right } = region.getBoundingClientRect();
  return [...region.querySelectorAll<HTMLElement>('button, select, input')]
    .filter((control) => {
      const edges = control.getBoundingClientRect();
      const beyond = edges.left < left - 0.5 || edges.right > right + 0.5;
      return edges.width > 0 && (beyond || control.scrollWidth > control.clientWidth + 1);
    })
    .map((control) => control.getAttribute('aria-label') ?? control.textContent);
}
