/** The build of Puppeteer for pages, whose own types are not those of the package’s main entry. */
declare module 'puppeteer-core/internal/puppeteer-core-browser.js' {
  export { connect } from 'puppeteer-core';
}
