import { ChevronDown } from 'lucide-react';
import { PaintOptions } from '../../features/painting/PaintOptions';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import { CommandButton, useCommand } from '../../ui/command';
import { Popover } from '../../ui/Popover';
import { nextAction } from '../actions/next';
import { useActionState } from '../actions/useActionState';
import styles from './shell.module.css';

/** Plan, Paint and, while something runs, Stop. The accent is on the one to press next. */
export function RunButtons({ options = true }: { readonly options?: boolean }) {
  const state = useActionState();
  const idle = !useCommand('paint').enabled;
  const next = nextAction(state);
  const variant = (id: string) => (id === next ? 'primary' : 'outline');
  return (
    <div className={styles.runButtons}>
      {state.running && <CommandButton id="stop" variant="outline" />}
      <CommandButton id="plan" variant={variant('plan')} />
      <span className={classes(styles.split, idle && styles.splitIdle)}>
        <CommandButton id="paint" variant={variant('paint')} />
        {options && (
          <Popover
            title="Painting options"
            trigger={
              <Button variant={variant('paint')} icon aria-label="Seed, count and guidance">
                <ChevronDown size={15} aria-hidden />
              </Button>
            }
          >
            <PaintOptions />
          </Popover>
        )}
      </span>
    </div>
  );
}
