import { stringify } from 'yaml';

/** Plain data as YAML 1.2 that `readYaml` reads as the same data, one key a line; nothing for no data. */
export function writeYaml(data: Readonly<Record<string, unknown>>): string {
  return Object.keys(data).length === 0 ? '' : stringify(data, { schema: 'core', lineWidth: 0 });
}
