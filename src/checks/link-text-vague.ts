import { inlinesShown } from '../outline/inlines-of-outline.ts';
import { plainText } from '../markdown/nodes/plain-text.ts';
import { rule } from './rule.ts';

/** The text of every link says what it opens. */
export const linkTextVague = rule({
  code: 'link/vague',
  severity: 'warning',
  message: ({ text }: { readonly text: string }) => `“${text}” doesn’t say where the link leads.`,
  hint: () => 'Let the link be the name of what it opens.',
  docs: 'Links are also read as a list, by a screen reader or in a PDF, and on paper they can’t be followed at all (WCAG 2.2, 2.4.4). “here” says nothing there.',
  *check(outline, vague) {
    for (const node of inlinesShown(outline)) {
      if (node.type !== 'link') continue;
      const text = plainText(node.children);
      if (VAGUE.test(text)) yield vague({ text }, { file: outline.file.path, position: node.position });
    }
  },
});

const VAGUE =
  /^(?:(?:click |see |tap )?here|(?:this|the|a) (?:link|page|site|website)|this|link|(?:read |see |learn |find out )?more|source|website)[\s.:…→»>]*$/iu;
