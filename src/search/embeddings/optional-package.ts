import { CartaError } from '../../errors.ts';

/**
 * Loads a package that Carta works without, for who has chosen what needs it.
 * @param name - the package, or a path in it
 * @param wantedBy - the setting that asks for it, such as `EMBEDDINGS=ollama:nomic-embed-text`
 * @throws CartaError `bad_settings`, which names the package and the line that installs it
 */
export async function importOptional(
  name: string,
  wantedBy: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(name)) as Record<string, unknown>;
  } catch (error) {
    throw new CartaError(
      'bad_settings',
      `${wantedBy} needs the package ${name}, which does not load; run \`npm install ${name}\``,
      { facts: { package: name }, cause: error },
    );
  }
}
