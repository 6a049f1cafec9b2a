/** The texts that an outline had, for taking back; typing in one place is one step. */
export class History {
  private past: string[] = [];
  private future: string[] = [];
  private place: string | null = null;
  text = '';

  begin(text: string): void {
    this.text = text;
    this.past = [];
    this.future = [];
    this.place = null;
  }

  /** Takes a new text; `place` names the field that is typed in, `null` for what is a step by itself. */
  change(text: string, place: string | null = null): void {
    if (text === this.text) return;
    if (place === null || place !== this.place) this.past = [...this.past.slice(1 - MOST_STEPS), this.text];
    this.place = place;
    this.future = [];
    this.text = text;
  }

  undo(): boolean {
    return this.step(this.past, this.future);
  }

  redo(): boolean {
    return this.step(this.future, this.past);
  }

  private step(from: string[], to: string[]): boolean {
    const text = from.pop();
    if (text === undefined) return false;
    to.push(this.text);
    this.text = text;
    this.place = null;
    return true;
  }
}

const MOST_STEPS = 500;
