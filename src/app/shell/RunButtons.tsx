import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { PlanCount } from '../../features/plans/PlanCount';
import { PlanTries } from '../../features/plans/PlanTries';
import { useRun } from '../../studio/hooks';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { CommandButton, useCommand } from '../../ui/command';
import { Popover } from '../../ui/overlays/Popover';
import { shellWords } from '../../words/parts/app/shell';
import { PaintOptions } from './layout/later';
import styles from './shell.module.css';

/** Plan, Paint and, while something runs, Stop. The accent is on the one to press next. */
export function RunButtons({ options = true }: { readonly options?: boolean }) {
  const running = useRun((s) => s.kind === 'planning' || s.kind === 'painting');
  return (
    <div className={styles.runButtons}>
      {running && <CommandButton id="stop" />}
      {options ? <PlanSplit /> : <CommandButton id="plan" />}
      {options ? <PaintSplit /> : <CommandButton id="paint" />}
    </div>
  );
}

/** Plan, with several plans to keep the best of behind an arrow. */
function PlanSplit() {
  const { next, enabled } = useCommand('plan');
  const best = useCommand('plan-best');
  const [open, setOpen] = useState(false);
  return (
    <span className={classes(styles.split, !enabled && styles.splitIdle)}>
      <CommandButton id="plan" />
      <Popover
        title={shellWords('severalPlans')}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant={next ? 'primary' : 'outline'} icon aria-label={shellWords('severalPlans')}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
      >
        <div className={styles.several}>
          <p>{shellWords('severalPlansAbout')}</p>
          <PlanCount />
          <Button
            variant="outline"
            aria-disabled={!best.enabled}
            onClick={() => {
              if (!best.enabled) return;
              setOpen(false);
              best.perform();
            }}
          >
            {best.label}
          </Button>
          <p>{shellWords('triesAbout')}</p>
          <PlanTries />
        </div>
      </Popover>
    </span>
  );
}

/** Paint, with the settings of the next painting behind an arrow. */
function PaintSplit() {
  const { next, enabled } = useCommand('paint');
  return (
    <span className={classes(styles.split, !enabled && styles.splitIdle)}>
      <CommandButton id="paint" />
      <Popover
        title={shellWords('paintingOptions')}
        trigger={
          <Button variant={next ? 'primary' : 'outline'} icon aria-label={shellWords('paintSettings')}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        }
      >
        <PaintOptions />
      </Popover>
    </span>
  );
}
