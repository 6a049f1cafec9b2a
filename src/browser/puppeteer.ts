/** What is used of Puppeteer, loaded when a browser is. `puppeteer` itself would run configuration files of a stranger’s folder. */
export { launch } from '@puppeteer/browsers';
export { connect, PipeTransport } from 'puppeteer-core';
