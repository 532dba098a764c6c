import { useSettings } from '../../studio/hooks';
import { TRIES } from '../../studio/settings/settings';
import { NumberField } from '../../ui/fields/NumberField';
import { Switch } from '../../ui/fields/Switch';
import { plansWords } from '../../words/parts/panels/plans';

/** What Plan does where a check is broken: how often it plans again, and whether it tidies at once. */
export function PlanTries() {
  const tries = useSettings((s) => s.tries);
  const tidyAfter = useSettings((s) => s.tidyAfter);
  const set = useSettings((s) => s.set);
  return (
    <>
      <NumberField
        label={plansWords('tries')}
        value={tries}
        min={TRIES.min}
        max={TRIES.max}
        onChange={(value) => set({ tries: Math.round(value) })}
      />
      <Switch
        label={plansWords('tidyAfter')}
        checked={tidyAfter}
        onChange={(checked) => set({ tidyAfter: checked })}
      />
    </>
  );
}
