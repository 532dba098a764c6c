import { Code2, Flame, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useDocument, useRun, useView } from '../../studio/hooks';
import { classes } from '../../ui/classes';
import { CommandButton, useCommand } from '../../ui/command';
import { IconButton } from '../../ui/IconButton';
import { lazyPart } from '../../ui/failures/lazyPart';
import { Section } from '../../ui/Section';
import { reasoningWords } from '../../words/parts/panels/reasoning';
import { Chain } from './Chain';
import { Problems } from './Problems';
import { useFollow } from './useFollow';
import styles from './ReasoningPanel.module.css';

// Few look at tokens: they come when they are asked for, and the prose stays until then.
const Tokens = lazyPart(
  () => reasoningWords('showTokens'),
  async () => (await import('./Tokens')).Tokens,
  { waiting: <Chain /> },
);
const Legend = lazyPart(
  () => reasoningWords('showProbabilities'),
  async () => (await import('./tokens/Legend')).Legend,
);

const ChainDialog = lazyPart<{ readonly onClose: () => void }>(
  () => reasoningWords('chainAsText'),
  async () => (await import('./ChainDialog')).default,
  {
    close: ({ onClose }) => onClose(),
  },
);

/** The model's reasoning chain: prose with a coloured pill for each object, while it is written and after. */
export function ReasoningPanel({ className }: { readonly className?: string | undefined }) {
  const [tokens, setTokens] = useState(false);
  const [editing, setEditing] = useState(false);
  const heat = useView((s) => s.heat);
  const toggleHeat = useCommand('heat');
  const empty = useDocument((s) => s.plan.segments.length === 0 && s.tail === '');
  const unfinished = useDocument((s) => !s.plan.complete && s.plan.segments.length > 0);
  const planning = useRun((s) => s.kind === 'planning');
  const follow = useFollow(planning);

  return (
    <Section
      title={reasoningWords('reasoning')}
      className={classes(styles.panel, className)}
      actions={
        <>
          <IconButton
            small
            label={reasoningWords('showProbabilities')}
            icon={Flame}
            keys={toggleHeat.keys}
            aria-pressed={heat}
            onClick={toggleHeat.perform}
          />
          <IconButton
            small
            label={reasoningWords('showTokens')}
            icon={Code2}
            aria-pressed={tokens}
            onClick={() => setTokens(!tokens)}
          />
          <IconButton
            small
            label={reasoningWords('title')}
            icon={PencilLine}
            aria-disabled={planning}
            onClick={() => !planning && setEditing(true)}
          />
        </>
      }
    >
      <div ref={follow} className={styles.scroll}>
        {empty && !planning ? (
          <p className={styles.empty}>{reasoningWords('empty')}</p>
        ) : tokens || heat ? (
          <Tokens raw={tokens} heat={heat} />
        ) : (
          <Chain />
        )}
        {!planning && !empty && <Problems />}
      </div>
      {heat && !empty && <Legend />}
      {unfinished && !planning && (
        <div className={styles.unfinished}>
          <p>{reasoningWords('breaksOff')}</p>
          <CommandButton id="continue" small />
        </div>
      )}
      {editing && <ChainDialog onClose={() => setEditing(false)} />}
    </Section>
  );
}
