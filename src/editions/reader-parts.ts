import type { Slide } from '../deck/slide.ts';
import { type BodyPartView, viewBody } from '../render/views/body-view.ts';
import type {
  ActorsView,
  ChainView,
  ComparisonView,
  FigureView,
  QuestionsView,
  SourcesView,
  StatementView,
  TermsView,
  TimelineView,
} from '../render/views/layout-views.ts';
import type { QuotationView } from '../render/views/quotation-view.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { joinParts, renderLine } from '../render/nodes/render-line.ts';
import type { SlideView } from '../render/views/slide-view.ts';
import { viewClaim, viewComparison, viewPoints, viewStatement } from '../render/views/view-arguments.ts';
import { viewFigure, viewTable } from '../render/views/view-figures.ts';
import { viewActors, viewChain, viewQuestions, viewTerms, viewTimeline } from '../render/views/view-lists.ts';
import { viewSources } from '../render/views/view-made-slides.ts';
import { viewQuote, viewQuotes } from '../render/views/view-quotes.ts';

/** A piece of the running text; one of its fields is filled, the others are empty. */
export interface ReaderPart {
  readonly blocksHtml: string;
  /** What a section will show. */
  readonly leadHtml: string;
  readonly claimantHtml: string;
  readonly statementHtml: string;
  /** The language and direction of a statement where they aren’t the paper’s. */
  readonly statementAttributesHtml: string;
  readonly subheadingHtml: string;
  readonly quotation: QuotationView | null;
  readonly chain: ChainView['intermediaries'];
  readonly people: ActorsView['groups'];
  readonly terms: TermsView['terms'];
  readonly events: TimelineView['events'];
  readonly questions: QuestionsView['questions'];
  readonly figure: Pick<FigureView, 'imageHtml' | 'captionHtml' | 'creditHtml'> | null;
  readonly bibliography: SourcesView['sources'];
  readonly receiptHtml: string | null;
}

const NOTHING: ReaderPart = {
  blocksHtml: '',
  leadHtml: '',
  claimantHtml: '',
  statementHtml: '',
  statementAttributesHtml: '',
  subheadingHtml: '',
  quotation: null,
  chain: [],
  people: [],
  terms: [],
  events: [],
  questions: [],
  figure: null,
  bibliography: [],
  receiptHtml: null,
};

/** What a slide becomes in a text to read. Its heading stands before; title and agenda are the paper’s own. */
export function readerParts(slide: Slide, frame: SlideView, context: RenderContext): readonly ReaderPart[] {
  switch (slide.layout) {
    case 'title':
    case 'agenda':
      return [];
    case 'section':
      return [
        part({ leadHtml: renderLine(slide.standfirst, context) }),
        ...ofBody(viewBody(slide.body, context)),
      ];
    case 'sources':
      return ofSources(viewSources(slide, frame, context), context);
    case 'points':
    case 'custom':
      return ofBody(viewPoints(slide, frame, context).body);
    case 'statement':
      return ofStatement(viewStatement(slide, frame, context));
    case 'quote': {
      const { quotation, body } = viewQuote(slide, frame, context);
      return [part({ quotation }), ...ofBody(body)];
    }
    case 'quotes': {
      const { quotations, body } = viewQuotes(slide, frame, context);
      return [...quotations.map((quotation) => part({ quotation })), ...ofBody(body)];
    }
    case 'claim': {
      const { claimantHtml, body } = viewClaim(slide, frame, context);
      return [part({ claimantHtml }), ...ofBody(body)];
    }
    case 'comparison':
    case 'timeline':
    case 'actors':
    case 'terms':
    case 'chain':
    case 'questions':
    case 'figure':
    case 'table':
      return figureParts(slide, frame, context);
  }
}

type Figure = Extract<
  Slide,
  {
    readonly layout:
      | 'comparison'
      | 'timeline'
      | 'actors'
      | 'terms'
      | 'chain'
      | 'questions'
      | 'figure'
      | 'table';
  }
>;

function figureParts(slide: Figure, frame: SlideView, context: RenderContext): readonly ReaderPart[] {
  switch (slide.layout) {
    case 'comparison':
      return comparisonParts(viewComparison(slide, frame, context));
    case 'timeline': {
      const view = viewTimeline(slide, frame, context);
      return around(view, part({ events: view.events }));
    }
    case 'actors': {
      const view = viewActors(slide, frame, context);
      return around(view, part({ people: view.groups }));
    }
    case 'terms': {
      const view = viewTerms(slide, frame, context);
      return around(view, part({ terms: view.terms }));
    }
    case 'chain': {
      const view = viewChain(slide, frame, context);
      return around(view, part({ chain: view.intermediaries }));
    }
    case 'questions': {
      const view = viewQuestions(slide, frame, context);
      return around(view, part({ questions: view.questions }));
    }
    case 'figure': {
      const { imageHtml, chartHtml, captionHtml, creditHtml, body } = viewFigure(slide, frame, context);
      const shown =
        imageHtml === '' ? { blocksHtml: chartHtml } : { figure: { imageHtml, captionHtml, creditHtml } };
      return [part(shown), ...ofBody(body)];
    }
    case 'table': {
      const view = viewTable(slide, frame, context);
      return around(view, part({ blocksHtml: view.tableHtml }));
    }
  }
}

function comparisonParts({ introduction, columns }: ComparisonView): readonly ReaderPart[] {
  const ofColumns = columns.flatMap(({ headingHtml, body }) => [
    part({ subheadingHtml: headingHtml }),
    ...ofBody(body),
  ]);
  return [...ofBody(introduction), ...ofColumns];
}

interface Surroundings {
  readonly introduction: readonly BodyPartView[];
  readonly body: readonly BodyPartView[];
}

function around({ introduction, body }: Surroundings, middle: ReaderPart): readonly ReaderPart[] {
  return [...ofBody(introduction), middle, ...ofBody(body)];
}

function ofBody(body: readonly BodyPartView[]): readonly ReaderPart[] {
  return body.map(({ quotation, blocksHtml }) => part({ quotation, blocksHtml }));
}

function ofStatement({ wordsHtml, wordsAttributesHtml }: StatementView): readonly ReaderPart[] {
  return [part({ statementHtml: wordsHtml, statementAttributesHtml: wordsAttributesHtml })];
}

function ofSources(view: SourcesView, context: RenderContext): readonly ReaderPart[] {
  const { sources, receiptHtml, receiptVerdictsHtml, receiptDetailHtml } = view;
  const counts = `${receiptHtml ?? ''} ${receiptVerdictsHtml}`.trim();
  const receipt = receiptHtml === null ? null : joinParts([counts, receiptDetailHtml], context);
  return [part({ bibliography: sources }), part({ receiptHtml: receipt })];
}

function part(fields: Partial<ReaderPart>): ReaderPart {
  return { ...NOTHING, ...fields };
}
