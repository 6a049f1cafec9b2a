/** An article, and a briefing on it with a slide of every layout. */
export const EVERY_LAYOUT: Readonly<Record<string, string>> = {
  'article.txt': `The library that stays open

By Maren Holt, Havneby Post, 12 March 2026

The town council of Havneby voted on Monday to keep the main library open until midnight on five nights a week. The trial begins on 1 May and will cost 1.4 million crowns a year.

“We are not buying light bulbs. We are buying an hour in which somebody can sit down and read,” said Ilse Brandt, the chair of the culture committee. “If the seats are empty in a year, everyone will see it, and I will be the first to say so.”

Oskar Lindqvist, who leads the opposition, told Radio Fjord that the money would be better spent on buses. “An open door is no use to a person who cannot get there,” he said.

In a survey of the works council, 58 per cent of students said that they had left the library at closing time without finishing, and 67 per cent would use a late hour if there were one.

The French original of the petition, “une bibliothèque est une promesse”, was translated by the association of readers as “a library is a promise”.

The first library in Havneby opened in 1874. It closed at dusk until gas came in 1891. Electric light followed in 1923, and since 1968 the reading room has closed at nine.
`,
  'outline.md': `---
title: The library that stays open
subtitle: Reading a decision of the town council
event: Reading seminar, week 3
presenter: [Anna Krüger, Tom Osei]
date: 3 December 2026
lang: en
scripts: { Han: zh-Hans }
sources:
  holt:
    type: article-newspaper
    title: The library that stays open
    author: [{ given: Maren, family: Holt }]
    container-title: Havneby Post
    issued: 2026-03-12
    URL: https://example.org/havneby/2026/03/12/library-stays-open
    text: article.txt
  lund:
    type: book
    title: Opening Hours as Public Policy
    author: [{ given: Bo, family: Lund }]
    publisher: Fjord Press
    issued: 2019
  unused:
    type: book
    title: A Short History of Reading Rooms
    author: [{ given: Ada, family: Ness }]
    issued: 2011
---

# The decision

What the council voted, and what it promised.

## The council buys an hour, not a light {.claim by="Ilse Brandt"}

> We are not buying light bulbs. We are buying an hour in which somebody can sit down and read
>
> — Ilse Brandt, chair of the culture committee [@holt, para. 4]

- The trial costs 1.4 million crowns a year [@holt, para. 3]

Note:
Ask who “we” is. The committee, the council, the town?

## It binds itself to look again

> If the seats are empty in a year, everyone will see it, and I will be the first to say so.
>
> — Ilse Brandt, chair of the culture committee [@holt, para. 4]

## The cost in one figure

**1.4** million crowns a year [@holt, para. 3]

It is the figure of the council; nobody else is quoted on it.

## What is decided, and what is not

- Five nights a week until midnight [@holt, para. 3]
- The trial begins on 1 May [@holt, para. 3]
- Who counts the readers is left open[^1]
- What happens with [the branch libraries](https://example.org/branches) isn’t said

[^1]: The article says only that everyone will see it, which is no method. Compare Lund on counting [@lund, p. 41].

Note:
A trial without a measure is a decision that has only been postponed. Let them find the sentence where a measure is
promised: there is none. Then ask what they would count themselves, and how often, and who should have to publish it.

# The quarrel

Two sides, one survey.

## Two sides read the same hour {.comparison}

### For the late hour

> We are buying an hour in which somebody can sit down and read
>
> — Ilse Brandt [@holt, para. 4]

- It counts readers
- It promises to look again

### Against it

> An open door is no use to a person who cannot get there
>
> — Oskar Lindqvist, leader of the opposition via Radio Fjord [@holt, para. 5]

- It counts buses
- It says nothing of readers

## The survey is the argument

\`\`\`chart
type: bar
title: Students, per cent
unit: %
source: Survey of the works council [@holt, para. 6]
---
Answer, Share
Left at closing time without finishing, 58
Would use a late hour if there were one, 67
\`\`\`

## Nobody asked the night staff

A library that is open needs somebody who opens it.

## How the words came to us {.chain}

1. **Oskar Lindqvist** — leader of the opposition — said
2. **Radio Fjord** — broadcaster — sent
3. **Havneby Post** — newspaper — quoted

Two hands between him and us [@holt, para. 5]

## Who speaks, and who is spoken of {.actors}

- **Ilse Brandt** — chair of the culture committee, Town council — defends the trial
- **Oskar Lindqvist** — leader of the opposition, Town council — would rather pay for buses
- **Association of readers** — petitioners — translated the petition

## Two sentences from the petition {.quotes}

> une bibliothèque est une promesse
> = a library is a promise
>
> — petition [@holt, para. 7] {lang=fr}

> a library is a promise
>
> — petition, trans. association of readers [@holt, para. 7]

# The long view

From dusk to midnight.

## A hundred and fifty years of closing time {.timeline}

- **1874** The first library opens [@holt, para. 8]
- **1891** Gas, and an evening [@holt, para. 8]
- **1923** Electric light [@holt, para. 8]
- **1968** The reading room closes at nine [@holt, para. 8]
- [**12 March 2026**]{.article} The article appears

## Four words to keep {.terms}

- [图书馆]{lang=zh-Hans} — *túshūguǎn* — library — literally a hall of charts and books
- **trial** — a decision with a date on it
- **late hour** — any hour after nine
- [Lesesaal]{lang=de} — reading room — a room with its own rules

## Who pays, and for what

| Item | Crowns a year | Who says so |
| --- | ---: | --- |
| Trial as a whole | 1.4 million | “1.4 million crowns a year” [@holt, para. 3] |
| Readers who would come | 67 per cent | “would use a late hour if there were one” [@holt, para. 6] |
| Buses | not said | “better spent on buses” [@holt, para. 5] |

## How a promise becomes a number

\`\`\`mermaid
flowchart LR
  A[Promise] --> B{Is there a measure?}
  B -->|yes| C[Count readers]
  B -->|no| D[Nobody will see]
  C --> E[Publish in a year]
\`\`\`

## A count that anybody can repeat

\`\`\`python
def readers(seats, empty):
    """How many sat down, and not how many came in."""
    return seats - empty
\`\`\`

The share is $s = \\frac{r}{n}$, and no more than one.

# Discussion

First alone, then in pairs.

## What would you count? {.questions}

1. Seats, readers, or pages read?
2. Who should publish the number, and how often? Think of those who would rather not see it, and of those who would be glad of it.
3. “An open door is no use to a person who cannot get there”: is that an argument against the library? [@holt, para. 5]
`,
};
