import { Dices } from 'lucide-react';
import { useModel, useSettings } from '../../studio/hooks';
import { MAX_SEED } from '../../studio/settings/settings';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/NumberField';
import { RangeField } from '../../ui/RangeField';
import { Switch } from '../../ui/Switch';
import { Button } from '../../ui/Button';
import { PictureCount } from './PictureCount';
import { SuggestedBoxes } from './SuggestedBoxes';
import styles from './PaintOptions.module.css';

const two = (value: number) => value.toFixed(2);
const one = (value: number) => value.toFixed(1);

/** Seed, count, guidance and temperature of the next painting, and of the next plan. */
export function PaintOptions() {
  const settings = useSettings();
  const { set } = settings;
  const defaults = useModel((s) => (s.kind === 'ready' ? s.description.defaults : null));
  const guidance = settings.guidance ?? defaults?.paint.guidance ?? 2;
  const temperature = settings.temperature ?? defaults?.paint.temperature ?? 1;
  const planTemperature = settings.planTemperature ?? defaults?.plan.temperature ?? 1;
  const changed =
    settings.guidance !== null || settings.temperature !== null || settings.planTemperature !== null;
  const roll = () => set({ seed: Math.floor(Math.random() * 2 ** 32), randomSeed: false });

  return (
    <div className={styles.options}>
      <SuggestedBoxes />
      <PictureCount />
      <NumberField
        label="Seed"
        value={settings.seed}
        min={0}
        max={MAX_SEED}
        onChange={(seed) => set({ seed: Math.round(seed), randomSeed: false })}
      >
        <IconButton small label="Roll a seed" icon={Dices} onClick={roll} />
      </NumberField>
      <Switch
        label="New seed for every run"
        checked={settings.randomSeed}
        onChange={(randomSeed) => set({ randomSeed })}
      />
      <RangeField
        label="Guidance"
        value={guidance}
        min={1}
        max={10}
        step={0.1}
        format={one}
        hint="How strictly the picture follows the plan. 1 is off; too much overshoots the colours."
        onChange={(value) => set({ guidance: value })}
      />
      <RangeField
        label="Picture temperature"
        value={temperature}
        min={0}
        max={2}
        step={0.05}
        format={two}
        onChange={(value) => set({ temperature: value })}
      />
      <RangeField
        label="Plan temperature"
        value={planTemperature}
        min={0}
        max={2}
        step={0.05}
        format={two}
        hint="0 takes the likeliest word each time; higher values vary the layout."
        onChange={(value) => set({ planTemperature: value })}
      />
      <Switch
        label="Keep the plan readable"
        hint="Only words that keep the chain well-formed may be written."
        checked={settings.constrained}
        onChange={(constrained) => set({ constrained })}
      />
      {changed && (
        <Button
          small
          variant="link"
          onClick={() => set({ guidance: null, temperature: null, planTemperature: null })}
        >
          Back to the model’s own values
        </Button>
      )}
    </div>
  );
}
