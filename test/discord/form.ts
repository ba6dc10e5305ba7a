import { ComponentType } from 'discord-api-types/v10';
import type { Modal } from './validate-modal.ts';

/**
 * What a filled-in form sends: receiving-and-responding.mdx#interaction-object-modal-submit-data-structure.
 * @throws Error where Discord's client would not let the form go
 */
export function formData(
  modal: Modal,
  values: Readonly<Record<string, string | readonly string[]>>,
): object[] {
  const unknown = Object.keys(values).filter((id) => !modal.fields.some((f) => f.customId === id));
  if (unknown.length > 0) throw new Error(`"${modal.title}" has no field ${unknown.join(', ')}`);
  return modal.fields.map((field, place) => {
    const value = values[field.customId] ?? '';
    const tooFew = value.length < field.minLength && (field.required || value.length > 0);
    if ((field.required && value.length === 0) || tooFew || value.length > field.maxLength)
      throw new Error(
        `"${modal.title}": ${field.customId} takes ${field.minLength} to ${field.maxLength}, not ${value.length}`,
      );
    const filled = {
      type: field.type,
      id: 2 * place + 2,
      custom_id: field.customId,
      ...(typeof value === 'string' ? { value } : { values: value }),
    };
    const id = 2 * place + 1;
    return field.holder === 'row'
      ? { type: ComponentType.ActionRow, id, components: [filled] }
      : { type: ComponentType.Label, id, component: filled };
  });
}
