import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { useCommand } from '../../../ui/command';
import { Popover } from '../../../ui/overlays/Popover';
import { replayWords } from '../../../words/parts/panels/replay';
import styles from './ExportMenu.module.css';

const COMMANDS = ['export-html', 'export-embed', 'export-video', 'export-animation', 'export-json'] as const;

/** Ways to take the reel on the timeline along. */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title={replayWords('export')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button icon small aria-label={replayWords('export')}>
          <Download size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      }
    >
      <ul className={styles.menu}>
        {COMMANDS.map((id) => (
          <li key={id}>
            <Item id={id} onDone={() => setOpen(false)} />
          </li>
        ))}
      </ul>
    </Popover>
  );
}

const items = (): Readonly<Record<(typeof COMMANDS)[number], readonly [what: string, hint: string]>> => ({
  'export-html': [replayWords('page'), replayWords('pageHint')],
  'export-embed': [replayWords('embed'), replayWords('embedHint')],
  'export-video': [replayWords('video'), replayWords('videoHint')],
  'export-animation': [replayWords('animation'), replayWords('animationHint')],
  'export-json': [replayWords('trace'), replayWords('traceHint')],
});

function Item({ id, onDone }: { readonly id: (typeof COMMANDS)[number]; readonly onDone: () => void }) {
  const { icon: Icon, enabled, perform } = useCommand(id);
  const [what, hint] = items()[id];
  const choose = () => {
    if (!enabled) return;
    onDone();
    perform();
  };
  return (
    <Button className={styles.item} aria-disabled={!enabled} onClick={choose}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span>
        {what}
        <span className={styles.hint}>{hint}</span>
      </span>
    </Button>
  );
}
