import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import type { Issues, Path } from './issues.ts';
import { ComponentCheck } from './validate-components.ts';

/** One field of a modal that a person fills in. */
export interface ModalField {
  readonly customId: string;
  readonly type: number;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  /** Where the field sits: in a row (deprecated) or in a label. */
  readonly holder: 'row' | 'label';
}

/** A modal as shown to a person. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly ModalField[];
}

/**
 * Checks a modal: developers/interactions/receiving-and-responding.mdx#interaction-response-object-modal.
 * @returns the modal, of use only while `issues` is empty
 */
export function validateModal(value: unknown, path: Path, issues: Issues): Modal {
  const data = issues.record(value, path) ?? {};
  const fields: ModalField[] = [];
  const check = new ComponentCheck(issues);
  const customId = issues.text(data['custom_id'], [...path, 'custom_id'], LIMITS.customId, 1);
  const title = issues.text(data['title'], [...path, 'title'], LIMITS.modalTitle, 1);
  const parts = issues.list(data['components'], [...path, 'components'], LIMITS.modalParts, 1);
  parts.forEach((entry, index) => {
    const at = [...path, 'components', index];
    const part = issues.record(entry, at) ?? {};
    switch (part['type']) {
      case ComponentType.ActionRow: {
        const inRow = issues.list(part['components'], [...at, 'components'], 1, 1);
        const input = issues.record(inRow[0], [...at, 'components', 0]) ?? {};
        issues.text(input['label'], [...at, 'components', 0, 'label'], LIMITS.labelText, 1);
        textInput(input, [...at, 'components', 0], 'row');
        return;
      }
      case ComponentType.Label:
        issues.text(part['label'], [...at, 'label'], LIMITS.labelText, 1);
        issues.text(part['description'], [...at, 'description'], LIMITS.labelDescription);
        labelled(issues.record(part['component'], [...at, 'component']) ?? {}, [
          ...at,
          'component',
        ]);
        return;
      case ComponentType.TextDisplay:
        issues.text(part['content'], [...at, 'content'], LIMITS.componentsText, 1);
        return;
      default:
        issues.add(
          [...at, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" must be one of (1, 10, 18).',
        );
    }
  });
  const ids = fields.map((field) => field.customId);
  if (new Set(ids).size < ids.length)
    issues.add(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  return { customId: customId ?? '', title: title ?? '', fields };

  function labelled(component: Record<string, unknown>, at: Path): void {
    if (component['type'] === ComponentType.TextInput) {
      textInput(component, at, 'label');
      return;
    }
    check.select(component, at);
    note(component, 'label', 0, LIMITS.selectOptions);
  }

  function textInput(input: Record<string, unknown>, at: Path, holder: 'row' | 'label'): void {
    if (input['type'] !== ComponentType.TextInput)
      issues.add(
        [...at, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (4,).',
      );
    issues.text(input['custom_id'], [...at, 'custom_id'], LIMITS.customId, 1);
    const style = issues.whole(
      input['style'],
      [...at, 'style'],
      TextInputStyle.Short,
      TextInputStyle.Paragraph,
    );
    if (style === undefined)
      issues.add([...at, 'style'], 'BASE_TYPE_REQUIRED', 'This field is required');
    issues.text(input['value'], [...at, 'value'], LIMITS.textInputLength);
    issues.text(input['placeholder'], [...at, 'placeholder'], LIMITS.textInputPlaceholder);
    const min = issues.whole(input['min_length'], [...at, 'min_length'], 0, LIMITS.textInputLength);
    const max = issues.whole(input['max_length'], [...at, 'max_length'], 1, LIMITS.textInputLength);
    note(input, holder, min ?? 0, max ?? LIMITS.textInputLength);
  }

  function note(
    part: Record<string, unknown>,
    holder: 'row' | 'label',
    min: number,
    max: number,
  ): void {
    fields.push({
      customId: String(part['custom_id']),
      type: Number(part['type']),
      required: part['required'] !== false,
      minLength: min,
      maxLength: max,
      holder,
    });
  }
}
