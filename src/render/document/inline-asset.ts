/**
 * A script as it may be between `<script>` and `</script>`. The escapes mean the same in strings, templates and
 * regular expressions, the only places where a minified script has these characters
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function inlineScript(script: string): string {
  return withUnixLines(script).replace(/<(?=!--|\/?script)/gi, '\\x3C');
}

/** A style sheet as it may be between `<style>` and `</style>`. */
export function inlineStyle(css: string): string {
  return withUnixLines(css).replace(/<(?=!--|\/style)/gi, '\\3C ');
}

/** A parser turns CR into LF before it hashes; the bytes have to agree with the hash in the policy. */
function withUnixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
