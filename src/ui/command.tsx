import type { LucideIcon } from 'lucide-react';
import { createContext, useContext } from 'react';
import { Button, type ButtonVariant } from './Button';
import { IconButton } from './IconButton';
import { ariaKeys } from './keys/Keys';
import { Tooltip } from './overlays/Tooltip';

/** Something a person can do, as a button, a key, a line of the palette and a line of the help show it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The keys shown for it, written "Ctrl+Shift+Z". */
  readonly keys?: string | undefined;
  readonly enabled: boolean;
  /** The one thing to do next: its button carries the accent. */
  readonly next: boolean;
  readonly perform: () => void;
}

const CommandContext = createContext<(id: string) => Command | undefined>(() => undefined);

export const CommandProvider = CommandContext.Provider;

/** The command of that id, as it stands now. */
export function useCommand(id: string): Command {
  const command = useContext(CommandContext)(id);
  if (!command) throw new Error(`There is no command ${id}.`);
  return command;
}

/**
 * A button for a command. It is `aria-disabled`, not `disabled`, when it cannot
 * be used, so that focus is never lost when a state changes under it.
 */
export function CommandButton(props: {
  readonly id: string;
  readonly variant?: ButtonVariant;
  readonly small?: boolean;
  readonly iconOnly?: boolean;
}) {
  const command = useCommand(props.id);
  const common = {
    small: props.small ?? false,
    variant: props.variant ?? (command.next ? 'primary' : props.iconOnly ? 'quiet' : 'outline'),
    'aria-disabled': !command.enabled,
    'data-command': command.id,
    onClick: () => command.enabled && command.perform(),
  } as const;
  if (props.iconOnly)
    return <IconButton label={command.label} icon={command.icon} keys={command.keys} {...common} />;
  const Icon = command.icon;
  const button = (
    <Button aria-keyshortcuts={ariaKeys(command.keys)} {...common}>
      <Icon size={15} strokeWidth={1.9} aria-hidden />
      {command.label}
    </Button>
  );
  return command.keys ? (
    <Tooltip text={command.label} keys={command.keys}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
