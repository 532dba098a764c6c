import type { ComponentProps } from 'react';
import { classes } from './classes';
import styles from './Button.module.css';

export type ButtonVariant = 'primary' | 'outline' | 'quiet' | 'danger' | 'link';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  /** Square, for a lone icon; give it an accessible name. */
  readonly icon?: boolean;
}

/** A button. `primary` is for the one thing to press next: never two of them at once. */
export function Button({ variant = 'quiet', small, icon, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(
        styles.button,
        styles[variant],
        small && styles.small,
        icon && styles.icon,
        className,
      )}
      {...rest}
    />
  );
}
