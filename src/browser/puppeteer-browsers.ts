/** What is used of Puppeteer to fetch a browser, loaded by `lectern doctor --install` alone. */
export {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
