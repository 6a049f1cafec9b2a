import type { Host } from '../../host/host.ts';
import type { FoundBrowser } from '../find/found-browser.ts';

/**
 * The environment of the browser: the user’s own few variables that it needs, and places that can be written to, so
 * that an empty or read-only home does no harm. Proxy settings and the like stay outside.
 */
export function launchEnvironment(
  found: FoundBrowser,
  host: Host,
  profileFolder: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = host.environment[name];
    if (value) environment[name] = value;
  }
  environment['HOME'] ??= profileFolder;
  environment['LANG'] = 'C.UTF-8';
  environment['XDG_CONFIG_HOME'] = profileFolder;
  environment['XDG_CACHE_HOME'] ??= host.homeFolder === null ? profileFolder : host.cacheFolder;
  // What it makes for a moment goes with its profile, also when it is ended before it could remove it.
  if (profileFolder.length <= LONGEST_PROFILE) environment['TMPDIR'] = profileFolder;
  environment['DBUS_SESSION_BUS_ADDRESS'] = '/dev/null';
  if (found.libraryFolder !== null) environment['LD_LIBRARY_PATH'] = found.libraryFolder;
  if (found.fontConfiguration !== null) environment['FONTCONFIG_FILE'] = found.fontConfiguration;
  return environment;
}

/** A socket that a full browser makes in it has a path of at most a hundred letters. */
const LONGEST_PROFILE = 56;

const PASSED_ON = [
  'APPDATA',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'HOME',
  'LD_LIBRARY_PATH',
  'LOCALAPPDATA',
  'PATH',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
  'USERPROFILE',
  'WINDIR',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
];
