import { linkTo } from './convert-words.ts';

/** What a slide’s pictures are placed by. */
interface Around {
  /** Whether a picture is there to be shown. */
  readonly isAtHand: (address: string) => boolean;
  /** Converts a line of the deck. */
  readonly words: (text: string, line: number) => string;
  readonly leave: (what: string, line: number) => void;
}

/** The pictures that a slide has beside its words and behind them, and the side of those that it has among them. */
export class SlidePictures {
  /** Lines to put below the words of the slide. */
  readonly below: string[] = [];
  private readonly backgrounds: { readonly address: string; readonly line: number }[] = [];
  private readonly sides: string[];
  private readonly around: Around;

  /** `sides` is added to by whatever reads words: `left`, `right` or `full` for each picture that has one. */
  constructor(sides: string[], around: Around) {
    this.sides = sides;
    this.around = around;
  }

  /** Notes a picture behind the words. Whether it is there. */
  background(address: string, line: number): boolean {
    const isAtHand = this.around.isAtHand(address);
    if (isAtHand) this.backgrounds.push({ address, line });
    return isAtHand;
  }

  /** Takes what a key of Slidev says that the slide shows. Whether it can be shown. */
  take(key: 'image' | 'background' | 'url', address: string, line: number): boolean {
    if (key === 'background') return this.background(address, line);
    if (key === 'url' && !address.startsWith('https:')) return false;
    this.below.push('', key === 'url' ? linkTo(address, '') : this.around.words(`![](${address})`, line));
    return true;
  }

  /** Says of a picture that its layout gives it a side. */
  side(side: string): void {
    this.sides.push(side);
  }

  /**
   * Places what was noted, once all of the slide was read: a picture behind a slide that has nothing else on it is shown, any other is left
   * out. Gives the side of the only picture beside plain words; `null` where there is no such picture.
   */
  place(body: readonly string[], hasHeading: boolean): string | null {
    const [first] = this.backgrounds;
    const isBare = [...body, ...this.below].every((one) => one.trim() === '');
    if (first !== undefined && isBare && !hasHeading) {
      this.below.push(this.around.words(`![](${first.address})`, first.line));
      this.sides.push('full');
    } else
      for (const { address, line } of this.backgrounds)
        this.around.leave(`the picture ${address} behind the words`, line);
    return sideBeside(this.sides, [...body, ...this.below]);
  }
}

/** The side of the only picture beside plain words; `null` where there is no such picture. */
function sideBeside(sides: readonly string[], body: readonly string[]): string | null {
  const [side = null, ...others] = sides;
  const isPlain = body.every((one) => !/^\s*(?:[|>]|`{3}|~{3}|\$\$)/u.test(one));
  const pictures = body.filter((one) => /!\[/u.test(one));
  return others.length === 0 && isPlain && pictures.length === 1 ? side : null;
}
