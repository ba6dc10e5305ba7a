import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { type Issues, isRecord, type Path } from './issues.ts';

/** developers/interactions/application-commands.mdx#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** Locales Discord knows: developers/reference.mdx#locales. */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** Checks a whole command set: developers/interactions/application-commands.mdx#bulk-overwrite-global-application-commands. */
export function validateCommands(
  body: unknown,
  issues: Issues,
): RESTPostAPIApplicationCommandsJSONBody[] {
  if (!Array.isArray(body)) {
    issues.add([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    return [];
  }
  const seen = new Set<string>();
  const counts = new Map<unknown, number>();
  (body as unknown[]).forEach((entry, index) => {
    const command = issues.record(entry, [index]);
    if (command === undefined) return;
    const type = command['type'] ?? ApplicationCommandType.ChatInput;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    const key = JSON.stringify([type, command['name']]);
    if (seen.has(key))
      issues.add(
        [index, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    seen.add(key);
    validateCommand(command, type, [index], issues);
  });
  for (const [type, count] of counts) {
    const max =
      type === ApplicationCommandType.ChatInput ? LIMITS.chatCommands : LIMITS.contextCommands;
    if (count > max)
      issues.add(
        [],
        'APPLICATION_COMMANDS_MAX',
        `Maximum number of application commands reached (${max})`,
      );
  }
  return body as RESTPostAPIApplicationCommandsJSONBody[];
}

function validateCommand(
  command: Record<string, unknown>,
  type: unknown,
  at: Path,
  issues: Issues,
): void {
  if (type === ApplicationCommandType.ChatInput) {
    names(command, at, issues);
    const size = options(command['options'], [...at, 'options'], issues, 0) + weight(command);
    if (size > LIMITS.commandTotal)
      issues.add(
        at,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${LIMITS.commandTotal})`,
      );
  } else {
    issues.text(command['name'], [...at, 'name'], LIMITS.commandName, 1);
    if (command['description'])
      issues.add(
        [...at, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
        'Context menu commands cannot have description',
      );
    if (
      command['options'] !== undefined &&
      issues.list(command['options'], [...at, 'options'], 0).length > 0
    )
      issues.add(
        [...at, 'options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
        'Context menu commands cannot have options',
      );
    localizations(
      command['name_localizations'],
      [...at, 'name_localizations'],
      issues,
      (text, path) => {
        issues.text(text, path, LIMITS.commandName, 1);
      },
    );
  }
  const permissions = command['default_member_permissions'];
  if (
    permissions !== undefined &&
    permissions !== null &&
    (typeof permissions !== 'string' || !/^\d+$/.test(permissions))
  )
    issues.add(
      [...at, 'default_member_permissions'],
      'NUMBER_TYPE_COERCE',
      'Not a permission set.',
    );
  choicesOf(command['contexts'], [...at, 'contexts'], [0, 1, 2], issues);
  choicesOf(command['integration_types'], [...at, 'integration_types'], [0, 1], issues);
}

function choicesOf(value: unknown, at: Path, allowed: readonly number[], issues: Issues): void {
  if (value === undefined || value === null) return;
  issues.list(value, at, allowed.length, 1).forEach((entry, index) => {
    if (!allowed.includes(entry as number))
      issues.add(
        [...at, index],
        'BASE_TYPE_CHOICES',
        `Value must be one of {${allowed.join(', ')}}.`,
      );
  });
}

function names(holder: Record<string, unknown>, at: Path, issues: Issues): void {
  const name = (value: unknown, path: Path): void => {
    const text = issues.text(value, path, LIMITS.commandName, 1);
    if (text !== undefined && (!NAME.test(text) || text !== text.toLowerCase()))
      issues.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  };
  name(holder['name'], [...at, 'name']);
  issues.text(holder['description'], [...at, 'description'], LIMITS.commandDescription, 1);
  localizations(holder['name_localizations'], [...at, 'name_localizations'], issues, name);
  localizations(
    holder['description_localizations'],
    [...at, 'description_localizations'],
    issues,
    (text, path) => {
      issues.text(text, path, LIMITS.commandDescription, 1);
    },
  );
}

function localizations(
  value: unknown,
  at: Path,
  issues: Issues,
  check: (text: unknown, at: Path) => void,
): void {
  if (!isRecord(value)) return;
  for (const [locale, text] of Object.entries(value)) {
    if (!LOCALES.has(locale))
      issues.add(
        [...at, locale],
        'ENUM_TYPE_COERCE',
        `Value "${locale}" is not a valid enum value.`,
      );
    if (text !== null) check(text, [...at, locale]);
  }
}

/** @returns how much the options add to the command's total of 8,000 */
function options(value: unknown, at: Path, issues: Issues, depth: number): number {
  const seen = new Set<unknown>();
  let total = 0;
  let optionalBefore = false;
  issues.list(value, at, LIMITS.commandOptions).forEach((entry, index) => {
    const path = [...at, index];
    const option = issues.record(entry, path);
    if (option === undefined) return;
    const type = issues.whole(option['type'], [...path, 'type'], 1, 11);
    names(option, path, issues);
    total += weight(option);
    if (seen.has(option['name']))
      issues.add(
        [...path, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
        'Option names must be unique',
      );
    seen.add(option['name']);
    const nested =
      type === ApplicationCommandOptionType.Subcommand ||
      type === ApplicationCommandOptionType.SubcommandGroup;
    if (nested) {
      if (depth > 1 || (depth === 1 && type === ApplicationCommandOptionType.SubcommandGroup))
        issues.add(
          [...path, 'type'],
          'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
          'Sub-command option types are nested too deep',
        );
      total += options(option['options'], [...path, 'options'], issues, depth + 1);
      return;
    }
    if (option['required'] === true && optionalBefore)
      issues.add(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    if (option['required'] !== true) optionalBefore = true;
    total += optionValues(option, path, issues);
  });
  return total;
}

function optionValues(option: Record<string, unknown>, path: Path, issues: Issues): number {
  issues.whole(option['min_length'], [...path, 'min_length'], 0, LIMITS.optionTextLength);
  issues.whole(option['max_length'], [...path, 'max_length'], 1, LIMITS.optionTextLength);
  if (option['autocomplete'] === true && option['choices'] !== undefined)
    issues.add(
      path,
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Choices and autocomplete cannot both be set',
    );
  return validateChoices(option['choices'], [...path, 'choices'], issues).reduce(
    (sum, choice) => sum + choice.name.length + String(choice.value).length,
    0,
  );
}

/** Checks choices, of an option or of an autocomplete answer. */
export function validateChoices(
  value: unknown,
  at: Path,
  issues: Issues,
): APIApplicationCommandOptionChoice[] {
  const list = issues.list(value, at, LIMITS.choices);
  list.forEach((entry, index) => {
    const choice = issues.record(entry, [...at, index]);
    if (choice === undefined) return;
    issues.text(choice['name'], [...at, index, 'name'], LIMITS.choiceName, 1);
    if (typeof choice['value'] !== 'number')
      issues.text(choice['value'], [...at, index, 'value'], LIMITS.choiceValue, 1);
  });
  return list as APIApplicationCommandOptionChoice[];
}

/** Name and description count once, at their longest translation: #application-command-object. */
function weight(holder: Record<string, unknown>): number {
  const longest = (text: unknown, translations: unknown): number =>
    Math.max(
      typeof text === 'string' ? text.length : 0,
      ...(isRecord(translations)
        ? Object.values(translations).map((other) => String(other).length)
        : []),
    );
  return (
    longest(holder['name'], holder['name_localizations']) +
    longest(holder['description'], holder['description_localizations'])
  );
}
