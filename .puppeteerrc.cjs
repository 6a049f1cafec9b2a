/** The browser is found, not downloaded: see src/browser/ and `lectern doctor`. */
module.exports = { skipDownload: true };
