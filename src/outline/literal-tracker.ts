/** Follows code fences and comments, in which a `#` or `---` means nothing. Give it every line, in order. */
export class LiteralTracker {
  private fence: string | null = null;
  private isInComment = false;

  /** What is open at this point; `null` outside of fences and comments. */
  get open(): 'code' | 'comment' | null {
    if (this.isInComment) return 'comment';
    return this.fence === null ? null : 'code';
  }

  /** Whether the line belongs to a fence or comment. */
  takes(line: string): boolean {
    if (this.isInComment) {
      this.isInComment = !line.includes('-->');
      return true;
    }
    return this.takesFence(line) || this.opensComment(line);
  }

  private takesFence(line: string): boolean {
    const match = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)?(`{3,}|~{3,})(.*)$/u.exec(line);
    const [marks = '', info = ''] = match?.slice(1) ?? [];
    if (this.fence === null) {
      // A fence of backticks can't have one in its info string: that is inline code.
      const opens = marks !== '' && !(marks.startsWith('`') && info.includes('`'));
      if (opens) this.fence = marks;
      return opens;
    }
    if (marks.startsWith(this.fence) && info.trim() === '') this.fence = null;
    return true;
  }

  private opensComment(line: string): boolean {
    this.isInComment = line.startsWith('<!--') && !line.includes('-->', 4);
    return this.isInComment;
  }
}
