import { useReplayFrame } from '../../../studio/hooks';
import { Section } from '../../../ui/Section';
import { ChainText } from './ChainText';
import { replayWords } from '../../../words/parts/panels/replay';
import { uiWords } from '../../../words/parts/ui';
import styles from './ReplayPanels.module.css';

/** In place of the reasoning while something is replayed: the chain as it was. */
export function ReplayReasoning({ className }: { readonly className?: string | undefined }) {
  const frame = useReplayFrame();
  if (!frame) return null;
  return (
    <Section
      title={replayWords('reasoning')}
      className={className}
      actions={<span className={styles.tag}>{replayWords('asItWas')}</span>}
    >
      <div className={styles.stack}>
        {frame.prompt !== '' && <p className={styles.prompt}>{uiWords('quoted', { text: frame.prompt })}</p>}
        <ChainText frame={frame} />
      </div>
    </Section>
  );
}
