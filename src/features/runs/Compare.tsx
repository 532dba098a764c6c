import { useMemo, useState, type ComponentType, type KeyboardEvent } from 'react';
import type { RunNode } from '../../library/runNode';
import { checkPlan } from '../../plan/check/check-plan';
import type { Check } from '../../plan/check/check';
import type { PendingObject } from '../../plan/chain/parser';
import type { Plan } from '../../plan/plan';
import type { Lexicon } from '../../plan/prompt/lexicon';
import { useLooks, useModel, usePaintings, useRunTree, useTraces } from '../../studio/hooks';
import { frameAt } from '../../studio/replay/frame';
import { linkReels } from '../../studio/replay/link';
import { entryOf, pictureOf } from '../../studio/replay/picture';
import type { Reel } from '../../studio/replay/reel';
import { secondsOf } from '../../studio/replay/words';
import { rewardsOf } from '../../studio/looks/findings';
import { picturesInWords } from '../../studio/tree/comparePictures';
import { differencesInWords } from '../../studio/tree/compareWords';
import { planAt } from '../../studio/tree/content';
import { useStudio } from '../../studio/StudioContext';
import { titleOf } from '../../studio/tree/titles';
import { areKin } from '../../studio/tree/lineage';
import { reelOf } from '../../studio/replay/reelOf';
import { Dialog } from '../../ui/overlays/Dialog';
import { compareWords } from '../../words/parts/dialogs/compare';
import { checkStateWords } from '../../words/parts/panels/checkStates';
import { uiWords } from '../../words/parts/ui';
import styles from './Compare.module.css';
import { createRunsView, useRunsView } from './runsView';

type Still = ComponentType<{
  readonly plan: Plan;
  readonly pending: PendingObject | null;
  readonly picture: { readonly url: string; readonly fraction: number } | null;
  readonly label: string;
}>;

type Side = 'left' | 'right';

/** Two nodes side by side, scrubbed together; the differences also in words. */
export function Compare({ still, onClose }: { readonly still: Still; readonly onClose: () => void }) {
  const compared = useRunsView((s) => s.compared);
  const nodes = useRunTree((s) => s.nodes);
  const left = nodes.find(({ id }) => id === compared?.left);
  const right = nodes.find(({ id }) => id === compared?.right);
  if (!left || !right) return null;
  return (
    <Dialog title={compareWords('compare')} open full onClose={onClose}>
      <Sides key={`${left.id} ${right.id}`} left={left} right={right} nodes={nodes} still={still} />
    </Dialog>
  );
}

function Sides(props: {
  readonly left: RunNode;
  readonly right: RunNode;
  readonly nodes: readonly RunNode[];
  readonly still: Still;
}) {
  const { left, right, nodes, still } = props;
  const traces = useTraces((s) => s.traces);
  const reels = useMemo(
    () => ({ left: reelOf(nodes, traces, left.id), right: reelOf(nodes, traces, right.id) }),
    [nodes, traces, left.id, right.id],
  );
  const steps = useMemo(() => linkReels(reels.left, reels.right), [reels]);
  const [step, setStep] = useState(steps.length - 1);
  const at = steps[Math.min(step, steps.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setStep(Math.min(Math.max(step + by, 0), steps.length - 1));
  };
  const time = (reel: Reel, position: number) => secondsOf(reel.moments[position]?.at ?? 0);
  const spoken = at
    ? compareWords('position', {
        step: at.label,
        left: time(reels.left, at.left),
        right: time(reels.right, at.right),
      })
    : '';
  return (
    <div className={styles.compare}>
      <div className={styles.sides}>
        <SideView side="left" node={left} reel={reels.left} position={at?.left ?? 0} still={still} />
        <SideView side="right" node={right} reel={reels.right} position={at?.right ?? 0} still={still} />
      </div>
      <div className={styles.scrub}>
        <input
          type="range"
          aria-label={compareWords('positionInBoth')}
          className={styles.range}
          min={0}
          max={steps.length - 1}
          step={1}
          value={step}
          aria-valuetext={spoken}
          onChange={(event) => setStep(event.target.valueAsNumber)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.spoken} aria-hidden>
          {spoken}
        </span>
      </div>
      <Differences left={left} right={right} reels={reels} kin={areKin(nodes, left.id, right.id)} />
    </div>
  );
}

function SideView(props: {
  readonly side: Side;
  readonly node: RunNode;
  readonly reel: Reel;
  readonly position: number;
  readonly still: Still;
}) {
  const { side, node, reel, position, still: StillStage } = props;
  const entries = usePaintings((s) => s.entries);
  const nodes = useRunTree((s) => s.nodes);
  const frame = useMemo(() => frameAt(reel, position), [reel, position]);
  const view = useStudio().own(createRunsView);
  const choose = (id: string) =>
    view.setState(({ compared }) => ({ compared: compared && { ...compared, [side]: id } }));
  const name = side === 'left' ? compareWords('left') : compareWords('right');
  return (
    <section aria-label={name} className={styles.side}>
      <select
        aria-label={compareWords(side === 'left' ? 'onTheLeft' : 'onTheRight')}
        className={styles.choice}
        value={node.id}
        onChange={(event) => choose(event.target.value)}
      >
        {nodes
          .filter(({ kind }) => kind !== 'prompt')
          .map((other) => (
            <option key={other.id} value={other.id}>
              {titleOf(other, nodes)}
            </option>
          ))}
      </select>
      <p className={styles.prompt}>{uiWords('quoted', { text: frame.prompt || node.prompt })}</p>
      <div className={styles.stage}>
        <StillStage
          plan={frame.plan}
          pending={frame.pending}
          picture={pictureOf(frame, entries)}
          label={name}
        />
      </div>
    </section>
  );
}

function Differences(props: {
  readonly left: RunNode;
  readonly right: RunNode;
  readonly reels: Readonly<Record<Side, Reel>>;
  readonly kin: boolean;
}) {
  const { left, right, reels, kin } = props;
  const lexicon = useModel((s) => (s.kind === 'ready' ? s.description.vocabulary : undefined));
  const { words, rows } = useMemo(() => {
    const plans = { left: planAt(left), right: planAt(right) };
    const checks = (node: RunNode, plan: Plan) => checkPlan(node.prompt.slice(0, 2000), plan, lexicon);
    return {
      words: differencesInWords(plans.left, plans.right, { kin }),
      rows: pairChecks(checks(left, plans.left), checks(right, plans.right)),
    };
  }, [left, right, kin, lexicon]);
  const pictures = usePicturesInWords(reels, lexicon);
  return (
    <section aria-label={compareWords('differences')} className={styles.differences}>
      <div>
        <h3 className={styles.heading}>{compareWords('differences')}</h3>
        <ul className={styles.words}>
          {[...words, ...pictures].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {rows.length > 0 && (
        <table className={styles.checks}>
          <thead>
            <tr>
              <th scope="col">{compareWords('check')}</th>
              <th scope="col">{compareWords('left')}</th>
              <th scope="col">{compareWords('right')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([text, one, other]) => (
              <tr key={text}>
                <th scope="row">{text}</th>
                <td data-state={one}>{one ? checkStateWords(one) : compareWords('notAsked')}</td>
                <td data-state={other}>{other ? checkStateWords(other) : compareWords('notAsked')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** What differs between the pictures at the ends of two reels; nothing unless both have one. */
function usePicturesInWords(
  { left, right }: Readonly<Record<Side, Reel>>,
  lexicon: Lexicon | undefined,
): readonly string[] {
  const entries = usePaintings((s) => s.entries);
  const looks = useLooks((s) => s.looks);
  return useMemo(() => {
    const rewards = rewardsOf(entries, looks, lexicon);
    const at = (reel: Reel) => {
      const record = entryOf(frameAt(reel, reel.moments.length - 1), entries);
      return record && { record, reward: rewards.get(record.id) ?? null };
    };
    const [one, other] = [at(left), at(right)];
    return one && other ? picturesInWords(one, other) : [];
  }, [left, right, entries, looks, lexicon]);
}

type Row = readonly [text: string, left: Check['state'] | undefined, right: Check['state'] | undefined];

function pairChecks(left: readonly Check[], right: readonly Check[]): readonly Row[] {
  const texts = [...new Set([...left, ...right].map(({ text }) => text))];
  const stateIn = (checks: readonly Check[], text: string) =>
    checks.find((check) => check.text === text)?.state;
  return texts.map((text) => [text, stateIn(left, text), stateIn(right, text)]);
}
