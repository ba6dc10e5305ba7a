import { LIMITS } from './limits.ts';
import { type Issues, isRecord, type Path } from './issues.ts';

const LINKS = ['http', 'https'];
const MEDIA = [...LINKS, 'attachment'];
/** No page gives a limit for links in embeds; assumed from Discord's refusals. */
const LINK_LENGTH = 2048;

/** Checks a message's embeds: developers/resources/message.mdx#embed-object. */
export function validateEmbeds(value: unknown, path: Path, issues: Issues): void {
  let total = 0;
  /** Discord trims before it counts (#embed-object-embed-limits). */
  const text = (raw: unknown, at: Path, max: number, min = 0): boolean => {
    const trimmed = issues.text(typeof raw === 'string' ? raw.trim() : raw, at, max, min);
    total += trimmed?.length ?? 0;
    return trimmed !== undefined && trimmed !== '';
  };

  issues.list(value, path, LIMITS.embeds).forEach((entry, index) => {
    const at = [...path, index];
    const embed = issues.record(entry, at);
    if (embed === undefined) return;
    const shown = [
      text(embed['title'], [...at, 'title'], LIMITS.embedTitle),
      text(embed['description'], [...at, 'description'], LIMITS.embedDescription),
      fields(embed['fields'], [...at, 'fields']),
      part(embed['footer'], [...at, 'footer'], 'text', LIMITS.embedFooter),
      part(embed['author'], [...at, 'author'], 'name', LIMITS.embedAuthor),
      media(embed['image'], [...at, 'image']),
      media(embed['thumbnail'], [...at, 'thumbnail']),
    ];
    if (!shown.includes(true))
      issues.add([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required');
    issues.link(embed['url'], [...at, 'url'], LINKS, LINK_LENGTH);
    issues.whole(embed['color'], [...at, 'color'], 0, 0xffffff);
    const stamp = embed['timestamp'];
    if (typeof stamp === 'string' && Number.isNaN(Date.parse(stamp)))
      issues.add([...at, 'timestamp'], 'DATE_TIME_TYPE_PARSE', `Could not parse ${stamp}.`);
  });
  if (total > LIMITS.embedsTotal)
    issues.add(
      path,
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${LIMITS.embedsTotal}`,
    );

  function fields(raw: unknown, at: Path): boolean {
    const list = issues.list(raw, at, LIMITS.embedFields);
    list.forEach((entry, index) => {
      const field = issues.record(entry, [...at, index]);
      if (field === undefined) return;
      text(field['name'], [...at, index, 'name'], LIMITS.embedFieldName, 1);
      text(field['value'], [...at, index, 'value'], LIMITS.embedFieldValue, 1);
    });
    return list.length > 0;
  }

  function part(raw: unknown, at: Path, key: 'text' | 'name', max: number): boolean {
    if (!isRecord(raw)) return false;
    issues.link(raw['icon_url'], [...at, 'icon_url'], MEDIA, LINK_LENGTH);
    issues.link(raw['url'], [...at, 'url'], LINKS, LINK_LENGTH);
    return text(raw[key], [...at, key], max, 1);
  }

  function media(raw: unknown, at: Path): boolean {
    if (!isRecord(raw)) return false;
    issues.link(raw['url'], [...at, 'url'], MEDIA, LINK_LENGTH, 1);
    return true;
  }
}
