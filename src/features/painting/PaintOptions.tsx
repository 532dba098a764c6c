import { Dices } from 'lucide-react';
import { useModel, useSettings } from '../../studio/hooks';
import { MAX_SEED } from '../../library/limits';
import { IconButton } from '../../ui/IconButton';
import { NumberField } from '../../ui/fields/NumberField';
import { RangeField } from '../../ui/fields/RangeField';
import { Switch } from '../../ui/fields/Switch';
import { Button } from '../../ui/Button';
import { PictureCount } from './PictureCount';
import { SuggestedBoxes } from './SuggestedBoxes';
import { paintingWords } from '../../words/parts/panels/painting';
import { fixed } from '../../words/numbers';
import styles from './PaintOptions.module.css';

const two = (value: number) => fixed(value, 2);
const one = (value: number) => fixed(value, 1);

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
  // A temperature is of tokens that are drawn, and guidance of what reads more than words.
  const draws = useModel((s) => s.kind !== 'ready' || s.description.tokens !== null);
  const holds = useModel((s) => s.kind === 'ready' && s.description.capabilities.hold === true);
  const guided = useModel(
    (s) => s.kind !== 'ready' || s.description.tokens !== null || s.description.boxes !== 'suggested',
  );
  const roll = () => set({ seed: Math.floor(Math.random() * 2 ** 32), randomSeed: false });

  return (
    <div className={styles.options}>
      <SuggestedBoxes />
      <PictureCount />
      <NumberField
        label={paintingWords('seed')}
        value={settings.seed}
        min={0}
        max={MAX_SEED}
        onChange={(seed) => set({ seed: Math.round(seed), randomSeed: false })}
      >
        <IconButton small label={paintingWords('rollSeed')} icon={Dices} onClick={roll} />
      </NumberField>
      <Switch
        label={paintingWords('newSeedForEvery')}
        checked={settings.randomSeed}
        onChange={(randomSeed) => set({ randomSeed })}
      />
      {guided && (
        <RangeField
          label={paintingWords('guidance')}
          value={guidance}
          min={1}
          max={10}
          step={0.1}
          format={one}
          hint={paintingWords('guidanceHint')}
          onChange={(value) => set({ guidance: value })}
        />
      )}
      {draws && (
        <RangeField
          label={paintingWords('pictureTemperature')}
          value={temperature}
          min={0}
          max={2}
          step={0.05}
          format={two}
          onChange={(value) => set({ temperature: value })}
        />
      )}
      <RangeField
        label={paintingWords('planTemperature')}
        value={planTemperature}
        min={0}
        max={2}
        step={0.05}
        format={two}
        hint={paintingWords('planTemperatureHint')}
        onChange={(value) => set({ planTemperature: value })}
      />
      <Switch
        label={paintingWords('constrained')}
        hint={paintingWords('constrainedHint')}
        checked={settings.constrained}
        onChange={(constrained) => set({ constrained })}
      />
      {holds && (
        <Switch
          label={paintingWords('held')}
          hint={paintingWords('heldHint')}
          checked={settings.held}
          onChange={(held) => set({ held })}
        />
      )}
      {changed && (
        <Button
          small
          variant="link"
          onClick={() => set({ guidance: null, temperature: null, planTemperature: null })}
        >
          {paintingWords('backToDefaults')}
        </Button>
      )}
    </div>
  );
}
