import { Check as Tick, CircleDashed, Minus, X, type LucideIcon } from 'lucide-react';
import type { CheckState } from '../../plan/check/check';
import styles from './ChecksPanel.module.css';

const ICONS: Readonly<Record<CheckState, LucideIcon>> = {
  held: Tick,
  broken: X,
  unknown: CircleDashed,
  'not-checked': Minus,
};

/** A state as a picture; the word stands beside it. */
export function StateIcon({ state }: { readonly state: CheckState }) {
  const Icon = ICONS[state];
  return <Icon className={styles.icon} size={14} strokeWidth={2.2} aria-hidden />;
}
