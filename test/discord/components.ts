import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isRecord } from './issues.ts';

/** A button as a person sees it. */
export interface ShownButton {
  readonly label: string;
  /** Absent on links. */
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly style: number;
  readonly disabled: boolean;
}

/** A select menu as a person sees it. */
export interface ShownSelect {
  readonly customId: string;
  readonly type: number;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

const AUTO_SELECTS: readonly unknown[] = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Every component of a message, nested ones too, in reading order. */
function* walk(components: unknown): Generator<Record<string, unknown>> {
  if (!Array.isArray(components)) return;
  for (const component of components as unknown[]) {
    if (!isRecord(component)) continue;
    yield component;
    yield* walk(component['components']);
    yield* walk([component['accessory']]);
  }
}

/** The buttons of a message, in reading order. */
export function buttonsOf(components: unknown): ShownButton[] {
  return [...walk(components)]
    .filter((component) => component['type'] === ComponentType.Button)
    .map((button) => ({
      label: optionalText(button['label']) ?? '',
      customId: optionalText(button['custom_id']),
      url: optionalText(button['url']),
      style: Number(button['style'] ?? ButtonStyle.Secondary),
      disabled: button['disabled'] === true,
    }));
}

/** The select menus of a message, in reading order. */
export function selectsOf(components: unknown): ShownSelect[] {
  return [...walk(components)]
    .filter(({ type }) => type === ComponentType.StringSelect || isAutoSelect(type))
    .map((select) => ({
      customId: String(select['custom_id']),
      type: Number(select['type']),
      disabled: select['disabled'] === true,
      options: (Array.isArray(select['options']) ? (select['options'] as unknown[]) : [])
        .filter(isRecord)
        .map((option) => ({ label: String(option['label']), value: String(option['value']) })),
    }));
}

/** What the text displays of a message say. */
export function textsOf(components: unknown): string[] {
  return [...walk(components)]
    .filter((component) => component['type'] === ComponentType.TextDisplay)
    .map((display) => String(display['content']));
}

/** Selects whose options Discord fills in. */
function isAutoSelect(type: unknown): boolean {
  return AUTO_SELECTS.includes(type);
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
