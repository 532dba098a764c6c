import { useReplayFrame } from '../../studio/hooks';
import { Section } from '../../ui/Section';
import { ChainText } from './ChainText';
import styles from './ReplayPanels.module.css';

/** In place of the reasoning while something is replayed: the chain as it was. */
export function ReplayReasoning({ className }: { readonly className?: string | undefined }) {
  const frame = useReplayFrame();
  if (!frame) return null;
  return (
    <Section title="Reasoning" className={className} actions={<span className={styles.tag}>as it was</span>}>
      <div className={styles.stack}>
        {frame.prompt !== '' && <p className={styles.prompt}>“{frame.prompt}”</p>}
        <ChainText frame={frame} />
      </div>
    </Section>
  );
}
