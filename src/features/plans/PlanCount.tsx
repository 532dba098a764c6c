import { useSettings } from '../../studio/hooks';
import { PLANS } from '../../studio/settings/settings';
import { NumberField } from '../../ui/fields/NumberField';
import { plansWords } from '../../words/parts/panels/plans';

/** How many plans are sampled to keep the best of. */
export function PlanCount({ short = false }: { readonly short?: boolean }) {
  const plans = useSettings((s) => s.plans);
  const set = useSettings((s) => s.set);
  return (
    <NumberField
      label={plansWords('plans')}
      value={plans}
      min={PLANS.min}
      max={PLANS.max}
      short={short}
      onChange={(value) => set({ plans: Math.round(value) })}
    />
  );
}
