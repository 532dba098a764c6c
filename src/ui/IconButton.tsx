import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';
import { ariaKeys } from './keys/Keys';
import { Tooltip } from './overlays/Tooltip';

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'aria-label' | 'children'> {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string | undefined;
  readonly children?: ReactNode;
}

/** A lone icon with a name for assistive technology and a tooltip for everybody else. */
export function IconButton({ label, icon: Icon, keys, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button icon aria-label={label} aria-keyshortcuts={ariaKeys(keys)} {...rest}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {children}
      </Button>
    </Tooltip>
  );
}
