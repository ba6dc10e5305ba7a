import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { type Issues, isRecord, type Path } from './issues.ts';

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
/** What a container may hold: developers/components/reference.mdx#container. */
const BLOCKS: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
];
/** An emoji as typed; Discord answers COMPONENT_INVALID_EMOJI to anything else without an id. */
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3)/u;

/** Checks the components of a message: developers/components/reference.mdx. */
export class ComponentCheck {
  readonly #issues: Issues;
  readonly #customIds = new Set<string>();
  #count = 0;
  #text = 0;

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** @param v2 - whether the message has (or gets) IS_COMPONENTS_V2 */
  message(value: unknown, path: Path, v2: boolean): void {
    const max = v2 ? LIMITS.componentsV2 : LIMITS.rows;
    const allowed = v2 ? [...BLOCKS, ComponentType.Container] : [ComponentType.ActionRow];
    this.#each(value, path, max, 0, allowed);
    if (v2 && this.#count > LIMITS.componentsV2)
      this.#issues.add(
        path,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `Components exceed the maximum of ${LIMITS.componentsV2}: ${this.#count}`,
      );
    if (this.#text > LIMITS.componentsText)
      this.#issues.add(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Components displayable text size exceeds maximum size of ${LIMITS.componentsText}`,
      );
  }

  /** Checks the select menu in a modal's label. */
  select(component: Record<string, unknown>, at: Path): void {
    this.#customId(component, at);
    this.#words(component['placeholder'], [...at, 'placeholder'], LIMITS.selectPlaceholder);
    this.#issues.whole(component['min_values'], [...at, 'min_values'], 0, LIMITS.selectOptions);
    this.#issues.whole(component['max_values'], [...at, 'max_values'], 1, LIMITS.selectOptions);
    if (component['type'] === ComponentType.StringSelect) this.#options(component, at);
  }

  #each(value: unknown, path: Path, max: number, min: number, allowed: readonly unknown[]): void {
    this.#issues.list(value, path, max, min).forEach((entry, index) => {
      this.#one(entry, [...path, index], allowed);
    });
  }

  #one(entry: unknown, at: Path, allowed: readonly unknown[]): void {
    const component = this.#issues.record(entry, at);
    if (component === undefined) return;
    this.#count += 1;
    const { type } = component;
    if (!allowed.includes(type)) {
      this.#issues.add(
        [...at, 'type'],
        'UNION_TYPE_CHOICES',
        `Value of field "type" must be one of (${allowed.join(', ')}).`,
      );
      return;
    }
    switch (type) {
      case ComponentType.ActionRow:
        this.#row(component, at);
        return;
      case ComponentType.Button:
        this.#button(component, at);
        return;
      case ComponentType.Container:
        this.#each(component['components'], [...at, 'components'], LIMITS.componentsV2, 1, BLOCKS);
        return;
      case ComponentType.Section:
        this.#section(component, at);
        return;
      case ComponentType.TextDisplay:
        this.#words(component['content'], [...at, 'content'], LIMITS.componentsText, 1);
        return;
      case ComponentType.Thumbnail:
        this.#media(component['media'], [...at, 'media'], ['http', 'https', 'attachment']);
        return;
      case ComponentType.File:
        this.#media(component['file'], [...at, 'file'], ['attachment']);
        return;
      case ComponentType.MediaGallery:
        this.#issues
          .list(component['items'], [...at, 'items'], LIMITS.galleryItems, 1)
          .forEach((item, index) => {
            const media = isRecord(item) ? item['media'] : undefined;
            this.#media(media, [...at, 'items', index, 'media'], ['http', 'https', 'attachment']);
          });
        return;
      case ComponentType.Separator:
        return;
      default:
        this.select(component, at);
        return;
    }
  }

  #row(row: Record<string, unknown>, at: Path): void {
    const path = [...at, 'components'];
    const parts = this.#issues.list(row['components'], path, LIMITS.buttonsInRow, 1);
    const hasSelect = parts.some((part) => isRecord(part) && SELECTS.includes(part['type']));
    if (hasSelect && parts.length > 1)
      this.#issues.add(
        path,
        'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        'The specified component exceeds the maximum width',
      );
    parts.forEach((part, index) => {
      this.#one(part, [...path, index], [ComponentType.Button, ...SELECTS]);
    });
  }

  #section(section: Record<string, unknown>, at: Path): void {
    this.#each(section['components'], [...at, 'components'], LIMITS.sectionTexts, 1, [
      ComponentType.TextDisplay,
    ]);
    this.#one(
      section['accessory'],
      [...at, 'accessory'],
      [ComponentType.Button, ComponentType.Thumbnail],
    );
  }

  #button(button: Record<string, unknown>, at: Path): void {
    const issues = this.#issues;
    const style = issues.whole(button['style'], [...at, 'style'], 1, 6);
    const label = this.#words(button['label'], [...at, 'label'], LIMITS.buttonLabel);
    this.#emoji(button['emoji'], [...at, 'emoji']);
    if (style === undefined)
      issues.add([...at, 'style'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (style === ButtonStyle.Premium) return;
    if (!label && button['emoji'] === undefined)
      issues.add(
        at,
        'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
        'A button must have a label or an emoji',
      );
    if (style === ButtonStyle.Link) {
      issues.link(button['url'], [...at, 'url'], ['http', 'https', 'discord'], LIMITS.buttonUrl, 1);
      if (button['custom_id'] !== undefined)
        issues.add(
          at,
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        );
      return;
    }
    if (button['url'] !== undefined)
      issues.add(
        at,
        'BUTTON_COMPONENT_INVALID_STYLE_URL',
        'A url cannot be specified for this style',
      );
    this.#customId(button, at);
  }

  #options(select: Record<string, unknown>, at: Path): void {
    const issues = this.#issues;
    const path = [...at, 'options'];
    const values = new Set<unknown>();
    const options = issues.list(select['options'], path, LIMITS.selectOptions, 1);
    options.forEach((entry, index) => {
      const option = issues.record(entry, [...path, index]);
      if (option === undefined) return;
      this.#words(option['label'], [...path, index, 'label'], LIMITS.optionLabel, 1);
      issues.text(option['value'], [...path, index, 'value'], LIMITS.optionValue, 1);
      this.#words(option['description'], [...path, index, 'description'], LIMITS.optionDescription);
      this.#emoji(option['emoji'], [...path, index, 'emoji']);
      if (values.has(option['value']))
        issues.add(
          [...path, index, 'value'],
          'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          'The specified option value is already used',
        );
      values.add(option['value']);
    });
    for (const key of ['min_values', 'max_values']) {
      const count = select[key];
      if (typeof count === 'number' && count > options.length)
        issues.add([...at, key], 'BASE_TYPE_MAX_LENGTH', `Must be ${options.length} or fewer.`);
    }
  }

  #customId(component: Record<string, unknown>, at: Path): void {
    const id = this.#issues.text(component['custom_id'], [...at, 'custom_id'], LIMITS.customId, 1);
    if (id === undefined) return;
    if (this.#customIds.has(id))
      this.#issues.add(
        [...at, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      );
    this.#customIds.add(id);
  }

  #words(value: unknown, at: Path, max: number, min = 0): string | undefined {
    const text = this.#issues.text(value, at, max, min);
    this.#text += text?.length ?? 0;
    return text;
  }

  #media(value: unknown, at: Path, schemes: readonly string[]): void {
    const media = this.#issues.record(value, at);
    if (media !== undefined) this.#issues.link(media['url'], [...at, 'url'], schemes, 2048, 1);
  }

  #emoji(value: unknown, at: Path): void {
    if (!isRecord(value)) return;
    const { id, name } = value;
    const known = typeof id === 'string' ? /^\d+$/.test(id) : EMOJI.test(String(name));
    if (!known) this.#issues.add([...at, 'name'], 'COMPONENT_INVALID_EMOJI', 'Invalid emoji');
  }
}
